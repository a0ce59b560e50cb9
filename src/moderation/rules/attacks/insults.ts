import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { isToldOf, TOLD_REACH } from '../harmless/told-of.ts';
import { wordClassId } from '../word-classes.ts';
import { wordHitsOf } from '../word-hits.ts';
import { isCalledNames, isDenied } from './called-names.ts';
import { isHarassment } from './harassment.ts';
import { isMockPraise } from './mock-praise.ts';
import { threatenedHarm } from './threatened-harm.ts';
import { isThreatToFind } from './threats.ts';
import { isOutrightInsult, isToTheFace } from './to-the-face.ts';

const CURSE = wordClassId('curse');
const WEAK = wordClassId('insultWeak');
const DISMISSAL = wordClassId('dismissal');
const KIND_OF = new Map<number, FindingKind>([
  [CURSE, 'insult'],
  [wordClassId('insult'), 'insult'],
  [wordClassId('slur'), 'slur'],
  [wordClassId('threat'), 'threat'],
]);
const PEOPLE = new Set((['addressed', 'third', 'crowd'] as const).map((name) => wordClassId(name)));
const ORIGINS = new Set((['region', 'race', 'slur'] as const).map((name) => wordClassId(name)));
const SLIGHTING = new Set(
  (
    [
      'curse',
      'insult',
      'insultWeak',
      'expletive',
      'disdain',
      'negative',
      'generalise',
      'crowd',
      'dismissal',
      'threat',
    ] as const
  ).map((name) => wordClassId(name)),
);
const KINDS_OF_PEOPLE = new Set((['gender', 'nickname', 'people'] as const).map((name) => wordClassId(name)));

/** What speaks for an attack in the words themselves. */
export interface InsultFindings {
  findings: Finding[];
  /** Curses, insults, slurs and threats that are said. */
  strong: number;
  weak: number;
  /** Such words in quotation marks, or told of. */
  quoted: number;
  /** Rude words of any kind that somebody else is said to have used. */
  told: number;
  /** Somebody is spoken to or of, right beside the strong word. */
  aimed: boolean;
  /** Somebody is called something, or sent away, to their face. */
  toTheFace: boolean;
  /** Grammar alone leaves no doubt that somebody is insulted. */
  outright: boolean;
  /** Where somebody is threatened with being hurt. */
  harm: Finding | null;
  /** Of the strong ones, those that are obscene abuse or a threat. */
  curses: number;
  /** A region, an origin or a hateful name of a group stands in it. */
  aboutGroup: boolean;
  /** People are named by sex, age or trade. */
  aboutPeople: boolean;
  /** A rough, belittling or sweeping word stands in it, whoever is meant. */
  slighting: boolean;
}

/** Units between the person and the word for one to mean the other. */
const BESIDE = 6;
/** A message as short as this that holds an insult says nothing else. */
const NOTHING_ELSE = 12;

/** Is somebody hounded, harassed or called a name, by grammar that needs no rude word? */
export const isAimedAtSomebody = (message: NormalisedText): boolean =>
  isThreatToFind(message) || isHarassment(message) || isCalledNames(message);

export function findInsults(message: NormalisedText): InsultFindings {
  const { length, ids, starts, ends, quoted } = wordHitsOf(message);
  const harm = threatenedHarm(message);
  const result: InsultFindings = {
    findings: [],
    strong: 0,
    weak: 0,
    quoted: 0,
    told: 0,
    aimed: false,
    toTheFace: isToTheFace(message),
    outright:
      harm !== null || isOutrightInsult(message) || isMockPraise(message) || isAimedAtSomebody(message),
    harm,
    curses: 0,
    aboutGroup: false,
    aboutPeople: false,
    slighting: false,
  };
  let lastEnd = 0;
  for (let i = 0; i < length; i++) {
    const id = ids[i]!;
    if (ORIGINS.has(id)) result.aboutGroup = true;
    else if (KINDS_OF_PEOPLE.has(id)) result.aboutPeople = true;
    if (SLIGHTING.has(id)) result.slighting = true;
    if (id === WEAK || id === DISMISSAL) {
      if (isTold(i)) result.told++;
      else result.weak++;
    }
    const kind = KIND_OF.get(id);
    if (kind === undefined || ends[i]! <= lastEnd) continue;
    lastEnd = ends[i]!;
    // A threat that is told of is somebody's danger all the same.
    const told = kind !== 'threat' && isTold(i);
    if (told) result.told++;
    if (told || quoted[i] === 1) {
      result.quoted++;
      continue;
    }
    result.strong++;
    if (kind === 'threat' || id === CURSE) result.curses++;
    result.findings.push({ kind, start: starts[i]!, end: ends[i]! });
  }
  result.aimed =
    result.strong > 0 && (message.plain.text.trim().length <= NOTHING_ELSE || isAimed(result.findings));
  return result;

  function isTold(i: number): boolean {
    const { text } = message.plain;
    const before = text.slice(Math.max(0, starts[i]! - TOLD_REACH), starts[i]!);
    return isToldOf(before) || isDenied(before, text.slice(ends[i]!));
  }

  function isAimed(findings: readonly Finding[]): boolean {
    for (let i = 0; i < length; i++) {
      if (!PEOPLE.has(ids[i]!)) continue;
      for (const { start, end } of findings)
        if (starts[i]! - end <= BESIDE && start - ends[i]! <= BESIDE) return true;
    }
    return false;
  }
}
