import { toIso } from '../domain/clock.ts';
import { ConflictError } from '../domain/errors.ts';
import type { Question } from '../domain/question.ts';
import type { Repositories } from '../store/index.ts';
import { clockAfterAnswer } from './answered.ts';

/** Where a correction is told to the askers of a question, by the job that brings an operator's reply. */
type Tell = (tx: Repositories, question: Question, now: number) => Promise<unknown>;

/**
 * Staff put a wrong answer of the assistant right: theirs is the question's answer from now on, also for all who were
 * answered together with it, and who was content with the wrong one is asked no more than to read it. What the
 * assistant said counts as judged wrong, so that no process gives it again. In the caller's transaction; of two
 * operators the second is told who was first.
 */
export async function correctAnswer(
  tx: Repositories,
  question: Question,
  correction: { operator: string; text: string; tell: Tell },
  now: number,
): Promise<void> {
  const { operator, text, tell } = correction;
  await tx.locks.hold(`correct:${question.id}`);
  const together = [
    (await tx.questions.get(question.id)) ?? question,
    ...(await tx.questions.duplicatesOf(question.id)),
  ];
  const wrong = together.filter(
    ({ status, answeredBy }) =>
      (status === 'answered' || status === 'resolved') && answeredBy === 'assistant',
  );
  if (wrong.length === 0) throw nothingToCorrect(together[0] ?? question);
  const judged = new Set<string>();
  for (const one of wrong) {
    const given = one.answerId === null ? null : await tx.answers.get(one.answerId);
    if (given && !judged.has(given.answer.id)) {
      judged.add(given.answer.id);
      await tx.feedback.insert(
        { answerId: given.answer.id, verdict: 'wrong', comment: null, givenBy: operator },
        now,
      );
    }
    const corrected = await tx.questions.move(
      one.id,
      ['answered', 'resolved'],
      {
        status: 'answered',
        answeredBy: 'staff',
        reply: text,
        repliedBy: operator,
        claimedBy: operator,
        // Where a group has several courses, the answer knows which of them it was: a correction can be kept there.
        courseId: one.courseId ?? given?.courseId ?? null,
        // A verdict on the wrong answer that comes in late is none on the correction.
        answerId: null,
        answerMessageRowId: null,
        answeredAt: now,
        closedAt: now,
        resolution: null,
        resolvedAt: null,
        // The first answer came in its time; for a correction there is none that could be missed.
        dueAt: null,
        promisedAt: null,
        ...clockAfterAnswer(one, now),
      },
      now,
    );
    if (!corrected) continue;
    await tx.questionEvents.append(
      { questionId: one.id, kind: 'corrected', actor: operator, detail: { answer: one.answerId } },
      now,
    );
    await tell(tx, corrected, now);
  }
}

function nothingToCorrect(question: Question): ConflictError {
  const { id, answeredBy, repliedBy } = question;
  if (answeredBy === 'staff' && repliedBy !== null) {
    const at = toIso(question.answeredAt ?? question.updatedAt);
    return new ConflictError(
      'question_answered',
      `${repliedBy} has answered this question already, at ${at}.`,
      {
        details: { holder: repliedBy, at },
      },
    );
  }
  return new ConflictError(
    'nothing_to_correct',
    `The question "${id}" has no answer of the assistant's to correct.`,
    { fix: 'Answer it, where it still waits.' },
  );
}
