/*
 * Test sets run against a subject, and what came of it. `evaluate.ts` is the whole run.
 *
 * - `cases/`: lines of a test set, replies recorded and played again, how a line is scored
 * - `judgement/`: a model's opinion on answers, and how far it agrees with the scores
 * - `figures/`: what the scores add up to, with their intervals
 * - `comparison/`: held against a baseline or a bound
 * - `report/`: as JSON, JUnit, text and a page for people
 * - `calibration/`: the point from which a course speaks
 */
export { type CalibrationLine, calibrate, calibrationLine } from './calibration/calibrate.ts';
export { playRecorded, type RecordedChat, recordReplies } from './cases/recorded-chat.ts';
export { type AskedQuestion, openRecordedReplies, readRecordedReplies } from './cases/recorded-replies.ts';
export { canonicalPlace } from './cases/source-match.ts';
export type { MessageLine, QuestionLine, TestLine } from './cases/test-line.ts';
export { readTestSet, TestSetError } from './cases/test-set.ts';
export { type EvaluateOptions, evaluate } from './evaluate.ts';
export { createJudge } from './judgement/judge.ts';
export { reportText } from './report/report-text.ts';
export type { Subject, SubjectAnswer } from './subject.ts';
