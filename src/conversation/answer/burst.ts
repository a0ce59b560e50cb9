import type { GroupMessage } from '../../domain/conversation/message.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { Language } from '../../domain/language/language.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { attachmentMark } from './attachment-mark.ts';

/** Pieces of one thought come this close after each other. */
export const PIECE_MS = MINUTE_MS;
/** Messages of the group looked through for them. */
export const PIECES_AMONG = 30;
const MAX_PIECES = 4;
/** What was typed before is long enough to be a matter of its own. */
const LONGEST_PIECE = 300;

/** How long an addressed message that is plainly not the whole of it waits for the rest. */
export const REST_MS = 4_000;

/** "请问一下", "老师我想问", "我运行了这段代码，": more is to come. */
const UNFINISHED = inTurn(
  eitherOf(
    /[，,：:…]|\.{3}|(?:我)?(?:想|要)?(?:请)?(?:问|请教)(?:一下|下|个问题)?/i,
    /帮(?:我|忙)看(?:一下|下|看)?|有个问题|救命|急/i,
    /quick question|i have a question|can you help(?: me)?/i,
  ),
  /[\s。!！~～]*$/i,
);

export const isUnfinished = (body: string): boolean => body.trim() !== '' && UNFINISHED.test(body.trim());

/** A message with the pieces that belong to it. */
export interface Burst {
  /** Oldest first; the message itself is one of them. */
  pieces: GroupMessage[];
  /** A later piece addresses the assistant too: that one is answered, and this with it. */
  takenOver: boolean;
}

export const alone = (message: GroupMessage): Burst => ({ pieces: [message], takenOver: false });

/**
 * What one learner sent in a row around a message: "[图片]", "@助教", "这个报错咋整" ask one thing together. A message of their
 * own that was answered, that replies to somebody else or that the assistant wrote in between ends the row. `around`:
 * the group's messages up to `PIECE_MS` after it, oldest first.
 */
export function burstAround(message: GroupMessage, around: readonly GroupMessage[]): Burst {
  const recent = around.slice(-PIECES_AMONG);
  const own = recent.filter(
    (other) =>
      other.id === message.id ||
      (other.senderId === message.senderId && other.recalledAt === null && !other.ours),
  );
  const at = own.findIndex((other) => other.id === message.id);
  if (at === -1) return alone(message);
  const answered = new Set(
    recent.flatMap((other) => (other.ours && other.replyToMessageId ? [other.replyToMessageId] : [])),
  );
  const pieces = [message];
  const joins = (piece: GroupMessage, beside: GroupMessage): boolean =>
    pieces.length < MAX_PIECES &&
    Math.abs(piece.sentAt - beside.sentAt) <= PIECE_MS &&
    piece.replyToMessageId === null &&
    piece.body.length <= LONGEST_PIECE &&
    !answered.has(piece.messageId);
  for (let before = at - 1; before >= 0; before--) {
    const piece = own[before];
    const [first = message] = pieces;
    // What was said to the assistant and stands on its own was a question of its own.
    if (!piece || !joins(piece, first) || (piece.mentionsAssistant && !isPartOf(piece))) break;
    pieces.unshift(piece);
  }
  let takenOver = false;
  // Only a message that waits for its rest takes what follows: otherwise the next one is another matter.
  for (let after = at + 1; isPartOf(message) && after < own.length; after++) {
    const piece = own[after];
    const last = pieces.at(-1) ?? message;
    // It did not wait for this one, which said the rest and has its answer.
    const isAnswered = piece?.mentionsAssistant === true && answered.has(piece.messageId);
    if (isAnswered && piece.sentAt - last.sentAt <= PIECE_MS) takenOver = true;
    if (!piece || !joins(piece, last)) break;
    takenOver ||= piece.mentionsAssistant;
    pieces.push(piece);
  }
  return { pieces, takenOver };
}

const isPartOf = (message: GroupMessage): boolean => message.body.trim() === '' || isUnfinished(message.body);

/** The pieces as one question; what stands for a picture stays, so that the agent knows of it. */
export function questionOf(pieces: readonly GroupMessage[], language: Language): string {
  return pieces
    .map(({ body, attachments }) => body.trim() || attachmentMark(attachments, language))
    .filter((text) => text !== '')
    .join('\n');
}
