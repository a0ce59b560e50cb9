import { sql } from 'kysely';
import { WAITING_STATUSES } from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { holds } from '../statements/holds.ts';
import { stored } from '../statements/stored-json.ts';
import type { Erased, TheirMessage } from './erased.ts';
import { orNone } from './learner-rows.ts';

/** Of a verdict kept as JSON, what quotes the person is taken out; the rest stays as it is. */
export function withoutEvidence(verdict: string): string {
  const document = stored<Record<string, unknown>>(verdict);
  return JSON.stringify({ ...document, evidence: [] });
}

/**
 * These questions of theirs. One that still waits for a person waits no more. A correction of one answer goes; one of a
 * mark is of others' answers as well.
 */
export async function eraseQuestions(
  db: Executor,
  { nobody, now }: Erased,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('questions')
    .set({ status: 'dismissed', claimed_by: null, lease_until: null, closed_at: now, clock_at: null })
    .where('id', 'in', ids)
    .where('status', 'in', WAITING_STATUSES)
    .execute();
  await db.deleteFrom('corrections').where('question_id', 'in', ids).where('mark', 'is', null).execute();
  await db.updateTable('question_events').set({ detail: '{}' }).where('question_id', 'in', ids).execute();
  // Who asked goes last: by it they are found.
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
    .where('id', 'in', ids)
    .execute();
}

/** What a learner does with questions: it stands in their history by name. */
export const LEARNERS_DEEDS = ['asked_again', 'peer_replied', 'answered', 'resolved', 'reopened'];

/** Where they answered others, or said that it helped. What staff of the same name did stays theirs. */
export async function eraseDeeds(db: Executor, { ids, names, groups, nobody }: Erased): Promise<void> {
  const inTheirGroups = db.selectFrom('questions').select('id').where('group_id', 'in', orNone(groups));
  await db
    .updateTable('question_events')
    .set({ actor: nobody })
    .where('actor', 'in', names)
    .where('kind', 'in', LEARNERS_DEEDS)
    .where('detail', 'not like', '%"by":"staff"%')
    .where('question_id', 'in', inTheirGroups)
    .execute();
  await db.updateTable('question_events').set({ actor: nobody }).where('actor', 'in', ids).execute();
  await db
    .updateTable('feedback')
    .set({ given_by: null, comment: null })
    .where('given_by', 'in', ids)
    .execute();
}

/** These messages of theirs, and what others' quote of them. */
export async function eraseMessages(
  db: Executor,
  { learner, nobody, now }: Erased,
  messages: readonly TheirMessage[],
): Promise<void> {
  for (const [groupId, some] of Map.groupBy(messages, (row) => row.group_id)) {
    const ids = some.map(({ id }) => id);
    await db.deleteFrom('message_revisions').where('message_row_id', 'in', ids).execute();
    await db
      .updateTable('questions')
      .set({ replied_by: null })
      .where('answered_by', '=', 'peer')
      .where('answer_message_row_id', 'in', ids)
      .execute();
    await db
      .updateTable('messages')
      .set({ quoted: null })
      .where('channel', '=', learner.channel)
      .where('group_id', '=', groupId)
      .where(
        'reply_to_message_id',
        'in',
        some.map((row) => row.message_id),
      )
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
      .where('id', 'in', ids)
      .execute();
  }
}

/** What was held against them, and what they said to it. */
export async function eraseCases(db: Executor, { learner, ids, nobody }: Erased): Promise<void> {
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
export async function eraseInGroups(db: Executor, { ids, groups, nobody }: Erased): Promise<void> {
  const inTheirGroups = orNone(groups);
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
