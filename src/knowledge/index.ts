export { type Calibration, FEATURE_FINGERPRINT } from './calibration.ts';
export { readCourseFile } from './course-file.ts';
export type { Embedder } from './course-index.ts';
export { type Extract, type ExtractedSentence, writeExtract } from './extract.ts';
export type { IngestReport, IngestRequest } from './ingest.ts';
export { createKnowledge, type Knowledge } from './knowledge.ts';
export type { CourseCalibration, FoundPassage, Retrieval } from './retrieve.ts';
export { tokenise } from './tokens.ts';
