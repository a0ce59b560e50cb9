import type { Question } from '../../domain/conversation/question.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import type { Repositories } from '../../store/index.ts';
import { clockAfterAnswer } from '../answers/answer-clock.ts';
import { settle } from '../answers/settle.ts';

/** A complaint that was answered has its solution now; to say so again changes nothing. */
export async function markSolved(
  tx: Repositories,
  question: Question,
  operator: string,
  now: number,
): Promise<void> {
  const { id } = question;
  if (question.kind !== 'complaint' || question.status !== 'answered') {
    throw new ConflictError(
      'nothing_to_solve',
      `The question "${id}" is no answered complaint; only those wait for a solution.`,
      { fix: 'Answer it first.' },
    );
  }
  if (question.solvedAt !== null) return;
  const change = { solvedAt: now, ...clockAfterAnswer({ ...question, solvedAt: now }, now) };
  await tx.questions.move(id, ['answered'], change, now);
  await tx.questionEvents.append({ questionId: id, kind: 'solved', actor: operator }, now);
  await tx.silences.lift(id, now);
}

/** It was asked after, and it is good: settled. */
export async function markFollowedUp(
  tx: Repositories,
  question: Question,
  by: { operator: string; note: string },
  now: number,
): Promise<void> {
  const { id } = question;
  const { operator, note } = by;
  if (question.solvedAt === null || question.status !== 'answered') {
    throw new ConflictError(
      'nothing_to_follow_up',
      `The question "${id}" is no solved complaint; only those are asked after.`,
      { fix: 'Mark its solution first.' },
    );
  }
  await tx.questionEvents.append(
    { questionId: id, kind: 'followed_up', actor: operator, detail: { note } },
    now,
  );
  await settle(tx, id, 'confirmed', operator, now);
}
