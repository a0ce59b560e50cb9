import type { Passage } from '../../../domain/school/course.ts';
import type { Candidate } from '../candidates.ts';
import { leadsOn, ledTo } from '../lead-in.ts';
import { type AnsweringPassage, bundleOf, isSentence } from './bundle.ts';
import { addMore, type More } from './more-of-the-matter.ts';

/** Of the room, where a listing takes its part. */
const BESIDE_LISTING = 0.75;
/** What a chosen sentence needs to be understood is added up to this length, in UTF-16 units, whatever the room. */
export const LEAST_ROOM = 150;

interface Filling extends Omit<More, 'fits'> {
  candidates: readonly Candidate[];
  /** The passage of the first chosen unit. */
  passage: Passage;
  /** UTF-16 units that the whole may have. */
  room: number;
  /** Whether anything is added that is not needed. */
  more: boolean;
}

/**
 * Adds to the chosen units of a passage what they need to be understood: the rest of a sentence, and the sentence
 * before one that leans back on it, and the list or listing that it leads to; a lead-in without these goes, unless
 * nothing else is said. Then what else is said there in words and near the question, each with what it needs, best
 * first, while all fits.
 */
export function completeAnswer(
  chosen: Candidate[],
  { candidates, passage: { text }, room, more, ...beyond }: Filling,
): void {
  const { passageIndex } = chosen[0]!;
  const isOwn = (candidate: Candidate): boolean => candidate.passageIndex === passageIndex;
  const passage: AnsweringPassage = {
    text,
    own: candidates.filter(isOwn),
    textOf: ({ unit }) => text.slice(unit.start, unit.end),
  };
  const fitsInto =
    (limit: number) =>
    (units: readonly Candidate[]): boolean =>
      lengthOf(chosen) + lengthOf(units) <= limit;

  const answering = [...chosen];
  for (const candidate of answering.filter(isOwn))
    addNeeded(chosen, candidate, passage, fitsInto(Math.max(room, LEAST_ROOM)));
  if (more) {
    const fits = fitsInto(room * (chosen.some(isListing) ? BESIDE_LISTING : 1));
    addMore(chosen, answering, passage, { ...beyond, fits });
  }
  dropBareLeadIns(chosen, passage);
}

/**
 * What a chosen unit needs to be understood, as far as it fits: what it leads to, and what it cannot be read without.
 */
function addNeeded(
  chosen: Candidate[],
  candidate: Candidate,
  passage: AnsweringPassage,
  fits: More['fits'],
): void {
  const add = (units: readonly Candidate[]): void => {
    chosen.push(...units.filter((one) => !chosen.includes(one)));
  };
  if (isLeadIn(candidate, passage)) {
    const behind = passage.own.slice(candidate.ordinal + 1);
    const units = behind.map(({ unit }) => unit);
    add(
      behind.slice(
        0,
        ledTo(passage.text, units, (led) => fits(behind.slice(0, led.length))),
      ),
    );
  }
  const needed = bundleOf(candidate, passage).filter((one) => !chosen.includes(one));
  if (fits(needed)) add(needed);
}

/** A lead-in that nothing follows goes, unless nothing else is said. */
function dropBareLeadIns(chosen: Candidate[], passage: AnsweringPassage): void {
  const { own } = passage;
  for (const candidate of chosen.filter((one) => own.includes(one) && leadsOn(passage.textOf(one)))) {
    const next = own[candidate.ordinal + 1];
    const isFollowed = next !== undefined && chosen.includes(next);
    if (!isFollowed && chosen.length > 1) chosen.splice(chosen.indexOf(candidate), 1);
  }
}

const isLeadIn = (candidate: Candidate, { textOf }: AnsweringPassage): boolean =>
  isSentence(candidate) && leadsOn(textOf(candidate));

const isListing = ({ unit }: Candidate): boolean => unit.kind === 'code';

/** In UTF-16 units; a listing is read at a glance, and does not count. */
const lengthOf = (units: readonly Candidate[]): number =>
  units.reduce((sum, one) => sum + (isListing(one) ? 0 : one.unit.end - one.unit.start), 0);
