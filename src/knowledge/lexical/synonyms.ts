import { knownLately } from '../../domain/caches/known-lately.ts';
import { kinInPairs, stemmed } from '../word-pairs/index.ts';
import { foldText } from '../words/character-folding.ts';
import { hasIdeographs, segmentsOf } from '../words/function-words.ts';
import { tokenise } from '../words/tokens.ts';
import { numbersWritten, romanNumbers } from './numerals.ts';
import { CHINESE, ELSEWHERE, ENGLISH, NAMES, OTHERWISE_NAMED, SHORT_NAMES, SLIPS } from './synonym-groups.ts';

/** In a question a stretch that other forms may stand for. */
export interface Synonyms {
  /** UTF-16 offsets in the folded question, half-open. */
  start: number;
  end: number;
  /** The other forms as they are written. */
  forms: readonly string[];
  /**
   * They are said for it of anything, not only of what schools do: where a course has the word itself, that is what
   * it is searched by.
   */
  isKin?: boolean;
}

/** What may stand for what; English by its stems. */
type Others = ReadonlyMap<string, readonly string[]>;

interface Table {
  chinese: Others;
  english: Others;
  names: Others;
  /** Forms of the two others whose own are those that the word pairs have. */
  kin: ReadonlySet<string>;
  /** Characters of the longest Chinese form that begins with a character; most begin none. */
  longestFrom: ReadonlyMap<string, number>;
}

let table: Table | undefined;

function readTable(): Table {
  const chinese = new Map<string, string[]>();
  const english = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, forms: readonly string[], keys: readonly string[]): void => {
    for (const [at, key] of keys.entries()) {
      const known = to.get(key) ?? [];
      to.set(key, [...known, ...forms.filter((form, other) => other !== at && !known.includes(form))]);
    }
  };
  const addOneWay = (to: Map<string, string[]>, here: string, keys: readonly string[]): void => {
    for (const key of keys) to.set(key, [...(to.get(key) ?? []), here]);
  };
  for (const forms of linesOf(CHINESE, ' ')) add(chinese, forms, forms);
  for (const list of [ELSEWHERE, SLIPS, OTHERWISE_NAMED])
    for (const [here = '', ...elsewhere] of linesOf(list, ' ')) addOneWay(chinese, here, elsewhere);
  for (const forms of linesOf(ENGLISH, ', ')) add(english, forms, forms.map(stemmed));
  for (const forms of linesOf(NAMES, ', ')) add(names, forms, forms.map(stemmed));
  for (const [name = '', ...short] of linesOf(SHORT_NAMES, ', ')) addOneWay(names, name, short.map(stemmed));
  for (const [name, forms] of names) english.set(name, [...(english.get(name) ?? []), ...forms]);
  // What is said of schools goes before what is said of anything, in English within a longer form too: «mark» in
  // "pass mark".
  const kin = new Set<string>();
  const addKin = (
    to: Map<string, string[]>,
    from: Others,
    partsOf: (key: string) => readonly string[],
  ): void => {
    const added = [...from].filter(([key]) => !partsOf(key).some((part) => to.has(part)));
    for (const [key, others] of added) {
      kin.add(key);
      to.set(key, [...others]);
    }
  };
  const inPairs = kinInPairs();
  addKin(chinese, inPairs.chinese, (form) => [form]);
  addKin(english, inPairs.english, (stems) => [stems, ...stems.split(' ')]);
  const longestFrom = new Map<string, number>();
  for (const form of chinese.keys()) {
    const first = form.charAt(0);
    longestFrom.set(first, Math.max(form.length, longestFrom.get(first) ?? 0));
  }
  return { chinese, english, names, kin, longestFrom };
}

const linesOf = (list: string, between: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(between));

const NONE: ReadonlySet<string> = new Set();
const HAS_LATIN = /[a-z]/;
const ENGLISH_WORD = /[a-z]+/g;
/** Not a part of `hello.py` or `-js`. */
const NAME_WORD = /(?<![\w./\\-])[a-z]+(?![\w-]|\.\w)/g;
/** Words of the longest English form. */
const LONGEST_PHRASE = 4;
/** A longer text is pasted, and no question. */
const LONGEST_QUESTION = 300;

/**
 * The stretches of a folded question that may be said otherwise: the longest from the left, none lapping over another.
 */
export const synonymsIn = knownLately((folded): readonly Synonyms[] => {
  if (folded.length > LONGEST_QUESTION) return [];
  table ??= readTable();
  if (!hasIdeographs(folded))
    return withoutLaps([...inLatin(folded, ENGLISH_WORD, table.english, table.kin), ...romanNumbers(folded)]);
  return withoutLaps([
    ...inChinese(folded, table),
    ...(HAS_LATIN.test(folded) ? inLatin(folded, NAME_WORD, table.names, NONE) : []),
    ...numbersWritten(folded),
  ]);
});

/** In the order of the text; of two that lap the one that was found first. */
function withoutLaps(found: readonly Synonyms[]): Synonyms[] {
  const kept: Synonyms[] = [];
  for (const one of found)
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function inChinese(folded: string, { chinese: others, kin, longestFrom }: Table): Synonyms[] {
  const found: Synonyms[] = [];
  const formAt = (start: number, length: number): string => folded.slice(start, start + length);
  for (let start = 0; start < folded.length; ) {
    let length = Math.min(longestFrom.get(folded.charAt(start)) ?? 0, folded.length - start);
    while (length > 0 && !others.has(formAt(start, length))) length--;
    // A character is part of many words: 查 of 检查.
    if (length === 1 && !isWord(folded, start)) length = 0;
    if (length > 0)
      found.push({
        start,
        end: start + length,
        forms: others.get(formAt(start, length)) ?? [],
        isKin: kin.has(formAt(start, length)),
      });
    start += Math.max(1, length);
  }
  return found;
}

const isWord = (folded: string, start: number): boolean =>
  segmentsOf(folded).some((segment) => segment.start === start && segment.text.length === 1);

function inLatin(folded: string, word: RegExp, others: Others, kin: ReadonlySet<string>): Synonyms[] {
  const words = Array.from(folded.toLowerCase().matchAll(word), ({ 0: word, index }) => ({
    stem: tokenise(word)[0] ?? word,
    start: index,
    end: index + word.length,
  }));
  const found: Synonyms[] = [];
  for (let at = 0; at < words.length; ) {
    let count = Math.min(LONGEST_PHRASE, words.length - at);
    const phrase = (): string =>
      words
        .slice(at, at + count)
        .map(({ stem }) => stem)
        .join(' ');
    while (count > 0 && !others.has(phrase())) count--;
    if (count > 0)
      found.push({
        start: words[at]!.start,
        end: words[at + count - 1]!.end,
        forms: others.get(phrase()) ?? [],
        isKin: kin.has(phrase()),
      });
    at += Math.max(1, count);
  }
  return found;
}

/**
 * A question with each such stretch in the form that is said most, as `countOf` tells; null where none is said at
 * all. Of kin only what the course has no word of its own for: with all of it two answers fewer were right of our
 * own, and it costs a search more.
 */
export function otherWords(question: string, countOf: (form: string) => number): string | null {
  const folded = foldText(question.normalize('NFKC'));
  let text = '';
  let end = 0;
  for (const stretch of synonymsIn(folded)) {
    if (stretch.isKin && countOf(folded.slice(stretch.start, stretch.end)) > 0) continue;
    const [form = '', count = 0] = stretch.forms
      .map((one) => [one, countOf(one)] as const)
      .reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const);
    if (count === 0 || stretch.start < end) continue;
    text += folded.slice(end, stretch.start) + form;
    end = stretch.end;
  }
  return end === 0 ? null : text + folded.slice(end);
}
