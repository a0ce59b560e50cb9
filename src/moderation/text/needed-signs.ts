/**
 * Most patterns find nothing in most messages, and what they cannot match without is found in a fraction of the time:
 * whatever stands around it, 「轻生」 needs 轻生. From a pattern's source follow up to three units in a row, in
 * several forms, one of which every text holds that it matches; one walk through a text says of 32 patterns which may
 * match it.
 */
export type NeededSigns = ReadonlySet<string>;

/** A pattern that is put to a text only where the text holds what it needs. Throws where that is nothing. */
export function rarely(pattern: RegExp): Pick<RegExp, 'test'> {
  const mayHold = mayMatch(pattern);
  return { test: (text) => mayHold(text) && pattern.test(text) };
}

/** Whether a text may hold a match of the pattern at all. */
export function mayMatch(pattern: RegExp): (text: string) => boolean {
  const needed = pattern.ignoreCase ? null : signsNeededBy(pattern.source);
  if (needed === null)
    throw new Error(`/${pattern.source}/ needs no sign: it is as well asked of every text.`);
  if ((walks.at(-1)?.patterns ?? MOST_PATTERNS) === MOST_PATTERNS) walks.push(newWalk());
  const walk = walks.at(-1)!;
  const bit = 1 << walk.patterns++;
  for (const signs of needed) {
    const slot = slotOf(signs.charCodeAt(0), signs.charCodeAt(1) || 0, signs.charCodeAt(2) || 0);
    walk.needing[slot] = walk.needing[slot]! | bit;
  }
  return (text) => (foundIn(walk, text) & bit) !== 0;
}

/** What some patterns need, each by its bit, and which of them the last text may match. */
interface Walk {
  patterns: number;
  /** By the slot of up to three units in a row. Where two share one, a pattern is asked in vain. */
  needing: Int32Array;
  text: string | null;
  found: number;
}

const MOST_PATTERNS = 32;
const SLOT_BITS = 16;
const walks: Walk[] = [];
const newWalk = (): Walk => ({ patterns: 0, needing: new Int32Array(1 << SLOT_BITS), text: null, found: 0 });

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;
const slotOf = (a: number, b: number, c: number): number =>
  (Math.imul(a, FIRST) ^ Math.imul(b, SECOND) ^ Math.imul(c, THIRD)) >>> (32 - SLOT_BITS);

function foundIn(walk: Walk, text: string): number {
  if (text === walk.text) return walk.found;
  const { needing } = walk;
  let found = 0;
  let b = 0;
  let c = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const a = text.charCodeAt(i);
    const one = Math.imul(a, FIRST);
    const two = one ^ Math.imul(b, SECOND);
    const three = two ^ Math.imul(c, THIRD);
    found |=
      needing[one >>> (32 - SLOT_BITS)]! |
      needing[two >>> (32 - SLOT_BITS)]! |
      needing[three >>> (32 - SLOT_BITS)]!;
    c = b;
    b = a;
  }
  walk.text = text;
  walk.found = found;
  return found;
}

/** Roughly how many of a thousand signs of learners' talk are this one; every sign that is not named is rare. */
const FREQUENT: readonly (readonly [string, number])[] = [
  ['的一是不了在有我个这你', 20],
  ['人他们来上点大为到说时要就会可也对能下过得后自以好都没么吗吧还和看很多什想怎学题课老师', 8],
  [' etaoinsrhldcu,，。?？', 40],
  ['mpgywfbv', 15],
  ['kxjqz0123456789.!！\'"', 6],
];
const frequencies = new Map(FREQUENT.flatMap(([signs, often]) => [...signs].map((sign) => [sign, often])));

function frequencyOf(needed: NeededSigns): number {
  let often = 0;
  for (const signs of needed) {
    let product = 1_000;
    for (const sign of signs) product *= (frequencies.get(sign) ?? 1) / 1_000;
    often += product;
  }
  return often;
}

/** Of more forms than these it is not asked which of them stands in a text. */
const MOST_FORMS = 96;
const LONGEST_IN_A_ROW = 3;
const DIGITS = new Set('0123456789');
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };
/** Classes, edges, properties, and what an earlier group matched: all that may stand for very much or for nothing. */
const NO_ONE_SIGN = /[sSwWDbBpPk1-9]/;

/** A part of a pattern: what it needs, and the units it is one of where it is always just one. */
interface Part {
  needed: NeededSigns | null;
  unit: NeededSigns | null;
}
const ANYTHING: Part = { needed: null, unit: null };
const unitOf = (signs: NeededSigns): Part => ({ needed: signs, unit: signs });

function rarerOf(one: NeededSigns | null, other: NeededSigns | null): NeededSigns | null {
  if (one === null || other === null) return one ?? other;
  return frequencyOf(other) < frequencyOf(one) ? other : one;
}

/** Every form of the units in a row; null where they are too many. */
function inARow(units: readonly NeededSigns[]): NeededSigns | null {
  let forms = [''];
  for (const unit of units) {
    if (forms.length * unit.size > MOST_FORMS) return null;
    forms = forms.flatMap((form) => [...unit].map((sign) => form + sign));
  }
  return new Set(forms);
}

/** Null where they are too many. */
function signsBetween(from: NeededSigns | null, to: NeededSigns | null): NeededSigns | null {
  const [first, last] = [from, to].map((signs) => (signs?.size === 1 ? [...signs][0]!.charCodeAt(0) : null));
  if (first === null || last === null || first === undefined || last === undefined) return null;
  if (last - first > MOST_FORMS) return null;
  return new Set(Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)));
}

/** The rarest signs one form of which stands in every text that the pattern matches; null where there are none. */
export function signsNeededBy(source: string): NeededSigns | null {
  let at = 0;

  function choice(): NeededSigns | null {
    let all: NeededSigns | null = new Set();
    do {
      const needed = sequence();
      all = all && needed && new Set([...all, ...needed]);
    } while (source[at++] === '|');
    at--;
    return all;
  }

  function sequence(): NeededSigns | null {
    let rarest: NeededSigns | null = null;
    let row: NeededSigns[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const { needed, unit } = part();
      const { least, most } = times();
      if (least > 0) rarest = rarerOf(rarest, needed);
      if (unit === null || least === 0) {
        row = [];
        continue;
      }
      row = [...row, unit].slice(-LONGEST_IN_A_ROW);
      for (let from = 0; from + 1 < row.length; from++) rarest = rarerOf(rarest, inARow(row.slice(from)));
      if (most !== 1) row = [unit];
    }
    return rarest;
  }

  function part(): Part {
    const sign = source[at++] ?? '';
    if (sign === '(') return { needed: group(), unit: null };
    if (sign === '[') return unitOfMany(oneOf());
    if (sign === '\\') return unitOfMany(escaped());
    return sign === '.' || sign === '^' || sign === '$' ? ANYTHING : unitOf(new Set([sign]));
  }

  /** A sign of two units is needed, and is not one unit. */
  function unitOfMany(signs: NeededSigns | null): Part {
    if (signs === null) return ANYTHING;
    return [...signs].every((sign) => sign.length === 1) ? unitOf(signs) : { needed: signs, unit: null };
  }

  /** What is looked for around may be what must not stand there; and letters of either case are not read. */
  function group(): NeededSigns | null {
    const opening = /^\?(?:[a-z-]*:|<?[=!]|<[a-z]\w*>)/i.exec(source.slice(at, at + 40))?.[0] ?? '';
    at += opening.length;
    const needed = choice();
    at++;
    return /[=!]$|^\?[a-z-]+:/.test(opening) ? null : needed;
  }

  function oneOf(): NeededSigns | null {
    const negated = source[at] === '^';
    if (negated) at++;
    let signs: Set<string> | null = negated ? null : new Set();
    let before: NeededSigns | null = null;
    for (let first = true; source[at] !== ']'; first = false) {
      const isRange = source[at] === '-' && !first && source[at + 1] !== ']';
      if (isRange) at++;
      const one = member();
      const added = isRange ? signsBetween(before, one) : one;
      if (added === null) signs = null;
      else for (const sign of added) signs?.add(sign);
      before = one;
    }
    at++;
    return signs;
  }

  function member(): NeededSigns | null {
    const point = source.codePointAt(at) ?? 0;
    const sign = String.fromCodePoint(point);
    at += sign.length;
    return sign === '\\' ? escaped() : new Set([sign]);
  }

  function escaped(): NeededSigns | null {
    const sign = source[at++] ?? '';
    if (sign === 'd') return DIGITS;
    if (sign === 'u' || sign === 'x') {
      const digits =
        (sign === 'x' ? /^[0-9a-f]{2}/i : /^\{[0-9a-f]+\}|^[0-9a-f]{4}/i).exec(source.slice(at))?.[0] ?? '';
      at += digits.length;
      return new Set([String.fromCodePoint(Number.parseInt(digits.replace(/[{}]/g, ''), 16))]);
    }
    if (/[pP]/.test(sign) && source[at] === '{') at = source.indexOf('}', at) + 1;
    if (sign === 'k' && source[at] === '<') at = source.indexOf('>', at) + 1;
    return NO_ONE_SIGN.test(sign) ? null : new Set([CONTROLS[sign] ?? sign]);
  }

  /** How often what stands before has to stand there, and may: past `?`, `*`, `+`, `{2,5}`. */
  function times(): { least: number; most: number } {
    const count = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 12));
    if (!count) return { least: 1, most: 1 };
    at += count[0].length;
    const [all, least, comma, most] = count;
    if (least === undefined)
      return { least: all.startsWith('+') ? 1 : 0, most: all.startsWith('?') ? 1 : Infinity };
    return {
      least: Number(least),
      most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most),
    };
  }

  return choice();
}
