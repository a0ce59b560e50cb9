import { phrasesFor } from '../phrases.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { passedOn, saidAtOnce } from '../said.ts';
import { isAbstention } from './abstentions.ts';

/**
 * Whoever asks after a reply: what was passed on in this conversation is with a teacher already, and is not passed on
 * a second time; of what was asked before it nothing is known here, and a teacher is asked to look.
 */
export function saidToWhoWaits(run: Run): AgentResult {
  const phrases = phrasesFor(run.language);
  const { history } = run.request;
  if (history.some(({ role, text }) => role === 'assistant' && isAbstention(text)))
    return saidAtOnce(run, 'small_talk', phrases.stillWithTeacher);
  return passedOn(run, phrases.waiting, { kind: 'subject', reason: 'asked_for_person' });
}
