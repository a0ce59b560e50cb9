import { BadInputError, ConflictError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import { type CaseMeasure, isToBeTakenBack } from '../../../domain/moderation/case-measure.ts';
import type { MeasureKind, Severity, ViolationCategory } from '../../../domain/moderation/moderation.ts';
import { STANDING_STATUSES, type Violation } from '../../../domain/moderation/violation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { type Policy, ruleFor, type SchoolModeration } from '../../../moderation/index.ts';
import type { Repositories, Store } from '../../../store/index.ts';
import {
  decideCase,
  decideRepeats,
  decisionLock,
  getInTurn,
  mustGet,
  type Reader,
  strikeFor,
} from '../cases/decide-case.ts';
import { enqueueMeasures } from '../cases/measures-due.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { setMeasures } from '../measures/set-measures.ts';
import { takeDown } from '../measures/take-down.ts';
import { enqueueWordOfTakingDown } from '../measures/word-of-taking-down.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';
import { overturnCase } from './overturn.ts';
import { upholdAppeals } from './uphold-appeals.ts';

/** What people decide about violations. Every decision is one transaction, signed, and in the record. */
export interface Decisions {
  /** The verdict is right: what it proposed is done. */
  approve(id: string, by: { operator: string; note?: string | undefined }): Promise<Violation>;
  /** Right, but otherwise: another category, severity or other measures. */
  change(id: string, by: Change): Promise<Violation>;
  /** Wrong: the strike is cleared, what can be undone is undone, and the person hears that we are sorry. */
  overturn(id: string, by: Reader & { reason: string }): Promise<Violation>;
  /** A person has done by hand what the platform could not. */
  doneByHand(id: string, kind: MeasureKind, operator: string): Promise<Violation>;
}

export interface Change extends Reader {
  note?: string | undefined;
  category?: ViolationCategory | undefined;
  severity?: Severity | undefined;
  /** All measures that are to be taken; what is not named is dropped, or taken back where it was done. */
  measures?: MeasureKind[] | undefined;
}

export function createDecisions(parts: { store: Store; clock: Clock; school: SchoolModeration }): Decisions {
  const { store, clock } = parts;

  /** Whose case it is, and by which rules it is decided; throws where the case or its group is gone. */
  async function placeOf(id: string): Promise<{ group: Group; policy: Policy }> {
    const violation = await mustGet(store, id);
    const group = await store.groups.get(violation.groupId);
    if (!group) throw unknown('group', violation.groupId);
    return { group, policy: (await parts.school.forGroup(group)).policy };
  }

  return {
    async approve(id, by) {
      await placeOf(id);
      return await store.transaction((tx) => approve(tx, id, by, clock.now()));
    },
    async change(id, by) {
      const { group, policy } = await placeOf(id);
      if (by.measures === undefined && by.category === undefined && by.severity === undefined) {
        throw new BadInputError(
          'nothing_to_change',
          'Neither a category, a severity nor measures were given.',
          { fix: 'Name what is to be different, or approve the case as it stands.' },
        );
      }
      return await store.transaction((tx) => change(tx, id, by, { group, policy }, clock.now()));
    },
    async overturn(id, by) {
      await placeOf(id);
      return await store.transaction((tx) => overturn(tx, id, by, clock.now()));
    },
    async doneByHand(id, kind, operator) {
      return await store.transaction((tx) => doneByHand(tx, id, { kind, operator }, clock.now()));
    },
  };
}

async function overturn(
  tx: Repositories,
  id: string,
  by: Reader & { reason: string },
  now: number,
): Promise<Violation> {
  await getInTurn(tx, id, by);
  const overturned = await overturnCase(tx, id, by, now);
  for (const violation of [overturned, ...(await tx.violations.repeatsOf(id))])
    if (violation.status === 'overturned') await upholdAppeals(tx, violation, by.operator, now);
  return overturned;
}

async function approve(
  tx: Repositories,
  id: string,
  { operator, note = null }: { operator: string; note?: string | null | undefined },
  now: number,
): Promise<Violation> {
  await tx.locks.hold(decisionLock(id));
  const approved = await decideCase(tx, await mustGet(tx, id), { operator, note, from: ['open'] }, now);
  for (const violation of [approved, ...(await decideRepeats(tx, approved, operator, now))]) {
    await strikeFor(tx, violation);
    const due: CaseMeasure[] = [];
    for (const measure of await tx.violationMeasures.of([violation.id])) {
      const moved = await tx.violationMeasures.move(measure.id, ['proposed'], { state: 'due' }, now);
      if (moved) due.push(moved);
    }
    await enqueueMeasures(tx, due, violation, now);
    await recordOnCase(tx, violation, { actor: operator, action: 'approved', detail: { note } }, now);
  }
  return approved;
}

async function change(
  tx: Repositories,
  id: string,
  by: Change,
  { group, policy }: { group: Group; policy: Policy },
  now: number,
): Promise<Violation> {
  const { operator, note = null } = by;
  const before = await getInTurn(tx, id, by);
  const category = by.category ?? before.category;
  const severity = by.severity ?? before.severity;
  const rule = ruleFor(policy, category);
  const otherwise = { category, severity, rule: rule?.number ?? null };
  const decision = { operator, note, from: STANDING_STATUSES, change: otherwise };
  const changed = await decideCase(tx, before, decision, now);
  const repeats = before.status === 'open' ? await decideRepeats(tx, changed, operator, now) : [];
  const measures = { wanted: by.measures, group, rule, isOtherRule: category !== before.category };
  for (const violation of [changed, ...repeats]) {
    await strikeFor(tx, violation);
    await setMeasures(tx, violation, measures, now);
    const detail = {
      from: { category: before.category, severity: before.severity },
      to: { category, severity: changed.severity },
      measures: by.measures ?? null,
      note,
    };
    await recordOnCase(tx, violation, { actor: operator, action: 'changed', detail }, now);
  }
  return changed;
}

async function doneByHand(
  tx: Repositories,
  id: string,
  { kind, operator }: { kind: MeasureKind; operator: string },
  now: number,
): Promise<Violation> {
  const violation = await mustGet(tx, id);
  const [measure] = (await tx.violationMeasures.of([id])).filter((one) => one.kind === kind);
  const moved =
    measure &&
    (await tx.violationMeasures.move(
      measure.id,
      ['task'],
      { state: isToBeTakenBack(measure) ? 'undone' : 'done', doneAt: now },
      now,
    ));
  if (!moved)
    throw new ConflictError('no_such_task', `This case has no "${kind}" to be done by hand.`, {
      fix: 'Look at the case again: somebody may have done it.',
    });
  // On the platform it is gone; on the group's page, and for the assistant, it was there still.
  if (kind === 'delete') {
    const removed = moved.state === 'done';
    await takeDown(tx, violation, { removed, now });
    if (removed) await enqueueWordOfTakingDown(tx, violation, now);
  }
  await recordOnCase(tx, violation, { actor: operator, action: 'done_by_hand', detail: { kind } }, now);
  await tellOfMeasure(tx, violation, moved, now);
  return violation;
}
