import type { AgentResult } from '../../agent/index.ts';
import { writtenIn } from '../../domain/language.ts';

/**
 * Below this what would have been said is no draft: of our own questions it held the answer for 62 in 448, above it for 283 in 536. The
 * nearest passages stand beside it in any case.
 */
const LEAST_CONFIDENCE_OF_A_DRAFT = 0.2;

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
