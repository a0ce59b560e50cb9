import type { Passage } from '../../../domain/school/course.ts';
import { findTerm, type SoughtTerm } from '../../lexical/sought-term.ts';
import { SAID_OTHERWISE } from '../../question/query-match.ts';
import { HEAD, readingOf } from '../../words/passage-reading.ts';
import { standsIn } from '../../words/stands-in.ts';
import type { TextUnit } from '../../words/text-units.ts';
import { isCaption } from './caption.ts';
import { narratingUnits } from './narration.ts';
import { isPointer } from './pointer.ts';

/**
 * A unit with the question's terms that it holds: of each, in the order they are sought, 0 where it is absent, 1 as
 * it is asked.
 */
export interface ReadUnit {
  unit: TextUnit;
  passageIndex: number;
  ordinal: number;
  /** Says only what the course is about to show. */
  isNarration: boolean;
  /** Terms in the head of its passage. */
  head: Float64Array;
  /** Terms anywhere in its paragraph. */
  around: Float64Array;
  present: Float64Array;
}

/** Set in bold before what it names: 「**题目描述。**」 says nothing by itself. */
const LABEL = /^\s*\*\*(?:[^*\n]{1,20}|[^*\n]{1,80}[^*\n.!?。！？])\*\*\s*$/;

/** A label, or what a table, figure or listing is called: no statement, and glued to the next one it is no sentence. */
const saysNothing = (text: string, { kind, start, end }: TextUnit): boolean =>
  kind === 'sentence' && (LABEL.test(text.slice(start, end)) || isCaption(text, { start, end }));

/** What a school answers its own question with is its answer. */
const pointsElsewhere = ({ question, text }: Passage, { kind, start, end }: TextUnit): boolean =>
  kind === 'sentence' && question === null && isPointer(text.slice(start, end));

const BETWEEN_PARAGRAPHS = /\n\s*\n/;

/** A passage's units that say something, in reading order, each with the terms of the question that it holds. */
export function readUnits(sought: readonly SoughtTerm[], passage: Passage, passageIndex: number): ReadUnit[] {
  const { units, firstPlaces, terms: places } = readingOf(passage);
  // As it is asked, or said otherwise.
  const found = sought.map((term) => {
    const stands = findTerm(places, term);
    return (
      stands && {
        masks: stands.words.slice(stands.at, stands.at + places.stride),
        at: 0,
        isOther: stands.isOther,
      }
    );
  });
  const presentIn = (from: number, to: number): Float64Array => {
    const present = new Float64Array(found.length);
    for (let i = 0; i < found.length; i++) {
      const term = found[i]!;
      if (term && standsIn(term, from, to)) present[i] = term.isOther ? SAID_OTHERWISE : 1;
    }
    return present;
  };
  const head = presentIn(HEAD, HEAD + 1);
  const read: ReadUnit[] = [];
  const narrating = narratingUnits(passage);
  let around = new Float64Array(found.length);
  let end = 0;
  for (const [i, unit] of units.entries()) {
    if (BETWEEN_PARAGRAPHS.test(passage.text.slice(end, unit.start))) around = new Float64Array(found.length);
    end = unit.end;
    if (unit.kind === 'heading' || saysNothing(passage.text, unit) || pointsElsewhere(passage, unit))
      continue;
    const present = presentIn(firstPlaces[i]!, firstPlaces[i + 1]!);
    for (let t = 0; t < present.length; t++) around[t] = Math.max(around[t]!, present[t]!);
    const isNarration = narrating[i]!;
    read.push({ unit, passageIndex, ordinal: read.length, isNarration, head, around, present });
  }
  return read;
}
