import { DAY_MS } from '../time/durations.ts';

/**
 * A new group begins with drafts only: trust is earned. By the handbook's line "a new group's mode" that is over once
 * staff have looked at so many drafts, or so many days have passed; a person then lets the assistant speak, by one
 * click.
 */
export const TRIAL_DRAFTS = 50;
export const TRIAL_DAYS = 7;

/** How far a group has come that the assistant only drafts for. */
export interface CopilotTrial {
  /** Up to as many as are wanted. */
  draftsSeen: number;
  /** Whole days since the first message, up to as many as are wanted. */
  days: number;
  isOver: boolean;
}

/** `since`: when the group's first message was written; null where there is none yet. */
export function copilotTrial(seen: { draftsSeen: number; since: number | null }, now: number): CopilotTrial {
  const draftsSeen = Math.min(seen.draftsSeen, TRIAL_DRAFTS);
  const passed = seen.since === null ? 0 : Math.max(0, Math.floor((now - seen.since) / DAY_MS));
  const days = Math.min(passed, TRIAL_DAYS);
  return { draftsSeen, days, isOver: draftsSeen >= TRIAL_DRAFTS || days >= TRIAL_DAYS };
}
