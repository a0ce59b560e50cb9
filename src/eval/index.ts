export type { Agreement, JudgeReport } from './agreement.ts';
export { type BootstrapOptions, DEFAULT_BOOTSTRAP, type Interval } from './bootstrap.ts';
export {
  type CalibrateOptions,
  type CalibrationLine,
  type CalibrationResult,
  calibrate,
  calibrationLine,
} from './calibrate.ts';
export type { CaseChange, Comparison, FigureDifference } from './compare.ts';
export { type EvaluateOptions, type Evaluation, evaluate } from './evaluate.ts';
export { createJudge, type Judge } from './judge.ts';
export type { ProgressWriter } from './progress.ts';
export type { GateReport, Report } from './report.ts';
export { reportText } from './report-text.ts';
export type { Sink } from './sink.ts';
export type { ReportCitation, Subject, SubjectAnswer } from './subject.ts';
export type { Summary } from './summary.ts';
export type { MessageLine, QuestionLine, TestLine } from './test-line.ts';
export { readTestSet, type TestSet, TestSetError } from './test-set.ts';
