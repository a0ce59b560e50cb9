import { DAY_MS, HOUR_MS } from '../time/durations.ts';
import { addDays, instantOf, localTime } from '../time/local-time.ts';
import { afterQuiet, isQuiet } from '../time/quiet-hours.ts';
import type { ServiceCalendar } from '../time/service-hours.ts';
import type { Group } from './group.ts';

/** What the assistant may say without having been asked: discussion prompts, warnings to the group, notices. */
export interface UnpromptedLimits {
  perDay: number;
  /** Milliseconds between two of them. */
  gapMs: number;
  /** Of all messages of the group over the last week. */
  share: number;
}

/** The handbook's line "unprompted messages": at most 2 a day, 2 hours apart, never over 15 %. */
export const UNPROMPTED_LIMITS: UnpromptedLimits = { perDay: 2, gapMs: 2 * HOUR_MS, share: 0.15 };

/** The share is taken over this long, so that a quiet weekend does not silence the assistant on Monday. */
export const SHARE_WINDOW_MS = 7 * DAY_MS;

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
      /** When it could be tried again, as far as the clock alone decides; null where it does not. */
      againAt: number | null;
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
  limits?: UnpromptedLimits | undefined;
}

/** May the assistant speak now, without having been asked? */
export function maySpeakUnprompted(situation: UnpromptedSituation): UnpromptedDecision {
  const { now, timeZone, quiet, saidAt, groupMessages, limits = UNPROMPTED_LIMITS } = situation;
  const no = (
    reason: Extract<UnpromptedDecision, { allowed: false }>['reason'],
    againAt: number | null,
  ): UnpromptedDecision => ({
    allowed: false,
    reason,
    againAt: againAt === null ? null : afterQuiet(againAt, timeZone, quiet),
  });
  if (isQuiet(now, timeZone, quiet)) return no('quiet_hours', now);
  const today = localTime(now, timeZone).date;
  if (saidAt.filter((at) => localTime(at, timeZone).date === today).length >= limits.perDay)
    return no('daily_limit', instantOf(addDays(today, 1), 0, timeZone));
  const last = saidAt.at(-1);
  if (last !== undefined && now - last < limits.gapMs) return no('too_soon', last + limits.gapMs);
  // In a group that hardly talks one message a week stays possible: somebody has to begin.
  if (saidAt.length + 1 > Math.max(1, limits.share * (groupMessages + 1)))
    return no('too_large_a_share', null);
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
    limits?: UnpromptedLimits | undefined;
  },
  now: number,
): Promise<UnpromptedDecision> {
  const { group, calendar, kind, key } = said;
  if (await tx.unpromptedMessages.has(key)) return { allowed: false, reason: 'said_already', againAt: null };
  if (await tx.assistantSwitches.isOff(group.id))
    return { allowed: false, reason: 'switched_off', againAt: null };
  const from = now - SHARE_WINDOW_MS;
  const decision = maySpeakUnprompted({
    now,
    timeZone: group.timeZone,
    quiet: calendar.quiet,
    saidAt: await tx.unpromptedMessages.since(group.id, from),
    groupMessages: await tx.messages.countSince(group.id, from),
    limits: said.limits,
  });
  if (decision.allowed) await tx.unpromptedMessages.record({ groupId: group.id, kind, key }, now);
  return decision;
}
