import type { FoundPassage } from '../lookup/found-passage.ts';
import { comparedThings } from '../question-forms/comparison-asked.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { stemmed, wordPairs } from '../word-pairs/index.ts';
import { oneSlipAway } from '../words/spelling.ts';

/** A longer text is pasted, and no question. */
const LONGEST_QUESTION = 120;
/** Passages whose words are looked through. */
const READ = 5;
/** No part of a name, a path or a listing. */
const WORD = /(?<![\w.`'"/\\-])[a-z]{5,24}(?![\w`'"/\\-]|\.\w)/gi;

/**
 * A question for what a thing is or how two differ, with a misspelt name of it (「break 跟 contiune 区别」) as what
 * was found spells it. The search sees through a slip; the form of such a question is known by its names as they are
 * written. Null where nothing is misspelt.
 */
export function speltAsFound(question: string, found: readonly FoundPassage[]): string | null {
  if (question.length > LONGEST_QUESTION) return null;
  if (comparedThings(question) === null && subjectToDefine(question) === null) return null;
  let known: Set<string> | null = null;
  const spelt = question.replace(WORD, (written) => {
    const word = written.toLowerCase();
    // "scope" is no slip for "score".
    if (wordPairs().ofLatin.has(stemmed(word))) return written;
    known ??= new Set(
      found.slice(0, READ).flatMap(({ passage }) => passage.text.toLowerCase().match(/[a-z]+/g) ?? []),
    );
    if (known.has(word)) return written;
    for (const other of oneSlipAway(word)) if (known.has(other)) return other;
    return written;
  });
  return spelt === question ? null : spelt;
}
