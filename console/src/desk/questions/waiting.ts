import { type Urgency, urgencyBetween } from '../../language/time-left.ts';
import type { QuestionDoc } from '../../wire/question.ts';

/** Most urgent first, as the server weighs it; then what is due first, and the older before the newer. */
export function byUrgency(questions: QuestionDoc[]): QuestionDoc[] {
  const due = (question: QuestionDoc) =>
    question.dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(question.dueAt);
  const score = (question: QuestionDoc) => question.priority?.score ?? 0;
  return questions.toSorted(
    (a, b) => score(b) - score(a) || due(a) - due(b) || Date.parse(a.createdAt) - Date.parse(b.createdAt),
  );
}

/** Under which a reply to it is kept until it is sent. */
export const replyDraft = (id: string): string => `reply.${id}`;

/** Who is answering it now. A claim that ran out binds nobody. */
export function holderOf(question: QuestionDoc, now: number): string | null {
  if (question.status !== 'claimed' || question.claimedBy === null) return null;
  if (question.leaseUntil !== null && Date.parse(question.leaseUntil) <= now) return null;
  return question.claimedBy;
}

export const isWaiting = (question: QuestionDoc): boolean =>
  question.status === 'open' || question.status === 'handed_off' || question.status === 'claimed';

/** Milliseconds: while it waits, a colleague may claim or answer it, and the learner may go on. */
export const WAITING_EVERY_MS = 5_000;
/** Answered: the learner may come back to it, and the clocks settle it. */
const ANSWERED_EVERY_MS = 60_000;

/** How soon a question may be another than it was read; of one that is closed or settled nothing more is expected. */
export function changesIn(question: QuestionDoc): number | null {
  if (isWaiting(question)) return WAITING_EVERY_MS;
  return question.status === 'answered' ? ANSWERED_EVERY_MS : null;
}

export const urgencyOf = (question: QuestionDoc, now: number): Urgency =>
  question.dueAt === null
    ? 'calm'
    : urgencyBetween(Date.parse(question.createdAt), Date.parse(question.dueAt), now);
