export type { Classifier } from './classifier.ts';
export type { Flood, FloodLimits } from './flooding.ts';
export { floodAt, lookBackMs } from './flooding.ts';
export {
  activeStrikes,
  type LadderCase,
  nextMeasures,
  type PlannedMeasure,
  type Strike,
} from './ladder.ts';
export { measureText } from './measure-texts.ts';
export {
  createModerator,
  type Examined,
  type ModerationMessage,
  type Moderator,
  type ModeratorOptions,
} from './moderator.ts';
export { findPersonalData, maskPersonalData, type PersonalData } from './personal-data.ts';
export { loadPolicy, type Policy, ruleFor, VIOLATIONS, type Violation } from './policy.ts';
export { FINDING_KINDS, type FindingKind } from './rules/index.ts';
export { createMemoryTimeline, type Timeline, type TimelineEntry, timelineEntry } from './timeline.ts';
export { loadClassifier } from './weights-file.ts';
