import { calendarOf } from '../../desk/index.ts';
import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Group } from '../../domain/school/group.ts';
import { afterQuiet } from '../../domain/time/quiet-hours.ts';
import type { Repositories } from '../../store/index.ts';
import { ANSWER_JOB, answerKey } from '../answer/answer-key.ts';
import { triage } from './triage.ts';

/**
 * Puts a message's answer in line, where it calls for one. Once: the key is the message's. At night only whoever
 * addresses the assistant is answered: what was overheard waits for the morning, and for fellow learners till then.
 */
export async function enqueueAnswer(
  tx: Repositories,
  message: GroupMessage,
  group: Group,
  now: number,
): Promise<void> {
  const next = triage(message, group);
  if (next.kind === 'leave') return;
  const at = now + next.waitMs;
  const runAt = next.overheard ? afterQuiet(at, group.timeZone, (await calendarOf(tx, group)).quiet) : at;
  await tx.jobs.enqueue(
    {
      kind: ANSWER_JOB,
      payload: { messageRowId: message.id, overheard: next.overheard },
      groupId: group.id,
      dedupeKey: answerKey(message.id),
      runAt,
    },
    now,
  );
}
