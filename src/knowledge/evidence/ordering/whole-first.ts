import type { AskedQuestion } from '../../question/asked-question.ts';
import { asksWhether } from '../../question-forms/content-words.ts';
import { wordsHeld } from '../words-held.ts';
import { ahead, type Read } from './read-hits.ts';

/** Fewer content words stand together by chance. */
const LEAST_WHOLE = 3;
/** Among so many behind the first. */
const NEXT = 2;

/**
 * Asked for yes or no, where the first has been put there by its title, lacks what is asked about, and one of the
 * next has every content word, that one goes ahead: "does order by put nulls first" is not answered under "Null".
 */
export function wholeFirst(read: Read[], asked: AskedQuestion): Read[] {
  const [top, ...others] = read;
  if (!top || !asksWhether(asked.question) || asked.words.length < LEAST_WHOLE) return read;
  const isByTitle = top.passage.question === null && asked.matcher.match(top.passage).titleWeight > 0;
  if (!isByTitle || wordsHeld(asked, top.passage)[0] !== 0) return read;
  const whole = others
    .slice(0, NEXT)
    .find(({ passage }) => wordsHeld(asked, passage).every((share) => share > 0));
  if (!whole) return read;
  return ahead(read, [whole]);
}
