import { workPressedFor } from './graded-work/hint-pressed.ts';
import { gradedWorkIn } from './graded-work/named.ts';
import { isTaught } from './graded-work/taught.ts';
import { type Intent, intentOf } from './intent.ts';
import { askedBefore } from './question/follow-up/asked-before.ts';
import { burstOf } from './question/follow-up/burst.ts';
import { meantInstead } from './question/follow-up/meant-instead.ts';
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
  const text = meantInstead(question, history);
  if (text !== question) {
    const corrected = workInstead(text, request);
    if (corrected) return corrected;
  }
  const meant = intentOf({
    text,
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

/**
 * 「打错了，作业三」 wants of it what was wanted of another: a hint after 「作业二怎么写」, and nothing done after
 * 「作业二什么时候交」.
 */
function workInstead(text: string, { history, courses }: AgentRequest): Intent | null {
  const named = gradedWorkIn(text, courses);
  if (named === null) return null;
  const was = intentOf({ text: askedBefore(text, history), courses });
  return was.kind === 'graded' ? { kind: 'graded', ...named } : null;
}
