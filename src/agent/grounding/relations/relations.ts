import type { Passage } from '../../../domain/school/course.ts';
import type { ReadStatement } from '../statement/statement.ts';
import { otherFilling } from './in-place/slots.ts';
import { assignedOtherwise } from './kinds/assigned.ts';
import { definedOtherwise } from './kinds/definitions.ts';
import { likenessUntold } from './kinds/likeness.ts';
import { anotherOfItsKind } from './kinds/of-a-kind.ts';
import { beginsAnew } from './order/anew.ts';
import { isTurnedRound } from './order/directed.ts';
import { isOutOfOrder } from './order/first-and-last.ts';
import { endsTurned } from './order/from-to.ts';
import { goesOnAfterAll } from './order/goes-on.ts';
import { laterFirst } from './order/in-years.ts';
import { anotherPlaceInARow } from './order/ordinals.ts';
import { goesTheOtherWay } from './order/particles.ts';
import { chosenOtherwise } from './pairs/choices.ts';
import { crossedIn } from './pairs/crossed.ts';
import { eitherForBoth } from './pairs/either-or-both.ts';
import { mixedUp } from './pairs/side-by-side.ts';
import { sidesTurned } from './pairs/sides-of-verb.ts';
import { swappedThing } from './pairs/swapped.ts';
import { isScaleTurned } from './pairs/turned-scales.ts';
import { turnedWithout } from './pairs/with-and-without.ts';
import { gradedOtherwise } from './quantities/degrees.ts';
import { countedOtherwise } from './quantities/how-many.ts';
import { reckonedOtherwise } from './quantities/operations.ts';
import { signedOtherwise } from './quantities/signs.ts';
import { superlativeOfAnother } from './quantities/superlatives.ts';
import { deniesAbility } from './rules/ability.ts';
import { doneAfterAll } from './rules/not-done-so.ts';
import { allowedAfterAll } from './rules/permitted.ts';
import { leftOutByOnly } from './rules/restrictions.ts';
import { reachesFurther } from './rules/scope.ts';
import { addsException, casesTurned, countsExcepted } from './rules/unless.ts';
import { memberOfAnotherRow } from './tables/members-of-rows.ts';
import { ofAnotherRow } from './tables/rows.ts';
import { ownedByAnother } from './topics/owners.ts';
import { saidOfAnother } from './topics/topics.ts';

/**
 * How the things of a statement stand to each other otherwise than in its passage, where all its words are there; in
 * a few words, or null. `isConverse`: a comparison that says the same the other way round stands nowhere as it is.
 */
export function relationAgainst(
  { text, sentences, units, marks, words, direction, topics }: ReadStatement,
  passage: Passage,
  isConverse: boolean,
): string | null {
  const row = ofAnotherRow(text, passage);
  if (row !== null) return `of ${row} what its table has of another, or denies`;
  const member = memberOfAnotherRow(text, passage);
  if (member !== null) return `${member}, of another row of its table`;
  const leftOut = leftOutByOnly(text, marks, passage);
  if (leftOut !== null) return `only, without ${leftOut}`;
  if (deniesAbility(text, passage)) return 'what can be done, denied';
  const allowed = allowedAfterAll(text, passage);
  if (allowed !== null) return `allowed after all: ${allowed}`;
  const done = doneAfterAll(text, marks, passage);
  if (done !== null) return `done after all by ${done}`;
  const place = anotherPlaceInARow(text, marks, passage);
  if (place !== null) return `another place in a row: ${place}`;
  const defined = definedOtherwise(text, passage);
  if (defined !== null) return `the opposite of its kind: ${defined}`;
  const without = turnedWithout(text, passage);
  if (without !== null) return `with and without ${without}`;
  const most = superlativeOfAnother(text, topics, passage);
  if (most !== null) return most;
  const further = reachesFurther(text, passage);
  if (further !== null) return further;
  const end = endsTurned(text, passage);
  if (end !== null) return `from and to turned round: ${end}`;
  const way = goesTheOtherWay(text, passage);
  if (way !== null) return `the other way: ${way}`;
  if (isTurnedRound(direction, passage)) return 'first and last turned round';
  if (isOutOfOrder(text, passage)) return 'first what comes last';
  if (laterFirst(direction, passage)) return 'first what came later';
  const reckoned = reckonedOtherwise(text, passage);
  if (reckoned !== null) return `reckoned otherwise: ${reckoned}`;
  const sign = signedOtherwise(text, passage);
  if (sign !== null) return `the sign of ${sign}`;
  const counted = countedOtherwise(text, marks, passage);
  if (counted !== null) return `more or fewer of ${counted}`;
  if (eitherForBoth(text, marks, passage)) return 'one of two for both, or both for one';
  const kind = anotherOfItsKind(text, marks, passage);
  if (kind !== null) return `${kind}, another of its kind`;
  const degree = gradedOtherwise(text, marks, passage);
  if (degree !== null) return `more and less ${degree}`;
  if (casesTurned(text, passage)) return 'an "unless" for an "if"';
  if (countsExcepted(text, marks, passage)) return 'what is excepted';
  const verb = sidesTurned(text, passage);
  if (verb !== null) return `on the other side of "${verb}"`;
  const alike = likenessUntold(text, passage);
  if (alike !== null) return `alike, which nobody tells: ${alike}`;
  const swapped = swappedThing(text, passage);
  if (swapped !== null) return `of ${swapped} what is said of the other`;
  const chosen = chosenOtherwise(sentences, passage);
  if (chosen !== null) return `the choice of another case: ${chosen}`;
  const assigned = assignedOtherwise(text, passage);
  if (assigned !== null) return `what another case has: ${assigned}`;
  if (goesOnAfterAll(text, passage)) return 'what does not go on';
  if (beginsAnew(text, passage)) return 'anew, where it goes on';
  if (addsException(text, passage)) return 'an exception that no passage makes';
  if (isConverse) return null;
  if (isScaleTurned(text, passage)) return 'one of two goes the other way';
  const crossed = crossedIn(text, units, sentences, passage);
  if (crossed !== null) return `${crossed} have what goes with the other`;
  const other = saidOfAnother({ text, topics, marks }, passage) ?? ownedByAnother({ text, marks }, passage);
  if (other !== null) return `of ${other} what is said of another`;
  const filling = otherFilling({ text, units }, passage);
  if (filling !== null) return `${filling} in the place of something else`;
  const mixed = mixedUp(words, passage);
  return mixed === null ? null : `${mixed} of two things`;
}
