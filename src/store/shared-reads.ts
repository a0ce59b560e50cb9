import { forAnybody } from './background.ts';
import type { Repositories } from './repositories.ts';

/**
 * One read for all who ask for the same within one turn of the event loop: it begins when everybody who can go on has
 * gone on, so nobody is told what was true before they asked.
 */
export function sharedRead<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const underWay = new Map<Key, Promise<Value>>();
  return (key) => {
    let value = underWay.get(key);
    if (!value) {
      value = new Promise((resolve) =>
        process.nextTick(() => {
          underWay.delete(key);
          resolve(forAnybody(() => read(key)));
        }),
      );
      underWay.set(key, value);
    }
    return value;
  };
}

/** What every question reads before it is thought about, and many in flight read of the same course. */
export function withSharedReads(repositories: Repositories): Repositories {
  const { assistantSwitches, calendars, courses, verifiedAnswers } = repositories;
  return {
    ...repositories,
    assistantSwitches: { ...assistantSwitches, isOff: sharedRead(assistantSwitches.isOff) },
    calendars: { ...calendars, get: sharedRead(calendars.get) },
    courses: { ...courses, standing: sharedRead(courses.standing) },
    verifiedAnswers: { ...verifiedAnswers, stampOf: sharedRead(verifiedAnswers.stampOf) },
  };
}
