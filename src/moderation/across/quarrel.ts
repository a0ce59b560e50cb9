import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { SpokenMessage } from './spoken-message.ts';

export interface Quarrel {
  participants: string[];
  /** The messages that show it, oldest first. */
  messages: SpokenMessage[];
}

/** Milliseconds: what was said longer ago is another talk. */
export const QUARREL_WINDOW_MS = 10 * MINUTE_MS;
/** Points of hostility (a jab is one, an open attack two) that the talk must come to; with two people at it. */
const ENOUGH = 3;

/**
 * Whether two people or more have at each other, with `last` as the message that makes it plain. `earlier` holds what
 * the group said in the window before it, oldest first. A lone attacker is no quarrel, nor are two people who are
 * each rude to somebody else: the second must come after the first, and answer it or speak to somebody.
 */
export function quarrelAt(last: SpokenMessage, earlier: readonly SpokenMessage[]): Quarrel | null {
  if (last.role !== 'learner' || last.hostility === 0) return null;
  const since = last.sentAt - QUARREL_WINDOW_MS;
  const hostile = [...earlier, last].filter(
    (message) => message.role === 'learner' && message.hostility > 0 && message.sentAt >= since,
  );
  const people = [...new Set(hostile.map(({ senderId }) => senderId))];
  if (people.length < 2) return null;
  const points = hostile.reduce((sum, { hostility }) => sum + hostility, 0);
  if (points < ENOUGH) return null;
  // Back and forth: the one who speaks now was spoken to, or answers, between two hostile words of two people.
  const turns = hostile.filter((message, at) => at > 0 && hostile[at - 1]?.senderId !== message.senderId);
  if (turns.length === 0) return null;
  return { participants: people, messages: hostile };
}
