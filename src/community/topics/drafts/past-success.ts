import type { PromptKind } from '../../../domain/school/discussion-prompt.ts';
import type { PromptRecord } from '../../../store/index.ts';

/** How well a pattern, or its kind where it is new, has done here: 1 for as usual. */
export type PastSuccess = (patternId: string | null, kind: PromptKind) => number;

/** A speaker who had been silent for a week counts as two: bringing people back is what topics are for. */
const RETURNING_COUNTS = 1;
/** Measured topics after which a figure is trusted as much as the usual one: a group measures four a week. */
const PRIOR = 4;
/** One lucky topic must not push everything else out, nor one silent evening. */
const LEAST = 0.4;
const MOST = 2.5;

/** Speakers a topic, shrunk towards the group's usual, as a factor of it. */
export function pastSuccess(records: PromptRecord[]): PastSuccess {
  const voices = ({ speakers, returning }: PromptRecord) => speakers + RETURNING_COUNTS * returning;
  const total = records.reduce((sum, record) => sum + voices(record), 0);
  const count = records.reduce((sum, record) => sum + record.measured, 0);
  if (count === 0 || total === 0) return () => 1;
  const usual = total / count;
  const factor = (chosen: PromptRecord[], around: number) => {
    const sum = chosen.reduce((all, record) => all + voices(record), 0);
    const measured = chosen.reduce((all, record) => all + record.measured, 0);
    return (sum + PRIOR * around * usual) / ((measured + PRIOR) * usual);
  };
  return (patternId, kind) => {
    const ofKind = factor(
      records.filter((record) => record.kind === kind),
      1,
    );
    const ofPattern = factor(
      records.filter((record) => record.patternId === patternId),
      ofKind,
    );
    return Math.min(MOST, Math.max(LEAST, ofPattern));
  };
}
