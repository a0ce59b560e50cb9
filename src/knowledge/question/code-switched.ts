import type { FoundPassage } from '../lookup/found-passage.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';
import { glossedPairs, wordPairs } from '../word-pairs/index.ts';
import { hasIdeographs } from '../words/function-words.ts';
import { knownByUse, phraseAt, type TermsOf } from './words-across.ts';

/** A longer text is pasted, and no question. */
const LONGEST_QUESTION = 300;
/** Where a word may be several, so many ways of putting the question are given. */
const MOST_WAYS = 3;
/** Weight of a word that stands in an eighth of the course's passages: `python`, and `for` of a "for loop". */
const COMMON = 2;

/** Code or an error message is pasted: its words are names. */
const SHOWS_CODE = /[=([{<`]|\w(?:Error|Exception|Warning)\b|Traceback/;

/**
 * Words of English side by side, outside code and what a machine says: no quotation mark, bracket, dot, digit or
 * colon touches them.
 */
const ENGLISH = /(?<![`'"\w.$@#/\\-])[A-Za-z]+(?:[ -][A-Za-z]+)*(?![`'"\w.($@#:=/\\-])/g;
/** More than that in a row is an error message, or a sentence in English. */
const MOST_IN_A_ROW = 4;
const BETWEEN = /[ -]/;
const WORD = /[A-Za-z]+/g;

/** A stretch of English in a question, UTF-16 offsets, with what may stand for it. */
interface Stretch {
  start: number;
  end: number;
  forms: readonly string[];
}

/** Words of English side by side: the stretches that cross, and the words that do not. */
interface Run {
  stretches: Stretch[];
  left: string[];
}

/**
 * A Chinese question that names things in English (「list 和 tuple 有什么区别」, "code-switching"), as its material
 * would put it: in the Chinese words that the course uses for them, the likeliest first. Several where a word is
 * several: `class` is 类 and 班级, and which is meant shows in what is found. Words side by side cross together or
 * not at all, but for what the whole course is about: a "unit test" is not any test. What the material writes so
 * itself is a name: VS Code is no VS 代码. Empty where nothing crosses.
 *
 * @param found What the question found as it was put; the material's own glosses, 闭包（closure）, go before the
 * pairs.
 */
export async function inOneLanguage(
  question: string,
  found: readonly FoundPassage[],
  index: Pick<SearchedIndex, 'terms'>,
): Promise<string[]> {
  if (isNoneOf(question)) return [];
  const words = englishIn(question);
  if (words.length === 0) return [];
  const said = found.map(({ passage }) => passage.text).join('\n');
  const glossed = glossedPairs(said).ofLatin;
  const runs = words
    .map(({ 0: text, index: at }) => ({ text, run: runOf(text, at, glossed) }))
    .filter(({ text, run }) => run.left.length === 0 || !said.includes(text))
    .map(({ run }) => run);
  const wanted = [
    ...new Set(runs.flatMap(({ stretches, left }) => [...stretches.flatMap(({ forms }) => forms), ...left])),
  ];
  const terms = await index.terms(wanted);
  const known = new Map(wanted.map((form, at) => [form, terms[at] ?? []]));
  const termsOf: TermsOf = (form) => known.get(form) ?? [];
  const stretches = runs
    .filter(({ left }) => left.every((word) => isCommon(word, termsOf)))
    .map((run) => run.stretches.map((one) => ({ ...one, forms: knownByUse(one.forms, termsOf) })))
    .filter((crossed) => crossed.every(({ forms }) => forms.length > 0))
    .flat();
  const ways = Math.min(MOST_WAYS, Math.max(0, ...stretches.map(({ forms }) => forms.length)));
  return Array.from({ length: ways }, (_, way) => withForms(question, stretches, way));
}

const isCommon = (word: string, termsOf: TermsOf): boolean =>
  termsOf(word).every(({ known, weight }) => known && weight < COMMON);

/**
 * The English names of things in a Chinese question, as they are written, with the Chinese words that may stand for
 * each.
 */
export function englishNamesIn(question: string): { name: string; forms: readonly string[] }[] {
  if (isNoneOf(question)) return [];
  return englishIn(question)
    .flatMap(({ 0: text, index: at }) => runOf(text, at, NO_GLOSSES).stretches)
    .map(({ start, end, forms }) => ({ name: question.slice(start, end), forms }));
}

const NO_GLOSSES: ReadonlyMap<string, readonly string[]> = new Map();

const isNoneOf = (question: string): boolean =>
  question.length > LONGEST_QUESTION || !hasIdeographs(question) || SHOWS_CODE.test(question);

const englishIn = (question: string): RegExpExecArray[] =>
  [...question.matchAll(ENGLISH)].filter(([run]) => run.split(BETWEEN).length <= MOST_IN_A_ROW);

function runOf(text: string, offset: number, glossed: ReadonlyMap<string, readonly string[]>): Run {
  const { ofLatin } = wordPairs();
  const words = [...text.matchAll(WORD)];
  const spelt = words.map(([word]) => word);
  const run: Run = { stretches: [], left: [] };
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(spelt, at, glossed) ?? phraseAt(spelt, at, ofLatin);
    const last = words[at + (phrase?.length ?? 1) - 1]!;
    if (phrase)
      run.stretches.push({
        start: offset + words[at]!.index,
        end: offset + last.index + last[0].length,
        forms: phrase.forms,
      });
    else run.left.push(last[0]);
    at += phrase?.length ?? 1;
  }
  return run;
}

/** Each stretch in its form of this number, or in its last: one that has fewer stays at what it has. */
function withForms(question: string, stretches: readonly Stretch[], way: number): string {
  let text = '';
  let end = 0;
  for (const { start, end: after, forms } of stretches) {
    text += question.slice(end, start).trimEnd() + (forms[way] ?? forms[0] ?? '');
    end = after;
    while (question[end] === ' ') end++;
  }
  return text + question.slice(end);
}
