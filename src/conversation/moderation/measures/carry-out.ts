import type { Channel, Delivery } from '../../../domain/conversation/channel.ts';
import type { Language } from '../../../domain/language/language.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { type MeasureAttempt, type Outcome, outcomeOf } from './measure-attempt.ts';
import { remindPrivately } from './private-reminder.ts';
import { warn } from './warn.ts';

/** Does what a measure says, as far as the channel can. Throws where it may go better later. */
export async function carryOut(parts: ModerationParts, attempt: MeasureAttempt): Promise<Outcome> {
  const { measure, violation, group, policy } = attempt;
  const { text } = measure;
  const channel = parts.channelFor(violation.channel);
  const member = { groupId: group.id, learnerId: violation.senderId };
  const settle = (delivery: Delivery): Outcome => outcomeOf(delivery, attempt);
  switch (measure.kind) {
    case 'private_reminder':
      return settle(await remindPrivately(parts, attempt, { text, about: 'reminder' }));
    case 'warn':
      return await warn(parts, attempt);
    case 'delete': {
      const message = { groupId: group.id, messageId: violation.messageId };
      return settle(await ifAble(channel, 'delete', () => channel.delete(message)));
    }
    case 'mute': {
      const forMs = policy.muteMinutes * MINUTE_MS;
      const muted = settle(await ifAble(channel, 'mute', () => channel.mute(member, forMs)));
      if (muted.state === 'done') {
        const howLong = MUTED_FOR[languageOfViolation(violation, group)](policy.muteMinutes);
        await remindPrivately(parts, attempt, { text: `${text}\n${howLong}`, about: 'mute' });
      }
      return muted;
    }
    case 'remove':
      // Told first: on most platforms nobody can be written to once they are out.
      await remindPrivately(parts, attempt, { text, about: 'remove' });
      return settle(await ifAble(channel, 'remove', () => channel.remove(member)));
    case 'legal_escalation':
      return { state: 'task', reason: 'for_people' };
  }
}

/** Whoever is silenced is to know when it ends. */
const MUTED_FOR: Record<Language, (minutes: number) => string> = {
  zh: (minutes) => `暂停发言 ${minutes} 分钟，从现在算起。`,
  en: (minutes) => `This lasts ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} from now.`,
};

async function ifAble(
  channel: Channel,
  capability: 'delete' | 'mute' | 'remove',
  act: () => Promise<Delivery>,
): Promise<Delivery> {
  return channel.capabilities[capability] ? await act() : { status: 'unsupported', capability };
}
