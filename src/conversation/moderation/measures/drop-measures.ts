import {
  type CaseMeasure,
  isToBeTakenBack,
  type MeasureState,
} from '../../../domain/moderation/case-measure.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';
import { tellOfMeasure } from '../notices/measure-notice.ts';

/**
 * Measures of a case that are in one of the states `from` are not taken any more; programs outside hear of each. What
 * is to be taken back by hand stays to be taken back.
 */
export async function dropMeasures(
  tx: Repositories,
  violation: Violation,
  measures: readonly CaseMeasure[],
  { from, reason }: { from: MeasureState[]; reason: string },
  now: number,
): Promise<void> {
  for (const measure of measures) {
    if (isToBeTakenBack(measure)) continue;
    const dropped = await tx.violationMeasures.move(measure.id, from, { state: 'dropped', reason }, now);
    if (dropped) await tellOfMeasure(tx, violation, dropped, now);
  }
}
