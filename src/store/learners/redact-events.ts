import type { Executor } from '../repositories.ts';
import { stored } from '../stored-json.ts';
import type { Reworded } from './erase-name.ts';
import type { Erased, TheirMessage } from './erased.ts';

/** The events of the groups without the person: those of their messages and of what was for them alone, and others' that quote or name them. */
export async function redactEvents(
  db: Executor,
  { ids, names, groups, nobody }: Erased,
  messages: readonly TheirMessage[],
  reworded: readonly Reworded[],
): Promise<void> {
  const [theirs, others] = [
    Map.groupBy(messages, (row) => row.group_id),
    Map.groupBy(reworded, (row) => row.groupId),
  ];
  for (const groupId of new Set([...groups, ...theirs.keys(), ...others.keys()]))
    await redactEventsOf(db, groupId, {
      names: new Set(names),
      ids: new Set(ids),
      nobody,
      rowIds: new Set(theirs.get(groupId)?.map((row) => row.id)),
      messageIds: new Set(theirs.get(groupId)?.map((row) => row.message_id)),
      texts: new Map(others.get(groupId)?.map(({ id, text }) => [id, text])),
    });
}

/** As much of an event's data as tells whose message it carries. */
interface Carried {
  id?: string;
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
const EVENTS_AT_ONCE = 500;

interface Trace {
  names: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  nobody: string;
  rowIds: ReadonlySet<string>;
  messageIds: ReadonlySet<string>;
  /** What staff's messages say without the name, by message. */
  texts: ReadonlyMap<string, string>;
}

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
  const text = id === undefined ? undefined : trace.texts.get(id);
  if (!answersThem && !quotesThem && text === undefined) return null;
  return {
    ...carried,
    ...(answersThem || quotesThem ? UNQUOTED : {}),
    ...(text === undefined ? {} : { text }),
  };
}

/** The group's events that carry one of these messages, with the words and the name taken out; of others' what quotes them. */
async function redactEventsOf(db: Executor, groupId: string, trace: Trace): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'data'])
      .where('group_id', '=', groupId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(EVENTS_AT_ONCE)
      .execute();
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
    const last = rows.at(-1);
    if (rows.length < EVENTS_AT_ONCE || !last) return;
    after = last.seq;
  }
}

const NO_NAME = { id: '', name: '' };
const UNQUOTED = { quoted: null };
const EMPTIED = { text: '', ...UNQUOTED, attachments: [], recalled: true };
