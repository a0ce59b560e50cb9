import { isAnswered, type Question, type QuestionKind } from '../../domain/conversation/question.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import { toIso } from '../../domain/time/clock.ts';
import type { Repositories } from '../../store/index.ts';
import { writeCorrection } from './correction-records.ts';
import { forStrangers } from './for-others.ts';
import { answerAsGiven, givenElsewhere } from './given-elsewhere.ts';
import { type Correction, putRight } from './put-right.ts';

/** Of these an answer is a matter of right and wrong; what was said to a quarrel or an alert is no answer. */
const CORRECTED: ReadonlySet<QuestionKind> = new Set(['subject', 'logistics', 'complaint']);

/** Held while the answer of a question, or the answers with a mark, are put right or kept. */
export const correctionLock = (id: string): string => `correct:${id}`;

export const mayBeCorrected = (question: Question): boolean =>
  isAnswered(question) && question.answeredBy !== null && CORRECTED.has(question.kind);

/**
 * Staff put a wrong answer right, whoever gave it: theirs is the question's answer from now on, also for all who were
 * answered together with it or were given the same words elsewhere, and who was content with the wrong one is asked no
 * more than to read it. What the assistant said counts as judged wrong, so that no process gives it again, and what
 * was kept of it is withdrawn. In the caller's transaction; of two operators the second is told who was first.
 */
export async function correctAnswer(
  tx: Repositories,
  named: Question,
  correction: Correction,
  now: number,
): Promise<void> {
  const question = await inTurn(tx, named);
  const together = [question, ...(await tx.questions.duplicatesOf(question.id))].filter(isAnswered);
  const [first] = together;
  if (!first || !isAnswerRead(first, correction)) throw nothingToCorrect(first ?? question);
  const given = await answerAsGiven(tx, first);
  const wrong = [
    ...together.filter(
      ({ answeredBy, reply }) =>
        answeredBy === first.answeredBy && (answeredBy !== 'staff' || isSameReply(reply, first)),
    ),
    ...(await givenElsewhere(tx, first, given, { within: correction.within, now })),
  ];
  // Later than what it puts right also where this process's clock is behind: of several the latest counts.
  const at = Math.max(now, ...wrong.map((one) => (one.answeredAt ?? 0) + 1));
  for (const one of given.kept)
    if (one.withdrawnAt === null) await tx.verifiedAnswers.change(one.id, { withdrawnAt: at }, at);
  const judged = new Set<string>();
  for (const one of wrong) await putRight(tx, one, { correction, first, given, judged, at }, now);
  const [, ...others] = wrong;
  await writeCorrection(tx, [first, ...others], given, correction, at);
}

/** The question as it is once nobody else is at its answer, here or at another question that was given the same. */
async function inTurn(tx: Repositories, named: Question): Promise<Question> {
  await tx.locks.hold(correctionLock(named.id));
  for (const mark of (await answerAsGiven(tx, await reread(tx, named))).marks.toSorted())
    await tx.locks.hold(correctionLock(mark));
  return await reread(tx, named);
}

const reread = async (tx: Repositories, question: Question): Promise<Question> =>
  (await tx.questions.get(question.id)) ?? question;

/** Whether a question's answer is still the one that the operator read. A person's must be named by its time. */
const isAnswerRead = (question: Question, { answeredAt }: Correction): boolean =>
  mayBeCorrected(question) &&
  (answeredAt === undefined ? question.answeredBy !== 'staff' : answeredAt === question.answeredAt);

/** Whether somebody was told what was replied to the first question; by name, where it was they who asked it. */
const isSameReply = (reply: string | null, first: Question): boolean =>
  reply === first.reply ||
  (reply !== null && first.reply !== null && forStrangers(reply, first) === forStrangers(first.reply, first));

function nothingToCorrect(question: Question): ConflictError {
  const { id, answeredBy, repliedBy } = question;
  if (isAnswered(question) && answeredBy === 'staff' && repliedBy !== null) {
    const at = toIso(question.answeredAt ?? question.updatedAt);
    return new ConflictError(
      'question_answered',
      `${repliedBy} has answered this question already, at ${at}.`,
      {
        details: { holder: repliedBy, at },
        fix: 'Read that answer; where it is wrong as well, correct it with its "answeredAt".',
      },
    );
  }
  return new ConflictError('nothing_to_correct', `The question "${id}" has no such answer to correct.`, {
    fix: 'Look at it again; answer it, where it still waits.',
  });
}
