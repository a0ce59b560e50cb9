import type { Clock } from '../../../domain/time/clock.ts';
import { type FloodLimits, lookBackMs } from '../../../moderation/index.ts';
import type { CalmlyJoining, JudgedMessage, Store } from '../../../store/index.ts';
import { createLine } from '../../line.ts';

/** Messages that share a statement; no more are under way at once than a process has jobs running. */
const MOST_TOGETHER = 32;

/** A message of whose verdict nothing follows, unless its sender said more of the kind. */
export interface CalmMessage {
  judged: JudgedMessage;
  flooding: FloodLimits;
}

/**
 * Most messages are calm: they join their groups' timelines many in one statement. False for one that must be looked
 * at by itself: it is there already, or its sender said so much that it may be a flood.
 */
export function createCalmJoining(parts: {
  store: Store;
  clock: Clock;
}): (calm: CalmMessage) => Promise<boolean> {
  const { store, clock } = parts;
  return createLine<CalmMessage, boolean>({
    keyOf: ({ judged }) => judged.groupId,
    async handle(many) {
      const joined = await store.verdicts.joinCalmly(many.map(joiningOf), clock.now());
      return joined.map((value) => ({ status: 'fulfilled', value }));
    },
    most: MOST_TOGETHER,
    // One after the other, so that each finds on the timeline what came before it.
    lanes: 1,
  });
}

function joiningOf({ judged, flooding }: CalmMessage): CalmlyJoining {
  const reach = lookBackMs(flooding);
  return {
    message: judged,
    from: judged.sentAt - reach,
    until: judged.sentAt + reach,
    // Only learners flood; with this message it would be as many as make one.
    tooMany:
      judged.senderRole === 'learner'
        ? Math.min(flooding.stickers, flooding.repeats) - 1
        : Number.MAX_SAFE_INTEGER,
  };
}
