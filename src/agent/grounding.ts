import type { Passage } from '../domain/course.ts';
import { languageOf } from '../domain/language.ts';
import { tokenise } from '../knowledge/index.ts';

/** Whether a statement may be said, and which of the given passages (from 1) it rests on. */
export type GroundingResult =
  | { supported: true; text: string; cited: number[] }
  | { supported: false; reason: string };

/**
 * Share of a sentence's content words that its passage (or the question) must hold. A paraphrase of a passage
 * keeps most of its nouns; an invented statement shares little beyond the subject.
 */
const MIN_CONTENT_COVERAGE = 0.5;
/** Across languages words do not match; numbers and code must still. */
const MIN_CONTENT_COVERAGE_ACROSS_LANGUAGES = 0;
/** Part of a code block's identifiers that the passages or the question must know. */
const MIN_CODE_COVERAGE = 0.6;
/** With fewer content words than this a sentence states nothing: "例如：", "试试看。" */
const MIN_CONTENT_WORDS = 3;

const MARK = /\s*\[(\d{1,2})\]/g;
const URL = /\bhttps?:\/\/[^\s)\]）】"'<>]+|\bwww\.[^\s)\]）】"'<>]+/gi;
const NUMBER = /\d+(?:\.\d+)?%?/g;
const IDENTIFIER = /`([^`\n]+)`|\b([A-Za-z_]\w*(?:\.\w+|_\w+)\w*|[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)\b/g;
const EVERYONE = /@(all|everyone|channel|here|所有人|全体成员)/i;
const NEGATION =
  /不能|不会|不可以?|不是|不要|没有|无法|无需|禁止|不支持|不允许|未|\b(not|never|no|cannot|can't|don't|doesn't|isn't|aren't|won't|without)\b/gi;

/**
 * Holds one sentence (or code block) of a model's answer against the passages it was given. What the model
 * cites is looked at first; where that does not hold the statement, the other passages may, and the mark is
 * put right. Numbers, code names, links and negation have to be there, not only the topic.
 */
export function checkGrounding(sentence: string, passages: Passage[], question: string): GroundingResult {
  if (EVERYONE.test(sentence)) return { supported: false, reason: 'addresses everyone' };
  const marks = [...sentence.matchAll(MARK)].map((match) => Number(match[1]));
  const bare = sentence.replace(MARK, '').trim();
  if (bare === '') return { supported: false, reason: 'empty' };
  const isCode = /^\s*(`{3,}|~{3,})/.test(bare);
  const cited = [...new Set(marks)].filter((mark) => mark >= 1 && mark <= passages.length);
  const words = contentWords(bare);
  if (
    !isCode &&
    words.length < MIN_CONTENT_WORDS &&
    numbersIn(bare).length === 0 &&
    (bare.match(URL) ?? []).length === 0
  ) {
    return { supported: true, text: bare, cited: [] };
  }
  const order = [
    ...cited,
    ...passages.map((_, position) => position + 1).filter((index) => !cited.includes(index)),
  ];
  let reason = 'no passage holds it';
  for (const index of order) {
    const passage = passages[index - 1];
    if (!passage) continue;
    const missing = whatIsMissing(bare, words, passage, question, isCode);
    if (missing === null) return { supported: true, text: `${bare}`, cited: [index] };
    if (index === cited[0]) reason = missing;
  }
  return { supported: false, reason };
}

/** What of the statement the passage lacks, or null where it holds it all. */
function whatIsMissing(
  bare: string,
  words: string[],
  passage: Passage,
  question: string,
  isCode: boolean,
): string | null {
  const held = [passage.text, ...passage.headings, passage.question ?? ''].join('\n');
  const known = `${held}\n${question}`;
  const knownFlat = known.toLowerCase();
  for (const url of bare.match(URL) ?? []) if (!held.includes(url)) return `the link ${url}`;
  if (!isCode) {
    const knownNumbers = new Set(numbersIn(known));
    for (const number of numbersIn(bare)) if (!knownNumbers.has(number)) return `the number ${number}`;
  }
  const names = identifiersIn(bare);
  const unknown = names.filter((name) => !knownFlat.includes(name.toLowerCase()));
  if (isCode) {
    if (names.length > 0 && unknown.length > names.length * (1 - MIN_CODE_COVERAGE))
      return `the names ${unknown.join(', ')}`;
  } else if (unknown.length > 0) return `the name ${unknown[0]}`;
  const sameLanguage = languageOf(bare) === languageOf(held);
  const knownWords = new Set(tokenise(known));
  const coverage = words.filter((word) => knownWords.has(word)).length / Math.max(1, words.length);
  if (coverage < (sameLanguage ? MIN_CONTENT_COVERAGE : MIN_CONTENT_COVERAGE_ACROSS_LANGUAGES))
    return 'most of its words';
  if (sameLanguage && !isCode && contradicts(bare, words, passage.text)) return 'its negation';
  return null;
}

const contentWords = (text: string): string[] =>
  [...new Set(tokenise(text))].filter((word) => word.length > 1);

/** Numbers as they are written; list markers at the start of a line are not statements. */
const numbersIn = (text: string): string[] => text.replace(/^\s*\d{1,2}[.、)]\s/gm, '').match(NUMBER) ?? [];

function identifiersIn(text: string): string[] {
  return [...text.matchAll(IDENTIFIER)]
    .map((match) => (match[1] ?? match[2] ?? '').trim())
    .filter((name) => name !== '');
}

/** Nearly the same sentence in the passage, but one of the two is negated. */
const NEARLY_THE_SAME = 0.8;

function contradicts(bare: string, words: string[], passageText: string): boolean {
  const negated = (bare.match(NEGATION)?.length ?? 0) % 2 === 1;
  let opposite = false;
  for (const sentence of passageText.split(/[。！？\n]|[.!?](?=\s)/)) {
    const held = new Set(tokenise(sentence));
    if (words.filter((word) => held.has(word)).length < words.length * NEARLY_THE_SAME) continue;
    if (((sentence.match(NEGATION)?.length ?? 0) % 2 === 1) === negated) return false;
    opposite = true;
  }
  return opposite;
}
