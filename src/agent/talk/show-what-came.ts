import { phrasesFor } from '../phrases.ts';
import { isTriedInVain } from '../question/follow-up/tried-in-vain.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { passedOn, saidAtOnce } from '../said.ts';
import { isAbstention } from './abstentions.ts';
import { saysTooLittle } from './ask-back.ts';

/** Of an answer that rests on a place in the material. */
const MARK = /\[\d{1,2}\]/;

/**
 * After an answer, 「还是不行」 and 「报错了」: the same answer again would be no help. What came of it is asked for
 * once; whoever says as little again has a person come. Null for everything else.
 */
export function showWhatCame(run: Run): AgentResult | null {
  const { question, history, overheard } = run.request;
  const last = history.findLast(({ role }) => role === 'assistant');
  if (overheard || last === undefined) return null;
  if (!(isTriedInVain(question) || saysTooLittle(question) === 'error')) return null;
  const { showWhatCame, forTeacher } = phrasesFor(run.language);
  if (last.text === showWhatCame)
    return passedOn(run, forTeacher, { kind: 'subject', reason: 'not_in_material' });
  return MARK.test(last.text) && !isAbstention(last.text)
    ? saidAtOnce(run, 'small_talk', showWhatCame)
    : null;
}
