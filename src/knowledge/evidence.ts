import type { Passage } from '../domain/course.ts';
import type { CourseIndex, Hit } from './course-index.ts';
import { textUnits } from './text-units.ts';
import { tokenise } from './tokens.ts';

/**
 * What speaks for and against "the course holds the answer". None depends on the embedding, so that a change of
 * it does not move the gate.
 */
export interface EvidenceFeatures {
  /** Part of the question's weight that the best single sentence holds, with its headings; 0..1. */
  sentenceCoverage: number;
  /** Part of the question's weight that stands in words the course does not know; 0..1. */
  unknown: number;
  /** Lexical score of the best hit over what a perfect match would have; 0..1. */
  share: number;
  /** How far the best hit is ahead of the second, of the best; 0..1. */
  margin: number;
  /** Part of the first hit's title (or FAQ question) that the question names; 0..1. */
  titleCoverage: number;
  /** The best lexical score itself, as ln(1 + score) / 4: many rare words matched, not only a large part of few. */
  strength: number;
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
/** Brings ln(1 + score) of the courses we measured to about 0..1. */
const STRENGTH_SCALE = 4;

const NOTHING_FOUND: EvidenceFeatures = {
  sentenceCoverage: 0,
  unknown: 1,
  share: 0,
  margin: 0,
  titleCoverage: 0,
  strength: 0,
};

export function evidenceFeatures({ question, index, hits, passages }: EvidenceInput): EvidenceFeatures {
  const terms = index.terms(question);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = passages;
  if (total === 0 || hits.length === 0 || !first) return NOTHING_FOUND;
  const coverageOf = (text: string): number => {
    const held = new Set(tokenise(text));
    let weight = 0;
    for (const term of terms) if (held.has(term.term)) weight += term.weight;
    return weight / total;
  };
  let sentenceCoverage = 0;
  for (const passage of passages.slice(0, READ_PASSAGES)) {
    const context = [...passage.headings, passage.title, passage.question ?? ''].join('\n');
    for (const { start, end } of textUnits(passage.text)) {
      const sentence = `${context}\n${passage.text.slice(start, end)}`;
      sentenceCoverage = Math.max(sentenceCoverage, coverageOf(sentence));
    }
  }
  const [best = 0, second = 0] = hits.map((hit) => hit.lexical).sort((a, b) => b - a);
  return {
    sentenceCoverage,
    unknown: terms.reduce((sum, term) => sum + (term.known ? 0 : term.weight), 0) / total,
    share: Math.min(1, best / (total * LARGEST_IMPACT)),
    margin: best === 0 ? 0 : (best - second) / best,
    titleCoverage: titleCoverage(first, new Set(terms.map((term) => term.term))),
    strength: Math.log1p(best) / STRENGTH_SCALE,
  };
}

function titleCoverage(passage: Passage, asked: ReadonlySet<string>): number {
  const words = [...new Set(tokenise(passage.question ?? passage.title))].filter((word) => word.length > 1);
  return words.length === 0 ? 0 : words.filter((word) => asked.has(word)).length / words.length;
}
