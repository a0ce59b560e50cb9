import { holdsHan } from '../../domain/language/han.ts';
import type { Passage } from '../../domain/school/course.ts';
import { BOTH_CHARACTERS, coverageBy, ONE_CHARACTER, type Worth } from './missing/coverage.ts';
import type { Term } from './reading/clauses/clause.ts';
import { rewritten } from './reading/clauses/negation.ts';
import { rememberedOf } from './reading/passage-memory.ts';
import { tablesTold } from './reading/tables/tables-told.ts';
import type { ReadStatement } from './statement/statement.ts';
import { kinOfHan } from './words/kin.ts';
import { formsOf } from './words/lexicon.ts';

/**
 * Whether a passage in the same language cannot hold a statement, or no more of it than the share `above`: told from
 * its letters alone, in some microseconds, where reading it takes half a millisecond. What a passage has of a word is
 * taken for more than it is wherever that cannot be told from letters; so what is out of reach would not be held if it
 * were read.
 */
export function isOutOfReach({ sentences, asked }: ReadStatement, passage: Passage, above: number): boolean {
  const letters = lettersOf(passage);
  return sentences.some((sentence) => {
    for (const { terms } of sentence)
      for (const term of terms)
        if (term.kind === 'name' && !asked.has(term.key) && !mayName(letters, term.key)) return true;
    const { share, missing } = coverageBy(sentence, (term) => mostWorth(letters, term));
    return missing !== null || share <= above;
  });
}

/**
 * All that a passage says, as it is written and as it is read, lower case, without white space and what does not show.
 */
const lettersOf = rememberedOf(({ title, headings, question, text, courseId }) => {
  const told = text.includes('|') ? tablesTold(text, '\n') : '';
  const whole = [...headings, title, question ?? '', text, told, courseId].join('\n').normalize('NFKC');
  const read = rewritten(whole);
  return (read === whole ? whole : `${whole}\n${read}`).toLowerCase().replace(/[\s\p{Cf}]+/gu, '');
});

const PLAIN_NAME = /^[a-z0-9_]+$/;
const mayName = (letters: string, key: string): boolean =>
  !PLAIN_NAME.test(key) || letters.includes(key.replace(/s$/, ''));

const UNSAID: Worth = { said: false, share: 0 };
const SAID: Worth = { said: true, share: 1 };

function mostWorth(letters: string, term: Term): Worth {
  const { key, written, kind } = term;
  if (kind === 'name') return mayName(letters, key) ? SAID : UNSAID;
  if (kind === 'gram' && holdsHan(key)) {
    if (letters.includes(key)) return SAID;
    if (kinOfHan(written).length > 0) return { said: false, share: 1 };
    const count = [...key].filter((character) => letters.includes(character)).length;
    return { said: false, share: count === 2 ? BOTH_CHARACTERS : count === 1 ? ONE_CHARACTER : 0 };
  }
  if (holdsHan(written)) {
    if ([written, key, ...formsOf(key)].some((form) => letters.includes(form.toLowerCase()))) return SAID;
    return kinOfHan(written).length > 0 ? { said: false, share: 1 } : UNSAID;
  }
  // A stem ends before its word does, and may end in another letter: studi, study.
  if ((term.kin?.length ?? 0) > 0) return SAID;
  const forms = formsOf(key);
  return (forms.length > 0 ? forms : [key]).some((stem) =>
    letters.includes(stem.length > LEAST_STEM ? stem.slice(0, -1) : stem),
  )
    ? SAID
    : UNSAID;
}

const LEAST_STEM = 3;
