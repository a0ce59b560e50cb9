import { occurrencesOf } from '../../domain/school/course-calendar.ts';
import type { HoldReason } from '../../domain/school/discussion-prompt.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Repositories } from '../../store/index.ts';
import { isClass } from './matters/dated-matters.ts';

/** Seen across messages by whoever moderates. */
export type GroupIsInQuarrel = (groupId: string) => Promise<boolean>;

/** So many learners waiting for a person: a new topic would push their questions out of sight. */
const QUESTIONS_PILED_UP = 5;

/**
 * Looks at a group before a topic or a promotion is posted there: why it had better wait, or null. Topics that nobody
 * answers are paused; what staff make known is not.
 */
export async function reasonToWait(
  store: Repositories,
  group: Group,
  now: number,
  { isInQuarrel, isTopic }: { isInQuarrel: boolean; isTopic: boolean },
): Promise<HoldReason | null> {
  if (isTopic && (await isPaused(store, group.id))) return 'paused';
  if (isInQuarrel) return 'quarrel';
  const waiting = await store.questions.list({
    groupId: group.id,
    statuses: ['handed_off', 'claimed'],
    limit: QUESTIONS_PILED_UP,
  });
  if (waiting.length >= QUESTIONS_PILED_UP) return 'questions_waiting';
  return (await classIsOn(store, group, now)) ? 'live_class' : null;
}

export async function isPaused(store: Repositories, groupId: string): Promise<boolean> {
  const pause = await store.topicPauses.latest(groupId);
  return pause !== null && pause.resumedAt === null;
}

async function classIsOn(store: Repositories, group: Group, now: number): Promise<boolean> {
  for (const id of group.courseIds) {
    const schedule = (await store.courses.get(id))?.schedule;
    if (!schedule) continue;
    const classes = schedule.entries.filter(isClass).flatMap((entry) => occurrencesOf(schedule, entry));
    if (classes.some(({ startsAt, endsAt }) => startsAt <= now && now < (endsAt ?? startsAt))) return true;
  }
  return false;
}
