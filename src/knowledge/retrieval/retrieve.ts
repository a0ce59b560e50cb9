import { type Language, writtenIn } from '../../domain/language/language.ts';
import { SPEAK_AT } from '../evidence/calibration/calibration.ts';
import { READ_PASSAGES } from '../extract/sentence-choice.ts';
import type { FoundPassage } from '../lookup/found-passage.ts';
import { askCourse } from './ask-course.ts';
import { rerankPassages } from './reranking.ts';
import type { Retrieval, RetrieveOptions, RetrieveParts } from './retrieval.ts';

/**
 * Confidence from which a course in the asker's own language is enough, and no question is put in the other one: a
 * group may have both editions of a course. Below it nothing would be shown.
 */
const OWN_LANGUAGE_SAYS = 0.5;

export async function retrieve(
  parts: RetrieveParts,
  question: string,
  courseIds: string[],
  options: RetrieveOptions,
): Promise<Retrieval> {
  const queryVector = await parts.embedQuestion(question, options.signal);
  const asked = await Promise.all(
    courseIds.map((courseId) => askCourse(parts, { question, courseId, queryVector }, options)),
  );
  // A pasted error is in no language of the asker's.
  const spoken = options.extract?.language ?? writtenIn(question);
  const perCourse = asked.some(({ own }) => own.confidence >= OWN_LANGUAGE_SAYS && isIn(own, spoken))
    ? asked.map(({ own }) => own)
    : await Promise.all(asked.map(({ across }) => across()));
  const isUnsaid = perCourse.every(
    ({ confidence, speakAt }) => confidence < Math.min(OWN_LANGUAGE_SAYS, speakAt ?? SPEAK_AT),
  );
  const isAhead = (one: Retrieval): boolean => (isUnsaid ? isIn(one, spoken) : speaks(one, spoken));
  perCourse.sort((a, b) => Number(isAhead(b)) - Number(isAhead(a)) || b.confidence - a.confidence);
  const [best, ...others] = perCourse;
  if (!best)
    return {
      asked: question,
      heard: null,
      found: [],
      confidence: 0,
      courseId: null,
      speakAt: null,
      features: null,
      calibration: 'default',
      extract: null,
    };
  // One call a question: the surest course leads whatever the others hold.
  const first = await rerankPassages(parts, question, best.found, options.signal);
  const lists = [first, ...others.map((other) => other.found)];
  const found = (isUnsaid ? alternating(lists) : lists.flatMap((one) => one.slice(0, options.limit))).slice(
    0,
    options.limit,
  );
  return { ...best, found, extract: areRead(found, best.found) ? best.extract : null };
}

/**
 * Does a course answer, and in the asker's language? The other edition may be surer, and is no help to somebody who
 * cannot read it.
 */
const speaks = (one: Retrieval, spoken: Language): boolean =>
  one.confidence >= (one.speakAt ?? SPEAK_AT) && isIn(one, spoken);

const isIn = ({ found }: Retrieval, spoken: Language): boolean =>
  writtenIn(found[0]?.passage.text ?? '') === spoken;

/**
 * Of each course the first, then of each the second. Where no course says anything, whoever takes over, and a model, is
 * not to be shown the other language alone because it was a little less unsure.
 */
function alternating(lists: readonly (readonly FoundPassage[])[]): FoundPassage[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((found) => found[place] ?? [])).flat();
}

/** Are the passages that an answer is taken from all of one course, in our own order? */
const areRead = (found: readonly FoundPassage[], own: readonly FoundPassage[]): boolean =>
  found.slice(0, READ_PASSAGES).every((one, place) => one === own[place]);
