import { holdsHan } from '../../../../domain/language/han.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { runningProseOf } from '../../reading/prose.ts';
import { ENDS, marksIn } from '../../reading/units.ts';
import type { ReadStatement } from '../../statement/statement.ts';
import { saidIn } from './clause-topics.ts';

/*
 * Passages that tell of two things sentence by sentence:
 * 单反里有一块反光镜，…。微单去掉了反光镜，取景器里是一块小屏幕，…. A statement that begins with the one,
 * 单反的取景器是一块小屏幕, and has nearly all else from a sentence that begins with the other (`topics.ts` knows the
 * same of clauses).
 */

interface Told {
  /** The thing that a sentence begins with; null where it begins with none. */
  opener: string | null;
  marks: ReadonlySet<string>;
}

const toldBy = rememberedOf((passage): Told[] =>
  runningProseOf(passage)
    .split(ENDS)
    .flatMap((sentence) => {
      const [first] = saidIn(sentence);
      if (!first) return [];
      const [opener = null] = first.isOwn ? first.topic : [];
      return [{ opener, marks: marksIn(sentence) }];
    }),
);

/**
 * Share of what else a statement says that the other thing's sentence has, at the least, and its own thing's, at the
 * most.
 */
const WITH_OTHER = 0.6;
const WITH_OWN = 0.34;
/** Pairs of characters that say something of a thing. */
const LEAST = 4;

/** What a statement speaks of while its passage says the same of another thing, or null. */
export function ownedByAnother(
  { text, marks }: Pick<ReadStatement, 'text' | 'marks'>,
  passage: Passage,
): string | null {
  const [thing] = marks.keys();
  if (thing === undefined || !holdsHan(thing) || !text.startsWith(thing)) return null;
  const told = toldBy(passage);
  if (!told.some(({ opener }) => opener === thing)) return null;
  const own = told.filter((there) => there.marks.has(thing));
  const rest = [...marks.keys()].filter(
    (mark) => mark !== thing && told.some((there) => there.marks.has(mark)),
  );
  if (rest.length < LEAST) return null;
  const share = (there: readonly Told[]): number =>
    rest.filter((mark) => there.some((one) => one.marks.has(mark))).length / rest.length;
  if (share(own) > WITH_OWN) return null;
  const isOther = told.some(
    (there) =>
      there.opener !== null &&
      !there.marks.has(thing) &&
      !marks.has(there.opener) &&
      share([there]) >= WITH_OTHER,
  );
  return isOther ? thing : null;
}
