import { CATEGORIES, type Category, type Severity } from '../../src/domain/moderation/moderation.ts';
import { recordOf } from '../../src/domain/record-of.ts';
import {
  BAR_NAMES,
  type Bar,
  type BarName,
  type Bars,
  MAY_ACT,
  NEVER,
} from '../../src/moderation/classifier/bars.ts';
import type { Reading } from '../../src/moderation/classifier/signals.ts';
import { type Leaning, mayBeInOrder, warrantsReview } from '../../src/moderation/judging/leaning.ts';

/** A labelled line as a model that has not seen it leans. */
export interface LeaningLine {
  leaning: Leaning;
  severity: Severity | null;
  reading: Reading;
  expected: Category;
  /** Everyday talk, as most of a group's messages are. */
  ordinary: boolean;
}

/** Of ordinary lines, at most these shares may be named an attack, and something else: it is what the desk can bear. */
const ORDINARY_NAMED = { attack: 0.0026, other: 0.0009 };
/** Of the lines that a kind of evidence acts on, at least this share must be what it says. */
const ACTED_RIGHT = 0.95;
/**
 * And at most this share in order: to call an offer of copies an offer is a slip, to act on a learner who did nothing
 * is not.
 */
const ACTED_IN_ORDER = 0.015;
/**
 * Of ordinary lines, at most this share is acted on by one kind of evidence; seven kinds make less than one in a
 * thousand.
 */
const ORDINARY_ACTED = 0.0001;
/** What a hard look-alike named by mistake takes away, one named rightly being 1. Near .6 F1 is highest. */
const MISTAKEN = 1;
/**
 * The same, everyday lines among them, where everyday talk hardly ever is. Of a region, an origin or a people one line
 * in seventy speaks, and a miss weighs most. Obscene abuse, a threat and what is said to a face stand in one of three
 * hundred (of the public clean talk in one of a thousand), mostly said by friends. Where somebody comes from, with no
 * rough or sweeping word beside it, is everyday talk in one of forty lines: at .33 "少数民族预科班的同学在哪个群" was named.
 */
const MISTAKEN_WHERE_RARE: Partial<Record<BarName, number>> = {
  groupTalk: 0.55,
  groupNamed: 4,
  putDown: 4,
  solicitedOffer: 4,
  solicitedCopy: 4,
  aimedCurse: 3,
  toTheFace: 3,
};
/**
 * Log-odds by which a line moves from one model to the next. Each line counts by its chance to be over a bar,
 * so that no single line decides where a bar stands.
 */
const SPREAD = 0.25;
/** Beyond any price that the share of ordinary lines asks for, one line named rightly being 1. */
const DEAREST = 512;
/**
 * A bar may stand higher where it costs no more than this share of what it names rightly: the worth of copies named
 * is within two hundredths from .5 to .8, and where in between the best stands is luck. Attacks have their bars at a
 * steep place.
 */
const NEARLY_BEST = 0.01;
const LOWEST = 0.3;
const HIGHEST = 0.99;
const STEP = 0.01;
/**
 * Lowest bar from which an offer acts that only asks for takers: it is not the hard evidence that a way to reach
 * somebody is.
 */
const ACTS_UNREACHED = 0.9;
/**
 * Acting may ask for more: copies at .99 were once half a line short of what is asked, and the kind would never have
 * acted.
 */
const SUREST = [0.992, 0.994, 0.996, 0.998];

/**
 * Kinds of evidence that share a review bar. A bar for each rests on the one or two everyday lines that happen to
 * stand there, and came out at .84 for one kind of attack and .99 for its neighbour; what tells whether an attack is
 * one is the same for all of them, the words around, once it is said whether a rude word was seen at all.
 */
const SHARING: readonly (readonly BarName[])[] = [
  ['aimedInsult', 'looseInsult', 'weakInsult'],
  ['peopleTalk', 'noInsult'],
];
const ATTACKS: ReadonlySet<BarName> = new Set([
  ...SHARING.flat(),
  'aimedCurse',
  'toTheFace',
  'groupTalk',
  'groupNamed',
  'putDown',
]);
const GROUPS: readonly (readonly BarName[])[] = [
  ...SHARING,
  ...BAR_NAMES.filter((name) => !SHARING.some((names) => names.includes(name))).map((name) => [name]),
];

/** Kinds of evidence with one bar. */
interface Kinds {
  names: readonly BarName[];
  lines: LeaningLine[];
  act: number;
}

/**
 * Chosen on our own lines alone, so that what is right to name outweighs what is not: at one price of an everyday line
 * for all kinds of attack and one for the rest, so that neither takes the other's share of the desk.
 */
export function chooseBars(lines: readonly LeaningLine[]): Bars {
  const ordinary = ordinaryAmong(lines);
  const kinds = GROUPS.map((names): Kinds => {
    const ofKind = lines.filter(({ leaning }) => names.includes(leaning.barName));
    return {
      names,
      lines: ofKind,
      act: names.some((name) => MAY_ACT.has(name))
        ? Math.max(actBar(ofKind, ordinary), names.includes('solicitedOffer') ? ACTS_UNREACHED : 0)
        : NEVER,
    };
  });
  const isAttack = ({ names }: Kinds): boolean => names.some((name) => ATTACKS.has(name));
  const bars = new Map([
    ...barsWithin(kinds.filter(isAttack), ordinary * ORDINARY_NAMED.attack),
    ...barsWithin(
      kinds.filter((one) => !isAttack(one)),
      ordinary * ORDINARY_NAMED.other,
    ),
  ]);
  return recordOf(BAR_NAMES, (name) => bars.get(name)!);
}

/** The bars at the lowest price at which no more ordinary lines are named; where they are rare the price is set. */
function barsWithin(kinds: readonly Kinds[], mostNamed: number): [BarName, Bar][] {
  const priced = kinds.filter(({ names }) => !names.some((name) => name in MISTAKEN_WHERE_RARE));
  let cheapest = 0;
  let dearest = DEAREST;
  for (let round = 0; round < 12; round++) {
    const price = (cheapest + dearest) / 2;
    const named = priced.reduce((sum, one) => sum + ordinaryNamed(one.lines, barOf(one, price)), 0);
    if (named > mostNamed) cheapest = price;
    else dearest = price;
  }
  return kinds.flatMap((one) => {
    const bar = barOf(one, dearest);
    return one.names.map((name): [BarName, Bar] => [name, bar]);
  });
}

/** With the acting bar as it is, the review bar that is worth most, or the highest that is worth nearly as much. */
function barOf({ lines, act, names }: Kinds, price: number): Bar {
  const bars = steps()
    .filter((review) => review <= act)
    .map((review) => ({
      review,
      act,
      worth: lines.reduce((sum, line) => sum + worthOf(line, { review, act }, price), 0),
    }));
  const highest = { review: Math.min(HIGHEST, act), act };
  const best = bars.reduce((one, other) => (other.worth > one.worth ? other : one), {
    ...highest,
    worth: Number.NEGATIVE_INFINITY,
  });
  if (names.some((name) => ATTACKS.has(name))) return { review: best.review, act };
  const right = lines.reduce((sum, line) => sum + (isRight(line) ? chanceNamed(line, best) : 0), 0);
  const { review } = bars.findLast(({ worth }) => worth >= best.worth - NEARLY_BEST * right) ?? highest;
  return { review, act };
}

/** The lowest bar that is right often enough, half a mistake of each kind granted to what has not been seen. */
function actBar(lines: readonly LeaningLine[], ordinary: number): number {
  const fits = (act: number): boolean => {
    const acted = lines.filter((line) => isActed(line, act));
    const right = acted.filter(isRight).length;
    const inOrder = acted.filter(({ expected }) => expected === 'none').length;
    return (
      right >= (acted.length + 0.5) * ACTED_RIGHT &&
      inOrder + 0.5 <= acted.length * ACTED_IN_ORDER &&
      ordinaryAmong(acted) <= ordinary * ORDINARY_ACTED
    );
  };
  return [...steps(), ...SUREST].find(fits) ?? NEVER;
}

const steps = (): number[] =>
  Array.from(
    { length: Math.round((HIGHEST - LOWEST) / STEP) + 1 },
    (_, i) => Math.round((LOWEST + i * STEP) * 100) / 100,
  );

const isRight = ({ leaning, expected }: LeaningLine): boolean => CATEGORIES[leaning.category] === expected;

const isActed = ({ leaning, reading }: LeaningLine, act: number): boolean =>
  leaning.probability >= act && !mayBeInOrder(leaning.category, reading);

function isNamed(line: LeaningLine, { review, act }: Bar): boolean {
  const { leaning, severity } = line;
  if (leaning.violation < review) return false;
  return isActed(line, act) || warrantsReview(leaning.category, severity);
}

const logOdds = (probability: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(inside / (1 - inside));
};

const chanceOver = (probability: number, bar: number): number =>
  bar >= 1 ? 0 : 1 / (1 + Math.exp((logOdds(bar) - logOdds(probability)) / SPREAD));

/** Chance that the line is named with such a bar. */
function chanceNamed({ leaning, severity, reading }: LeaningLine, { review, act }: Bar): number {
  if (warrantsReview(leaning.category, severity)) return chanceOver(leaning.violation, review);
  return mayBeInOrder(leaning.category, reading) ? 0 : chanceOver(leaning.probability, act);
}

function worthOf(line: LeaningLine, bar: Bar, price: number): number {
  return (isRight(line) ? 1 : -costOf(line, price)) * chanceNamed(line, bar);
}

function costOf({ leaning, ordinary }: LeaningLine, price: number): number {
  return MISTAKEN_WHERE_RARE[leaning.barName] ?? (ordinary ? price : MISTAKEN);
}

const ordinaryAmong = (lines: readonly LeaningLine[]): number => lines.filter((line) => line.ordinary).length;

const ordinaryNamed = (lines: readonly LeaningLine[], bar: Bar): number =>
  lines.reduce((sum, line) => sum + (line.ordinary ? chanceNamed(line, bar) : 0), 0);

/** What the bars do to the lines that they were chosen on, category by category and bar by bar. */
export function describeBars(lines: readonly LeaningLine[], bars: Bars): string[] {
  const named = (some: readonly LeaningLine[]): LeaningLine[] =>
    some.filter((line) => isNamed(line, bars[line.leaning.barName]));
  const share = (of: number, all: number): string => (all === 0 ? '–' : (of / all).toFixed(3));
  const text = CATEGORIES.filter((category) => category !== 'none').map((category) => {
    const said = named(lines).filter(({ leaning }) => CATEGORIES[leaning.category] === category);
    const acted = said.filter((line) => isActed(line, bars[line.leaning.barName].act));
    const wanted = lines.filter(({ expected }) => expected === category).length;
    const right = said.filter(isRight).length;
    return `  ${category.padEnd(16)} precision ${share(right, said.length)} recall ${share(right, wanted)}, acted on ${acted.length}: ${share(acted.filter(isRight).length, acted.length)}`;
  });
  const ordinary = lines.filter((line) => line.ordinary);
  const acted = ordinary.filter((line) => isActed(line, bars[line.leaning.barName].act)).length;
  text.push(`  ordinary lines ${ordinary.length}: named ${named(ordinary).length}, acted on ${acted}`);
  for (const name of BAR_NAMES) {
    const { review, act } = bars[name];
    const ofKind = lines.filter(({ leaning }) => leaning.barName === name);
    text.push(
      `  ${name.padEnd(16)} review ${review.toFixed(2)} act ${act === NEVER ? 'never' : act.toFixed(2)} (${named(ofKind).length} of ${ofKind.length} named)`,
    );
  }
  return text;
}
