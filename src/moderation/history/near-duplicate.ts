import { knownLately } from '../../domain/caches/known-lately.ts';
import { fold } from '../text/fold.ts';

/** What is left of a message when one looks only for its repetition. */
export interface Fingerprint {
  /** Letters, digits and Han characters of the folded text, runs of one sign shortened to two. */
  text: string;
  /** Hashes of the pairs of signs in it, sorted and without repeats. */
  pairs: Int32Array;
  /** Nothing but pictures, stickers and emoji. */
  picture: boolean;
  /** One sign, however often: "啊", "哈哈哈", "1", "。。". It says nothing by itself. */
  oneSign: boolean;
  /**
   * What stands around its one number: "顶 1 楼" and "顶 2 楼" are alike. Null without one; several are figures that
   * say something.
   */
  frame: string | null;
}

/** Dice coefficient of the pairs from which two messages count as nearly the same; one edit in ten signs. */
const NEARLY_SAME = 0.75;
/** Shorter ones must be equal: with so few pairs one letter is a third of the message. */
const SHORT = 5;
/** Or all of the shorter one stands in the longer, in its order, and the longer adds at most so much of it. */
const PADDED_BY = 0.6;

/**
 * UTF-16 units of the texts whose fingerprints are kept: some thousands of messages, so that of a raid's two thousand
 * each is read once.
 */
const UNITS_OF_MESSAGES = 256_000;

const NOT_A_SIGN = /[^\p{L}\p{N}]+/gu;
const NUMBER = /\d+/g;
const STICKER = /\[[^\][\s]{1,10}\]/g;
const TRAILING_PARTICLES = /(?<![吗呢吧啊呀哦啦嘛么了])[吗呢吧啊呀哦啦嘛么了]+$/;

/** Of a group's latest messages, each of which is compared with whatever comes after it for a while. */
export const fingerprintOf = knownLately(readFingerprint, UNITS_OF_MESSAGES);

function readFingerprint(text: string): Fingerprint {
  const folded = fold(text).text;
  const withoutStickers = folded.replace(STICKER, ' ');
  const signs = withoutStickers.replace(NOT_A_SIGN, '').replace(/(.)\1{2,}/gu, '$1$1');
  const picture =
    signs === '' &&
    folded.trim() !== '' &&
    (withoutStickers !== folded || /\p{Extended_Pictographic}/u.test(folded));
  const bare = signs.replace(TRAILING_PARTICLES, '') || signs;
  const figures = folded.match(NUMBER)?.length ?? 0;
  const all = folded.replace(/\s+/g, '');
  return {
    text: bare,
    pairs: pairsOf(bare),
    picture,
    oneSign: all !== '' && new Set(all).size === 1,
    frame: figures === 1 ? bare.replace(NUMBER, '#') : null,
  };
}

function pairsOf(text: string): Int32Array {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  return Int32Array.from(pairs).sort();
}

export function nearlySame(a: Fingerprint, b: Fingerprint): boolean {
  if (a.text === b.text) return true;
  if (a.text.length < SHORT || b.text.length < SHORT) return false;
  let common = 0;
  for (let i = 0, j = 0; i < a.pairs.length && j < b.pairs.length; ) {
    const difference = (a.pairs[i] ?? 0) - (b.pairs[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * common) / (a.pairs.length + b.pairs.length) >= NEARLY_SAME || isPadded(a.text, b.text);
}

/** "收电脑，高价", "收笔记本电脑啦！高价": a word put in between breaks many pairs of a short message. */
function isPadded(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length > shorter.length * (1 + PADDED_BY)) return false;
  let at = 0;
  for (let i = 0; i < longer.length && at < shorter.length; i++) if (longer[i] === shorter[at]) at++;
  return at === shorter.length;
}

/** `longer` is `shorter` with more at its end or within: a list that grows with each copy. */
export function grewFrom(longer: Fingerprint, shorter: Fingerprint): boolean {
  if (longer.text.length <= shorter.text.length) return false;
  let at = 0;
  for (const sign of longer.text) if (sign === shorter.text[at]) at++;
  return at >= shorter.text.length * 0.9;
}
