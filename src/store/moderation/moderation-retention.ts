import type { Executor } from '../executor.ts';
import { withoutEvidence } from '../learners/erase-rows.ts';
import { BATCH, inBatches } from '../statements/in-batches.ts';

/** Epoch milliseconds: what is older goes. */
export interface KeptSince {
  messagesBefore: number;
  evidenceBefore: number;
}

/**
 * What moderation keeps goes in two steps. After `messagesBefore`: the timeline with its verdicts, what was seen on
 * conversations, silences, general warnings, restrictions of which none is in force. After `evidenceBefore`: who a
 * case is about and what they wrote, appeals' words, strikes. The case itself stays as a figure, and the audit whole:
 * it names no learner.
 */
export async function clearModeration(db: Executor, times: KeptSince): Promise<void> {
  const { messagesBefore, evidenceBefore } = times;
  for (const { id } of await db.selectFrom('groups').select('id').execute())
    await inBatches(() => timeline(db, id, messagesBefore));
  await inBatches(() => oldest(db, 'conversation_findings', messagesBefore));
  await inBatches(() => oldest(db, 'silences', messagesBefore));
  await db.deleteFrom('general_warnings').where('at', '<', messagesBefore).execute();
  await db
    .deleteFrom('restrictions')
    .where('updated_at', '<', messagesBefore)
    .where('removed_at', 'is', null)
    .where('minor_since', 'is', null)
    .where((eb) => eb.or([eb('muted_until', 'is', null), eb('muted_until', '<', messagesBefore)]))
    .execute();
  await inBatches(() => cases(db, evidenceBefore));
  await inBatches(() => appeals(db, evidenceBefore));
  await inBatches(() => strikes(db, evidenceBefore));
}

/** By group, as the index has it: of sixty thousand messages a day nothing is read that stays. */
async function timeline(db: Executor, groupId: string, before: number): Promise<number> {
  const rows = await db
    .selectFrom('verdicts')
    .select('message_id')
    .where('group_id', '=', groupId)
    .where('sent_at', '<', before)
    .limit(BATCH)
    .execute();
  const ids = rows.map((row) => row.message_id);
  if (ids.length > 0)
    await db
      .deleteFrom('verdicts')
      .where('group_id', '=', groupId)
      .where('message_id', 'in', ids)
      .where('sent_at', '<', before)
      .execute();
  return rows.length;
}

async function oldest(
  db: Executor,
  table: 'conversation_findings' | 'silences',
  before: number,
): Promise<number> {
  const rows = await db.selectFrom(table).select('id').where('last_at', '<', before).limit(BATCH).execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom(table).where('id', 'in', ids).execute();
  return rows.length;
}

/** A case whose hash is gone was emptied before, here or because its learner asked for it. */
async function cases(db: Executor, before: number): Promise<number> {
  const rows = await db
    .selectFrom('violations')
    .select(['id', 'verdict'])
    .where('created_at', '<', before)
    .where('text_hash', '!=', '')
    .limit(BATCH)
    .execute();
  for (const { id, verdict } of rows)
    await db
      .updateTable('violations')
      .set({
        sender_id: '',
        sender_name: '',
        text: '',
        text_hash: '',
        note: null,
        verdict: withoutEvidence(verdict),
      })
      .where('id', '=', id)
      .execute();
  return rows.length;
}

async function appeals(db: Executor, before: number): Promise<number> {
  const rows = await db
    .selectFrom('appeals')
    .select('id')
    .where('created_at', '<', before)
    .where('text', '!=', '')
    .limit(BATCH)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await db.updateTable('appeals').set({ text: '', reply: null }).where('id', 'in', ids).execute();
  return rows.length;
}

async function strikes(db: Executor, before: number): Promise<number> {
  const rows = await db
    .selectFrom('strikes')
    .select('violation_id')
    .where('at', '<', before)
    .limit(BATCH)
    .execute();
  const ids = rows.map((row) => row.violation_id);
  if (ids.length > 0) await db.deleteFrom('strikes').where('violation_id', 'in', ids).execute();
  return rows.length;
}
