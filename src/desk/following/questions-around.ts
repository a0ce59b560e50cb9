import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Group } from '../../domain/school/group.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/time/durations.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import type { LiveQuestion, Repositories } from '../../store/index.ts';
import { calendarOf } from '../service-calendar.ts';
import { mayAnswer, ON_TOPIC_MINUTES, type ReadReply, readReply } from '../signs/peer-answer.ts';
import { asksSomething } from '../signs/question-sign.ts';
import { reactionOf } from '../signs/reaction.ts';

/** An asker may come back to an answer after a night's sleep. */
export const LOOK_BACK_MS = 48 * HOUR_MS;
/** Questions of one group that a message is held against: the latest. */
const LOOKED_THROUGH = 40;
/** What a message may be in the life of a question, by its words alone. */
export interface Signs {
  asks: boolean;
  mayReact: boolean;
  /** Null where it answers nothing that was asked into the room. */
  reply: ReadReply | null;
}

/** What a message may have to do with, read before it is followed: all of it at once. */
export interface QuestionsAround {
  signs: Signs | null;
  /** Its sender's questions, newest first. */
  own: LiveQuestion[];
  /** The group's questions in which somebody waits and which it may answer, newest first. */
  waiting: LiveQuestion[];
  /** Where it may begin a question of its own. */
  calendar: ServiceCalendar | null;
}

/** Most talk neither asks, nor answers, nor says what came of an answer: for it nothing is looked up. */
export async function readQuestionsAround(
  tx: Repositories,
  message: GroupMessage,
  group: Group,
  now: number,
): Promise<QuestionsAround> {
  const signs = message.senderRole === 'bot' ? null : signsOf(message);
  const isLearner = message.senderRole === 'learner';
  const [own, waiting, calendar] = await Promise.all([
    isLearner && (signs?.asks || signs?.mayReact) ? ownQuestions(tx, message, now) : [],
    signs?.reply && message.replyToMessageId === null ? waitingQuestions(tx, message, now) : [],
    isLearner && signs?.asks ? calendarOf(tx, group) : null,
  ]);
  return { signs, own, waiting, calendar };
}

/** Null for most talk. */
function signsOf({ body }: GroupMessage): Signs | null {
  const asks = asksSomething(body);
  const mayReact = reactionOf({ text: body, linked: true, minutesSince: 0 }) !== 'neither';
  const read = readReply(body);
  const reply = read && mayAnswer(read) ? read : null;
  return asks || mayReact || reply ? { asks, mayReact, reply } : null;
}

const ownQuestions = (tx: Repositories, message: GroupMessage, now: number): Promise<LiveQuestion[]> =>
  tx.questions.ownSince({
    groupId: message.groupId,
    askerId: message.senderId,
    since: now - LOOK_BACK_MS,
    limit: LOOKED_THROUGH,
  });

const waitingQuestions = (tx: Repositories, message: GroupMessage, now: number): Promise<LiveQuestion[]> =>
  tx.questions.waitingSince(message.groupId, now - ON_TOPIC_MINUTES * MINUTE_MS, LOOKED_THROUGH);
