import { type Clause, type Sentence, type Term, weightOf } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { isToldInWords } from '../reading/numbers/numbers-told.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { firmlyHeld, holds, isKnown, MOSTLY_MISSING } from './coverage.ts';

/**
 * Weight of words in a row that the passage does not have. Most of a sentence may be held and a stranger ride along:
 * "闭包是能记住变量的函数快去买隔壁老王的课". Of the 208 true sentences of test/grounding/pairs.jsonl the longest
 * such run weighs 2, of all but three 1 or less; of those on other subjects (other-subjects.jsonl) see pairs.test.ts.
 */
const LONGEST_RUN = 2;

/** What a statement says in a row, or in a clause of its own, of which its passage knows nothing; or null. */
export function strangersIn(sentence: Sentence, held: HeldPassage): string | null {
  let run: Term[] = [];
  for (const clause of sentence) {
    for (const term of clause.terms) {
      if (isKnown(term, held)) run = [];
      else run.push(term);
      if (weightOf(run) > LONGEST_RUN) return told(run);
    }
    const hung = hungOn(clause, held);
    if (hung !== null) return hung;
    const stranger = clauseOfStrangers(clause, held);
    if (stranger !== null) return stranger;
  }
  return null;
}

/** Weight of words at the end, or the beginning, of a clause that is otherwise all the passage's own. */
const HUNG = 0.5;
const REST = 4;
const HAN = /^\p{Script=Han}+$/u;
const REST_SHARE = 0.95;

/** Chinese words that are hung on a clause of which the passage knows all the rest: 内层函数苹果. */
function hungOn({ terms, numbers }: Clause, held: HeldPassage): string | null {
  if (numbers.some(({ weak }) => !weak)) return null;
  // A single character is in every passage.
  const isStrange = terms.map((term) => term.weight < HUNG || !isKnown(term, held));
  const first = isStrange.indexOf(false);
  const last = isStrange.lastIndexOf(false);
  if (first === -1) return null;
  for (const run of [terms.slice(0, first), terms.slice(last + 1)]) {
    if (
      !run.some((term) => term.weight >= HUNG && !isKnown(term, held)) ||
      !run.some(isUnknownWord) ||
      !run.every((term) => HAN.test(term.written)) ||
      weightOf(run) < HUNG
    )
      continue;
    const rest = terms.filter((term) => !run.includes(term));
    const share = weightOf(rest.filter((term) => isKnown(term, held))) / weightOf(rest);
    if (weightOf(rest) >= REST && share >= REST_SHARE) return told(run);
  }
  return null;
}

const isUnknownWord = ({ kind }: Term): boolean => kind === 'gram';

/** Axes of opposites that praise or blame: what is added to a true sentence most often. */
const QUALITIES = new Set(['快慢', '优劣', '大些', '长短', '繁简', '高低', '强弱', '更多', '价', '轻重']);

/** A clause none of whose words the passage has, one of them no word of everyday. */
function clauseOfStrangers(clause: Clause, held: HeldPassage): string | null {
  const terms = clause.terms.filter((term) => term.weight > 0);
  if (terms.length === 0 || terms.some((term) => isKnown(term, held))) return null;
  const { axisOf } = groundingLexicon();
  // "…, and it is faster": a quality of which nothing is said, numbers beside it or not.
  if (terms.some((term) => QUALITIES.has(axisOf.get(term.key) ?? ''))) return told(terms);
  if (clause.numbers.some((number) => isToldInWords(number, held))) return null;
  return terms.some((term) => term.kind === 'gram' && term.written.length > 1) ? told(terms) : null;
}

/** Weight of a clause that is the passage's own, and the share that it has of it. */
const OWN = 4;
const OWN_SHARE = 0.85;
const MORE_THAN_A_WORD = 1.5;
/** Share that the passage has to have of any other clause of the sentence. */
const BESIDE = 0.5;

/**
 * A clause beside one that is all the passage's own, while the passage has little of it: what is written off is hung
 * on with a comma. A condition claims nothing by itself.
 */
export function besideItsOwn(sentence: Sentence, held: HeldPassage): string | null {
  const isOwn = ({ terms }: Clause): boolean => {
    const total = weightOf(terms);
    return total >= OWN && weightOf(terms.filter((term) => isKnown(term, held))) >= total * OWN_SHARE;
  };
  if (!sentence.some(isOwn)) return null;
  const strange = sentence.flatMap(({ terms, numbers, conditional }) =>
    conditional || firmlyHeld(terms, held) >= BESIDE || numbers.some((number) => isToldInWords(number, held))
      ? []
      : terms.filter((term) => !holds(held, term) && !isHalfOfAWord(term, held)),
  );
  // One English word more is a word of a retelling.
  return strange.some(({ written }) => HAN.test(written)) || weightOf(strange) >= MORE_THAN_A_WORD
    ? told(strange)
    : null;
}

/** A single character that the passage has in another word. */
const isHalfOfAWord = ({ kind, key }: Term, { characters }: HeldPassage): boolean =>
  kind === 'gram' && key.length === 1 && characters.has(key);

const told = (terms: readonly Term[]): string =>
  `${MOSTLY_MISSING}: ${[...new Set(terms.map((term) => term.written))].slice(0, 3).join(' ')}`;
