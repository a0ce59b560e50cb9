/** A mask of `TermPlaces`: from `at` on a bit a place. */
interface Places {
  masks: Uint32Array;
  at: number;
}

/** Whether a term stands at one of the places from `from` up to before `to`. */
export function standsIn({ masks, at }: Places, from: number, to: number): boolean {
  for (let place = from; place < to; place++) {
    if ((masks[at + (place >>> 5)]! >>> (place & 31)) & 1) return true;
  }
  return false;
}
