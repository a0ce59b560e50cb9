import type { Term } from './clause.ts';
import { BOTH_CHARACTERS, creditOf, holds } from './coverage.ts';
import { flatten, type HeldPassage } from './held-passage.ts';
import { readSentences } from './reading.ts';

/*
 * What is set apart in a sentence, or hung on what the passage has word for word, has to stand in the passage for
 * itself: a true sentence all around it bears nothing out. "闭包是能记住外层函数变量的内层函数（记得吃苹果）".
 */

const SET_APART =
  /[（(【]([^（()）【】]{2,80})[）)】]|[“"「『]([^”"」』]{2,80})[”"」』]|\*\*([^*]{2,80})\*\*|、([^、，。；：！？,;:!?（）()]{2,40})/gu;
const CLAUSES = /[，。；：！？、,;:!?（）()“”"「」『』*`【】\n]|\.(?=\s|$)/u;
/** Share of what is set apart that the passage knows. */
const KNOWN = 0.5;
/** Characters that stand word for word in the passage, for what is hung on them to be looked at alone. */
const WORD_FOR_WORD = 9;
/** Longer than this, in characters, and what follows is a retelling of its own. */
const LONGEST_HUNG = 16;

function isStrange(part: string, held: HeldPassage): boolean {
  const terms = readSentences(part).flatMap((sentence) => sentence.flatMap((clause) => clause.terms));
  const total = weightOf(terms);
  return total > 0 && weightOf(terms.filter((term) => isKnown(term, held))) < total * KNOWN;
}

const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.weight, 0);

const isKnown = (term: Term, held: HeldPassage): boolean =>
  holds(held, term) || held.headKeys.has(term.key) || creditOf(held, term) >= BOTH_CHARACTERS;

/** A part of a text that stands by itself and of which the passage knows nothing, or null. */
export function strangeAside(text: string, held: HeldPassage): string | null {
  for (const match of text.matchAll(SET_APART)) {
    const part = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (isStrange(part, held)) return part;
  }
  for (const clause of text.split(CLAUSES)) {
    const hung = hungOn(flatten(clause), held.flat);
    if (hung !== null && isStrange(hung, held)) return hung;
  }
  return null;
}

/** What a clause has before or behind words of the passage, or null. */
function hungOn(clause: string, flat: string): string | null {
  if (clause.length <= WORD_FOR_WORD || !/\p{Script=Han}/u.test(clause)) return null;
  let behind = 0;
  while (behind < clause.length && flat.includes(clause.slice(0, behind + 1))) behind++;
  const rest = clause.slice(behind);
  if (behind >= WORD_FOR_WORD && rest.length > 1 && rest.length <= LONGEST_HUNG) return rest;
  let before = clause.length;
  while (before > 0 && flat.includes(clause.slice(before - 1))) before--;
  if (clause.length - before < WORD_FOR_WORD || before < 2 || before > LONGEST_HUNG) return null;
  return clause.slice(0, before);
}
