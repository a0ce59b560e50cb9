import type { Selectable } from 'kysely';
import { newId } from '../domain/ids.ts';
import type { Executor } from './repositories.ts';
import type { Schema } from './schema.ts';

type Row = Selectable<Schema['learners']>;

/** A learner who says something in a group, as the message tells of them. */
export interface Speaking {
  channel: string;
  /** The platform's account; on our own page the learner's own identifier. */
  senderId: string;
  name: string;
  groupId: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Who speaks, as the school knows them. */
export interface Speaker {
  id: string;
  core: boolean;
}

interface Known extends Speaker {
  channel: string;
  externalId: string;
  name: string;
  /** Of those groups that somebody speaks in just now. */
  memberOf: string[];
}

const toKnown = (row: Pick<Row, 'id' | 'channel' | 'external_id' | 'name' | 'core'>): Known => ({
  id: row.id,
  channel: row.channel,
  externalId: row.external_id,
  name: row.name,
  core: row.core === 1,
  memberOf: [],
});

const OWN_CHANNEL = 'web';

/** Whoever speaks is a member of the group from then on. Most have been here before: little is written. */
export function speakerRepository(db: Executor) {
  async function knownOf(people: Speaking[]): Promise<Known[]> {
    const idsOf = new Map<string, string[]>();
    for (const { channel, senderId } of people) idsOf.set(channel, [...(idsOf.get(channel) ?? []), senderId]);
    const rows = await db
      .selectFrom('learners')
      .leftJoin('memberships', (join) =>
        join
          .onRef('memberships.learner_id', '=', 'learners.id')
          .on('memberships.group_id', 'in', [...new Set(people.map(({ groupId }) => groupId))]),
      )
      .select(['id', 'channel', 'external_id', 'name', 'core', 'memberships.group_id'])
      .where((eb) =>
        eb.or(
          [...idsOf].flatMap(([channel, ids]) => [
            eb.and([eb('channel', '=', channel), eb('external_id', 'in', ids)]),
            ...(channel === OWN_CHANNEL ? [eb('id', 'in', ids)] : []),
          ]),
        ),
      )
      .execute();
    const known = new Map<string, Known>();
    for (const row of rows) {
      const one = known.get(row.id) ?? toKnown(row);
      if (row.group_id !== null) one.memberOf.push(row.group_id);
      known.set(row.id, one);
    }
    return [...known.values()];
  }

  const isOf = (known: Known, { channel, senderId }: Speaking): boolean =>
    known.channel === channel &&
    (known.externalId === senderId || (channel === OWN_CHANNEL && known.id === senderId));

  /** Those seen for the first time, and a platform's that go by a new name; the latest name stays. */
  async function write(people: Speaking[]): Promise<Known[]> {
    const byAccount = new Map(people.map((one) => [JSON.stringify([one.channel, one.senderId]), one]));
    // In one order, so that two processes that write the same people do not wait for each other.
    const accounts = [...byAccount.keys()].sort().flatMap((key) => byAccount.get(key) ?? []);
    const rows = await db
      .insertInto('learners')
      .values(
        accounts.map(({ channel, senderId, name, now }) => ({
          id: newId('lrn', now),
          channel,
          external_id: senderId,
          name,
          created_at: now,
          core: 0,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['channel', 'external_id']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
      )
      .returning(['id', 'channel', 'external_id', 'name', 'core'])
      .execute();
    return rows.map(toKnown);
  }

  /** For each who they are; made at the first sight of them, and a member of the group. */
  async function speakAll(people: Speaking[]): Promise<Speaker[]> {
    const known = await knownOf(people);
    const news = people.filter((one) => {
      const found = known.find((other) => isOf(other, one));
      return !found || (found.name !== one.name && found.externalId === one.senderId);
    });
    const all = news.length === 0 ? known : [...known, ...(await write(news))];
    const speakers = people.map((one) => {
      const found = all.find((other) => isOf(other, one));
      if (!found) throw new Error('a learner that was written is not there');
      return { ...one, id: found.id, core: found.core, isMember: found.memberOf.includes(one.groupId) };
    });
    await join(speakers.filter(({ isMember }) => !isMember));
    return speakers.map(({ id, core }) => ({ id, core }));
  }

  async function join(members: { groupId: string; id: string; now: number }[]): Promise<void> {
    if (members.length === 0) return;
    await db
      .insertInto('memberships')
      .values(
        members.map(({ groupId, id, now }) => ({
          group_id: groupId,
          learner_id: id,
          role: 'learner',
          joined_at: now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['group_id', 'learner_id']).doNothing())
      .execute();
  }

  return {
    speakAll,
    async speak(speaking: Speaking): Promise<Speaker> {
      const [speaker] = await speakAll([speaking]);
      if (!speaker) throw new Error('no answer for a speaker');
      return speaker;
    },
  };
}
