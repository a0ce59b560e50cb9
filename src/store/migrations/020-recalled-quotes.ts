import { type Kysely, sql } from 'kysely';

/** Events of one group that are read at once. */
const AT_ONCE = 500;

/**
 * A group's earlier events are replayed to whoever connects. What quotes a recalled message quotes nothing of it, as it
 * does since for every message that is recalled.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows: quoting } = await sql<{ id: string; group_id: string }>`
    select m.id, m.group_id from messages as m
    join messages as r on r.channel = m.channel and r.group_id = m.group_id and r.message_id = m.reply_to_message_id
    where r.recalled_at is not null`.execute(db);
  if (quoting.length === 0) return;
  await sql`update messages set quoted = null where quoted is not null and reply_to_message_id is not null and exists (
    select 1 from messages as r where r.channel = messages.channel and r.group_id = messages.group_id
      and r.message_id = messages.reply_to_message_id and r.recalled_at is not null)`.execute(db);
  const ids = new Set(quoting.map(({ id }) => id));
  for (const group of new Set(quoting.map((row) => row.group_id))) await unquote(db, group, ids);
}

async function unquote(db: Kysely<unknown>, group: string, ids: Set<string>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ seq: number; kind: string; data: string }>`
      select seq, kind, data from events where group_id = ${group} and seq > ${after}
      order by seq limit ${AT_ONCE}`.execute(db);
    for (const { seq, kind, data } of rows) {
      if (kind !== 'message' && kind !== 'reply') continue;
      const carried = JSON.parse(data) as { id?: string; quoted?: object | null }; // an event's document, written by us
      if (!carried.quoted || !ids.has(carried.id ?? '')) continue;
      const without = JSON.stringify({ ...carried, quoted: null });
      await sql`update events set data = ${without} where group_id = ${group} and seq = ${seq}`.execute(db);
    }
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = Number(last.seq);
  }
}
