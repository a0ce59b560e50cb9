import type { Passage } from '../../domain/course.ts';
import { writtenIn } from '../../domain/language.ts';
import { isFormulaLine } from '../words/formula-line.ts';
import { readingOf } from '../words/passage-reading.ts';
import { isCaption } from './caption.ts';
import { sayUnit } from './extract.ts';
import { leadsOn } from './lead-in.ts';
import { leansBack, pointsAway } from './leaning.ts';
import { narratingUnits } from './narration.ts';

/** In a row of "…；…；" each says one thing; begun in the middle it may lean on the first. */
const GOES_ON = /[；;]\s*$/;
/** It ends as sentences do, with what closes behind it. */
const ENDS = /[。！？；.!?;…][」』”’"）)\]*]*\s*$/;

/**
 * The sentences of a passage that can be read without what stands around them, as an answer says them, in reading order: none that leans
 * back on another, leads on to a list or a listing, or only tells what comes next.
 */
export function sentencesAlone(passage: Passage): string[] {
  const { text } = passage;
  const language = writtenIn(text);
  const narrating = narratingUnits(passage);
  const { units } = readingOf(passage);
  return units.flatMap((unit, i) => {
    if (unit.kind !== 'sentence' || narrating[i] || isCaption(text, unit)) return [];
    const written = text.slice(unit.start, unit.end);
    const before = units[i - 1];
    const isBegun =
      before?.kind === 'sentence' &&
      GOES_ON.test(text.slice(before.start, before.end)) &&
      !text.slice(before.end, unit.start).includes('\n');
    const isAlone =
      ENDS.test(written) &&
      !isBegun &&
      !isFormulaLine(written) &&
      !leadsOn(written) &&
      !leansBack(written) &&
      !pointsAway(written);
    return isAlone ? [sayUnit(text, unit, language)] : [];
  });
}
