import { thingsToChoose } from './choice.ts';
import { comparedThings } from './comparison-asked.ts';
import { subjectToDefine } from './definition-asked.ts';

const WORD = /^[a-z]+$/;
/** Stand for something that was said before. */
const POINTS = new Set(
  'it its this that these those they them he she you we i there here one so me us up now'.split(' '),
);

/**
 * Function words that an English question names as its matter: `with` of "what does with do", `where` and `having` of "where vs
 * having". Whoever asks what a word does does not ask by it.
 */
export function namedWords(question: string): ReadonlySet<string> {
  const subject = subjectToDefine(question);
  const named = [
    ...(subject === null ? [] : [subject]),
    ...(thingsToChoose(question) ?? comparedThings(question) ?? []),
  ];
  return new Set(named.filter((name) => WORD.test(name) && !POINTS.has(name)));
}
