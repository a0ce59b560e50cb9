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
import { doneByAnother } from './pairs/done-by.ts';
import { eitherForBoth } from './pairs/either-or-both.ts';
import { pairedOtherwise } from './pairs/paired.ts';
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
import { preferredOtherwise } from './rules/preferred.ts';
import { leftOutByOnly } from './rules/restrictions.ts';
import { reachesFurther } from './rules/scope.ts';
import { addsException, casesTurned, countsExcepted } from './rules/unless.ts';
import { memberOfAnotherRow } from './tables/members-of-rows.ts';
import { ofAnotherRow } from './tables/rows.ts';
import { ownedByAnother } from './topics/owners.ts';
import { saidOfAnother } from './topics/topics.ts';

/** What of a statement is otherwise in a passage, in a few words, or null. */
type Relation = (statement: ReadStatement, passage: Passage) => string | null;

/** In the order of the map (`../README.md`): the first that finds something ends it. */
const RELATIONS: readonly Relation[] = [
  ({ text }, passage) =>
    told(ofAnotherRow(text, passage), (row) => `of ${row} what its table has of another, or denies`),
  ({ text }, passage) =>
    told(memberOfAnotherRow(text, passage), (member) => `${member}, of another row of its table`),
  ({ text, marks }, passage) => told(leftOutByOnly(text, marks, passage), (what) => `only, without ${what}`),
  ({ text }, passage) => (deniesAbility(text, passage) ? 'what can be done, denied' : null),
  ({ text }, passage) => told(allowedAfterAll(text, passage), (what) => `allowed after all: ${what}`),
  ({ text, marks }, passage) => told(doneAfterAll(text, marks, passage), (who) => `done after all by ${who}`),
  ({ text }, passage) => told(doneByAnother(text, passage), (who) => `done by ${who}, where another does it`),
  ({ text }, passage) =>
    told(pairedOtherwise(text, passage), (what) => `${what}, paired with what another has`),
  ({ text, marks }, passage) =>
    told(anotherPlaceInARow(text, marks, passage), (place) => `another place in a row: ${place}`),
  ({ text }, passage) => told(definedOtherwise(text, passage), (what) => `the opposite of its kind: ${what}`),
  ({ text }, passage) => told(turnedWithout(text, passage), (what) => `with and without ${what}`),
  ({ text, topics }, passage) => superlativeOfAnother(text, topics, passage),
  ({ text }, passage) => reachesFurther(text, passage),
  ({ text }, passage) => told(endsTurned(text, passage), (end) => `from and to turned round: ${end}`),
  ({ text }, passage) => told(goesTheOtherWay(text, passage), (way) => `the other way: ${way}`),
  ({ direction }, passage) => (isTurnedRound(direction, passage) ? 'first and last turned round' : null),
  ({ text }, passage) => (isOutOfOrder(text, passage) ? 'first what comes last' : null),
  ({ direction }, passage) => (laterFirst(direction, passage) ? 'first what came later' : null),
  ({ text }, passage) => told(reckonedOtherwise(text, passage), (what) => `reckoned otherwise: ${what}`),
  ({ text }, passage) => told(signedOtherwise(text, passage), (what) => `the sign of ${what}`),
  ({ text, marks }, passage) =>
    told(countedOtherwise(text, marks, passage), (what) => `more or fewer of ${what}`),
  ({ text, marks }, passage) =>
    eitherForBoth(text, marks, passage) ? 'one of two for both, or both for one' : null,
  ({ text, marks }, passage) =>
    told(anotherOfItsKind(text, marks, passage), (what) => `${what}, another of its kind`),
  ({ text, marks }, passage) =>
    told(gradedOtherwise(text, marks, passage), (degree) => `more and less ${degree}`),
  ({ text }, passage) => (casesTurned(text, passage) ? 'an "unless" for an "if"' : null),
  ({ text, marks }, passage) => (countsExcepted(text, marks, passage) ? 'what is excepted' : null),
  ({ text }, passage) => told(sidesTurned(text, passage), (verb) => `on the other side of "${verb}"`),
  ({ text }, passage) => told(likenessUntold(text, passage), (two) => `alike, which nobody tells: ${two}`),
  ({ text }, passage) => told(swappedThing(text, passage), (one) => `of ${one} what is said of the other`),
  ({ sentences }, passage) =>
    told(chosenOtherwise(sentences, passage), (name) => `the choice of another case: ${name}`),
  ({ text }, passage) => told(assignedOtherwise(text, passage), (what) => `what another case has: ${what}`),
  ({ text }, passage) => told(preferredOtherwise(text, passage), (what) => `put first: ${what}`),
  ({ text }, passage) => (goesOnAfterAll(text, passage) ? 'what does not go on' : null),
  ({ text }, passage) => (beginsAnew(text, passage) ? 'anew, where it goes on' : null),
  ({ text }, passage) => (addsException(text, passage) ? 'an exception that no passage makes' : null),
];

/** They look at which words stand beside which: a comparison told the other way round has other ones beside it. */
const BESIDE_EACH_OTHER: readonly Relation[] = [
  ({ text }, passage) => (isScaleTurned(text, passage) ? 'one of two goes the other way' : null),
  ({ text, units, sentences }, passage) =>
    told(crossedIn(text, units, sentences, passage), (two) => `${two} have what goes with the other`),
  ({ text, topics, marks }, passage) =>
    told(
      saidOfAnother({ text, topics, marks }, passage) ?? ownedByAnother({ text, marks }, passage),
      (other) => `of ${other} what is said of another`,
    ),
  ({ text, units }, passage) =>
    told(otherFilling({ text, units }, passage), (filling) => `${filling} in the place of something else`),
  ({ words }, passage) => told(mixedUp(words, passage), (mixed) => `${mixed} of two things`),
];

const ALL: readonly Relation[] = [...RELATIONS, ...BESIDE_EACH_OTHER];

/**
 * How the things of a statement stand to each other otherwise than in its passage, where all its words are there; in
 * a few words, or null. `isConverse`: a comparison that says the same the other way round stands nowhere as it is.
 */
export function relationAgainst(
  statement: ReadStatement,
  passage: Passage,
  isConverse: boolean,
): string | null {
  for (const relation of isConverse ? RELATIONS : ALL) {
    const found = relation(statement, passage);
    if (found !== null) return found;
  }
  return null;
}

const told = (found: string | null, as: (found: string) => string): string | null =>
  found === null ? null : as(found);
