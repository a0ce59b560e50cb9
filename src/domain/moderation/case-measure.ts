import type { MeasureKind } from './moderation.ts';

/**
 * The life of a measure. `proposed`: waits for a person. `due`: a job will do it. `done`. `task`: the platform
 * cannot, or did not: a person does it by hand. `dropped`: decided against, too late or not needed any more.
 * `undone`: taken back after an overturned verdict.
 */
export const MEASURE_STATES = ['proposed', 'due', 'done', 'task', 'dropped', 'undone'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export interface CaseMeasure {
  id: string;
  violationId: string;
  kind: MeasureKind;
  text: string;
  requiresApproval: boolean;
  state: MeasureState;
  /** Why it is in this state, in a word or a channel's reason; null where the state says it. */
  reason: string | null;
  doneAt: number | null;
  updatedAt: number;
}

/** A person is to take back by hand what was done: a task of another kind than to do what could not be done. */
export const isToBeTakenBack = ({ state, reason }: Pick<CaseMeasure, 'state' | 'reason'>): boolean =>
  state === 'task' && (reason?.startsWith('undo:') ?? false);

/** What becomes of a measure, as programs outside are told. */
export const MEASURE_EVENTS = [
  'measure_proposed',
  'measure_applied',
  'measure_by_hand',
  'measure_dropped',
  'measure_overturned',
  'measure_undone',
] as const;
export type MeasureEventKind = (typeof MEASURE_EVENTS)[number];
