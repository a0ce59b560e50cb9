import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { ENDS, marksOf, unitsOf } from '../../reading/units.ts';

/** 只加快正反应 where the passage has 加快正反应和逆反应: the one of two, and "only" said of it. */
const ONLY = /只(?!要|好|是|不过)|仅(?!仅?是)|\b(?:only|solely|exclusively)\b/iu;
const PAIR_HAN = /(\p{Script=Han}{2})(?:和|与|及|以及|、|跟|或者?)(\p{Script=Han}{2})/gu;
const PAIR = /\b([a-z]{3,}) and ([a-z]{3,})\b/giu;
const CLAUSES = /[，,；;：:。！？!?\n]/u;
const LEAVES_OUT = /不|没|无|别|\bnot\b|n['’]t\b|\bnever\b|\bno\b/iu;
/** Share of what a statement says that the sentence with the two has to have. */
const MOSTLY = 0.6;
/** The same where it leaves the other one out in so many words. */
const LESS = 0.4;

interface Pair {
  one: string;
  other: string;
  marks: ReadonlyMap<string, number>;
}

const pairsOf = rememberedOf((passage): Pair[] =>
  proseOf(passage)
    .split(ENDS)
    .flatMap((sentence) => {
      if (ONLY.test(sentence)) return [];
      const marks = marksOf(unitsOf(sentence));
      return [...matchesIn(sentence, PAIR_HAN), ...matchesIn(sentence, PAIR)].map(
        ([, one = '', other = '']) => ({
          one: one.toLowerCase(),
          other: other.toLowerCase(),
          marks,
        }),
      );
    }),
);

/** What a statement leaves out by an "only" that the passage does not have, or null. */
export function leftOutByOnly(
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null {
  if (!ONLY.test(text)) return null;
  const folded = text.toLowerCase();
  const clauses = folded.split(CLAUSES);
  const restricted = clauses.filter((clause) => ONLY.test(clause)).join('\n');
  // 只能用钱来还，用服务来还不可以: the other one is named, and left out in so many words.
  const counted = clauses.filter((clause) => ONLY.test(clause) || !LEAVES_OUT.test(clause)).join('\n');
  const said = [...marks.keys()];
  for (const { one, other, marks: there } of pairsOf(passage)) {
    const has = [counted.includes(one), counted.includes(other)];
    if (has[0] === has[1] || !restricted.includes(has[0] ? one : other)) continue;
    if (
      said.filter((mark) => there.has(mark)).length >=
      said.length * (folded.includes(one) && folded.includes(other) ? LESS : MOSTLY)
    )
      return has[0] ? other : one;
  }
  return null;
}
