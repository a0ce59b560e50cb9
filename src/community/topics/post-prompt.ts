import {
  HOLD_REASONS,
  type HoldReason,
  isPromotion,
  type PlannedPost,
} from '../../domain/school/discussion-prompt.ts';
import type { Group } from '../../domain/school/group.ts';
import { admitUnprompted } from '../../domain/school/unprompted.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { weekOfInstant } from '../../domain/time/iso-week.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { isHoliday } from '../../domain/time/service-hours.ts';
import type { Repositories, Store } from '../../store/index.ts';
import { restTimesOf } from './cadence.ts';
import { enqueueLook, enqueueMeasure } from './jobs.ts';
import { MEASURE_AFTER_MS } from './measure-prompt.ts';
import { offerAgain } from './offer-again.ts';
import { recordPromotion } from './promotions/promotion-record.ts';
import { promotionLock, promotionsOfWeek } from './promotions/promotion-times.ts';
import { type GroupIsInQuarrel, reasonToWait } from './reason-to-wait.ts';

/** Later than this the hour is no longer the one that was approved: jobs may be slow, not this slow. */
const LATE_MS = 15 * MINUTE_MS;
/** A topic that has to wait is looked at again this often, and waits no longer than that. */
const LOOK_AGAIN_MS = 10 * MINUTE_MS;
const WAITS_MS = 90 * MINUTE_MS;

/** Under this a topic is said at most once. */
export const postKey = (promptId: string): string => `prompt:${promptId}`;

/** What is to be done with a topic whose time has come. */
export type PostingStep =
  /** Not its time any more, or not wanted: nothing. */
  { do: 'nothing' } | { do: 'post'; prompt: PlannedPost; group: Group };

/**
 * Looks once more, right before posting. Where it must not be posted now, the topic waits and says why, or gets the
 * next free time; where it may, it is counted at the gate for everything unprompted.
 */
export async function stepToPost(
  store: Store,
  job: { promptId: string; at: number },
  now: number,
  groupIsInQuarrel: GroupIsInQuarrel,
): Promise<PostingStep> {
  // Asked before the transaction: whoever knows of quarrels reads the store by themselves.
  const known = await store.discussionPrompts.get(job.promptId);
  const isInQuarrel = known !== null && (await groupIsInQuarrel(known.groupId));
  return await store.transaction(async (tx): Promise<PostingStep> => {
    const prompt = await tx.discussionPrompts.get(job.promptId);
    if (!prompt || prompt.at !== job.at) return { do: 'nothing' };
    if (prompt.status !== 'approved' && prompt.status !== 'draft') return { do: 'nothing' };
    const group = await tx.groups.get(prompt.groupId);
    if (!group) return { do: 'nothing' };
    const key = postKey(prompt.id);
    // Said already, and cut off before that was written down.
    if (await tx.messages.sentUnder(key)) return { do: 'post', prompt, group };

    const patience = prompt.hold === null ? LATE_MS : WAITS_MS;
    const rest = await restTimesOf(tx, group);
    const missed =
      prompt.status === 'draft' ||
      now > prompt.at + patience ||
      isHoliday(rest, localTime(now, group.timeZone).date);
    if (missed) {
      await offerAgain(tx, group, prompt, now, prompt.hold);
      return { do: 'nothing' };
    }
    const hold =
      (await reasonToWait(tx, group, now, { isInQuarrel, isTopic: !isPromotion(prompt) })) ??
      (await weekHasAnother(tx, group, prompt, now)) ??
      (await refusalAtGate(tx, group, prompt, rest.quiet, now));
    if (hold === null) return { do: 'post', prompt, group };
    await wait(tx, group, prompt, hold, now);
    return { do: 'nothing' };
  });
}

/** However a second promotion came into a group's week: it does not go out there. */
async function weekHasAnother(
  tx: Repositories,
  group: Group,
  prompt: PlannedPost,
  now: number,
): Promise<HoldReason | null> {
  if (!isPromotion(prompt)) return null;
  await tx.locks.hold(promotionLock(group.id));
  const ofWeek = await promotionsOfWeek(tx, group, weekOfInstant(now, group.timeZone));
  return ofWeek.some((one) => one.id !== prompt.id && one.postedAt !== null) ? 'promotion_this_week' : null;
}

async function refusalAtGate(
  tx: Repositories,
  group: Group,
  prompt: PlannedPost,
  quiet: [string, string],
  now: number,
): Promise<HoldReason | null> {
  const kind = isPromotion(prompt) ? 'promotion' : 'discussion_prompt';
  const decision = await admitUnprompted(
    tx,
    { group, calendar: { quiet }, kind, key: postKey(prompt.id) },
    now,
  );
  // Counted by an attempt that was cut off before it could send.
  if (decision.allowed || decision.reason === 'said_already') return null;
  return HOLD_REASONS.find((reason) => reason === decision.reason) ?? 'too_soon';
}

/** Reasons that the next hours do not change: the topic goes to another day at once. */
const NOT_TODAY: readonly HoldReason[] = [
  'paused',
  'daily_limit',
  'too_large_a_share',
  'quiet_hours',
  'promotion_this_week',
];

async function wait(
  tx: Repositories,
  group: Group,
  prompt: PlannedPost,
  hold: HoldReason,
  now: number,
): Promise<void> {
  const next = now + LOOK_AGAIN_MS;
  if (NOT_TODAY.includes(hold) || next > prompt.at + WAITS_MS) {
    await offerAgain(tx, group, prompt, now, hold);
    return;
  }
  const held = await tx.discussionPrompts.move(prompt.id, ['approved'], { hold }, now);
  if (held) await enqueueLook(tx, held, next, now);
}

/** Writes down that it was posted, and when it will be measured. */
export async function recordPosted(
  store: Store,
  promptId: string,
  posted: { messageId: string; at: number },
  now: number,
): Promise<void> {
  await store.transaction(async (tx) => {
    const prompt = await tx.discussionPrompts.move(
      promptId,
      // It stands in the group: that is the truth, whatever an operator decided in the same second.
      ['approved', 'draft', 'rejected', 'lapsed'],
      { status: 'posted', postedAt: posted.at, messageId: posted.messageId, hold: null },
      now,
    );
    if (!prompt) return;
    await enqueueMeasure(tx, prompt, posted.at + MEASURE_AFTER_MS, now);
    if (isPromotion(prompt))
      await recordPromotion(tx, prompt, { action: 'promotion_posted', actor: 'system' }, now);
  });
}

/** The channel does not let the assistant speak first: a person has to post it. */
export async function recordRefused(store: Store, promptId: string, now: number): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.unpromptedMessages.forget(postKey(promptId));
    await tx.discussionPrompts.move(promptId, ['approved'], { hold: 'channel' }, now);
  });
}
