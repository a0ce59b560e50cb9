export {
  complaintIn,
  mayEndOffer,
  PATTERN_WINDOW_MS,
  PIECES_WINDOW_MS,
  piecesBefore,
  QUARREL_WINDOW_MS,
  quarrelAt,
  type SpokenMessage,
  spokenMessage,
  troublemakerAt,
} from './across/index.ts';
export { ALERT_TEXTS, ASKING_TEXTS, DECISION_TEXTS } from './alert-texts.ts';
export { saysUnderFourteen } from './alerts.ts';
export { asksForCopy } from './asking.ts';
export type { Classifier } from './classifier.ts';
export { courseTermsOf } from './course-terms.ts';
export { crisisOf } from './crisis.ts';
export type { Flood, FloodLimits } from './flooding.ts';
export { floodAt, lookBackMs } from './flooding.ts';
export {
  activeStrikes,
  heldUntil,
  type LadderCase,
  nextMeasures,
  type PlannedMeasure,
  type Strike,
  whenLate,
} from './ladder.ts';
export { measureText } from './measure-texts.ts';
export { verdictsWithModel } from './model-verdicts.ts';
export {
  createModerator,
  type Examined,
  type ModerationMessage,
  type Moderator,
  type ModeratorOptions,
} from './moderator.ts';
export { fingerprintOf, nearlySame } from './near-duplicate.ts';
export { findPersonalData, maskPersonalData, type PersonalData } from './personal-data.ts';
export { helpLines, loadPolicy, type Policy, ruleFor, VIOLATIONS, type Violation } from './policy.ts';
export { MAX_PICTURE_BYTES, qrContentOf } from './qr-code.ts';
export { FINDING_KINDS, type FindingKind } from './rules/index.ts';
export {
  createSchoolModeration,
  type GroupModeration,
  type SchoolModeration,
} from './school-moderation.ts';
export {
  createSecondOpinion,
  OPINIONS_A_CALL,
  type SecondOpinion,
  withOpinion,
} from './second-opinion.ts';
export { createMemoryTimeline, type Timeline, type TimelineEntry, timelineEntry } from './timeline.ts';
export {
  type History,
  type JudgedInHistory,
  measuresFor,
  verdictInHistory,
  withMeasures,
} from './verdict-in-history.ts';
export { loadClassifier } from './weights-file.ts';
