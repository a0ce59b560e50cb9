import { oneLine, staysInLine } from '../../../domain/conversation/one-line.ts';
import { fault, type LoadResult } from '../document.ts';

/** Longer than the path of any file of a course; an archive may give 65,535. */
const LONGEST_NAME = 1_000;
/** What is shown of one that is longer. */
const SHOWN = 80;

/**
 * The fault of a file that must not be called as it is: its name stands beside answers, in lists and in logs, and what
 * breaks a line there, or turns the direction of reading, shows another file than the one that is meant. Null where the
 * name can stand.
 */
export function unfitName(source: string): LoadResult | null {
  if (source.length <= LONGEST_NAME && staysInLine(source)) return null;
  const line = oneLine(source);
  const shown = line.length > LONGEST_NAME ? `${line.slice(0, SHOWN)}…` : line;
  return fault(
    shown,
    'bad_file_name',
    `${shown} has a name of more than ${LONGEST_NAME} characters, or one with line breaks or signs that ` +
      'turn its direction; it was not read. Rename the file.',
  );
}
