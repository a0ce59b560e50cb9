import type { Passage } from '../../../../domain/school/course.ts';
import { type Compared, comparedIn, isAmong, saying, shareOf } from '../../reading/tables/compared.ts';
import { EDGE, EVERYDAY, isHan, isWord, singlesIn, unitsOf } from '../../reading/units.ts';

/*
 * What a table has of one thing said of another: 深烘的豆子酸味明显, where 明显 stands in the row of 浅烘; and a yes
 * for a no.
 */

const CLAUSES = /[，,；;。！？!?\n（）()：:—]|\.(?=\s|$)|\b(?:but|while|whereas)\b|但是?|而(?!且)/iu;

/** A thing of a table of which a statement says what the table has of another, or denies; null where there is none. */
export function ofAnotherRow(text: string, passage: Passage): string | null {
  for (const [compared, turned] of comparedIn(passage)) {
    const clauses = clausesOf(text, compared);
    const isNamed = clauses.some(({ things }) => things.length > 0);
    const found = isNamed
      ? mixedRow(clauses, compared)
      : mixedRow(ifTwoAreNamed(clausesOf(text, turned)), turned);
    if (found !== null) return found;
  }
  return null;
}

/** One column alone may be what is said, 日期, and none of the things. */
const ifTwoAreNamed = (clauses: readonly SaidClause[]): readonly SaidClause[] =>
  new Set(clauses.flatMap(({ things }) => things)).size > 1 ? clauses : [];

interface SaidClause {
  /** The things that it names. */
  things: readonly number[];
  /** What else it says. */
  rest: string;
  /** It says the same of all of them. */
  isTogether: boolean;
}

const clausesOf = (text: string, compared: Compared): SaidClause[] =>
  text.split(CLAUSES).map((clause) => ({ ...namedIn(clause, compared), isTogether: TOGETHER.test(clause) }));

function mixedRow(clauses: readonly SaidClause[], compared: Compared): string | null {
  if (compared.things.length < 2) return null;
  let spoken: readonly number[] = [];
  for (const { things, rest, isTogether } of clauses) {
    if (things.length > 0) spoken = things;
    const found = againstRows(rest, { compared, spoken, isTogether });
    if (found !== null) return compared.things[found]?.name ?? null;
  }
  return null;
}

const TOGETHER = /都|均|[和与]|\bboth\b|\band\b/iu;

/** The things that a clause names, and the clause without their names. */
function namedIn(clause: string, { names }: Compared): { things: number[]; rest: string } {
  const things = new Set<number>();
  const qualities: string[] = [];
  let rest = clause.normalize('NFKC').replace(/[`*]/g, '');
  for (const { pattern, thing } of names) {
    const found = pattern.exec(rest);
    if (!found) continue;
    if (thing === null) qualities.push(found[0]);
    else things.add(thing);
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  return { things: [...things], rest: [rest, ...qualities].join(' ') };
}

const DENIES = /[不没未无别]|\b(?:not?|never|without|cannot)\b|n['’]t\b/iu;
/** Neither said nor denied. */
const LEAVES_OPEN = /是否|能否|不一定|未必|不仅|不只|不但|\b(?:whether|not only|not necessarily)\b/iu;
/** A clause names a quality with so much of its marks. */
const NAMED = 0.6;
/** Of what a cell says and the thing's own does not. */
const SAID = 0.6;
/** Characters, and words, of a clause beside the thing and the quality that it says yes or no to. */
const FEW_HAN = 2;
const FEW_WORDS = 1;

interface InClause {
  compared: Compared;
  /** The things it speaks of. */
  spoken: readonly number[];
  /** It says the same of all of them. */
  isTogether: boolean;
}

function againstRows(rest: string, { compared, spoken, isTogether }: InClause): number | null {
  if (spoken.length === 0 || (spoken.length > 1 && !isTogether) || LEAVES_OPEN.test(rest)) return null;
  const said = new Set([...saying(rest), ...singlesIn(rest)]);
  const named = compared.qualities.flatMap(({ marks }, at) => (shareOf(marks, said) >= NAMED ? [at] : []));
  const denied =
    named.length > 0 ? spoken.find((thing) => isDenied(rest, { compared, thing, named })) : undefined;
  if (denied !== undefined) return denied;
  const [only] = spoken;
  if (only === undefined || spoken.length > 1 || DENIES.test(rest)) return null;
  return saysAnothers(said, { compared, thing: only, named }) ? only : null;
}

interface OfThing {
  compared: Compared;
  thing: number;
  /** The qualities that the clause names. */
  named: readonly number[];
}

/**
 * Whether a clause says yes to what the table says no to of the thing, or the other way round, and says no more than
 * that.
 */
function isDenied(rest: string, { compared, thing, named }: OfThing): boolean {
  return named.some((at) => {
    const quality = compared.qualities[at];
    const verdict = compared.cells[thing]?.[at]?.verdict;
    if (!quality || !verdict) return false;
    const beside = rest.replace(quality.pattern, ' ');
    if (DENIES.test(beside) !== verdict.isYes) return false;
    const others = unitsOf(beside).filter((unit) => unit !== EDGE && !isAmong(unit, quality.marks));
    const han = others.filter((unit) => isHan(unit) && !EVERYDAY.test(unit) && !quality.name.includes(unit));
    return han.length <= FEW_HAN && others.filter(isWord).length <= FEW_WORDS;
  });
}

/** Whether a clause says of the thing what another thing's cell says, and nothing of its own. */
function saysAnothers(said: ReadonlySet<string>, { compared, thing, named }: OfThing): boolean {
  const own = compared.cells[thing] ?? [];
  const row = new Set(own.flatMap(({ marks }) => [...marks]));
  const looked = named.length > 0 ? named : compared.qualities.map((_, at) => at);
  return looked.some((at) => {
    const mine = own[at];
    const quality = compared.qualities[at];
    if (!mine || mine.verdict || mine.marks.size === 0) return false;
    return compared.cells.some((cells, other) => {
      const theirs = cells[at];
      if (other === thing || !theirs || theirs.verdict) return false;
      const isMine = [...mine.marks].some((mark) => isAmong(mark, said) && !theirs.marks.has(mark));
      if (isMine) return false;
      return theirs.parts.some((part) => {
        const foreign = [...part].filter(
          (mark) =>
            !mine.marks.has(mark) && !quality?.marks.has(mark) && (named.length > 0 || !row.has(mark)),
        );
        return foreign.length > 0 && shareOf(new Set(foreign), said) >= SAID;
      });
    });
  });
}
