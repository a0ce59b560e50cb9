import type { InboundMessage } from '../../../domain/conversation/message.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { SchoolModeration } from '../../../moderation/index.ts';
import { withCodes } from '../with-codes.ts';

/** Whether the assistant must stay out of a message: known before it is stored, so that no answer is begun. */
export interface Looked {
  withheld: boolean;
  /** Its sender says to be under fourteen, which matters until a guardian has consented. */
  ofMinor: boolean;
}

export type FirstLook = (inbound: InboundMessage, group: Group) => Promise<Looked>;

const NOTHING_SEEN: Looked = { withheld: false, ofMinor: false };

/** By the message's words alone, in well under a millisecond and without a look at the store's messages. */
export function createFirstLook(school: SchoolModeration): FirstLook {
  return async (inbound, group) => {
    if (inbound.senderRole !== 'learner' || inbound.recalled) return NOTHING_SEEN;
    const { moderator } = await school.forGroup(group);
    const { text, senderRole, attachments } = inbound;
    const [verdict] = moderator.judge([
      { text, groupId: group.id, senderRole, attachments: withCodes(attachments) },
    ]);
    const kinds = verdict?.alerts.map(({ kind }) => kind) ?? [];
    return { withheld: kinds.some((kind) => kind !== 'minor'), ofMinor: kinds.includes('minor') };
  };
}
