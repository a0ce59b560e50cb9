import { calendarOf } from '../../../desk/index.ts';
import { noAnswer } from '../../../domain/conversation/message.ts';
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

/** The personal part in private; the general part once a category and day, not at night, and not about old news. */
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
  const { capabilities } = parts.channelFor(violation.channel);
  if (!capabilities.postUnprompted) return { state: 'task', reason: 'unsupported:postUnprompted' };
  const said = await parts.outbound.say({
    group: { ...group, channel: violation.channel },
    replyTo: null,
    text: measure.text,
    answer: noAnswer('notice'),
    key: `${MEASURE_JOB}:${measure.id}`,
    staff: null,
  });
  return outcomeOf(said, attempt);
}

/** Why the group itself is not reminded; null where it is, which takes one of the day's warnings. Of fraud it hears however often. */
async function whyOnlyPrivate(
  { store }: ModerationParts,
  attempt: MeasureAttempt,
  { fraud, now }: { fraud: boolean; now: number },
): Promise<string | null> {
  const { violation, group, policy } = attempt;
  if (whenLate(['warn'], now - violation.sentAt, policy)[0] !== 'warn') return 'late_so_private';
  const { timeZone, quiet } = await calendarOf(store, group);
  if (isQuiet(now, timeZone, quiet)) return 'quiet_hours_so_private';
  if (fraud || (await takeWarningOfDay(store, attempt, now))) return null;
  return 'warned_today_so_private';
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
