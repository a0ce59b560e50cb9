import { inTurn } from '../../domain/language/in-turn.ts';
import { thingsToChoose } from './choice.ts';
import { comparedThings } from './comparison-asked.ts';
import { subjectToDefine } from './definition-asked.ts';

const WORD = /^[a-z]+$/;
/** Stand for something that was said before. */
const POINTS = new Set(
  'it its this that these those they them he she you we i there here one so me us up now'.split(' '),
);

/** "what does else do after try", "what does on do in a join". */
const DOES = inTurn(
  /^(?:so |and |but |ok )*what(?:'s| is| does) (?:an? |the )?([a-z]+) (?:do|mean)/,
  / (?:in|on|after|before|with|without|inside) (?:an? |the |my )?([a-z]+)[?!. ]*$/,
);

/**
 * Function words that an English question names as its matter: `with` of "what does with do", `where` and `having` of
 * "where vs having". Whoever asks what a word does does not ask by it.
 */
export function namedWords(question: string): ReadonlySet<string> {
  const subject = subjectToDefine(question);
  const named = [
    ...(subject === null ? [] : [subject]),
    ...(DOES.exec(question.toLowerCase())?.slice(1) ?? []),
    ...(thingsToChoose(question) ?? comparedThings(question) ?? []),
  ];
  return new Set(named.filter((name) => WORD.test(name) && !POINTS.has(name)));
}
