import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { WAITING_STATUSES } from '../../domain/question.ts';
import type { Executor } from '../repositories.ts';
import { stored } from '../stored-json.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './learners.ts';

/** Whom it is about. */
interface Erased {
  learner: Learner;
  /** What rows call them; never empty. */
  ids: string[];
  groups: string[];
  /** What rows that stay call them from now on: leads nowhere. */
  nobody: string;
  /** Epoch milliseconds. */
  now: number;
}

interface TheirMessage {
  id: string;
  group_id: string;
  message_id: string;
}

/** Of a verdict kept as JSON, what quotes the person is taken out; the rest stays as it is. */
export function withoutEvidence(verdict: string): string {
  const document = stored<Record<string, unknown>>(verdict);
  return JSON.stringify({ ...document, evidence: [] });
}

/**
 * Takes the person out of everything that is kept: words and name are emptied, the rows that others' talk and the
 * audit stand on stay under a name that leads nowhere. Call in a transaction. What runs out by itself within a
 * day (answers kept for repeated requests, which only their sender can read) is left to do so.
 */
export async function eraseLearner(db: Executor, learner: Learner, now: number): Promise<void> {
  const { idsOf, groupsOf, messagesOf } = learnerRows(db);
  const erased: Erased = {
    learner,
    ids: idsOf(learner),
    groups: await groupsOf(learner),
    nobody: `gone_${randomUUID()}`,
    now,
  };
  const messages = await messagesOf(learner).select(['id', 'group_id', 'message_id']).execute();
  await redactEvents(db, messages);
  // In this order: answers are known by their questions, and questions by the messages that asked them.
  await eraseAnswers(db, erased);
  await eraseQuestions(db, erased);
  await eraseMessages(db, erased, messages);
  await eraseCases(db, erased);
  await eraseInGroups(db, erased);
  await db.deleteFrom('memberships').where('learner_id', '=', learner.id).execute();
  await db.deleteFrom('learners').where('id', '=', learner.id).execute();
}

async function redactEvents(db: Executor, messages: readonly TheirMessage[]): Promise<void> {
  for (const [groupId, rows] of Map.groupBy(messages, (row) => row.group_id)) {
    await redactEventsOf(db, groupId, {
      rowIds: new Set(rows.map((row) => row.id)),
      messageIds: new Set(rows.map((row) => row.message_id)),
    });
  }
}

/** As much of an event's data as tells whose message it carries. */
interface Carried {
  id?: string;
  replyToMessageId?: string | null;
  sender?: object;
}
const EVENTS_AT_ONCE = 500;

/** The group's events that carry one of these messages, with the words and the name taken out; of others' what quotes them. */
async function redactEventsOf(
  db: Executor,
  groupId: string,
  { rowIds, messageIds }: { rowIds: ReadonlySet<string>; messageIds: ReadonlySet<string> },
): Promise<void> {
  const redacted = (carried: Carried): Carried | null => {
    const { id, replyToMessageId, sender } = carried;
    if (id !== undefined && rowIds.has(id))
      return { ...carried, ...EMPTIED, sender: { ...sender, ...NO_NAME } };
    const answersThem = typeof replyToMessageId === 'string' && messageIds.has(replyToMessageId);
    return answersThem ? { ...carried, ...UNQUOTED } : null;
  };
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'data'])
      .where('group_id', '=', groupId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(EVENTS_AT_ONCE)
      .execute();
    for (const { seq, data } of rows) {
      const rest = redacted(stored<Carried>(data));
      if (rest === null) continue;
      await db
        .updateTable('events')
        .set({ data: JSON.stringify(rest) })
        .where('group_id', '=', groupId)
        .where('seq', '=', seq)
        .execute();
    }
    const last = rows.at(-1);
    if (rows.length < EVENTS_AT_ONCE || !last) return;
    after = last.seq;
  }
}

const NO_NAME = { id: '', name: '' };
const UNQUOTED = { quoted: null };
const EMPTIED = { text: '', ...UNQUOTED, attachments: [], recalled: true };

async function eraseAnswers(db: Executor, { learner, groups }: Erased): Promise<void> {
  const answers = await learnerRows(db).answersOf(learner, groups).select('id').execute();
  for (const { id } of answers) await db.deleteFrom('answers').where('id', '=', id).execute();
}

/** One that still waits for a person waits no more. A correction of one answer goes; one of a mark is of others' answers as well. */
async function eraseQuestions(db: Executor, { learner, ids, groups, nobody, now }: Erased): Promise<void> {
  const questions = await learnerRows(db).questionsOf(learner, groups).select('id').execute();
  for (const { id } of questions) {
    await db
      .updateTable('questions')
      .set({
        asker_id: nobody,
        asker_name: '',
        text: '',
        draft: '',
        nearest: '[]',
        reply: null,
        answer_id: null,
        updated_at: now,
      })
      .where('id', '=', id)
      .execute();
    await db
      .updateTable('questions')
      .set({ status: 'dismissed', claimed_by: null, lease_until: null, closed_at: now, clock_at: null })
      .where('id', '=', id)
      .where('status', 'in', WAITING_STATUSES)
      .execute();
    await db.deleteFrom('corrections').where('question_id', '=', id).where('mark', 'is', null).execute();
    await db.updateTable('question_events').set({ detail: '{}' }).where('question_id', '=', id).execute();
  }
  await db.updateTable('question_events').set({ actor: nobody }).where('actor', 'in', ids).execute();
  await db
    .updateTable('feedback')
    .set({ given_by: null, comment: null })
    .where('given_by', 'in', ids)
    .execute();
}

async function eraseMessages(
  db: Executor,
  { learner, nobody, now }: Erased,
  messages: readonly TheirMessage[],
): Promise<void> {
  for (const { id, group_id, message_id } of messages) {
    await db.deleteFrom('message_revisions').where('message_row_id', '=', id).execute();
    await db
      .updateTable('messages')
      .set({ quoted: null })
      .where('channel', '=', learner.channel)
      .where('group_id', '=', group_id)
      .where('reply_to_message_id', '=', message_id)
      .execute();
    await db
      .updateTable('messages')
      .set({
        sender_id: nobody,
        sender_name: '',
        text: '',
        body: '',
        quoted: null,
        attachments: '[]',
        withheld: 1,
        recalled_at: sql<number>`coalesce(recalled_at, cast(${now} as bigint))`,
      })
      .where('id', '=', id)
      .execute();
  }
}

/** What was held against them, and what they said to it. */
async function eraseCases(db: Executor, { learner, ids, nobody }: Erased): Promise<void> {
  const violations = await db
    .selectFrom('violations')
    .select(['id', 'verdict'])
    .where('channel', '=', learner.channel)
    .where('sender_id', 'in', ids)
    .execute();
  for (const { id, verdict } of violations) {
    await db
      .updateTable('violations')
      .set({
        sender_id: nobody,
        sender_name: '',
        text: '',
        text_hash: '',
        verdict: withoutEvidence(verdict),
        note: null,
      })
      .where('id', '=', id)
      .execute();
    await db.updateTable('appeals').set({ text: '', reply: null }).where('violation_id', '=', id).execute();
  }
  await db
    .updateTable('strikes')
    .set({ sender_id: nobody })
    .where('channel', '=', learner.channel)
    .where('sender_id', 'in', ids)
    .execute();
}

/** In tables that know no channel, of their groups alone: another channel may have the same identifier. */
async function eraseInGroups(db: Executor, { ids, groups, nobody }: Erased): Promise<void> {
  const inTheirGroups = orNone(groups);
  await db
    .deleteFrom('verdicts')
    .where('sender_id', 'in', ids)
    .where('group_id', 'in', inTheirGroups)
    .execute();
  for (const table of ['private_messages', 'restrictions'] as const)
    await db
      .deleteFrom(table)
      .where('learner_id', 'in', ids)
      .where('group_id', 'in', inTheirGroups)
      .execute();
  for (const id of ids) {
    const [known, unknown] = [JSON.stringify(id), JSON.stringify(nobody)];
    for (const table of ['silences', 'conversation_findings'] as const)
      await db
        .updateTable(table)
        .set({ participants: sql<string>`replace(participants, ${known}, ${unknown})` })
        .where('group_id', 'in', inTheirGroups)
        .where('participants', 'like', `%${known}%`)
        .execute();
  }
}
