import type { SearchedIndex } from '../lookup/searched-index.ts';
import { comparedThings } from '../question-forms/comparison-asked.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { isEnglishFunctionTerm } from '../words/function-words.ts';
import { termsOfWord } from '../words/tokens.ts';

/** A longer text is pasted, and no question. */
const LONGEST_QUESTION = 120;
/** No part of a name, a path or a listing. */
const WORDS = /(?<![\w.`'"/\\-])[a-z0-9]+(?:[ -][a-z0-9]+)+(?![\w`'"/\\-]|\.\w)/gi;
/** More in a row are no question. */
const MOST_IN_A_ROW = 24;

/**
 * A question for what a thing is or how two differ, with its two words side by side as the course writes them: "p
 * value" of a course that says "p-value", "t-test" of one that says "t test". The search sees through that; the form
 * of such a question is known by its names as they are written. Null where the course writes them so.
 */
export async function hyphenedAsFound(
  question: string,
  index: Pick<SearchedIndex, 'rarities'>,
): Promise<string | null> {
  if (question.length > LONGEST_QUESTION) return null;
  if (comparedThings(question) === null && subjectToDefine(question) === null) return null;
  const pairs = Array.from(question.matchAll(WORDS)).flatMap(({ 0: run, index: at }) => pairsOf(run, at));
  if (pairs.length === 0) return null;
  const wanted = [...new Set(pairs.map(({ hyphened }) => hyphened.toLowerCase()))];
  const rarities = await index.rarities(wanted.map((word) => termsOfWord(word)[0] ?? word));
  const written = new Set(wanted.filter((_word, at) => (rarities[at] ?? null) !== null));
  let text = '';
  let end = 0;
  for (const { start, end: to, hyphened, isHyphened } of pairs) {
    if (start < end || isHyphened === written.has(hyphened.toLowerCase())) continue;
    text += question.slice(end, start) + (isHyphened ? hyphened.replace('-', ' ') : hyphened);
    end = to;
  }
  return end === 0 ? null : text + question.slice(end);
}

interface Pair {
  /** UTF-16 offsets in the question, half-open. */
  start: number;
  end: number;
  hyphened: string;
  isHyphened: boolean;
}

/** Neighbours among words in a row, of which one at least says what is asked. */
function pairsOf(run: string, at: number): Pair[] {
  const parts = run.split(/([ -])/).slice(0, 2 * MOST_IN_A_ROW);
  const pairs: Pair[] = [];
  let start = at;
  for (let i = 0; i + 2 < parts.length; i += 2) {
    const [word, joint, next] = [parts[i]!, parts[i + 1]!, parts[i + 2]!];
    const isMatter = [word, next].some((one) => !isEnglishFunctionTerm(termsOfWord(one)[0] ?? one));
    if (isMatter)
      pairs.push({
        start,
        end: start + word.length + 1 + next.length,
        hyphened: `${word}-${next}`,
        isHyphened: joint === '-',
      });
    start += word.length + 1;
  }
  return pairs;
}
