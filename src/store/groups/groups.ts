import type { Selectable } from 'kysely';
import type { Language } from '../../domain/language/language.ts';
import type { ModerationMode } from '../../domain/moderation/moderation-mode.ts';
import type { Group, GroupMode, Positioning } from '../../domain/school/group.ts';
import type { Executor } from '../executor.ts';
import type { Schema } from '../schema.ts';
import { stored } from '../statements/stored-json.ts';
import { writtenFor } from '../statements/written.ts';

type Row = Selectable<Schema['groups']>;

const fromRow = (row: Row): Group => ({
  id: row.id,
  name: row.name,
  channel: row.channel,
  mode: row.mode as GroupMode, // written from a Group
  positioning: stored<Positioning>(row.positioning),
  courseIds: stored<string[]>(row.course_ids),
  language: row.language as Language, // written from a Group
  timeZone: row.time_zone,
  assistantNames: stored<string[]>(row.assistant_names),
  rulesId: row.rules_id,
  calendarId: row.calendar_id,
  allows: stored<string[]>(row.allows),
  moderation: row.moderation as ModerationMode | null, // written from a Group
  cadence: stored<unknown>(row.cadence),
  demo: row.demo === 1,
});

const withIds = writtenFor<Row>((isOneOf) => `select * from groups where id ${isOneOf}`);

export function groupRepository(db: Executor) {
  /** Those of these groups that there are, by their id. */
  async function byIds(ids: string[]): Promise<Map<string, Group>> {
    const rows = await withIds(db, ids);
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  }

  return {
    byIds,
    async get(id: string): Promise<Group | null> {
      return (await byIds([id])).get(id) ?? null;
    },
    async list(): Promise<Group[]> {
      return (await db.selectFrom('groups').selectAll().orderBy('id').execute()).map(fromRow);
    },
    async put(group: Group, now: number): Promise<void> {
      const described = {
        name: group.name,
        channel: group.channel,
        mode: group.mode,
        positioning: JSON.stringify(group.positioning),
        course_ids: JSON.stringify(group.courseIds),
        language: group.language,
        time_zone: group.timeZone,
        assistant_names: JSON.stringify(group.assistantNames),
        rules_id: group.rulesId,
        calendar_id: group.calendarId,
        allows: JSON.stringify(group.allows),
        moderation: group.moderation,
        cadence: JSON.stringify(group.cadence ?? null),
        demo: group.demo ? 1 : 0,
        updated_at: now,
      };
      await db
        .insertInto('groups')
        .values({ id: group.id, ...described })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(described))
        .execute();
      await db
        .insertInto('event_numbers')
        .values({ group_id: group.id, last: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async setMode(id: string, mode: GroupMode, now: number): Promise<void> {
      await db.updateTable('groups').set({ mode, updated_at: now }).where('id', '=', id).execute();
    },
  };
}
