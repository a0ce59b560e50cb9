import type { Passage } from '../../../domain/school/course.ts';
import type { Hit } from '../../course-index/course-index.ts';
import { saysWhatIs } from '../../question-forms/definition.ts';
import { subjectToDefine } from '../../question-forms/definition-asked.ts';

/** Hits among which a definition is looked for: a book says a word on hundreds of pages, and on one what it means. */
const LOOKED_THROUGH = 60;
/** Definitions that are taken from there. */
export const MOST_FROM_FURTHER_DOWN = 3;

/** The hits to search for, where so many would do: more, where something is to be defined. */
export const hitsToLookThrough = (question: string, enough: number): number =>
  subjectToDefine(question) === null ? enough : Math.max(enough, LOOKED_THROUGH);

/**
 * Hits in their order, and behind the first `read` of them those from further down whose passage says what the
 * question asks to be told; no more than `enough`, and these.
 */
export function withDefinitions(
  question: string,
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  { read, enough }: { read: number; enough: number },
): Hit[] {
  const subject = subjectToDefine(question);
  if (subject === null) return hits.slice(0, enough);
  const defining = hits
    .slice(read)
    .filter(({ id }) => {
      const passage = passages.get(id);
      return passage !== undefined && saysWhatIs(passage, subject);
    })
    .slice(0, MOST_FROM_FURTHER_DOWN);
  const others = hits.slice(read, enough).filter((hit) => !defining.includes(hit));
  return [...hits.slice(0, read), ...defining, ...others];
}
