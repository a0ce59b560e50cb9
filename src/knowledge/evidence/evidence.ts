import type { Passage } from '../../domain/school/course.ts';
import type { CourseIndex, Hit } from '../course-index/course-index.ts';
import { LARGEST_IMPACT } from '../lexical/postings.ts';
import type { AskedQuestion } from '../question/asked-question.ts';
import { namesHeld } from '../question/names.ts';
import { isPairOn, tellsApart } from '../question-forms/comparison.ts';
import { comparedThings } from '../question-forms/comparison-asked.ts';
import { asksWhether } from '../question-forms/content-words.ts';
import { saysWhatIs } from '../question-forms/definition.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { isLocalEmbedding } from '../vectors/local-embedding.ts';
import { titleFit } from './title-fit.ts';
import { wordsHeld } from './words-held.ts';

/**
 * What speaks for and against "the course holds the answer", about 0..1 each. Chosen from some fifty candidates
 * (coverage of all kinds, margins, lengths, headings, similarity) by how well a fit on all of our own courses but one
 * told right answers of that one from others.
 */
export interface EvidenceFeatures {
  /** Part of the question's matter, by weight, that one of the best passages holds anywhere. */
  coverage: number;
  /** How far the best passage's own title is what the question is about; 0 where it has none. */
  title: number;
  /**
   * How far the best passage's share of the index's score is ahead of the next: where two match as well, it may be
   * either or none.
   */
  lead: number;
  /** How far the best passage's own coverage is ahead of what any other holds of the question's matter. */
  ahead: number;
  /** Part of the names in a Chinese question that the best passage holds; 1 where it has none. */
  names: number;
  /**
   * Part of the question's matter in words of Latin letters that neither the course nor, respelt, the best passage
   * knows.
   */
  unknown: number;
  /** Cosine of question and best passage by the local embedding. */
  likeness: number;
  /**
   * How many content words the question has, 0 of none to 1 of six or more: that two are found says less than that
   * six are.
   */
  words: number;
  /** Part of the content words that the best passage holds whole, each for as much as any other. */
  wordsHeld: number;
  /** 0 where the best passage lacks the first content word, mostly what is asked about, else 1. */
  subject: number;
  /** 0 where yes or no is asked and the best passage lacks the last content word ("are the quizzes timed"), else 1. */
  predicate: number;
}

export interface EvidenceInput {
  asked: AskedQuestion;
  index: Pick<CourseIndex, 'embedding'>;
  /** Best first, as `rankPassages` gives them. */
  hits: readonly Hit[];
  /** Aligned with `hits`. */
  passages: readonly Passage[];
}

/** Passages that are looked at. */
const READ = 6;

/** What a passage is worth that names only one of two things to be told apart: it answers nothing. */
const HALF_COMPARED = 0.5;

/**
 * What a passage is worth that uses a word, as all others do, where it is asked what that means: it does not say it.
 */
const ONLY_USED = 0.5;
/** A title that is about the thing opens a section that says what it is, in whatever words. */
const TITLED = 0.5;

/**
 * With an endpoint's embedding, whose cosines are of another scale, and the most in a course of so few passages that
 * all are alike: about the median of best passages by the local one.
 */
export const LIKENESS_UNTOLD = 0.7;

/**
 * What is left of the matter of a term that only tells the asker's own case, where the best passage does not hold it.
 */
const OTHER_CASE = 0.3;

const LATIN = /^[a-z0-9_.#+-]+$/;

/** So many content words and more are as good as certain not to stand together by chance. */
const MANY_WORDS = 6;

/** How many content words there are, as `words` has it. */
export const sizeOf = (words: number): number => Math.min(1, Math.log(1 + words) / Math.log(1 + MANY_WORDS));

export function evidenceFeatures({ asked, index, hits, passages }: EvidenceInput): EvidenceFeatures {
  const { question, matcher } = asked;
  const terms = termsBesideOtherCases(asked, passages[0]);
  const matter = matcher.weighedBy(terms.map(({ matter: weight }) => weight));
  if (matter.total === 0) return NOTHING_ASKED;
  const compared = comparedThings(question);
  const paired = compared !== null && isPairOn(passages, compared);
  const usesOnly = isOnlyUsed(question, passages.slice(0, READ));
  const isLocal = isLocalEmbedding(index.embedding);
  const read = hits.slice(0, READ).map((hit, i) => {
    const passage = passages[i]!;
    const { titleWeight, held } = matter.match(passage);
    const title = titleFit({ shared: titleWeight, title: hit.title, asked: matter.total });
    const isHalf = compared !== null && !(paired && i < 2) && !tellsApart(passage, compared);
    const worth = isHalf ? HALF_COMPARED : usesOnly && title < TITLED ? ONLY_USED : 1;
    return {
      passage,
      title,
      coverage: held * worth,
      share: (hit.lexical / (matcher.total * LARGEST_IMPACT)) * worth,
      likeness: isLocal ? Math.min(hit.vector, hits.length < READ ? LIKENESS_UNTOLD : 1) : LIKENESS_UNTOLD,
    };
  });
  // What would be quoted; it need not have the highest score of this kind.
  const [best, ...others] = read;
  const unknown = terms.reduce((sum, { term, matter: weight, known }, place) => {
    const isForeign = !known && LATIN.test(term) && !(best && matter.holds(best.passage, place));
    return sum + (isForeign ? weight : 0);
  }, 0);
  const held = heldOf(asked, best?.passage);
  return {
    coverage: Math.max(0, ...read.map(({ coverage }) => coverage)),
    title: best?.title ?? 0,
    // Alone it is ahead of nothing.
    lead: best && others.length > 0 ? best.share - Math.max(...others.map(({ share }) => share)) : 0,
    ahead:
      best && others.length > 0 ? best.coverage - Math.max(...others.map(({ coverage }) => coverage)) : 0,
    names: best ? namesHeld({ ...asked, names: asked.namesWanted }, best.passage) : 0,
    unknown: unknown / matter.total,
    likeness: best?.likeness ?? 0,
    words: sizeOf(held.length),
    wordsHeld: held.length > 0 ? held.reduce((sum, share) => sum + share, 0) / held.length : 0,
    subject: held[0] === 0 ? 0 : 1,
    predicate: held.at(-1) === 0 && asksWhether(question) ? 0 : 1,
  };
}

/** Is it asked what something is that all of these passages speak of, and none says? */
function isOnlyUsed(question: string, passages: readonly Passage[]): boolean {
  const subject = subjectToDefine(question);
  if (subject === null || passages.length < READ) return false;
  return passages.every(
    (passage) => passage.text.toLowerCase().includes(subject) && !saysWhatIs(passage, subject),
  );
}

/** The terms, of which those count for little that tell of another case than the best passage does. */
const termsBesideOtherCases = ({ terms, matcher, ownCase }: AskedQuestion, best: Passage | undefined) =>
  ownCase.size === 0 || best === undefined
    ? terms
    : terms.map((one, place) =>
        ownCase.has(one.given ?? one.term) && !matcher.holds(best, place)
          ? { ...one, matter: one.matter * OTHER_CASE }
          : one,
      );

/** Of each content word the share that the best passage holds; without those of another case. */
function heldOf(asked: AskedQuestion, best: Passage | undefined): number[] {
  const { words, ownCase } = asked;
  const held = best === undefined ? words.map(() => 0) : wordsHeld(asked, best);
  return held.filter((share, at) => share > 0 || !words[at]!.every((term) => ownCase.has(term)));
}

const NOTHING_ASKED: EvidenceFeatures = {
  coverage: 0,
  title: 0,
  lead: 0,
  ahead: 0,
  names: 0,
  unknown: 0,
  likeness: 0,
  words: 0,
  wordsHeld: 0,
  subject: 1,
  predicate: 1,
};
