import type { AuditEntry } from '../../../domain/moderation/audit-entry.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';

/** Writes what was done about a case into the record that only grows, in the caller's transaction. */
export async function recordOnCase(
  tx: Pick<Repositories, 'moderationAudit'>,
  { id, groupId }: Pick<Violation, 'id' | 'groupId'>,
  line: Pick<AuditEntry, 'actor' | 'action' | 'detail'>,
  now: number,
): Promise<void> {
  await tx.moderationAudit.append({ violationId: id, groupId, ...line }, now);
}
