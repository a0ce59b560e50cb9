import { foldText } from './character-folding.ts';
import {
  ASPECT,
  CONTENT,
  hasIdeographs,
  INTERROGATIVE,
  isEnglishFunctionTerm,
  rolesOf,
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
}

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
  const add = (term: string, weight: number, word?: string): void => {
    const before = found.get(term);
    if (before) before.weight += weight;
    else found.set(term, word === undefined ? { term, weight } : { term, weight, word });
  };
  scanRuns(normal, {
    ideographs(start, end) {
      for (let i = start; i < end; i++) {
        const role = roles?.[i] ?? CONTENT;
        if (i > start) add(folded.slice(i - 1, i + 1), pairWeight(roles?.[i - 1] ?? CONTENT, role));
        add(folded.charAt(i), role === CONTENT ? 1 : role === ASPECT ? ASPECT_WEIGHT : FUNCTION_WEIGHT);
      }
    },
    word(start, end) {
      const plain = roles === null && !insideCode(normal, start);
      const word = normal.slice(start, end);
      for (const term of termsOfWord(word)) {
        if (plain && isEnglishFunctionTerm(term)) add(term, FUNCTION_WEIGHT);
        else add(term, 1, PLAIN_WORD.test(word) ? word.toLowerCase() : undefined);
      }
    },
  });
  return [...found.values()];
}

const PLAIN_WORD = /^[A-Za-z]+$/;

function insideCode(text: string, at: number): boolean {
  let marks = 0;
  for (let i = text.indexOf('`'); i >= 0 && i < at; i = text.indexOf('`', i + 1)) marks++;
  return marks % 2 === 1;
}

function pairWeight(first: number, second: number): number {
  if (first === CONTENT && second === CONTENT) return 1;
  if (first === ASPECT && second === ASPECT) return ASPECT_WEIGHT;
  if (first === INTERROGATIVE || second === INTERROGATIVE) return FUNCTION_WEIGHT;
  return first !== CONTENT && second !== CONTENT ? FUNCTION_WEIGHT : LAPPING_WEIGHT;
}
