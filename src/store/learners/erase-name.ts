import { sql } from 'kysely';
import { withoutName } from '../../domain/language/without-name.ts';
import type { Executor } from '../executor.ts';
import { stored } from '../statements/stored-json.ts';
import { inParts } from './in-parts.ts';

/** A message as it reads without the name, for the group's events that carry it. */
export interface Reworded {
  id: string;
  groupId: string;
  text: string;
}

/**
 * Staff call somebody by name when they reply, and what they reply is kept, put right, and told to others who ask the
 * same: all of that stays, without the name. `questions`: those of the learner; before they are emptied, for it is by
 * them that the rest is found. The messages that read otherwise now.
 */
export async function eraseNames(
  db: Executor,
  names: readonly string[],
  questions: readonly string[],
): Promise<Reworded[]> {
  const reworded: Reworded[] = [];
  // The longest first: "小林" stands in "小林林". What reads otherwise after several of them comes as it is after the last.
  for (const name of names.toSorted((a, b) => b.length - a.length))
    reworded.push(...(await eraseName(db, name, questions)));
  return reworded;
}

async function eraseName(db: Executor, name: string, questions: readonly string[]): Promise<Reworded[]> {
  if (name.trim() === '') return [];
  const without = (text: string) => withoutName(text, name, { isOrdinary });
  const isOrdinary = [...name].length === 1 || (await isInLessons(db, name));
  const kept = await inParts(questions, (some) =>
    db
      .selectFrom('verified_answers')
      .select(['id', 'question', 'answer'])
      .where('question_id', 'in', some)
      .execute(),
  );
  for (const { id, question, answer } of kept)
    await db
      .updateTable('verified_answers')
      // A little later than it was: copies in memory are read anew, and of two answers the later one still counts.
      .set({ question: without(question), answer: without(answer), updated_at: sql`updated_at + 1` })
      .where('id', '=', id)
      .execute();
  const given = await rewordAnswers(
    db,
    kept.map(({ id }) => id),
    without,
  );
  const corrected = await rewordCorrections(
    db,
    questions,
    kept.map(({ id }) => id),
    without,
  );
  const asked = await askedTogether(db, [...questions, ...given, ...corrected]);
  for (const { id, reply } of asked)
    if (reply !== null && without(reply) !== reply)
      await db
        .updateTable('questions')
        .set({ reply: without(reply) })
        .where('id', '=', id)
        .execute();
  return await rewordReplies(
    db,
    asked.flatMap(({ message_row_id: row }) => row ?? []),
    without,
  );
}

/** A word of the school's material is no trace of anybody. */
async function isInLessons(db: Executor, name: string): Promise<boolean> {
  const found = await db
    .selectFrom('passages')
    .select('id')
    .where(sql<boolean>`replace(lower(text), lower(${name}), '') <> lower(text)`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Others were given what was kept. The questions that these answers belong to. */
async function rewordAnswers(
  db: Executor,
  kept: readonly string[],
  without: (text: string) => string,
): Promise<string[]> {
  const given = await inParts(kept, (some) =>
    db.selectFrom('answers').select(['id', 'document', 'question_id']).where('same_as', 'in', some).execute(),
  );
  for (const { id, document } of given) {
    const answer = stored<{ text: string }>(document);
    const text = without(answer.text);
    if (text === answer.text) continue;
    const changed = JSON.stringify({ ...answer, text });
    await db.updateTable('answers').set({ document: changed }).where('id', '=', id).execute();
  }
  const asked = await inParts(
    given.map(({ id }) => id),
    (some) => db.selectFrom('questions').select('id').where('answer_id', 'in', some).execute(),
  );
  return [...asked.map(({ id }) => id), ...given.flatMap(({ question_id: id }) => id ?? [])];
}

/**
 * What was put right at their questions, or of what was kept of them; at others' the same words stand. Their questions.
 */
async function rewordCorrections(
  db: Executor,
  questions: readonly string[],
  kept: readonly string[],
  without: (text: string) => string,
): Promise<string[]> {
  const select = () =>
    db.selectFrom('corrections').select(['id', 'question_id', 'text', 'words', 'operator', 'corrected_at']);
  const own = [
    ...(await inParts(questions, (some) => select().where('question_id', 'in', some).execute())),
    ...(await inParts(kept, (some) => select().where('mark', 'in', some).execute())),
  ];
  const made = new Set(own.map((one) => `${one.corrected_at} ${one.operator}`));
  const times = own.map(({ corrected_at: at }) => String(at));
  const together = await inParts(times, (some) =>
    select().where('corrected_at', 'in', some.map(Number)).execute(),
  );
  const all = [...own, ...together.filter((one) => made.has(`${one.corrected_at} ${one.operator}`))];
  for (const { id, text, words } of all)
    await db
      .updateTable('corrections')
      .set({ text: without(text), words: words === null ? null : without(words) })
      .where('id', '=', id)
      .execute();
  return all.map((one) => one.question_id);
}

/** These questions, with those that were answered together with them. */
async function askedTogether(db: Executor, ids: readonly string[]) {
  const select = () => db.selectFrom('questions').select(['id', 'duplicate_of', 'message_row_id', 'reply']);
  const named = await inParts(ids, (some) => select().where('id', 'in', some).execute());
  const first = named.map(({ id, duplicate_of: root }) => root ?? id);
  return [
    ...named,
    ...(await inParts(first, (some) => select().where('id', 'in', some).execute())),
    ...(await inParts(first, (some) => select().where('duplicate_of', 'in', some).execute())),
  ];
}

/** What staff and the assistant said to these messages. */
async function rewordReplies(
  db: Executor,
  askedIn: readonly string[],
  without: (text: string) => string,
): Promise<Reworded[]> {
  const asked = await inParts(askedIn, (some) =>
    db.selectFrom('messages').select(['group_id', 'message_id']).where('id', 'in', some).execute(),
  );
  const reworded: Reworded[] = [];
  for (const [groupId, messages] of Map.groupBy(asked, (row) => row.group_id)) {
    const replies = await inParts(
      messages.map((row) => row.message_id),
      (some) =>
        db
          .selectFrom('messages')
          .select(['id', 'text', 'body'])
          .where('group_id', '=', groupId)
          .where('reply_to_message_id', 'in', some)
          .where((eb) => eb.or([eb('ours', '=', 1), eb('sender_role', '=', 'staff')]))
          .execute(),
    );
    for (const { id, text, body } of replies) {
      // Also where it reads so already: whoever goes on with what was cut off finds its events by it.
      reworded.push({ id, groupId, text: without(text) });
      if (without(text) === text) continue;
      await db
        .updateTable('messages')
        .set({ text: without(text), body: without(body) })
        .where('id', '=', id)
        .execute();
    }
  }
  return reworded;
}
