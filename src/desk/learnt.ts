import { ConflictError } from '../domain/errors.ts';
import { languageOf } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { VerifiedAnswer } from '../domain/verified-answer.ts';
import type { VerifiedAnswers } from '../knowledge/index.ts';
import { maskPersonalData } from '../moderation/index.ts';

/** A person's answer, kept under its question for whoever asks the same; personal data masked in both. */
export async function keepAnswer(
  verified: Pick<VerifiedAnswers, 'add'>,
  question: Question,
  kept: {
    operator: string;
    question?: string | undefined;
    answer?: string | undefined;
    courseId?: string | undefined;
  },
): Promise<VerifiedAnswer> {
  const courseId = kept.courseId ?? question.courseId;
  if (question.reply === null || question.answeredBy !== 'staff') {
    throw new ConflictError(
      'nothing_to_keep',
      `The question "${question.id}" has no person's answer to keep.`,
      {
        fix: 'Answer it first.',
      },
    );
  }
  if (courseId === null) {
    throw new ConflictError('no_course', `The question "${question.id}" belongs to no one course.`, {
      fix: 'Say which with "courseId".',
    });
  }
  return await verified.add({
    courseId,
    question: maskPersonalData(kept.question ?? question.text),
    answer: maskPersonalData(kept.answer ?? question.reply),
    verifiedBy: kept.operator,
    questionId: question.id,
    answerId: question.answerId ?? undefined,
    sources: [],
  });
}

/** A line of a test set, as `zhujiao eval` reads it: what a person answered is what is expected from now on. */
export function testLineOf(question: Question): Record<string, unknown> | null {
  if (question.reply === null || question.answeredBy !== 'staff' || question.courseId === null) return null;
  return {
    id: question.id,
    question: maskPersonalData(question.text),
    courseId: question.courseId,
    history: [],
    expect: { outcome: 'answered', reference: maskPersonalData(question.reply) },
    tags: ['desk', languageOf(question.text)],
  };
}
