import { FENCE_LINE } from '../../../../domain/language/code-marks.ts';

/** Columns of a tab. */
export const INDENT = 4;

/** Columns before a line's first sign. */
export const columnsBefore = (line: string): number =>
  /^[ \t]*/.exec(line)?.[0].replaceAll('\t', ' '.repeat(INDENT)).length ?? 0;

/** The line set so many columns further to the left; null where it does not stand so far in. */
export function dedented(line: string, columns: number): string | null {
  if (line.trim() === '') return '';
  const spaces = columnsBefore(line);
  return spaces >= columns ? line.replace(/^[ \t]*/, ' '.repeat(spaces - columns)) : null;
}

/** Tells of one line after the other whether it is code between fences, its fences included. */
export function createFences(): (line: string) => boolean {
  let open: string | null = null;
  return (line) => {
    const mark = FENCE_LINE.exec(line)?.[1];
    if (open === null) {
      open = mark ?? null;
      return mark !== undefined;
    }
    if (mark?.startsWith(open)) open = null;
    return true;
  };
}
