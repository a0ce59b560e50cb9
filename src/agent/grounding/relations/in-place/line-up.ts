import { EDGE, type Unit } from '../../reading/units.ts';

/** Sides of a stretch that two sequences share. */
export interface Block {
  a: number;
  b: number;
  length: number;
}

/** A stretch counts from two units on, or from one that is a word. */
const isBlock = (units: Unit[], at: number, length: number): boolean =>
  length > 1 || (units[at] !== EDGE && (units[at]?.length ?? 0) > 1);

const IN_STEP = 0.5;

/**
 * Stretches in order that both share, the longest first found, as difflib does it. In `step`, of two that are as
 * long the one that stands as far from the stretch before, and one unit that does so counts as well.
 */
export function blocksOf(a: Unit[], b: Unit[], step = false): Block[] {
  const found: Block[] = [];
  const split = (aFrom: number, aTo: number, bFrom: number, bTo: number): void => {
    let best: Block = { a: 0, b: 0, length: 0 };
    let most = 0;
    for (let i = aFrom; i < aTo; i++) {
      for (let j = bFrom; j < bTo; j++) {
        if (a[i] !== b[j] || (i > aFrom && j > bFrom && a[i - 1] === b[j - 1])) continue;
        let length = 0;
        while (i + length < aTo && j + length < bTo && a[i + length] === b[j + length]) length++;
        const shift = Math.min(Math.abs(i - aFrom - (j - bFrom)), Math.abs(aTo - i - (bTo - j)));
        const weight = length + (step ? IN_STEP / (1 + shift) : 0);
        if (weight > most && (isBlock(a, i, length) || (step && shift === 0 && a[i] !== EDGE))) {
          best = { a: i, b: j, length };
          most = weight;
        }
      }
    }
    if (best.length === 0) return;
    split(aFrom, best.a, bFrom, best.b);
    found.push(best);
    split(best.a + best.length, aTo, best.b + best.length, bTo);
  };
  split(0, a.length, 0, b.length);
  return found;
}

export const matched = (blocks: Block[], units: Unit[]): number =>
  blocks.reduce(
    (sum, block) => sum + units.slice(block.a, block.a + block.length).filter((unit) => unit !== EDGE).length,
    0,
  );
