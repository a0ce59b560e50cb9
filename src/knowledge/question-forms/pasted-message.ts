import { knownLately } from '../../domain/caches/known-lately.ts';
import { hasIdeographs } from '../words/function-words.ts';

/** A longer text is a listing or a whole traceback, and no one message. */
const LONGEST_QUESTION = 200;
const LEAST_CHARACTERS = 12;
/** Words of Latin letters with the signs of a message between them: three and more are no name. */
const RUN = /[A-Za-z][\w'".:-]*(?: [\w'".:()[\]-]+){2,12}/g;

/**
 * What a machine said, as a learner pastes it into a Chinese question («list index out of range» of 「报错说 list
 * index out of range」); null for none.
 */
export const pastedMessage = knownLately((question): string | null => {
  if (question.length > LONGEST_QUESTION || !hasIdeographs(question)) return null;
  let longest = '';
  for (const [run] of question.matchAll(RUN)) if (run.length > longest.length) longest = run;
  return longest.length < LEAST_CHARACTERS ? null : longest.toLowerCase();
});
