import type { GradedWork } from '../../domain/school/course.ts';
import type { AgentResult } from '../request.ts';
import type { AgentParts, Run } from '../run.ts';
import { saidWhole } from '../said.ts';
import { isForAGroup } from '../writing/room/group-length.ts';
import { writeFurtherHint, writeHint } from './hint.ts';
import { placesFor } from './hint-places.ts';
import { hintsGiven } from './hint-pressed.ts';

export async function saidAsHint(
  { knowledge }: AgentParts,
  run: Run,
  work: GradedWork,
): Promise<AgentResult> {
  // Solutions must not leave: without a model the hint is ours, word for word, and with one it would have to
  // be checked for code that solves the task; until it can be, the prepared hint serves in both cases.
  const course = run.request.courses.find((candidate) => candidate.graded.includes(work));
  const places = course ? await placesFor(knowledge, course, work, run.request.signal) : [];
  const given = hintsGiven(run.request.history, work);
  const written =
    given === 0
      ? writeHint(work, places, run.language)
      : writeFurtherHint(work, places, given, { language: run.language, isShort: isForAGroup(run.request) });
  return saidWhole(run, { outcome: 'hint', mode: 'extractive', written });
}
