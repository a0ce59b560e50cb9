import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { WAITING_STATUSES } from '../../domain/question.ts';
import { holds } from '../holds.ts';
import type { Executor } from '../repositories.ts';
import { stored } from '../stored-json.ts';
import { eraseNames } from './erase-name.ts';
import type { Erased, TheirMessage } from './erased.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './learners.ts';
import { redactEvents } from './redact-events.ts';

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
  const { idsOf, namesOf, groupsOf, messagesOf, questionsOf } = learnerRows(db);
  const groups = await groupsOf(learner);
  const erased: Erased = {
    learner,
    ids: idsOf(learner),
    names: await namesOf(learner, groups),
    groups,
    nobody: `gone_${randomUUID()}`,
    now,
  };
  const messages = await messagesOf(learner).select(['id', 'group_id', 'message_id']).execute();
  const asked = await questionsOf(learner, groups).select('id').execute();
  const reworded = await eraseNames(
    db,
    erased.names,
    asked.map(({ id }) => id),
  );
  await redactEvents(db, erased, messages, reworded);
  // In this order: answers are known by their questions, and questions by the messages that asked them.
  await eraseAnswers(db, erased);
  await eraseDeeds(db, erased);
  await eraseQuestions(db, erased);
  await eraseMessages(db, erased, messages);
  await eraseCases(db, erased);
  await eraseInGroups(db, erased);
  await db.deleteFrom('memberships').where('learner_id', '=', learner.id).execute();
  await db.deleteFrom('learners').where('id', '=', learner.id).execute();
}

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

/** What a learner does with questions: it stands in their history by name. */
export const LEARNERS_DEEDS = ['asked_again', 'peer_replied', 'answered', 'resolved', 'reopened'];

/** Where they answered others, or said that it helped. What staff of the same name did stays theirs. */
async function eraseDeeds(db: Executor, { learner, names, groups, nobody }: Erased): Promise<void> {
  const inTheirGroups = db.selectFrom('questions').select('id').where('group_id', 'in', orNone(groups));
  await db
    .updateTable('question_events')
    .set({ actor: nobody })
    .where('actor', 'in', names)
    .where('kind', 'in', LEARNERS_DEEDS)
    .where('detail', 'not like', '%"by":"staff"%')
    .where('question_id', 'in', inTheirGroups)
    .execute();
  const answeredByThem = learnerRows(db).messagesOf(learner).select('id');
  await db
    .updateTable('questions')
    .set({ replied_by: null })
    .where('answered_by', '=', 'peer')
    .where('answer_message_row_id', 'in', answeredByThem)
    .execute();
}

async function eraseMessages(
  db: Executor,
  { learner, names, groups, nobody, now }: Erased,
  messages: readonly TheirMessage[],
): Promise<void> {
  // Where a platform gave no identifier of what was quoted, its sender's name is all there is.
  for (const name of names)
    await db
      .updateTable('messages')
      .set({ quoted: null })
      .where('group_id', 'in', orNone(groups))
      .where(holds('quoted', `"senderName":${JSON.stringify(name)}`))
      .where('quoted', 'not like', '%"messageId"%')
      .execute();
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
    // Words that are still on their way to them alone.
    await db
      .deleteFrom('jobs')
      .where('kind', '=', 'private_word')
      .where('group_id', 'in', inTheirGroups)
      .where(holds('payload', `"learnerId":${JSON.stringify(id)}`))
      .execute();
    const [known, unknown] = [JSON.stringify(id), JSON.stringify(nobody)];
    for (const table of ['silences', 'conversation_findings'] as const)
      await db
        .updateTable(table)
        .set({ participants: sql<string>`replace(participants, ${known}, ${unknown})` })
        .where('group_id', 'in', inTheirGroups)
        .where(holds('participants', known))
        .execute();
  }
}
