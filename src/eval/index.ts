export { type CalibrationLine, calibrate, calibrationLine } from './calibrate.ts';
export { type EvaluateOptions, evaluate } from './evaluate.ts';
export { createJudge } from './judge.ts';
export { playRecorded, type RecordedChat, recordReplies } from './recorded-chat.ts';
export { type AskedQuestion, openRecordedReplies, readRecordedReplies } from './recorded-replies.ts';
export { reportText } from './report-text.ts';
export type { Subject, SubjectAnswer } from './subject.ts';
export type { MessageLine, QuestionLine } from './test-line.ts';
export { readTestSet, TestSetError } from './test-set.ts';
