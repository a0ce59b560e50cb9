import type { NormalisedText } from '../normalise.ts';
import { wordClassId, wordClassMatcher } from '../word-classes.ts';
import type { Finding, FindingKind } from './finding.ts';

const CURSE = wordClassId('curse');
const INSULT = wordClassId('insult');
const SLUR = wordClassId('slur');
const THREAT = wordClassId('threat');
const WEAK = wordClassId('insultWeak');
const DISMISSAL = wordClassId('dismissal');
const ADDRESSED = wordClassId('addressed');
const THIRD = wordClassId('third');
const CROWD = wordClassId('crowd');
const ORIGINS = new Set((['region', 'race', 'slur'] as const).map((name) => wordClassId(name)));
const KINDS_OF_PEOPLE = new Set((['gender', 'nickname', 'people'] as const).map((name) => wordClassId(name)));

/** What speaks for an attack in the words themselves. */
export interface InsultFindings {
  findings: Finding[];
  /** Curses, insults, slurs and threats outside quotation marks. */
  strong: number;
  weak: number;
  quoted: number;
  /** Somebody is spoken to or of, right beside the strong word. */
  aimed: boolean;
  /** Of the strong ones, those that are obscene abuse or a threat. */
  curses: number;
  /** A region, an origin or a hateful name of a group stands in it. */
  aboutGroup: boolean;
  /** People are named by sex, age or trade. */
  aboutPeople: boolean;
}

/** Units between the person and the word for one to mean the other. */
const BESIDE = 6;

export function findInsults(message: NormalisedText): InsultFindings {
  const { text } = message.plain;
  const findings: Finding[] = [];
  const people: [number, number][] = [];
  const strongAt: [number, number][] = [];
  let weak = 0;
  let quotedCount = 0;
  let kinds = 0;
  let curses = 0;
  let origins = 0;
  let quoted = false;
  let lastEnd = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '“' || sign === '「' || sign === '『') quoted = true;
    else if (sign === '”' || sign === '」' || sign === '』') quoted = false;
    else if (sign === '"') quoted = !quoted;
    const found = wordClassMatcher.longestAt(text, i);
    if (found === null) continue;
    const { end, value } = found;
    let kind: FindingKind | undefined;
    for (const id of value) {
      if (id === CURSE || id === INSULT) kind = 'insult';
      else if (id === SLUR) kind = 'slur';
      else if (id === THREAT) kind = 'threat';
      else if (id === WEAK || id === DISMISSAL) weak++;
      else if (id === ADDRESSED || id === THIRD || id === CROWD) people.push([i, end]);
      if (KINDS_OF_PEOPLE.has(id)) kinds++;
      if (ORIGINS.has(id)) origins++;
    }
    if (kind && end > lastEnd) {
      lastEnd = end;
      if (quoted) quotedCount++;
      else {
        strongAt.push([i, end]);
        if (kind === 'threat' || value.includes(CURSE)) curses++;
        findings.push({ kind, start: i, end });
      }
    }
  }
  const aimed = strongAt.some(([start, end]) =>
    people.some(([from, to]) => from - end <= BESIDE && start - to <= BESIDE),
  );
  return {
    findings,
    strong: strongAt.length,
    weak,
    quoted: quotedCount,
    aimed: aimed || (strongAt.length > 0 && text.trim().length <= 12),
    curses,
    aboutGroup: origins > 0,
    aboutPeople: kinds > 0,
  };
}
