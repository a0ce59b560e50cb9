import type { Selectable } from 'kysely';
import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';
import { writtenFor } from '../statements/written.ts';

/** A thread on which the assistant stays out: a complaint, a quarrel, an alert that a person looks after. */
export interface Silence {
  id: string;
  groupId: string;
  questionId: string;
  kind: string;
  /** The platform's ids of the thread's messages. */
  messageIds: string[];
  participants: string[];
  since: number;
  lastAt: number;
  liftedAt: number | null;
  /** Whoever addressed the assistant in the thread was told once why it keeps out. */
  excused: boolean;
}

const fromRow = (row: Selectable<Schema['silences']>): Silence => ({
  id: row.id,
  groupId: row.group_id,
  questionId: row.question_id,
  kind: row.kind,
  messageIds: stored<string[]>(row.message_ids),
  participants: stored<string[]>(row.participants),
  since: row.since,
  lastAt: row.last_at,
  liftedAt: row.lifted_at,
  excused: row.excused === 1,
});

const activeIn = writtenFor<Selectable<Schema['silences']>>(
  (isOneOf) => `select * from silences where group_id ${isOneOf} and lifted_at is null order by id`,
);

export function silenceRepository(db: Executor) {
  /** For each group the threads on which the assistant stays out, oldest first. */
  async function activeAll(groupIds: string[]): Promise<Silence[][]> {
    const rows = await activeIn(db, [...new Set(groupIds)]);
    const silences = rows.map(fromRow);
    return groupIds.map((id) => silences.filter(({ groupId }) => groupId === id));
  }

  return {
    activeAll,
    /** One a question: a second call adds to the thread that there is. */
    async open(
      silence: Pick<Silence, 'groupId' | 'questionId' | 'kind' | 'messageIds' | 'participants'>,
      now: number,
    ): Promise<void> {
      await db
        .insertInto('silences')
        .values({
          id: newId('sil', now),
          group_id: silence.groupId,
          question_id: silence.questionId,
          kind: silence.kind,
          message_ids: JSON.stringify(silence.messageIds),
          participants: JSON.stringify(silence.participants),
          since: now,
          last_at: now,
          lifted_at: null,
          excused: 0,
        })
        .onConflict((conflict) =>
          conflict.column('question_id').doUpdateSet({ lifted_at: null, last_at: now, kind: silence.kind }),
        )
        .execute();
    },
    async active(groupId: string): Promise<Silence[]> {
      const [silences = []] = await activeAll([groupId]);
      return silences;
    },
    async ofQuestion(questionId: string): Promise<Silence | null> {
      const row = await db
        .selectFrom('silences')
        .selectAll()
        .where('question_id', '=', questionId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async extend(
      id: string,
      thread: Pick<Silence, 'messageIds' | 'participants'>,
      now: number,
    ): Promise<void> {
      await db
        .updateTable('silences')
        .set({
          message_ids: JSON.stringify(thread.messageIds),
          participants: JSON.stringify(thread.participants),
          last_at: now,
        })
        .where('id', '=', id)
        .execute();
    },
    /** True for the one caller who may say why the assistant keeps out. */
    async excuse(id: string): Promise<boolean> {
      const result = await db
        .updateTable('silences')
        .set({ excused: 1 })
        .where('id', '=', id)
        .where('excused', '=', 0)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    /** From now on again, with all that belonged to the thread; nothing where the question has none. */
    async restore(questionId: string, now: number): Promise<void> {
      await db
        .updateTable('silences')
        .set({ lifted_at: null, since: now, last_at: now, excused: 0 })
        .where('question_id', '=', questionId)
        .execute();
    },
    async lift(questionId: string, now: number): Promise<void> {
      await db
        .updateTable('silences')
        .set({ lifted_at: now })
        .where('question_id', '=', questionId)
        .where('lifted_at', 'is', null)
        .execute();
    },
  };
}
