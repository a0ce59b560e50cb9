import { gather } from './gather.ts';
import { type Executor, type Repositories, repositoriesOn, type Touch } from './repositories.ts';

/**
 * Repositories for pieces of work that run side by side in one transaction: what all of them do at the same step is
 * one statement. The steps of intake are gathered; everything else goes to the database one by one.
 */
export function gatheredRepositoriesOn(db: Executor, touch: Touch): Repositories {
  const one = repositoriesOn(db, touch);
  const calendar = gather(one.calendars.getAll);
  const speaker = gather(one.speakers.speakAll);
  const message = gather((messages: Parameters<typeof one.messages.insertAll>[0]) =>
    one.messages.insertAll(messages),
  );
  const event = gather(one.events.appendAll);
  const job = gather(one.jobs.enqueueAll);
  const restriction = gather(one.restrictions.ofAll);
  const silences = gather(one.silences.activeAll);
  const waiting = gather(one.questions.waitingAll);
  const own = gather(one.questions.ownAll);
  const question = gather(one.questions.insertAll);
  return {
    ...one,
    calendars: { ...one.calendars, get: calendar },
    speakers: { ...one.speakers, speak: speaker },
    messages: {
      ...one.messages,
      insert: (given, sendKey = null) =>
        sendKey === null ? message(given) : one.messages.insert(given, sendKey),
    },
    events: {
      ...one.events,
      append: (groupId, kind, data, now) => event({ groupId, kind, data, now }),
    },
    jobs: { ...one.jobs, enqueue: (given, now) => job({ job: given, now }) },
    restrictions: { ...one.restrictions, of: (groupId, learnerId) => restriction({ groupId, learnerId }) },
    silences: { ...one.silences, active: silences },
    questions: {
      ...one.questions,
      insert: question,
      waitingSince: (groupId, since, limit) => waiting({ groupId, since, limit }),
      ownSince: own,
    },
  };
}
