import type { QuestionEvent } from '../../domain/conversation/question.ts';
import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';
import { stored } from '../statements/stored-json.ts';
import { rowInsert } from '../statements/written.ts';

export type NewQuestionEvent = Pick<QuestionEvent, 'questionId' | 'kind' | 'actor'> & {
  detail?: Record<string, unknown>;
};

const insertRows = rowInsert(
  'question_events',
  {
    id: 'text',
    question_id: 'text',
    kind: 'text',
    actor: 'text',
    detail: 'text',
    created_at: 'bigint',
  },
  '',
);

/** A question's history: who did what, and what the clocks did. Only ever added to. */
export function questionEventRepository(db: Executor) {
  /** As many nothings as there were events. */
  async function appendAll(events: { event: NewQuestionEvent; now: number }[]): Promise<undefined[]> {
    await insertRows(
      db,
      events.map(({ event, now }) => ({
        id: newId('qev', now),
        question_id: event.questionId,
        kind: event.kind,
        actor: event.actor,
        detail: JSON.stringify(event.detail ?? {}),
        created_at: now,
      })),
    );
    return events.map(() => undefined);
  }

  return {
    append: (event: NewQuestionEvent, now: number): Promise<void> =>
      appendAll([{ event, now }]).then(() => {}),
    appendAll,
    /** Oldest first. */
    async list(questionId: string, limit: number): Promise<QuestionEvent[]> {
      const rows = await db
        .selectFrom('question_events')
        .selectAll()
        .where('question_id', '=', questionId)
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        questionId: row.question_id,
        kind: row.kind,
        actor: row.actor,
        detail: stored<Record<string, unknown>>(row.detail),
        createdAt: row.created_at,
      }));
    },
  };
}
