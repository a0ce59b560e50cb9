import type { Passage } from '../../domain/school/course.ts';
import { creditOf, holds } from './missing/coverage.ts';
import type { Term } from './reading/clauses/clause.ts';
import { type HeldPassage, heldPassage } from './reading/held-passage.ts';
import { readSentences } from './reading/reading.ts';

/** A question is the material's where that has so much of the weight of its words. */
const OF_THE_MATERIAL = 0.5;

/**
 * Whether what a tool gave back is a fact for this question. A question that the material speaks of and the facts do
 * not is not answered from them, whoever made the model call the tool: a rule of the group, or what somebody wrote
 * into one, says nothing about closures.
 */
export function areAskedFor(
  question: string,
  { facts, about }: { facts: Passage; about: RegExp | undefined },
  material: readonly Passage[],
): boolean {
  const terms = readSentences(question).flatMap((sentence) => sentence.flatMap((clause) => clause.terms));
  const given = heldPassage(facts);
  const sharesAWord = terms.some((term) => isIn(given, term));
  const isAbout = about?.test(question) ?? null;
  if (isAbout && sharesAWord) return true;
  if (isAbout === false && !sharesAWord) return false;
  const taught = material.map(heldPassage);
  let total = 0;
  let known = 0;
  let told = 0;
  for (const term of terms) {
    total += term.weight;
    if (taught.some((held) => isIn(held, term))) known += term.weight;
    if (isIn(given, term)) told += term.weight;
  }
  if (total === 0 || known < total * OF_THE_MATERIAL) return true;
  // Of a tool that does not say what it is for, the facts have to know more of the question than the lesson does.
  return isAbout === null && told > known;
}

const isIn = (held: HeldPassage, term: Term): boolean =>
  holds(held, term) || held.headKeys.has(term.key) || creditOf(held, term) === 1;
