/*
 * Of a range only the second number has its unit: 5~7 厘米, "100 to 120 grams", 百分之十到二十. Each of them is one
 * of that measure.
 */

const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千]{1,8}';
const TO = '\\s*(?:~|〜|到|至|–|—|-|to\\b|and\\b)\\s*';
const UNIT = [
  '毫米|厘米|公分|千米|公里|米|英寸|毫克|千克|公斤|克|毫升|升|摄氏度|度',
  '℃|°C|个?小时|分钟|秒|个?工作日|天|个?星期|周|个月|年|岁|元|倍|次|%|percent\\b|degrees?\\b',
  '(?:milli|centi|kilo)?met(?:re|er)s?\\b',
  '(?:milli|kilo)?grams?\\b|(?:milli)?lit(?:re|er)s?\\b|seconds?\\b|minutes?\\b',
  'hours?\\b|days?\\b|weeks?\\b|months?\\b|years?\\b|euros?\\b|dollars?\\b',
].join('|');
const RANGE = new RegExp(
  `(?<![\\d.:/年月第一二两三四五六七八九十百千-])(?<between>between )?(${NUMBER})(${TO})(${NUMBER})(\\s*)(${UNIT})`,
  'giu',
);
/** 百分之十到二十: the second is a share as well. */
const SHARES =
  /百分之([零一二两三四五六七八九十百]{1,6})([到至~])([零一二两三四五六七八九十百]{1,6})(?!分之)/gu;

/** A text with the unit of a range behind both of its numbers. */
export const withUnitsOfRanges = (text: string): string =>
  text
    .replace(SHARES, '百分之$1$2百分之$3')
    .replace(
      RANGE,
      (
        whole: string,
        between: string | undefined,
        from: string,
        to: string,
        until: string,
        gap: string,
        unit: string,
      ) =>
        /and/i.test(to) && between === undefined
          ? whole
          : `${between ?? ''}${from}${gap}${unit}${to}${until}${gap}${unit}`,
    );
