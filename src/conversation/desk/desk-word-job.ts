import {
  type AssistantSwitches,
  apologySentence,
  calendarOf,
  DESK_WORD_JOB,
  type DeskWord,
  deskWordPayload,
  inPrivateSentence,
  keepingOutSentence,
  ownerName,
  passedOnSentence,
  receivedSentence,
} from '../../desk/index.ts';
import { noAnswer } from '../../domain/conversation/message.ts';
import { isWaiting, type Question, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import { type Language, languageOf } from '../../domain/language/language.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Store } from '../../store/index.ts';
import type { Outbound } from '../outbound.ts';
import { throwToRetry } from '../throw-to-retry.ts';

/** Said of what is in a person's hands alone: when they come is not ours to say. */
const NAMES_NO_TIME: ReadonlySet<DeskWord> = new Set(['keeping_out', 'in_private']);

/** Tells a learner how their question stands: that a person has it and until when, or that we are late. */
export function deskWordJob(parts: {
  store: Store;
  outbound: Outbound;
  clock: Clock;
  logger: Logger;
  switches: AssistantSwitches;
}): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(DESK_WORD_JOB, deskWordPayload, async ({ questionId, word, messageRowId, turn }) => {
    const question = await store.questions.get(questionId);
    if (!question || question.groupId === null) return;
    // Answered meanwhile: the answer says it better.
    if (word !== 'keeping_out' && !isWaiting(question)) return;
    const group = await store.groups.get(question.groupId);
    const rowId = messageRowId ?? question.messageRowId;
    const replyTo = rowId === null ? null : await store.messages.get(rowId);
    if (!group || group.mode === 'copilot' || !replyTo || replyTo.recalledAt !== null) return;
    if (await parts.switches.isOff(group.id)) return;
    const calendar = await calendarOf(store, group);
    const text = sentenceOf(word, { question, said: replyTo.body, group, calendar, now: clock.now() });
    const delivery = await parts.outbound.say({
      group,
      replyTo,
      text,
      answer: noAnswer('abstained', { dueAt: NAMES_NO_TIME.has(word) ? null : question.promisedAt }),
      key: `${DESK_WORD_JOB}:${word}:${messageRowId ?? questionId}:${turn ?? 0}`,
      staff: null,
    });
    throwToRetry(delivery, 'the word could not be delivered');
    if (delivery.status !== 'sent') {
      logger.error({ questionId, word, delivery }, "the desk's word did not reach the learner");
      return;
    }
    if (!NAMES_NO_TIME.has(word))
      await store.questions.move(questionId, WAITING_STATUSES, { told: true }, clock.now());
  });
}

function sentenceOf(
  word: DeskWord,
  about: {
    question: Question;
    /** The message that is answered, without the mention. */
    said: string;
    group: Group;
    calendar: ServiceCalendar;
    now: number;
  },
): string {
  const { question, said, group, calendar, now } = about;
  // What a quarrel or an alert is called on the desk is ours; whoever speaks there is spoken to in their own language.
  const language: Language = languageOf(NAMES_NO_TIME.has(word) ? said : question.text, group.language);
  const owner = ownerName(calendar, question.owner ?? 'study');
  const promisedAt = question.promisedAt ?? now;
  const options = { owner, now, timeZone: group.timeZone, language };
  switch (word) {
    case 'received':
      return receivedSentence({ ...options, promisedAt });
    case 'passed_on':
      return passedOnSentence({ ...options, promisedAt });
    case 'apology':
      return apologySentence({ ...options, promisedAt });
    case 'apology_again':
      return apologySentence({ ...options, promisedAt: null });
    case 'keeping_out':
      return keepingOutSentence(owner, language);
    case 'in_private':
      return inPrivateSentence(language);
  }
}
