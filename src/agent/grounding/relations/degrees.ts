import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import { ENDS, marksIn } from '../reading/units.ts';
import { stemOf } from '../words/lexicon.ts';

/* "Less permeable" where the passage has "more permeable"; the Chinese 更强 and 更弱 are opposites of the lexicon. */

const DEGREE = /\b(more|less|most|least) ([a-z]{4,})\b/giu;
const MAY_GRADE = /\b(?:more|less|most|least)\b/iu;
const DENIES = /\b(?:not|no|never|cannot|nor|neither|without)\b|n['’]t\b/iu;
/** What is compared with something is looked at by `comparison.ts`. */
const COMPARES = /\bthan\b/iu;

interface Graded {
  quality: string;
  isMore: boolean;
}

const gradedIn = (text: string): Graded[] =>
  matchesIn(text, DEGREE).map(([, degree = '', quality = '']) => ({
    quality: stemOf(quality.toLowerCase()),
    isMore: /^mo/i.test(degree),
  }));

/** "It is cheaper and less precise": of what was spoken of before. */
const LEANS_BACK = /^\s*(?:it|they|this|these|both)\b/iu;

interface Told {
  graded: Graded[];
  marks: ReadonlySet<string>;
}

const toldBy = rememberedOf((passage): Told[] => {
  const prose = proseOf(passage);
  if (!MAY_GRADE.test(prose)) return [];
  const pieces = prose.split(ENDS);
  return pieces
    .map((text, at) => ({
      graded: gradedIn(text),
      marks: marksIn(LEANS_BACK.test(text) ? `${pieces[at - 1] ?? ''} ${text}` : text),
    }))
    .filter(({ graded }) => graded.length > 0);
});

/** Share of a statement that the sentence has, for the two to speak of the same. */
const ALIKE = 0.5;

/** A quality that a statement has the other way than its passage, or null. */
export function gradedOtherwise(
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null {
  if (!MAY_GRADE.test(text) || COMPARES.test(text) || DENIES.test(text)) return null;
  const told = toldBy(passage);
  for (const { quality, isMore } of gradedIn(text)) {
    const there = told.filter(({ graded }) => graded.some((one) => one.quality === quality));
    const known = there.flatMap(({ graded }) => graded.filter((one) => one.quality === quality));
    if (known.length === 0 || known.some((one) => one.isMore === isMore)) continue;
    const isAlike = there.some(
      (one) => [...marks.keys()].filter((mark) => one.marks.has(mark)).length >= marks.size * ALIKE,
    );
    if (isAlike) return quality;
  }
  return null;
}
