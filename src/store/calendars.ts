import type { ServiceCalendar } from '../domain/service-hours.ts';
import type { Executor } from './repositories.ts';
import { stored } from './stored-json.ts';

/** The school's service calendars. */
export function calendarRepository(db: Executor) {
  return {
    async get(id: string): Promise<ServiceCalendar | null> {
      const row = await db.selectFrom('calendars').select('body').where('id', '=', id).executeTakeFirst();
      return row ? stored<ServiceCalendar>(row.body) : null;
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
