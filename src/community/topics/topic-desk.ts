import type { Clock } from '../../domain/clock.ts';
import type { DiscussionPrompt, PromptStatus } from '../../domain/discussion-prompt.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { BadInputError, ConflictError } from '../../domain/errors.ts';
import type { Group } from '../../domain/group.ts';
import { localTime } from '../../domain/service-hours.ts';
import { unknown } from '../../domain/unknown.ts';
import { isQuiet } from '../../domain/unprompted.ts';
import type { Repositories, Store } from '../../store/index.ts';
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

export function createTopicDesk({ store, clock }: { store: Store; clock: Clock }): TopicDesk {
  async function mustGet(tx: Repositories, id: string): Promise<{ prompt: DiscussionPrompt; group: Group }> {
    const prompt = await tx.discussionPrompts.get(id);
    const group = prompt && (await tx.groups.get(prompt.groupId));
    if (!prompt || !group) throw unknown('prompt', id);
    return { prompt, group };
  }

  return {
    get: async (id) => (await mustGet(store, id)).prompt,
    async edit(id, operator, edit) {
      return await store.transaction(async (tx) => {
        const { prompt, group } = await mustGet(tx, id);
        mustBe(prompt, ['draft', 'approved']);
        const now = clock.now();
        if (edit.at !== undefined && edit.at !== prompt.at)
          await mustBeGoodTime(tx, group, prompt, edit.at, now);
        const moved = await tx.discussionPrompts.move(
          id,
          ['draft', 'approved'],
          {
            ...edit,
            edited: prompt.edited || edit.text !== undefined || edit.icebreaker !== undefined,
            ...(edit.at !== undefined && edit.at !== prompt.at ? { hold: null } : {}),
            decidedBy: operator,
            decidedAt: now,
          },
          now,
        );
        if (!moved) throw decidedMeanwhile();
        await enqueuePost(tx, moved, now);
        return moved;
      });
    },
    async approve(id, operator) {
      return await store.transaction(async (tx) => {
        const { prompt, group } = await mustGet(tx, id);
        mustBe(prompt, ['draft']);
        const now = clock.now();
        const inTime = prompt.at > now;
        const at = inTime ? prompt.at : await nextFreeSlot(tx, group, prompt, now);
        if (at === null) {
          throw new ConflictError(
            'slot_passed',
            'Its time has passed, and there is no free one before it goes stale.',
            {
              fix: 'Give it another time, or reject it and draft the coming week.',
            },
          );
        }
        const moved = await tx.discussionPrompts.move(
          id,
          ['draft'],
          {
            status: 'approved',
            at,
            moves: prompt.moves + (inTime ? 0 : 1),
            decidedBy: operator,
            decidedAt: now,
          },
          now,
        );
        if (!moved) throw decidedMeanwhile();
        await enqueuePost(tx, moved, now);
        return moved;
      });
    },
    async reject(id, operator, reason) {
      return await store.transaction(async (tx) => {
        const { prompt } = await mustGet(tx, id);
        mustBe(prompt, ['draft', 'approved']);
        const now = clock.now();
        const moved = await tx.discussionPrompts.move(
          id,
          ['draft', 'approved'],
          { status: 'rejected', reason, decidedBy: operator, decidedAt: now, hold: null },
          now,
        );
        if (!moved) throw decidedMeanwhile();
        return moved;
      });
    },
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
    ({ id, status, at: otherAt }) =>
      id !== prompt.id &&
      status !== 'rejected' &&
      status !== 'lapsed' &&
      localTime(otherAt, group.timeZone).date === date,
  );
  if (other) {
    throw new ConflictError('day_taken', `Another topic of the group stands on ${date}.`, {
      fix: 'One topic a day: choose another day, or move that one first.',
    });
  }
}
