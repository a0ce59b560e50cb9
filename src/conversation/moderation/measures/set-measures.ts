import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { MeasureKind } from '../../../domain/moderation/moderation.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Group } from '../../../domain/school/group.ts';
import { measureText, type Policy } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { enqueueMeasures } from '../cases/measures-due.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import { dropMeasures } from './drop-measures.ts';
import { enqueueTakingBack } from './take-back-job.ts';

/** What measures a case is to have. */
export interface MeasuresDecided {
  /** All that are to be taken; without a decision on them, those proposed are. */
  wanted: readonly MeasureKind[] | undefined;
  group: Group;
  rule: Policy['rules'][number] | null;
  /** The decision puts the case under another rule than before: their words would quote the wrong one. */
  isOtherRule: boolean;
}

/** Brings a case's measures to what was decided; of those it is not to have, what was done is taken back. */
export async function setMeasures(
  tx: Repositories,
  violation: Violation,
  decided: MeasuresDecided,
  now: number,
): Promise<void> {
  const { wanted } = decided;
  const measures = await tx.violationMeasures.of([violation.id]);
  const kinds = wanted ?? measures.filter(({ state }) => state === 'proposed').map(({ kind }) => kind);
  const due: CaseMeasure[] = [];
  for (const kind of new Set(kinds)) {
    const known = measures.find((measure) => measure.kind === kind);
    const text = textFor(kind, violation, decided);
    const set = await setDue(tx, violation, { kind, known, text }, decided, now);
    if (set) due.push(set);
  }
  await enqueueMeasures(tx, due, violation, now);
  if (wanted !== undefined)
    await takeBack(
      tx,
      violation,
      measures.filter(({ kind }) => !wanted.includes(kind)),
      now,
    );
}

function textFor(kind: MeasureKind, violation: Violation, { group, rule }: MeasuresDecided): string {
  return measureText(kind, rule, kind === 'warn' ? group.language : languageOfViolation(violation, group));
}

/** Null where it stands already. */
async function setDue(
  tx: Repositories,
  violation: Violation,
  { kind, known, text }: { kind: MeasureKind; known: CaseMeasure | undefined; text: string },
  { isOtherRule }: MeasuresDecided,
  now: number,
): Promise<CaseMeasure | null> {
  if (known) {
    return await tx.violationMeasures.move(
      known.id,
      ['proposed', 'dropped', 'undone'],
      // Its words stay, unless they would quote another rule.
      { state: 'due', reason: null, ...(isOtherRule ? { text } : {}) },
      now,
    );
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
  return measure;
}

async function takeBack(
  tx: Repositories,
  violation: Violation,
  unwanted: readonly CaseMeasure[],
  now: number,
): Promise<void> {
  await dropMeasures(tx, violation, unwanted, { from: ['proposed', 'due', 'task'], reason: 'changed' }, now);
  const done = unwanted.filter(({ state }) => state === 'done').map(({ kind }) => kind);
  if (done.length > 0) await enqueueTakingBack(tx, violation, { kinds: done, apologise: false }, now);
}
