import {
  isAnswered,
  type Question,
  type QuestionEvent,
  WAITING_STATUSES,
} from '../domain/conversation/question.ts';
import { ConflictError } from '../domain/faults/errors.ts';
import { unknown } from '../domain/faults/unknown.ts';
import { type Clock, toIso } from '../domain/time/clock.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';
import type { QuestionFilter, Repositories, Store } from '../store/index.ts';
import { clockAfterAnswer, closeWithAnswer, settle } from './answered/answered.ts';
import { type Correction, correctAnswer } from './answered/correct-answer.ts';
import { enqueueReply } from './answered/staff-reply.ts';
import { reopen } from './following/reopen.ts';

/**
 * The operators' side of a question's life. A question that joined another is answered with it: whichever of the two
 * is named, the one that carries the clocks is acted on, and everybody who asked gets the reply.
 */
export interface Desk {
  list(filter: QuestionFilter): Promise<Question[]>;
  get(id: string): Promise<Question>;
  /** What happened to it so far, oldest first. */
  history(id: string): Promise<QuestionEvent[]>;
  /** For a while only this operator answers; the same operator may claim again to stay longer. */
  claim(id: string, operator: string): Promise<Question>;
  release(id: string, operator: string): Promise<Question>;
  /** Closes the question and enqueues the replies to all who asked, in one transaction. */
  answer(id: string, operator: string, text: string, options?: { solved?: boolean }): Promise<Question>;
  /** Puts a wrong answer right: whoever was given it, there or elsewhere, gets the operator's words as a reply. */
  correct(id: string, correction: Correction): Promise<Question>;
  dismiss(id: string, operator: string, reason: string): Promise<Question>;
  /** A complaint that was answered has its solution now; after three days it is asked after. */
  solve(id: string, operator: string): Promise<Question>;
  /** The complaint was asked after, and it is good. */
  followUp(id: string, operator: string, note: string): Promise<Question>;
  /**
   * The asker's verdict on an answer: helpful settles its question, the others bring it to a person. With `askerId`
   * only that asker's own question is touched: others' thumbs settle nothing.
   */
  judged(
    answerId: string,
    verdict: 'helpful' | 'not_helpful' | 'wrong',
    by: { actor: string; askerId?: string | undefined; comment?: string | undefined },
  ): Promise<void>;
}

/** Long enough to write an answer; then the question is free again. */
const CLAIM_MS = 10 * MINUTE_MS;
const HISTORY_SHOWN = 200;

export function createDesk({ store, clock }: { store: Store; clock: Clock }): Desk {
  async function mustGet(repositories: Pick<Repositories, 'questions'>, id: string): Promise<Question> {
    const question = await repositories.questions.get(id);
    if (!question) throw unknown('question', id);
    return question;
  }

  /** The question itself, or the one that it joined. */
  async function rootOf(tx: Repositories, id: string): Promise<Question> {
    const question = await mustGet(tx, id);
    return question.duplicateOf === null ? question : await mustGet(tx, question.duplicateOf);
  }

  /** A question and all that joined it. */
  const withJoined = async (tx: Repositories, question: Question): Promise<Question[]> => [
    question,
    ...(await tx.questions.duplicatesOf(question.id)),
  ];

  /** Why this operator cannot have the question now, or null where they can. */
  function obstacle(question: Question, operator: string): ConflictError | null {
    if (isAnswered(question)) {
      const at = question.answeredAt ?? question.closedAt ?? question.updatedAt;
      const holder = question.repliedBy ?? 'Somebody';
      return new ConflictError(
        'question_answered',
        `${holder} has answered this question already, at ${toIso(at)}.`,
        { details: { holder, at: toIso(at) } },
      );
    }
    if (question.status === 'dismissed') {
      const holder = question.repliedBy ?? 'Somebody';
      const at = toIso(question.closedAt ?? question.updatedAt);
      return new ConflictError('question_dismissed', `${holder} dismissed this question at ${at}.`, {
        details: { holder, at },
      });
    }
    const until = question.leaseUntil ?? 0;
    const held = question.status === 'claimed' && question.claimedBy !== operator && until > clock.now();
    if (!held) return null;
    const holder = question.claimedBy ?? 'Somebody';
    return new ConflictError(
      'question_taken',
      `${holder} is answering this question; it is theirs until ${toIso(until)}.`,
      {
        fix: 'Leave it to them, or wait until they release it.',
        details: { holder, until: toIso(until) },
      },
    );
  }

  /** Does `work` on the question that may be acted on, in one transaction; the question named, as it is then. */
  async function act(
    id: string,
    operator: string,
    work: (tx: Repositories, question: Question, now: number) => Promise<unknown>,
  ): Promise<Question> {
    return await store.transaction(async (tx) => {
      const question = await rootOf(tx, id);
      const taken = obstacle(question, operator);
      if (taken) throw taken;
      await work(tx, question, clock.now());
      return await mustGet(tx, id);
    });
  }

  return {
    list: (filter) => store.questions.list(filter),
    get: (id) => mustGet(store, id),
    history: (id) => store.questionEvents.list(id, HISTORY_SHOWN),
    claim: (id, operator) =>
      act(id, operator, async (tx, question, now) => {
        const change = { status: 'claimed', claimedBy: operator, leaseUntil: now + CLAIM_MS } as const;
        for (const one of await withJoined(tx, question))
          await tx.questions.move(one.id, WAITING_STATUSES, change, now);
        if (question.claimedBy !== operator)
          await tx.questionEvents.append({ questionId: question.id, kind: 'claimed', actor: operator }, now);
      }),
    release: (id, operator) =>
      store.transaction(async (tx) => {
        const question = await rootOf(tx, id);
        if (question.claimedBy === operator) {
          const now = clock.now();
          const change = { status: 'handed_off', claimedBy: null, leaseUntil: null } as const;
          for (const one of await withJoined(tx, question))
            await tx.questions.move(one.id, ['claimed'], change, now);
          await tx.questionEvents.append({ questionId: question.id, kind: 'released', actor: operator }, now);
        }
        return await mustGet(tx, id);
      }),
    answer: (id, operator, text, options = {}) =>
      act(id, operator, async (tx, question, now) => {
        const closed = await closeWithAnswer(
          tx,
          question,
          WAITING_STATUSES,
          {
            answeredBy: 'staff',
            actor: operator,
            reply: text,
            answerMessageRowId: null,
            solved: options.solved,
          },
          now,
        );
        if (!closed)
          throw new ConflictError('question_answered', 'Somebody has answered this question already.');
        for (const one of closed) await enqueueReply(tx, one, null, now);
      }),
    correct: (id, correction) =>
      store.transaction(async (tx) => {
        const question = await rootOf(tx, id);
        await correctAnswer(tx, question, { ...correction, tell: enqueueReply }, clock.now());
        return await mustGet(tx, id);
      }),
    dismiss: (id, operator, reason) =>
      act(id, operator, async (tx, root, now) => {
        // One of several who asked may be put aside; with the question itself all are.
        const named = id === root.id ? await withJoined(tx, root) : [await mustGet(tx, id)];
        const change = {
          status: 'dismissed',
          reply: reason,
          repliedBy: operator,
          claimedBy: null,
          leaseUntil: null,
          closedAt: now,
          clockStage: null,
          clockAt: null,
        } as const;
        for (const one of named) {
          if (!(await tx.questions.move(one.id, WAITING_STATUSES, change, now))) continue;
          await tx.questionEvents.append(
            { questionId: one.id, kind: 'dismissed', actor: operator, detail: { reason } },
            now,
          );
          await tx.silences.lift(one.id, now);
        }
      }),
    solve: (id, operator) =>
      store.transaction(async (tx) => {
        const question = await mustGet(tx, id);
        if (question.kind !== 'complaint' || question.status !== 'answered') {
          throw new ConflictError(
            'nothing_to_solve',
            `The question "${id}" is no answered complaint; only those wait for a solution.`,
            { fix: 'Answer it first.' },
          );
        }
        if (question.solvedAt !== null) return question;
        const now = clock.now();
        const change = { solvedAt: now, ...clockAfterAnswer({ ...question, solvedAt: now }, now) };
        await tx.questions.move(id, ['answered'], change, now);
        await tx.questionEvents.append({ questionId: id, kind: 'solved', actor: operator }, now);
        await tx.silences.lift(id, now);
        return await mustGet(tx, id);
      }),
    followUp: (id, operator, note) =>
      store.transaction(async (tx) => {
        const question = await mustGet(tx, id);
        if (question.solvedAt === null || question.status !== 'answered') {
          throw new ConflictError(
            'nothing_to_follow_up',
            `The question "${id}" is no solved complaint; only those are asked after.`,
            { fix: 'Mark its solution first.' },
          );
        }
        const now = clock.now();
        await tx.questionEvents.append(
          { questionId: id, kind: 'followed_up', actor: operator, detail: { note } },
          now,
        );
        await settle(tx, id, 'confirmed', operator, now);
        return await mustGet(tx, id);
      }),
    judged: (answerId, verdict, { actor, askerId, comment }) =>
      store.transaction(async (tx) => {
        const question = await tx.questions.byAnswer(answerId);
        if (!question || (askerId !== undefined && question.askerId !== askerId)) return;
        if (verdict === 'helpful') await settle(tx, question.id, 'confirmed', actor, clock.now());
        else
          await reopen(
            tx,
            question,
            { actor, reason: verdict, said: comment?.trim() || undefined },
            clock.now(),
          );
      }),
  };
}
