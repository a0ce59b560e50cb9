import { z } from 'zod';
import { newId } from '../../domain/ids.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Repositories } from '../../store/index.ts';
import { triedAgain } from '../tried-again.ts';
import { tellOfMeasure } from './measure-notice.ts';
import type { ModerationParts } from './moderation-parts.ts';
import { deliverPrivately, type PrivateWord } from './private-delivery.ts';

export const WORD_JOB = 'private_word';
const WORD_PRIORITY = 30;
const payload = z.object({
  word: z.object({
    channel: z.string(),
    groupId: z.string(),
    learnerId: z.string(),
    text: z.string(),
    about: z.string(),
    violationId: z.string().nullable(),
    replyTo: z.string().nullable(),
    key: z.string(),
  }),
  mayFail: z.boolean(),
});

/** Says something in private later, once under its key; in the caller's transaction. */
export async function enqueueWord(
  tx: Repositories,
  word: PrivateWord,
  { mayFail }: { mayFail: boolean },
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: WORD_JOB,
      payload: { word, mayFail },
      groupId: word.groupId,
      dedupeKey: `${WORD_JOB}:${word.key}`,
      priority: WORD_PRIORITY,
    },
    now,
  );
}

/** What cannot be delivered becomes a task of its violation: a person says it, and never in the group. */
export function wordJob(parts: ModerationParts): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(WORD_JOB, payload, async ({ word, mayFail }, { job }) => {
    const delivery = await deliverPrivately(parts, word);
    if (delivery.status === 'sent' || mayFail) return;
    triedAgain(delivery, 'the channel did not take a private message', job);
    const { violationId } = word;
    if (violationId === null) {
      logger.error({ about: word.about, groupId: word.groupId }, 'a private message could not be delivered');
      return;
    }
    await store.transaction(async (tx) => {
      const now = clock.now();
      const reason = `undelivered:${word.about}`;
      const task = {
        id: newId('mea', now),
        violationId,
        kind: 'private_reminder',
        text: word.text,
        requiresApproval: false,
        state: 'task',
        reason,
        doneAt: null,
        updatedAt: now,
      } as const;
      if (await tx.violationMeasures.insert(task)) {
        await tellOfMeasure(tx, word, task, now);
      } else {
        const [known] = (await tx.violationMeasures.of([violationId])).filter(
          ({ kind }) => kind === 'private_reminder',
        );
        const moved =
          known &&
          (await tx.violationMeasures.move(
            known.id,
            ['proposed', 'due', 'done', 'dropped', 'undone', 'task'],
            { state: 'task', reason, text: word.text },
            now,
          ));
        if (moved) await tellOfMeasure(tx, word, moved, now);
      }
      await tx.moderationAudit.append(
        {
          violationId,
          groupId: word.groupId,
          actor: 'system',
          action: 'private_message_undelivered',
          detail: { about: word.about },
        },
        now,
      );
    });
  });
}
