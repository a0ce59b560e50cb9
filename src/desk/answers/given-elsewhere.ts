import { isOffLimits } from '../../domain/conversation/message.ts';
import { isAnswered, type Question } from '../../domain/conversation/question.ts';
import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { maskPersonalData } from '../../moderation/index.ts';
import type { AnswerRecord, Repositories } from '../../store/index.ts';
import { forStrangers } from './for-others.ts';

type Reading = Pick<Repositories, 'answers' | 'messages' | 'questions' | 'verifiedAnswers'>;

/** Who was answered longer ago has gone on from there; a word about it now would only puzzle the room. */
const TOLD_WITHIN_MS = 14 * DAY_MS;
/** More words of staff at once, one to each asker, would flood the groups; the latest askers go first. */
const MOST_TOLD = 20;

/** What an answered question's answer was, and what it shares with others that are the same one. */
export interface AnswerAsGiven {
  /** The assistant's; null where a person answered. */
  record: AnswerRecord | null;
  /** What was kept of it, or what it was given from. */
  kept: VerifiedAnswer[];
  /** The marks by which the same answer is found. */
  marks: string[];
}

/** The answer of a question as it was given. */
export async function answerAsGiven(tx: Reading, question: Question): Promise<AnswerAsGiven> {
  if (question.answeredBy === 'assistant') {
    const record = question.answerId === null ? null : await tx.answers.get(question.answerId);
    const mark = record?.sameAs ?? null;
    if (record === null || mark === null) return { record, kept: [], marks: [] };
    const from = record.answer.mode === 'verified' ? await tx.verifiedAnswers.get(mark) : null;
    // What is kept today may be another answer than the one that was given then.
    const kept = from !== null && record.answer.text.includes(from.answer) ? [from] : [];
    return { record, kept, marks: [mark] };
  }
  if (question.answeredBy !== 'staff' || question.reply === null)
    return { record: null, kept: [], marks: [] };
  const kept = (await tx.verifiedAnswers.keptOf(question.id)).filter(({ answer }) =>
    wasKeptAs(question, answer),
  );
  return { record: null, kept, marks: kept.map(({ id }) => id) };
}

/**
 * The questions elsewhere that were answered with the same words: the assistant gave them to somebody else who asked
 * the same, of its own or out of what a person's answer was kept as; and the question whose answer was kept. Only
 * those whose askers can still be told, the latest first; `within`: of one group alone.
 */
export async function givenElsewhere(
  tx: Reading,
  question: Question,
  { record, kept, marks }: AnswerAsGiven,
  { within, now }: { within: string | null; now: number },
): Promise<Question[]> {
  const since = now - TOLD_WITHIN_MS;
  const root = question.duplicateOf ?? question.id;
  const found = new Map<string, Question>();
  const add = async (one: Question | null, same: (candidate: Question) => boolean) => {
    const first = one === null || one.duplicateOf === null ? one : await tx.questions.get(one.duplicateOf);
    if (first === null || first.id === root) return;
    for (const candidate of [first, ...(await tx.questions.duplicatesOf(first.id))]) {
      if (within !== null && candidate.groupId !== within) continue;
      if (same(candidate) && isAnswered(candidate) && (await canBeTold(tx, candidate)))
        found.set(candidate.id, candidate);
    }
  };
  for (const { answer } of await tx.answers.sameAs(marks, { since, within, limit: MOST_TOLD })) {
    const isTheSame = record
      ? answer.text === record.answer.text
      : kept.some((one) => answer.text.includes(one.answer));
    if (!isTheSame) continue;
    await add(
      await tx.questions.byAnswer(answer.id),
      ({ answeredBy, answerId }) => answeredBy === 'assistant' && answerId === answer.id,
    );
  }
  for (const one of kept) {
    if (one.questionId === null) continue;
    await add(
      await tx.questions.get(one.questionId),
      (candidate) =>
        candidate.answeredBy === 'staff' &&
        wasKeptAs(candidate, one.answer) &&
        (candidate.answeredAt ?? 0) >= since,
    );
  }
  return [...found.values()].slice(0, MOST_TOLD);
}

/** Whether what is kept is what staff replied to a question; an earlier version kept the learner's name with it. */
const wasKeptAs = (question: Question, kept: string): boolean =>
  question.reply !== null &&
  [forStrangers(question.reply, question), maskPersonalData(question.reply)].includes(kept);

/** In the group, under the message it was asked in; nothing is said under what was taken back or taken down. */
async function canBeTold(tx: Reading, question: Question): Promise<boolean> {
  if (question.groupId === null || question.messageRowId === null) return false;
  const asked = await tx.messages.get(question.messageRowId);
  return asked !== null && asked.recalledAt === null && !isOffLimits(asked);
}
