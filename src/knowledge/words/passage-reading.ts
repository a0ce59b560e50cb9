import type { Passage } from '../../domain/school/course.ts';
import { type TermPlaces, termPlaces } from './term-places.ts';
import { type TextUnit, textUnits } from './text-units.ts';

/** Headings and, for a FAQ entry, its question: they hold for every sentence below. */
export const HEAD = 0;
/** The passage's own title. */
export const TITLE = 1;
/** Headings inside the text: of the text, and no answer. */
export const ASIDE = 2;
/** The first place of the text itself. */
export const FIRST_LINE = 3;

/** A passage as it is matched with questions; all of it is the same for every question. */
export interface PassageReading {
  /** All of the text, headings too. */
  units: readonly TextUnit[];
  /**
   * Unit `i` stands at the places from `firstPlaces[i]` up to `firstPlaces[i + 1]`: a listing at one a line, because
   * what counts is one line of it, an error message for instance; a heading at none but `ASIDE`.
   */
  firstPlaces: readonly number[];
  terms: TermPlaces;
}

/** Passages are never written to: what was read of one holds as long as the object is there. */
const readings = new WeakMap<Passage, PassageReading>();

export function readingOf(passage: Passage): PassageReading {
  let reading = readings.get(passage);
  if (!reading) {
    reading = read(passage);
    readings.set(passage, reading);
  }
  return reading;
}

function read(passage: Passage): PassageReading {
  const { text } = passage;
  const units = textUnits(text);
  const texts = [
    { text: headOf(passage), place: HEAD },
    { text: titleOf(passage) ?? '', place: TITLE },
  ];
  const firstPlaces: number[] = [];
  let place = FIRST_LINE;
  for (const { kind, start, end } of units) {
    firstPlaces.push(place);
    const written = text.slice(start, end);
    if (kind === 'heading') texts.push({ text: written, place: ASIDE });
    else if (kind !== 'code') texts.push({ text: written, place: place++ });
    else for (const line of written.split('\n')) texts.push({ text: line, place: place++ });
  }
  firstPlaces.push(place);
  return { units, firstPlaces, terms: termPlaces(texts, place) };
}

/** Without a title that is only the source's name. */
function headOf({ title, headings, question, source }: Passage): string {
  const lines = new Set([...headings, title, question ?? '']);
  lines.delete(source);
  return [...lines].join('\n');
}

/** What a passage itself is about; null where it has no name but its source's. */
export function titleOf({
  title,
  headings,
  question,
  source,
}: Pick<Passage, 'title' | 'headings' | 'question' | 'source'>): string | null {
  const own = question ?? headings.at(-1) ?? title;
  return own === source ? null : own;
}
