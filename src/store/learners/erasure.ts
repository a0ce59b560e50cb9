import { randomUUID } from 'node:crypto';
import { HOUR_MS } from '../../domain/time/durations.ts';
import type { InOneGo } from '../at-once/side-by-side.ts';
import type { Executor } from '../executor.ts';
import { eraseNames, type Reworded } from './erase-name.ts';
import { eraseCases, eraseDeeds, eraseInGroups, eraseMessages, eraseQuestions } from './erase-rows.ts';
import { eraseAnswers, eraseQuotes, eraseVerdicts, messagesInSpan } from './erase-spans.ts';
import type { Erased, TheirMessage } from './erased.ts';
import { inParts } from './in-parts.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './memberships.ts';
import { redactSomeEvents, tracesOf } from './redact-events.ts';

/** How far it has come; nothing of it need be kept, for all of it may be done twice. */
interface Progress {
  names: string[];
  messages: TheirMessage[];
  reworded: Reworded[];
  /** Rows up to this time have been looked at, epoch milliseconds. */
  since: number;
  /** By group, the last event that there was when it was looked what they have written. */
  events: ReadonlyMap<string, number>;
}

/** Rows a step: a few milliseconds of the write lock. */
const ROWS_A_STEP = 200;

/**
 * Takes the person out of everything that is kept: words and name are emptied, the rows that others' talk and the audit
 * stand on stay under a name that leads nowhere. A bounded piece at a time, so that others write in between; in the
 * last one goes what came meanwhile, and the learner. Where it is cut off the learner is still there, and it is done by
 * calling it again. What runs out by itself within a day (answers kept for repeated requests, which only their sender
 * can read) is left to do so.
 */
export async function eraseLearner(inOneGo: InOneGo, learner: Learner, now: number): Promise<void> {
  const who = { learner, nobody: `gone_${randomUUID()}`, now };
  const nothing = { names: [learner.name], messages: [], reworded: [], since: -1, events: new Map() };
  const before = await eraseRows(inOneGo, who, nothing);
  await inOneGo(async (db) => {
    await eraseRows((work) => work(db), who, before);
    await db.deleteFrom('memberships').where('learner_id', '=', learner.id).execute();
    await db.deleteFrom('learners').where('id', '=', learner.id).execute();
  });
}

type Who = Pick<Erased, 'learner' | 'nobody' | 'now'>;

/**
 * In this order: answers are known by their questions, questions by the messages that asked them, events by all of
 * them.
 */
async function eraseRows(step: InOneGo, who: Who, before: Progress): Promise<Progress> {
  const { since } = before;
  // Before their messages: of what they write after that the event is looked for once more.
  const events = await step(lastEvents);
  const written: TheirMessage[] = [];
  for (const groupId of events.keys())
    await inSpans(since, async (after) => {
      const span = await step((db) => messagesInSpan(db, who.learner, { groupId, after }));
      written.push(...span.messages);
      return span.next;
    });
  const messages = [...before.messages, ...written];
  const { erased, questions } = await step((db) => asErased(db, who, before.names, messages));
  const reworded = [...before.reworded];
  for (const some of piecesOf(questions))
    reworded.push(...(await step((db) => eraseNames(db, erased.names, some))));
  for (const [groupId, trace] of tracesOf(erased, messages, reworded))
    await inSpans(before.events.get(groupId) ?? 0, (after) =>
      step((db) => redactSomeEvents(db, groupId, trace, after)),
    );
  await inSpans(since, (after) => step((db) => eraseAnswers(db, erased, questions, after)));
  await step((db) => eraseDeeds(db, erased));
  for (const some of piecesOf(questions)) await step((db) => eraseQuestions(db, erased, some));
  for (const groupId of erased.groups) {
    await inSpans(since, (after) => step((db) => eraseQuotes(db, erased, { groupId, after })));
    await inSpans(since, (after) => step((db) => eraseVerdicts(db, erased, { groupId, after })));
  }
  await step((db) => eraseCases(db, erased));
  await step((db) => eraseInGroups(db, erased));
  for (const some of piecesOf(written)) await step((db) => eraseMessages(db, erased, some));
  return { names: erased.names, messages, reworded, since: who.now - HOUR_MS, events };
}

async function lastEvents(db: Executor): Promise<Map<string, number>> {
  const numbers = await db.selectFrom('event_numbers').selectAll().execute();
  return new Map(numbers.map((row) => [row.group_id, row.last]));
}

/** What they are called, where they are, and their questions: by who asked, and by the messages that asked. */
async function asErased(
  db: Executor,
  who: Who,
  knownNames: readonly string[],
  messages: readonly TheirMessage[],
): Promise<{ erased: Erased; questions: string[] }> {
  const { learner } = who;
  const ids = learnerRows(db).idsOf(learner);
  const joined = await db
    .selectFrom('memberships')
    .select('group_id')
    .where('learner_id', '=', learner.id)
    .execute();
  const groups = [...new Set([...joined, ...messages].map((row) => row.group_id))];
  const asked = [
    ...(await questionsBy(db, learner, groups)),
    ...(await inParts(
      messages.map(({ id }) => id),
      (some) =>
        db.selectFrom('questions').select(['id', 'asker_name']).where('message_row_id', 'in', some).execute(),
    )),
  ];
  const called = [
    ...knownNames,
    ...messages.map((row) => row.sender_name),
    ...asked.map((row) => row.asker_name),
  ];
  const names = [...new Set(called.filter((name) => name.trim() !== ''))];
  return {
    erased: { ...who, ids, groups, names: names.length === 0 ? [learner.name] : names },
    questions: [...new Set(asked.map(({ id }) => id))],
  };
}

const questionsBy = (db: Executor, learner: Learner, groups: string[]) =>
  db
    .selectFrom('questions')
    .select(['id', 'asker_name'])
    .where((eb) =>
      eb.or([
        // Over REST, of a course alone: our own identifier is nobody else's.
        eb('asker_id', '=', learner.id),
        eb.and([eb('asker_id', 'in', learnerRows(db).idsOf(learner)), eb('group_id', 'in', orNone(groups))]),
      ]),
    )
    .execute();

/** From one place to the next, until `look` finds no further one. */
async function inSpans(from: number, look: (after: number) => Promise<number | null>): Promise<void> {
  for (let after: number | null = from; after !== null; ) after = await look(after);
}

function piecesOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STEP) }, (_, index) =>
    rows.slice(index * ROWS_A_STEP, (index + 1) * ROWS_A_STEP),
  );
}
