import { myStandingTool } from '../../../tools/index.ts';
import { withoutRemarks } from '../../bounds/people/disparagement.ts';
import { phrasesFor } from '../../phrases.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { passedOn, saidAtOnce, withConfidence } from '../../said.ts';

/** What the school says of a learner needs no passage to be believed. */
const STANDING_CONFIDENCE = 0.98;
const NEVER = new AbortController().signal;

/**
 * How the learner who asks stands, in the school's words where it provides them, and in private only. Elsewhere it is
 * said where they can look, and a person is told: no material knows it.
 */
export async function answerStanding({ school }: Pick<AgentParts, 'school'>, run: Run): Promise<AgentResult> {
  const { request, language } = run;
  const phrases = phrasesFor(language);
  const learnerId = request.askerId ?? null;
  if (school?.standing && request.group !== null)
    return saidAtOnce(run, 'small_talk', phrases.standingInPrivate);
  if (school?.standing && learnerId !== null) {
    const courseIds = request.courses.map(({ id }) => id);
    const tool = myStandingTool({ readStanding: school.standing, learnerId, courseIds, inGroup: false });
    const { facts } = await tool.run({}, request.signal ?? NEVER);
    const told = withoutRemarks(facts ?? '');
    if (told !== '') {
      const certain = withConfidence(run, STANDING_CONFIDENCE, run.retrieval.courseId);
      return saidAtOnce(certain, 'answered', told);
    }
  }
  return passedOn(run, phrases.standingUnknown, { kind: 'logistics', reason: 'not_in_material' });
}
