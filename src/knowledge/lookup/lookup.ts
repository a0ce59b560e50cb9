import { writtenIn } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import type { CourseIndex } from '../course-index/course-index.ts';
import { type Calibration, confidenceOf } from '../evidence/calibration/calibration.ts';
import { type EvidenceFeatures, evidenceFeatures } from '../evidence/evidence.ts';
import { collapseNearDuplicates } from '../evidence/near-duplicates.ts';
import { hitsToLookThrough, withDefinitions } from '../evidence/ordering/definitions-further-down.ts';
import { hitsToRead, rankPassages } from '../evidence/ordering/ranking.ts';
import { isSettledBy } from '../evidence/settled.ts';
import { type ExtractedSentence, type ExtractManner, writeExtract } from '../extract/extract.ts';
import { READ_PASSAGES } from '../extract/sentence-choice.ts';
import { askedQuestion } from '../question/asked-question.ts';
import type { FoundPassage } from './found-passage.ts';
import type { PassageShelf } from './passage-shelf.ts';

/** What one index is asked for. Plain data: it may cross to another thread. */
export interface LookupRequest {
  question: string;
  /** Of the course that the index was built for: its passages are read by it. */
  version: number;
  limit: number;
  /** Give back what was read beyond the limit as well: an endpoint is to put it in order. */
  beyond: boolean;
  queryVector?: Float32Array | undefined;
  /**
   * How the material's own words on the question are to be written, while both are at hand; null where they are not
   * wanted.
   */
  extract: WantedExtract | null;
}

/** Not written where the confidence is `unlessSure.confidence` or more: a model writes then. */
export interface WantedExtract extends ExtractManner {
  unlessSure: { confidence: number; calibration: Calibration } | null;
}

/** What one index holds for a question. Plain data. */
export interface Lookup {
  /** Best first. */
  found: FoundPassage[];
  features: EvidenceFeatures;
  /** The form of the first passage settles the question (`settled.ts`). */
  isSettled: boolean;
  /** Passages of this version were all there; else the course was switched to another one since. */
  isWhole: boolean;
  /** What the first `READ_PASSAGES` passages say on the question; null where that was not wanted. */
  extract: ExtractedSentence[] | null;
}

/** Searches, reads what was found, and puts it in order. Some milliseconds of work without a pause. */
export async function lookUp(
  index: CourseIndex,
  shelf: PassageShelf,
  { question, version, limit, beyond, queryVector, extract: wanted }: LookupRequest,
): Promise<Lookup> {
  const asked = askedQuestion(question, index);
  const read = hitsToRead(question);
  const enough = Math.max(limit, read);
  const hits = await index.search(question, {
    limit: hitsToLookThrough(question, enough),
    ...(queryVector ? { queryVector } : {}),
  });
  const passages = await shelf.getAll(
    version,
    hits.map((hit) => hit.id),
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const present = withDefinitions(
    question,
    hits.filter((hit) => byId.has(hit.id)),
    byId,
    { read, enough },
  );
  const ranked = rankPassages({ asked, hits: present, passages: present.map(({ id }) => byId.get(id)!) });
  const found = collapseNearDuplicates(
    ranked.hits.map((hit, position) => ({ hit, passage: ranked.passages[position]! })), // aligned by rankPassages
    ({ passage }) => passage,
  );
  // The confidence is calibrated on our own order, whatever an endpoint makes of it afterwards.
  const evidence = found.slice(0, limit);
  const features = evidenceFeatures({
    asked,
    index,
    hits: evidence.map(({ hit }) => hit),
    passages: evidence.map(({ passage }) => passage),
  });
  return {
    found: (beyond ? found : evidence).map(({ hit, passage }) => ({ passage, score: hit.score })),
    features,
    isSettled: isSettledBy(
      question,
      found.map(({ passage }) => passage),
    ),
    isWhole: passages.length === hits.length,
    extract: wanted && isNeeded(wanted, features) ? extractFrom(question, evidence, wanted) : null,
  };
}

const isNeeded = ({ unlessSure }: WantedExtract, features: EvidenceFeatures): boolean =>
  unlessSure === null || confidenceOf(features, unlessSure.calibration) < unlessSure.confidence;

function extractFrom(
  question: string,
  found: readonly { passage: Passage }[],
  { language, room }: ExtractManner,
): ExtractedSentence[] {
  const passages = found.slice(0, READ_PASSAGES).map(({ passage }) => passage);
  const [first] = passages;
  if (!first) return [];
  const here = room === null ? {} : { room: room[writtenIn(first.text)] };
  return writeExtract({ question, passages, language, ...here }).sentences;
}
