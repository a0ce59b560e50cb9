import type { Group } from '../domain/group.ts';
import type { GroupMessage } from '../domain/message.ts';
import type { Question } from '../domain/question.ts';
import { type LiveQuestion, type Repositories, WAITING_STATUSES } from '../store/index.ts';
import { closeWithAnswer, settle } from './answered.ts';
import { answeredInGroup } from './answered-in-group.ts';
import { DESK_WORD_JOB, DESK_WORD_PRIORITY } from './desk-word.ts';
import { URGENT_KINDS } from './hand-off.ts';
import { newQuestion } from './new-question.ts';
import { kindOf } from './question-kind.ts';
import { reopen } from './reopen.ts';
import { calendarOf } from './service-calendar.ts';
import { sharedWords } from './signs/carriers.ts';
import { answersQuestion, isAnswerTo, mayAnswer, readReply } from './signs/peer-answer.ts';
import { asksSomething } from './signs/question-sign.ts';
import { reactionOf } from './signs/reaction.ts';

/** What a new message did in the life of the group's questions. */
export type Followed =
  | { did: 'nothing' }
  /** Somebody asked: it is followed from now on. */
  | { did: 'opened'; questionId: string }
  /** A fellow learner or staff answered. */
  | { did: 'answered'; questionId: string }
  | { did: 'confirmed'; questionId: string }
  /** It did not help. `isOnDesk`: a person has it now, so the assistant need not try once more. */
  | { did: 'reopened'; questionId: string; isOnDesk: boolean };

const MINUTE_MS = 60_000;
/** An asker may come back to an answer after a night's sleep. */
const LOOK_BACK_MS = 48 * 3_600_000;
/** Questions of one group that a message is held against: the latest. */
const LOOKED_THROUGH = 40;
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
}

/** Follows every question of a group by its messages. Cheap, by rules: it runs inside intake's transaction. */
export async function followMessage(tx: Repositories, said: Said, now: number): Promise<Followed> {
  const { message } = said;
  if (message.senderRole === 'bot' || !mayConcernQuestion(message)) return { did: 'nothing' };
  const live = await tx.questions.live(message.groupId, now - LOOK_BACK_MS, LOOKED_THROUGH);
  if (message.senderRole === 'learner') {
    const reacted = await react(tx, said, live, now);
    if (reacted) return reacted;
  }
  const answered = await answerOf(tx, said, live, now);
  if (answered) return answered;
  if (message.senderRole === 'learner' && opensQuestion(said, live, now)) {
    const question = await open(tx, said, now);
    if (question) return { did: 'opened', questionId: question.id };
  }
  return { did: 'nothing' };
}

/** Most talk neither asks, nor answers, nor says what came of an answer; for that no question is looked up. */
const mayConcernQuestion = (message: GroupMessage): boolean =>
  message.replyToMessageId !== null ||
  asksSomething(message.body) ||
  reactionOf({ text: message.body, linked: true, minutesSince: 0 }) !== 'neither' ||
  mayAnswerSomething(message.body);

function mayAnswerSomething(text: string): boolean {
  const read = readReply(text);
  return read !== null && mayAnswer(read);
}

/** The asker's own words on the answer they got, or on their question while it waits. */
async function react(
  tx: Repositories,
  { message, answered }: Said,
  live: LiveQuestion[],
  now: number,
): Promise<Followed | null> {
  const own = live.filter((question) => question.askerId === message.senderId);
  const isAbout = (question: LiveQuestion): boolean =>
    answered !== null &&
    (answered.id === question.answerMessageRowId || answered.id === question.messageRowId);
  const target =
    own.find(isAbout) ??
    // A reply to something else is about that.
    (message.replyToMessageId === null ? own.find(({ status }) => status === 'answered') : undefined);
  if (!target) return null;
  const since = target.answeredAt ?? target.createdAt;
  const reaction = reactionOf({
    text: message.body,
    linked: isAbout(target) || message.mentionsAssistant,
    minutesSince: (now - since) / MINUTE_MS,
  });
  if (reaction === 'neither') return null;
  if (target.status !== 'answered') {
    // Thanks before any answer are a courtesy; "解决了" on one's own question settles it.
    if (reaction !== 'confirms' || !/解决|搞定|弄好|好了|跑通|solved|fixed|figured/i.test(message.body))
      return null;
    return await settledByAsker(tx, target.id, message, now);
  }
  if (reaction === 'confirms') {
    await settle(tx, target.id, 'confirmed', message.senderName, now);
    return { did: 'confirmed', questionId: target.id };
  }
  const question = await tx.questions.get(target.id);
  if (!question) return null;
  const cause = { actor: message.senderName, reason: 'still_open' };
  const reopened = await reopen(tx, question, cause, now);
  if (!reopened) return null;
  const isOnDesk = reopened.status === 'handed_off';
  if (isOnDesk && (isAbout(target) || message.mentionsAssistant)) {
    await tx.jobs.enqueue(
      {
        kind: DESK_WORD_JOB,
        payload: { questionId: question.id, word: 'passed_on', messageRowId: message.id },
        groupId: message.groupId,
        dedupeKey: `${DESK_WORD_JOB}:passed_on:${message.id}`,
        priority: DESK_WORD_PRIORITY,
      },
      now,
    );
  }
  return { did: 'reopened', questionId: question.id, isOnDesk };
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
    ['open', 'handed_off'],
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

/** Whether this message answers one of the group's waiting questions, and which. */
async function answerOf(
  tx: Repositories,
  { message, answered }: Said,
  live: LiveQuestion[],
  now: number,
): Promise<Followed | null> {
  const isStaff = message.senderRole === 'staff';
  const waiting = live.filter(
    (question) =>
      WAITING_STATUSES.includes(question.status) &&
      question.askerId !== message.senderId &&
      question.messageRowId !== null &&
      // What is the school's to settle is not settled by a fellow learner.
      (isStaff || !URGENT_KINDS.has(question.kind)),
  );
  if (waiting.length === 0) return null;
  const linked = answered === null ? undefined : waiting.find((one) => one.messageRowId === answered.id);
  const target =
    linked ?? (message.replyToMessageId === null ? saidIntoTheRoom(message, waiting, now) : null);
  if (!target) return null;
  if (linked && !answersLinked(linked, message, isStaff)) return null;
  const question = await tx.questions.get(target.id);
  if (!question) return null;
  // A learner who was promised a person's answer gets it, unless a reply to their very message did it.
  if (!linked && question.told && !isStaff) return null;
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

/** "稍等，我看一下" takes a question up; it answers nothing yet. */
const TAKES_UP =
  /^(稍等|等下|等一下|我来答|我看(看|一下|下)|马上|收到|在的?|one (moment|sec)|let me (check|look)|looking)/i;

function answersLinked(question: LiveQuestion, message: GroupMessage, isStaff: boolean): boolean {
  if (TAKES_UP.test(message.body)) return false;
  if (answersQuestion(question.text, { text: message.body, linked: true, minutesSince: 0 })) return true;
  // Staff know what they answer, in however few words.
  return isStaff && !asksSomething(message.body) && message.body.length >= 2;
}

/** The question that something said without a reply answers: the one it shares most words with, else the latest. */
function saidIntoTheRoom(message: GroupMessage, waiting: LiveQuestion[], now: number): LiveQuestion | null {
  const read = readReply(message.body);
  if (!read || !mayAnswer(read)) return null;
  const answered = waiting.filter((question) =>
    isAnswerTo(question.text, read, {
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

function opensQuestion({ message, answered }: Said, live: LiveQuestion[], now: number): boolean {
  if (!asksSomething(message.body)) return false;
  // Asked back on somebody's question: that question's own conversation.
  const isAskedBack = live.some(
    (question) =>
      question.askerId !== message.senderId &&
      WAITING_STATUSES.includes(question.status) &&
      answered !== null &&
      question.messageRowId === answered.id,
  );
  if (isAskedBack && !message.mentionsAssistant) return false;
  const goesOn = live.some(
    (question) =>
      question.askerId === message.senderId &&
      WAITING_STATUSES.includes(question.status) &&
      now - question.createdAt <= GOES_ON_MS &&
      message.body.length <= GOES_ON_CHARACTERS,
  );
  return !goesOn || message.mentionsAssistant;
}

async function open(tx: Repositories, { message, group, core }: Said, now: number): Promise<Question | null> {
  const question = newQuestion(
    await calendarOf(tx, group),
    {
      groupId: group.id,
      courseId: group.courseIds.length === 1 ? (group.courseIds[0] ?? null) : null,
      messageRowId: message.id,
      asker: { id: message.senderId, name: message.senderName },
      text: message.body,
      kind: kindOf(message.body),
      status: 'open',
      reason: message.mentionsAssistant ? 'asked' : 'overheard',
      addressed: message.mentionsAssistant,
      core,
    },
    now,
  );
  return (await tx.questions.insert(question)) ? question : null;
}
