import { knownLately, UNITS_OF_SENTENCES } from '../../domain/caches/known-lately.ts';
import type { Citation } from '../../domain/conversation/answer.ts';
import type { Passage } from '../../domain/school/course.ts';
import { soundPassage, soundText } from '../bounds/sound-passages.ts';

/** A quote long enough to recognise the place, short enough for a phone. */
const MAX_QUOTE = 160;

export function citationOf(index: number, passage: Passage, quote: string): Citation {
  // Of a line that may not be shown, the place is known by what its passage begins with.
  const flat = openingOf(passage, quote) || openingOf(passage, passage.text);
  return {
    index,
    courseId: passage.courseId,
    source: passage.source,
    title: passage.title,
    locator: passage.locator,
    quote: flat.length > MAX_QUOTE ? `${flat.slice(0, MAX_QUOTE - 1)}…` : flat,
    passageId: passage.id,
  };
}

/** What of a text may be shown, on one line: all of it, or more than a quote takes. */
function openingOf(passage: Passage, text: string): string {
  // A passage is looked at once, whatever the number of its citations.
  const isLookedAt = text === passage.text;
  let flat = '';
  for (const line of (isLookedAt ? soundPassage(passage).text : text).split('\n')) {
    const sound = isLookedAt ? onOneLine(line) : soundLine(line);
    if (sound === '') continue;
    flat += flat === '' ? sound : ` ${sound}`;
    if (flat.length > MAX_QUOTE) break;
  }
  return flat;
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The same sentences are cited again and again. */
const soundLine = knownLately((line) => onOneLine(soundText(line)), UNITS_OF_SENTENCES);

/**
 * The mark stands behind the sentence with its closing punctuation ("……外层变量。[1]"), so that the sentence stays as the
 * material has it and can be found in it; behind code on a line of its own.
 */
export function withMark(text: string, index: number): string {
  const written = text.trimEnd();
  if (written.endsWith('```')) return `${written}\n[${index}]`;
  return /[。．！？；：”』」）]$/u.test(written) ? `${written}[${index}]` : `${written} [${index}]`;
}

/** The text as it was before `withMark`. */
export const withoutMark = (text: string): string => text.replace(/\s?\[\d{1,2}\]$/, '');

const CODE_OR_MARK = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|`[^`\n]*`|\[(\d{1,2})\]/g;

/** A text with its marks numbered otherwise; an index in code, `a[1]`, is none. */
export const renumbered = (text: string, numbers: ReadonlyMap<number, number>): string =>
  text.replace(CODE_OR_MARK, (all: string, _fence: string | undefined, mark: string | undefined) =>
    mark === undefined ? all : `[${numbers.get(Number(mark)) ?? mark}]`,
  );
