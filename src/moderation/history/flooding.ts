import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { grewFrom, nearlySame } from './near-duplicate.ts';
import type { TimelineEntry } from './timeline.ts';

/** The handbook's limits: by one person, the message that reaches the number included. */
export interface FloodLimits {
  stickers: number;
  stickerMinutes: number;
  repeats: number;
  repeatMinutes: number;
}

export interface Flood {
  kind: 'stickers' | 'repeats' | 'trifles';
  /** How many there are with this one. */
  count: number;
  /** The earlier ones, oldest first: what is shown beside the verdict. */
  messages: readonly TimelineEntry[];
}

/** A short message that comes this soon after another person's, in milliseconds, may be an answer to it. */
const ANSWER_MS = 2 * MINUTE_MS;
/** So many times the limit is no talk any more, whoever speaks in between. */
const BEYOND_TALK = 4;
/** So many others who say the same make it a chant. */
const CHANT_VOICES = 3;
/** In a chant, or where it was asked for, one person may say it this many times as often. */
const CHANT_ALLOWANCE = 2;
/** "听懂的扣1", "收到请回复": asks for a chant. */
const CALLS_FOR_CHANT = eitherOf(
  inTurn(
    /(?:扣|打|刷|回复?|发|敲|输入)(?:个|一个|一下|波)?\s?["“「']?/i,
    eitherOf(/1|2|6{1,3}|收到|已读|到|签到/i, /ok/i, /明白|懂了|会了|加油|鲜花/i),
  ),
  /(?:收到|看到|听到|在线|听懂|明白)的?.{0,6}(?:扣|回|打|吱|举手)/i,
  /type (?:1|yes|ok)|press 1/i,
  /(?:reply|say) (?:1|ok|yes|got it)/i,
);
/** A list that people add themselves to, by its heading or its numbers. */
const SIGN_UP_LIST = /接龙|(?:^|\s)1[.、．)）]\s?\S[\s\S]*(?:^|\s)2[.、．)）]\s?\S/;

/** How far back a verdict looks at most. */
export function lookBackMs(limits: FloodLimits): number {
  return Math.max(limits.stickerMinutes, limits.repeatMinutes) * MINUTE_MS;
}

/**
 * Whether the message floods the group, judged by what its group said before it: `earlier` holds everything
 * of the last `lookBackMs`, oldest first. A pure function of message times: the same in any batching.
 */
export function floodAt(
  entry: TimelineEntry,
  earlier: readonly TimelineEntry[],
  limits: FloodLimits,
): Flood | null {
  return entry.fingerprint.picture
    ? stickerFlood(entry, earlier, limits)
    : (repeatFlood(entry, earlier, limits) ?? trifleFlood(entry, earlier, limits));
}

function stickerFlood(
  entry: TimelineEntry,
  earlier: readonly TimelineEntry[],
  limits: FloodLimits,
): Flood | null {
  const since = entry.sentAt - limits.stickerMinutes * MINUTE_MS;
  const messages = earlier.filter(
    (other) => other.senderId === entry.senderId && other.sentAt >= since && other.fingerprint.picture,
  );
  const count = messages.length + 1;
  return count >= limits.stickers ? { kind: 'stickers', count, messages } : null;
}

/**
 * A sentence sent sign by sign, a count from one to twenty: messages that say nothing each, as many in the same time as
 * would be too many stickers.
 */
function trifleFlood(
  entry: TimelineEntry,
  earlier: readonly TimelineEntry[],
  limits: FloodLimits,
): Flood | null {
  const { oneSign, frame } = entry.fingerprint;
  if ((!oneSign && frame === null) || SIGN_UP_LIST.test(entry.text)) return null;
  const since = entry.sentAt - limits.stickerMinutes * MINUTE_MS;
  const recent = earlier.filter((other) => other.sentAt >= since);
  const messages = recent.filter(
    ({ senderId, fingerprint }) =>
      senderId === entry.senderId &&
      (fingerprint.oneSign || fingerprint.picture || (frame !== null && fingerprint.frame === frame)),
  );
  const count = withoutAnswers(entry, messages, earlier, limits.stickers);
  if (count < limits.stickers) return null;
  return isAskedFor(entry, earlier) ? null : { kind: 'trifles', count, messages };
}

/** How many there are with this one, but for those that come right after another person's message: "嗯", "B". */
function withoutAnswers(
  entry: TimelineEntry,
  messages: readonly TimelineEntry[],
  earlier: readonly TimelineEntry[],
  limit: number,
): number {
  const all = messages.length + 1;
  if (all < limit || all >= limit * BEYOND_TALK) return all;
  const own = new Set<TimelineEntry>(messages).add(entry);
  let answers = 0;
  let before: TimelineEntry | undefined;
  for (const said of [...earlier, entry]) {
    if (
      own.has(said) &&
      before &&
      before.senderId !== said.senderId &&
      said.sentAt - before.sentAt <= ANSWER_MS
    )
      answers++;
    before = said;
  }
  return all - answers;
}

function repeatFlood(
  entry: TimelineEntry,
  earlier: readonly TimelineEntry[],
  limits: FloodLimits,
): Flood | null {
  if (entry.fingerprint.text === '' || isGrowingList(entry, earlier)) return null;
  const since = entry.sentAt - limits.repeatMinutes * MINUTE_MS;
  const same = earlier.filter(
    (other) =>
      other.sentAt >= since && !other.fingerprint.picture && nearlySame(entry.fingerprint, other.fingerprint),
  );
  const messages = same.filter((other) => other.senderId === entry.senderId);
  const count = entry.fingerprint.oneSign
    ? withoutAnswers(entry, messages, earlier, limits.repeats)
    : messages.length + 1;
  if (count < limits.repeats) return null;
  const voices = new Set(same.map((other) => other.senderId));
  voices.delete(entry.senderId);
  const isChant = voices.size >= CHANT_VOICES || isAskedFor(entry, earlier);
  const limit = isChant ? limits.repeats * CHANT_ALLOWANCE : limits.repeats;
  return count >= limit ? { kind: 'repeats', count, messages } : null;
}

/** Somebody else asked everybody to send it. */
const isAskedFor = (entry: TimelineEntry, earlier: readonly TimelineEntry[]): boolean =>
  earlier.some((other) => other.senderId !== entry.senderId && CALLS_FOR_CHANT.test(other.text));

function isGrowingList(entry: TimelineEntry, earlier: readonly TimelineEntry[]): boolean {
  if (!SIGN_UP_LIST.test(entry.text)) return false;
  if (entry.text.includes('接龙')) return true;
  return earlier.some(
    (other) => SIGN_UP_LIST.test(other.text) && grewFrom(entry.fingerprint, other.fingerprint),
  );
}
