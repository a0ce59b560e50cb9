import { EDGE, type Unit } from '../../reading/units.ts';
import type { Block } from './line-up.ts';

/** What stands between two shared stretches, on either side. */
export interface Gap {
  mine: Unit[];
  theirs: Unit[];
  /** The units before and behind it. */
  before: Unit;
  behind: Unit;
  /** What is shared behind it, up to the next punctuation. */
  ahead: Unit[];
  /** Units of the stretches before and behind; an edge is one. */
  shared: number;
}

/** A gap at the beginning or the end is looked at up to the next punctuation. */
export function gapsOf(said: Unit[], sentence: Unit[], blocks: Block[]): Gap[] {
  const gaps: Gap[] = [];
  const last: Block = { a: said.length, b: sentence.length, length: 0 };
  let before: Block = { a: 0, b: 0, length: 0 };
  for (const block of [...blocks, last]) {
    let mine = said.slice(before.a + before.length, block.a);
    let theirs = sentence.slice(before.b + before.length, block.b);
    let shared = before.length + block.length;
    if (before.length === 0 && mine[0] === EDGE) {
      mine = mine.slice(1);
      theirs = theirs.slice(theirs.lastIndexOf(EDGE) + 1);
      shared++;
    }
    if (block === last && mine.at(-1) === EDGE) {
      mine = mine.slice(0, -1);
      theirs = theirs.slice(0, theirs.indexOf(EDGE));
      shared++;
    }
    const at = before.a + before.length - 1;
    const behind = said.slice(block.a, block.a + block.length);
    const ahead = behind.includes(EDGE) ? behind.slice(0, behind.indexOf(EDGE)) : behind;
    gaps.push({ mine, theirs, shared, ahead, before: said[at] ?? EDGE, behind: said[block.a] ?? EDGE });
    before = block;
  }
  return gaps;
}
