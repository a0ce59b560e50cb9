import type { Passage } from '../../../domain/school/course.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import { marksIn } from '../reading/units.ts';

/*
 * "The lines after it still run" where the passage has "so the lines after it are not reached": a "still" says that something goes on
 * all the same, and a denial of the same thing that it does not, whatever words the two have for what it does.
 */

const CLAUSES = /[，,；;：:。！？!?\n（）()]|\.(?=\s|$)|\b(?:but|so|and)\b/iu;
const STILL = /\bstill\b|照样|仍然|仍会|依然|还是会|还会/iu;
const DENIES =
  /(?<!差)[不没无未](?!例外|仅|但|断|同|管|论|少|过)|\b(?:not|no|never|cannot|nothing)\b|n['’]t\b/iu;

interface Said {
  marks: ReadonlySet<string>;
  denies: boolean;
}

const saidIn = rememberedOf((passage): Said[] =>
  proseOf(passage)
    .split(CLAUSES)
    .map((clause) => ({ marks: marksIn(clause), denies: DENIES.test(clause) && !STILL.test(clause) }))
    .filter(({ marks }) => marks.size > 0),
);

/** Share of what goes on that a clause of the passage has. */
const ALIKE = 0.5;

/** Whether a statement lets something go on that its passage says does not. */
export function goesOnAfterAll(text: string, passage: Passage): boolean {
  if (!STILL.test(text)) return false;
  return text.split(CLAUSES).some((clause) => {
    if (!STILL.test(clause) || DENIES.test(clause)) return false;
    const marks = [...marksIn(clause.replace(STILL, '，'))];
    if (marks.length === 0) return false;
    let denied = 0;
    let plain = 0;
    for (const there of saidIn(passage)) {
      const share = marks.filter((mark) => there.marks.has(mark)).length / marks.length;
      if (there.denies) denied = Math.max(denied, share);
      else plain = Math.max(plain, share);
    }
    return denied >= ALIKE && denied > plain;
  });
}
