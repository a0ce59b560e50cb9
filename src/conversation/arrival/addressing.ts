import type { Group } from '../../domain/group.ts';
import { findMention } from '../../domain/mention.ts';
import type { InboundMessage } from '../../domain/message.ts';
import { simplified } from '../../domain/simplified.ts';

/** A mention the platform told us of, or one found by the group's names; either way without its prefix. */
export function addressing(inbound: InboundMessage, group: Group): { addressed: boolean; body: string } {
  const mention = findMention(inbound.text, group.assistantNames);
  // Read here and by a model, in the characters that all of it is written in; shown is the text as it was sent.
  return { addressed: inbound.mentionsAssistant ?? mention.mentioned, body: simplified(mention.body) };
}
