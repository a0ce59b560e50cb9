import { type QuestionsAround, readQuestionsAround } from '../../desk/index.ts';
import type { GroupMessage, InboundMessage } from '../../domain/conversation/message.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Guardian } from '../../domain/school/guardian.ts';
import type { KnownSpeaker, Repositories, Silence, Speaking } from '../../store/index.ts';

/** A message at the door, with what is known of it before the store is asked. */
export interface Arrival {
  inbound: InboundMessage;
  group: Group;
  moderated: boolean;
  withheld: boolean;
  /** Says to be under fourteen: withheld unless a guardian has consented. */
  ofMinor: boolean;
  /** Epoch milliseconds. */
  now: number;
}

/** A message with what is there around it, read at once with writing it. */
export interface Scene {
  message: GroupMessage;
  /** The message that it replies to, where that is here. */
  repliedTo: GroupMessage | null;
  /** Null where they were never seen, and for everybody but learners. */
  speaker: KnownSpeaker | null;
  guardian: Guardian;
  silences: Silence[];
  around: QuestionsAround;
}

export async function readScene(
  tx: Repositories,
  arrival: Arrival,
  message: GroupMessage,
  repliedTo: GroupMessage | null,
): Promise<Scene> {
  const { groupId, senderId } = message;
  const isLearner = message.senderRole === 'learner';
  const [speaker, restriction, silences, around] = await Promise.all([
    isLearner ? tx.speakers.known(speakingOf(arrival, message)) : null,
    isLearner ? tx.restrictions.of(groupId, senderId) : null,
    tx.silences.active(groupId),
    readQuestionsAround(tx, message, arrival.group, arrival.now),
  ]);
  return { message, repliedTo, speaker, guardian: restriction?.guardian ?? 'not_asked', silences, around };
}

/** Whether a person alone looks after a message: an alert, or anything of a child whose guardian has not consented. */
export const isWithheld = (
  { withheld, ofMinor }: Pick<Arrival, 'withheld' | 'ofMinor'>,
  guardian: Guardian,
): boolean => withheld || guardian === 'awaited' || (ofMinor && guardian !== 'consented');

export const speakingOf = (
  { now }: Arrival,
  { channel, senderId, senderName, groupId, sentAt }: GroupMessage,
): Speaking => ({
  channel,
  senderId,
  name: senderName,
  groupId,
  at: sentAt,
  now,
});
