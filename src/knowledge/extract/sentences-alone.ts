import { eitherOf } from '../../domain/language/either-of.ts';
import { type Language, writtenIn } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import { isFormulaLine } from '../words/formula-line.ts';
import { readingOf } from '../words/passage-reading.ts';
import type { TextUnit } from '../words/text-units.ts';
import { sayUnit } from './extract.ts';
import { leadsOn } from './lead-in.ts';
import { isCaption } from './reading/caption.ts';
import { leansBack, pointsAway } from './reading/leaning.ts';
import { narratingUnits } from './reading/narration.ts';

/** A sentence of a passage as an answer says it. */
export interface AloneSentence {
  /** All of it that can be read without what stands around. */
  text: string;
  /** The sentence by itself. */
  sentence: string;
  /** What goes before it because it leans on that, one by one; none where it stands by itself. */
  before: readonly string[];
}

/** In a row of "…；…；" each says one thing; begun in the middle it may lean on the first. */
const GOES_ON = /[；;]\s*$/;
/** It ends as sentences do, with what closes behind it. */
const ENDS = /[。！？；.!?;…][」』”’"）)\]*]*\s*$/;
/** It adds a thing to what was told, which says nothing of that: 另外，…. */
const ADDS = eitherOf(
  /^(?:另外|另一|此外|同时|同样|最后|其次|随后|接着)/i,
  /^(?:also|another|second|third|finally|likewise|similarly)\b/i,
);
/** A formula that was led up to has none. */
const HAS_WORDS = /[a-z]{3}|\p{Script=Han}{3}/iu;
/** Speaks early of an "it" that was named before it, as one does that tells what to do: "Roll it onto its side." */
const SPEAKS_OF_IT = /^[^.!?]{0,60}\b(?:it|they|them|this|these|those|ones?)\b/i;
/**
 * UTF-16 units of a sentence with what goes before it: six tenths of what a group is told. With two thirds of it true
 * sentences of replies of which the learner reads half are fewer (690 and 462 for 696 and 469 of 964 and 631), with
 * more they are two more.
 */
const LONGEST_TOGETHER: Record<Language, number> = { zh: 90, en: 240 };

/**
 * The sentences of a passage that can be read without what stands around them, in reading order: none that leads on
 * to a list or a listing, or only tells what comes next. One that leans back on the sentence before has that along,
 * if the two are short and that one leans on none, and what goes on behind a semicolon has its sentence from the
 * beginning.
 */
export function sentencesAlone(passage: Passage): AloneSentence[] {
  const { text } = passage;
  const language = writtenIn(text);
  const narrating = narratingUnits(passage);
  const { units } = readingOf(passage);
  const written = ({ start, end }: TextUnit): string => text.slice(start, end);
  const tells = (unit: TextUnit, i: number): boolean => {
    if (unit.kind !== 'sentence' || narrating[i] || isCaption(text, unit)) return false;
    const said = written(unit);
    return ENDS.test(said) && !isFormulaLine(said) && !leadsOn(said) && !pointsAway(said);
  };
  /** What stands right before a unit in its paragraph. */
  const beforeOf = (i: number): string | null => {
    const before = units[i - 1];
    return before?.kind === 'sentence' && !text.slice(before.end, units[i]!.start).includes('\n')
      ? written(before)
      : null;
  };
  /** By unit the one with which to begin for it to be understood; null where that cannot be told. */
  const beginnings: (number | null)[] = [];
  const beginningOf = (unit: TextUnit, i: number): number | null => {
    if (!tells(unit, i)) return null;
    const before = beforeOf(i);
    const ofBefore = beginnings[i - 1] ?? null;
    if (before !== null && GOES_ON.test(before)) return ofBefore;
    if (!leansBack(written(unit))) return i;
    if (before === null || ADDS.test(written(unit))) return null;
    if (SPEAKS_OF_IT.test(before) || !HAS_WORDS.test(before)) return null;
    return ofBefore === i - 1 ? ofBefore : null;
  };
  for (const [i, unit] of units.entries()) beginnings.push(beginningOf(unit, i));
  return units.flatMap((unit, i) => {
    const from = beginnings[i] ?? null;
    if (from === null) return [];
    const { start } = units[from]!;
    if (from < i && unit.end - start > LONGEST_TOGETHER[language]) return [];
    return [
      {
        text: sayUnit(text, { ...unit, start }, language),
        sentence: sayUnit(text, unit, language),
        before: units.slice(from, i).map((one) => sayUnit(text, one, language)),
      },
    ];
  });
}
