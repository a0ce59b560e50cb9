import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { MarkedText } from '../../reading/marked-sentences.ts';
import { proseOf } from '../../reading/prose.ts';
import { ENDS } from '../../reading/units.ts';
import { stemOf } from '../../words/lexicon.ts';
import { type Valued, valuedOtherwise } from './valued-otherwise.ts';

/* "Less permeable" where the passage has "more permeable"; the Chinese 更强 and 更弱 are opposites of the lexicon. */

const DEGREE = /\b(more|less|most|least) ([a-z]{4,})\b/giu;
const MAY_GRADE = /\b(?:more|less|most|least)\b/iu;
const DENIES = /\b(?:not|no|never|cannot|nor|neither|without)\b|n['’]t\b/iu;
/** What is compared with something is looked at by `comparison.ts`. */
const COMPARES = /\bthan\b/iu;

/** Of a quality whether there is more of it. */
const gradedIn = (text: string): Valued<boolean>[] =>
  matchesIn(text, DEGREE).map(([, degree = '', quality = '']) => ({
    thing: stemOf(quality.toLowerCase()),
    value: /^mo/i.test(degree),
  }));

/** "It is cheaper and less precise": of what was spoken of before. */
const LEANS_BACK = /^\s*(?:it|they|this|these|both)\b/iu;

const sentencesOf = (passage: Passage): MarkedText[] => {
  const prose = proseOf(passage);
  if (!MAY_GRADE.test(prose)) return [];
  return prose
    .split(ENDS)
    .map(
      (text, at, all) => new MarkedText(text, LEANS_BACK.test(text) ? `${all[at - 1] ?? ''} ${text}` : text),
    );
};

const turned = valuedOtherwise<boolean>({
  valuesIn: gradedIn,
  sentencesOf,
  excludes: (said, there) => said !== there,
});

/** A quality that a statement has the other way than its passage, or null. */
export const gradedOtherwise = (
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null =>
  !MAY_GRADE.test(text) || COMPARES.test(text) || DENIES.test(text) ? null : turned(text, marks, passage);
