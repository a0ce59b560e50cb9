import { PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import { newId } from '../../domain/random/ids.ts';
import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import { type Columns, given, jsonOf, rowInsert, storableText, written } from '../statements/written.ts';

/** A learner who says something in a group, as the message tells of them. */
export interface Speaking {
  channel: string;
  /** The platform's account; on our own page the learner's own identifier. */
  senderId: string;
  name: string;
  groupId: string;
  /** Epoch milliseconds on the platform's clock: when they say it. */
  at: number;
  /** Epoch milliseconds. */
  now: number;
}

/** Who speaks, as the school knows them. */
export interface Speaker {
  id: string;
  /** A core learner of the group they speak in. */
  core: boolean;
}

/** Somebody who speaks in a group, as they were there before this message. */
export interface KnownSpeaker extends Speaker {
  externalId: string;
  name: string;
  isMember: boolean;
  /** Until when what they send is what the assistant asked them for; 0: it asked for nothing. */
  invitedUntil: number;
}

interface Row {
  id: string;
  external_id: string;
  name: string;
}

/** A known speaker's row, with the place of whoever was asked for in the list. */
interface PlacedRow extends Row {
  place: number;
  is_member: number;
  core: number;
  invited_until: number;
}

const ASKED = {
  place: 'integer',
  channel: 'text',
  sender_id: 'text',
  group_id: 'text',
} satisfies Columns<string>;

/** One by one over the indexes, whatever the tables' statistics say: each finds one row. */
const knownOnPostgres = written<PlacedRow>(`
  select given.place, known.*, case when joined.learner_id is null or joined.left_at is not null then 0 else 1 end as is_member,
    coalesce(joined.core, 0) as core, coalesce(joined.invited_until, 0) as invited_until
  from ${given(ASKED)} cross join lateral (
    (select id, external_id, name from learners
      where channel = given.channel and external_id = given.sender_id limit 1)
    union all
    (select id, external_id, name from learners
      where given.channel = '${PAGE_CHANNEL}' and channel = given.channel and id = given.sender_id
        and external_id <> given.sender_id)) as known
  left join lateral (
    select learner_id, core, left_at, invited_until from memberships where group_id = given.group_id and learner_id = known.id limit 1) as joined on true`);

const knownOnSqlite = written<PlacedRow>(`
  with given as materialized (
    select value ->> 'place' as place, value ->> 'channel' as channel, value ->> 'sender_id' as sender_id,
      value ->> 'group_id' as group_id from json_each(?)),
  known as (
    select given.place, given.group_id, learners.id, external_id, name from given
      join learners on learners.channel = given.channel and external_id = given.sender_id
    union all
    select given.place, given.group_id, learners.id, external_id, name from given
      join learners on given.channel = '${PAGE_CHANNEL}' and learners.channel = given.channel
        and id = given.sender_id and external_id <> given.sender_id)
  select place, id, external_id, name,
    case when joined.learner_id is null or joined.left_at is not null then 0 else 1 end as is_member,
    coalesce(joined.core, 0) as core, coalesce(joined.invited_until, 0) as invited_until
  from known left join memberships as joined on joined.group_id = known.group_id and joined.learner_id = known.id`);

/** Those seen for the first time, and a platform's that go by a new name; the latest name stays. */
const writeLearners = rowInsert<
  'id' | 'channel' | 'external_id' | 'name' | 'created_at',
  Row & { channel: string }
>(
  'learners',
  {
    id: 'text',
    channel: 'text',
    external_id: 'text',
    name: 'text',
    created_at: 'bigint',
  },
  `on conflict (channel, external_id) do update set name = excluded.name
    returning id, channel, external_id, name`,
);

/** What was said before somebody left, and comes in after it, does not bring them back. */
const writeMemberships = rowInsert(
  'memberships',
  { group_id: 'text', learner_id: 'text', role: 'text', joined_at: 'bigint' },
  `on conflict (group_id, learner_id) do update set left_at = null, joined_at = excluded.joined_at
    where memberships.left_at <= excluded.joined_at`,
);

/** As it comes back from the database. */
const accountOf = (channel: string, senderId: string): string =>
  JSON.stringify([channel, senderId].map(storableText));

/**
 * Whoever speaks is a member of the group from then on, until they leave it. Most have been here before: little is
 * written.
 */
export function speakerRepository(db: Executor) {
  const known = engineOf(db) === 'postgres' ? knownOnPostgres : knownOnSqlite;

  /** For each who they are; null where they were never seen. */
  async function knownAll(people: Speaking[]): Promise<(KnownSpeaker | null)[]> {
    const asked = people.map(({ channel, senderId, groupId }, place) => ({
      place,
      channel,
      sender_id: senderId,
      group_id: groupId,
    }));
    const found = new Map((await known(db, jsonOf(asked))).map((row) => [row.place, row]));
    return people.map((_, place) => {
      const row = found.get(place);
      if (!row) return null;
      return {
        id: row.id,
        externalId: row.external_id,
        name: row.name,
        core: row.core === 1,
        isMember: row.is_member === 1,
        invitedUntil: Number(row.invited_until),
      };
    });
  }

  /** Writes down who is new, goes by a new name, or speaks in the group for the first time. */
  async function enterAll(entering: Entering[]): Promise<Speaker[]> {
    const written = await write(
      entering.filter((one) => !one.known || isRenamed(one)).map((one) => one.speaking),
    );
    const speakers = entering.map(({ speaking, known }) => {
      const speaker = known ?? written.get(accountOf(speaking.channel, speaking.senderId));
      if (!speaker) throw new Error('a learner that was written is not there');
      return speaker;
    });
    await join(
      entering.flatMap(({ speaking: { groupId, at }, known }, i) => {
        const speaker = speakers[i];
        return !speaker || known?.isMember ? [] : [{ groupId, id: speaker.id, at }];
      }),
    );
    return speakers.map(({ id, core }) => ({ id, core }));
  }

  /** By account, who was written. */
  async function write(people: Speaking[]): Promise<Map<string, Speaker>> {
    const byAccount = new Map(people.map((one) => [accountOf(one.channel, one.senderId), one]));
    // In one order, so that two processes that write the same people do not wait for each other.
    const accounts = [...byAccount.keys()].sort().flatMap((key) => byAccount.get(key) ?? []);
    const rows = await writeLearners(
      db,
      accounts.map(({ channel, senderId, name, now }) => ({
        id: newId('lrn', now),
        channel,
        external_id: senderId,
        name,
        created_at: now,
      })),
    );
    return new Map(rows.map((row) => [accountOf(row.channel, row.external_id), { id: row.id, core: false }]));
  }

  async function join(members: { groupId: string; id: string; at: number }[]): Promise<void> {
    const latest = new Map<string, (typeof members)[number]>();
    for (const one of members) {
      const key = one.groupId + one.id;
      if (one.at >= (latest.get(key)?.at ?? one.at)) latest.set(key, one);
    }
    const rows = [...latest.values()].map(({ groupId, id, at }) => ({
      group_id: groupId,
      learner_id: id,
      role: 'learner',
      joined_at: at,
    }));
    // In one order, for the same reason.
    rows.sort((a, b) => (a.group_id + a.learner_id < b.group_id + b.learner_id ? -1 : 1));
    await writeMemberships(db, rows);
  }

  return {
    knownAll,
    enterAll,
    /** Who they are, without writing anything; null where they were never seen. */
    async known(speaking: Speaking): Promise<KnownSpeaker | null> {
      const [known = null] = await knownAll([speaking]);
      return known;
    },
    /** What they send in the group until then is what they were asked for; null: nothing any more. */
    async invite(
      { channel, senderId, groupId }: Pick<Speaking, 'channel' | 'senderId' | 'groupId'>,
      until: number | null,
    ): Promise<void> {
      const [invited] = await knownAll([{ channel, senderId, groupId, name: '', at: 0, now: 0 }]);
      if (!invited) return;
      await db
        .updateTable('memberships')
        .set({ invited_until: until })
        .where('group_id', '=', groupId)
        .where('learner_id', '=', invited.id)
        .execute();
    },
    /** Makes whoever speaks known, and a member of the group; `known` is what was found of them just before. */
    async enter(entering: Entering): Promise<Speaker> {
      const [speaker] = await enterAll([entering]);
      if (!speaker) throw new Error('no answer for a speaker');
      return speaker;
    },
  };
}

/** Somebody who speaks, and what was known of them before. */
export interface Entering {
  speaking: Speaking;
  known: KnownSpeaker | null;
}

/** On our own page a learner changes their name themselves. */
const isRenamed = ({ speaking, known }: Entering): boolean =>
  known !== null && known.name !== speaking.name && known.externalId === speaking.senderId;
