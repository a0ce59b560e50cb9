import { type Fetch, type Mailer, type Notice, type NoticeRoute, postWebhook } from '../desk/index.ts';
import { noAnswer } from '../domain/conversation/message.ts';
import type { Logger } from '../domain/signals/logger.ts';
import type { Store } from '../store/index.ts';
import type { Outbound } from './outbound.ts';
import { throwToRetry } from './throw-to-retry.ts';

/** What reaching staff needs. */
export interface NoticeParts {
  store: Store;
  outbound: Outbound;
  logger: Logger;
  fetch: Fetch;
  /** Signs webhooks. */
  secret: string;
  /** Where the console is, as staff reach it; null where nobody knows. */
  consoleUrl: () => string | null;
  /** Null where no mail server is configured. */
  mailer: Mailer | null;
}

/** Delivers one notice on one route; throws where it was not taken, so that the job tries again. */
export async function deliverNotice(
  parts: NoticeParts,
  route: NoticeRoute,
  notice: Notice,
  { delivery, nowMs, signal }: { delivery: string; nowMs: number; signal: AbortSignal },
): Promise<void> {
  if (route.via === 'webhook') {
    const { fetch, secret } = parts;
    const { document } = notice;
    await postWebhook({ fetch, url: route.url, secret, delivery, document, nowMs, signal });
  } else if (route.via === 'email') {
    if (!parts.mailer) {
      throw new Error(
        'no mail server is configured: set ZHUJIAO_SMTP_URL and ZHUJIAO_MAIL_FROM, then try this job again',
      );
    }
    await parts.mailer({ to: route.to, subject: notice.heading, text: wordsOf(parts, notice), delivery });
  } else {
    await postInStaffGroup(parts, route.groupId, wordsOf(parts, notice), delivery);
  }
}

/** For people: with the way to what it is about. */
function wordsOf({ consoleUrl }: NoticeParts, { text, place }: Notice): string {
  const at = consoleUrl();
  if (at === null || place === undefined) return text;
  const link = `${at}#${place.kind}=${encodeURIComponent(place.id)}`;
  return `${text}\n${place.language === 'zh' ? '到工作台打开：' : 'Open it on the console: '}${link}`;
}

async function postInStaffGroup(
  { store, outbound, logger }: NoticeParts,
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
    answer: noAnswer('answered'),
    key: `desk_notice:${delivery}`,
    staff: null,
  });
  throwToRetry(outcome, 'the notice could not be delivered');
  if (outcome.status !== 'sent') logger.error({ groupId, outcome }, 'a notice did not reach the staff group');
}
