import type { Passage } from '../domain/course.ts';
import type { CourseIndex, Hit } from './course-index.ts';
import { textUnits } from './text-units.ts';
import { tokenise } from './tokens.ts';

/** What speaks for and against "the course holds the answer". All in 0..1. */
export interface EvidenceFeatures {
  /** Part of the question's weight that the best passage holds. */
  passageCoverage: number;
  /** The same for the best single sentence (with the passage's headings and question). */
  sentenceCoverage: number;
  /** Part of the question's weight that stands in words the course does not know. */
  unknown: number;
  /** Lexical score of the first hit over what a perfect match would have. */
  share: number;
  /** How far the first hit is ahead of the second, of the first. */
  margin: number;
  /** Cosine of the nearest vector. */
  similarity: number;
}

export interface EvidenceInput {
  question: string;
  index: Pick<CourseIndex, 'terms'>;
  hits: readonly Hit[];
  /** Aligned with `hits`. */
  passages: readonly Passage[];
}

/** BM25's largest impact, K1 + 1. */
const LARGEST_IMPACT = 2.2;
/** Passages that are read for coverage. */
const READ_PASSAGES = 5;

export function evidenceFeatures({ question, index, hits, passages }: EvidenceInput): EvidenceFeatures {
  const terms = index.terms(question);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || hits.length === 0) {
    return {
      passageCoverage: 0,
      sentenceCoverage: 0,
      unknown: total === 0 ? 0 : 1,
      share: 0,
      margin: 0,
      similarity: 0,
    };
  }
  const coverageOf = (text: string): number => {
    const held = new Set(tokenise(text));
    let weight = 0;
    for (const term of terms) if (held.has(term.term)) weight += term.weight;
    return weight / total;
  };
  let passageCoverage = 0;
  let sentenceCoverage = 0;
  for (const passage of passages.slice(0, READ_PASSAGES)) {
    const context = [...passage.headings, passage.title, passage.question ?? ''].join('\n');
    passageCoverage = Math.max(passageCoverage, coverageOf(`${context}\n${passage.text}`));
    for (const { start, end } of textUnits(passage.text)) {
      sentenceCoverage = Math.max(
        sentenceCoverage,
        coverageOf(`${context}\n${passage.text.slice(start, end)}`),
      );
    }
  }
  const scores = hits.map((hit) => hit.lexical).sort((a, b) => b - a);
  const best = scores[0]!;
  return {
    passageCoverage,
    sentenceCoverage,
    unknown: terms.reduce((sum, term) => sum + (term.known ? 0 : term.weight), 0) / total,
    share: Math.min(1, best / (total * LARGEST_IMPACT)),
    margin: best === 0 ? 0 : (best - (scores[1] ?? 0)) / best,
    similarity: Math.max(0, ...hits.map((hit) => hit.vector)),
  };
}

export {
  type Calibration,
  type CalibrationSample,
  confidenceOf,
  DEFAULT_CALIBRATION,
  FEATURE_FINGERPRINT,
  fitCalibration,
} from './calibration.ts';
