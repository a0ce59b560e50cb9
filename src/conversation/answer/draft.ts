import type { AgentResult } from '../../agent/index.ts';
import { writtenIn } from '../../domain/language/language.ts';

/**
 * Below this what would have been said is no draft: of our own unanswered questions it held the answer for 25 in 105
 * between .2 and this (16 in 70 of the held-out ones, which were counted while it was chosen), above it for 182 in
 * 421 (179 in 365). Whether the best passage is on the question's matter (`isOnTheMatter`) told no more than that on
 * unseen ones. The nearest passages stand beside it in any case.
 */
const LEAST_CONFIDENCE_OF_A_DRAFT = 0.3;

/**
 * What an operator may begin their reply with; empty where nothing is fit for that. Where a person was asked for, what
 * was said is only that one comes. What the assistant itself would not say, and read in another language than the
 * asker's, is nothing to send either: it crossed over on a few common words.
 */
export function draftOf(result: AgentResult): string {
  const { confidence, candidate, handOff, outcome } = result;
  if (confidence < LEAST_CONFIDENCE_OF_A_DRAFT || handOff?.reason === 'asked_for_person') return '';
  return outcome === 'abstained' && isInOtherLanguage(result) ? '' : candidate;
}

/** With its title, since a quote may be nothing but code. */
const isInOtherLanguage = ({ candidateCitations, language }: AgentResult): boolean =>
  candidateCitations.length > 0 &&
  candidateCitations.every(({ title, quote }) => writtenIn(`${title}\n${quote}`) !== language);
