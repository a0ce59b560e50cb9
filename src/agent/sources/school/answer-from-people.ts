import { withoutCallsToAll } from '../../../domain/conversation/calls-to-all.ts';
import { shownText } from '../../../domain/conversation/shown-text.ts';
import { phrasesFor } from '../../phrases.ts';
import type { AgentResult } from '../../request.ts';
import type { Run } from '../../run.ts';
import { saidWhole, withConfidence } from '../../said.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';

/**
 * A person answered this very question before: their words, signed, are better than any passage. They are given
 * whole, in a group as well: cut, they would still bear the name of who wrote more, and there is no place that the
 * rest could be read at. They call on nobody: it was written once, and is said again whenever the same is asked.
 */
export function answerFromPeople(run: Run): AgentResult | null {
  const { verified, language } = run;
  if (!verified) return null;
  const words = withoutCallsToAll(shownText(verified.answer));
  const text = phrasesFor(language).verified(words, verified.verifiedBy);
  const written: WrittenAnswer = { text, pieces: [text], citations: [] };
  const certain = withConfidence(run, VERIFIED_CONFIDENCE, verified.courseId);
  return { ...saidWhole(certain, { outcome: 'answered', mode: 'verified', written }), sameAs: verified.id };
}

/** Somebody answered for it; what remains is that two questions were taken for one. */
const VERIFIED_CONFIDENCE = 0.97;
