import type { Passage } from '../domain/course.ts';
import type { QueryMatcher } from './query-match.ts';
import { type TextUnit, textUnits } from './text-units.ts';

/** Where the terms of a query stand in one passage. */
export interface PassageMatch {
  /** Terms in the headings and, for a FAQ entry, its question: they hold for every sentence below. */
  head: Uint8Array;
  /** Sentences, table rows and lines of code; headings inside the text are left out. */
  units: TextUnit[];
  /** Terms in each unit, aligned with `units`. */
  present: Uint8Array[];
  /** Coverage by the best single unit, together with the head. */
  best: number;
}

export function matchPassage(matcher: QueryMatcher, passage: Passage): PassageMatch {
  const head = matcher.present(headOf(passage));
  const units = textUnits(passage.text).flatMap((unit) => {
    if (unit.kind === 'heading') return [];
    // A whole listing holds a bit of everything: what counts is one line of it, an error message for instance.
    return unit.kind === 'code' ? linesOf(passage.text, unit) : [unit];
  });
  const present = units.map((unit) => matcher.present(passage.text.slice(unit.start, unit.end)));
  let best = matcher.coverage(head);
  for (const flags of present) best = Math.max(best, matcher.coverage(head, flags));
  return { head, units, present, best };
}

/** Headings and question, without a title that is only the source's name. */
export function headOf(passage: Pick<Passage, 'title' | 'headings' | 'question' | 'source'>): string {
  const lines = new Set([...passage.headings, passage.title, passage.question ?? '']);
  lines.delete(passage.source);
  return [...lines].join('\n');
}

function linesOf(text: string, { start, end }: TextUnit): TextUnit[] {
  const lines: TextUnit[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '') lines.push({ kind: 'code', start: at, end: at + line.length });
    at += line.length + 1;
  }
  return lines;
}
