import { z } from 'zod';
import { calendarOf } from '../../desk/index.ts';
import type { Channel, Delivery } from '../../domain/channel.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { Group } from '../../domain/group.ts';
import { type Language, languageOf } from '../../domain/language.ts';
import { noAnswer } from '../../domain/message.ts';
import { localTime } from '../../domain/service-hours.ts';
import type { CaseMeasure, Violation } from '../../domain/violation.ts';
import { measureText, type Policy, ruleFor, whenLate } from '../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { Repositories } from '../../store/index.ts';
import { appendMeasureEvent } from './measure-event.ts';
import { tellOfMeasure } from './measure-notice.ts';
import { enqueueAfterDelete, isTakenDown, MEASURE_JOB } from './measures-due.ts';
import type { ModerationParts } from './moderation-parts.ts';
import { deliverPrivately } from './private-delivery.ts';
import { isQuiet } from './quiet-hours.ts';

const payload = z.object({ measureId: z.string() });

/** How an attempt ended: done, or a person's task with the reason. */
type Outcome = { state: 'done'; reason: string | null } | { state: 'task'; reason: string };

/**
 * Does one measure, once. The row's state is what keeps it from being done twice; what is sent goes under the
 * measure's own key. What a platform cannot do, or does not after the last attempt, becomes a person's task.
 */
export function measureJob(parts: ModerationParts): JobHandler {
  const { store, clock, logger } = parts;
  return jobHandler(MEASURE_JOB, payload, async ({ measureId }, { job }) => {
    const measure = await store.violationMeasures.get(measureId);
    if (!measure) return;
    const violation = await store.violations.get(measure.violationId);
    const group = violation ? await store.groups.get(violation.groupId) : null;
    if (!violation || !group) return;
    /** In the transaction of what became of this measure, where it is a message's coming down. */
    const goOn = async (tx: Repositories) => {
      if (measure.kind === 'delete') await enqueueAfterDelete(tx, violation, clock.now());
    };
    // Dropped meanwhile: what waited for it need not.
    if (measure.state !== 'due') return await store.transaction(goOn);
    const { policy } = await parts.school.forGroup(group);
    const isLast = job.attempts >= job.maxAttempts;
    const doing = { measure, violation, group, policy, isLast };
    const outcome = await carryOut(parts, doing).catch(async (error: unknown) => {
      // Tried again in a while; the group is not to wait for the word that long.
      await store.transaction(goOn);
      throw error;
    });
    await store.transaction(async (tx) => {
      const now = clock.now();
      const moved = await tx.violationMeasures.move(
        measure.id,
        ['due'],
        { state: outcome.state, reason: outcome.reason, doneAt: outcome.state === 'done' ? now : null },
        now,
      );
      await goOn(tx);
      if (!moved) return;
      await tx.moderationAudit.append(
        {
          violationId: violation.id,
          groupId: group.id,
          actor: 'system',
          action: outcome.state === 'done' ? 'measure_done' : 'measure_by_hand',
          detail: { kind: measure.kind, ...(outcome.reason === null ? {} : { reason: outcome.reason }) },
        },
        now,
      );
      await appendMeasureEvent(tx, violation, moved, now);
      await tellOfMeasure(tx, violation, moved, now);
    });
    if (outcome.state === 'task') {
      logger.warn(
        { violationId: violation.id, kind: measure.kind, reason: outcome.reason },
        'a measure waits for a person to do it by hand',
      );
    }
  });
}

interface Doing {
  measure: CaseMeasure;
  violation: Violation;
  group: Group;
  policy: Policy;
  /** There is no further attempt: what failed becomes a task. */
  isLast: boolean;
}

async function carryOut(parts: ModerationParts, doing: Doing): Promise<Outcome> {
  const { measure, violation, group, policy, isLast } = doing;
  const channel = parts.channelFor(violation.channel);
  const member = { groupId: group.id, learnerId: violation.senderId };
  const settle = (delivery: Delivery): Outcome => outcomeOf(delivery, isLast);
  switch (measure.kind) {
    case 'private_reminder':
      return settle(await remindPrivately(parts, doing, measure.text, 'reminder'));
    case 'warn':
      return await warn(parts, doing);
    case 'delete':
      return settle(
        await ifAble(channel, 'delete', () =>
          channel.delete({ groupId: group.id, messageId: violation.messageId }),
        ),
      );
    case 'mute': {
      const muted = settle(
        await ifAble(channel, 'mute', () => channel.mute(member, policy.muteMinutes * MINUTE_MS)),
      );
      if (muted.state === 'done') await remindPrivately(parts, doing, measure.text, 'mute');
      return muted;
    }
    case 'remove': {
      // Told first: on most platforms nobody can be written to once they are out.
      await remindPrivately(parts, doing, measure.text, 'remove');
      return settle(await ifAble(channel, 'remove', () => channel.remove(member)));
    }
    case 'legal_escalation':
      return { state: 'task', reason: 'for_people' };
  }
}

/** The personal part in private; the general part once a category and day, not at night, and not about old news. */
async function warn(parts: ModerationParts, doing: Doing): Promise<Outcome> {
  const { store, clock } = parts;
  const { measure, violation, group, policy, isLast } = doing;
  const rule = ruleFor(policy, violation.category);
  const fraud = violation.verdict.alerts.some(({ kind }) => kind === 'fraud');
  const personal = fraud
    ? ({ state: 'done', reason: null } as const)
    : outcomeOf(
        await remindPrivately(
          parts,
          doing,
          measureText('private_reminder', rule, languageOfViolation(violation, group)),
          'reminder',
        ),
        isLast,
      );
  const now = clock.now();
  const isLate = whenLate(['warn'], now - violation.sentAt, policy)[0] !== 'warn';
  const quiet = isQuiet(await calendarOf(store, group), now);
  const channel = parts.channelFor(violation.channel);
  let reason = isLate ? 'late_so_private' : quiet ? 'quiet_hours_so_private' : null;
  if (reason === null && !fraud && !(await mayWarn(store, violation, group, policy, now)))
    reason = 'warned_today_so_private';
  if (reason === null) {
    if (!channel.capabilities.postUnprompted) return { state: 'task', reason: 'unsupported:postUnprompted' };
    const said = await parts.outbound.say({
      group: { ...group, channel: violation.channel },
      replyTo: null,
      text: measure.text,
      answer: noAnswer('notice'),
      key: `${MEASURE_JOB}:${measure.id}`,
      staff: null,
    });
    const general = outcomeOf(said, isLast);
    if (general.state === 'task') return general;
  }
  if (personal.state === 'done') return { state: 'done', reason };
  // Whoever is to do it by hand must know whether the group was reminded.
  return { state: 'task', reason: `${reason === null ? 'private' : 'only_private'}:${personal.reason}` };
}

/** Takes one of the category's general warnings of the local day. */
async function mayWarn(
  store: Repositories,
  violation: Violation,
  group: Group,
  policy: Policy,
  now: number,
): Promise<boolean> {
  const { date } = localTime(now, group.timeZone);
  for (let slot = 0; slot < policy.groupWarningsADay; slot++) {
    const day = slot === 0 ? date : `${date}#${slot}`;
    const warning = {
      groupId: group.id,
      category: violation.category,
      day,
      violationId: violation.id,
      at: now,
    };
    if (await store.moderationModes.takeWarning(warning)) return true;
  }
  return false;
}

async function remindPrivately(
  parts: ModerationParts,
  { violation, group }: Doing,
  text: string,
  about: string,
): Promise<Delivery> {
  const language = languageOfViolation(violation, group);
  const link = parts.appealLink(violation.id);
  const lines = [
    text,
    ...((await isTakenDown(parts.store, violation.id)) ? [TAKEN_DOWN[language]] : []),
    ...(link === null ? [] : [APPEAL_HERE[language](link)]),
  ];
  return await deliverPrivately(parts, {
    channel: violation.channel,
    groupId: group.id,
    learnerId: violation.senderId,
    text: lines.join('\n'),
    about,
    violationId: violation.id,
    replyTo: null,
    key: `${MEASURE_JOB}:${violation.id}:${about}`,
  });
}

/** Whoever looks for their message finds it gone: they are not to wonder who did that. */
const TAKEN_DOWN: Record<Language, string> = {
  zh: '这条消息已经从群里撤下。',
  en: 'The message has been taken down from the group.',
};

const APPEAL_HERE: Record<Language, (link: string) => string> = {
  zh: (link) => `也可以从这里申诉：${link}`,
  en: (link) => `Or appeal here: ${link}`,
};

export const languageOfViolation = (violation: Pick<Violation, 'text'>, group: Group): Language =>
  languageOf(violation.text, group.language);

async function ifAble(
  channel: Channel,
  capability: 'delete' | 'mute' | 'remove',
  act: () => Promise<Delivery>,
): Promise<Delivery> {
  return channel.capabilities[capability] ? await act() : { status: 'unsupported', capability };
}

/** A failure that may pass is thrown, so that the job tries again. */
function outcomeOf(delivery: Delivery, isLast: boolean): Outcome {
  switch (delivery.status) {
    case 'sent':
      return { state: 'done', reason: null };
    case 'unsupported':
      return { state: 'task', reason: `unsupported:${delivery.capability}` };
    case 'failed':
      if (delivery.retryable && !isLast) throw new Error(`the channel did not take it: ${delivery.reason}`);
      return { state: 'task', reason: `failed:${delivery.reason}` };
  }
}
