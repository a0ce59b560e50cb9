import { workPressedFor } from './graded-work/hint-pressed.ts';
import { isTaught } from './graded-work/taught.ts';
import { type Intent, intentOf } from './intent.ts';
import { burstOf } from './question/follow-up/burst.ts';
import { withoutCourtesies } from './question/normalised/courtesies.ts';
import { type AgentRequest, saidByAsker } from './request.ts';
import type { AgentParts } from './run.ts';

/**
 * What a message wants: by its words, and where those leave it open between graded work and a question, by the hints
 * that were given before it and by what the courses teach.
 */
export async function intended(parts: Pick<AgentParts, 'knowledge'>, request: AgentRequest): Promise<Intent> {
  const { question, history, courses, quoted } = request;
  const said = saidByAsker(history);
  const meant = intentOf({
    text: question,
    courses,
    history: quoted === null ? said : [...said, quoted],
    guardian: request.guardian ?? 'not_asked',
    burst: burstOf(request),
  });
  if (meant.kind === 'question') {
    const pressed = workPressedFor(question, history, courses);
    return pressed ? { kind: 'graded', ...pressed } : meant;
  }
  const isOpen = meant.kind === 'graded' && meant.before === true;
  return isOpen && (await isTaught(parts, withoutCourtesies(question), request))
    ? { kind: 'question' }
    : meant;
}
