import { isOnlyTalk } from '../../agent/index.ts';
import { speaksToAnother } from './addressing.ts';
import type { Scene } from './scene.ts';

/**
 * Whether a message is what its sender was asked for: 「闭包是什么」 after 「在，直接发问题就行」. The words
 * themselves say to send it, so no mention is looked for, whatever the platform tells of mentions.
 */
export function takesUpInvitation({ message, speaker, repliedTo }: Scene, now: number): boolean {
  if (!speaker || speaker.invitedUntil < now || message.mentionsAssistant) return false;
  if (repliedTo ? !repliedTo.ours : message.replyToMessageId !== null) return false;
  const { body, attachments } = message;
  if (body.trim() === '') return attachments.some(({ kind }) => kind !== 'sticker');
  return !speaksToAnother(body) && !isOnlyTalk(body);
}
