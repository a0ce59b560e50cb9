import type { Passage } from '../domain/course.ts';
import type { AskedQuestion } from './asked-question.ts';
import { comparedThings, tellsApart } from './comparison.ts';
import type { CourseIndex, Hit } from './course-index.ts';
import { LOCAL_VOTE } from './fusion.ts';
import { isLocalEmbedding } from './local-embedding.ts';
import { LARGEST_IMPACT } from './postings.ts';
import type { QueryMatcher } from './query-match.ts';
import { questionWords } from './question-words.ts';
import { SENTENCE_WEIGHT } from './ranking.ts';

/**
 * What speaks for and against "the course holds the answer", about 0..1 each. Chosen from some forty candidates
 * (coverage of all kinds, margins, question length and form, headings) for telling answerable questions from
 * others on our own demo course, and kept only where they also did so on public sets of another kind.
 */
export interface EvidenceFeatures {
  /** How well the best passage matches: share of a perfect BM25 score, coverage in one sentence, a little cosine. */
  score: number;
  /** Part of the question's words (by weight) that the best passage holds whole. */
  words: number;
  /** How far the best passage stands out from the sixth: where many match about as well, none of them answers. */
  standOut: number;
  /** Part of the question's weight that is in terms the course does not know. */
  unknown: number;
}

export interface EvidenceInput {
  asked: AskedQuestion;
  index: Pick<CourseIndex, 'size' | 'embedding'>;
  /** Best first, as `rankPassages` gives them. */
  hits: readonly Hit[];
  /** Aligned with `hits`. */
  passages: readonly Passage[];
}

/** The hit that the best one is compared with; the second to the fifth may well say the same as the first. */
const RIVAL = 5;

/** What a passage is worth that names only one of two things to be told apart: it answers nothing. */
const HALF_COMPARED = 0.5;

/** A word must weigh this part of what a word in a single passage would: the rest is how the question is put. */
const LEAST_WORD_SHARE = 0.25;

export function evidenceFeatures({ asked, index, hits, passages }: EvidenceInput): EvidenceFeatures {
  const { question, terms, matcher } = asked;
  const { total } = matcher;
  if (total === 0) return { score: 0, words: 0, standOut: 0, unknown: 0 };
  const unknown = terms.reduce((sum, { known, weight }) => sum + (known ? 0 : weight), 0) / total;
  if (hits.length === 0) return { score: 0, words: 0, standOut: 0, unknown };
  const compared = comparedThings(question);
  const vote = isLocalEmbedding(index.embedding) ? LOCAL_VOTE : 0;
  const read = hits.slice(0, RIVAL + 1).map((hit, i) => {
    const passage = passages[i]!;
    const { best } = matcher.match(passage);
    const share = hit.lexical / (total * LARGEST_IMPACT);
    const answers = compared === null || tellsApart(passage, compared);
    const score = share + vote * hit.vector + SENTENCE_WEIGHT * best ** 2;
    return { passage, answers, score: answers ? score : score * HALF_COMPARED };
  });
  read.sort((a, b) => b.score - a.score);
  const [best] = read;
  const rival = read.length > 1 ? read.at(-1)!.score : 0;
  const least = LEAST_WORD_SHARE * Math.log(1 + (index.size + 0.5) / 0.5);
  return {
    score: best!.score,
    words:
      wordShare(matcher, best!.passage, questionWords(question, terms, least)) *
      (best!.answers ? 1 : HALF_COMPARED),
    standOut: best!.score > 0 ? (best!.score - rival) / best!.score : 0,
    unknown,
  };
}

function wordShare(
  matcher: QueryMatcher,
  passage: Passage,
  words: readonly { terms: number[]; weight: number }[],
): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const holds = (term: number): boolean => matcher.holds(passage, term);
  return words.reduce((sum, { terms, weight }) => sum + (terms.every(holds) ? weight : 0), 0) / total;
}

export {
  type Calibration,
  type CalibrationSample,
  confidenceOf,
  DEFAULT_CALIBRATION,
  FEATURE_FINGERPRINT,
  fitCalibration,
} from './calibration.ts';
