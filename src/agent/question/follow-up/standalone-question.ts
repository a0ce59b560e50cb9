import type { Turn } from '../../../domain/conversation/answer.ts';
import { wantsPerson } from '../intents/wants-person.ts';
import { withAnotherNumber } from './another-number.ts';
import { askedBefore, MAX_CONTEXT } from './asked-before.ts';
import { asksForCause, troubleTold } from './asks-for-cause.ts';
import { takenUp } from './back-to.ts';
import { goesOn, isShort, needsContext, saysSomething } from './follow-up-signs.ts';
import { itemPointedAt } from './item-pointed-at.ts';
import { NO_OTHERS, type OtherReadings, otherReadings, withThingInstead } from './other-readings.ts';
import { withOtherVerb } from './other-verb.ts';
import { thingInstead } from './thing-instead.ts';
import { withoutRepeat } from './without-repeat.ts';

/** A question with what it is about. */
export interface StandaloneQuestion {
  /** To search by; of a follow-up it holds what was asked before as well. */
  text: string;
  /** What is asked now: the question as it stands, or the one before with another number. */
  asks: string;
  others: OtherReadings;
}

/** Can somebody understand a message who has not heard what was said before it? */
export const standsAlone = (text: string): boolean => !needsContext(text) && !wantsPerson(text);

/** A follow-up made whole by rules: "那第四次呢" after "作业三什么时候截止?" asks when 作业四 is due. */
export function standaloneQuestion(
  question: string,
  history: Turn[],
  quotation: string | null,
): StandaloneQuestion {
  // To quote the answer that stands last is how a chat system is followed up in, not a choice of another place.
  const quoted = quotation !== null && isLastAnswer(quotation, history) ? null : quotation;
  const told = troubleTold(question);
  if (told !== null) return { text: told, asks: told, others: NO_OTHERS };
  const asks = question;
  if (history.length === 0 && quoted === null) return { text: question, asks, others: NO_OTHERS };
  const numbered = withAnotherNumber(question, history);
  if (numbered !== null) return { text: numbered, asks: numbered, others: NO_OTHERS };
  const again = quoted === null ? takenUp(question, history) : null;
  if (again !== null)
    return { text: again.text, asks: again.asks, others: { rather: null, otherwise: again.otherwise } };
  const text = withItsSubject(question, history, quoted);
  if (quoted !== null) {
    const rather = withThingInstead(question, firstClauseOf(quoted));
    return { text, asks, others: rather === null ? NO_OTHERS : { rather, otherwise: null } };
  }
  if (itemPointedAt(question, history) !== null) return { text, asks, others: NO_OTHERS };
  const before = askedBefore(question, history);
  if (goesOn(question) || asksForCause(question)) {
    const otherwise = withLastAnswer(before, history);
    return { text, asks, others: otherwise === null ? NO_OTHERS : { rather: null, otherwise } };
  }
  const last = history.at(-1);
  const answer = last?.role === 'assistant' ? last.text : '';
  return { text, asks, others: otherReadings(question, { before, main: text, answer }) };
}

/**
 * What a follow-up is about is put before it, for the search only: "那第二个呢?" after "for 循环和 while
 * 循环有什么区别?" searches for the second of them.
 */
function withItsSubject(question: string, history: Turn[], quoted: string | null): string {
  if (!isShort(question)) return question;
  const own = saysSomething(question) ? withoutRepeat(question) : '';
  const said: Turn[] = quoted === null ? history : [...history, { role: 'assistant', text: quoted }];
  const item = itemPointedAt(question, said);
  if (item !== null) {
    const asked = item.fromQuestion ? '' : askedBefore(question, history);
    return [asked, item.text.slice(0, MAX_CONTEXT), own].filter(Boolean).join('\n');
  }
  if (quoted !== null) return [quoted.slice(0, MAX_CONTEXT), own].filter(Boolean).join('\n');
  if (!needsContext(question)) return withoutRepeat(question);
  const before = askedBefore(question, history);
  if (before === '') return question;
  const other = withOtherVerb(question, before);
  if (other !== null) return other;
  // Said twice: what takes the place of a thing weighs more than the thing.
  return [before, own, thingInstead(question)].filter(Boolean).join('\n');
}

/**
 * "所以到底能不能" is of the answer before it, whose words find the place that it is from where those of the question
 * did not. Null where nothing was answered last.
 */
function withLastAnswer(before: string, history: readonly Turn[]): string | null {
  const last = history.at(-1);
  if (before === '' || last?.role !== 'assistant') return null;
  return `${before}\n${last.text.slice(0, MAX_CONTEXT)}`;
}

/** Compared without marks and blanks: a platform shows a quotation in its own way, and may cut it short. */
function isLastAnswer(quotation: string, history: readonly Turn[]): boolean {
  const last = history.at(-1);
  if (last?.role !== 'assistant') return false;
  const [shown, said] = [lettersOf(quotation), lettersOf(last.text)];
  return shown.length >= SHORTEST_QUOTATION && said.startsWith(shown);
}

/** Letters by which a quotation is known for the beginning of an answer. */
const SHORTEST_QUOTATION = 10;

const lettersOf = (text: string): string => text.replace(/\[\d{1,2}\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** Of an answer, what it is about: "列表排序有两种办法". */
const firstClauseOf = (text: string): string =>
  text.replace(/[`*]/g, '').split(/[，,。：:；;！!？?\n]/u, 1)[0] ?? '';
