/**
 * Of the characters of a text file, the share that may be undecodable or control characters before it counts
 * as something else: a file with one damaged byte is still worth reading, a picture is not a text.
 */
const TOLERATED_SHARE = 1 / 200;
/** A file cut off in the middle of its last character, or one with a single bad byte. */
const TOLERATED_ANYWAY = 2;
/**
 * GB18030 gives nearly every byte pair a character. Chinese prose stays within the 6,763 characters of GB 2312
 * for far more than this share of its pairs; Latin-1, Shift-JIS or binary data read as GB18030 does not.
 */
const COMMON_PAIR_SHARE = 0.6;

/**
 * The text of a file without its byte-order mark and control characters: UTF-8, UTF-16 with a mark, the
 * `label` that the file itself gives, or GB18030 (which holds GBK and GB 2312), in that order. Null where the
 * bytes are none of these.
 */
export function decodeText(bytes: Uint8Array, label?: string): string | null {
  const marked = withByteOrderMark(bytes);
  if (marked !== null) return clean(marked);
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return clean(utf8);
  const named = label === undefined ? null : decode(bytes, label);
  if (named !== null) return clean(named);
  if (!looksChinese(bytes)) return null;
  const chinese = decode(bytes, 'gb18030');
  return chinese === null ? null : clean(chinese);
}

function withByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** Null where more than a few characters do not fit the encoding, or the platform does not know it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    return null;
  }
  const text = decoder.decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  // A page on garbled text shows the sign for it, and is not damaged by that.
  if (bad === 0 || isWhole(bytes, encoding)) return text;
  // One bad byte may stand for one of a few characters only: measured against what is not plain ASCII.
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return bad <= TOLERATED_ANYWAY && foreign >= bad * 2
    ? text
    : bad <= foreign * TOLERATED_SHARE
      ? text
      : null;
}

function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function looksChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let pairs = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
  }
  return pairs > 0 && common >= pairs * COMMON_PAIR_SHARE;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/g;

/** Without control characters; null where there are so many that this is not text. */
function clean(text: string): string | null {
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > TOLERATED_ANYWAY && controls > text.length * TOLERATED_SHARE) return null;
  const whole = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return controls === 0 ? whole : whole.replace(CONTROL, '');
}
