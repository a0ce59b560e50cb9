import type { Turn } from '../../src/domain/conversation/answer.ts';

/** What was said before, by a learner and the assistant in turn. */
export const said = (...texts: string[]): Turn[] =>
  texts.map((text, at) => ({ role: at % 2 === 0 ? 'user' : 'assistant', text }));
