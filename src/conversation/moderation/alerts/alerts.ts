import { countOnWaitingAlert } from '../../../desk/index.ts';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { Question } from '../../../domain/conversation/question.ts';
import type { AlertKind } from '../../../domain/moderation/moderation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Repositories } from '../../../store/index.ts';
import { answerKey } from '../../answer/answer-key.ts';
import { ALERT_ON_DESK } from '../words-on-desk.ts';
import { alertOnDesk } from './alert-on-desk.ts';

/** Says the private word that an alert calls for. */
export const ALERT_JOB = 'alert';
/** Before everything else that runs. */
const ALERT_PRIORITY = 1;

/** In the order in which they matter: of several in one message, the gravest is what the desk reads. */
const GRAVITY: readonly AlertKind[] = ['crisis', 'fraud', 'obscene', 'political', 'minor', 'personal_data'];

/** Every message of these must be seen for itself. */
const EACH_MESSAGE: ReadonlySet<AlertKind> = new Set(['political', 'fraud', 'obscene']);

/** Puts a message's alerts on the desk and keeps the assistant out of it, in the caller's transaction. */
export async function raiseAlerts(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  alerts: readonly { kind: AlertKind; reason: string }[],
  now: number,
): Promise<void> {
  if (alerts.length === 0 || message.senderRole !== 'learner') return;
  const raised = new Set(alerts.map(({ kind }) => kind));
  if (raised.has('minor')) {
    const { guardian } = await tx.restrictions.of(group.id, message.senderId);
    if (guardian === 'consented') raised.delete('minor');
    else await tx.restrictions.markMinor(group.id, message.senderId, now);
  }
  const kinds = GRAVITY.filter((kind) => raised.has(kind));
  const [gravest] = kinds;
  if (gravest === undefined) return;
  // The assistant stays out of all of them, and nothing of the message is used any further.
  await tx.messages.withhold(message.id);
  await tx.jobs.cancelByKey(answerKey(message.id), now);
  const question = await onDesk(tx, group, message, gravest, now);
  for (const kind of kinds) {
    const isNew = await tx.jobs.enqueue(
      {
        kind: ALERT_JOB,
        payload: { messageRowId: message.id, kind, questionId: question.id },
        groupId: group.id,
        dedupeKey: `${ALERT_JOB}:${kind}:${message.id}`,
        priority: ALERT_PRIORITY,
      },
      now,
    );
    if (isNew === null) continue;
    const detail = { kind, messageId: message.messageId };
    await tx.moderationAudit.append(
      { violationId: null, groupId: group.id, actor: 'system', action: 'alert_raised', detail },
      now,
    );
  }
}

/** One entry for one matter: who says it again while a person has still to come adds to the one that is there. */
async function onDesk(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  kind: AlertKind,
  now: number,
): Promise<Question> {
  const reason = `alert_${kind}`;
  const asker = { id: message.senderId, name: message.senderName };
  if (!EACH_MESSAGE.has(kind)) {
    const matter = { groupId: group.id, askerId: asker.id, reason };
    const counted = await countOnWaitingAlert(tx, matter, { group, message, words: null }, now);
    if (counted) return counted;
  }
  return await alertOnDesk(
    tx,
    group,
    { messageRowId: message.id, asker, text: ALERT_ON_DESK[kind][group.language], reason },
    now,
  );
}
