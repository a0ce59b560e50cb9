import type { Question } from '../../domain/conversation/question.ts';
import { languageOf } from '../../domain/language/language.ts';
import { forStrangers } from './for-others.ts';

/** A line of a test set, as `zhujiao eval` reads it: what a person answered is what is expected from now on. */
export function testLineOf(question: Question): Record<string, unknown> | null {
  if (question.reply === null || question.answeredBy !== 'staff' || question.courseId === null) return null;
  return {
    id: question.id,
    question: forStrangers(question.text, question),
    courseId: question.courseId,
    history: [],
    expect: { outcome: 'answered', reference: forStrangers(question.reply, question) },
    tags: ['desk', languageOf(question.text)],
  };
}
