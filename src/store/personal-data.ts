import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Learner } from './learners.ts';
import type { Executor } from './repositories.ts';
import { stored } from './stored-json.ts';

/** How a learner stands: where they are, and what is held against them. */
export interface Standing {
  memberships: { groupId: string; role: string; joinedAt: number }[];
  strikes: { category: string; at: number; clearedAt: number | null }[];
  restrictions: { groupId: string; mutedUntil: number | null; removedAt: number | null; minor: boolean }[];
}

/** The parts of an export that grow with time, oldest first in each. */
export type GrowingPart = 'messages' | 'questions' | 'answers' | 'privateMessages' | 'violations';

/** Everything that is kept about one learner, as it may be handed to them. */
export interface PersonalData extends Standing {
  learner: Learner;
  /** Parts of which there is more than was asked for: what is of this time and later is missing, some of it or all. */
  cut: { part: GrowingPart; from: number }[];
  messages: { groupId: string; messageId: string; text: string; sentAt: number }[];
  questions: {
    id: string;
    groupId: string | null;
    text: string;
    status: string;
    reply: string | null;
    createdAt: number;
  }[];
  answers: { id: string; question: string; text: string; createdAt: number }[];
  privateMessages: { groupId: string; direction: string; text: string; sentAt: number }[];
  violations: {
    id: string;
    groupId: string;
    category: string;
    status: string;
    text: string;
    createdAt: number;
  }[];
}

/** Of a verdict kept as JSON, what quotes the person is taken out; the rest stays as it is. */
export function withoutEvidence(verdict: string): string {
  const document = stored<Record<string, unknown>>(verdict);
  return JSON.stringify({ ...document, evidence: [] });
}

/**
 * One learner's data across all tables. A person is known by the account of their channel, and on the group page by
 * our own identifier; tables without a channel are narrowed to the groups they are in.
 */
export function personalDataRepository(db: Executor) {
  const idsOf = (learner: Learner): string[] => [...new Set([learner.id, learner.externalId])];

  async function groupsOf(learner: Learner): Promise<string[]> {
    const joined = await db
      .selectFrom('memberships')
      .select('group_id')
      .where('learner_id', '=', learner.id)
      .execute();
    const wrote = await db
      .selectFrom('messages')
      .select('group_id')
      .distinct()
      .where('channel', '=', learner.channel)
      .where('sender_id', 'in', idsOf(learner))
      .execute();
    return [...new Set([...joined, ...wrote].map((row) => row.group_id))];
  }

  const messagesOf = (learner: Learner) =>
    db
      .selectFrom('messages')
      .where('channel', '=', learner.channel)
      .where('sender_id', 'in', idsOf(learner))
      .where('ours', '=', 0);

  const questionsOf = (learner: Learner, groups: string[]) =>
    db
      .selectFrom('questions')
      .where((eb) =>
        eb.or([
          eb('message_row_id', 'in', messagesOf(learner).select('id')),
          eb.and([eb('asker_id', 'in', idsOf(learner)), eb('group_id', 'in', orNone(groups))]),
        ]),
      );

  const answersOf = (learner: Learner, groups: string[]) =>
    db
      .selectFrom('answers')
      .where((eb) =>
        eb.or([
          eb('asker_id', '=', learner.id),
          eb.and([eb('asker_id', 'in', idsOf(learner)), eb('group_id', 'in', orNone(groups))]),
          eb('question_id', 'in', questionsOf(learner, groups).select('id')),
        ]),
      );

  async function standing(learner: Learner): Promise<Standing> {
    const ids = idsOf(learner);
    const groups = await groupsOf(learner);
    const memberships = await db
      .selectFrom('memberships')
      .selectAll()
      .where('learner_id', '=', learner.id)
      .execute();
    const strikes = await db
      .selectFrom('strikes')
      .selectAll()
      .where('channel', '=', learner.channel)
      .where('sender_id', 'in', ids)
      .orderBy('at')
      .execute();
    const restrictions = await db
      .selectFrom('restrictions')
      .selectAll()
      .where('learner_id', 'in', ids)
      .where('group_id', 'in', orNone(groups))
      .execute();
    return {
      memberships: memberships.map((row) => ({
        groupId: row.group_id,
        role: row.role,
        joinedAt: row.joined_at,
      })),
      strikes: strikes.map((row) => ({ category: row.category, at: row.at, clearedAt: row.cleared_at })),
      restrictions: restrictions.map((row) => ({
        groupId: row.group_id,
        mutedUntil: row.muted_until,
        removedAt: row.removed_at,
        minor: row.minor_since !== null,
      })),
    };
  }

  /** From a time on, and of each growing part at most so many rows; what had to be left out is named. */
  async function exported(learner: Learner, page: { from: number; rows: number }): Promise<PersonalData> {
    const { from, rows } = page;
    const ids = idsOf(learner);
    const groups = await groupsOf(learner);
    const cut: PersonalData['cut'] = [];
    /** Without the one row too many that tells that there are more. */
    const within = <Row>(part: GrowingPart, found: Row[], timeOf: (row: Row) => number): Row[] => {
      const next = found[rows];
      if (next !== undefined) cut.push({ part, from: timeOf(next) });
      return found.slice(0, rows);
    };
    const messages = await messagesOf(learner)
      .selectAll()
      .where('sent_at', '>=', from)
      .orderBy('sent_at')
      .limit(rows + 1)
      .execute();
    const questions = await questionsOf(learner, groups)
      .selectAll()
      .where('created_at', '>=', from)
      .orderBy('created_at')
      .limit(rows + 1)
      .execute();
    const answers = await answersOf(learner, groups)
      .selectAll()
      .where('created_at', '>=', from)
      .orderBy('created_at')
      .limit(rows + 1)
      .execute();
    const told = await db
      .selectFrom('private_messages')
      .selectAll()
      .where('learner_id', 'in', ids)
      .where('group_id', 'in', orNone(groups))
      .where('sent_at', '>=', from)
      .orderBy('sent_at')
      .limit(rows + 1)
      .execute();
    const violations = await db
      .selectFrom('violations')
      .selectAll()
      .where('channel', '=', learner.channel)
      .where('sender_id', 'in', ids)
      .where('created_at', '>=', from)
      .orderBy('created_at')
      .limit(rows + 1)
      .execute();
    return {
      learner,
      ...(await standing(learner)),
      cut,
      messages: within('messages', messages, (row) => row.sent_at).map((row) => ({
        groupId: row.group_id,
        messageId: row.message_id,
        text: row.text,
        sentAt: row.sent_at,
      })),
      questions: within('questions', questions, (row) => row.created_at).map((row) => ({
        id: row.id,
        groupId: row.group_id,
        text: row.text,
        status: row.status,
        reply: row.reply,
        createdAt: row.created_at,
      })),
      answers: within('answers', answers, (row) => row.created_at).map((row) => ({
        id: row.id,
        question: row.question,
        text: stored<{ text: string }>(row.document).text,
        createdAt: row.created_at,
      })),
      privateMessages: within('privateMessages', told, (row) => row.sent_at).map((row) => ({
        groupId: row.group_id,
        direction: row.direction,
        text: row.text,
        sentAt: row.sent_at,
      })),
      violations: within('violations', violations, (row) => row.created_at).map((row) => ({
        id: row.id,
        groupId: row.group_id,
        category: row.category,
        status: row.status,
        text: row.text,
        createdAt: row.created_at,
      })),
    };
  }

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
    standing,
    export: exported,
    /**
     * Takes the person out of everything that is kept: words and name are emptied, the rows that others' talk and the
     * audit stand on stay under a name that leads nowhere. Call in a transaction. What runs out by itself within a
     * day (answers kept for repeated requests) is left to do so.
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

/** `in ()` of nothing is no SQL; no group has an empty name. */
const orNone = (groups: string[]): string[] => (groups.length > 0 ? groups : ['']);
