import type { GroupMessage } from '../../domain/conversation/message.ts';
import { isWaiting, type Question } from '../../domain/conversation/question.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { LiveQuestion, Repositories } from '../../store/index.ts';
import { questionOfMessage } from '../hand-off/new-question.ts';
import { followAnswer } from './follow-answer.ts';
import { followReaction } from './follow-reaction.ts';
import type { Followed } from './followed.ts';
import type { MessageInContext } from './message-in-context.ts';
import { LOOK_BACK_MS } from './questions-around.ts';

/**
 * Follows every question of a group by its messages: what somebody says is their word on an answer they got, or answers
 * somebody else, or asks. Cheap, by rules: it runs inside intake's transaction.
 */
export async function followMessage(
  tx: Repositories,
  inContext: MessageInContext,
  now: number,
): Promise<Followed> {
  const { message, repliedTo } = inContext;
  const { signs, own, calendar } = inContext.around;
  if (message.senderRole === 'bot' || (!signs && !repliedTo)) return { did: 'nothing' };
  const reacted = signs?.mayReact ? await followReaction(tx, inContext, now) : null;
  if (reacted) return reacted;
  const linked = repliedTo ? await waitingQuestionOf(tx, repliedTo, now) : null;
  const answered = await followAnswer(tx, inContext, linked, now);
  if (answered) return answered;
  if (calendar && opensQuestion(message, own, linked, now))
    return { did: 'asked', question: questionOfMessage(calendar, inContext, now) };
  return { did: 'nothing' };
}

/** The question of a message that was replied to, where somebody still waits for its answer. */
async function waitingQuestionOf(
  tx: Repositories,
  repliedTo: GroupMessage,
  now: number,
): Promise<Question | null> {
  const question = await tx.questions.byMessage(repliedTo.id);
  return question && isWaiting(question) && question.createdAt >= now - LOOK_BACK_MS ? question : null;
}

/** "就是第二题" after the question: the same person goes on with it. */
const GOES_ON_MS = 2 * MINUTE_MS;
const GOES_ON_CHARACTERS = 14;

/** Something asked is a question of its own, unless it goes on with one or asks back. */
function opensQuestion(
  message: GroupMessage,
  own: LiveQuestion[],
  linked: Question | null,
  now: number,
): boolean {
  if (message.mentionsAssistant) return true;
  // Asked back on somebody's question: that question's own conversation.
  if (linked && linked.askerId !== message.senderId) return false;
  return !own.some(
    (question) =>
      isWaiting(question) &&
      now - question.createdAt <= GOES_ON_MS &&
      message.body.length <= GOES_ON_CHARACTERS,
  );
}
