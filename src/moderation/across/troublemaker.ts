import { DAY_MS, MINUTE_MS } from '../../domain/time/durations.ts';
import type { SpokenMessage } from './spoken-message.ts';

export interface Pattern {
  senderId: string;
  messages: SpokenMessage[];
}

/** Milliseconds that a pattern is looked for in. */
export const PATTERN_WINDOW_MS = DAY_MS;
/** Hostile or forbidden messages of one person that make a pattern, said to (or in spite of) this many others. */
const MESSAGES = 4;
const TARGETS = 2;
/** Within this time it is one outburst, not a pattern. */
const OUTBURST_MS = 10 * MINUTE_MS;

/**
 * Whether one person keeps at it: hostile or forbidden messages again and again, to different people or in spite of
 * calm replies, spread over more than one outburst. `said` is everything of the group in the window up to `last`,
 * oldest first. A person who is being answered in kind is in a quarrel, which is another matter.
 */
export function troublemakerAt(last: SpokenMessage, said: readonly SpokenMessage[]): Pattern | null {
  if (last.role !== 'learner' || !bad(last)) return null;
  const since = last.sentAt - PATTERN_WINDOW_MS;
  const all = [...said, last].filter(({ sentAt }) => sentAt >= since);
  const own = all.filter((message) => message.senderId === last.senderId && bad(message));
  if (own.length < MESSAGES) return null;
  const first = own[0]?.sentAt ?? last.sentAt;
  if (last.sentAt - first < OUTBURST_MS) return null;
  const answers = all.filter((message) => message.senderId !== last.senderId && message.hostility > 0).length;
  if (answers * 2 >= own.length) return null;
  const targets = new Set(own.map((message) => targetOf(message, all)).filter((target) => target !== null));
  return targets.size >= TARGETS ? { senderId: last.senderId, messages: own } : null;
}

const bad = (message: SpokenMessage): boolean => message.hostility > 0 || message.violates;

/** Whom it is said to: whom it answers, else who spoke last before it. */
function targetOf(message: SpokenMessage, all: readonly SpokenMessage[]): string | null {
  const answered = all.find(({ messageId }) => messageId === message.replyToMessageId);
  if (answered) return answered.senderId;
  for (let at = all.indexOf(message) - 1; at >= 0; at--) {
    const before = all[at];
    if (before && before.senderId !== message.senderId) return before.senderId;
  }
  return null;
}
