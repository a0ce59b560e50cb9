import { newId } from '../domain/ids.ts';
import type { QuestionEvent } from '../domain/question.ts';
import type { Executor } from './repositories.ts';
import { stored } from './stored-json.ts';

/** A question's history: who did what, and what the clocks did. Only ever added to. */
export function questionEventRepository(db: Executor) {
  return {
    async append(
      event: Pick<QuestionEvent, 'questionId' | 'kind' | 'actor'> & { detail?: Record<string, unknown> },
      now: number,
    ): Promise<void> {
      await db
        .insertInto('question_events')
        .values({
          id: newId('qev', now),
          question_id: event.questionId,
          kind: event.kind,
          actor: event.actor,
          detail: JSON.stringify(event.detail ?? {}),
          created_at: now,
        })
        .execute();
    },
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
