import type { SenderRole } from '../../domain/conversation/message.ts';
import { shownName } from '../../domain/conversation/shown-name.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { spokenIn } from './spoken-in.ts';

export const MEMBER_CHANGES = ['joined', 'left'] as const;

/** Somebody joins or leaves a group, as its channel tells. */
export interface MemberChange {
  channel: string;
  groupId: string;
  /** The platform's account, as in their messages. */
  senderId: string;
  senderName?: string | undefined;
  senderRole: SenderRole;
  change: (typeof MEMBER_CHANGES)[number];
  /** Epoch milliseconds on the platform's clock. */
  at: number;
}

/**
 * Writes down who comes and goes. Staff and bots are no members here, and who was never seen before they left is not
 * made known by it. Reports and messages overtake each other: the latest time counts.
 */
export async function takeMemberChange(
  { store, clock }: { store: Store; clock: Clock },
  { channel, groupId, senderId, senderName, senderRole, change, at }: MemberChange,
): Promise<void> {
  spokenIn({ channel, groupId }, await store.groups.get(groupId));
  if (senderRole !== 'learner') return;
  await store.transaction(async (tx) => {
    const known = await tx.learners.idOf(channel, senderId);
    if (change === 'left') {
      if (known !== null) await tx.learners.leave(groupId, known, at);
      return;
    }
    const name = shownName(senderName ?? '');
    // A report without a name takes away none that is known.
    const id =
      known !== null && name === ''
        ? known
        : await tx.learners.seen(channel, senderId, name || shownName(senderId) || senderId, clock.now());
    await tx.learners.join(groupId, id, 'learner', at);
  });
}
