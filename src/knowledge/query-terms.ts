import { foldText } from './character-folding.ts';
import {
  ASPECT,
  CONTENT,
  hasIdeographs,
  INTERROGATIVE,
  isEnglishFunctionTerm,
  isEverydayTerm,
  rolesOf,
  TALK,
} from './function-words.ts';
import { scanRuns, termsOfWord } from './tokens.ts';

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
   * What of the weight speaks of the question's matter. Everyday words find passages as any others do, but that a course lacks one
   * says nothing about whether it answers.
   */
  matter: number;
}

/** Of an everyday word, and of a pair of characters with one in it. */
const TALK_MATTER = 0.3;

/**
 * The distinct terms of a query, in order of first appearance. English function words are that only in English
 * and outside `code`: in "for 循环怎么写" and in "what does `with` do" they are the matter itself.
 */
export function queryTerms(query: string): readonly QueryTerm[] {
  const known = recent.get(query);
  if (known) return known;
  const terms = read(query);
  recent.set(query, terms);
  const [oldest] = recent.keys();
  if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
  return terms;
}

/** A question is read for the search and again for its answer, others in between. */
const recent = new Map<string, readonly QueryTerm[]>();
const MOST_RECENT = 32;

function read(query: string): QueryTerm[] {
  const normal = query.normalize('NFKC');
  const folded = foldText(normal);
  const roles = hasIdeographs(folded) ? rolesOf(folded) : null;
  const found = new Map<string, QueryTerm>();
  const add = (term: string, weight: number, matter = weight, word?: string): void => {
    const before = found.get(term);
    if (before) {
      before.weight += weight;
      before.matter += matter;
    } else found.set(term, word === undefined ? { term, weight, matter } : { term, weight, matter, word });
  };
  scanRuns(normal, {
    ideographs(start, end) {
      let before: number = CONTENT;
      for (let i = start; i < end; i++) {
        const role = roles?.[i] ?? CONTENT;
        if (i > start) {
          const weight = pairWeight(before, role);
          add(
            folded.slice(i - 1, i + 1),
            weight,
            before === TALK || role === TALK ? weight * TALK_MATTER : weight,
          );
        }
        add(folded.charAt(i), WEIGHTS[role]!, role === TALK ? TALK_MATTER : WEIGHTS[role]!);
        before = role;
      }
    },
    word(start, end) {
      const plain = roles === null && !insideCode(normal, start);
      const word = normal.slice(start, end);
      for (const term of termsOfWord(word)) {
        if (plain && isEnglishFunctionTerm(term)) add(term, FUNCTION_WEIGHT);
        else
          add(
            term,
            1,
            plain && isEverydayTerm(term) ? TALK_MATTER : 1,
            PLAIN_WORD.test(word) ? word.toLowerCase() : undefined,
          );
      }
    },
  });
  return [...found.values()];
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
