import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { toldProseOf } from '../../reading/prose.ts';
import { EDGE, ENDS, EVERYDAY, type Unit, unitsOf, written } from '../../reading/units.ts';
import type { ReadStatement } from '../../statement/statement.ts';
import { comparedOtherwise, exchangedIn } from './exchanged.ts';
import { type FrameContext, isDenial, isOther, isTurned } from './filled-otherwise.ts';
import { gapsOf } from './gaps.ts';
import { type Block, blocksOf, matched } from './line-up.ts';
import { denialsIn } from './same-words.ts';

/**
 * Statements that say a sentence of the passage with another filling: 科举创立于唐朝 for 创立于隋朝, 转大火 for
 * 转中小火, "resistors in parallel add up" for "in series". No lexicon knows these words; what tells is that all
 * around them is the same.
 */

/** Names between backticks, as units. */
const codedIn = (text: string): Set<Unit> =>
  new Set(matchesIn(text, CODED).flatMap(([, name = '']) => unitsOf(name).filter((unit) => unit !== EDGE)));
const CODED = /`([A-Za-z_][\w.]*(?:\(\))?)`/g;

interface Spoken {
  sentences: Unit[][];
  coded: Set<Unit>;
  flat: string;
}

const spokenBy = rememberedOf((passage): Spoken => {
  const prose = toldProseOf(passage);
  const sentences = prose
    .split(ENDS)
    .map(unitsOf)
    .filter((units) => units.length > 3);
  return { sentences, coded: codedIn(prose), flat: sentences.map((units) => units.join(' ')).join(' ') };
});

/** Cheap: counts what could be shared at all before it is lined up. */
function sharedIn(said: Unit[], sentence: Unit[]): number {
  const there = new Set(sentence);
  let count = 0;
  for (const unit of said) if (unit !== EDGE && there.has(unit)) count++;
  return count;
}

/** Share of a statement that its sentence has, for the two to be the same but for a filling. */
const SAME = 0.5;
/** The same of a single clause. */
const SAME_CLAUSE = 0.7;
/** More units than this in a statement or a sentence are not compared: the work grows with their product. */
const LONGEST = 120;

/** Units beside names of code that make a frame. */
const FRAME = 4;

/** The sentence word for word but for its names of code: the first of them that is another, or null. */
function renamedIn(said: Unit[], sentence: Unit[], { mine, theirs }: FrameContext['names']): string | null {
  const inner = said.slice(1, -1);
  if (mine.size === 0 || inner.filter((unit) => unit !== EDGE && !mine.has(unit)).length < FRAME) return null;
  for (let at = 0; at + inner.length <= sentence.length; at++) {
    const isFrame = inner.every((unit, step) => {
      const there = sentence[at + step] ?? EDGE;
      return unit === there || (mine.has(unit) && theirs.has(there));
    });
    if (!isFrame) continue;
    return inner.find((unit, step) => unit !== sentence[at + step]) ?? null;
  }
  return null;
}

/** What a statement says in the place of something else, or null. */
export function otherFilling(
  { text: statement, units: said }: Pick<ReadStatement, 'text' | 'units'>,
  passage: Passage,
): string | null {
  if (said.length > LONGEST) return null;
  const weight = said.filter((unit) => unit !== EDGE).length;
  const { sentences, flat, coded } = spokenBy(passage);
  // What stands there as it is says nothing in the place of something else.
  if (` ${flat} `.includes(` ${said.slice(1, -1).join(' ')} `)) return null;
  const names = { mine: codedIn(statement), theirs: coded };
  const renamed = sentences.map((sentence) => renamedIn(said, sentence, names)).find((one) => one !== null);
  if (renamed) return renamed;
  const alike = sentences
    .map((sentence) => ({ sentence, shared: sentence.length > LONGEST ? 0 : sharedIn(said, sentence) }))
    .filter(({ shared }) => shared > 0 && shared >= weight * SAME)
    .sort((a, b) => b.shared - a.shared);
  const [most] = alike;
  if (!most) return null;
  // Things that changed places stand in no stretches that could be lined up.
  const exchanged = exchangedIn(said, most.sentence, EVERYDAY);
  if (exchanged !== null) return exchanged;
  const best = bestLinedUp(said, alike);
  if (!best || best.score < weight * SAME) return null;
  const compared = comparedOtherwise(said, best.sentence);
  if (compared !== null) return compared;
  const of = { statement, flat, names };
  const filling = fillingIn(said, best, of);
  if (filling !== null) return filling;
  // Lined up with all of a sentence, an end may find its like in another clause.
  for (const clause of clausesIn(best.sentence)) {
    const blocks = blocksOf(said, clause);
    if (matched(blocks, said) < weight * SAME_CLAUSE) continue;
    const inClause = fillingIn(said, { sentence: clause, blocks }, of);
    if (inClause !== null) return inClause;
  }
  return null;
}

interface LinedUp {
  sentence: Unit[];
  blocks: Block[];
  /** Units of the statement that stand in the blocks. */
  score: number;
}

/** Of sentences, those that share most first, the one whose stretches cover most; what shares fewer units cannot. */
function bestLinedUp(said: Unit[], alike: readonly { sentence: Unit[]; shared: number }[]): LinedUp | null {
  let best: LinedUp | null = null;
  for (const { sentence, shared } of alike) {
    if (shared < (best?.score ?? 0)) break;
    const blocks = blocksOf(said, sentence);
    const score = matched(blocks, said);
    if (!best || score > best.score) best = { sentence, blocks, score };
  }
  return best;
}

function clausesIn(sentence: Unit[]): Unit[][] {
  const clauses: Unit[][] = [[]];
  for (const unit of sentence) {
    if (unit === EDGE) clauses.push([]);
    else clauses.at(-1)?.push(unit);
  }
  const whole = clauses.filter((clause) => clause.length > 2);
  return whole.length > 1 ? whole.map((clause) => [EDGE, ...clause, EDGE]) : [];
}

function fillingIn(
  said: Unit[],
  best: Pick<LinedUp, 'sentence' | 'blocks'>,
  of: Pick<FrameContext, 'statement' | 'flat' | 'names'>,
): string | null {
  const gaps = gapsOf(said, best.sentence, best.blocks);
  // Of the sentence only the clauses that the statement shares something with.
  const clauses = clausesOf(best.sentence, best.blocks).join(' ');
  const around: FrameContext = { said: said.join(' '), clauses, ...of };
  // One that has only moved denies the same.
  const oneDenies = denialsIn(said) !== denialsIn(clauses.split(' '));
  const other = gaps.find((gap) => isOther(gap, gaps, around) || (oneDenies && isDenial(gap)));
  if (other) return written(other.mine) || `not ${written(other.theirs)}`;
  const turned = gaps.find((gap, at) => isTurned(gap, best.blocks[at], said, best.sentence.join(' ')));
  return turned ? written(turned.mine) : null;
}

function clausesOf(sentence: Unit[], blocks: Block[]): Unit[] {
  const shared = new Set(blocks.flatMap(({ b, length }) => Array.from({ length }, (_, step) => b + step)));
  const kept: Unit[] = [];
  let clause: Unit[] = [];
  let count = 0;
  for (const [at, unit] of sentence.entries()) {
    if (unit === EDGE) {
      if (count > 1) kept.push(...clause, EDGE);
      clause = [];
      count = 0;
      continue;
    }
    clause.push(unit);
    if (shared.has(at)) count++;
  }
  return kept;
}
