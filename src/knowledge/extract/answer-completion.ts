import type { Passage } from '../../domain/school/course.ts';
import { isFormulaLine } from '../words/formula-line.ts';
import { withReadableFormulas } from '../words/readable-formulas.ts';
import type { Candidate } from './candidates.ts';
import { type Alone, goesOnWith } from './goes-on-with.ts';
import { leadsOn, ledTo } from './lead-in.ts';
import { leansBack, pointsAway } from './leaning.ts';
import { narrates } from './narration.ts';

/*
 * What is added while there is room. Right answers of our own questions (dev, held out), our questions on a public course and on two
 * public Chinese sets, without and with 240 characters of room: .801 → .845, .765 → .813, .659 → .716, .918 → .944, .856 → .896.
 * Growing from what is chosen instead of taking the next best anywhere: demo course .844 → .856, public ones .916 → .919,
 * .956 → .956, with a hole in what is said of 61 % → 40 % and of 32 % → 30 % of the demo's.
 */
/** Beside what was chosen a sentence goes on with it; between two such, what is said would have a hole without it. By neighbours chosen. */
const BESIDE = [0, 0.2, 0.6];
/** Of the room, where a listing takes its part. */
const BESIDE_LISTING = 0.75;
/** So few sentences from what answers, one that holds little of the question still goes on with it. */
const NEAR = 2;
/** Less of the question than this, and not near what is said already: it says something else. */
const LEAST_MORE = 0.05;
/** What a chosen sentence needs to be understood is added up to this length, in UTF-16 units, whatever the room. */
export const LEAST_ROOM = 150;

/** The sentence goes on behind it. */
const GOES_ON = /[；;]$/;

/** It ends in the middle. */
const UNFINISHED = /[\p{L}\p{N}]\s*$/u;

/** A formula of TeX that is set on a line of its own. */
const isDisplayed = (text: string): boolean => /^\s*\$\$/.test(text);

/** A formula that is not known how to write in a chat. */
const isUnreadable = (text: string): boolean =>
  isDisplayed(text) && withReadableFormulas(text).includes('$$');

interface Filling {
  candidates: readonly Candidate[];
  /** The passage of the first chosen unit. */
  passage: Passage;
  /** UTF-16 units that the whole may have. */
  room: number;
  /** Whether anything is added that is not needed. */
  more: boolean;
  /** The unit that answers. */
  lead: Candidate;
  /** How far ahead it has to be for little to be added to it. */
  aloneFrom: Alone;
  /** Whether a unit is of another entry than the one that is asked for. */
  isOfAnother: (candidate: Candidate) => boolean;
}

/**
 * Adds to the chosen units of a passage what they need to be understood: the rest of a sentence, and the sentence before one that
 * leans back on it, and the list or listing that it leads to; a lead-in without these goes, unless nothing else is said. Then what else is said there in words and near the question, each with what it needs, best first, while all fits.
 */
export function completeAnswer(chosen: Candidate[], filling: Filling): void {
  const { passageIndex } = chosen[0]!;
  addMissing(chosen, filling);
  const textOf = ({ unit }: Candidate): string => filling.passage.text.slice(unit.start, unit.end);
  for (const candidate of [...chosen]) {
    if (candidate.passageIndex !== passageIndex || chosen.length === 1 || !leadsOn(textOf(candidate)))
      continue;
    const next = candidate.ordinal + 1;
    const isFollowed = chosen.some((one) => one.passageIndex === passageIndex && one.ordinal === next);
    if (!isFollowed) chosen.splice(chosen.indexOf(candidate), 1);
  }
}

function addMissing(
  chosen: Candidate[],
  { candidates, passage, room, more, lead, aloneFrom, isOfAnother }: Filling,
): void {
  const { passageIndex } = chosen[0]!;
  const own = candidates.filter((candidate) => candidate.passageIndex === passageIndex);
  const textOf = ({ unit }: Candidate): string => passage.text.slice(unit.start, unit.end);
  const isSentence = ({ unit }: Candidate): boolean => unit.kind === 'sentence';
  const lengthOf = (units: readonly Candidate[]): number =>
    units.reduce((sum, { unit }) => sum + (unit.kind === 'code' ? 0 : unit.end - unit.start), 0);
  const isFollowed = (before: Candidate, after: Candidate): boolean =>
    isSentence(before) &&
    isSentence(after) &&
    !passage.text.slice(before.unit.end, after.unit.start).includes('\n');

  /** A unit with what it needs, in reading order. */
  const bundleOf = (candidate: Candidate): Candidate[] => {
    if (!isSentence(candidate)) return [candidate];
    let from = candidate.ordinal;
    let to = candidate.ordinal;
    for (; from > 0; from--) {
      const [before, here] = [own[from - 1]!, own[from]!];
      const leans = GOES_ON.test(textOf(before)) || leansBack(textOf(here));
      if (!leans || !isFollowed(before, here)) break;
    }
    while (to + 1 < own.length && GOES_ON.test(textOf(own[to]!)) && isFollowed(own[to]!, own[to + 1]!)) to++;
    // 「一个随机变量的期望表示为」 says nothing without the formula below it, nor that without what it is.
    while (from > 0 && isDisplayed(textOf(own[from]!)) && UNFINISHED.test(textOf(own[from - 1]!))) from--;
    while (to + 1 < own.length && isDisplayed(textOf(own[to + 1]!)) && UNFINISHED.test(textOf(own[to]!)))
      to++;
    if (isFormulaLine(textOf(candidate))) {
      while (from > 0 && isFormulaLine(textOf(own[from - 1]!))) from--;
      while (to + 1 < own.length && isFormulaLine(textOf(own[to + 1]!))) to++;
    }
    return own.slice(from, to + 1);
  };
  const missing = (candidate: Candidate): Candidate[] =>
    bundleOf(candidate).filter((one) => !chosen.includes(one));

  const pair = [...chosen];
  for (const candidate of pair) {
    if (candidate.passageIndex !== passageIndex) continue;
    if (isSentence(candidate) && leadsOn(textOf(candidate))) {
      const behind = own.slice(candidate.ordinal + 1);
      const units = behind.map(({ unit }) => unit);
      const count = ledTo(
        passage.text,
        units,
        (led) => lengthOf([...chosen, ...behind.slice(0, led.length)]) <= Math.max(room, LEAST_ROOM),
      );
      chosen.push(...behind.slice(0, count).filter((one) => !chosen.includes(one)));
    }
    const needed = missing(candidate);
    if (lengthOf([...chosen, ...needed]) <= Math.max(room, LEAST_ROOM)) chosen.push(...needed);
  }
  if (!more) return;

  const limit = room * (chosen.every(({ unit }) => unit.kind !== 'code') ? 1 : BESIDE_LISTING);
  const taken = new Set(chosen.flatMap((one) => (one.passageIndex === passageIndex ? one.ordinal : [])));
  const neighbours = ({ ordinal }: Candidate): number =>
    Number(taken.has(ordinal - 1)) + Number(taken.has(ordinal + 1));
  const saysSomething = (one: Candidate | undefined): boolean =>
    one !== undefined && taken.has(one.ordinal) && (one.score >= LEAST_MORE || pair.includes(one));
  const isNearMatter = ({ ordinal }: Candidate): boolean => {
    for (let at = ordinal - NEAR; at <= ordinal + NEAR; at++) if (saysSomething(own[at])) return true;
    return false;
  };
  const worthOf = (candidate: Candidate): number =>
    candidate.score + candidate.around + BESIDE[neighbours(candidate)]!;
  const goesOn = goesOnWith({ lead, aloneFrom, own, taken, textOf });
  const open = new Set(
    own.filter((one) => isSentence(one) && !chosen.includes(one) && !isOfAnother(one) && goesOn(one)),
  );
  for (;;) {
    let best: Candidate | null = null;
    for (const candidate of open) if (!best || worthOf(candidate) > worthOf(best)) best = candidate;
    if (!best) return;
    open.delete(best);
    if (best.score < LEAST_MORE && (neighbours(best) === 0 || !isNearMatter(best))) continue;
    const bundle = missing(best);
    if (
      bundle.some(
        (one) =>
          isUnreadable(textOf(one)) || pointsAway(textOf(one)) || (isSentence(one) && narrates(textOf(one))),
      )
    )
      continue;
    if (lengthOf([...chosen, ...bundle]) > limit) continue;
    chosen.push(...bundle);
    for (const { ordinal } of bundle) taken.add(ordinal);
  }
}
