export { confidenceOf, SPEAK_AT } from './evidence/calibration.ts';
export { type CourseCalibration, calibrationFingerprint } from './evidence/course-calibration.ts';
export type { EvidenceFeatures } from './evidence/evidence.ts';
export { fitCalibration } from './evidence/fit-calibration.ts';
export { isOnTheMatter, isOnTheMatterAcross, lacksDefined, lacksNames } from './evidence/on-the-matter.ts';
export { type ExtractedSentence, type ExtractManner, writeExtract } from './extract/extract.ts';
export { type Further, type FurtherExtract, isSaidIn, writeFurther } from './extract/further.ts';
export { listingSpokenOf, type ToldItem, type ToldListing } from './extract/item-of-listing.ts';
export { lacksNumberAsked } from './extract/keyed-rows.ts';
export { READ_PASSAGES } from './extract/sentence-choice.ts';
export { type AloneSentence, sentencesAlone } from './extract/sentences-alone.ts';
export { rowBelow } from './extract/table-row.ts';
export { createKnowledge, type Knowledge } from './knowledge.ts';
export { ROMAN } from './lexical/numerals.ts';
export { COURSE_LEASES } from './library/course-lease.ts';
export { MAX_FILE_BYTES } from './load/material-reader.ts';
export type { FoundPassage } from './lookup/found-passage.ts';
export { courseDescription, courseOf, faultsOfCourse } from './material/course-description.ts';
export { type CourseFile, checkCourseFile } from './material/course-file.ts';
export type { IngestReport } from './material/ingestion.ts';
export type { MaterialChanges } from './material/material-changes.ts';
export { answerTypeOf, holdsAnswerType } from './question/answer-type.ts';
export { withoutAskedAgain } from './question/asked-again.ts';
export { englishNamesIn } from './question/code-switched.ts';
export type { CompareQuestions } from './question/question-likeness.ts';
export { speaksOfBoth } from './question-forms/choice.ts';
export { comparedThings } from './question-forms/comparison-asked.ts';
export { convertsAsAsked } from './question-forms/conversion.ts';
export { definesAtOnce } from './question-forms/definition.ts';
export { subjectToDefine } from './question-forms/definition-asked.ts';
export type { ExtractAlong, Retrieval } from './retrieval/retrieval.ts';
export { pgvectorIndexes } from './vectors/pgvector-indexes.ts';
export type { NewVerifiedAnswer, VerifiedAnswers } from './verified-answers.ts';
export {
  type GlossedPairs,
  glossedPairs,
  stemmed,
  type WordPairs,
  wordPairs,
} from './word-pairs/index.ts';
export { foldText } from './words/character-folding.ts';
export { isFormulaLine } from './words/formula-line.ts';
export { cleanSentence, withoutListings } from './words/markdown-cleaning.ts';
export { withFormulas, withReadableFormulas } from './words/readable-formulas.ts';
export { oneSlipAway } from './words/spelling.ts';
export { TABLE_ROW, TABLE_RULE, textUnits } from './words/text-units.ts';
export { tokenise } from './words/tokens.ts';
export { cellsOf } from './words/written-tables.ts';
