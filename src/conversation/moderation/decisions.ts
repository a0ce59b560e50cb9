import type { Clock } from '../../domain/clock.ts';
import { BadInputError, ConflictError } from '../../domain/errors.ts';
import type { Group } from '../../domain/group.ts';
import { newId } from '../../domain/ids.ts';
import type { MeasureKind, Severity } from '../../domain/moderation.ts';
import { unknown } from '../../domain/unknown.ts';
import type { Violation, ViolationCategory } from '../../domain/violation.ts';
import { measureText, type Policy, ruleFor, type SchoolModeration } from '../../moderation/index.ts';
import type { Repositories, Store } from '../../store/index.ts';
import { enqueueMeasure, languageOfViolation } from './measure-job.ts';
import { tellOfMeasure } from './measure-notice.ts';
import { recordInAudit } from './record-in-audit.ts';
import { enqueueTakingBack } from './take-back-job.ts';

/** What people decide about violations. Every decision is one transaction, signed, and in the record. */
export interface Decisions {
  /** The verdict is right: what it proposed is done. */
  approve(id: string, by: { operator: string; note?: string | undefined }): Promise<Violation>;
  /** Right, but otherwise: another category, severity or other measures. */
  change(id: string, by: Change): Promise<Violation>;
  /** Wrong: the strike is cleared, what can be undone is undone, and the person hears that we are sorry. */
  overturn(id: string, by: { operator: string; reason: string }): Promise<Violation>;
  /** A person has done by hand what the platform could not. */
  doneByHand(id: string, kind: MeasureKind, operator: string): Promise<Violation>;
}

export interface Change {
  operator: string;
  note?: string | undefined;
  category?: ViolationCategory | undefined;
  severity?: Severity | undefined;
  /** All measures that are to be taken; what is not named is dropped, or taken back where it was done. */
  measures?: MeasureKind[] | undefined;
}

export function createDecisions(parts: { store: Store; clock: Clock; school: SchoolModeration }): Decisions {
  const { store, clock } = parts;

  async function opened(id: string): Promise<{ group: Group; policy: Policy }> {
    const violation = await mustGet(store, id);
    const group = await store.groups.get(violation.groupId);
    if (!group) throw unknown('group', violation.groupId);
    return { group, policy: (await parts.school.forGroup(group)).policy };
  }

  return {
    async approve(id, { operator, note }) {
      await opened(id);
      return await store.transaction(async (tx) => {
        const now = clock.now();
        const approved = await decide(tx, await mustGet(tx, id), ['open'], operator, note ?? null, now);
        for (const violation of [approved, ...(await openRepeats(tx, approved, operator, now))]) {
          await confirm(tx, violation);
          for (const measure of await tx.violationMeasures.of([violation.id])) {
            const due = await tx.violationMeasures.move(measure.id, ['proposed'], { state: 'due' }, now);
            if (due) await enqueueMeasure(tx, due, violation.groupId, now);
          }
          await recordInAudit(tx, violation, operator, 'approved', { note: note ?? null }, now);
        }
        return approved;
      });
    },

    async change(id, change) {
      const { group, policy } = await opened(id);
      if (change.measures === undefined && change.category === undefined && change.severity === undefined) {
        throw new BadInputError(
          'nothing_to_change',
          'Neither a category, a severity nor measures were given.',
          {
            fix: 'Name what is to be different, or approve the case as it stands.',
          },
        );
      }
      return await store.transaction(async (tx) => {
        const now = clock.now();
        const before = await mustGet(tx, id);
        const category = change.category ?? before.category;
        const rule = ruleFor(policy, category);
        const changed = await decide(
          tx,
          before,
          ['open', 'acted', 'confirmed', 'observed'],
          change.operator,
          change.note ?? null,
          now,
          { category, severity: change.severity ?? before.severity, rule: rule?.number ?? null },
        );
        const repeats = before.status === 'open' ? await openRepeats(tx, changed, change.operator, now) : [];
        for (const violation of [changed, ...repeats]) {
          await confirm(tx, violation);
          await setMeasures(
            tx,
            violation,
            change.measures,
            { group, rule, isOtherRule: category !== before.category },
            now,
          );
          await recordInAudit(
            tx,
            violation,
            change.operator,
            'changed',
            {
              from: { category: before.category, severity: before.severity },
              to: { category, severity: changed.severity },
              measures: change.measures ?? null,
              note: change.note ?? null,
            },
            now,
          );
        }
        return changed;
      });
    },

    async overturn(id, { operator, reason }) {
      await opened(id);
      return await store.transaction((tx) => overturnIn(tx, id, operator, reason, clock.now()));
    },

    async doneByHand(id, kind, operator) {
      return await store.transaction(async (tx) => {
        const now = clock.now();
        const violation = await mustGet(tx, id);
        const [measure] = (await tx.violationMeasures.of([id])).filter((one) => one.kind === kind);
        const moved =
          measure &&
          (await tx.violationMeasures.move(
            measure.id,
            ['task'],
            { state: measure.reason?.startsWith('undo:') ? 'undone' : 'done', doneAt: now },
            now,
          ));
        if (!moved)
          throw new ConflictError('no_such_task', `This case has no "${kind}" to be done by hand.`, {
            fix: 'Look at the case again: somebody may have done it.',
          });
        await recordInAudit(tx, violation, operator, 'done_by_hand', { kind }, now);
        await tellOfMeasure(tx, violation, moved, now);
        return violation;
      });
    },
  };
}

/** Takes a verdict back, in the caller's transaction; with everything that repeats it. */
export async function overturnIn(
  tx: Repositories,
  id: string,
  operator: string,
  reason: string,
  now: number,
): Promise<Violation> {
  const overturned = await decide(
    tx,
    await mustGet(tx, id),
    ['open', 'acted', 'confirmed', 'observed'],
    operator,
    reason,
    now,
    { status: 'overturned' },
  );
  const repeats = (await tx.violations.repeatsOf(id)).filter(({ status }) => status !== 'overturned');
  const all = [overturned];
  for (const repeat of repeats) {
    all.push(
      await decide(tx, repeat, ['open', 'acted', 'confirmed', 'observed'], operator, reason, now, {
        status: 'overturned',
      }),
    );
  }
  for (const violation of all) {
    await tx.strikes.clear(violation.id, now);
    for (const measure of await tx.violationMeasures.of([violation.id])) {
      const dropped = await tx.violationMeasures.move(
        measure.id,
        ['proposed', 'due'],
        { state: 'dropped', reason: 'overturned' },
        now,
      );
      const stood = dropped ?? measure;
      if (dropped || ['done', 'task'].includes(stood.state))
        await tellOfMeasure(tx, violation, stood, now, 'measure_overturned');
    }
    await recordInAudit(tx, violation, operator, 'overturned', { reason }, now);
    // One apology for a case and its repeats.
    await enqueueTakingBack(tx, violation, { apologise: violation.id === overturned.id }, now);
  }
  return overturned;
}

async function mustGet(tx: Pick<Repositories, 'violations'>, id: string): Promise<Violation> {
  const violation = await tx.violations.get(id);
  if (!violation) throw unknown('violation', id);
  return violation;
}

/** The one way a person's decision gets into a case; a conflict names who was faster. */
async function decide(
  tx: Repositories,
  violation: Violation,
  from: Violation['status'][],
  operator: string,
  note: string | null,
  now: number,
  change: Partial<Pick<Violation, 'status' | 'category' | 'severity' | 'rule'>> = {},
): Promise<Violation> {
  const moved = await tx.violations.move(
    violation.id,
    from,
    { status: 'confirmed', dueAt: null, decidedBy: operator, decidedAt: now, note, ...change },
    now,
  );
  if (moved) return moved;
  const [what, code] =
    violation.status === 'withdrawn'
      ? ['Its message was recalled', 'violation_withdrawn']
      : [`${violation.decidedBy ?? 'The policy'} has decided this case already`, 'violation_decided'];
  throw new ConflictError(code, `${what}: it is ${violation.status}.`, {
    fix: 'Look at the case again; a decided one can be changed or overturned.',
  });
}

/** Open cases of the same words by others: one decision serves them. */
async function openRepeats(
  tx: Repositories,
  head: Violation,
  operator: string,
  now: number,
): Promise<Violation[]> {
  const decided: Violation[] = [];
  for (const repeat of await tx.violations.repeatsOf(head.id)) {
    if (repeat.status !== 'open') continue;
    const { category, severity, rule } = head;
    decided.push(await decide(tx, repeat, ['open'], operator, head.note, now, { category, severity, rule }));
  }
  return decided;
}

async function confirm(tx: Repositories, violation: Violation): Promise<void> {
  await tx.strikes.put({
    violationId: violation.id,
    channel: violation.channel,
    senderId: violation.senderId,
    category: violation.category,
    at: violation.sentAt,
  });
}

/** Brings a case's measures to what was decided; without a decision on them, those proposed are done. */
async function setMeasures(
  tx: Repositories,
  violation: Violation,
  wanted: MeasureKind[] | undefined,
  { group, rule, isOtherRule }: { group: Group; rule: Policy['rules'][number] | null; isOtherRule: boolean },
  now: number,
): Promise<void> {
  const measures = await tx.violationMeasures.of([violation.id]);
  const kinds = wanted ?? measures.filter(({ state }) => state === 'proposed').map(({ kind }) => kind);
  const language = languageOfViolation(violation, group);
  for (const kind of new Set(kinds)) {
    const text = measureText(kind, rule, kind === 'warn' ? group.language : language);
    const known = measures.find((measure) => measure.kind === kind);
    if (known) {
      const due = await tx.violationMeasures.move(
        known.id,
        ['proposed', 'dropped', 'undone'],
        // Its words stay, unless they would quote another rule.
        { state: 'due', reason: null, ...(isOtherRule ? { text } : {}) },
        now,
      );
      if (due) await enqueueMeasure(tx, due, violation.groupId, now);
      continue;
    }
    const measure = {
      id: newId('mea', now),
      violationId: violation.id,
      kind,
      text,
      requiresApproval: true,
      state: 'due',
      reason: null,
      doneAt: null,
      updatedAt: now,
    } as const;
    await tx.violationMeasures.insert(measure);
    await enqueueMeasure(tx, measure, violation.groupId, now);
  }
  if (wanted === undefined) return;
  const unwanted = measures.filter(({ kind }) => !wanted.includes(kind));
  for (const measure of unwanted) {
    const dropped = await tx.violationMeasures.move(
      measure.id,
      ['proposed', 'due', 'task'],
      { state: 'dropped', reason: 'changed' },
      now,
    );
    if (dropped) await tellOfMeasure(tx, violation, dropped, now);
  }
  const done = unwanted.filter(({ state }) => state === 'done').map(({ kind }) => kind);
  if (done.length > 0) await enqueueTakingBack(tx, violation, { kinds: done, apologise: false }, now);
}
