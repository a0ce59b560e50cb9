import type { Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';

/** Settles an answered question: confirmed by its asker, or assumed since nobody came back to it. */
export async function settle(
  tx: Repositories,
  id: string,
  how: 'confirmed' | 'assumed',
  actor: string | null,
  now: number,
): Promise<Question | null> {
  const settled = await tx.questions.move(
    id,
    ['answered'],
    { status: 'resolved', resolution: how, resolvedAt: now, clockStage: null, clockAt: null },
    now,
  );
  if (!settled) return null;
  await tx.questionEvents.append({ questionId: id, kind: 'resolved', actor, detail: { how } }, now);
  await tx.silences.lift(id, now);
  return settled;
}
