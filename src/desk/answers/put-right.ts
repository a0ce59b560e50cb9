import { ANSWERED_STATUSES, type Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';
import { clockAfterAnswer } from './answer-clock.ts';
import { correctedFor } from './for-others.ts';
import type { AnswerAsGiven } from './given-elsewhere.ts';
import { enqueueReply, staffReplyKey } from './staff-reply.ts';

export interface Correction {
  operator: string;
  text: string;
  /** When the answer was given that the operator read; a staff answer is put right by whoever read that very one. */
  answeredAt?: number | undefined;
  /** The one group in which the operator may speak; null for all. */
  within: string | null;
}

/**
 * One of the questions that were given a wrong answer has the operator's words for its answer now, and its asker is
 * told.
 */
export async function putRight(
  tx: Repositories,
  question: Question,
  about: {
    correction: Correction;
    /** The question at which it is corrected. */
    first: Question;
    given: AnswerAsGiven;
    /** Answers that count as wrong already: several questions may have been given one. */
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
  await enqueueReply(tx, corrected, { words: ofAPerson ? 'person' : 'assistant', insteadOf }, now);
}

/** More than becomes of a question. */
const HISTORY_READ = 1_000;

/** The key of the reply by which staff answered a question from the desk; null where another word came before. */
async function firstReplyOf(tx: Repositories, question: Question): Promise<string | null> {
  if (question.answeredBy !== 'staff' || question.reply === null) return null;
  const history = await tx.questionEvents.list(question.id, HISTORY_READ);
  const isCorrection = history.some(
    ({ kind, createdAt }) => kind === 'corrected' && createdAt === question.answeredAt,
  );
  return isCorrection ? null : staffReplyKey(question);
}
