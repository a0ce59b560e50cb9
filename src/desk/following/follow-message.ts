import type { GroupMessage } from '../../domain/conversation/message.ts';
import {
  isAnswered,
  isWaiting,
  type Question,
  UNCLAIMED_STATUSES,
} from '../../domain/conversation/question.ts';
import type { Group } from '../../domain/school/group.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { LiveQuestion, Repositories } from '../../store/index.ts';
import { closeWithAnswer, settle } from '../answered/answered.ts';
import { answeredInGroup } from '../answered/answered-in-group.ts';
import { enqueueDeskWord } from '../hand-off/desk-word.ts';
import { URGENT_KINDS } from '../hand-off/hand-off.ts';
import { questionOfMessage } from '../hand-off/new-question.ts';
import { sharedWords } from '../signs/carriers.ts';
import { answersQuestion, isAnswerTo } from '../signs/peer-answer.ts';
import { asksSomething } from '../signs/question-sign.ts';
import { isNotUnderstood, reactionOf, saysWhatWasMeant } from '../signs/reaction.ts';
import { type Around, LOOK_BACK_MS } from './around.ts';
import { reopen } from './reopen.ts';

/** What a new message did in the life of the group's questions. */
export type Followed =
  | { did: 'nothing' }
  /** Somebody asked: the caller writes the question down, and it is followed from now on. */
  | { did: 'asked'; question: Question }
  /** A fellow learner or staff answered. */
  | { did: 'answered'; questionId: string }
  | { did: 'confirmed'; questionId: string }
  /** It did not help. `isOnDesk`: a person has it now, so the assistant need not try once more. */
  | { did: 'reopened'; questionId: string; isOnDesk: boolean };

/** "就是第二题" after the question: the same person goes on with it. */
const GOES_ON_MS = 2 * MINUTE_MS;
const GOES_ON_CHARACTERS = 14;

/** A message with what is known around it. */
export interface Said {
  message: GroupMessage;
  group: Group;
  /** Its sender is one of the core learners. */
  core: boolean;
  /** The message that it answers, where that is here. */
  answered: GroupMessage | null;
  around: Around;
}

/** Follows every question of a group by its messages. Cheap, by rules: it runs inside intake's transaction. */
export async function followMessage(tx: Repositories, said: Said, now: number): Promise<Followed> {
  const { message, answered } = said;
  const { signs, own, calendar } = said.around;
  if (message.senderRole === 'bot' || (!signs && !answered)) return { did: 'nothing' };
  if (signs?.mayReact) {
    const reacted = await react(tx, said, now);
    if (reacted) return reacted;
  }
  const linked = answered ? await waitingQuestionOf(tx, answered, now) : null;
  // Who turns to the assistant answers nobody.
  const target = linked ?? (message.mentionsAssistant ? null : questionSpokenTo(said, now));
  if (target && (!linked || answersLinked(target, message))) {
    const closed = await answer(tx, target, message, { linked: linked !== null }, now);
    if (closed) return closed;
  }
  if (calendar && opensQuestion(message, own, linked, now))
    return { did: 'asked', question: questionOfMessage(calendar, said, now) };
  return { did: 'nothing' };
}

/** The question of a message that was answered, where somebody still waits for it. */
async function waitingQuestionOf(
  tx: Repositories,
  answered: GroupMessage,
  now: number,
): Promise<Question | null> {
  const question = await tx.questions.byMessage(answered.id);
  return question && isWaiting(question) && question.createdAt >= now - LOOK_BACK_MS ? question : null;
}

/** What is the school's to settle is not settled by a fellow learner, and nobody answers themselves. */
const mayBeAnsweredBy = (message: GroupMessage, question: LiveQuestion): boolean =>
  question.askerId !== message.senderId &&
  question.messageRowId !== null &&
  (message.senderRole === 'staff' || !URGENT_KINDS.has(question.kind));

/** The asker's own words on the answer they got, or on their question while it waits. */
async function react(
  tx: Repositories,
  { message, answered, around: { own } }: Said,
  now: number,
): Promise<Followed | null> {
  const isAbout = (question: LiveQuestion): boolean =>
    answered !== null &&
    (answered.id === question.answerMessageRowId || answered.id === question.messageRowId);
  const target =
    own.find(isAbout) ??
    // A reply to something else is about that.
    (message.replyToMessageId === null ? settledBy(message, own) : undefined);
  if (!target) return null;
  const since = target.answeredAt ?? target.createdAt;
  const reaction = reactionOf({
    text: message.body,
    linked: isAbout(target) || message.mentionsAssistant,
    minutesSince: (now - since) / MINUTE_MS,
  });
  if (reaction === 'neither') return null;
  if (target.status === 'resolved' && reaction === 'confirms') return null;
  if (target.status !== 'answered' && target.status !== 'resolved') {
    // Thanks before any answer are a courtesy; "解决了" on one's own question settles it.
    if (reaction !== 'confirms' || !SETTLES.test(message.body)) return null;
    return await settledByAsker(tx, target.id, message, now);
  }
  if (reaction === 'confirms') {
    await settle(tx, target.id, 'confirmed', message.senderName, now);
    return { did: 'confirmed', questionId: target.id };
  }
  const question = await tx.questions.get(target.id);
  if (!question) return null;
  // Told so, the assistant goes on in the material, with an example or another place, or answers what was meant; once that has no more, it
  // passes on.
  const mayGoOn = isNotUnderstood(message.body) || saysWhatWasMeant(message.body);
  if (message.mentionsAssistant && question.answeredBy === 'assistant' && mayGoOn) return null;
  const cause = { actor: message.senderName, reason: 'still_open' };
  const reopened = await reopen(tx, question, cause, now);
  if (!reopened) return null;
  const isOnDesk = reopened.status === 'handed_off';
  if (isOnDesk && (isAbout(target) || message.mentionsAssistant)) {
    await enqueueDeskWord(
      tx,
      { questionId: question.id, word: 'passed_on', messageRowId: message.id },
      { groupId: message.groupId, once: `passed_on:${message.id}` },
      now,
    );
  }
  return { did: 'reopened', questionId: question.id, isOnDesk };
}

/** Said of a question that still waits, it needs nobody any more. */
const SETTLES = /解决|搞定|弄好|好了|跑通|solved|fixed|figured/i;

/**
 * Words into the room are about the latest answer; that it is solved, about what was asked last. An answer that was
 * confirmed stays the latest: thanks said twice confirm none before it, and "no, that is wrong" takes them back.
 */
function settledBy(message: GroupMessage, own: LiveQuestion[]): LiveQuestion | undefined {
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
  const closed = await closeWithAnswer(
    tx,
    question,
    UNCLAIMED_STATUSES,
    {
      answeredBy: 'peer',
      actor: message.senderName,
      reply: null,
      answerMessageRowId: message.id,
    },
    now,
  );
  if (!closed) return null;
  await settle(tx, id, 'confirmed', message.senderName, now);
  return { did: 'confirmed', questionId: id };
}

/** Closes a question with what somebody said; null where it stays as it is. */
async function answer(
  tx: Repositories,
  target: LiveQuestion,
  message: GroupMessage,
  { linked }: { linked: boolean },
  now: number,
): Promise<Followed | null> {
  const question = await tx.questions.get(target.id);
  if (!question || !mayBeAnsweredBy(message, question)) return null;
  if (!linked && !maySettle(question, message)) return null;
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

/**
 * Words into the room, which may have been meant for anybody. Who asked the assistant, or was promised a person's answer,
 * gets it: taken for an answer, what others talk about meanwhile would leave them with none.
 */
function maySettle(question: Question, message: GroupMessage): boolean {
  if (message.senderRole !== 'staff') return !question.told && !question.addressed;
  return !question.addressed || sharedWords(question.text, message.body) > 0;
}

/** "稍等，我看一下" takes a question up; it answers nothing yet. */
const TAKES_UP =
  /^(稍等|等下|等一下|我来答|我看(看|一下|下)|马上|收到|在的?|one (moment|sec)|let me (check|look)|looking)/i;

function answersLinked(question: LiveQuestion, message: GroupMessage): boolean {
  if (TAKES_UP.test(message.body)) return false;
  if (answersQuestion(question.text, { text: message.body, linked: true, minutesSince: 0 })) return true;
  // Staff know what they answer, in however few words.
  return message.senderRole === 'staff' && !asksSomething(message.body) && message.body.length >= 2;
}

/** The question that something said without a reply answers: the one it shares most words with, else the latest. */
function questionSpokenTo({ message, around }: Said, now: number): LiveQuestion | null {
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
