import { z } from 'zod';
import type { Channel, Delivery } from '../../../domain/conversation/channel.ts';
import type { Language } from '../../../domain/language/language.ts';
import type { MeasureKind } from '../../../domain/moderation/moderation.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { DECISION_TEXTS } from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { throwToRetry } from '../../throw-to-retry.ts';
import { isOfName } from '../cases/case-facts.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import { enqueuePrivateMessage } from '../in-private/private-message-job.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { appendMeasureEvent } from '../notices/measure-event.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';

const TAKE_BACK_JOB = 'take_back';
const TAKE_BACK_PRIORITY = 5;
const payload = z.object({
  violationId: z.string(),
  /** Only these; all of them where absent. */
  kinds: z.array(z.string()).optional(),
  /** The person is told that we are sorry. */
  apologise: z.boolean(),
});

export async function enqueueTakingBack(
  tx: Repositories,
  violation: Violation,
  what: { kinds?: MeasureKind[]; apologise: boolean },
  now: number,
): Promise<void> {
  await tx.jobs.enqueue(
    {
      kind: TAKE_BACK_JOB,
      payload: { violationId: violation.id, ...what },
      groupId: violation.groupId,
      // What the overturned verdict had done, and what was still being done meanwhile, may come in one millisecond.
      dedupeKey: `${TAKE_BACK_JOB}:${violation.id}:${what.kinds?.join() ?? 'all'}:${now}`,
      priority: TAKE_BACK_PRIORITY,
    },
    now,
  );
}

/** What has a counterpart. A word once said cannot be unsaid: the apology answers it. */
const HAS_COUNTERPART = new Set<MeasureKind>(['delete', 'mute', 'remove']);

/** Undoes what a verdict led to, as far as the channel can; the rest is a person's task. Then the apology, once. */
export function takeBackJob(parts: ModerationParts): JobHandler {
  const { store, clock } = parts;
  return jobHandler(TAKE_BACK_JOB, payload, async ({ violationId, kinds, apologise }, { job }) => {
    const violation = await store.violations.get(violationId);
    const group = violation ? await store.groups.get(violation.groupId) : null;
    if (!violation || !group) return;
    const channel = parts.channelFor(violation.channel);
    const measures = (await store.violationMeasures.of([violationId])).filter(
      (measure) => measure.state === 'done' && (kinds === undefined || kinds.includes(measure.kind)),
    );
    const undone = new Set<MeasureKind>();
    for (const measure of measures) {
      if (!HAS_COUNTERPART.has(measure.kind)) continue;
      const delivery = await counterpart(channel, violation, measure.kind);
      throwToRetry(delivery, 'the channel did not take it back', job);
      const isUndone = delivery.status === 'sent';
      if (isUndone) undone.add(measure.kind);
      await store.transaction(async (tx) => {
        const now = clock.now();
        const moved = await tx.violationMeasures.move(
          measure.id,
          ['done'],
          isUndone
            ? { state: 'undone', reason: null }
            : {
                state: 'task',
                reason: `undo:${delivery.status === 'failed' ? delivery.reason : 'unsupported'}`,
              },
          now,
        );
        if (!moved) return;
        const action = isUndone ? 'measure_undone' : 'undo_by_hand';
        await recordOnCase(tx, violation, { actor: 'system', action, detail: { kind: measure.kind } }, now);
        await appendMeasureEvent(tx, violation, moved, now);
        await tellOfMeasure(tx, violation, moved, now);
      });
    }
    if (!apologise || measures.length === 0) return;
    const language = languageOfViolation(violation, group);
    const say = DECISION_TEXTS[language];
    await store.transaction((tx) =>
      enqueuePrivateMessage(
        tx,
        {
          channel: violation.channel,
          groupId: group.id,
          learnerId: violation.senderId,
          text: isOfName(violation.verdict) ? say.nameApology : say.apology(whatIsBack(undone, language)),
          about: 'apology',
          violationId,
          replyTo: null,
          key: `apology:${violationId}`,
        },
        { mayFail: false },
        clock.now(),
      ),
    );
  });
}

const BACK: Record<Language, Partial<Record<MeasureKind, string>>> = {
  zh: { delete: '消息已经恢复', mute: '你可以正常发言了', remove: '你可以回到群里了' },
  en: {
    delete: 'your message is back',
    mute: 'you can post again',
    remove: 'you can come back to the group',
  },
};

function whatIsBack(undone: ReadonlySet<MeasureKind>, language: Language): string {
  const parts = [...undone].map((kind) => BACK[language][kind]).filter((part) => part !== undefined);
  if (parts.length === 0) return '';
  return language === 'zh' ? `，${parts.join('，')}` : `; ${parts.join(', ')}`;
}

async function counterpart(channel: Channel, violation: Violation, kind: MeasureKind): Promise<Delivery> {
  const { groupId, senderId, messageId } = violation;
  const member = { groupId, learnerId: senderId };
  const unable = (capability: 'delete' | 'mute' | 'remove'): Delivery => ({
    status: 'unsupported',
    capability,
  });
  if (kind === 'delete') return (await channel.restore?.({ groupId, messageId })) ?? unable('delete');
  if (kind === 'mute') return (await channel.unmute?.(member)) ?? unable('mute');
  return (await channel.readmit?.(member)) ?? unable('remove');
}
