import { randomBytes } from 'node:crypto';

/** What an identifier names; the prefix makes logs and URLs readable. */
export type IdPrefix =
  | 'ans'
  | 'msg'
  | 'q'
  | 'mat'
  | 'pas'
  | 'job'
  | 'tok'
  | 'lrn'
  | 'fb'
  | 'vio'
  | 'prm'
  | 'apl'
  | 'ver';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An opaque identifier: prefix, then 48 bits of time and 80 random bits in lower-case Crockford base 32.
 * Identifiers made later sort later, which keeps the primary-key B-trees dense and lists in order.
 */
export function newId(prefix: IdPrefix, nowMs: number = Date.now()): string {
  let time = nowMs;
  let head = '';
  for (let i = 0; i < 10; i++) {
    head = ALPHABET[time % 32] + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of randomBytes(16)) tail += ALPHABET[byte & 31];
  return `${prefix}_${head}${tail}`;
}
