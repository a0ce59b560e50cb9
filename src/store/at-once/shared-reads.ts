import type { Repositories } from '../repositories.ts';
import { forAnybody } from './background.ts';

/**
 * One read for all who ask within one turn of the event loop, each for a key of theirs: it begins when everybody who
 * can go on has gone on, so nobody is told what was true before they asked. `read` answers in the order of the keys,
 * each of which comes once.
 */
export function sharedRead<Key, Value>(
  read: (keys: Key[]) => Promise<Value[]>,
): (key: Key) => Promise<Value> {
  let next: { places: Map<Key, number>; values: Promise<Value[]> } | null = null;

  function begin() {
    const places = new Map<Key, number>();
    const values = new Promise<Value[]>((resolve) =>
      process.nextTick(() => {
        next = null;
        resolve(forAnybody(() => read([...places.keys()])));
      }),
    );
    return { places, values };
  }

  return async (key) => {
    next ??= begin();
    const { places, values } = next;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return (await values)[place] as Value; // one for each key
  };
}

/** The same where what there is comes by its key; null for what there is not. */
const sharedById = <Value>(read: (ids: string[]) => Promise<Map<string, Value>>) =>
  sharedRead(async (ids: string[]) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  });

/** What every message and every question reads before it is thought about, and many in flight read at once. */
export function withSharedReads(repositories: Repositories): Repositories {
  const { assistantSwitches, calendars, courses, groups, messages, verifiedAnswers } = repositories;
  return {
    ...repositories,
    assistantSwitches: { ...assistantSwitches, isOff: sharedRead(assistantSwitches.areOff) },
    calendars: { ...calendars, get: sharedRead(calendars.getAll) },
    courses: {
      ...courses,
      get: sharedById(courses.byIds),
      standing: sharedById(courses.standingOf),
    },
    groups: { ...groups, get: sharedById(groups.byIds) },
    messages: { ...messages, get: sharedById(messages.byIds) },
    verifiedAnswers: { ...verifiedAnswers, stampOf: sharedRead(verifiedAnswers.stampsOf) },
  };
}
