import { engineOf } from '../engine.ts';
import type { Executor } from '../executor.ts';
import { stored } from '../statements/stored-json.ts';
import type { Reworded } from './erase-name.ts';
import type { Erased, TheirMessage } from './erased.ts';

/** A person's traces in the events of one group. */
export interface Trace {
  names: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  nobody: string;
  rowIds: ReadonlySet<string>;
  messageIds: ReadonlySet<string>;
  /** What staff's messages say without the name, by message. */
  texts: ReadonlyMap<string, string>;
}

/** By group: every group that they are in, wrote in, or are named in. */
export function tracesOf(
  { ids, names, groups, nobody }: Erased,
  messages: readonly TheirMessage[],
  reworded: readonly Reworded[],
): Map<string, Trace> {
  const [theirs, others] = [
    Map.groupBy(messages, (row) => row.group_id),
    Map.groupBy(reworded, (row) => row.groupId),
  ];
  const trace = (groupId: string): Trace => ({
    names: new Set(names),
    ids: new Set(ids),
    nobody,
    rowIds: new Set(theirs.get(groupId)?.map((row) => row.id)),
    messageIds: new Set(theirs.get(groupId)?.map((row) => row.message_id)),
    texts: new Map(others.get(groupId)?.map(({ id, text }) => [id, text])),
  });
  return new Map(
    [...new Set([...groups, ...theirs.keys(), ...others.keys()])].map((groupId) => [groupId, trace(groupId)]),
  );
}

/** As much of an event's data as tells whose message it carries. */
interface Carried {
  id?: string;
  text?: string;
  replyToMessageId?: string | null;
  sender?: object;
  quoted?: QuotedByName | null;
  /** Of a measure or a private message: the one learner who may read it. */
  to?: string | null;
  privateMessage?: object | null;
}
/** What a platform told of a quoted message: where it gave no identifier, its sender's name is all there is. */
interface QuotedByName {
  messageId?: string;
  senderName?: string;
}
/** Some milliseconds of the write lock where every one of them is theirs. */
const EVENTS_A_STEP = 200;

const isNamed = ({ text = '' }: Carried, { names }: Trace): boolean =>
  [...names].some((name) => text.includes(name));

/** An event's data without the person; null where they are not in it. */
function withoutPerson(carried: Carried, trace: Trace): Carried | null {
  const { id, replyToMessageId, sender, to, quoted } = carried;
  if (id !== undefined && trace.rowIds.has(id))
    return { ...carried, ...EMPTIED, sender: { ...sender, ...NO_NAME } };
  if (typeof to === 'string' && trace.ids.has(to)) {
    const { privateMessage = null } = carried;
    const emptied = privateMessage && { ...privateMessage, text: '' };
    return { ...carried, to: trace.nobody, privateMessage: emptied };
  }
  const answersThem = typeof replyToMessageId === 'string' && trace.messageIds.has(replyToMessageId);
  const quotesThem = quoted?.messageId === undefined && trace.names.has(quoted?.senderName ?? '');
  const text = id === undefined || !isNamed(carried, trace) ? undefined : trace.texts.get(id);
  if (!answersThem && !quotesThem && text === undefined) return null;
  return {
    ...carried,
    ...(answersThem || quotesThem ? UNQUOTED : {}),
    ...(text === undefined ? {} : { text }),
  };
}

/**
 * Of the next few events of the group after a number, those that carry the person, without their words and name; of
 * others' what quotes or names them. The last number that was looked at; null where there are no more.
 */
export async function redactSomeEvents(
  db: Executor,
  groupId: string,
  trace: Trace,
  after: number,
): Promise<number | null> {
  const some = db
    .selectFrom('events')
    .select(['seq', 'data'])
    .where('group_id', '=', groupId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(EVENTS_A_STEP);
  // Else what somebody recalls meanwhile would be written back; on SQLite a transaction is alone as it is.
  const rows = await (engineOf(db) === 'postgres' ? some.forNoKeyUpdate() : some).execute();
  for (const { seq, data } of rows) {
    const rest = withoutPerson(stored<Carried>(data), trace);
    if (rest === null) continue;
    await db
      .updateTable('events')
      .set({ data: JSON.stringify(rest) })
      .where('group_id', '=', groupId)
      .where('seq', '=', seq)
      .execute();
  }
  return rows.at(-1)?.seq ?? null;
}

const NO_NAME = { id: '', name: '' };
const UNQUOTED = { quoted: null };
const EMPTIED = { text: '', ...UNQUOTED, attachments: [], recalled: true };
