import type { Question } from '../../domain/conversation/question.ts';
import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { NewVerifiedAnswer, VerifiedAnswers } from '../../knowledge/index.ts';
import type { Store } from '../../store/index.ts';
import { correctionLock } from './correct-answer.ts';
import { forStrangers } from './for-others.ts';

/**
 * A person's answer, kept under its question for whoever asks the same; personal data masked in both, and the learner
 * not called by name. In a transaction that takes turns with a correction: what is put right at that moment is kept as
 * it is then, or withdrawn with it.
 */
export async function keepAnswer(
  { store, verified, clock }: { store: Store; verified: Pick<VerifiedAnswers, 'add'>; clock: Clock },
  id: string,
  kept: WhatToKeep,
): Promise<VerifiedAnswer> {
  return await store.transaction(async (tx) => {
    const named = await tx.questions.get(id);
    if (!named) throw unknown('question', id);
    await tx.locks.hold(correctionLock(named.duplicateOf ?? named.id));
    const question = (await tx.questions.get(id)) ?? named;
    const entry = await verified.add(entryOf(question, kept), tx);
    await tx.questionEvents.append(
      { questionId: id, kind: 'kept', actor: kept.operator, detail: { answer: entry.id } },
      clock.now(),
    );
    return entry;
  });
}

export interface WhatToKeep {
  operator: string;
  question?: string | undefined;
  answer?: string | undefined;
  courseId?: string | undefined;
}

/** The course in which an answer to this question is kept; a conflict where nobody knows which. */
export function courseToKeepIn(question: Question, chosen?: string): string {
  const courseId = chosen ?? question.courseId;
  if (courseId === null) {
    throw new ConflictError('no_course', `The question "${question.id}" belongs to no one course.`, {
      fix: 'Say which with "courseId".',
    });
  }
  return courseId;
}

function entryOf(question: Question, kept: WhatToKeep): NewVerifiedAnswer {
  if (question.reply === null || question.answeredBy !== 'staff') {
    throw new ConflictError(
      'nothing_to_keep',
      `The question "${question.id}" has no person's answer to keep.`,
      {
        fix: 'Answer it first.',
      },
    );
  }
  return {
    courseId: courseToKeepIn(question, kept.courseId),
    question: forStrangers(kept.question ?? question.text, question),
    answer: forStrangers(kept.answer ?? question.reply, question),
    verifiedBy: kept.operator,
    questionId: question.id,
    answerId: question.answerId ?? undefined,
    sources: [],
  };
}
