import { calendarOf, NOTICE_JOB, noticeOf, noticePayload } from '../../desk/index.ts';
import { isWaiting } from '../../domain/conversation/question.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import { deliverNotice, type NoticeParts } from '../deliver-notice.ts';

/** Tells staff of a question, by the way that the school chose. Tried again until it arrived; each stage once. */
export function deskNoticeJob(parts: NoticeParts & { clock: Clock }): JobHandler {
  const { store, clock } = parts;
  return jobHandler(NOTICE_JOB, noticePayload, async ({ questionId, stage, route, delivery }, { signal }) => {
    const question = await store.questions.get(questionId);
    if (!question) return;
    // Answered before the first reminder went out: nobody need hurry any more.
    const isReminder = stage === 'warning' || stage === 'breach';
    if (isReminder && !isWaiting(question)) return;
    const group = question.groupId === null ? null : await store.groups.get(question.groupId);
    const calendar = await calendarOf(store, group);
    const now = clock.now();
    const place = { group, calendar, language: group?.language ?? 'zh', now } as const;
    const notice = noticeOf(question, stage, place);
    await deliverNotice(parts, route, notice, { delivery, nowMs: now, signal });
  });
}
