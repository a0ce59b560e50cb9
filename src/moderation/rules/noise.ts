import { eitherOf } from '../../domain/language/either-of.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { protectedSpans } from '../text/protected-spans.ts';
import type { Finding } from './finding.ts';

/** A message shorter than this is small change, however it repeats itself: "哈哈哈哈", "666". */
const SHORTEST = 14;
/** Share of the message that repetition covers for it to be nothing else. */
const COVERED = 0.8;
/** Repeats of one sign or phrase within a message; laughter and cheers get more. */
const REPEATS = 9;
const LAUGHTER_REPEATS = 40;
const LAUGHTER = /^[哈嘿嘻呵啊呜嗷哇草233６6k8wWhHaAoO加油冲鼓掌赞强\s!！~～.…。]+$/;
const LONGEST_PERIOD = 24;

/** Sticker names ("[呲牙]") count as one sign, and so does an emoji with its joiners. */
function signsOf(text: string): string[] {
  if (!/[^\u0020-\u005a\u005c-\u007f]/.test(text)) return [...text.replaceAll(' ', '')];
  return (
    text
      .match(/\[[^\][\s]{1,8}\]|\p{Extended_Pictographic}|[\s\S]/gu)
      ?.filter((sign) => sign.trim() !== '') ?? []
  );
}

/** What somebody wrote themselves: addresses and code repeat themselves for other reasons. */
function ownTextOf({ folded: { text }, links }: NormalisedText): string {
  const code = text.includes('`')
    ? protectedSpans(text, undefined).filter(({ kind }) => kind === 'code')
    : [];
  let own = '';
  let at = 0;
  for (const { start, end } of [...links, ...code].sort((a, b) => a.start - b.start)) {
    own += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return at === 0 ? text : own + text.slice(at);
}

/** One message that says the same over and over, or nothing at all. */
export function findNoise(message: NormalisedText): Finding[] {
  if (!mayBeNoise(message.folded.text)) return [];
  const text = ownTextOf(message);
  if (text.length < 8) return [];
  const whole = { start: 0, end: message.plain.text.length };
  const signs = signsOf(text);
  if (signs.length >= SHORTEST) {
    const pictures = signs.filter(
      (sign) => sign.length > 2 || /\p{Extended_Pictographic}/u.test(sign),
    ).length;
    if (pictures >= SHORTEST && pictures / signs.length >= COVERED) return [{ kind: 'sign_wall', ...whole }];
    const repeats = repetitionOf(signs);
    const needed = LAUGHTER.test(text) ? LAUGHTER_REPEATS : REPEATS;
    if (repeats >= needed) return [{ kind: 'repetition', ...whole }];
    if (signs.length >= 16 && !/[\p{L}\p{N}]/u.test(text)) return [{ kind: 'sign_wall', ...whole }];
  }
  return isKeyboardMash(text) ? [{ kind: 'keyboard_mash', ...whole }] : [];
}

const seen = new Uint16Array(0x1_0000);
let round = 0;

/** So few different signs that only repetition explains the length; cheap enough to ask of every message. */
const WALL_LENGTH = 24;
const SIGNS_OF_A_WALL = 5;

/** Whether a message is worth looking at for repetition although its words are quiet. */
export function looksRepetitive(text: string): boolean {
  return text.length >= WALL_LENGTH && differentUnits(text) * SIGNS_OF_A_WALL <= text.length;
}

function differentUnits(text: string): number {
  round = round === 0xffff ? 1 : round + 1;
  if (round === 1) seen.fill(0);
  let different = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (seen[unit] !== round) different++;
    seen[unit] = round;
  }
  return different;
}

/** Few different signs for its length, or one unbroken run of letters: all noise is one or the other. */
function mayBeNoise(text: string): boolean {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x61 && unit <= 0x7a) || unit === 0x20) letters++;
  }
  return letters >= text.length * 0.7 || differentUnits(text) * 2 <= text.length;
}

/** How often the shortest period that explains most of the message repeats; 1 for ordinary text. */
function repetitionOf(signs: readonly string[]): number {
  for (let period = 1; period <= Math.min(LONGEST_PERIOD, signs.length >> 1); period++) {
    const compared = signs.length - period;
    let others = 0;
    for (let i = period; i < signs.length && others * 10 <= compared + 1; i++)
      if (signs[i] !== signs[i - period]) others++;
    if ((compared - others) / compared >= 0.9) {
      // A phrase is repeated when it stands three times; a sign or two need more.
      const repeats = signs.length / period;
      return period >= 4 ? repeats * 2 : repeats;
    }
  }
  return 1;
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/**
 * 1 where two letters are neighbours on the keyboard, 2 where English and pinyin hardly have them together; 3 for both.
 */
const PAIRS = new Uint8Array(1 << 10);
const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);

/** Letters hit at random: few vowels, or a run along the rows of the keyboard, and no word in sight. */
function isKeyboardMash(text: string): boolean {
  const dense = text.replace(/[\s;,.'[\]/\\0-9]+/g, '');
  if (dense.length < 10 || !/^[a-z]+$/.test(dense)) return false;
  let vowels = 0;
  let neighbours = 0;
  let rare = 0;
  for (let i = 0; i < dense.length; i++) {
    if ('aeiouy'.includes(dense[i] ?? '')) vowels++;
    if (i + 1 === dense.length) break;
    const pair = PAIRS[pairAt(dense, i)]!;
    neighbours += pair & 1;
    rare += pair >> 1;
  }
  const pairs = dense.length - 1;
  const vowelShare = vowels / dense.length;
  return (
    (neighbours / pairs > 0.45 && vowelShare < 0.36) ||
    (vowelShare < 0.18 && rare / pairs > 0.25) ||
    rare / pairs > 0.42
  );
}

/** Pairs of letters that English words and pinyin hardly have. */
const UNENGLISH = eitherOf(
  /^(?:[bcdfghjkmpqtvwxz]j|j[bcdfghjklmnpqrstvwxyz]|[bcdfghjklmnprtvwxz]q|q[bcdefghjklmnoprtvwxyz])$/,
  /^(?:[bcdfgjkmpqtvz]x|x[bdfghjkmnqrsvwxz]|[bcdfghjkmpqvwx]z|z[bcdfgjkmnpqrstvwx])$/,
  /^(?:v[bcdfghjklmnpqrtvwxz]|[bcfghjkmpqtwxyz]v|k[bcdfgjkmpqvxz]|[bcdfhjmpqvxz]k|w[bcdfgjkmpqtvwxz])$/,
  /^(?:f[bcdghjkmnpqvwxz]|g[bcdfjkpqtvwxz]|h[bcdfghjkpqvwxz]|d[bcfhjkpqtxz]|s[bdfgjrvxz]|[jkqvwxz]f)$/,
  /^(?:[fjkqvxz]g|[jqvxz]d|l[hjqrxz]|p[bcdfgjkmqvwxz]|m[cdfghjkqrtvwxz]|b[cdfghkmnpqtvwxz])$/,
  /^(?:c[bdfgjmnpqvwxz]|n[rx]|r[jqxz]|t[bdfgjkpqvx])$/,
);

for (const a of LETTERS) {
  for (const b of LETTERS) {
    const pair = a + b;
    const besides = ROWS.some((row) => row.includes(pair) || row.includes(b + a));
    PAIRS[pairAt(pair, 0)] = (besides ? 1 : 0) | (UNENGLISH.test(pair) ? 2 : 0);
  }
}
