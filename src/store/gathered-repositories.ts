import { createGathering } from './gather.ts';
import { type Executor, type Repositories, repositoriesOn, type Touch } from './repositories.ts';

/** Repositories of works that run side by side in one transaction. */
export interface GatheredRepositories {
  repositories: Repositories;
  run<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * What all works do at the same step is one statement. The steps of intake are gathered, in the order in which a message
 * goes through them; everything else goes to the database one by one.
 */
export function gatheredRepositoriesOn(db: Executor, touch: Touch): GatheredRepositories {
  const one = repositoriesOn(db, touch);
  const { gather, run } = createGathering();
  type NewMessage = Parameters<typeof one.messages.insert>[0];
  const message = gather((messages: NewMessage[]) => one.messages.insertAll(messages));
  const speaker = gather(one.speakers.speakAll);
  const restriction = gather(one.restrictions.ofAll);
  const silences = gather(one.silences.activeAll);
  const own = gather(one.questions.ownAll);
  const waiting = gather(one.questions.waitingAll);
  const calendar = gather(one.calendars.getAll);
  const question = gather(one.questions.insertAll);
  const job = gather(one.jobs.enqueueAll);
  const event = gather(one.events.appendAll);
  const repositories: Repositories = {
    ...one,
    messages: {
      ...one.messages,
      insert: (given, sendKey = null) =>
        sendKey === null ? message(given) : one.messages.insert(given, sendKey),
    },
    speakers: { ...one.speakers, speak: speaker },
    restrictions: { ...one.restrictions, of: (groupId, learnerId) => restriction({ groupId, learnerId }) },
    silences: { ...one.silences, active: silences },
    questions: {
      ...one.questions,
      insert: question,
      ownSince: own,
      waitingSince: (groupId, since, limit) => waiting({ groupId, since, limit }),
    },
    calendars: { ...one.calendars, get: calendar },
    jobs: { ...one.jobs, enqueue: (given, now) => job({ job: given, now }) },
    events: {
      ...one.events,
      append: (groupId, kind, data, now) => event({ groupId, kind, data, now }),
    },
  };
  return { repositories, run };
}
