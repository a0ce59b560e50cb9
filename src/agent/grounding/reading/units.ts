import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { GENERIC_ENGLISH } from '../words/function-words.ts';
import { stemOf, UNWORD } from '../words/lexicon.ts';

/** A Han character, a word, a number, or `|` for punctuation. */
export type Unit = string;
export const EDGE: Unit = '|';

const UNIT = eitherOf(
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Cyrillic}]+/gu,
  /[A-Za-z_][\w'’-]*(?:\.[A-Za-z_]\w*)*|\d+(?:[.,]\d+)*|[，,、：:；;。！？!?()（）—]/gu,
);
export const ENDS = /(?<=[。！？!?；;\n])|(?<=\.)\s+/u;
/** They come and go in every retelling. */
const LIGHT = new Set(
  `的 了 着 地 得 呢 吧 啊 吗 就 也 都 还 是 把 那 这 它 会 要 a an the is are was were be been it this
    that these those its their do does did`.split(/\s+/),
);
/** Marks; and what only says that one did not expect it: 开口反而越大. */
const NO_UNIT = /[`*]|(?<=\w)\(\)|反而|反倒/g;

/** A text as what is lined up: without layout and light words. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [EDGE];
  const said = text.normalize('NFKC').replace(NO_UNIT, '');
  for (const written of said.match(UNIT) ?? []) {
    if (/^[^\p{L}\p{N}_]/u.test(written)) {
      if (units.at(-1) !== EDGE) units.push(EDGE);
      continue;
    }
    const turned = UNWORD.exec(written)?.[1];
    if (turned !== undefined) units.push('not');
    const unit = /^[a-z_]/i.test(written) ? stemOf(turned ?? written.toLowerCase()) : written;
    if (!LIGHT.has(written.toLowerCase())) units.push(unit);
  }
  if (units.at(-1) !== EDGE) units.push(EDGE);
  return units;
}

/** Fillings made of these say nothing by themselves. */
export const EVERYDAY =
  /^[在和与跟从到对把被让给用以为于之所而且但或又再更最很可能会要应该须得以中里上下前后时候个些种次点才则即因此其自己们我你他她它等如若当只已将不没无有来去出进起过说叫做作成到一两几]*$/u;
export const isHan = (unit: Unit): boolean => /^\p{Script=Han}$/u.test(unit);

/** Units as they would be written. */
export const written = (units: readonly Unit[]): string => units.join(holdsHan(units.join('')) ? '' : ' ');

const EVERYDAY_WORDS = new Set([
  ...GENERIC_ENGLISH.trim().split(/\s+/),
  ...GENERIC_ENGLISH.trim()
    .split(/\s+/)
    .map((word) => stemOf(word)),
]);
/** A word that says something, or a number. */
export const isWord = (unit: Unit): boolean => unit !== EDGE && !isHan(unit) && !EVERYDAY_WORDS.has(unit);

/** Words, and pairs of characters, of a text with the place where each begins. */
export function marksOf(
  units: readonly Unit[],
  keeps: (at: number) => boolean = () => true,
): Map<string, number> {
  const marks = new Map<string, number>();
  for (const [at, unit] of units.entries()) {
    if (isWord(unit) && keeps(at)) marks.set(unit, at);
    const next = units[at + 1];
    if (!isHan(unit) || next === undefined || !isHan(next) || !(keeps(at) && keeps(at + 1))) continue;
    const pair = unit + next;
    if (!EVERYDAY.test(pair)) marks.set(pair, at);
  }
  return marks;
}

/** Words, and pairs of characters, of a text. */
export const marksIn = (text: string): Set<string> => new Set(marksOf(unitsOf(text)).keys());

/** Words, and single characters that say something: of what is too short for pairs of them, 吐, 先擦干. */
export const singlesIn = (text: string): Set<string> =>
  new Set(
    unitsOf(text).filter((unit) => unit !== EDGE && (isHan(unit) ? !EVERYDAY.test(unit) : isWord(unit))),
  );

const LONG_WORD = /^[a-z]{4,}$/;

/** English words of some length, everyday ones included, with the place where each stands last. */
export const longWordsOf = (units: readonly Unit[]): [Unit, number][] =>
  units.flatMap((unit, at): [Unit, number][] => (LONG_WORD.test(unit) ? [[unit, at]] : []));
