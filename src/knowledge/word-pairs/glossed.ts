import { MARKED_CODE } from '../../domain/language/code-marks.ts';
import { stemmed } from './stems.ts';

/** Words of the two languages that stand for each other, as a course itself says: 闭包（closure）, "closure (闭包)". */
export interface GlossedPairs {
  /** English forms of a Chinese one, as stems joined by spaces. */
  ofHan: ReadonlyMap<string, readonly string[]>;
  /** Chinese forms of an English one. */
  ofLatin: ReadonlyMap<string, readonly string[]>;
}

const PHRASE = '[A-Za-z][A-Za-z-]{1,24}(?: [A-Za-z][A-Za-z-]{0,24}){0,2}';
/* From the bracket back: a passage has few of them, and words wherever one looks. */
const CHINESE_FIRST = new RegExp(
  `(?<=(\\p{Script=Han}{2,12})[*_”"」』]{0,3}\\s?)[（(](${PHRASE})[)）]`,
  'gu',
);
const ENGLISH_FIRST = new RegExp(`(?<=(${PHRASE})[*_”"]{0,3}\\s?)[（(](\\p{Script=Han}{2,8})[)）]`, 'gu');

const ARTICLE = /^(?:an?|the|its?|this|that|called|named|or|and|of|is|are)$/i;
/** So often a name stands in the text for where it begins to be known, its gloss included. */
const SEEN = 2;
/** Before these a name does not begin in the middle. */
const BEFORE_A_NAME = /[的是为叫作做称和与或种个即指了有用对把被在将如及]$/u;
const NO_NAME = /[的了是]|^[做作叫称为]/u;
/** LeNet, PyTorch: a name is itself in either language. */
const OWN_NAME = /[a-z][A-Z]/;

/** What a text glosses, in either order; `write(内容)` is a call. */
export function glossedPairs(written: string): GlossedPairs {
  const text = written.replace(MARKED_CODE, ' ');
  const ofHan = new Map<string, string[]>();
  const ofLatin = new Map<string, string[]>();
  const add = (han: string, latin: string): void => {
    if (OWN_NAME.test(latin)) return;
    const stems = stemmed(latin.toLowerCase());
    ofHan.set(han, [...(ofHan.get(han) ?? []), stems]);
    ofLatin.set(stems, [...(ofLatin.get(stems) ?? []), han]);
  };
  for (const [, run = '', latin = ''] of text.matchAll(CHINESE_FIRST)) {
    const name = nameAtEnd(run, latin, text);
    if (name !== null) add(name, latin);
  }
  for (const [, run = '', han = ''] of text.matchAll(ENGLISH_FIRST)) {
    const words = run.split(' ');
    const from = words.findLastIndex((word) => ARTICLE.test(word)) + 1;
    // "a closure": behind an article the name begins; else only the word right before the bracket is known to be of it.
    const name = from > 0 ? words.slice(from).join(' ') : (words.at(-1) ?? '');
    const [shortest, longest] = lengthsFor(name);
    if (name !== '' && !NO_NAME.test(han) && han.length >= shortest && han.length <= longest) add(han, name);
  }
  return { ofHan, ofLatin };
}

/**
 * Of 这种函数叫做闭包 the name 闭包: the longest end that stands elsewhere as well, or that begins where a name may.
 * A word of English is some two characters; what is shorter is a part of the name only. Null where it cannot be told.
 */
function nameAtEnd(run: string, latin: string, text: string): string | null {
  const words = wordsIn(latin);
  const [shortest, longest] = lengthsFor(latin);
  const ends: { name: string; begins: boolean }[] = [];
  for (let length = Math.min(longest, run.length); length >= shortest; length--) {
    const [before, name] = [run.slice(0, -length), run.slice(-length)];
    const begins = before === '' || BEFORE_A_NAME.test(before);
    if (!NO_NAME.test(name)) ends.push({ name, begins });
  }
  const isSeen = (name: string): boolean => text.split(name).length > SEEN;
  const known = ends.find(({ name, begins }) => (begins || name.length >= words * 2) && isSeen(name));
  return (known ?? ends.find(({ begins }) => begins))?.name ?? null;
}

/** Letters of an abbreviation are words. */
const wordsIn = (latin: string): number =>
  /^[A-Z]+$/.test(latin) ? latin.length : latin.split(/[ -]/).length;

/** Of the Chinese name, in characters. */
const lengthsFor = (latin: string): [number, number] => [
  Math.max(2, wordsIn(latin) * 2 - 1),
  wordsIn(latin) * 2 + 2,
];
