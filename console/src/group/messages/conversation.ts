import type { DeltaDoc, MessageDoc } from '../../wire/message.ts';
import type { Problem } from '../../wire/problem.ts';

/** How far a message of ours has got; what comes from the server is stored. */
export type Delivery = { state: 'stored' } | { state: 'sending' } | { state: 'failed'; problem: Problem };

export interface Entry {
  doc: MessageDoc;
  delivery: Delivery;
}

/** An answer that is looked for or being written. Its text grows until the reply takes its place. */
export interface PendingAnswer {
  replyToMessageId: string;
  /** Sentences by their index: a replayed delta changes nothing. */
  parts: string[];
  /** Epoch milliseconds of the last sign of life. */
  aliveAt: number;
}

export interface Conversation {
  /** Oldest first; what is not stored yet stands last. */
  entries: Entry[];
  pending: PendingAnswer[];
  olderCursor: string | null;
}

export type ConversationEvent =
  | { kind: 'opened'; items: MessageDoc[]; olderCursor: string | null }
  | { kind: 'older'; items: MessageDoc[]; olderCursor: string | null }
  /** `alone`: whom a private word is for. */
  | { kind: 'arrived'; doc: MessageDoc; addressesAssistant: boolean; alone?: string; now: number }
  | { kind: 'delta'; delta: DeltaDoc; now: number }
  | { kind: 'sending'; doc: MessageDoc }
  | { kind: 'accepted'; messageId: string; addressesAssistant: boolean; now: number }
  | { kind: 'failed'; messageId: string; problem: Problem }
  | { kind: 'discarded'; messageId: string }
  | { kind: 'waited'; now: number };

/**
 * Milliseconds after which an answer that shows no sign of life is no longer announced: longer than a
 * model's first sentence takes, short enough not to promise what will not come.
 */
const PATIENCE_MS = 45_000;

export const EMPTY: Conversation = { entries: [], pending: [], olderCursor: null };

const STORED: Delivery = { state: 'stored' };
const stored = (doc: MessageDoc): Entry => ({ doc, delivery: STORED });

export function conversationReducer(state: Conversation, event: ConversationEvent): Conversation {
  switch (event.kind) {
    case 'opened': {
      // After a reconnect from scratch: what we have not got through yet stays.
      const known = new Set(event.items.map((doc) => doc.messageId));
      const unsent = state.entries.filter(
        (entry) => entry.delivery.state !== 'stored' && !known.has(entry.doc.messageId),
      );
      return {
        entries: [...event.items.map(stored), ...unsent],
        pending: [],
        olderCursor: event.olderCursor,
      };
    }
    case 'older': {
      const known = new Set(state.entries.map((entry) => entry.doc.messageId));
      const older = event.items.filter((doc) => !known.has(doc.messageId)).map(stored);
      return { ...state, entries: [...older, ...state.entries], olderCursor: event.olderCursor };
    }
    case 'arrived':
      return arrived(state, event);
    case 'delta':
      return {
        ...state,
        pending: event.delta.done
          ? withoutAnswerTo(state.pending, event.delta.replyToMessageId)
          : withDelta(state.pending, event.delta, event.now),
      };
    case 'sending':
      return { ...state, entries: place(state.entries, { doc: event.doc, delivery: { state: 'sending' } }) };
    case 'accepted': {
      const entry = state.entries.find((candidate) => candidate.doc.messageId === event.messageId);
      if (!entry || entry.delivery.state === 'stored') return state;
      return {
        ...state,
        // It keeps its place at the end: its own time is this device's, until the server's arrives.
        entries: state.entries.map((candidate) => (candidate === entry ? stored(entry.doc) : candidate)),
        pending: event.addressesAssistant
          ? expecting(state.pending, event.messageId, event.now)
          : state.pending,
      };
    }
    case 'failed': {
      const { problem } = event;
      return {
        ...state,
        entries: state.entries.map((entry) =>
          entry.doc.messageId === event.messageId && entry.delivery.state === 'sending'
            ? { ...entry, delivery: { state: 'failed', problem } }
            : entry,
        ),
      };
    }
    case 'discarded':
      return { ...state, entries: state.entries.filter((entry) => entry.doc.messageId !== event.messageId) };
    case 'waited': {
      const pending = state.pending.filter((answer) => event.now - answer.aliveAt < PATIENCE_MS);
      return pending.length === state.pending.length ? state : { ...state, pending };
    }
  }
}

function arrived(
  state: Conversation,
  event: { doc: MessageDoc; addressesAssistant: boolean; alone?: string; now: number },
): Conversation {
  const { doc } = event;
  const known = state.entries.some(
    (entry) => entry.doc.messageId === doc.messageId && entry.delivery.state === 'stored',
  );
  const placed = place(state.entries, stored(doc));
  const entries = doc.recalled || doc.removed ? unquoted(placed, doc.messageId) : placed;
  const answered = doc.sender.role === 'learner' ? null : doc.replyToMessageId;
  let { pending } = state;
  if (INSTEAD_OF_ANSWER.has(doc.privateMessage?.about ?? ''))
    pending = pending.filter(({ replyToMessageId }) => senderIn(entries, replyToMessageId) !== event.alone);
  if (answered !== null) pending = withoutAnswerTo(pending, answered);
  if (doc.recalled || doc.removed || doc.answering === false)
    pending = withoutAnswerTo(pending, doc.messageId);
  else if (!known && event.addressesAssistant && !isAnswered(entries, doc.messageId)) {
    pending = expecting(pending, doc.messageId, event.now);
  }
  return { ...state, entries, pending };
}

/** What was taken back or taken down is not read in what others said to it either. */
const unquoted = (entries: Entry[], messageId: string): Entry[] =>
  entries.map((entry) =>
    entry.doc.replyToMessageId === messageId && entry.doc.quoted !== null
      ? { ...entry, doc: { ...entry.doc, quoted: null } }
      : entry,
  );

/**
 * Private words about a message that the assistant keeps out of: whoever cries for help sees nobody leaf through
 * books.
 */
const INSTEAD_OF_ANSWER: ReadonlySet<string> = new Set(['crisis', 'minor', 'personal_data', 'taken_down']);

const senderIn = (entries: Entry[], messageId: string): string | null =>
  entries.find((entry) => entry.doc.messageId === messageId)?.doc.sender.id ?? null;

const isAnswered = (entries: Entry[], messageId: string): boolean =>
  entries.some((entry) => entry.doc.answer !== null && entry.doc.replyToMessageId === messageId);

function expecting(pending: PendingAnswer[], replyToMessageId: string, now: number): PendingAnswer[] {
  if (pending.some((answer) => answer.replyToMessageId === replyToMessageId)) return pending;
  return [...pending, { replyToMessageId, parts: [], aliveAt: now }];
}

const withoutAnswerTo = (pending: PendingAnswer[], messageId: string): PendingAnswer[] =>
  pending.filter(({ replyToMessageId }) => replyToMessageId !== messageId);

function withDelta(pending: PendingAnswer[], delta: DeltaDoc, now: number): PendingAnswer[] {
  return expecting(pending, delta.replyToMessageId, now).map((answer) => {
    if (answer.replyToMessageId !== delta.replyToMessageId) return answer;
    const parts = [...answer.parts];
    parts[delta.index] = delta.text;
    return { ...answer, parts, aliveAt: now };
  });
}

const timeOf = (entry: Entry): number =>
  entry.delivery.state === 'stored' ? Date.parse(entry.doc.sentAt) : Number.POSITIVE_INFINITY;

/** Puts a message where its time says, in the place of an earlier state of itself. */
function place(entries: Entry[], entry: Entry): Entry[] {
  const index = entries.findIndex((candidate) => candidate.doc.messageId === entry.doc.messageId);
  const earlier = entries[index];
  // An edit or a recall keeps its place.
  if (earlier && timeOf(earlier) === timeOf(entry)) return entries.with(index, entry);
  const others = earlier ? entries.toSpliced(index, 1) : entries;
  const time = timeOf(entry);
  let position = others.length;
  while (position > 0 && timeOf(others[position - 1]!) > time) position--;
  return others.toSpliced(position, 0, entry);
}
