import { MINUTE_MS } from '../../domain/durations.ts';
import { has, readMessage } from '../classifier/signals.ts';
import type { Judgement } from '../judge.ts';
import type { Finding } from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';

/** Own messages within this time, in milliseconds, may be one advert sent in pieces: "有 gpt 会员" – "一个月二十" – "v lan_77". */
export const PIECES_WINDOW_MS = 3 * MINUTE_MS;
/** With the last one. More is talk. */
const MOST_PIECES = 5;
/** In UTF-16 units: what is longer says enough to be judged by itself. */
const LONGEST_PIECE = 60;

interface Said {
  senderId: string;
  sentAt: number;
  text: string;
}

/** What the sender said just before, oldest first. `earlier` is what the group said, oldest first. */
export function piecesBefore(last: Pick<Said, 'senderId' | 'sentAt'>, earlier: readonly Said[]): string[] {
  const own = earlier.filter(
    ({ senderId, sentAt }) => senderId === last.senderId && sentAt >= last.sentAt - PIECES_WINDOW_MS,
  );
  return own
    .slice(1 - MOST_PIECES)
    .map(({ text }) => text)
    .filter((text) => text !== '' && text.length <= LONGEST_PIECE);
}

/** A message in order that holds a part of an offer; what went before may make it whole. */
function partOfOffer({ category }: Judgement, message: NormalisedText): Finding[] {
  return category === 'none' ? readMessage(message).trade : [];
}

export const mayEndOffer = (parts: { judgement: Judgement; normalised: NormalisedText }): boolean =>
  partOfOffer(parts.judgement, parts.normalised).length > 0;

const isReachable = ({ reading }: Judgement): boolean =>
  reading !== null && has(reading.trade, 'contact_handle', 'group_link', 'link');

/**
 * The judgement of the pieces as one message, where each is in order and together they are an offer with a way to
 * reach the sender; else null. Always for a person: that they belong together is a guess.
 */
export function splitOffer(parts: {
  last: Judgement;
  message: NormalisedText;
  pieces: readonly string[];
  judgeText: (text: string) => Judgement;
}): Judgement | null {
  const { last, message, pieces, judgeText } = parts;
  if (pieces.length === 0) return null;
  const part = partOfOffer(last, message);
  if (part.length === 0) return null;
  const whole = judgeText([...pieces, message.original].join('\n'));
  if ((whole.category !== 'advertising' && whole.category !== 'piracy') || !isReachable(whole)) return null;
  // Seen already, in one message or over several: what follows an advert is not one more.
  if (pieces.some((piece) => judgeText(piece).category !== 'none')) return null;
  const before = judgeText(pieces.join('\n'));
  if (before.category !== 'none' && isReachable(before)) return null;
  return {
    ...whole,
    evidence: part,
    needsReview: true,
    hardEvidence: false,
    unsure: false,
    crisis: last.crisis,
  };
}
