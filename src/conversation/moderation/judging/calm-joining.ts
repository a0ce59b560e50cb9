import type { Clock } from '../../../domain/time/clock.ts';
import { type FloodLimits, lookBackMs } from '../../../moderation/index.ts';
import type { JudgedMessage, Repositories, Store } from '../../../store/index.ts';
import { createLine } from '../../line.ts';

/** Messages that share a commit; no more are under way at once than a process has jobs running. */
const MOST_TOGETHER = 32;

/** A message of whose verdict nothing follows, unless its sender said more of the kind. */
export interface CalmMessage {
  judged: JudgedMessage;
  flooding: FloodLimits;
}

/**
 * Most messages are calm: they join their groups' timelines many in one transaction. False for one that must be looked
 * at by itself: it is there already, or its sender said so much that it may be a flood.
 */
export function createCalmJoining(parts: {
  store: Store;
  clock: Clock;
}): (calm: CalmMessage) => Promise<boolean> {
  const { store, clock } = parts;
  return createLine<CalmMessage, boolean>({
    keyOf: ({ judged }) => judged.groupId,
    handle: (many) =>
      store.together(many.map((calm) => (tx: Repositories) => joinCalmly(tx, calm, clock.now()))),
    most: MOST_TOGETHER,
    // One after the other, so that each finds on the timeline what came before it.
    lanes: 1,
  });
}

async function joinCalmly(
  tx: Repositories,
  { judged, flooding }: CalmMessage,
  now: number,
): Promise<boolean> {
  const { groupId, messageId, revision, senderId, sentAt } = judged;
  const reach = lookBackMs(flooding);
  const { isThere, own } = await tx.verdicts.standing({
    groupId,
    messageId,
    revision,
    senderId,
    from: sentAt - reach,
    until: sentAt + reach,
  });
  const mayFlood =
    judged.senderRole === 'learner' && own + 1 >= Math.min(flooding.stickers, flooding.repeats);
  return !isThere && !mayFlood && (await tx.verdicts.join(judged, now));
}
