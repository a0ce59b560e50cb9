import {
  dismissedAt,
  type Question,
  type QuestionEvent,
  WAITING_STATUSES,
} from '../../domain/conversation/question.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { QuestionFilter, Repositories, Store } from '../../store/index.ts';
import { closeWithAnswer } from '../answers/close-with-answer.ts';
import { correctAnswer } from '../answers/correct-answer.ts';
import type { Correction } from '../answers/put-right.ts';
import { settle } from '../answers/settle.ts';
import { enqueueReply } from '../answers/staff-reply.ts';
import { reopen } from '../following/reopen.ts';
import { bringBack } from './bring-back.ts';
import { obstacle } from './obstacle.ts';
import { releaseClaim } from './release-claims.ts';
import { markFollowedUp, markSolved } from './solved-complaint.ts';

/**
 * What is done to a question beside the talk in its group: by operators, and by whoever judges its answer. A question
 * that joined another is answered with it: whichever of the two is named, the one that carries the clocks is acted on,
 * and everybody who asked gets the reply.
 */
export interface Desk {
  list(filter: QuestionFilter): Promise<Question[]>;
  get(id: string): Promise<Question>;
  /** What happened to it so far, oldest first. */
  history(id: string): Promise<QuestionEvent[]>;
  /**
   * For a while only this operator answers; the same operator may claim again to stay longer. `token`: what they came
   * in with, which the claim ends with.
   */
  claim(id: string, operator: string, token?: string): Promise<Question>;
  release(id: string, operator: string): Promise<Question>;
  /** Closes the question and enqueues the replies to all who asked, in one transaction. */
  answer(id: string, operator: string, text: string, options?: { solved?: boolean }): Promise<Question>;
  /** Puts a wrong answer right: whoever was given it, there or elsewhere, gets the operator's words as a reply. */
  correct(id: string, correction: Correction): Promise<Question>;
  dismiss(id: string, operator: string, reason: string): Promise<Question>;
  /** What was dismissed waits again, with fresh clocks. */
  bringBack(id: string, operator: string): Promise<Question>;
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
  /** Does `work` in one transaction; the question named, as it is then. */
  async function act(
    id: string,
    work: (tx: Repositories, now: number) => Promise<unknown>,
  ): Promise<Question> {
    return await store.transaction(async (tx) => {
      await work(tx, clock.now());
      return await mustGet(tx, id);
    });
  }

  /** Does `work` on a question that this operator may have now. */
  const actOnWaiting = (
    id: string,
    operator: string,
    work: (tx: Repositories, root: Question, now: number) => Promise<unknown>,
  ): Promise<Question> =>
    act(id, async (tx, now) => {
      const root = await rootOf(tx, id);
      const taken = obstacle(root, operator, now);
      if (taken) throw taken;
      await work(tx, root, now);
    });

  return {
    list: (filter) => store.questions.list(filter),
    get: (id) => mustGet(store, id),
    history: (id) => store.questionEvents.list(id, HISTORY_SHOWN),
    claim: (id, operator, token) =>
      actOnWaiting(id, operator, async (tx, root, now) => {
        const change = { status: 'claimed', claimedBy: operator, leaseUntil: now + CLAIM_MS } as const;
        for (const one of await withJoined(tx, root))
          await tx.questions.move(one.id, WAITING_STATUSES, change, now);
        if (root.claimedBy !== operator)
          await tx.questionEvents.append(
            {
              questionId: root.id,
              kind: 'claimed',
              actor: operator,
              ...(token === undefined ? {} : { detail: { token } }),
            },
            now,
          );
      }),
    release: (id, operator) =>
      act(id, async (tx, now) => {
        const root = await rootOf(tx, id);
        if (root.claimedBy === operator) await releaseClaim(tx, root, {}, now);
      }),
    answer: (id, operator, text, { solved } = {}) =>
      actOnWaiting(id, operator, async (tx, root, now) => {
        const given = {
          answeredBy: 'staff',
          actor: operator,
          reply: text,
          answerMessageRowId: null,
          solved,
        } as const;
        const closed = await closeWithAnswer(tx, root, WAITING_STATUSES, given, now);
        if (!closed)
          throw new ConflictError('question_answered', 'Somebody has answered this question already.');
        for (const one of closed) await enqueueReply(tx, one, null, now);
      }),
    correct: (id, correction) =>
      act(id, async (tx, now) => correctAnswer(tx, await rootOf(tx, id), correction, now)),
    dismiss: (id, operator, reason) =>
      actOnWaiting(id, operator, async (tx, root, now) => {
        // One of several who asked may be put aside; with the question itself all are.
        const named = id === root.id ? await withJoined(tx, root) : [await mustGet(tx, id)];
        const change = { reply: reason, repliedBy: operator, ...dismissedAt(now) };
        for (const one of named) {
          if (!(await tx.questions.move(one.id, WAITING_STATUSES, change, now))) continue;
          await tx.questionEvents.append(
            { questionId: one.id, kind: 'dismissed', actor: operator, detail: { reason } },
            now,
          );
          await tx.silences.lift(one.id, now);
        }
      }),
    bringBack: (id, operator) =>
      act(id, async (tx, now) => bringBack(tx, await mustGet(tx, id), operator, now)),
    solve: (id, operator) => act(id, async (tx, now) => markSolved(tx, await mustGet(tx, id), operator, now)),
    followUp: (id, operator, note) =>
      act(id, async (tx, now) => markFollowedUp(tx, await mustGet(tx, id), { operator, note }, now)),
    judged: (answerId, verdict, { actor, askerId, comment }) =>
      store.transaction(async (tx) => {
        const question = await tx.questions.byAnswer(answerId);
        if (!question || (askerId !== undefined && question.askerId !== askerId)) return;
        const now = clock.now();
        const said = comment?.trim() || undefined;
        if (verdict === 'helpful') await settle(tx, question.id, 'confirmed', actor, now);
        else await reopen(tx, question, { actor, reason: verdict, said }, now);
      }),
  };
}

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
const withJoined = async (tx: Repositories, root: Question): Promise<Question[]> => [
  root,
  ...(await tx.questions.duplicatesOf(root.id)),
];
