import { countOnWaitingAlert } from '../../../desk/index.ts';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { Question } from '../../../domain/conversation/question.ts';
import type { AlertKind } from '../../../domain/moderation/moderation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Repositories } from '../../../store/index.ts';
import { answerKey } from '../../answer/answer-key.ts';
import { alertOnDesk } from './alert-on-desk.ts';

/** Says the private word that an alert calls for. */
export const ALERT_JOB = 'alert';
/** Before everything else that runs. */
const ALERT_PRIORITY = 1;

/** In the order in which they matter: of several in one message, the gravest is what the desk reads. */
const GRAVITY: readonly AlertKind[] = ['crisis', 'fraud', 'obscene', 'political', 'minor', 'personal_data'];

/** Every message of these must be seen for itself. */
const EACH_MESSAGE: ReadonlySet<AlertKind> = new Set(['political', 'fraud', 'obscene']);

/** What the desk reads. The message itself stands in its context there, and nowhere else. */
const ON_DESK: Record<AlertKind, { zh: string; en: string }> = {
  crisis: {
    zh: '【危机】这位同学可能有轻生或自伤的念头，请马上联系本人。助教会私下发一段安抚的话；要是发不出去，会写在下面。',
    en: 'Crisis: this learner may be thinking of self-harm. Contact them now. The assistant writes one caring private message; if it cannot be delivered, it is added below.',
  },
  political: {
    zh: '【警报】群里有一条需要马上看的敏感消息。助教不回应、不引用。',
    en: 'Alert: a politically sensitive message needs a person now. The assistant neither answers nor quotes it.',
  },
  obscene: {
    zh: '【警报】群里有一条低俗色情消息，请马上看。助教不回应、不引用。',
    en: 'Alert: an obscene message needs a person now. The assistant neither answers nor quotes it.',
  },
  fraud: {
    zh: '【疑似诈骗】有人可能在冒充老师，或者借退费、缴费、账号异常骗钱和密码，请马上看，并确认要不要在群里发防骗提醒。',
    en: 'Possible fraud: somebody may be posing as staff, luring learners to a false refund, or after passwords and codes. Please look now, and decide whether to warn the group.',
  },
  personal_data: {
    zh: '【个人信息】这位同学把手机号、证件号之类发到了群里。助教会私下提醒本人撤回；要是发不出去，会写在下面。',
    en: 'Personal data was posted in the group. The assistant advises the sender in private to take it back; if that cannot be delivered, it is added below.',
  },
  minor: {
    zh: '【未成年人】这位同学可能不满 14 岁，没有监护人同意前不再处理他的信息，请私下联系家长。',
    en: 'A learner may be under 14. Nothing more of theirs is processed until a guardian has consented; please contact the parents in private.',
  },
};

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
    { messageRowId: message.id, asker, text: ON_DESK[kind][group.language], reason },
    now,
  );
}
