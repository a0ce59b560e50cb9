/** Values that were asked for lately, by key. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * Keeps keys of `most` size in all, each of size one where `sizeOf` does not say otherwise, in two halves: once the
 * later one is full it becomes the earlier, and what nobody asked for since goes with that. So half of what fits is
 * always known, whatever came in between, and nothing has to be put in order or looked for to make room: a map that
 * loses its oldest key each time walks over the places of all that it has lost (some 3 µs of the processor for each
 * new one, measured with two thousand keys). A key that is larger than a half has one to itself.
 */
export function createRecent<Key, Value extends NonNullable<unknown> | null>(
  most: number,
  sizeOf: (key: Key) => number = () => 1,
): Recent<Key, Value> {
  let later = new Map<Key, Value>();
  let earlier = new Map<Key, Value>();
  let size = 0;

  function set(key: Key, value: Value): void {
    const own = later.has(key) ? 0 : sizeOf(key);
    if (size + own > most / 2) {
      earlier = later;
      later = new Map();
      size = 0;
    }
    later.set(key, value);
    size += own;
  }

  return {
    get(key) {
      const known = later.get(key);
      if (known !== undefined) return known;
      const value = earlier.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
  };
}
