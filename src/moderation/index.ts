export {
  complaintIn,
  isPlayed,
  isToAssistant,
  mayEndInsult,
  mayEndOffer,
  onlyRunsDown,
  ownWords,
  PATTERN_WINDOW_MS,
  PIECES_WINDOW_MS,
  piecesBefore,
  QUARREL_WINDOW_MS,
  quarrelAt,
  quotedBlock,
  type SpokenMessage,
  spokenMessage,
  TALK_MS,
  troublemakerAt,
} from './across/index.ts';
export { ALERT_TEXTS, ASKING_TEXTS, DECISION_TEXTS } from './alerts/alert-texts.ts';
export { saysUnderFourteen } from './alerts/alerts.ts';
export { speaksOfSelfHarm } from './alerts/crisis.ts';
export { speaksOfAnothersDanger } from './alerts/crisis-of-another.ts';
export { findPersonalData, maskPersonalData } from './alerts/personal-data.ts';
export { MAX_PICTURE_BYTES, qrContentsOf } from './alerts/qr-code.ts';
export { asksForCopy } from './asks-for-copy.ts';
export type { Classifier } from './classifier/classifier.ts';
export { loadClassifier } from './classifier/weights-file.ts';
export type { Flood, FloodLimits } from './history/flooding.ts';
export { floodAt, lookBackMs } from './history/flooding.ts';
export { fingerprintOf, nearlySame } from './history/near-duplicate.ts';
export { createMemoryTimeline, timelineEntry } from './history/timeline.ts';
export { type History, type JudgedInHistory, verdictInHistory } from './history/verdict-in-history.ts';
export {
  activeStrikes,
  heldUntil,
  type LadderCase,
  nextMeasures,
  type PlannedMeasure,
  type Strike,
  whenLate,
} from './measures/ladder.ts';
export { measureText, nameReminder } from './measures/measure-texts.ts';
export { measuresFor, withMeasures } from './measures/measures-for.ts';
export {
  helpLines,
  loadPolicy,
  type Policy,
  ruleFor,
  rulesFile,
} from './measures/policy.ts';
export type { ModerationMessage } from './moderation-message.ts';
export {
  createModerator,
  type Examined,
  type Moderator,
  type ModeratorOptions,
} from './moderator.ts';
export { verdictsWithModel } from './opinion/model-verdicts.ts';
export {
  createSecondOpinion,
  OPINIONS_A_CALL,
  type SecondOpinion,
  type UnsureMessage,
  withOpinion,
} from './opinion/second-opinion.ts';
export { isInsultingName, isOfferingName } from './rules/index.ts';
export { courseTermsOf } from './school/course-terms.ts';
export {
  createSchoolModeration,
  type GroupModeration,
  type SchoolModeration,
} from './school/school-moderation.ts';
export { withAttachments } from './text/with-attachments.ts';
