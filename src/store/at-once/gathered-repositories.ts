import type { Executor, Touch } from '../executor.ts';
import { type Repositories, repositoriesOn } from '../repositories.ts';
import { type Ask, createGathering } from './gather.ts';

/**
 * Runs works side by side in one transaction: what all of them do at the same step is one statement. The steps of
 * intake and of an answer are gathered, in the order in which a message goes through them; everything else goes to
 * the database one by one. What is written is written in the same order by everybody, so that two transactions do not
 * wait for each other.
 */
export function gatheredOn(
  db: Executor,
  touch: Touch,
): <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T> {
  const one = repositoriesOn(db, touch);
  const { step, run } = createGathering();
  type NewMessage = Parameters<typeof one.messages.insert>[0];

  const arriving = step();
  const message = arriving.gather((messages: NewMessage[]) => one.messages.insertAll(messages));
  const known = arriving.gather(one.speakers.knownAll);
  const restriction = arriving.gather(one.restrictions.ofAll);
  const silences = arriving.gather(one.silences.activeAll);
  const own = arriving.gather(one.questions.ownAll);
  const waiting = arriving.gather(one.questions.waitingAll);
  const calendar = arriving.gather(one.calendars.getAll);

  const following = step();
  const speaker = following.gather(one.speakers.enterAll);
  const question = following.gather(one.questions.insertAll);
  const job = following.gather(one.jobs.enqueueAll);
  const event = following.gather(one.events.appendAll);

  const recording = step();
  const questionEvent = recording.gather(one.questionEvents.appendAll);
  const answer = recording.gather(one.answers.insertAll);

  const repositoriesOf = (ask: Ask): Repositories => ({
    ...one,
    messages: {
      ...one.messages,
      insert: (given, sendKey = null) =>
        sendKey === null ? ask(message, given) : one.messages.insert(given, sendKey),
    },
    speakers: {
      ...one.speakers,
      known: (speaking) => ask(known, speaking),
      enter: (entering) => ask(speaker, entering),
    },
    restrictions: {
      ...one.restrictions,
      of: (groupId, learnerId) => ask(restriction, { groupId, learnerId }),
    },
    silences: { ...one.silences, active: (groupId) => ask(silences, groupId) },
    questions: {
      ...one.questions,
      insert: (given) => ask(question, given),
      ownSince: (asked) => ask(own, asked),
      waitingSince: (groupId, since, limit) => ask(waiting, { groupId, since, limit }),
    },
    questionEvents: {
      ...one.questionEvents,
      append: (given, now) => ask(questionEvent, { event: given, now }),
    },
    answers: { ...one.answers, insert: (record) => ask(answer, record) },
    calendars: { ...one.calendars, get: (id) => ask(calendar, id) },
    jobs: { ...one.jobs, enqueue: (given, now) => ask(job, { job: given, now }) },
    events: {
      ...one.events,
      append: (groupId, kind, data, now) => ask(event, { groupId, kind, data, now }),
    },
  });
  return (work) => run((ask) => work(repositoriesOf(ask)));
}
