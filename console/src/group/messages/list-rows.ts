import { dayName, localDate, type TimeStyle } from '../../language/moment.ts';
import type { Entry } from './conversation.ts';

/** A message with what its neighbours make of it. */
export interface ListRow {
  entry: Entry;
  /** The day it begins, where it is the first of one. */
  day: string | null;
  /** Said by the same person just before: name and picture are not repeated. */
  continues: boolean;
  /** A person has answered what this reply could not. */
  resolved: boolean;
}

/** Milliseconds within which one person's messages read as one turn. */
const TURN_MS = 5 * 60_000;

export function listRows(entries: Entry[], time: TimeStyle, now: number): ListRow[] {
  const answeredByStaff = new Set<string>();
  for (const { doc } of entries) {
    if (doc.answer?.signedBy != null && doc.replyToMessageId !== null)
      answeredByStaff.add(doc.replyToMessageId);
  }
  let previous: Entry | undefined;
  let previousDate = '';
  return entries.map((entry) => {
    const { doc } = entry;
    const date = localDate(doc.sentAt, time.timeZone);
    const row: ListRow = {
      entry,
      day: date === previousDate ? null : dayName(doc.sentAt, time, now),
      continues: date === previousDate && previous !== undefined && isOneTurn(previous, entry),
      resolved: doc.replyToMessageId !== null && answeredByStaff.has(doc.replyToMessageId),
    };
    previous = entry;
    previousDate = date;
    return row;
  });
}

function isOneTurn({ doc: first }: Entry, { doc: second }: Entry): boolean {
  return (
    first.sender.id === second.sender.id &&
    first.answer === null &&
    second.answer === null &&
    !first.recalled &&
    !first.removed &&
    !first.privateMessage &&
    !second.privateMessage &&
    Date.parse(second.sentAt) - Date.parse(first.sentAt) < TURN_MS
  );
}
