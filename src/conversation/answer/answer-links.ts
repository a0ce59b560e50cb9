import { z } from 'zod';
import type { Answer } from '../../domain/conversation/answer.ts';
import { PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import { signValue, verifyValue } from '../../domain/signatures/signed-value.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

/** Links to an answer with all that it rests on: a group's message has room for its first sentences only. */
export interface AnswerLinks {
  /** For an answer said on a channel; null where it rests on nothing, or can be opened where it is read. */
  linkTo(answer: Pick<Answer, 'id' | 'citations'>, channel: string): string | null;
  /** The answer that a link opens; `expired` where it was good once, null where it never was. */
  read(token: string): string | 'expired' | null;
}

/** Whoever looks back over a chat does so within weeks; a link that got about should not live on. */
const LINK_DAYS = 30;
/** Short, since it stands in a chat: the answer, and when it expires. */
const link = z.object({ a: z.string(), e: z.number() });

/** `address`: where learners open the pages; null where the school has not said so, and there are no links. */
export function createAnswerLinks(options: {
  address: string | null;
  secret: string;
  clock: Clock;
}): AnswerLinks {
  const { address, secret, clock } = options;
  return {
    linkTo({ id, citations }, channel) {
      if (address === null || channel === PAGE_CHANNEL || citations.length === 0) return null;
      // Behind the "#": what stands there is sent to no server and no log.
      return `${address}/answer#${signValue(secret, 'answer', { a: id, e: clock.now() + LINK_DAYS * DAY_MS })}`;
    },
    read(token) {
      const read = link.safeParse(verifyValue(secret, 'answer', token));
      if (!read.success) return null;
      return read.data.e < clock.now() ? 'expired' : read.data.a;
    },
  };
}
