import { SPEAK_AT } from '../knowledge/index.ts';

/**
 * From here the assistant answers a question that it only overheard: silence costs nothing there, a wrong word does.
 */
const SPEAK_WHEN_OVERHEARD = 0.92;
/** From here up to speaking: the nearest passage, said to be only that, and a hand-off. */
export const SHOW_NEAREST = 0.5;

/** The point to speak at of a course that has none of its own. */
export const speakFrom = ({ overheard }: { overheard: boolean }): number =>
  overheard ? SPEAK_WHEN_OVERHEARD : SPEAK_AT;

export type GateDecision = 'speak' | 'nearest' | 'abstain';

/**
 * Whether what was found suffices to speak. `speakAt` is the course's own calibrated point; a point below
 * `SHOW_NEAREST` leaves no room for the middle band.
 */
export function gate(options: {
  confidence: number;
  speakAt: number | null;
  overheard: boolean;
}): GateDecision {
  const addressed = options.speakAt ?? SPEAK_AT;
  const threshold = options.overheard ? Math.max(addressed, SPEAK_WHEN_OVERHEARD) : addressed;
  if (options.confidence >= threshold) return 'speak';
  return options.confidence >= SHOW_NEAREST ? 'nearest' : 'abstain';
}
