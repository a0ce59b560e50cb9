import type { Passage } from '../../../domain/school/course.ts';
import type { AskedQuestion } from '../../question/asked-question.ts';
import { titleOf } from '../../words/passage-reading.ts';
import { tokenise } from '../../words/tokens.ts';
import { ahead, type Read } from './read-hits.ts';

/** Of the score of what opens a section, a part of it is so little behind. */
const BEHIND = 0.15;
/** Behind the first, so many are looked at. */
const NEXT = 2;

/**
 * What opens a section says a little of all its parts: 「运行代码有三种方式」 of how it is done in VS Code. A part
 * that is found right behind it goes ahead where its own title says more of the question, or names what that names.
 */
export function partFirst(read: Read[], asked: AskedQuestion): Read[] {
  const [top, ...others] = read;
  if (!top) return read;
  const titled = ({ passage }: Read): number => asked.matcher.match(passage).titleWeight;
  const part = others
    .slice(0, NEXT)
    .find(
      (one) =>
        isPartOf(one.passage, top.passage) &&
        top.hit.score - one.hit.score < BEHIND &&
        (titled(one) > titled(top) || (isNamedIn(one, asked) && !isNamedIn(top, asked))),
    );
  return part ? ahead(read, [part]) : read;
}

/** By its headings: a section of a section. */
const isPartOf = (part: Passage, whole: Passage): boolean =>
  part.source === whole.source &&
  part.headings.length > whole.headings.length &&
  whole.headings.every((heading, depth) => heading === part.headings[depth]);

/** Has a title all names that a Chinese question has? */
function isNamedIn({ passage }: Read, { terms, namesWanted }: AskedQuestion): boolean {
  const title = new Set(tokenise(titleOf(passage) ?? ''));
  return namesWanted.length > 0 && namesWanted.every((place) => title.has(terms[place]!.term));
}
