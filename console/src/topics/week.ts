import { localDate } from '../language/moment.ts';

const DAY_MS = 86_400_000;

/** The ISO week (`2026-W48`) of an instant in a place, some weeks on. */
export function weekOf(nowMs: number, timeZone: string, weeksOn: number): string {
  const date = new Date(`${localDate(nowMs + weeksOn * 7 * DAY_MS, timeZone)}T00:00:00Z`);
  // The year of a week is the year of its Thursday.
  const thursday = new Date(date.getTime() + (4 - ((date.getUTCDay() + 6) % 7) - 1) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / DAY_MS / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}
