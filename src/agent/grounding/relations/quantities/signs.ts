import { HAN_DIGITS } from '../../../../domain/language/han-digits.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { ENGLISH_NUMBERS } from '../../reading/numbers/english-numbers.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';

/* A minus that is lost or added: 零下 2 度 is not 2 度, "the product is -1" not "the product is 1". In either language. */

const WORDS = [...ENGLISH_NUMBERS.keys()].join('|');
/** A dash that stands between two numbers, or within a name, is no minus. */
const SIGNED = new RegExp(
  `(?<![\\w\\d)\\]}])(?:[-−]|(?:负|零下)\\s?|\\b(?:minus|negative)\\s)(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十](?![一二三四五六七八九十])|(?:${WORDS})\\b)`,
  'giu',
);
const BELOW_ZERO = /(\d+(?:\.\d+)?)\s?(?:°|℃|°C|degrees?)?(?: Celsius)? below (?:zero|freezing)/giu;
const PLAIN = /(?<![\d.])\d+(?:\.\d+)?/gu;
/** 一个: a number that a passage tells in words bears one in figures out. */
const IN_WORDS = new RegExp(`[一二两三四五六七八九]|\\b(?:${WORDS})\\b`, 'giu');

interface Signs {
  minus: ReadonlySet<number>;
  plus: ReadonlySet<number>;
}

const numberOf = (written: string): number =>
  ENGLISH_NUMBERS.get(written.toLowerCase()) ?? HAN_DIGITS[written] ?? Number(written);

function signsIn(text: string, inWords: boolean): Signs {
  const minus = new Set<number>();
  let rest = text;
  for (const pattern of [SIGNED, BELOW_ZERO])
    rest = rest.replace(pattern, (_, number: string) => {
      minus.add(numberOf(number));
      return ' ';
    });
  const told = [...(rest.match(PLAIN) ?? []), ...((inWords && rest.match(IN_WORDS)) || [])];
  return { minus, plus: new Set(told.map(numberOf)) };
}

/** As it is written: a minus in its code is one. */
const signsOf = rememberedOf(({ text }: Passage): Signs => signsIn(text, true));

/** A number that a statement has with another sign than its passage, or null. */
export function signedOtherwise(text: string, passage: Passage): string | null {
  const there = signsOf(passage);
  if (there.minus.size === 0 && !hasMinus(text)) return null;
  const said = signsIn(text, false);
  for (const number of said.plus)
    if (there.minus.has(number) && !there.plus.has(number) && !said.minus.has(number)) return String(number);
  for (const number of said.minus)
    if (there.plus.has(number) && !there.minus.has(number)) return String(-number);
  return null;
}

const hasMinus = (text: string): boolean => /[-−负]|零下|\b(?:minus|negative|below zero)\b/iu.test(text);
