import { SPOKEN_NUMBER, spokenNumber } from '../../domain/language/spoken-numbers.ts';
import { ORDINALS } from '../../domain/school/numbered-work.ts';

/** One of several, by its number alone: "那第二题呢", "and the fourth one?", "number 3?". */
export interface AnotherAsked {
  number: number;
  /** It may be another piece of work, not only a part of one: 第二次, but not 第二笔. */
  mayBeWork: boolean;
}

const LEADS = '(?:那|那么|然后|还有|接着|and|then|so|now|what about|how about|ok|[,，\\s])*';
const HAN = new RegExp(
  [
    `^${LEADS}`,
    `(?:${[
      `第\\s*(${SPOKEN_NUMBER})\\s*(题|小题|问|个(?:函数|方法|类|功能|要求|部分)|个|次|道|份|步|笔|项|空|部分)?`,
      `题\\s*(${SPOKEN_NUMBER})`,
    ].join('|')})`,
    '(?:的?(?:呢|怎么[写做弄办]|也[^，,。]{0,8}|又怎么[写做]))?[啊呀呢吗？?。\\s]*$',
  ].join(''),
  'i',
);
const LATIN = new RegExp(
  [
    `^${LEADS}`,
    `(?:${[
      `(?:the )?(?:next|(${ORDINALS.join('|')}))(?: (one|question|part|problem|task))?`,
      `(?:number|no\\.?|question|part|problem|q) ?(${SPOKEN_NUMBER})`,
    ].join('|')})`,
    '(?: too| as well| then| please)?[?.!\\s]*$',
  ].join(''),
  'i',
);
const PARTS = /^(?:小题|问|步|笔|项|空|部分|个.+)$|^(?:question|part)$/i;

/** In UTF-16 units. */
const LONGEST = 80;

/** Null where a text says anything beside such a number. */
export function anotherAsked(text: string): AnotherAsked | null {
  if (text.length > LONGEST) return null;
  const han = HAN.exec(text.trim());
  if (han) {
    const [, number, unit = '题', behind] = han;
    return { number: spokenNumber(number ?? behind ?? ''), mayBeWork: !PARTS.test(unit) };
  }
  const latin = LATIN.exec(text.trim());
  if (!latin) return null;
  const [, ordinal, unit = '', number] = latin;
  if (number !== undefined) return { number: spokenNumber(number), mayBeWork: false };
  if (ordinal === undefined) return null;
  return { number: ORDINALS.indexOf(ordinal.toLowerCase()) + 1, mayBeWork: !PARTS.test(unit) };
}
