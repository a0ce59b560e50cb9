import { hasCode } from '../graded-work/has-code.ts';
import { phrasesFor } from '../phrases.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { saidAtOnce } from '../said.ts';
import { wantsWorkSeen } from './wants-work-seen.ts';

/** A call, an assignment, a machine's message: something was shown before. */
const SHOWN = /\w\(|\w ?= ?\S|\w+Error\b|Traceback/;

/**
 * Asks for what is to be looked at where a message wants that, and nothing was shown: "can you check my code". Once:
 * whoever asks so again has a person come. Null for everything else.
 */
export function askToSee(run: Run): AgentResult | null {
  const { question, history, quoted, overheard } = run.request;
  const wanted = overheard || quoted !== null ? null : wantsWorkSeen(question);
  if (wanted === null) return null;
  if (history.some(({ role, text }) => role === 'user' && (hasCode(text) || SHOWN.test(text)))) return null;
  const { codeUnseen, workUnseen } = phrasesFor(run.language);
  const said = wanted === 'code' ? codeUnseen : workUnseen;
  return history.some(({ text }) => text === said) ? null : saidAtOnce(run, 'small_talk', said);
}
