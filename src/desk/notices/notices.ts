import { z } from 'zod';
import type { Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';
import { noticeRoute, QUESTION_STAGES, routesFor } from './notice-routes.ts';

export type NoticeStage = (typeof QUESTION_STAGES)[number];

export const NOTICE_JOB = 'desk_notice';
export const NOTICE_PRIORITY = 30;

export const noticePayload = z.object({
  questionId: z.string(),
  stage: z.enum(QUESTION_STAGES),
  route: noticeRoute,
  /** Names this notice for whoever receives it, however often it is tried. */
  delivery: z.string(),
});

/**
 * Enqueues a notice on every route that it concerns, in the caller's transaction. Once a stage: the same stage of the
 * same turn is never enqueued again.
 */
export async function notify(
  tx: Repositories,
  question: Question,
  stage: NoticeStage,
  now: number,
): Promise<void> {
  for (const { route, index } of await routesFor(tx.settings, question.groupId, stage, question.owner)) {
    const turn = `${question.id}:${question.reopened}.${question.missed}:${stage}:${index}`;
    await tx.jobs.enqueue(
      {
        kind: NOTICE_JOB,
        payload: { questionId: question.id, stage, route, delivery: turn },
        groupId: question.groupId ?? undefined,
        dedupeKey: `${NOTICE_JOB}:${turn}`,
        priority: NOTICE_PRIORITY,
      },
      now,
    );
  }
}
