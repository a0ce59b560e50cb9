import { BadInputError, ConflictError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import {
  type DiscussionPrompt,
  isPromotion,
  type PromptStatus,
  takesItsDay,
} from '../../domain/school/discussion-prompt.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { isQuiet } from '../../domain/time/quiet-hours.ts';
import type { PromptChange, Repositories, Store } from '../../store/index.ts';
import { restTimesOf } from './cadence.ts';
import { enqueuePost } from './jobs.ts';
import { nextFreeSlot } from './offer-again.ts';

/** What an operator may change of a draft. */
export interface PromptEdit {
  text?: string | undefined;
  icebreaker?: string | undefined;
  /** Epoch milliseconds. */
  at?: number | undefined;
}

/** The operators' side of topics. */
export interface TopicDesk {
  get(id: string): Promise<DiscussionPrompt>;
  edit(id: string, operator: string, edit: PromptEdit): Promise<DiscussionPrompt>;
  /** Where its time has passed meanwhile, it gets the next free one: it is never posted at another hour. */
  approve(id: string, operator: string): Promise<DiscussionPrompt>;
  reject(id: string, operator: string, reason: string): Promise<DiscussionPrompt>;
  /** Ends a group's pause; false where there was none. */
  resume(groupId: string): Promise<boolean>;
}

interface Found {
  prompt: DiscussionPrompt;
  group: Group;
}

export function createTopicDesk({ store, clock }: { store: Store; clock: Clock }): TopicDesk {
  async function mustGet(tx: Repositories, id: string): Promise<Found> {
    const prompt = await tx.discussionPrompts.get(id);
    if (!prompt || isPromotion(prompt)) throw unknown('prompt', id);
    const group = await tx.groups.get(prompt.groupId);
    if (!group) throw unknown('prompt', id);
    return { prompt, group };
  }

  /** One decision on a topic that still is in one of these states, by whoever was first. */
  function decide(
    id: string,
    { operator, from }: { operator: string; from: PromptStatus[] },
    changeOf: (tx: Repositories, found: Found, now: number) => PromptChange | Promise<PromptChange>,
  ): Promise<DiscussionPrompt> {
    return store.transaction(async (tx) => {
      const found = await mustGet(tx, id);
      mustBe(found.prompt, from);
      const now = clock.now();
      const change = await changeOf(tx, found, now);
      const decided = { ...change, decidedBy: operator, decidedAt: now };
      const moved = await tx.discussionPrompts.move(id, from, decided, now);
      if (!moved || isPromotion(moved)) throw decidedMeanwhile();
      if (moved.status !== 'rejected') await enqueuePost(tx, moved, now);
      return moved;
    });
  }

  return {
    get: async (id) => (await mustGet(store, id)).prompt,
    edit: (id, operator, edit) =>
      decide(id, { operator, from: ['draft', 'approved'] }, async (tx, { prompt, group }, now) => {
        const newTime = edit.at === prompt.at ? undefined : edit.at;
        if (newTime !== undefined) await mustBeGoodTime(tx, group, prompt, newTime, now);
        return {
          ...edit,
          edited: prompt.edited || edit.text !== undefined || edit.icebreaker !== undefined,
          ...(newTime === undefined ? {} : { hold: null }),
        };
      }),
    approve: (id, operator) =>
      decide(id, { operator, from: ['draft'] }, async (tx, { prompt, group }, now) => {
        if (prompt.at > now) return { status: 'approved' };
        const at = await nextFreeSlot(tx, group, prompt, now);
        if (at === null) {
          throw new ConflictError(
            'slot_passed',
            'Its time has passed, and there is no free one before it goes stale.',
            { fix: 'Give it another time, or reject it and draft the coming week.' },
          );
        }
        return { status: 'approved', at, moves: prompt.moves + 1 };
      }),
    reject: (id, operator, reason) =>
      decide(id, { operator, from: ['draft', 'approved'] }, () => ({
        status: 'rejected',
        reason,
        hold: null,
      })),
    resume: (groupId) => store.topicPauses.resume(groupId, clock.now()),
  };
}

function mustBe(prompt: DiscussionPrompt, statuses: PromptStatus[]): void {
  if (statuses.includes(prompt.status)) return;
  const by = prompt.decidedBy === null ? '' : ` (by ${prompt.decidedBy})`;
  throw new ConflictError('prompt_decided', `This discussion prompt is ${prompt.status} already${by}.`);
}

const decidedMeanwhile = (): ConflictError =>
  new ConflictError('prompt_decided', 'Somebody has decided on this discussion prompt just now.');

async function mustBeGoodTime(
  tx: Repositories,
  group: Group,
  prompt: DiscussionPrompt,
  at: number,
  now: number,
): Promise<void> {
  if (at <= now)
    throw new BadInputError('time_passed', 'This time has passed.', { fix: 'Choose one to come.' });
  const { quiet } = await restTimesOf(tx, group);
  if (isQuiet(at, group.timeZone, quiet)) {
    throw new BadInputError('quiet_hours', `The group has its quiet hours from ${quiet[0]} to ${quiet[1]}.`, {
      fix: 'Choose a time outside of them.',
    });
  }
  const date = localTime(at, group.timeZone).date;
  const near = await tx.discussionPrompts.between(group.id, at - DAY_MS, at + DAY_MS);
  const other = near.find(
    (one) => one.id !== prompt.id && takesItsDay(one) && localTime(one.at, group.timeZone).date === date,
  );
  if (other) {
    throw new ConflictError('day_taken', `Another topic of the group stands on ${date}.`, {
      fix: 'One topic a day: choose another day, or move that one first.',
    });
  }
}
