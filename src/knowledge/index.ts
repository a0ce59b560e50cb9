export { confidenceOf, fitCalibration } from './calibration.ts';
export { foldText } from './character-folding.ts';
export { speaksOfBoth } from './choice.ts';
export { type EvidenceFeatures, isOnTheMatter, lacksNames } from './evidence.ts';
export { type ExtractedSentence, type ExtractManner, writeExtract } from './extract.ts';
export { type Further, type FurtherExtract, isSaidIn, writeFurther } from './further.ts';
export { createKnowledge, type Knowledge } from './knowledge.ts';
export { MAX_FILE_BYTES } from './load/material-reader.ts';
export { courseDescription, courseOf, faultOfCourse } from './material/course-description.ts';
export { readCourseFile } from './material/course-file.ts';
export type { IngestReport } from './material/ingest.ts';
export type { MaterialChanges } from './material/material-changes.ts';
export { pgvectorIndexes } from './pgvector-indexes.ts';
export type { CompareQuestions } from './question-likeness.ts';
export {
  type CourseCalibration,
  calibrationFingerprint,
  type ExtractAlong,
  type FoundPassage,
  type Retrieval,
} from './retrieve.ts';
export { READ_PASSAGES } from './sentence-choice.ts';
export { textUnits } from './text-units.ts';
export { tokenise } from './tokens.ts';
export type { VerifiedAnswers } from './verified-answers.ts';
export {
  type GlossedPairs,
  glossedPairs,
  stemmed,
  type WordPairs,
  wordPairs,
} from './word-pairs/index.ts';
