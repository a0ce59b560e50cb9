import { simplifiedUnits } from '../../domain/language/simplified.ts';

/** What a UTF-16 unit is to the tokeniser. */
export const SEPARATOR = 0;
/** Written without spaces between words: Han, kana, Hangul. Indexed by characters and pairs. */
export const IDEOGRAPH = 1;
/** A letter or digit of a script with words. */
export const WORD = 2;
/** A sign that operators of programming languages are made of. */
export const OPERATOR = 3;

/** One entry for each UTF-16 unit. Both tables are for text that went through NFKC already. */
export interface CharacterTables {
  /** SEPARATOR, IDEOGRAPH, WORD or OPERATOR. */
  kind: Uint8Array;
  /** Lower case, and simplified for traditional characters. Only one-to-one foldings within the BMP. */
  fold: Uint16Array;
}

const OPERATOR_SIGNS = '=!<>:+-*/%&|?';

/** Ranges of units written without spaces; surrogates are rare Han and are indexed by halves. */
const IDEOGRAPH_RANGES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x3100, 0x312f],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xd840, 0xd8ff],
  [0xdc00, 0xdfff],
  [0xf900, 0xfaff],
];

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

let tables: CharacterTables | undefined;

/** Built when first asked (about 10 ms, measured), so that a process that never searches does not pay. */
export function characterTables(): CharacterTables {
  tables ??= buildTables();
  return tables;
}

function buildTables(): CharacterTables {
  const kind = new Uint8Array(0x10000);
  const fold = Uint16Array.from(simplifiedUnits());
  for (const [first, last] of IDEOGRAPH_RANGES) kind.fill(IDEOGRAPH, first, last + 1);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (kind[unit] === IDEOGRAPH || (unit >= 0xd800 && unit < 0xe000)) continue;
    const character = String.fromCharCode(unit);
    if (!WORD_CHARACTER.test(character)) continue;
    kind[unit] = WORD;
    const lower = character.toLowerCase();
    if (lower.length === 1) fold[unit] = lower.charCodeAt(0);
  }
  for (const sign of OPERATOR_SIGNS) kind[sign.charCodeAt(0)] = OPERATOR;
  return { kind, fold };
}

/**
 * Half width, lower case, simplified: two texts that differ only in such forms become the same string. Most of a text
 * is so already, and is taken as it stands.
 */
export function foldText(text: string): string {
  const { fold } = characterTables();
  const normal = text.normalize('NFKC');
  let folded = '';
  let taken = 0;
  for (let i = 0; i < normal.length; i++) {
    const unit = normal.charCodeAt(i);
    const other = fold[unit]!;
    if (other === unit) continue;
    folded += normal.slice(taken, i) + String.fromCharCode(other);
    taken = i + 1;
  }
  return taken === 0 ? normal : folded + normal.slice(taken);
}
