import { setImmediate } from 'node:timers/promises';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import { languageOf } from '../../../domain/language/language.ts';
import {
  CATEGORIES,
  type Category,
  type MeasureKind,
  type Verdict,
} from '../../../domain/moderation/moderation.ts';
import { recordOf } from '../../../domain/record-of.ts';
import type { Group } from '../../../domain/school/group.ts';
import { toIso } from '../../../domain/time/clock.ts';
import {
  createMemoryTimeline,
  floodAt,
  type GroupModeration,
  lookBackMs,
  maskPersonalData,
  PIECES_WINDOW_MS,
  piecesBefore,
  type Strike,
  TALK_MS,
  timelineEntry,
  verdictInHistory,
} from '../../../moderation/index.ts';
import type { Store } from '../../../store/index.ts';

/** What other rules would have done with what was said in a group. */
export interface DryRun {
  looked: number;
  /** There was more in the span than is looked at once. */
  truncated: boolean;
  from: number;
  until: number;
  byCategory: Record<Category, number>;
  actedOn: number;
  toReview: number;
  measures: Partial<Record<MeasureKind, { automatic: number; held: number }>>;
  /** Where it comes to something else than was decided then, the latest first. */
  changes: DryRunChange[];
  changed: number;
}

interface DryRunChange {
  messageId: string;
  sentAt: number;
  senderName: string;
  text: string;
  /** As it was decided; null where nothing was. */
  before: { category: Category; needsReview: boolean } | null;
  after: { category: Category; needsReview: boolean; measures: MeasureKind[] };
}

/** As it is told outside, over REST and by the command alike: with its times as texts. */
export const dryRunDocument = (run: DryRun) => ({
  ...run,
  from: toIso(run.from),
  until: toIso(run.until),
  changes: run.changes.map((change) => ({ ...change, sentAt: toIso(change.sentAt) })),
});

/** Messages looked at in one run: some two seconds of one core at most, in slices that let others through. */
export const DRY_RUN_MESSAGES = 5_000;
const A_SLICE = 100;
const A_PAGE = 500;
const CHANGES_SHOWN = 100;
const TEXT_SHOWN = 200;

/**
 * Runs rules over a group's stored messages of a span, with flooding and with the strikes that these rules would have
 * given. Records nothing and does nothing.
 */
export async function dryRun(
  store: Store,
  group: Group,
  moderation: GroupModeration,
  span: { from: number; until: number; limit?: number | undefined },
): Promise<DryRun> {
  const limit = Math.min(span.limit ?? DRY_RUN_MESSAGES, DRY_RUN_MESSAGES);
  const rehearse = createRehearsal(group, moderation);
  const run: DryRun = {
    looked: 0,
    truncated: false,
    from: span.from,
    until: span.until,
    byCategory: recordOf(CATEGORIES, () => 0),
    actedOn: 0,
    toReview: 0,
    measures: {},
    changes: [],
    changed: 0,
  };
  for await (const message of messagesOf(store, group.id, span)) {
    if (run.looked >= limit) {
      run.truncated = true;
      break;
    }
    if (message.ours || message.senderRole === 'bot' || message.recalledAt !== null) continue;
    run.looked++;
    const verdict = rehearse(message);
    if (!verdict) continue;
    count(run, verdict);
    const then = await store.verdicts.get(group.id, message.messageId, message.revision);
    noteChange(run, message, verdict, then?.verdict ?? null);
  }
  run.changes.reverse();
  return run;
}

/** In order of time, page by page, with a break for others in each slice of one. */
async function* messagesOf(
  store: Store,
  groupId: string,
  span: { from: number; until: number },
): AsyncGenerator<GroupMessage> {
  for (let after: { sentAt: number; id: string } | null = null; ; ) {
    const page: GroupMessage[] = await store.messages.between(groupId, span, A_PAGE, after);
    for (const [at, message] of page.entries()) {
      if (at % A_SLICE === A_SLICE - 1) await setImmediate();
      yield message;
    }
    const last = page.at(-1);
    if (!last || page.length < A_PAGE) return;
    after = { sentAt: last.sentAt, id: last.id };
  }
}

/**
 * Judges one message after the other, in order of time, as these rules would have: with what the one before it did to
 * the group's timeline and to its sender's strikes. Null where a message cannot be judged.
 */
function createRehearsal(group: Group, { moderator, policy }: GroupModeration) {
  const timeline = createMemoryTimeline();
  const strikes = new Map<string, Strike[]>();
  return ({ text, senderId, senderRole, attachments, sentAt, messageId }: GroupMessage): Verdict | null => {
    const place = timelineEntry({ key: messageId, senderId, sentAt, text });
    const before = piecesBefore(place, timeline.before(place, sentAt - PIECES_WINDOW_MS));
    const said = timeline.before(place, sentAt - TALK_MS);
    const [alone] = moderator.examine([
      { id: messageId, text, groupId: group.id, senderId, senderRole, attachments, before, said },
    ]);
    if (!alone) return null;
    const entry = timelineEntry({ key: messageId, senderId, sentAt, text: alone.normalised.original });
    timeline.add(entry);
    const sinceFlood = sentAt - lookBackMs(policy.flooding);
    const flood =
      senderRole === 'learner' ? floodAt(entry, timeline.before(entry, sinceFlood), policy.flooding) : null;
    const own = strikes.get(senderId) ?? [];
    // One flood is one strike, however long it goes on.
    const counted = flood ? own.filter((one) => one.category !== 'spam' || one.at < sinceFlood) : own;
    const { verdict } = verdictInHistory(
      alone,
      { flood, strikes: counted, at: sentAt },
      { text, policy, language: languageOf(text, group.language) },
    );
    if (verdict.category !== 'none' && !verdict.needsReview && counted.length === own.length)
      strikes.set(senderId, [...own, { category: verdict.category, at: sentAt }]);
    return verdict;
  };
}

function count(run: DryRun, verdict: Verdict): void {
  run.byCategory[verdict.category]++;
  if (verdict.needsReview) run.toReview++;
  else if (verdict.category !== 'none') run.actedOn++;
  for (const { kind, requiresApproval } of verdict.measures) {
    const counted = run.measures[kind] ?? { automatic: 0, held: 0 };
    counted[requiresApproval ? 'held' : 'automatic']++;
    run.measures[kind] = counted;
  }
}

function noteChange(
  run: DryRun,
  message: {
    messageId: string;
    sentAt: number;
    senderName: string;
    text: string;
    withheld?: boolean | undefined;
  },
  now: Verdict,
  then: Verdict | null,
): void {
  const decided = then ? { category: then.category, needsReview: then.needsReview } : null;
  const isSame = decided
    ? decided.category === now.category && decided.needsReview === now.needsReview
    : now.category === 'none';
  if (isSame) return;
  run.changed++;
  run.changes.push({
    messageId: message.messageId,
    sentAt: message.sentAt,
    senderName: message.senderName,
    text: message.withheld ? '' : maskPersonalData(message.text).slice(0, TEXT_SHOWN),
    before: decided,
    after: {
      category: now.category,
      needsReview: now.needsReview,
      measures: now.measures.map(({ kind }) => kind),
    },
  });
  if (run.changes.length > CHANGES_SHOWN) run.changes.shift();
}
