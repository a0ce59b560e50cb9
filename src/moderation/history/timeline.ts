import { HOUR_MS } from '../../domain/time/durations.ts';
import { type Fingerprint, fingerprintOf } from './near-duplicate.ts';

/** A message in a group's timeline, as far as repetition over time needs it. */
export interface TimelineEntry {
  /** Tells entries of the same instant apart, and the same message given twice. */
  key: string;
  senderId: string;
  /** Epoch milliseconds, the message's own time. */
  sentAt: number;
  text: string;
  fingerprint: Fingerprint;
}

/**
 * What was said in a group, in order of the messages' own time whatever order they arrived in. Promises: an
 * entry added twice is there once; `before` gives the entries up to and without the given one, oldest first.
 */
export interface Timeline {
  add(entry: TimelineEntry): void;
  before(entry: TimelineEntry, since: number): readonly TimelineEntry[];
}

export function timelineEntry(message: {
  key: string;
  senderId: string;
  sentAt: number;
  text: string;
}): TimelineEntry {
  return { ...message, fingerprint: fingerprintOf(message.text) };
}

/** By time; of the same time, by key, so that the order never depends on arrival. */
export function inOrder(a: TimelineEntry, b: TimelineEntry): number {
  return a.sentAt - b.sentAt || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Kept behind the latest entry; far longer than any window that is looked back over. */
const KEPT_MS = 6 * HOUR_MS;
const TRIM_EVERY = 512;

/** For runs over given messages (the command line, a dry run, tests). A service looks back over the stored messages. */
export function createMemoryTimeline(): Timeline {
  let sorted: TimelineEntry[] = [];
  const keys = new Set<string>();

  /** Index of the first entry that is not before `entry`. */
  function placeOf(entry: TimelineEntry): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = sorted[middle];
      if (there !== undefined && inOrder(there, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function trim(): void {
    const latest = sorted.at(-1)?.sentAt ?? 0;
    const kept = sorted.filter((entry) => entry.sentAt >= latest - KEPT_MS);
    for (const entry of sorted) if (entry.sentAt < latest - KEPT_MS) keys.delete(entry.key);
    sorted = kept;
  }

  return {
    add(entry) {
      if (keys.has(entry.key)) return;
      keys.add(entry.key);
      sorted.splice(placeOf(entry), 0, entry);
      if (sorted.length % TRIM_EVERY === 0) trim();
    },
    before(entry, since) {
      const end = placeOf(entry);
      let start = end;
      while (start > 0 && (sorted[start - 1]?.sentAt ?? 0) >= since) start--;
      return sorted.slice(start, end);
    },
  };
}
