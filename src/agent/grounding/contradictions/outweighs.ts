import type { Standing } from './alignment.ts';

/** So much more alike has what says otherwise to be; in weights of words. */
export const AHEAD = 0.2;
/** Where nothing bears it out, what says otherwise has to share this much. */
const ENOUGH = 1;
/** Of a short clause, this share. */
const ENOUGH_OF_SHORT = 0.3;

/** Whether the clause that says otherwise is so much more like a statement's than any that bears it out. */
export const outweighs = ({ same, otherwise, available }: Standing): boolean =>
  otherwise >= Math.min(ENOUGH, available * ENOUGH_OF_SHORT) && otherwise > same + AHEAD;
