import { AI_LABEL } from '../../../domain/conversation/answer.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Course } from '../../../domain/school/course.ts';
import {
  type DiscussionPrompt,
  newlyPlanned,
  takesItsDay,
} from '../../../domain/school/discussion-prompt.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Logger } from '../../../domain/signals/logger.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import { addWeeks, type IsoWeek, mondayOf, weekOfInstant } from '../../../domain/time/iso-week.ts';
import { instantOf, localTime } from '../../../domain/time/local-time.ts';
import type { Repositories, Store } from '../../../store/index.ts';
import { cadenceOf, restTimesOf, type Slot, slotsOf } from '../cadence.ts';
import { enqueuePost } from '../jobs.ts';
import { askedPlaces } from '../matters/asked-places.ts';
import { createCourseMatters, mattersBySlot } from '../matters/course-matters.ts';
import { isPaused } from '../reason-to-wait.ts';
import { topicsOfWeek, WEEK_MS } from '../topics-of-week.ts';
import { type Draft, draftFromPatterns, type PatternChoice, pastOf } from './draft-from-patterns.ts';
import { draftWithModel, type WritingModel } from './draft-with-model.ts';
import { pastSuccess } from './past-success.ts';
import { fitsGroup, type Pattern } from './pattern.ts';

/** Drafts a group's week of topics. */
export interface TopicDrafting {
  /**
   * The topics of a group's week, stored; the same week again gives the same ones. Without a week the present one,
   * or the next where nothing of it is left. None where the cadence is off, or paused and the week is new.
   */
  draft(groupId: string, week?: IsoWeek, signal?: AbortSignal): Promise<DraftedWeek>;
}

export interface DraftedWeek {
  groupId: string;
  week: IsoWeek;
  prompts: DiscussionPrompt[];
}

/** What a group was offered lately: two years of a full rhythm. */
const REMEMBERED = 420;
/** A year of results: older ones tell of other learners. */
const RECORD_MS = 365 * DAY_MS;
/** What is not tied to a date may be posted up to three weeks after its week. */
const KEEPS_WEEKS = 3;

export function createTopicDrafting(parts: {
  store: Store;
  clock: Clock;
  logger: Logger;
  patterns: () => Pattern[];
  model: WritingModel | null;
}): TopicDrafting {
  const { store, clock } = parts;
  const matterOf = createCourseMatters(store);

  async function write(group: Group, week: IsoWeek, slots: Slot[], signal?: AbortSignal): Promise<Draft[]> {
    const now = clock.now();
    const courses = await coursesInLanguage(store, group);
    const matters = await Promise.all(courses.map(matterOf));
    const until = Math.min(now, instantOf(mondayOf(week), 0, group.timeZone) + WEEK_MS);
    const asked = await askedPlaces(store, group.id, until - WEEK_MS, until + 1);
    const past = await store.discussionPrompts.latest(group.id, REMEMBERED);
    const choice: PatternChoice = {
      group,
      courses,
      patterns: parts.patterns().filter((pattern) => fitsGroup(pattern, group)),
      matters: mattersBySlot(group, matters, week, asked),
      past: past.map(pastOf),
      pastSuccess: pastSuccess(await store.discussionPrompts.record(group.id, now - RECORD_MS)),
    };
    const drafts: Draft[] = [];
    if (parts.model && slots.length > 0) {
      const written = await draftWithModel(
        { ...parts.model, store, logger: parts.logger },
        { choice, slots, asked, since: until - WEEK_MS, until: until + 1, past, signal },
      );
      drafts.push(...written);
    }
    // The heavy topic first: it has the fewest patterns, and the light ones give way to its kind.
    const open = slots.filter((slot) => !drafts.some((draft) => draft.slot.index === slot.index));
    for (const slot of open.sort(
      (a, b) => Number(b.weight === 'heavy') - Number(a.weight === 'heavy') || a.at - b.at,
    )) {
      const draft = draftFromPatterns(choice, slot, drafts);
      if (draft) drafts.push(draft);
    }
    return drafts.sort((a, b) => a.slot.at - b.slot.at);
  }

  return {
    async draft(groupId, wanted, signal) {
      const group = await store.groups.get(groupId);
      if (!group) {
        throw unknown('group', groupId);
      }
      const now = clock.now();
      const cadence = cadenceOf(group);
      const rest = await restTimesOf(store, group);
      const present = weekOfInstant(now, group.timeZone);
      const hasPassed =
        cadence !== null && slotsOf(group, cadence, rest, present).every((slot) => slot.at <= now);
      const week = wanted ?? (hasPassed ? addWeeks(present, 1) : present);
      mondayOf(week); // Throws where a caller wrote what is no week.
      const there = await topicsOfWeek(store, group, week);
      const begun = there.some((prompt) => prompt.week === week);
      if (cadence === null || begun || (await isPaused(store, groupId)))
        return { groupId, week, prompts: there };

      const taken = new Set(
        there.filter(takesItsDay).map((prompt) => localTime(prompt.at, group.timeZone).date),
      );
      const slots = slotsOf(group, cadence, rest, week).filter(
        (slot) => !taken.has(localTime(slot.at, group.timeZone).date),
      );
      const drafts = await write(group, week, slots, signal);
      await store.transaction(async (tx) => {
        for (const draft of drafts) await keep(tx, group, week, draft, clock.now());
      });
      return { groupId, week, prompts: await topicsOfWeek(store, group, week) };
    },
  };
}

async function keep(tx: Repositories, group: Group, week: IsoWeek, draft: Draft, now: number): Promise<void> {
  const { slot, validUntil, ...rest } = draft;
  const endOfWeek = instantOf(mondayOf(week), 0, group.timeZone) + WEEK_MS;
  const prompt: DiscussionPrompt = {
    ...newlyPlanned(now),
    ...rest,
    id: newId('prm', now),
    groupId: group.id,
    week,
    slot: slot.index,
    weight: slot.weight,
    status: 'draft',
    language: group.language,
    author: null,
    label: draft.writtenBy === 'model' ? AI_LABEL : null,
    at: slot.at,
    plannedAt: slot.at,
    validUntil: validUntil ?? endOfWeek + KEEPS_WEEKS * WEEK_MS,
  };
  // A time that has passed already is not missed: whoever approves it gets the next one.
  if ((await tx.discussionPrompts.insert(prompt)) && prompt.at > now) await enqueuePost(tx, prompt, now);
}

async function coursesInLanguage(store: Store, group: Group): Promise<Course[]> {
  const courses = await Promise.all(group.courseIds.map((id) => store.courses.get(id)));
  return courses.filter((course) => course !== null).filter((course) => course.language === group.language);
}
