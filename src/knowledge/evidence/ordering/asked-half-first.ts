import { escaped } from '../../../domain/language/escaped.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { ahead, type Read } from './read-hits.ts';

/** Of the score of the first, another piece of its section is so little behind. */
const BEHIND = 0.3;
/** 「CSV 和 JSON」, "CSV and JSON". */
const TWO_THINGS = /^([^,，、]{1,24}?)(?:\s+(?:and|or|&|\/)\s+|\s*(?:和|与|及|、)\s*)([^,，、]{1,24})$/iu;

/**
 * A section on two things is often cut between them, and each piece has the title of both. Asked for one, the piece
 * that speaks of it goes ahead of one that speaks of the other alone: "how do i read a csv" is not told by what reads
 * a JSON file.
 */
export function askedHalfFirst(read: Read[], question: string): Read[] {
  const [top, ...others] = read;
  const [, one, other] = TWO_THINGS.exec(top?.passage.title.trim() ?? '') ?? [];
  if (top === undefined || one === undefined || other === undefined) return read;
  const isAsked = [one, other].map((thing) => names(question, thing));
  if (isAsked[0] === isAsked[1]) return read;
  const [asked, left] = isAsked[0] ? [one, other] : [other, one];
  if (names(top.passage.text, asked) || !names(top.passage.text, left)) return read;
  const half = others.find(
    ({ passage, hit }) =>
      isOfOneSection(passage, top.passage) &&
      top.hit.score - hit.score < BEHIND &&
      names(passage.text, asked),
  );
  return half ? ahead(read, [half]) : read;
}

/** Chinese has no spaces; a word of English is no part of another. */
const names = (text: string, thing: string): boolean =>
  holdsHan(thing)
    ? text.includes(thing)
    : new RegExp(`(?<![a-z0-9])${escaped(thing)}(?:s|es)?(?![a-z0-9])`, 'i').test(text);

const isOfOneSection = (one: Passage, other: Passage): boolean =>
  one.source === other.source &&
  one.headings.length === other.headings.length &&
  one.headings.every((heading, depth) => heading === other.headings[depth]);
