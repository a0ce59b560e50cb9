import type { Passage } from '../../../../domain/school/course.ts';
import { largestShare, MarkedText } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * "The lines after it still run" where the passage has "so the lines after it are not reached": a "still" says that
 * something goes on all the same, and a denial of the same thing that it does not, whatever words the two have for
 * what it does.
 */

const CLAUSES = /[，,；;：:。！？!?\n（）()]|\.(?=\s|$)|\b(?:but|so|and)\b/iu;
const STILL = /\bstill\b|照样|仍然|仍会|依然|还是会|还会/iu;
const DENIES =
  /(?<!差)[不没无未](?!例外|仅|但|断|同|管|论|少|过)|\b(?:not|no|never|cannot|nothing)\b|n['’]t\b/iu;

interface Clauses {
  denying: MarkedText[];
  plain: MarkedText[];
}

const clausesOf = rememberedOf((passage): Clauses => {
  const denying: MarkedText[] = [];
  const plain: MarkedText[] = [];
  for (const clause of proseOf(passage).split(CLAUSES))
    (DENIES.test(clause) && !STILL.test(clause) ? denying : plain).push(new MarkedText(clause));
  return { denying, plain };
});

/** Share of what goes on that a clause of the passage has. */
const ALIKE = 0.5;

/** Whether a statement lets something go on that its passage says does not. */
export function goesOnAfterAll(text: string, passage: Passage): boolean {
  if (!STILL.test(text)) return false;
  return text.split(CLAUSES).some((clause) => {
    if (!STILL.test(clause) || DENIES.test(clause)) return false;
    const marks = marksIn(clause.replace(STILL, '，'));
    if (marks.size === 0) return false;
    const { denying, plain } = clausesOf(passage);
    const denied = largestShare(marks, denying);
    return denied >= ALIKE && denied > largestShare(marks, plain);
  });
}
