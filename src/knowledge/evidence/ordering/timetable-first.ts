import { tellsWhen, timetableRow } from '../../extract/rows/timetable-rows.ts';
import { ahead, type Read } from './read-hits.ts';

/**
 * Where what was found first says no day or week, a timetable goes ahead that has what is asked about in one of its
 * rows.
 */
export function timetableFirst(read: Read[], question: string): Read[] {
  const [top] = read;
  if (!top || tellsWhen(top.passage)) return read;
  const timetable = read.find(({ passage }) => timetableRow(question, passage) !== null);
  if (!timetable) return read;
  return ahead(read, [timetable]);
}
