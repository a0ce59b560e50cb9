/*
 * 怎么把字符串转成数字: what tells how to make a list of it converts as well, and into something else. What tells of
 * no conversion may say it in other words.
 */

const VERB = '(?:转换?|变换?|换算?|改|转化|还原)';
/** What becomes what by itself, 什么样的星会变成黑洞, nobody asks how to do. */
const ASKED = new RegExp(
  `(?:怎么|怎样|如何|咋|^把)[^。？?]*?${VERB}(?:成|为|到)(?:一?个)?([\\p{Script=Han}a-z_]{1,8}?)(?:类型|格式|形式)?(?:的?话)?[\\s?？呢啊吗呀]*$`,
  'iu',
);
const TOLD = new RegExp(`${VERB}(?:成|为|到)([^，。；,;.\\n]{1,12})`, 'giu');
/** 连成字符串, 揉成面团, 当作整数: in other words. */
const TOLD_OTHERWISE = /(?:\p{Script=Han}(?:成|为)|得到|当作)([^，。；,;.\n]{1,12})/giu;
const ENGLISH_VERB = '(?:convert|turn|change|transform|cast)';
const ASKED_IN_ENGLISH = new RegExp(
  `\\b${ENGLISH_VERB}\\b.{1,40}?\\b(?:in)?to (?:an? |the )?([a-z_]+)[\\s?!.]*$`,
  'i',
);
const TOLD_IN_ENGLISH = new RegExp(
  `\\b${ENGLISH_VERB}(?:s|ed|ing)?\\b[^.;\\n]{1,40}?\\b(?:in)?to ((?:an? |the )?[a-z_]+)`,
  'gi',
);

/** What one of these is called, any of them is. */
const ALSO_CALLED: readonly RegExp[] = [
  /数[字值]|整数|浮点数?|小数|\b(?:int|float|integer|number)s?\b/iu,
  /字符串|文[本字]|\b(?:str|string|text)s?\b/iu,
  /列表|数组|\b(?:list|array)s?\b/iu,
  /元组|\btuples?\b/iu,
  /字典|\bdict(?:ionar(?:y|ies))?\b/iu,
  /集合|\bsets?\b/iu,
];

/**
 * What a question asks to make of something, in small letters: 数字 of 「怎么把字符串转成数字」; null where it asks
 * for no conversion.
 */
export const conversionAsked = (question: string): string | null =>
  (ASKED.exec(question) ?? ASKED_IN_ENGLISH.exec(question))?.[1]?.toLowerCase() ?? null;

/** What a text says of a conversion into what is asked for: `none` where it tells of no conversion at all. */
export function conversionTold(target: string, text: string): 'as asked' | 'into something else' | 'none' {
  const told = (pattern: RegExp): string[] =>
    Array.from(text.matchAll(pattern), ([, into = '']) => into.toLowerCase());
  const called = namesOf(target);
  const isAsked = (into: string): boolean => into.includes(target) || called?.test(into) === true;
  const conversions = [...told(TOLD), ...told(TOLD_IN_ENGLISH)];
  if (conversions.some(isAsked)) return 'as asked';
  if (conversions.length === 0) return 'none';
  return told(TOLD_OTHERWISE).some(isAsked) ? 'as asked' : 'into something else';
}

/**
 * Whether a text may tell of the conversion that a question asks for: of none into something else, and of a type of
 * values not without its name. True where a question asks for none.
 */
export function convertsAsAsked(question: string, text: string): boolean {
  const target = conversionAsked(question);
  if (target === null) return true;
  const told = conversionTold(target, text);
  if (told !== 'none') return told === 'as asked';
  return namesOf(target)?.test(text) ?? true;
}

/** Is it a section on turning things into others, and no word of it in one on something else? */
export const isOnConversion = (titles: readonly string[]): boolean =>
  titles.some((title) => ON_CONVERSION.test(title));
const ON_CONVERSION = /转换|转成|转为|变成|换算|\b(?:convert|conver[st]ion|turn|transform|cast)(?:s|ing)?\b/i;

/** Of one of these, by any of its names. */
const namesOf = (target: string): RegExp | undefined => ALSO_CALLED.find((names) => names.test(target));
