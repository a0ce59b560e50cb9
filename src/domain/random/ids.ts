import { randomFillSync } from 'node:crypto';

/** What an identifier names; the prefix makes logs and URLs readable. */
export type IdPrefix =
  | 'ans'
  | 'msg'
  | 'q'
  | 'mat'
  | 'mch'
  | 'pas'
  | 'job'
  | 'tok'
  | 'lrn'
  | 'fb'
  | 'cor'
  | 'vio'
  | 'prm'
  | 'pro'
  | 'apl'
  | 'ver'
  | 'qev'
  | 'unp'
  | 'sil'
  | 'mea'
  | 'pm'
  | 'fnd';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const TAIL_BYTES = 13;
/** Random bytes for many identifiers at once: a call for each would cost more than all the rest of it. */
const pool = new Uint8Array(TAIL_BYTES * 256);
let used = pool.length;

function randomTail(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let tail = '';
  for (const byte of pool.subarray(used, used + TAIL_BYTES)) tail += ALPHABET[byte & 31];
  used += TAIL_BYTES;
  return tail;
}

/** Of the identifier made last: within one millisecond the next one counts on. */
let lastTime = 0;
let sequence = 0;
const SEQUENCE_SIZE = 32 ** 3;

/**
 * An opaque identifier: prefix, 50 bits of time, 15 of a counter and 65 random ones, in lower-case Crockford
 * base 32. Identifiers made later in a process sort later, which keeps primary-key B-trees dense and messages of
 * one millisecond in order.
 */
export function newId(prefix: IdPrefix, nowMs: number = Date.now()): string {
  sequence = nowMs === lastTime ? (sequence + 1) % SEQUENCE_SIZE : 0;
  lastTime = nowMs;
  return `${prefix}_${base32(nowMs, 10)}${base32(sequence, 3)}${randomTail()}`;
}

function base32(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
