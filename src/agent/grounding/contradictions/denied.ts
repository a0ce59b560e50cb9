import type { Clause, Sentence, Term } from '../reading/clauses/clause.ts';
import { MERE_NO } from '../reading/clauses/negation.ts';
import { bare, type HeldClause, type HeldPassage, NEGATED, PLAIN, placeOf } from '../reading/held-passage.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { type Likeness, likenessOf, standing } from './alignment.ts';
import { AHEAD, outweighs } from './outweighs.ts';

/** Weight of what stands around a denial, not in it. */
const AROUND_DENIED = 0.4;
/** So much more alike has to be what denies elsewhere. */
const WELL_AHEAD = 0.5;

/** A word denied where the passage says it plainly, or the other way round. */
export function againstNegation(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf, valuesOf } = groundingLexicon();
  const likeness = likenessOf(clause, sentence);
  for (const term of clause.terms) {
    if (term.negated === null || (term.kind === 'gram' && term.key.length < 2)) continue;
    if (term.negated && term.key === MERE_NO) continue;
    if (clause.terms.some((other) => other.key === term.key && other.negated !== term.negated)) continue;
    if (quoted(term, clause, held) || isDeniedThere(term, held)) continue;
    const axis = axisOf.get(term.key);
    const isOnly = clause.quantifiers.includes('only');
    const isOneOfTwo = term.negated && axis !== undefined && valuesOf(axis) === 2;
    const stands = standing(held, likeness, placeOf(term.key), (unit) => {
      const says = unit.own.get(term.key);
      // 只显示 WARNING 及以上, and DEBUG 不显示: an "only" denies it of all others.
      if (term.negated && says === PLAIN && !isOnly && leavesOut(unit, clause, term)) return 'both';
      // 定做的不适用七天无理由 for 定做的不适用七天无理由退货: it is denied in fewer words.
      if (says === undefined && term.negated && unit.denies && deniesTheSame(clause, unit)) return 'same';
      if (says === undefined) return isOneOfTwo && unit.own.has(placeOf(term.key)) ? 'same' : null;
      if (says === (PLAIN | NEGATED)) return 'both';
      // 每次换个点，免得长硬结, where the passage has 反复打会长硬结: what is to be kept from coming about may well
      // come about.
      if (says === PLAIN && LEST.test(term.denied ?? '')) return 'both';
      if ((says === NEGATED) === term.negated) return 'same';
      if (turnsOnACase(term, clause, unit)) return 'same';
      // "Collecting nectar is not something drones do" for "drones do not collect nectar": the denial stands at
      // another of the same words.
      if (clause.denies && deniesAnother(term, clause, unit)) return 'both';
      // 夜班也不行 for 也不能上夜班: what denies stands behind what it denies.
      if (!term.negated && unit.denies && dangles(clause)) return 'both';
      // 空格和 Tab 不要混用, where the passage has 不要把空格和 Tab 混用: the same is denied of it.
      return !term.negated && unit.denies && deniesTheSame(clause, unit) ? 'both' : 'otherwise';
    });
    if (outweighs(stands) && !(term.negated && deniedElsewhere(likeness, term, held, stands.otherwise)))
      return `its negation: ${term.written}`;
  }
  return null;
}

const LEST = /^(?:以免|避免|免|avoid)/u;

/** Whether an "only" of the passage is about less than a clause speaks of, in whatever order that tells it. */
const leavesOut = (unit: HeldClause, { terms }: Clause, { key }: Term): boolean =>
  unit.quantifiers.has('only') &&
  (terms.every((other) => other.key === key) || terms.some((other) => !isSpokenOf(other, unit)));

const isSpokenOf = ({ key, kind }: Term, { own, sequence }: HeldClause): boolean =>
  own.has(key) ||
  (kind === 'gram' && [...key].every((character) => sequence.some((other) => other.includes(character))));

/** 没有这个变量会报错 says what 必须有这个变量，否则会报错 says. */
const turnsOnACase = ({ key, supposed }: Term, clause: Clause, unit: HeldClause): boolean =>
  supposed === true ? unit.orElse : clause.orElse && unit.supposed.has(key);

/** What stands between a denial and the word that it denies, at the most. */
const BETWEEN = 2;
const DENIAL_BEFORE = new RegExp(`(?:不是|没有|防止|避免|免得|以免)\\p{Script=Han}{0,${BETWEEN}}$`, 'u');

/**
 * 不是括号, where the passage has 而不是圆括号; 不会被改掉, where it has 防止被改动: the denial stands right before
 * the word.
 */
function isDeniedThere({ negated, written }: Term, { flat }: HeldPassage): boolean {
  if (negated !== true || !HAN_WORD.test(written)) return false;
  for (let at = flat.indexOf(written); at !== -1; at = flat.indexOf(written, at + 1))
    if (DENIAL_BEFORE.test(flat.slice(Math.max(0, at - BETWEEN - 2), at))) return true;
  return false;
}
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/**
 * "gap adds no space at the edges" for "sets the space between items but not at the edges": the denial stands at the
 * rest.
 */
const deniedElsewhere = (likeness: Likeness, term: Term, held: HeldPassage, otherwise: number): boolean =>
  held.clauses.some(
    (unit) => unit.denies && likeness(unit, placeOf(term.key), AROUND_DENIED) > otherwise + WELL_AHEAD,
  );

const deniesTheSame = (clause: Clause, unit: HeldClause): boolean =>
  clause.denies &&
  clause.terms.some((term) => term.negated && ((unit.own.get(term.key) ?? 0) & NEGATED) !== 0);

const deniesAnother = (term: Term, clause: Clause, unit: HeldClause): boolean =>
  unit.denies &&
  clause.terms.some(({ key }) => key !== term.key && ((unit.own.get(key) ?? 0) & NEGATED) !== 0);

/**
 * What is denied is only ever said plainly in the passage: too strict for its own retellings, not for an asker's claim.
 */
export function isDeniedByNobody(clause: Clause, held: HeldPassage): boolean {
  const denied = clause.terms.filter((term) => term.negated === true && term.weight >= 1);
  const speaking = held.clauses.filter((unit) => denied.some((term) => unit.own.has(term.key)));
  return speaking.length > 0 && !speaking.some((unit) => unit.denies);
}

/** So much of a clause must stand in a passage's clause for the two to be the same sentence, denied or not. */
const NEARLY_ALL = 0.9;
/** And so much of the passage's clause in it. */
const MOSTLY = 0.5;

/** The very same clause, denied in one of the two. */
export function againstDenial(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  // Of several clauses one may deny for all of them.
  if (sentence.length > 1 && !dangles(clause)) return null;
  const likeness = likenessOf(clause, [clause]);
  // "Without it, the dough collapses" for "A dough without salt collapses": what is denied stands a clause apart.
  const apart = sentence.filter((other) => other !== clause && other.denies);
  let total = 0;
  for (const [, weight] of new Map(clause.terms.map((term) => [term.key, term.weight]))) total += weight;
  if (total < 2) return null;
  if (clause.terms.some((term) => quoted(term, clause, held))) return null;
  const said = new Set(clause.terms.map((term) => term.key));
  let same = 0;
  let otherwise = 0;
  if (isOnlySpokenOfAsDenied(clause, held)) return null;
  for (const unit of held.clauses) {
    const score = likeness(unit, '', 0);
    if (unit.sequence.filter((key) => said.has(bare(key))).length < unit.sequence.length * MOSTLY) continue;
    if (unit.denies === clause.denies || apart.some((other) => deniesTheSame(other, unit)))
      same = Math.max(same, score);
    else if (dangles(clause) || unit.dangles || clause.terms.some((term) => saidOtherwise(term, unit)))
      otherwise = Math.max(otherwise, score);
  }
  return otherwise >= total * NEARLY_ALL && otherwise > same + AHEAD ? 'its negation' : null;
}

/** 定做的商品不适用七天无理由退货: whatever can be returned, of 定做 the passage speaks in the same way only. */
function isOnlySpokenOfAsDenied({ denies, terms }: Clause, { clauses }: HeldPassage): boolean {
  const speaks = (otherwise: boolean) => (key: string) =>
    clauses.some((unit) => (unit.denies === denies) !== otherwise && unit.own.has(key));
  const alike = terms.filter(({ key }) => speaks(false)(key));
  return denies && alike.length >= terms.length * MOSTLY && alike.some(({ key }) => !speaks(true)(key));
}

/** "The item at `stop` is not", 不用小心: denied, and no word that counts is. */
const dangles = (clause: Pick<Clause, 'denies' | 'terms'>): boolean =>
  clause.denies && !clause.terms.some(({ negated, key }) => negated && key !== MERE_NO);

/**
 * "None 表示没有值": all that is said is a denial that stands in the passage as it is. Of a case (只有在他不清醒时)
 * what comes of it decides.
 */
const quoted = (term: Term, clause: Clause, held: HeldPassage): boolean =>
  clause.terms.length <= 2 &&
  !clause.conditional &&
  !clause.quantifiers.includes('only') &&
  term.denied !== undefined &&
  held.flat.includes(term.denied);

function saidOtherwise(term: Term, unit: HeldClause): boolean {
  const says = unit.own.get(term.key);
  return says !== undefined && says !== (term.negated ? NEGATED : PLAIN);
}
