import type { GroupMessage } from '../../domain/conversation/message.ts';
import { isAnswered, UNCLAIMED_STATUSES } from '../../domain/conversation/question.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { LiveQuestion, Repositories } from '../../store/index.ts';
import { closeWithAnswer } from '../answers/close-with-answer.ts';
import { settle } from '../answers/settle.ts';
import { enqueueDeskWord } from '../hand-off/desk-word.ts';
import { URGENT_KINDS } from '../hand-off/hand-off.ts';
import { isNotUnderstood, reactionOf, saysWhatWasMeant } from '../signs/reaction.ts';
import type { Followed } from './followed.ts';
import type { MessageInContext } from './message-in-context.ts';
import { reopen } from './reopen.ts';

/** The asker's own words on the answer they got, or on their question while it waits; null where they are neither. */
export async function followReaction(
  tx: Repositories,
  inContext: MessageInContext,
  now: number,
): Promise<Followed | null> {
  const { message } = inContext;
  const question = questionMeant(inContext);
  if (!question) return null;
  const reaction = reactionOf({
    text: message.body,
    linked: isAbout(inContext, question) || message.mentionsAssistant,
    minutesSince: (now - (question.answeredAt ?? question.createdAt)) / MINUTE_MS,
  });
  if (reaction === 'neither') return null;
  if (!isAnswered(question)) {
    // Thanks before any answer are a courtesy; "解决了" on one's own question settles it.
    const isSettled = reaction === 'confirms' && SETTLES.test(message.body);
    return isSettled ? await settledByAsker(tx, question.id, message, now) : null;
  }
  if (reaction !== 'confirms') return await didNotHelp(tx, inContext, question, now);
  if (question.status === 'resolved') return null;
  await settle(tx, question.id, 'confirmed', message.senderName, now);
  return { did: 'confirmed', questionId: question.id };
}

/** Which of their own questions somebody speaks of. */
function questionMeant(inContext: MessageInContext): LiveQuestion | undefined {
  const { message, around } = inContext;
  const repliedOn = around.own.find((question) => isAbout(inContext, question));
  // A reply to something else is about that.
  return repliedOn ?? (message.replyToMessageId === null ? latestMeant(message, around.own) : undefined);
}

/** It replies to the question, or to its answer. */
const isAbout = ({ repliedTo }: MessageInContext, question: LiveQuestion): boolean =>
  repliedTo !== null &&
  (repliedTo.id === question.answerMessageRowId || repliedTo.id === question.messageRowId);

/** MessageInContext of a question that still waits, it needs nobody any more. */
const SETTLES = /解决|搞定|弄好|好了|跑通|solved|fixed|figured/i;

/**
 * Words into the room are about the latest answer; that it is solved, about what was asked last. An answer that was
 * confirmed stays the latest: thanks said twice confirm none before it, and "no, that is wrong" takes them back.
 */
function latestMeant(message: GroupMessage, own: LiveQuestion[]): LiveQuestion | undefined {
  const latest = own.find(({ status }) => status !== 'resolved');
  if (latest && message.mentionsAssistant && SETTLES.test(message.body)) return latest;
  return own.find(isAnswered);
}

/** The asker found it out alone: nobody need answer, and it is confirmed. */
async function settledByAsker(
  tx: Repositories,
  id: string,
  message: GroupMessage,
  now: number,
): Promise<Followed | null> {
  const question = await tx.questions.get(id);
  if (!question || URGENT_KINDS.has(question.kind)) return null;
  const answer = {
    answeredBy: 'peer',
    actor: message.senderName,
    reply: null,
    answerMessageRowId: message.id,
  } as const;
  if (!(await closeWithAnswer(tx, question, UNCLAIMED_STATUSES, answer, now))) return null;
  await settle(tx, id, 'confirmed', message.senderName, now);
  return { did: 'confirmed', questionId: id };
}

/** "还是不行": the question is open again, for a person where the group was not the one that answered. */
async function didNotHelp(
  tx: Repositories,
  inContext: MessageInContext,
  { id }: LiveQuestion,
  now: number,
): Promise<Followed | null> {
  const { message } = inContext;
  const question = await tx.questions.get(id);
  if (!question) return null;
  // Told so, the assistant goes on in the material, with an example or another place, or answers what was meant; once
  // that has no more, it passes on.
  const mayGoOn = isNotUnderstood(message.body) || saysWhatWasMeant(message.body);
  if (message.mentionsAssistant && question.answeredBy === 'assistant' && mayGoOn) return null;
  const cause = { actor: message.senderName, reason: 'still_open' };
  const reopened = await reopen(tx, question, cause, now);
  if (!reopened) return null;
  const isOnDesk = reopened.status === 'handed_off';
  if (isOnDesk && (message.mentionsAssistant || isAbout(inContext, question))) {
    await enqueueDeskWord(
      tx,
      { questionId: id, word: 'passed_on', messageRowId: message.id },
      { groupId: message.groupId, once: `passed_on:${message.id}` },
      now,
    );
  }
  return { did: 'reopened', questionId: id, isOnDesk };
}
