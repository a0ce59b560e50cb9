import type { Clock } from '../domain/clock.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import type { Question } from '../domain/question.ts';
import type { QuestionFilter, Store } from '../store/index.ts';

/** The operators' side of a question's life. */
export interface Desk {
  list(filter: QuestionFilter): Promise<Question[]>;
  get(id: string): Promise<Question>;
  /** For a while only this operator answers; the same operator may claim again to stay longer. */
  claim(id: string, operator: string): Promise<Question>;
  release(id: string, operator: string): Promise<Question>;
  /** Closes the question and enqueues the reply to the learner, in one transaction. */
  answer(id: string, operator: string, text: string): Promise<Question>;
  dismiss(id: string, operator: string, reason: string): Promise<Question>;
}

/** Long enough to write an answer; then the question is free again. */
const CLAIM_MS = 10 * 60_000;

export const STAFF_REPLY_JOB = 'staff_reply';
/** People waiting for a person come before everything else. */
const STAFF_REPLY_PRIORITY = 10;

export function createDesk({ store, clock }: { store: Store; clock: Clock }): Desk {
  async function mustGet(id: string): Promise<Question> {
    const question = await store.questions.get(id);
    if (!question) throw new NotFoundError('unknown_question', `There is no question "${id}".`);
    return question;
  }

  /** Why this operator cannot have the question now, or null where they can. */
  function obstacle(question: Question, operator: string): ConflictError | null {
    if (question.status === 'answered' || question.status === 'resolved') {
      return new ConflictError(
        'question_answered',
        `${question.repliedBy ?? 'Somebody'} has answered this question already.`,
      );
    }
    if (question.status === 'dismissed') {
      return new ConflictError('question_dismissed', 'This question was dismissed.');
    }
    const held =
      question.status === 'claimed' &&
      question.claimedBy !== operator &&
      (question.leaseUntil ?? 0) > clock.now();
    if (!held) return null;
    return new ConflictError('question_taken', `${question.claimedBy} is answering this question.`, {
      fix: 'Leave it to them, or wait until they release it.',
    });
  }

  return {
    list: (filter) => store.questions.list(filter),
    get: mustGet,
    async claim(id, operator) {
      return await store.transaction(async (tx) => {
        const question = await tx.questions.get(id);
        if (!question) throw new NotFoundError('unknown_question', `There is no question "${id}".`);
        const taken = obstacle(question, operator);
        if (taken) throw taken;
        const now = clock.now();
        const change = { status: 'claimed', claimedBy: operator, leaseUntil: now + CLAIM_MS } as const;
        return (await tx.questions.move(id, ['open', 'handed_off', 'claimed'], change, now)) ?? question;
      });
    },
    async release(id, operator) {
      const question = await mustGet(id);
      if (question.claimedBy !== operator) return question;
      const change = { status: 'handed_off', claimedBy: null, leaseUntil: null } as const;
      return (await store.questions.move(id, ['claimed'], change, clock.now())) ?? question;
    },
    async answer(id, operator, text) {
      return await store.transaction(async (tx) => {
        const question = await tx.questions.get(id);
        if (!question) throw new NotFoundError('unknown_question', `There is no question "${id}".`);
        const taken = obstacle(question, operator);
        if (taken) throw taken;
        const now = clock.now();
        const moved = await tx.questions.move(
          id,
          ['open', 'handed_off', 'claimed'],
          {
            status: 'answered',
            reply: text,
            repliedBy: operator,
            answeredBy: 'staff',
            claimedBy: operator,
            leaseUntil: null,
            closedAt: now,
          },
          now,
        );
        if (!moved)
          throw new ConflictError('question_answered', 'Somebody has answered this question already.');
        if (moved.groupId !== null) {
          await tx.jobs.enqueue(
            {
              kind: STAFF_REPLY_JOB,
              payload: { questionId: id },
              groupId: moved.groupId,
              dedupeKey: `${STAFF_REPLY_JOB}:${id}`,
              priority: STAFF_REPLY_PRIORITY,
            },
            now,
          );
        }
        return moved;
      });
    },
    async dismiss(id, operator, reason) {
      return await store.transaction(async (tx) => {
        const question = await tx.questions.get(id);
        if (!question) throw new NotFoundError('unknown_question', `There is no question "${id}".`);
        const taken = obstacle(question, operator);
        if (taken) throw taken;
        const now = clock.now();
        const change = {
          status: 'dismissed',
          reply: reason,
          repliedBy: operator,
          claimedBy: null,
          leaseUntil: null,
          closedAt: now,
        } as const;
        return (await tx.questions.move(id, ['open', 'handed_off', 'claimed'], change, now)) ?? question;
      });
    },
  };
}
