import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Executor } from '../repositories.ts';
import { stored } from '../stored-json.ts';
import { learnerRows, orNone } from './learner-rows.ts';
import type { Learner } from './learners.ts';
import { personalDataExport } from './personal-data-export.ts';

/** Of a verdict kept as JSON, what quotes the person is taken out; the rest stays as it is. */
export function withoutEvidence(verdict: string): string {
  const document = stored<Record<string, unknown>>(verdict);
  return JSON.stringify({ ...document, evidence: [] });
}

/** One learner's data across all tables: shown, handed out, taken away. */
export function personalDataRepository(db: Executor) {
  const { idsOf, groupsOf, messagesOf, questionsOf, answersOf } = learnerRows(db);

  /** The group's events that carry one of these messages, with the words and the name taken out. */
  async function redactEvents(groupId: string, rowIds: Set<string>, messageIds: Set<string>): Promise<void> {
    interface Carried {
      id?: string;
      replyToMessageId?: string | null;
      sender?: object;
    }
    const PAGE = 500;
    for (let after = 0; ; ) {
      const rows = await db
        .selectFrom('events')
        .select(['seq', 'data'])
        .where('group_id', '=', groupId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(PAGE)
        .execute();
      for (const { seq, data } of rows) {
        const carried = stored<Carried>(data);
        const isTheirs = carried.id !== undefined && rowIds.has(carried.id);
        const answersThem =
          typeof carried.replyToMessageId === 'string' && messageIds.has(carried.replyToMessageId);
        if (!isTheirs && !answersThem) continue;
        const emptied = isTheirs
          ? {
              ...carried,
              sender: { ...carried.sender, id: '', name: '' },
              text: '',
              quoted: null,
              attachments: [],
              recalled: true,
            }
          : { ...carried, quoted: null };
        await db
          .updateTable('events')
          .set({ data: JSON.stringify(emptied) })
          .where('group_id', '=', groupId)
          .where('seq', '=', seq)
          .execute();
      }
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      after = last.seq;
    }
  }

  return {
    ...personalDataExport(db),
    /**
     * Takes the person out of everything that is kept: words and name are emptied, the rows that others' talk and the
     * audit stand on stay under a name that leads nowhere. Call in a transaction. What runs out by itself within a
     * day (answers kept for repeated requests, which only their sender can read) is left to do so.
     */
    async erase(learner: Learner, now: number): Promise<void> {
      const ids = idsOf(learner);
      const groups = await groupsOf(learner);
      const nobody = `gone_${randomUUID()}`;
      const theirs = await messagesOf(learner).select(['id', 'group_id', 'message_id']).execute();
      for (const [groupId, rows] of Map.groupBy(theirs, (row) => row.group_id)) {
        await redactEvents(
          groupId,
          new Set(rows.map((row) => row.id)),
          new Set(rows.map((row) => row.message_id)),
        );
      }
      await answersOf(learner, groups)
        .select('id')
        .execute()
        .then(async (rows) => {
          for (const { id } of rows) await db.deleteFrom('answers').where('id', '=', id).execute();
        });
      for (const { id } of await questionsOf(learner, groups).select('id').execute()) {
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
          .where('status', 'in', ['open', 'handed_off', 'claimed'])
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
      for (const { id, group_id, message_id } of theirs) {
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
        await db
          .updateTable('appeals')
          .set({ text: '', reply: null })
          .where('violation_id', '=', id)
          .execute();
      }
      await db
        .updateTable('strikes')
        .set({ sender_id: nobody })
        .where('channel', '=', learner.channel)
        .where('sender_id', 'in', ids)
        .execute();
      const inTheirGroups = orNone(groups);
      await db
        .deleteFrom('verdicts')
        .where('sender_id', 'in', ids)
        .where('group_id', 'in', inTheirGroups)
        .execute();
      await db
        .deleteFrom('private_messages')
        .where('learner_id', 'in', ids)
        .where('group_id', 'in', inTheirGroups)
        .execute();
      await db
        .deleteFrom('restrictions')
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
      await db.deleteFrom('memberships').where('learner_id', '=', learner.id).execute();
      await db.deleteFrom('learners').where('id', '=', learner.id).execute();
    },
  };
}
