import { createPhraseMatcher, type PhraseMatcher } from '../lexicon/phrase-matcher.ts';
import { normalise } from '../text/normalise.ts';

/**
 * Rules are read anew every few seconds, and their lists seldom change; fifty thousand words take a quarter of a
 * second. Of the last ones built the oldest goes.
 */
const listsBuilt = new Map<string, PhraseMatcher<true>>();
const KEPT_LISTS = 16;

/** The school's words as they read after normalising. */
export function schoolListMatcher(words: readonly string[]): PhraseMatcher<true> {
  const key = words.join('\n');
  let matcher = listsBuilt.get(key);
  if (!matcher) {
    matcher = createPhraseMatcher(
      words.map((word) => ({ text: normalise(word).plain.text.trim(), value: true as const })),
    );
    const [oldest] = listsBuilt.keys();
    if (listsBuilt.size >= KEPT_LISTS && oldest !== undefined) listsBuilt.delete(oldest);
    listsBuilt.set(key, matcher);
  }
  return matcher;
}
