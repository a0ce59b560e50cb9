import { eitherOf } from '../../../domain/language/either-of.ts';
import { languageOf } from '../../../domain/language/language.ts';
import type { AgentRequest } from '../../request.ts';
import { withoutCourtesies } from '../normalised/courtesies.ts';
import { meaningOf } from './question-meaning.ts';

/** An answer that holds only now, or only for the one who asks. */
const PASSING = eitherOf(
  /今天|今晚|明天|昨天|后天|现在|目前|最近|最新|刚才|本周|这周|下周|上周|这次/i,
  /下(?:一)?次|下个?月|这个?月|几点|几号|哪天|什么时候|啥时候|何时|多久|还有多久|截止/i,
  /\b(?:today|tomorrow|yesterday|now|currently|latest|next|when|deadline|due|this week|tonight)\b/i,
);
/** "我想问" is only how one asks. */
const ASKING =
  /我?(?:就是)?(?:想|要)(?:请教|问|知道)(?:一下|下)?|\bhow (?:do|can|should|would|could) (?:i|we)\b/gi;
const PERSONAL = /我|俺|咱|本人|轮到|自己的|\b(?:i|i'm|i've|my|mine|me|we|our|us)\b/i;
/** A code block or a message of an error is somebody's own. */
const LONGEST = 200;

/**
 * What a question asks, the same for whoever asks the same in the same language; null for questions of the moment, of
 * a person, with a history, a quotation or an attachment, and where the answer must not be given twice. Two questions
 * are the same where `meaningOf` gives the same for both: never by likeness.
 */
export function askedAlike(request: AgentRequest): string | null {
  const { question, history, quoted, courses, group } = request;
  if (history.length > 0 || quoted !== null || request.overheard) return null;
  if (question.length > LONGEST || question.includes('\n')) return null;
  if (PASSING.test(question) || PERSONAL.test(question.replace(ASKING, ''))) return null;
  const language = languageOf(withoutCourtesies(question), group?.language ?? courses[0]?.language ?? 'zh');
  return `${language}\n${meaningOf(question)}`;
}
