import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { PrivateMessage } from '../../../domain/moderation/private-message.ts';
import { stands } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { alertOnDesk } from '../alerts/alert-on-desk.ts';
import { appendPrivateMessageEvent } from '../notices/measure-event.ts';
import { PRIVATELY } from '../words-on-desk.ts';
import { openAppeal } from './appeals.ts';

/**
 * What a learner writes back in private: only staff read it. A reply about a violation is an appeal; any other goes to
 * the desk at once.
 */
export async function privateReply(
  parts: { store: Store; clock: Clock },
  group: Group,
  learner: { id: string; name: string },
  said: { text: string; replyTo: string | null; clientId: string },
): Promise<{ message: PrivateMessage; appeal: Appeal | null }> {
  const { store, clock } = parts;
  const key = `from:${learner.id}:${said.clientId}`;
  const known = await store.privateMessages.sentUnder(key);
  if (known) return { message: known, appeal: null };
  const answered = said.replyTo === null ? null : await store.privateMessages.get(said.replyTo);
  const isTheirs = answered?.groupId === group.id && answered.learnerId === learner.id;
  const about =
    isTheirs && answered.violationId !== null ? await store.violations.get(answered.violationId) : null;
  // Where the decision was taken back already there is nothing to appeal: they have something else to say.
  const violationId = about && stands(about) ? about.id : null;
  const now = clock.now();
  const message: PrivateMessage = {
    id: newId('pm', now),
    groupId: group.id,
    learnerId: learner.id,
    direction: 'from_learner',
    text: said.text,
    about: violationId === null ? 'reply' : 'appeal',
    violationId,
    replyTo: isTheirs ? said.replyTo : null,
    sentAt: now,
  };
  // Together: words that were kept as an appeal and opened none would be read by nobody.
  return await store.transaction(async (tx) => {
    if (!(await tx.privateMessages.insert(message, key))) return { message, appeal: null };
    await appendPrivateMessageEvent(tx, message, now);
    if (violationId !== null) {
      const appeal = { violationId, via: 'private_message', text: said.text } as const;
      return { message, appeal: await openAppeal(tx, appeal, now) };
    }
    const text = `${PRIVATELY[group.language]}${said.text}`;
    await alertOnDesk(tx, group, { messageRowId: null, asker: learner, text, reason: 'private_reply' }, now);
    return { message, appeal: null };
  });
}
