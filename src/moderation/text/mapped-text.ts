/**
 * A text made from another one, with the place each of its UTF-16 units came from. Promises, held by
 * property tests: `starts` never decreases, every unit's range lies within the source and is not empty,
 * and a range of this text always names a range of the source.
 */
export interface MappedText {
  readonly text: string;
  /** Offset in the source at which what became unit `i` begins. */
  readonly starts: Int32Array;
  /** Offset in the source just past what became unit `i`. */
  readonly ends: Int32Array;
}

/** The range of the source that units `[start, end)` came from. */
export function sourceRange(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  const { starts, ends } = mapped;
  if (end <= start || starts.length === 0) {
    const at = starts[start] ?? ends[ends.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: starts[start] ?? 0, end: ends[Math.min(end, ends.length) - 1] ?? 0 };
}

const IDENTITY_LENGTH = 8_192;
const identity = Int32Array.from({ length: IDENTITY_LENGTH + 1 }, (_, i) => i);

/**
 * The range of this text that was made from units `[start, end)` of the source; empty where nothing of them is left.
 */
export function rangeMadeFrom(
  mapped: MappedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const { starts, ends } = mapped;
  let from = 0;
  while (from < starts.length && ends[from]! <= start) from++;
  let to = from;
  while (to < starts.length && starts[to]! < end) to++;
  return { start: from, end: to };
}

/** `text` as it stands in for a source of the same length, unit for unit. */
export function unitForUnit(text: string): MappedText {
  if (text.length <= IDENTITY_LENGTH) {
    return { text, starts: identity.subarray(0, text.length), ends: identity.subarray(1, text.length + 1) };
  }
  const starts = Int32Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** Collects the units of a mapped text one after the other. */
export interface MappedTextBuilder {
  unit(code: number, start: number, end: number): void;
  /** Each unit of `text` stands for the whole source range. */
  word(text: string, start: number, end: number): void;
  /** Units `[from, to)` of `source`, as they are. */
  copy(source: MappedText, from: number, to: number): void;
  finish(): MappedText;
}

// Builders are used one at a time and work in these, which grow with the longest message seen.
let units = new Uint16Array(1_024);
let starts = new Int32Array(1_024);
let ends = new Int32Array(1_024);

function grow(): void {
  const wider = [
    new Uint16Array(units.length * 2),
    new Int32Array(units.length * 2),
    new Int32Array(units.length * 2),
  ] as const;
  wider[0].set(units);
  wider[1].set(starts);
  wider[2].set(ends);
  [units, starts, ends] = wider;
}

/** Finish one builder before the next is made: they share their buffers. */
export function mappedTextBuilder(): MappedTextBuilder {
  let length = 0;
  const unit = (code: number, start: number, end: number): void => {
    if (length === units.length) grow();
    units[length] = code;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  return {
    unit,
    word(text, start, end) {
      for (let i = 0; i < text.length; i++) unit(text.charCodeAt(i), start, end);
    },
    copy(source, from, to) {
      for (let i = from; i < to; i++) unit(source.text.charCodeAt(i), source.starts[i]!, source.ends[i]!);
    },
    finish: () => ({
      text: textOf(units, length),
      starts: starts.slice(0, length),
      ends: ends.slice(0, length),
    }),
  };
}

/** Five times faster than `String.fromCharCode` over the units (measured); lone surrogates come through. */
export function textOf(from: Uint16Array, length: number): string {
  return Buffer.from(from.buffer, from.byteOffset, length * 2).toString('utf16le');
}
