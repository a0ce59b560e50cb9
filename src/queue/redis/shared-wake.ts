import { randomUUID } from 'node:crypto';
import { createLocalWake, type Wake } from '../../domain/signals/wake.ts';
import type { RedisLink } from './redis-link.ts';

/** A wake for several processes: nudges go to this one at once, and to the others where Redis is there. */
export interface SharedWake extends Wake {
  /** From now on nudges go out and come in; returns the function that ends it. */
  join(link: RedisLink, prefix: string): () => void;
}

/** Nudges of one topic within so many milliseconds go out as one. */
const TOGETHER_MS = 5;
/** Topics told in one message; what does not fit goes in the next. */
const MAX_TOPICS = 500;

export function createSharedWake(): SharedWake {
  const local = createLocalWake();
  /** How many listen to a topic here: after an interruption each of them should look. */
  const heard = new Map<string, number>();
  let publish: ((topic: string) => void) | null = null;

  return {
    notify(topic) {
      local.notify(topic);
      publish?.(topic);
    },
    subscribe(topic, listener) {
      heard.set(topic, (heard.get(topic) ?? 0) + 1);
      const unsubscribe = local.subscribe(topic, listener);
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        unsubscribe();
        const left = (heard.get(topic) ?? 1) - 1;
        if (left > 0) heard.set(topic, left);
        else heard.delete(topic);
      };
    },
    join(link, prefix) {
      const channel = `${prefix}:wake`;
      const self = randomUUID();
      const waiting = new Set<string>();
      let timer: NodeJS.Timeout | undefined;

      const flush = () => {
        timer = undefined;
        const topics = [...waiting].slice(0, MAX_TOPICS);
        for (const topic of topics) waiting.delete(topic);
        // May be lost: whoever waits looks for themselves.
        if (link.up) link.client.publish(channel, [self, ...topics].join('\n')).catch(() => {});
        if (waiting.size > 0) timer = setTimeout(flush, TOGETHER_MS);
      };
      publish = (topic) => {
        if (!link.up) return;
        waiting.add(topic);
        timer ??= setTimeout(flush, TOGETHER_MS);
      };

      const subscriber = link.another();
      subscriber.on('message', (_channel: string, text: string) => {
        const [sender, ...topics] = text.split('\n');
        if (sender === self) return;
        for (const topic of topics) local.notify(topic);
      });
      subscriber.subscribe(channel).catch(() => {}); // Taken up again by itself with the connection.
      // What was told while the connection was down has passed this process by.
      const offUp = link.onUp(() => {
        for (const topic of [...heard.keys()]) local.notify(topic);
      });
      return () => {
        publish = null;
        clearTimeout(timer);
        offUp();
        subscriber.disconnect();
      };
    },
  };
}
