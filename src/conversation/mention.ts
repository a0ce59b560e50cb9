import type { Group } from '../domain/group.ts';
import { findMention } from '../domain/mention.ts';
import type { InboundMessage } from '../domain/message.ts';

/** A mention the platform told us of, or one found by the group's names; either way without its prefix. */
export function addressing(inbound: InboundMessage, group: Group): { addressed: boolean; body: string } {
  const mention = findMention(inbound.text, group.assistantNames);
  return { addressed: inbound.mentionsAssistant ?? mention.mentioned, body: mention.body };
}
