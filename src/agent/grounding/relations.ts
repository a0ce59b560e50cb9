import type { Passage } from '../../domain/course.ts';
import { deniesAbility } from './ability.ts';
import { isTurnedRound } from './directed.ts';
import { leftOutByOnly } from './restrictions.ts';
import { mixedUp } from './side-by-side.ts';
import { otherFilling } from './slots.ts';
import type { ReadStatement } from './statement.ts';

/**
 * How the things of a statement stand to each other otherwise than in its passage, where all its words are there; in
 * a few words, or null. `isConverse`: a comparison that says the same the other way round stands nowhere as it is.
 */
export function relationAgainst(
  { text, marks, words, direction }: ReadStatement,
  passage: Passage,
  isConverse: boolean,
): string | null {
  const leftOut = leftOutByOnly(text, marks, passage);
  if (leftOut !== null) return `only, without ${leftOut}`;
  if (deniesAbility(text, passage)) return 'what can be done, denied';
  if (isTurnedRound(direction, passage)) return 'first and last turned round';
  if (isConverse) return null;
  const filling = otherFilling(text, passage);
  if (filling !== null) return `${filling} in the place of something else`;
  const mixed = mixedUp(words, passage);
  return mixed === null ? null : `${mixed} of two things`;
}
