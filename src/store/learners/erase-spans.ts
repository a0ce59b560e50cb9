import type { Executor } from '../executor.ts';
import { holds } from '../statements/holds.ts';
import type { Erased, TheirMessage } from './erased.ts';
import { learnerRows } from './learner-rows.ts';
import type { Learner } from './memberships.ts';

/*
 * What no index leads to is looked for a bounded number of rows at a time, oldest first. Each of these does the next
 * such rows after a time (epoch milliseconds), and tells the time of the last; null where there are no more.
 */

/** Most of them are of others, and are only looked at. */
const ROWS_A_SPAN = 2_000;

interface Span {
  groupId: string;
  after: number;
}

/** Where the span ends: with the last of the rows of its last moment. */
async function endOf(db: Executor, table: 'messages' | 'verdicts', { groupId, after }: Span) {
  const last = await db
    .selectFrom(table)
    .select('sent_at')
    .where('group_id', '=', groupId)
    .where('sent_at', '>', after)
    .orderBy('sent_at')
    .offset(ROWS_A_SPAN - 1)
    .limit(1)
    .executeTakeFirst();
  return { until: last?.sent_at ?? Number.MAX_SAFE_INTEGER, next: last?.sent_at ?? null };
}

/** What they wrote. */
export async function messagesInSpan(
  db: Executor,
  learner: Learner,
  span: Span,
): Promise<{ messages: TheirMessage[]; next: number | null }> {
  const { until, next } = await endOf(db, 'messages', span);
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'group_id', 'message_id', 'sender_name', 'channel'])
    .where('group_id', '=', span.groupId)
    .where('sent_at', '>', span.after)
    .where('sent_at', '<=', until)
    .where('sender_id', 'in', learnerRows(db).idsOf(learner))
    .where('ours', '=', 0)
    .execute();
  return { messages: rows.filter((row) => row.channel === learner.channel), next };
}

/** Where a platform gave no identifier of what was quoted, its sender's name is all there is. */
export async function eraseQuotes(db: Executor, { names }: Erased, span: Span): Promise<number | null> {
  const { until, next } = await endOf(db, 'messages', span);
  for (const name of names)
    await db
      .updateTable('messages')
      .set({ quoted: null })
      .where('group_id', '=', span.groupId)
      .where('sent_at', '>', span.after)
      .where('sent_at', '<=', until)
      .where(holds('quoted', `"senderName":${JSON.stringify(name)}`))
      .where('quoted', 'not like', '%"messageId"%')
      .execute();
  return next;
}

export async function eraseVerdicts(db: Executor, { ids }: Erased, span: Span): Promise<number | null> {
  const { until, next } = await endOf(db, 'verdicts', span);
  await db
    .deleteFrom('verdicts')
    .where('sender_id', 'in', ids)
    .where('group_id', '=', span.groupId)
    .where('sent_at', '>', span.after)
    .where('sent_at', '<=', until)
    .execute();
  return next;
}

/** What was answered to them, in whatever group, and to these questions of theirs. */
export async function eraseAnswers(
  db: Executor,
  { learner, ids, groups }: Erased,
  questions: readonly string[],
  after: number,
): Promise<number | null> {
  const last = await db
    .selectFrom('answers')
    .select('created_at')
    .where('created_at', '>', after)
    .orderBy('created_at')
    .offset(ROWS_A_SPAN - 1)
    .limit(1)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('answers')
    .select(['id', 'asker_id', 'group_id', 'question_id'])
    .where('created_at', '>', after)
    .where('created_at', '<=', last?.created_at ?? Number.MAX_SAFE_INTEGER)
    .execute();
  const [theirs, mine, asked] = [new Set(ids), new Set(groups), new Set(questions)];
  const gone = rows.filter(
    (row) =>
      row.asker_id === learner.id ||
      asked.has(row.question_id ?? '') ||
      (theirs.has(row.asker_id ?? '') && mine.has(row.group_id ?? '')),
  );
  if (gone.length > 0)
    await db
      .deleteFrom('answers')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  return last?.created_at ?? null;
}
