import { isSmallLetter } from '../../domain/language/letters.ts';
import { simplified } from '../../domain/language/simplified.ts';
import { type MappedText, mappedTextBuilder, textOf, unitForUnit } from './mapped-text.ts';

/** Longer messages are judged by this many UTF-16 units; nobody reads a longer one for its offers or insults. */
export const MAX_JUDGED_LENGTH = 4_000;

/** In the table: this unit leaves no trace (zero-width, variation marks, accents piled on letters). */
const DROPPED = 0;
/** In the table: look the unit up in `expansions`, for it stands for several. */
const EXPANDED = 1;

interface FoldTables {
  /** One entry for each unit of the BMP. */
  units: Uint16Array;
  expansions: Map<number, string>;
}

/**
 * Never seen by a reader: zero-width and joining marks, direction marks, soft hyphen, Hangul fillers,
 * variation selectors. Unicode's Default_Ignorable_Code_Point, BMP part, and the keycap's frame.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/u;
const COMBINING = /\p{M}/u;
const LATIN_WITH_MARK = /^\p{Script=Latin}\p{M}+$/u;

/** Small capitals and other letters that Unicode does not fold and a reader takes for plain ones. */
const LOOK_ALIKE_LETTERS: Record<string, string> = {
  a: 'ᴀɑα',
  b: 'ʙɓЬ',
  c: 'ᴄƈ©',
  d: 'ᴅɖɗ',
  e: 'ᴇɛℯ℮',
  f: 'ꜰƒ',
  g: 'ɢɡǥ',
  h: 'ʜħɦ',
  i: 'ɪıɩ',
  j: 'ᴊʝ',
  k: 'ᴋƙ',
  l: 'ʟłɭ',
  m: 'ᴍɱ',
  n: 'ɴŋɲ',
  o: 'ᴏøσ',
  p: 'ᴘƥþ',
  q: 'ʠɋ',
  r: 'ʀɾ®',
  s: 'ꜱʂ',
  t: 'ᴛŧƭ',
  u: 'ᴜʊʉ',
  v: 'ᴠʋ√∨⋁',
  w: 'ᴡɯω',
  x: '×✕✖╳⨯',
  y: 'ʏɣ',
  z: 'ᴢʐƶ',
};

/** Signs that stand for one another in a chat, folded to one. */
const SIGNS: Record<string, string> = { '+': '➕', '·': '•‧∙⋅・･●', '~': '～〜∼', '-': '‐‑‒–—―−' };

let tables: FoldTables | undefined;

/** Built when first asked (about 25 ms, measured), so that a process that never moderates does not pay. */
function foldTables(): FoldTables {
  tables ??= buildTables();
  return tables;
}

function buildTables(): FoldTables {
  const units = new Uint16Array(0x1_0000);
  const expansions = new Map<number, string>();
  for (let code = 0; code < 0x1_0000; code++) {
    units[code] = code;
    if (code < 0x80) {
      if (code >= 0x41 && code <= 0x5a) units[code] = code + 32;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) continue;
    const folded = foldCharacter(String.fromCharCode(code));
    if (folded.length === 1 && folded.charCodeAt(0) > EXPANDED) units[code] = folded.charCodeAt(0);
    else if (folded === '') units[code] = DROPPED;
    else {
      units[code] = EXPANDED;
      expansions.set(code, folded);
    }
  }
  for (const [plain, alike] of [...Object.entries(LOOK_ALIKE_LETTERS), ...Object.entries(SIGNS)]) {
    for (const character of alike) units[character.charCodeAt(0)] = plain.charCodeAt(0);
  }
  // Control characters other than line breaks and tabs are invisible as well; NUL and SOH are our own marks.
  for (let code = 0; code < 0x20; code++)
    if (code !== 0x09 && code !== 0x0a && code !== 0x0d) units[code] = DROPPED;
  return { units, expansions };
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character) || COMBINING.test(character)) return '';
  let folded = character.normalize('NFKC').toLowerCase();
  const decomposed = folded.normalize('NFKD');
  // Accents go from Latin letters only: й without its breve would be another letter.
  if (LATIN_WITH_MARK.test(decomposed)) folded = decomposed.replace(/\p{M}/gu, '');
  return simplified(folded);
}

/** Letters in circles and squares that NFKC leaves as they are; each block runs from A to Z. */
const LETTER_BLOCKS = [0x1_f150, 0x1_f170];
const LETTERS = 26;

/** What a character outside the BMP is to a reader: a letter, a digit, nothing, or itself. */
function foldAstral(point: number, character: string): string {
  for (const first of LETTER_BLOCKS) {
    if (point >= first && point < first + LETTERS) return String.fromCharCode(0x61 + point - first);
  }
  // Skin tones, tags and variation selectors say nothing by themselves.
  if ((point >= 0x1_f3fb && point <= 0x1_f3ff) || point >= 0xe_0000) return '';
  if (point >= 0x1_f000) return point < 0x1_f250 ? character.normalize('NFKC').toLowerCase() : character;
  return character.normalize('NFKC').toLowerCase();
}

const plainUnits = new Uint16Array(MAX_JUDGED_LENGTH);

/**
 * The text as a reader takes it in: width, case, traditional characters, accents, fancy letters and what
 * cannot be seen at all folded away (NFKC a character at a time), with the way back to the text as sent.
 */
export function fold(text: string): MappedText {
  const { units } = foldTables();
  const length = Math.min(text.length, MAX_JUDGED_LENGTH);
  let changed = 0;
  let foreign = false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const folded = units[code]!;
    if (folded <= EXPANDED || (code >= 0xd800 && code < 0xdc00))
      return unmixScripts(foldUnevenly(text, length));
    plainUnits[i] = folded;
    changed |= code ^ folded;
    if (isGreekOrCyrillic(folded)) foreign = true;
  }
  const folded = unitForUnit(changed === 0 ? text.slice(0, length) : textOf(plainUnits, length));
  return foreign ? unmixScripts(folded) : folded;
}

/** Where units vanish, or one becomes several. */
function foldUnevenly(text: string, length: number): MappedText {
  const { units, expansions } = foldTables();
  const builder = mappedTextBuilder();
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) {
      const point = text.codePointAt(i) ?? code;
      if (point > 0xffff) {
        builder.word(foldAstral(point, String.fromCodePoint(point)), i, i + 2);
        i++;
        continue;
      }
    }
    const folded = units[code] ?? code;
    if (folded > EXPANDED) builder.unit(folded, i, i + 1);
    else if (folded === EXPANDED) builder.word(expansions.get(code) ?? '', i, i + 1);
  }
  return builder.finish();
}

/** Cyrillic and Greek letters that look like Latin ones, lower case. */
const CONFUSABLES: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  ғ: 'f',
  ԍ: 'g',
  һ: 'h',
  н: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ц: 'u',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ζ: 'z',
};

const isGreekOrCyrillic = (code: number): boolean =>
  (code >= 0x370 && code <= 0x3ff) || (code >= 0x400 && code <= 0x52f);

const GREEK_OR_CYRILLIC = /[\u0370-\u03ff\u0400-\u052f]/;

/** "vіp" with a Cyrillic і reads "vip"; a word that is Cyrillic throughout is Russian and stays. */
function unmixScripts(mapped: MappedText): MappedText {
  const { text } = mapped;
  if (!GREEK_OR_CYRILLIC.test(text)) return mapped;
  let units: string[] | undefined;
  for (let from = 0; from < text.length; ) {
    let to = from;
    let latin = false;
    let other = false;
    for (; to < text.length; to++) {
      const code = text.charCodeAt(to);
      if (isSmallLetter(code)) latin = true;
      else if (isGreekOrCyrillic(code)) other = true;
      else break;
    }
    if (latin && other) {
      units ??= text.split('');
      for (let i = from; i < to; i++) units[i] = CONFUSABLES[units[i] ?? ''] ?? units[i] ?? '';
    }
    from = to + 1;
  }
  return units ? { ...mapped, text: units.join('') } : mapped;
}
