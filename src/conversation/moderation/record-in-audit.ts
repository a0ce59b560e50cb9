import type { Violation } from '../../domain/violation.ts';
import type { Repositories } from '../../store/index.ts';

/** One line of a case's audit: who did what, when. Lines are only ever added. */
export async function recordInAudit(
  tx: Repositories,
  violation: Violation,
  actor: string,
  action: string,
  detail: Record<string, unknown>,
  now: number,
): Promise<void> {
  await tx.moderationAudit.append(
    { violationId: violation.id, groupId: violation.groupId, actor, action, detail },
    now,
  );
}
