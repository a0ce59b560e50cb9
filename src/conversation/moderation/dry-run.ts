import { setImmediate } from 'node:timers/promises';
import type { Group } from '../../domain/group.ts';
import { languageOf } from '../../domain/language.ts';
import type { GroupMessage } from '../../domain/message.ts';
import { CATEGORIES, type Category, type MeasureKind, type Verdict } from '../../domain/moderation.ts';
import {
  createMemoryTimeline,
  floodAt,
  type GroupModeration,
  lookBackMs,
  maskPersonalData,
  PIECES_WINDOW_MS,
  piecesBefore,
  type Strike,
  timelineEntry,
  verdictInHistory,
} from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';

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
  { moderator, policy }: GroupModeration,
  span: { from: number; until: number; limit?: number | undefined },
): Promise<DryRun> {
  const limit = Math.min(span.limit ?? DRY_RUN_MESSAGES, DRY_RUN_MESSAGES);
  const timeline = createMemoryTimeline();
  const strikes = new Map<string, Strike[]>();
  const run: DryRun = {
    looked: 0,
    truncated: false,
    from: span.from,
    until: span.until,
    byCategory: Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as DryRun['byCategory'], // all of them
    actedOn: 0,
    toReview: 0,
    measures: {},
    changes: [],
    changed: 0,
  };
  let after: { sentAt: number; id: string } | null = null;
  for (;;) {
    const page: GroupMessage[] = await store.messages.between(group.id, span, A_PAGE, after);
    for (const [at, message] of page.entries()) {
      if (run.looked >= limit) {
        run.truncated = true;
        break;
      }
      if (at % A_SLICE === A_SLICE - 1) await setImmediate();
      if (message.ours || message.senderRole === 'bot' || message.recalledAt !== null) continue;
      run.looked++;
      const { text, senderId, senderRole, attachments, sentAt, messageId } = message;
      const place = timelineEntry({ key: messageId, senderId, sentAt, text });
      const before = piecesBefore(place, timeline.before(place, sentAt - PIECES_WINDOW_MS));
      const [alone] = moderator.examine([
        { id: messageId, text, groupId: group.id, senderRole, attachments, before },
      ]);
      if (!alone) continue;
      const entry = timelineEntry({ key: messageId, senderId, sentAt, text: alone.normalised.original });
      timeline.add(entry);
      const flood =
        senderRole === 'learner'
          ? floodAt(entry, timeline.before(entry, sentAt - lookBackMs(policy.flooding)), policy.flooding)
          : null;
      const own = strikes.get(senderId) ?? [];
      const sinceFlood = sentAt - lookBackMs(policy.flooding);
      const counted = flood ? own.filter((one) => one.category !== 'spam' || one.at < sinceFlood) : own;
      const { verdict } = verdictInHistory(
        alone,
        { flood, strikes: counted, at: sentAt },
        { text, policy, language: languageOf(text, group.language) },
      );
      count(run, verdict);
      if (verdict.category !== 'none' && !verdict.needsReview && counted.length === own.length)
        strikes.set(senderId, [...own, { category: verdict.category, at: sentAt }]);
      const then = (await store.verdicts.get(group.id, messageId, message.revision))?.verdict ?? null;
      noteChange(run, message, verdict, then);
    }
    const last = page.at(-1);
    if (run.truncated || !last || page.length < A_PAGE) break;
    after = { sentAt: last.sentAt, id: last.id };
  }
  run.changes.reverse();
  return run;
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
