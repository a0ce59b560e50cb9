export { type Calibration, confidenceOf, fitCalibration } from './calibration.ts';
export { readCourseFile } from './course-file.ts';
export type { Embedder } from './course-index.ts';
export type { EvidenceFeatures } from './evidence.ts';
export { type Extract, type ExtractedSentence, writeExtract } from './extract.ts';
export type { IngestReport, IngestRequest } from './ingest.ts';
export { createKnowledge, type Knowledge } from './knowledge.ts';
export {
  type CourseCalibration,
  calibrationFingerprint,
  type FoundPassage,
  type Retrieval,
} from './retrieve.ts';
export { tokenise } from './tokens.ts';
export type { NewVerifiedAnswer, VerifiedAnswers } from './verified-answers.ts';
