import { z } from 'zod';

/** Whether a text is a day that there is, written as `2026-11-28`: JavaScript takes the 30th of February for one. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const calendarDay = z.string().refine(isCalendarDay, 'a day that there is, as "YYYY-MM-DD"');
