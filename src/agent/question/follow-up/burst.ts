import type { AgentRequest } from '../../request.ts';

/** Messages that one learner sent in a row before the question. */
export const MAX_BURST = 3;

/** What a learner said in one go: the question behind the messages before it that nobody has answered yet. */
export function burstOf({ question, history }: Pick<AgentRequest, 'question' | 'history'>): string {
  const last = history.findLastIndex(({ role }) => role === 'assistant');
  const said = history.slice(last + 1).map(({ text }) => text);
  return [...said.slice(-MAX_BURST), question].join('\n');
}
