import type { Repositories } from '../../store/index.ts';

/** One line of the audit, of a case or (`id` null) of what has none: who did what, when. Lines are only ever added. */
export async function recordInAudit(
  tx: Repositories,
  about: { id: string | null; groupId: string },
  actor: string,
  action: string,
  detail: Record<string, unknown>,
  now: number,
): Promise<void> {
  await tx.moderationAudit.append(
    { violationId: about.id, groupId: about.groupId, actor, action, detail },
    now,
  );
}
