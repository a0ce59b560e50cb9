import {
  ANSWERED_STATUSES,
  isAnswered,
  type Question,
  type QuestionKind,
} from '../../domain/conversation/question.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import { toIso } from '../../domain/time/clock.ts';
import type { Repositories } from '../../store/index.ts';
import { clockAfterAnswer } from './answered.ts';
import { writeCorrection } from './corrections.ts';
import { correctedFor, forStrangers } from './for-others.ts';
import { type GivenAnswerKnown, givenElsewhere, givenTo } from './given-elsewhere.ts';
import { type CorrectingReply, staffReplyKey } from './staff-reply.ts';

export interface Correction {
  operator: string;
  text: string;
  /** When the answer was given that the operator read; a staff answer is put right by whoever read that very one. */
  answeredAt?: number | undefined;
  /** The one group in which the operator may speak; null for all. */
  within: string | null;
}

/** Where a correction is told to the asker of a question, by the job that brings an operator's reply. */
type Tell = (tx: Repositories, question: Question, as: CorrectingReply, now: number) => Promise<unknown>;

/** Of these an answer is a matter of right and wrong; what was said to a quarrel or an alert is no answer. */
const CORRECTED: ReadonlySet<QuestionKind> = new Set(['subject', 'logistics', 'complaint']);

/** More than becomes of a question. */
const HISTORY_READ = 1_000;

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
  correction: Correction & { tell: Tell },
  now: number,
): Promise<void> {
  await tx.locks.hold(correctionLock(named.id));
  // Whoever corrects the same answer at another question takes turns with this one.
  for (const mark of (await givenTo(tx, await again(tx, named))).marks.toSorted())
    await tx.locks.hold(correctionLock(mark));
  const question = await again(tx, named);
  const together = [question, ...(await tx.questions.duplicatesOf(question.id))].filter(isAnswered);
  const [first] = together;
  const { answeredAt } = correction;
  const isThatOne = first && (answeredAt === undefined || answeredAt === first.answeredAt);
  const isKnownToBe = first?.answeredBy !== 'staff' || answeredAt !== undefined;
  if (!first || !mayBeCorrected(first) || !isThatOne || !isKnownToBe)
    throw nothingToCorrect(first ?? question);
  const given = await givenTo(tx, first);
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

async function putRight(
  tx: Repositories,
  question: Question,
  about: {
    correction: Correction & { tell: Tell };
    first: Question;
    given: GivenAnswerKnown;
    judged: Set<string>;
    /** From when on the correction is the answer; `now` is when its telling begins. */
    at: number;
  },
  now: number,
): Promise<void> {
  const { correction, first, given, judged, at } = about;
  const { operator, text } = correction;
  const { answerId } = question;
  const said =
    question.answeredBy === 'assistant' && answerId !== null ? await tx.answers.get(answerId) : null;
  if (said && !judged.has(said.answer.id)) {
    judged.add(said.answer.id);
    await tx.feedback.insert(
      { answerId: said.answer.id, verdict: 'wrong', comment: null, givenBy: operator },
      now,
    );
  }
  const insteadOf = await firstReplyOf(tx, question);
  const corrected = await tx.questions.move(
    question.id,
    ANSWERED_STATUSES,
    {
      status: 'answered',
      answeredBy: 'staff',
      reply: correctedFor(question, text, first),
      repliedBy: operator,
      claimedBy: operator,
      // Where a group has several courses, the answer knows which of them it was: a correction can be kept there.
      courseId: question.courseId ?? said?.courseId ?? null,
      // A verdict on the wrong answer that comes in late is none on the correction.
      answerId: null,
      answerMessageRowId: null,
      answeredAt: at,
      closedAt: at,
      resolution: null,
      resolvedAt: null,
      // The first answer came in its time; for a correction there is none that could be missed.
      dueAt: null,
      promisedAt: null,
      ...clockAfterAnswer(question, at),
    },
    at,
  );
  if (!corrected) return;
  const detail = {
    answer: answerId,
    by: question.answeredBy,
    ...(question.id === first.id ? {} : { of: first.id }),
  };
  await tx.questionEvents.append({ questionId: question.id, kind: 'corrected', actor: operator, detail }, at);
  const ofAPerson =
    question.answeredBy !== 'assistant' || given.kept.length > 0 || said?.answer.mode === 'verified';
  await correction.tell(tx, corrected, { words: ofAPerson ? 'person' : 'assistant', insteadOf }, now);
}

/** Whether somebody was told what was replied to the first question; by name, where it was they who asked it. */
const isSameReply = (reply: string | null, first: Question): boolean =>
  reply === first.reply ||
  (reply !== null && first.reply !== null && forStrangers(reply, first) === forStrangers(first.reply, first));

/** The key of the reply by which staff answered a question from the desk; null where another word came before. */
async function firstReplyOf(tx: Repositories, question: Question): Promise<string | null> {
  if (question.answeredBy !== 'staff' || question.reply === null) return null;
  const history = await tx.questionEvents.list(question.id, HISTORY_READ);
  const isCorrection = history.some(
    ({ kind, createdAt }) => kind === 'corrected' && createdAt === question.answeredAt,
  );
  return isCorrection ? null : staffReplyKey(question);
}

/** As it is now. */
const again = async (tx: Repositories, question: Question): Promise<Question> =>
  (await tx.questions.get(question.id)) ?? question;

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
