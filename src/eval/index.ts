export { type CalibrationLine, calibrate, calibrationLine } from './calibration/calibrate.ts';
export { playRecorded, type RecordedChat, recordReplies } from './cases/recorded-chat.ts';
export { type AskedQuestion, openRecordedReplies, readRecordedReplies } from './cases/recorded-replies.ts';
export type { MessageLine, QuestionLine } from './cases/test-line.ts';
export { readTestSet, TestSetError } from './cases/test-set.ts';
export { type EvaluateOptions, evaluate } from './evaluate.ts';
export { createJudge } from './judgement/judge.ts';
export { reportText } from './report/report-text.ts';
export type { Subject, SubjectAnswer } from './subject.ts';
