import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { queryTerms } from '../../lexical/query-terms.ts';
import { isPairOn } from '../../question-forms/comparison.ts';
import { comparedThings } from '../../question-forms/comparison-asked.ts';
import { definedAt, definesAtOnce, isTitled } from '../../question-forms/definition.ts';
import { subjectToDefine } from '../../question-forms/definition-asked.ts';
import { subjectToUse } from '../../question-forms/how-asked.ts';
import { readingOf, TITLE } from '../../words/passage-reading.ts';
import { standsIn } from '../../words/stands-in.ts';
import { hashTerm } from '../../words/term-hash.ts';
import { bestOf, type Candidate } from '../candidates.ts';

/**
 * Once more of a first choice: what the search put first is what is asked about, whatever single sentence elsewhere
 * holds the same words. Of 48 answers that said nothing of the first passage, 5 were right.
 */
const LEAD_ELSEWHERE = 0.6;

/** What an answer opens with. */
export interface Lead {
  unit: Candidate;
  /** It says what the thing is that was asked about. */
  defines: boolean;
}

/** What answers best: the sentence that defines what is asked about, else the one worth most; null of nothing. */
export function leadOf(
  question: string,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
): Lead | null {
  const definition = definitionOf(question, passages[0], candidates);
  if (definition) return { unit: definition, defines: true };
  const here = isTitledByAll(question, passages[0])
    ? candidates.filter(({ passageIndex }) => passageIndex === 0)
    : [];
  const best = bestExplaining(question, here.length > 0 ? here : candidates);
  return best && { unit: best, defines: false };
}

/** Asked how two things differ that have a passage each, what each of these opens with. */
export function halvesOf(
  question: string,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
): Candidate[] | null {
  const compared = comparedThings(question);
  if (compared === null || !isPairOn(passages, compared)) return null;
  const openings = [0, 1].map((place) =>
    candidates.find(({ passageIndex, unit }) => passageIndex === place && unit.kind === 'sentence'),
  );
  return openings.every((opening) => opening !== undefined) ? (openings as Candidate[]) : null;
}

/** Asked what something is, the sentence that opens what is said of it. */
function definitionOf(
  question: string,
  passage: Passage | undefined,
  candidates: readonly Candidate[],
): Candidate | null {
  const subject = subjectToDefine(question) ?? subjectToUse(question);
  if (subject === null || !passage) return null;
  const opening = candidates.find(({ passageIndex }) => passageIndex === 0);
  if (!opening) return null;
  if (definesAtOnce(passage, subject)) return opening;
  const at = definedAt(passage, subject);
  if (at !== null)
    return (
      candidates.find(
        ({ passageIndex, unit }) => passageIndex === 0 && unit.kind !== 'code' && unit.end > at,
      ) ?? opening
    );
  return opening.unit.kind === 'sentence' && isTitled(passage, subject) ? opening : null;
}

/** Asks for something to be written or shown, or shows some itself: a listing may then stand first. */
export const ASKS_FOR_CODE = eitherOf(
  /怎么写|咋写|如何写|写法|代码|示例|例子|举例|报错|错误/i,
  /write|code|example|snippet|error|exception|object|[=()[\]{}]/i,
);

/** What is explained is explained in words; a listing alone only happens to hold them. */
function bestExplaining(question: string, candidates: readonly Candidate[]): Candidate | null {
  const score = ({ section, score: worth, implied, around }: Candidate) =>
    (worth + implied + around) * (section === 0 ? 1 : LEAD_ELSEWHERE);
  if (ASKS_FOR_CODE.test(question)) return bestOf(candidates, score);
  const said = candidates.filter(({ unit, score: worth }) => unit.kind !== 'code' && worth > 0);
  return bestOf(said.length > 0 ? said : candidates, score);
}

/**
 * Says the passage's own title all that is asked about? Then it is on that, though none of its sentences may say so
 * again.
 */
function isTitledByAll(question: string, passage: Passage | undefined): boolean {
  const asked = queryTerms(question).filter(({ matter }) => matter >= 1);
  if (!passage || asked.length === 0) return false;
  const { terms } = readingOf(passage);
  return asked.every(({ term }) => {
    const place = terms.find(hashTerm(term).low);
    return place >= 0 && standsIn({ masks: terms.masks, at: place * terms.stride }, TITLE, TITLE + 1);
  });
}
