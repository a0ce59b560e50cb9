import {
  type AnsweredBy,
  type ClockStage,
  type Question,
  type QuestionStatus,
  WAITING_STATUSES,
} from '../../domain/conversation/question.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import type { QuestionChange, Repositories } from '../../store/index.ts';
import { toldTo } from './for-others.ts';

/** Nobody came back to an answer for this long: it is taken to have helped. A day, so that whoever asked at night and
 * reads it in the morning has had the time. */
export const SETTLE_MS = 24 * HOUR_MS;
/** A complaint's solution, by the wall clock from when it was made (handbook, "first human answer"). */
export const SOLUTION_MS = 24 * HOUR_MS;
const SOLUTION_WARNING_SHARE = 0.7;
/** A solved complaint is asked after once more. */
export const FOLLOW_UP_MS = 72 * HOUR_MS;

/** The clock of a question that was answered: a complaint waits for its solution, everything else settles. */
export function clockAfterAnswer(
  question: Pick<Question, 'kind' | 'clockFrom' | 'solvedAt'>,
  now: number,
): { clockStage: ClockStage; clockAt: number } {
  if (question.kind !== 'complaint') return { clockStage: 'settle', clockAt: now + SETTLE_MS };
  if (question.solvedAt !== null)
    return { clockStage: 'follow_up', clockAt: question.solvedAt + FOLLOW_UP_MS };
  const warnAt = question.clockFrom + SOLUTION_MS * SOLUTION_WARNING_SHARE;
  return warnAt > now
    ? { clockStage: 'solution_warning', clockAt: warnAt }
    : { clockStage: 'solution', clockAt: Math.max(now, question.clockFrom + SOLUTION_MS) };
}

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
    await tx.questionEvents.append(
      {
        questionId: one.id,
        kind: answer.solved ? 'solved' : 'answered',
        actor: answer.actor,
        detail: { by: answer.answeredBy },
      },
      now,
    );
    // What a quarrel needed was a person; a complaint is looked after until it is solved.
    if (one.kind !== 'complaint' || answer.solved) await tx.silences.lift(one.id, now);
  }
  return closed;
}

/** Settles an answered question: confirmed by its asker, or assumed since nobody came back to it. */
export async function settle(
  tx: Repositories,
  id: string,
  how: 'confirmed' | 'assumed',
  actor: string | null,
  now: number,
): Promise<Question | null> {
  const settled = await tx.questions.move(
    id,
    ['answered'],
    { status: 'resolved', resolution: how, resolvedAt: now, clockStage: null, clockAt: null },
    now,
  );
  if (!settled) return null;
  await tx.questionEvents.append({ questionId: id, kind: 'resolved', actor, detail: { how } }, now);
  await tx.silences.lift(id, now);
  return settled;
}
