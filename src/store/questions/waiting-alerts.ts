import { type Question, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { fromRow } from './question-rows.ts';

/** Alerts about a person that wait for one. */
export function waitingAlerts(db: Executor) {
  return {
    /** An alert of this reason about the same person that nobody has settled yet, the oldest. */
    async waitingAlert(of: {
      groupId: string | null;
      askerId: string;
      reason: string;
    }): Promise<Question | null> {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('asker_id', '=', of.askerId)
        .where('group_id', of.groupId === null ? 'is' : '=', of.groupId)
        .where('kind', '=', 'alert')
        .where('reason', '=', of.reason)
        .where('status', 'in', WAITING_STATUSES)
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    /** Alerts of this reason about somebody with one of these accounts that nobody has settled yet, oldest first. */
    async waitingAlertsOf(askerIds: readonly string[], reason: string): Promise<Question[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('asker_id', 'in', [...askerIds])
        .where('kind', '=', 'alert')
        .where('reason', '=', reason)
        .where('status', 'in', WAITING_STATUSES)
        .orderBy('created_at')
        .execute();
      return rows.map(fromRow);
    },
  };
}
