import type { Notice } from '../desk/index.ts';
import type { GroupMessage } from '../domain/conversation/message.ts';
import { messageDocument } from '../domain/conversation/message-document.ts';
import { type Clock, toIso } from '../domain/time/clock.ts';
import { type JobHandler, jobHandler } from '../queue/index.ts';
import { deliverNotice, type NoticeParts } from './deliver-notice.ts';
import { REPLY_NOTICE_JOB, replyNoticePayload } from './reply-notice.ts';

/** Tells a program of what the assistant said. Tried again until it arrived. */
export function replyNoticeJob(parts: NoticeParts & { clock: Clock }): JobHandler {
  const { store, clock } = parts;
  return jobHandler(
    REPLY_NOTICE_JOB,
    replyNoticePayload,
    async ({ messageRowId, seq, at, route, delivery }, { signal }) => {
      const message = await store.messages.get(messageRowId);
      // Taken back meanwhile: nobody is to post it any more.
      if (message === null || message.recalledAt !== null) return;
      const notice = replyNotice(message, seq, at);
      await deliverNotice(parts, route, notice, { delivery, nowMs: clock.now(), signal });
    },
  );
}

/**
 * As the group's events have it, without the learner's words that it replies to: a notice leaves the school's own
 * system.
 */
function replyNotice(message: GroupMessage, seq: number, at: number): Notice {
  return {
    heading: 'reply',
    text: message.text,
    document: {
      event: 'reply',
      at: toIso(at),
      id: seq,
      channel: message.channel,
      reply: { ...messageDocument(message), quoted: null },
    },
  };
}
