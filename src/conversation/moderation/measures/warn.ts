import { calendarOf } from '../../../desk/index.ts';
import { noAnswer } from '../../../domain/conversation/message.ts';
import { admitUnprompted } from '../../../domain/school/unprompted.ts';
import { localTime } from '../../../domain/time/local-time.ts';
import { isQuiet } from '../../../domain/time/quiet-hours.ts';
import { measureText, ruleFor, whenLate } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { isFraud } from '../cases/case-facts.ts';
import { MEASURE_JOB } from '../cases/measures-due.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { type MeasureAttempt, type Outcome, outcomeOf } from './measure-attempt.ts';
import { remindPrivately } from './private-reminder.ts';

/**
 * The personal part in private; the general part once a category and day, not at night, not about old news, and within
 * the limit on everything unprompted.
 */
export async function warn(parts: ModerationParts, attempt: MeasureAttempt): Promise<Outcome> {
  const fraud = isFraud(attempt.violation.verdict);
  // Nobody who is after others' money is reminded of a rule.
  const personal: Outcome = fraud ? { state: 'done', reason: null } : await remindSender(parts, attempt);
  const whyPrivate = await whyOnlyPrivate(parts, attempt, { fraud, now: parts.clock.now() });
  if (whyPrivate === null) {
    const general = await warnGroup(parts, attempt);
    if (general.state === 'task') return general;
  }
  if (personal.state === 'done') return { state: 'done', reason: whyPrivate };
  // Whoever is to do it by hand must know whether the group was reminded.
  return { state: 'task', reason: `${whyPrivate === null ? 'private' : 'only_private'}:${personal.reason}` };
}

async function remindSender(parts: ModerationParts, attempt: MeasureAttempt): Promise<Outcome> {
  const { violation, group, policy } = attempt;
  const rule = ruleFor(policy, violation.category);
  const text = measureText('private_reminder', rule, languageOfViolation(violation, group));
  return outcomeOf(await remindPrivately(parts, attempt, { text, about: 'reminder' }), attempt);
}

async function warnGroup(parts: ModerationParts, attempt: MeasureAttempt): Promise<Outcome> {
  const { measure, violation, group } = attempt;
  const { store } = parts;
  const { capabilities } = parts.channelFor(violation.channel);
  if (!capabilities.postUnprompted) {
    await store.unpromptedMessages.forget(warningKey(attempt));
    return { state: 'task', reason: 'unsupported:postUnprompted' };
  }
  const said = await parts.outbound.say({
    group: { ...group, channel: violation.channel },
    replyTo: null,
    text: measure.text,
    answer: noAnswer('notice'),
    key: warningKey(attempt),
    staff: null,
  });
  const outcome = outcomeOf(said, attempt);
  // What was not said does not count.
  if (outcome.state === 'task') await store.unpromptedMessages.forget(warningKey(attempt));
  return outcome;
}

/** A warning is sent, and counted among what was said unprompted, under this. */
const warningKey = ({ measure }: MeasureAttempt): string => `${MEASURE_JOB}:${measure.id}`;

/**
 * Why the group itself is not reminded; null where it is, which takes one of the day's warnings. Of fraud it hears
 * however often.
 */
async function whyOnlyPrivate(
  { store }: ModerationParts,
  attempt: MeasureAttempt,
  { fraud, now }: { fraud: boolean; now: number },
): Promise<string | null> {
  const { violation, group, policy } = attempt;
  if (whenLate(['warn'], now - violation.sentAt, policy)[0] !== 'warn') return 'late_so_private';
  const calendar = await calendarOf(store, group);
  if (isQuiet(now, calendar.timeZone, calendar.quiet)) return 'quiet_hours_so_private';
  const warning = { group, calendar, kind: 'group_warning', key: warningKey(attempt) };
  return await store.transaction(async (tx) => {
    if (fraud) {
      await tx.unpromptedMessages.record({ ...warning, groupId: group.id }, now);
      return null;
    }
    const decision = await admitUnprompted(tx, warning, now);
    // Counted by an attempt that was cut off before it could send.
    if (!decision.allowed && decision.reason !== 'said_already')
      return decision.reason === 'switched_off' ? 'switched_off_so_private' : 'limit_so_private';
    if (await takeWarningOfDay(tx, attempt, now)) return null;
    await tx.unpromptedMessages.forget(warning.key);
    return 'warned_today_so_private';
  });
}

/** Takes one of the category's general warnings of the local day; false where none is left. */
async function takeWarningOfDay(
  store: Repositories,
  { violation, group, policy }: MeasureAttempt,
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
