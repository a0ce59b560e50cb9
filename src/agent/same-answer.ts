import { hash } from 'node:crypto';
import { askedAlike } from './question/asked/asked-alike.ts';
import type { AgentRequest, AgentResult } from './request.ts';

/**
 * A mark that answers share which say the same, word for word, from the same course to the same question, wherever and
 * however often they were given: where one is wrong, all are. A person's kept answer has its own identifier for it.
 * Null where an answer is for one asker or for the moment.
 */
export function sameAnswer(request: AgentRequest, result: AgentResult): string | null {
  if (result.sameAs !== null) return result.sameAs;
  const asked = result.outcome === 'answered' ? askedAlike(request) : null;
  if (asked === null) return null;
  const said = [result.courseId ?? '', asked, result.text].join('\n');
  return `same_${hash('sha256', said, 'base64url').slice(0, 22)}`;
}
