import type { Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';

/** Claims looked through at a time. */
const PAGE = 200;
const HISTORY_READ = 1_000;

/**
 * What was claimed by a token that opens nothing any more is free again at once: whoever left answers none of it. How
 * many that were; in the caller's transaction.
 */
export async function releaseClaimsOf(tx: Repositories, tokenId: string, now: number): Promise<number> {
  let released = 0;
  let after: string | undefined;
  for (;;) {
    const claimed = await tx.questions.list({
      statuses: ['claimed'],
      withoutDuplicates: true,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const question of claimed) {
      if ((question.leaseUntil ?? 0) <= now || (await claimedWith(tx, question)) !== tokenId) continue;
      const because = { because: 'token_revoked' };
      if (await releaseClaim(tx, question, because, now)) released++;
    }
    after = claimed.at(-1)?.id;
    if (claimed.length < PAGE || after === undefined) return released;
  }
}

/** Puts a claimed question back, with all that joined it; false where it was answered meanwhile. */
export async function releaseClaim(
  tx: Repositories,
  { id, claimedBy }: Question,
  detail: Record<string, unknown>,
  now: number,
): Promise<boolean> {
  const change = { status: 'handed_off', claimedBy: null, leaseUntil: null } as const;
  // Answered meanwhile it keeps their name, and there is nothing to put back.
  if (!(await tx.questions.move(id, ['claimed'], change, now))) return false;
  for (const one of await tx.questions.duplicatesOf(id))
    await tx.questions.move(one.id, ['claimed'], change, now);
  await tx.questionEvents.append({ questionId: id, kind: 'released', actor: claimedBy, detail }, now);
  return true;
}

/** The token that it was last claimed with; undefined where that is not told. */
async function claimedWith(tx: Repositories, { id }: Question): Promise<unknown> {
  const history = await tx.questionEvents.list(id, HISTORY_READ);
  return history.findLast(({ kind }) => kind === 'claimed')?.detail['token'];
}
