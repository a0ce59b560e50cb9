import { withReadableFormulas } from '../../words/readable-formulas.ts';
import type { Candidate } from '../candidates.ts';
import { type Alone, goesOnWith } from '../goes-on-with.ts';
import { leansBack, pointsAway } from '../reading/leaning.ts';
import { narrates } from '../reading/narration.ts';
import { type AnsweringPassage, bundleOf, isDisplayed, isSentence } from './bundle.ts';

/*
 * What is added while there is room. Right answers of our own questions (dev, held out), our questions on a public
 * course and on two public Chinese sets, without and with 240 characters of room: .801 → .845, .765 → .813, .659 →
 * .716, .918 → .944, .856 → .896. Growing from what is chosen instead of taking the next best anywhere: demo course
 * .844 → .856, public ones .916 → .919, .956 → .956, with a hole in what is said of 61 % → 40 % and of 32 % → 30 % of
 * the demo's.
 */
/**
 * Beside what was chosen a sentence goes on with it; between two such, what is said would have a hole without it. By
 * neighbours chosen.
 */
const BESIDE = [0, 0.2, 0.6];
/** What leans on the sentence that answers (「这是系统在阻止…」) explains it, and goes before what stands in front. */
const LEANS_ON_IT = 0.4;
/** So few sentences from what answers, one that holds little of the question still goes on with it. */
const NEAR = 2;
/** Less of the question than this, and not near what is said already: it says something else. */
const LEAST_MORE = 0.05;

/** What may be added to an answer beyond what it needs. */
export interface More {
  /** The unit that answers. */
  lead: Candidate;
  /** How far ahead it has to be for little to be added to it. */
  aloneFrom: Alone;
  /** Whether a unit is of another entry than the one that is asked for. */
  isOfAnother(candidate: Candidate): boolean;
  /** Whether there is room for these beside what is chosen. */
  fits(units: readonly Candidate[]): boolean;
}

/**
 * Adds to what is chosen what else its passage says near it and near the question, each with what it needs, best first.
 */
export function addMore(
  chosen: Candidate[],
  answering: readonly Candidate[],
  passage: AnsweringPassage,
  { lead, aloneFrom, isOfAnother, fits }: More,
): void {
  const { own, textOf } = passage;
  const taken = new Set(chosen.flatMap((one) => (one.passageIndex === lead.passageIndex ? one.ordinal : [])));
  const neighbours = ({ ordinal }: Candidate): number =>
    Number(taken.has(ordinal - 1)) + Number(taken.has(ordinal + 1));
  const saysSomething = (one: Candidate): boolean =>
    taken.has(one.ordinal) && (one.score >= LEAST_MORE || answering.includes(one));
  const isNearMatter = ({ ordinal }: Candidate): boolean =>
    own.slice(Math.max(0, ordinal - NEAR), ordinal + NEAR + 1).some(saysSomething);
  const isOnTheMatter = (one: Candidate): boolean =>
    one.score >= LEAST_MORE || (neighbours(one) > 0 && isNearMatter(one));
  const isUnfit = (one: Candidate): boolean =>
    isUnreadable(textOf(one)) || pointsAway(textOf(one)) || (isSentence(one) && narrates(textOf(one)));
  const worthOf = (candidate: Candidate): number =>
    candidate.score +
    candidate.around +
    BESIDE[neighbours(candidate)]! +
    (candidate.ordinal === lead.ordinal + 1 && leansBack(textOf(candidate)) ? LEANS_ON_IT : 0);
  const goesOn = goesOnWith({ lead, aloneFrom, own, taken, textOf });

  const open = new Set(
    own.filter((one) => isSentence(one) && !chosen.includes(one) && !isOfAnother(one) && goesOn(one)),
  );
  for (let best = bestOf(open, worthOf); best; best = bestOf(open, worthOf)) {
    open.delete(best);
    if (!isOnTheMatter(best)) continue;
    const bundle = bundleOf(best, passage).filter((one) => !chosen.includes(one));
    if (bundle.some(isUnfit) || !fits(bundle)) continue;
    chosen.push(...bundle);
    for (const { ordinal } of bundle) taken.add(ordinal);
  }
}

/** The first of those that are worth most. */
function bestOf(open: Iterable<Candidate>, worthOf: (one: Candidate) => number): Candidate | null {
  let best: Candidate | null = null;
  for (const one of open) if (!best || worthOf(one) > worthOf(best)) best = one;
  return best;
}

/** A formula that is not known how to write in a chat. */
const isUnreadable = (text: string): boolean =>
  isDisplayed(text) && withReadableFormulas(text).includes('$$');
