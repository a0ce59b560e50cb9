import { knownLately } from '../../domain/caches/known-lately.ts';
import { namedWords } from '../question-forms/named-words.ts';
import { partNumbersIn } from '../question-forms/part-numbers.ts';
import { foldText } from '../words/character-folding.ts';
import {
  ASPECT,
  CONTENT,
  hasIdeographs,
  INTERROGATIVE,
  isEnglishFunctionTerm,
  isEverydayTerm,
  rolesOf,
  TALK,
} from '../words/function-words.ts';
import { scanRuns, termsOfWord, tokenise } from '../words/tokens.ts';
import type { OtherForms } from './sought-term.ts';
import { synonymsIn } from './synonyms.ts';

/*
 * What is left of a term that says how a question is asked, not what. Measured on two public Chinese sets and
 * one English (first hit right / answerable questions kept at 90 % right refusals, by score share alone):
 * no weighting .945/.925, function words alone .946/.930, with the pairs that lap over them .951/.947.
 */
const FUNCTION_WEIGHT = 0.15;
/**
 * Of a word for what is asked of a subject. Without it "列表和元组有啥区别" finds whatever has 区别 in its heading; the
 * public sets are as before (AUC of confidence on our own held-out questions .932 → .934).
 */
const ASPECT_WEIGHT = 0.3;
/** A pair of characters of which one belongs to a particle: 的数, 在哪. */
const LAPPING_WEIGHT = 0.35;

export interface QueryTerm {
  term: string;
  /** The word that the term stems from, in lower case, where it is a plain Latin word of the question's matter. */
  word?: string;
  /** How often it stands in the query, times what is left of it where it is a function word. */
  weight: number;
  /**
   * What of the weight speaks of the question's matter. Everyday words find passages as any others do, but that a
   * course lacks one says nothing about whether it answers.
   */
  matter: number;
  /** What stands for it as well, where its word may be said otherwise. */
  others?: OtherForms;
}

/** Of an everyday word, and of a pair of characters with one in it. */
const TALK_MATTER = 0.3;

/**
 * The distinct terms of a query, in order of first appearance. English function words are that only in English
 * and outside `code`: in "for 循环怎么写" and in "what does `with` do" they are the matter itself.
 */
export const queryTerms = knownLately((query): readonly QueryTerm[] => {
  const normal = query.normalize('NFKC');
  const folded = foldText(normal);
  const roles = hasIdeographs(folded) ? rolesOf(folded) : null;
  const found = new Map<string, QueryTerm>();
  const named = roles === null ? namedWords(query) : NONE_NAMED;
  const partNumbers = roles === null ? partNumbersIn(normal) : NO_NUMBERS;
  const synonyms = synonymsIn(folded).map(({ start, end, forms }) => ({
    start,
    end,
    others: forms.map(termsOfForm),
  }));
  const othersAt = (start: number, end: number): OtherForms | undefined =>
    synonyms.find((one) => one.start <= start && end <= one.end)?.others;
  const add = ({ term, weight, matter = weight, word, others }: Added): void => {
    const before = found.get(term);
    if (before) {
      before.weight += weight;
      before.matter += matter;
    } else
      found.set(term, {
        term,
        weight,
        matter,
        ...(word === undefined ? {} : { word }),
        ...(others === undefined ? {} : { others }),
      });
  };
  scanRuns(normal, {
    ideographs(start, end) {
      let before: number = CONTENT;
      for (let i = start; i < end; i++) {
        const role = roles?.[i] ?? CONTENT;
        if (i > start) {
          const weight = pairWeight(before, role);
          add({
            term: folded.slice(i - 1, i + 1),
            weight,
            matter: before === TALK || role === TALK ? weight * TALK_MATTER : weight,
            others: othersAt(i - 1, i + 1),
          });
        }
        add({
          term: folded.charAt(i),
          weight: WEIGHTS[role]!,
          matter: role === TALK ? TALK_MATTER : WEIGHTS[role]!,
          others: othersAt(i, i + 1),
        });
        before = role;
      }
    },
    word(start, end) {
      const word = normal.slice(start, end);
      const plain = roles === null && !insideCode(normal, start) && !named.has(word.toLowerCase());
      const others = othersAt(start, end);
      for (const term of termsOfWord(word)) {
        if (plain && isEnglishFunctionTerm(term)) add({ term, weight: FUNCTION_WEIGHT, others });
        else
          add({
            term,
            weight: 1,
            matter: plain && (isEverydayTerm(term) || partNumbers.has(start)) ? TALK_MATTER : 1,
            word: PLAIN_WORD.test(word) ? word.toLowerCase() : undefined,
            others,
          });
      }
    },
  });
  return [...found.values()];
});

const NONE_NAMED: ReadonlySet<string> = new Set();
const NO_NUMBERS: ReadonlySet<number> = new Set();

interface Added {
  term: string;
  weight: number;
  matter?: number;
  word?: string | undefined;
  others: OtherForms | undefined;
}

/** What a text must hold to hold a form: of Chinese its pairs, of which single characters say nothing. */
export function termsOfForm(form: string): string[] {
  const terms = tokenise(form);
  const pairs = terms.filter((term) => term.length > 1);
  return pairs.length > 0 ? pairs : terms;
}

/** By role, as `rolesOf` gives them. */
const WEIGHTS: readonly number[] = [1, FUNCTION_WEIGHT, FUNCTION_WEIGHT, ASPECT_WEIGHT, 1];

const PLAIN_WORD = /^[A-Za-z]+$/;

function insideCode(text: string, at: number): boolean {
  let marks = 0;
  for (let i = text.indexOf('`'); i >= 0 && i < at; i = text.indexOf('`', i + 1)) marks++;
  return marks % 2 === 1;
}

const findsPassages = (role: number): boolean => role === CONTENT || role === TALK;

function pairWeight(first: number, second: number): number {
  if (findsPassages(first) && findsPassages(second)) return 1;
  if (first === ASPECT && second === ASPECT) return ASPECT_WEIGHT;
  if (first === INTERROGATIVE || second === INTERROGATIVE) return FUNCTION_WEIGHT;
  return !findsPassages(first) && !findsPassages(second) ? FUNCTION_WEIGHT : LAPPING_WEIGHT;
}
