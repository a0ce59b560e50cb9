import type { GroupMessage } from '../../domain/conversation/message.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Repositories } from '../../store/index.ts';
import { ANSWER_ANEW_JOB, answerAnewKey } from './answer-key.ts';
import { sameWords } from './same-wording.ts';

/** Whoever mends a question does it while they look at it; later nobody in the group knows what changed. */
const ANEW_WITHIN_MS = 10 * MINUTE_MS;
/** Whoever edits once often edits again. */
const SETTLED_MS = 5_000;
/** Wordings of one message that are answered: more is play, or a program that counts up. */
const MOST_WORDINGS = 4;

/** Whether the edit of a message may call for another answer than was given to it. */
export const mayCallForAnother = (
  before: Pick<GroupMessage, 'body' | 'sentAt'>,
  now: Pick<GroupMessage, 'body' | 'editedAt' | 'mentionsAssistant' | 'senderRole' | 'revision'>,
): boolean =>
  now.mentionsAssistant &&
  now.senderRole !== 'bot' &&
  now.body.trim() !== '' &&
  now.revision <= MOST_WORDINGS &&
  (now.editedAt ?? 0) - before.sentAt <= ANEW_WITHIN_MS &&
  !sameWords(before.body, now.body);

/** Puts the answer to a new wording in line; `once` tells several occasions of the same wording apart. */
export async function enqueueAnswerAnew(
  tx: Pick<Repositories, 'jobs'>,
  { id, groupId, revision }: Pick<GroupMessage, 'id' | 'groupId' | 'revision'>,
  now: number,
  once = '',
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: ANSWER_ANEW_JOB,
      payload: { messageRowId: id, revision },
      groupId,
      dedupeKey: `${answerAnewKey(id, revision)}${once}`,
      runAt: now + SETTLED_MS,
    },
    now,
  );
}
