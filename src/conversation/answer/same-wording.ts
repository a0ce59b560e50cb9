import type { AgentResult } from '../../agent/index.ts';
import type { Answer } from '../../domain/conversation/answer.ts';
import { fingerprintOf, nearlySame } from '../../moderation/index.ts';

/** Not what stands in code: `a == b` is another question than `a = b`. */
const BESIDE_WORDS = /[\s，。！？、；：…~～!?]+/gu;

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(BESIDE_WORDS, '');

/** Two wordings differ in blanks, marks or the shape of letters alone. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

/**
 * Whether what would be said to a new wording was said to the old one: then the edit was of a typo, or of a courtesy. A
 * model says the same a little differently each time, so of its answers the passages count and that the words are
 * nearly the same. What had no answer and has none now stays with the person who has it.
 */
export function saysTheSame(
  before: Pick<Answer, 'outcome' | 'text' | 'citations'>,
  now: Pick<AgentResult, 'outcome' | 'text' | 'citations' | 'mode'>,
): boolean {
  if (before.outcome !== now.outcome) return false;
  if (now.outcome !== 'answered' && now.outcome !== 'hint') return true;
  if (sameWords(before.text, now.text)) return true;
  const passages = ({ citations }: Pick<Answer, 'citations'>): string =>
    citations
      .map(({ passageId }) => passageId)
      .toSorted()
      .join(' ');
  return (
    now.mode === 'generated' &&
    passages(before) === passages(now) &&
    nearlySame(fingerprintOf(before.text), fingerprintOf(now.text))
  );
}
