import {
  calendarOf,
  type Fetch,
  type Mailer,
  NOTICE_JOB,
  noticeOf,
  noticePayload,
  postWebhook,
} from '../desk/index.ts';
import type { Clock } from '../domain/clock.ts';
import type { Logger } from '../domain/logger.ts';
import { type JobHandler, jobHandler } from '../queue/index.ts';
import { type Store, WAITING_STATUSES } from '../store/index.ts';
import type { Outbound } from './outbound.ts';

/** Tells staff of a question, by the way that the school chose. Tried again until it arrived; each stage once. */
export function deskNoticeJob(parts: {
  store: Store;
  outbound: Outbound;
  clock: Clock;
  logger: Logger;
  fetch: Fetch;
  /** Signs webhooks. */
  secret: string;
  /** Null where no mail server is configured. */
  mailer: Mailer | null;
}): JobHandler {
  const { store, clock } = parts;
  return jobHandler(NOTICE_JOB, noticePayload, async ({ questionId, stage, route, delivery }, { signal }) => {
    const question = await store.questions.get(questionId);
    if (!question) return;
    // Answered before the first reminder went out: nobody need hurry any more.
    const isReminder = stage === 'warning' || stage === 'breach';
    if (isReminder && !WAITING_STATUSES.includes(question.status)) return;
    const group = question.groupId === null ? null : await store.groups.get(question.groupId);
    const calendar = await calendarOf(store, group);
    const now = clock.now();
    const place = { group, calendar, language: group?.language ?? 'zh', now } as const;
    const notice = noticeOf(question, stage, place);
    if (route.via === 'webhook') {
      const { fetch, secret } = parts;
      const { document } = notice;
      await postWebhook({ fetch, url: route.url, secret, delivery, document, nowMs: now, signal });
    } else if (route.via === 'email') {
      if (!parts.mailer) {
        throw new Error(
          'no mail server is configured: set ZHUJIAO_SMTP_URL and ZHUJIAO_MAIL_FROM, then try this job again',
        );
      }
      await parts.mailer({ to: route.to, subject: notice.heading, text: notice.text, delivery });
    } else {
      await postInStaffGroup(parts, route.groupId, notice.text, delivery);
    }
  });
}

async function postInStaffGroup(
  { store, outbound, logger }: { store: Store; outbound: Outbound; logger: Logger },
  groupId: string,
  text: string,
  delivery: string,
): Promise<void> {
  const group = await store.groups.get(groupId);
  if (!group) {
    throw new Error(
      `there is no group "${groupId}" to tell staff in: import it, or change the notices' settings`,
    );
  }
  const outcome = await outbound.say({
    group,
    replyTo: null,
    text,
    answer: {
      answerId: null,
      outcome: 'answered',
      label: null,
      signedBy: null,
      citations: [],
      dueAt: null,
    },
    key: `${NOTICE_JOB}:${delivery}`,
    staff: null,
  });
  if (outcome.status === 'failed' && outcome.retryable)
    throw new Error(`the notice could not be delivered: ${outcome.reason}`);
  if (outcome.status !== 'sent') logger.error({ groupId, outcome }, 'a notice did not reach the staff group');
}
