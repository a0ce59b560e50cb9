import { asksSomething } from '../../desk/index.ts';
import { findMention } from '../../domain/conversation/mention.ts';
import { withoutMentionCodes } from '../../domain/conversation/mention-codes.ts';
import type { GroupMessage, InboundMessage } from '../../domain/conversation/message.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { simplified } from '../../domain/language/simplified.ts';
import type { Group } from '../../domain/school/group.ts';

/**
 * A mention the platform told us of, or one found by the group's names, either way without its prefix; or a question
 * that a learner puts by answering what the assistant said. `repliedTo` is the message that this one answers, where
 * that is here.
 */
export function addressing(
  inbound: InboundMessage,
  group: Group,
  repliedTo: GroupMessage | null,
): { addressed: boolean; body: string } {
  const mention = findMention(inbound.text, group.assistantNames);
  // Read here and by a model, in the characters that all of it is written in; shown is the text as it was sent.
  const body = simplified(mention.body);
  const addressed = inbound.mentionsAssistant ?? (mention.mentioned || asksOn(inbound, body, repliedTo));
  return { addressed, body: addressed ? withoutMentionCodes(body) : body };
}

/** 「那要多久呢」 under an answer of ours; what staff signed, a notice or a topic is for people to talk about. */
function asksOn({ senderRole }: InboundMessage, body: string, repliedTo: GroupMessage | null): boolean {
  if (senderRole !== 'learner' || !repliedTo?.ours || speaksToAnother(body)) return false;
  const { answer } = repliedTo;
  return answer !== null && answer.answerId !== null && answer.signedBy === null && asksSomething(body);
}

/** 「大家看懂了吗」 under an answer is put to the room. */
export const speaksToAnother = (body: string): boolean => SPEAKS_TO_ANOTHER.test(body);
const SPEAKS_TO_ANOTHER = eitherOf(
  /^\s*(?:[@＠]|<@|<at\b|\[CQ:at)|你们|咱们|大家|各位|同学们|有(?:没有)?人/iu,
  /(?:谁|哪位)(?:知道|看?懂|会|有|也)/iu,
  /\b(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|guys|you all)\b/iu,
);
