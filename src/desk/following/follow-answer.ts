import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Question } from '../../domain/conversation/question.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { LiveQuestion, Repositories } from '../../store/index.ts';
import { answeredInGroup } from '../answers/answered-in-group.ts';
import { URGENT_KINDS } from '../hand-off/hand-off.ts';
import { sharedWords } from '../signs/carriers.ts';
import { answersQuestion, isAnswerTo } from '../signs/peer-answer.ts';
import { asksSomething } from '../signs/question-sign.ts';
import type { Followed } from './followed.ts';
import type { MessageInContext } from './message-in-context.ts';

/**
 * What a fellow learner or staff say to somebody's question; null where it closes none. `linked`: the waiting question
 * that the message replies to.
 */
export async function followAnswer(
  tx: Repositories,
  inContext: MessageInContext,
  linked: Question | null,
  now: number,
): Promise<Followed | null> {
  const { message } = inContext;
  if (linked) return answersLinked(linked, message) ? await close(tx, linked, message, now) : null;
  // Who turns to the assistant answers nobody.
  const spokenTo = message.mentionsAssistant ? null : questionSpokenTo(inContext, now);
  const question = spokenTo && (await tx.questions.get(spokenTo.id));
  return question && maySettle(question, message) ? await close(tx, question, message, now) : null;
}

/** "稍等，我看一下" takes a question up; it answers nothing yet. */
const TAKES_UP =
  /^(稍等|等下|等一下|我来答|我看(看|一下|下)|马上|收到|在的?|one (moment|sec)|let me (check|look)|looking)/i;

function answersLinked(question: Question, message: GroupMessage): boolean {
  if (TAKES_UP.test(message.body)) return false;
  if (answersQuestion(question.text, { text: message.body, linked: true, minutesSince: 0 })) return true;
  // Staff know what they answer, in however few words.
  return message.senderRole === 'staff' && !asksSomething(message.body) && message.body.length >= 2;
}

/** The question that something said without a reply answers: the one it shares most words with, else the latest. */
function questionSpokenTo({ message, around }: MessageInContext, now: number): LiveQuestion | null {
  const reply = around.signs?.reply;
  if (!reply) return null;
  const waiting = around.waiting.filter((question) => mayBeAnsweredBy(message, question));
  const answered = waiting.filter((question) =>
    isAnswerTo(question.text, reply, {
      linked: false,
      minutesSince: (now - question.createdAt) / MINUTE_MS,
    }),
  );
  let best: { question: LiveQuestion; shared: number } | null = null;
  for (const question of answered) {
    const shared = sharedWords(question.text, message.body);
    if (!best || shared > best.shared) best = { question, shared };
  }
  // Without a shared word it can only be on what was asked last.
  if (best?.shared === 0 && best.question !== waiting[0]) return null;
  return best?.question ?? null;
}

/**
 * Words into the room, which may have been meant for anybody. Who asked the assistant, or was promised a person's
 * answer, gets it: taken for an answer, what others talk about meanwhile would leave them with none.
 */
function maySettle(question: Question, message: GroupMessage): boolean {
  if (message.senderRole !== 'staff') return !question.told && !question.addressed;
  return !question.addressed || sharedWords(question.text, message.body) > 0;
}

/** What is the school's to settle is not settled by a fellow learner, and nobody answers themselves. */
const mayBeAnsweredBy = (message: GroupMessage, question: LiveQuestion): boolean =>
  question.askerId !== message.senderId &&
  question.messageRowId !== null &&
  (message.senderRole === 'staff' || !URGENT_KINDS.has(question.kind));

/** Closes a question with what somebody said; null where it stays as it is. */
async function close(
  tx: Repositories,
  question: Question,
  message: GroupMessage,
  now: number,
): Promise<Followed | null> {
  if (!mayBeAnsweredBy(message, question)) return null;
  // An operator is at it: they see that somebody spoke to it, and answer as they see fit.
  if (question.status === 'claimed') {
    await tx.questionEvents.append(
      { questionId: question.id, kind: 'peer_replied', actor: message.senderName },
      now,
    );
    return null;
  }
  const closed = await answeredInGroup(tx, question, message, now);
  return closed ? { did: 'answered', questionId: question.id } : null;
}
