import { handOff } from '../../../desk/index.ts';
import type { Question } from '../../../domain/conversation/question.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Repositories } from '../../../store/index.ts';

/**
 * Something that a person must see at once, on the desk: no answer, no draft, no passages. It is read there as it is,
 * and answered in private: an alert's answer never goes to the group. In the caller's transaction.
 */
export async function alertOnDesk(
  tx: Repositories,
  group: Group,
  alert: {
    /** The message it is about, where the desk shows it in its context. */
    messageRowId: string | null;
    asker: { id: string; name: string };
    text: string;
    reason: string;
  },
  now: number,
): Promise<Question> {
  const nothingPrepared = { courseId: null, answerId: null, nearest: [], draft: '' };
  return await handOff(tx, { group, kind: 'alert', ...alert, ...nothingPrepared }, now);
}
