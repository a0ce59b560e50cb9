import {
  type AnsweredBy,
  type Question,
  type QuestionStatus,
  WAITING_STATUSES,
} from '../../domain/conversation/question.ts';
import type { QuestionChange, Repositories } from '../../store/index.ts';
import { clockAfterAnswer } from './answer-clock.ts';
import { toldTo } from './for-others.ts';

/** An answer, whoever gave it. */
export interface GivenAnswer {
  answeredBy: AnsweredBy;
  /** The person's name; null for the assistant. */
  actor: string | null;
  /** The words of a staff answer that the desk sends; null for what was said in the group already. */
  reply: string | null;
  answerMessageRowId: string | null;
  answerId?: string | undefined;
  /** For a complaint: this is the solution, not only a first answer. */
  solved?: boolean | undefined;
}

/**
 * Closes a question, and all that joined it, with an answer; null where it is in none of the states `from` any more.
 * The first of those returned is the question itself.
 */
export async function closeWithAnswer(
  tx: Repositories,
  question: Question,
  from: QuestionStatus[],
  answer: GivenAnswer,
  now: number,
): Promise<Question[] | null> {
  const changeOf = (one: Question): QuestionChange => {
    const solvedAt = answer.solved ? now : one.solvedAt;
    return {
      status: 'answered',
      answeredBy: answer.answeredBy,
      answeredAt: now,
      closedAt: now,
      leaseUntil: null,
      answerMessageRowId: answer.answerMessageRowId,
      solvedAt,
      // Of a question that came back, what was said to it before is not its answer any more.
      reply: answer.reply === null ? null : toldTo(one, answer.reply, question),
      repliedBy: answer.actor,
      ...(answer.answeredBy === 'staff' ? { claimedBy: answer.actor } : { claimedBy: null }),
      ...(answer.answerId === undefined ? {} : { answerId: answer.answerId }),
      ...clockAfterAnswer({ ...one, solvedAt }, now),
    };
  };
  const moved = await tx.questions.move(question.id, from, changeOf(question), now);
  if (!moved) return null;
  const closed = [moved];
  for (const joined of await tx.questions.duplicatesOf(question.id)) {
    const also = await tx.questions.move(joined.id, WAITING_STATUSES, changeOf(joined), now);
    if (also) closed.push(also);
  }
  for (const one of closed) {
    const event = {
      questionId: one.id,
      kind: answer.solved ? 'solved' : 'answered',
      actor: answer.actor,
      detail: { by: answer.answeredBy },
    } as const;
    await Promise.all([
      tx.questionEvents.append(event, now),
      // What a quarrel needed was a person; a complaint is looked after until it is solved.
      one.kind !== 'complaint' || answer.solved ? tx.silences.lift(one.id, now) : null,
    ]);
  }
  return closed;
}
