export { type CalibrationLine, calibrate, calibrationLine } from './calibrate.ts';
export { type EvaluateOptions, evaluate } from './evaluate.ts';
export { createJudge } from './judge.ts';
export { reportText } from './report-text.ts';
export type { Subject, SubjectAnswer } from './subject.ts';
export type { MessageLine, QuestionLine } from './test-line.ts';
export { readTestSet, TestSetError } from './test-set.ts';
