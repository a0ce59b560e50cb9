import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import type { Executor } from '../executor.ts';
import { stored } from '../statements/stored-json.ts';
import { writtenFor } from '../statements/written.ts';

/** Calendars by their text, as last read: with the object stays what was worked out from it. */
const parsed = new Map<string, { body: string; calendar: ServiceCalendar }>();
const MOST_PARSED = 200;

function parse({ id, body }: { id: string; body: string }): ServiceCalendar {
  const known = parsed.get(id);
  if (known?.body === body) return known.calendar;
  const calendar = stored<ServiceCalendar>(body);
  if (parsed.size === MOST_PARSED) parsed.clear();
  parsed.set(id, { body, calendar });
  return calendar;
}

const withIds = writtenFor<{ id: string; body: string }>(
  (isOneOf) => `select id, body from calendars where id ${isOneOf}`,
);

/** The school's service calendars. */
export function calendarRepository(db: Executor) {
  /** For each id its calendar; null where there is none. */
  async function getAll(ids: string[]): Promise<(ServiceCalendar | null)[]> {
    const rows = await withIds(db, [...new Set(ids)]);
    const calendars = new Map(rows.map((row) => [row.id, parse(row)]));
    return ids.map((id) => calendars.get(id) ?? null);
  }

  return {
    getAll,
    async get(id: string): Promise<ServiceCalendar | null> {
      const [calendar = null] = await getAll([id]);
      return calendar;
    },
    async put(calendar: ServiceCalendar): Promise<void> {
      const body = JSON.stringify(calendar);
      await db
        .insertInto('calendars')
        .values({ id: calendar.id, body })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ body }))
        .execute();
    },
  };
}
