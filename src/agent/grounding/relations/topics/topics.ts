import { holdsHan } from '../../../../domain/language/han.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { runningProseOf } from '../../reading/prose.ts';
import type { ReadStatement } from '../../statement/statement.ts';
import { saidIn, type TopicClause } from './clause-topics.ts';

/*
 * Of what a passage says each thing: "The loop keeps sounds, the pad keeps images, and the executive decides what gets
 * attention". A statement that begins with the one and goes on with what is said of the other, whom it does not name,
 * has right words only: "The loop decides what receives attention."
 */

interface Told {
  said: TopicClause[];
  known: ReadonlySet<string>;
}

export const toldBy = rememberedOf((passage): Told => {
  const said = saidIn(runningProseOf(passage));
  return { said, known: new Set(said.flatMap(({ marks }) => [...marks])) };
});

/** Share of what is said that stands with the other thing, at the least, and with its own, at the most. */
const WITH_OTHER = 0.6;
const WITH_OWN = 0.34;
/** Words, or pairs of characters, that say something of a thing. */
const LEAST = 2;
const LEAST_HAN = 3;

const firstOf = (marks: ReadonlySet<string>): string => {
  const [first = ''] = marks;
  return first;
};
const behind = (marks: ReadonlySet<string>, mark: string): string | undefined => {
  const all = [...marks];
  return all[all.indexOf(mark) + 1];
};

/** "深烘的豆子水温要低一些，浅烘的要高一些": what the next thing leaves out is said of it as well. */
const goesOnShorter = (
  there: TopicClause,
  next: TopicClause | undefined,
  opening: readonly TopicClause[],
): boolean => next !== undefined && opening.includes(next) && next.marks.size * 2 < there.marks.size;

/** What a statement is about while its passage says the same of another thing, or null. */
export function saidOfAnother(
  { text, topics, marks: everything }: Pick<ReadStatement, 'text' | 'topics' | 'marks'>,
  passage: Passage,
): string | null {
  const { said, known } = toldBy(passage);
  for (const { topic, marks, isOwn, denies } of topics) {
    if (!isOwn) continue;
    const first = firstOf(topic);
    const own = said.filter((there) => there.topic.has(first));
    const opening = own.filter((there) => there.isOwn && firstOf(there.topic) === first);
    if (opening.length === 0 || opening.some(({ refersBack }) => refersBack)) continue;
    // "The phonological loop": its second word is part of its name, where it is in the passage.
    const second = behind(marks, first);
    const name = opening.some((there) => behind(there.marks, first) === second) ? second : first;
    const rest = [...marks].filter((mark) => known.has(mark) && !topic.has(mark) && mark !== name);
    if (rest.length < (holdsHan(first) ? LEAST_HAN : LEAST)) continue;
    const withOwn = rest.filter((mark) => own.some((there) => there.marks.has(mark))).length;
    if (withOwn > (denies ? 0 : rest.length * WITH_OWN)) continue;
    const isOther = (there: TopicClause, next: TopicClause | undefined): boolean => {
      const other = firstOf(there.topic);
      if (!there.isOwn || there.marks.has(first) || goesOnShorter(there, next, opening)) return false;
      // Named in the statement, be it in other words, or no thing but a number.
      if (everything.has(other) || /^\d/.test(other)) return false;
      if ([...other].every((character) => holdsHan(character) && text.includes(character))) return false;
      const count = rest.filter((mark) => there.marks.has(mark)).length;
      return count >= LEAST && count >= rest.length * WITH_OTHER && count > withOwn;
    };
    if (said.some((there, at) => isOther(there, said[at + 1]))) return first;
  }
  return null;
}
