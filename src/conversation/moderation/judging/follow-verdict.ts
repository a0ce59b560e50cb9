import type { GroupMessage } from '../../../domain/conversation/message.ts';
import { languageOf } from '../../../domain/language/language.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Group } from '../../../domain/school/group.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import { ASKING_TEXTS, asksForCopy } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { raiseAlerts } from '../alerts/alerts.ts';
import { isFraud, type MessageUnderPolicy } from '../cases/case-facts.ts';
import { openCase } from '../cases/open-case.ts';
import { settleEdited, withdrawCases } from '../deciding/withdraw-cases.ts';
import { enqueuePrivateMessage } from '../in-private/private-message-job.ts';
import { lookAcross } from './across-messages.ts';
import type { Judged } from './judging.ts';

/** Said once a person in this time: a pointer is no nagging. */
const POINTER_EVERY_MS = 7 * DAY_MS;

/** What follows from a verdict, once it is given. */
export async function followVerdict(
  tx: Repositories,
  { group, message, policy }: MessageUnderPolicy,
  judged: Judged,
  now: number,
): Promise<void> {
  if (message.senderRole !== 'learner') return;
  const { verdict } = judged;
  const opened = await raiseAndOpen(tx, { group, message, policy }, judged, now);
  // Taken back while it was being judged, before there was a case to close.
  if (opened && (await tx.messages.get(message.id))?.recalledAt) await withdrawCases(tx, message, now);
  if (verdict.category === 'none' && verdict.alerts.length === 0 && asksForCopy(message.text))
    await pointTheWay(tx, group, message, now);
  if (message.revision > 1 && isCalmNow(judged)) await settleEdited(tx, message, now);
  await lookAcross(tx, group, message, verdict, now);
}

/** Its alerts on the desk, and a case where it is held against its sender. */
export async function raiseAndOpen(
  tx: Repositories,
  { group, message, policy }: MessageUnderPolicy,
  judged: Judged,
  now: number,
): Promise<Violation | null> {
  const { verdict } = judged;
  await raiseAlerts(tx, group, message, verdict.alerts, now);
  // A person in need, a child, a matter for a person alone: no rule is held against them.
  const isSpared = verdict.alerts.some(({ kind }) => kind !== 'fraud' && kind !== 'personal_data');
  if (isSpared || (verdict.category === 'none' && !isFraud(verdict))) return null;
  const floods = judged.flood !== null && verdict.category === 'spam';
  return await openCase(tx, { group, message, policy }, { ...judged, floods }, now);
}

/** In order without a doubt, or a model says so: what was held against an earlier wording is settled by that. */
const isCalmNow = ({ alone, verdict }: Judged): boolean =>
  verdict.category === 'none' &&
  verdict.alerts.length === 0 &&
  (!alone.judgement.unsure || verdict.decidedBy === 'model');

/** A friendly pointer for somebody who asks for a copy; in private, and once. */
async function pointTheWay(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  now: number,
): Promise<void> {
  const since = now - POINTER_EVERY_MS;
  if (await tx.privateMessages.saidSince(group.id, message.senderId, 'pointer', since)) return;
  const language = languageOf(message.text, group.language);
  await enqueuePrivateMessage(
    tx,
    {
      channel: message.channel,
      groupId: group.id,
      learnerId: message.senderId,
      text: ASKING_TEXTS[language],
      about: 'pointer',
      violationId: null,
      replyTo: null,
      key: `pointer:${message.id}`,
    },
    // Nobody need be told that a pointer could not be delivered.
    { mayFail: true },
    now,
  );
}
