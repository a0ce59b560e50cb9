import type { Channel } from '../../domain/conversation/channel.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { SchoolModeration } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import type { Outbound } from '../outbound.ts';

/** What moderation in a conversation is joined from. */
export interface ModerationParts {
  store: Store;
  clock: Clock;
  logger: Logger;
  school: SchoolModeration;
  channelFor: (name: string) => Channel;
  outbound: Outbound;
  /** Where a learner may appeal, by violation; null where no address of ours is known. */
  appealLink: (violationId: string) => string | null;
}
