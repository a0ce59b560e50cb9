import { DAY_MS, HOUR_MS } from '../time/durations.ts';
import { localTime } from '../time/local-time.ts';
import { isQuiet } from '../time/quiet-hours.ts';
import type { ServiceCalendar } from '../time/service-hours.ts';
import type { Group } from './group.ts';

/**
 * What the assistant may say without having been asked (discussion prompts, promotions, warnings to the group,
 * notices), by the handbook's line "unprompted messages": at most 2 a local day, 2 hours apart, never over 15 % of all
 * messages of the group over the last week.
 */
const MOST_A_DAY = 2;
export const UNPROMPTED_GAP_MS = 2 * HOUR_MS;
const MOST_OF_TALK = 0.15;

/** The share is taken over this long, so that a quiet weekend does not silence the assistant on Monday. */
const SHARE_WINDOW_MS = 7 * DAY_MS;

export type UnpromptedDecision =
  | { allowed: true }
  | {
      allowed: false;
      reason:
        | 'switched_off'
        | 'quiet_hours'
        | 'daily_limit'
        | 'too_soon'
        | 'too_large_a_share'
        | 'said_already';
    };

/** What is known of a group when the question arises whether the assistant may speak up. */
export interface UnpromptedSituation {
  now: number;
  /** The group's own zone: days and quiet hours are its learners'. */
  timeZone: string;
  /** Local HH:MM, may cross midnight. */
  quiet: [string, string];
  /** When the assistant spoke unprompted during the last week, oldest first. */
  saidAt: number[];
  /** All messages of the group during the last week, the assistant's own included. */
  groupMessages: number;
}

/** May the assistant speak now, without having been asked? */
export function maySpeakUnprompted(situation: UnpromptedSituation): UnpromptedDecision {
  const { now, timeZone, quiet, saidAt, groupMessages } = situation;
  if (isQuiet(now, timeZone, quiet)) return { allowed: false, reason: 'quiet_hours' };
  const today = localTime(now, timeZone).date;
  if (saidAt.filter((at) => localTime(at, timeZone).date === today).length >= MOST_A_DAY)
    return { allowed: false, reason: 'daily_limit' };
  const last = saidAt.at(-1);
  if (last !== undefined && now - last < UNPROMPTED_GAP_MS) return { allowed: false, reason: 'too_soon' };
  // In a group that hardly talks one message a week stays possible: somebody has to begin.
  if (saidAt.length + 1 > Math.max(1, MOST_OF_TALK * (groupMessages + 1)))
    return { allowed: false, reason: 'too_large_a_share' };
  return { allowed: true };
}

/** What the gate needs of a transaction's repositories. */
export interface UnpromptedRepositories {
  assistantSwitches: { isOff(groupId: string | null): Promise<boolean> };
  unpromptedMessages: {
    has(key: string): Promise<boolean>;
    record(said: { groupId: string; kind: string; key: string }, now: number): Promise<boolean>;
    since(groupId: string, from: number): Promise<number[]>;
  };
  messages: { countSince(groupId: string, from: number): Promise<number> };
}

/**
 * The one gate for everything unprompted. Call it in a transaction right before sending: where it allows, the message
 * is counted under `key` in the same transaction, so two rooms that come at once cannot both pass. Where the channel
 * then refuses it, `unpromptedMessages.forget(key)` takes the count back.
 */
export async function admitUnprompted(
  tx: UnpromptedRepositories,
  said: {
    group: Pick<Group, 'id' | 'timeZone'>;
    calendar: Pick<ServiceCalendar, 'quiet'>;
    /** `discussion_prompt`, `group_warning`, … for the record. */
    kind: string;
    key: string;
  },
  now: number,
): Promise<UnpromptedDecision> {
  const { group, calendar, kind, key } = said;
  if (await tx.unpromptedMessages.has(key)) return { allowed: false, reason: 'said_already' };
  if (await tx.assistantSwitches.isOff(group.id)) return { allowed: false, reason: 'switched_off' };
  const from = now - SHARE_WINDOW_MS;
  const decision = maySpeakUnprompted({
    now,
    timeZone: group.timeZone,
    quiet: calendar.quiet,
    saidAt: await tx.unpromptedMessages.since(group.id, from),
    groupMessages: await tx.messages.countSince(group.id, from),
  });
  if (decision.allowed) await tx.unpromptedMessages.record({ groupId: group.id, kind, key }, now);
  return decision;
}
