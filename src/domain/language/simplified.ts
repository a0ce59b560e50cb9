import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

let units: Uint16Array | undefined;

/**
 * For each UTF-16 unit the simplified character where it is a traditional one, else itself: one for one, so that
 * offsets stay. Read when first asked (some 2 ms).
 */
export function simplifiedUnits(): Uint16Array {
  units ??= readUnits();
  return units;
}

function readUnits(): Uint16Array {
  const read = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const pair of traditionalToSimplified.split('|')) {
    // A pair is "X Y" or "X Y Z…": the first form after the space is the usual one. Rare characters take two units.
    if (pair.charCodeAt(1) !== 0x20 || (pair.length > 3 && pair.charCodeAt(3) !== 0x20)) continue;
    const simplified = pair.charCodeAt(2);
    if (simplified < 0xd800 || simplified > 0xdfff) read[pair.charCodeAt(0)] = simplified;
  }
  return read;
}

/**
 * A text in simplified characters, as everything here that reads Chinese is written; what is simplified comes back as
 * it is.
 */
export function simplified(text: string): string {
  const table = simplifiedUnits();
  let written = '';
  let taken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const other = table[unit]!;
    if (other === unit) continue;
    written += text.slice(taken, i) + String.fromCharCode(other);
    taken = i + 1;
  }
  return taken === 0 ? text : written + text.slice(taken);
}
