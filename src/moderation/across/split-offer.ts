import { MINUTE_MS } from '../../domain/time/durations.ts';
import { has, readMessage } from '../classifier/signals.ts';
import type { Judgement } from '../judging/judge.ts';
import type { Finding } from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';

/**
 * Own messages within this time, in milliseconds, may be one advert sent in pieces: "有 gpt 会员" – "一个月二十" – "v
 * lan_77".
 */
export const PIECES_WINDOW_MS = 3 * MINUTE_MS;
/** With the last one. More is talk. */
const MOST_PIECES = 5;
/** So many of one's own messages are looked at: a sentence sent sign by sign has more than an advert has pieces. */
const LOOKED_AT = 12;
/** In UTF-16 units: what is longer says enough to be judged by itself. */
const LONGEST_PIECE = 60;

interface SentText {
  senderId: string;
  sentAt: number;
  text: string;
}

/** What the sender said just before, oldest first. `earlier` is what the group said, oldest first. */
export function piecesBefore(
  last: Pick<SentText, 'senderId' | 'sentAt'>,
  earlier: readonly SentText[],
): string[] {
  const own = earlier.filter(
    ({ senderId, sentAt }) => senderId === last.senderId && sentAt >= last.sentAt - PIECES_WINDOW_MS,
  );
  return own
    .slice(-LOOKED_AT)
    .map(({ text }) => text)
    .filter((text) => text !== '' && text.length <= LONGEST_PIECE);
}

/** A piece of an account or a number, and nothing else: "py", "8899", "二二三", "@lan_77". */
const FRAGMENT = /^\s*(?:[a-z\d_零〇一二三四五六七八九幺-]{1,12}|@[a-z][a-z\d_]{2,24})\s*$/;
const isFragment = (text: string): boolean => FRAGMENT.test(text.toLowerCase());

/** A message in order that holds a part of an offer; what went before may make it whole. */
function partOfOffer({ category }: Judgement, message: NormalisedText): Finding[] {
  if (category !== 'none') return [];
  const { trade } = readMessage(message);
  const { text } = message.plain;
  return trade.length === 0 && isFragment(text)
    ? [{ kind: 'contact_handle', start: 0, end: text.length }]
    : trade;
}

/**
 * The pieces one below the other, fragments closed up: "微信", "py", "8899" are one account. English words do not run
 * together.
 */
function joined(pieces: readonly string[]): string {
  let text = '';
  pieces.forEach((piece, at) => {
    const wouldRunOn = /[a-z\d]$/i.test(text) && !isFragment(pieces[at - 1] ?? '');
    text +=
      text !== '' && isFragment(piece) && !wouldRunOn ? piece.trim() : `${text === '' ? '' : '\n'}${piece}`;
  });
  return text;
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
  const { last, message, judgeText } = parts;
  const pieces = parts.pieces.slice(1 - MOST_PIECES);
  if (pieces.length === 0) return null;
  const part = partOfOffer(last, message);
  if (part.length === 0) return null;
  const whole = judgeText(joined([...pieces, message.original]));
  if ((whole.category !== 'advertising' && whole.category !== 'piracy') || !isReachable(whole)) return null;
  // Seen already, in one message or over several: what follows an advert is not one more.
  if (pieces.some((piece) => judgeText(piece).category !== 'none')) return null;
  const before = judgeText(joined(pieces));
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
