/**
 * Staff are told of what waits for them at these moments, each once: a case at most of its time, when it is late and,
 * once more, half as much later; an appeal when it is late.
 */
export const CASE_CLOCK_STAGES = [
  'case_warning',
  'case_overdue',
  'case_escalation',
  'appeal_overdue',
] as const;
export type CaseClockStage = (typeof CASE_CLOCK_STAGES)[number];

export interface ModerationClock {
  kind: 'case' | 'appeal';
  /** Of the violation or the appeal. */
  id: string;
  stage: CaseClockStage;
  at: number;
}
