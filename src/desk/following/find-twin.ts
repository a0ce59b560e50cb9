import type { Question } from '../../domain/conversation/question.ts';
import type { CompareQuestions } from '../../knowledge/index.ts';
import type { Store } from '../../store/index.ts';
import { URGENT_KINDS } from '../hand-off/hand-off.ts';

/** Waiting questions of a group that a new one is compared with. */
const COMPARED = 100;

/**
 * An older question of the same group that waits and asks the same. Complaints, quarrels and alerts are each their
 * own matter, however alike the words.
 */
export async function findTwin(
  parts: { store: Store; compare: CompareQuestions },
  question: Question,
): Promise<string | null> {
  if (question.groupId === null || URGENT_KINDS.has(question.kind) || question.reopened > 0) return null;
  const group = await parts.store.groups.get(question.groupId);
  if (!group) return null;
  const waiting = await parts.store.questions.waiting({ groupId: group.id, limit: COMPARED });
  const older = waiting.filter(
    (other) =>
      other.id !== question.id &&
      !URGENT_KINDS.has(other.kind) &&
      (other.createdAt < question.createdAt ||
        (other.createdAt === question.createdAt && other.id < question.id)),
  );
  if (older.length === 0) return null;
  const compared = await parts.compare(
    group.courseIds,
    question.text,
    older.map((other) => other.text),
  );
  let best: { id: string; like: number } | null = null;
  for (const [i, { same, like }] of compared.entries()) {
    const other = older[i];
    if (same && other && (!best || like > best.like)) best = { id: other.id, like };
  }
  return best?.id ?? null;
}
