import type { SearchedIndex } from '../lookup/searched-index.ts';
import { foldText } from '../words/character-folding.ts';
import { CONTENT, hasIdeographs, rolesOf, segmentsOf } from '../words/function-words.ts';
import { soundingAs } from '../words/sounds.ts';

/** A longer question says enough else. In UTF-16 units. */
const LONGEST_QUESTION = 40;
/** Pairs that the course does not know; a question with more is on something else. */
const MOST_UNKNOWN = 2;

export interface Heard {
  /** The question with the character that sounds so. */
  text: string;
  /** What of it is now a word of the course: nothing else of a learner's may be said after them. */
  word: string;
}

/**
 * A question whose writer's keyboard took another character of the same sound (「元祖能修改吗」, 「涵数怎么定义」),
 * with the one that the course's words have. Null where the course knows all its words, or none that sounds so.
 */
export async function heardAs(
  question: string,
  index: Pick<SearchedIndex, 'rarities'>,
): Promise<Heard | null> {
  if (question.length > LONGEST_QUESTION || !hasIdeographs(question)) return null;
  const text = foldText(question);
  const roles = rolesOf(text);
  const isWord = (at: number): boolean => (roles[at] ?? -1) === CONTENT && HAN.test(text[at] ?? '');
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => at).filter(
    (at) => isWord(at) && isWord(at + 1),
  );
  const alone = new Set(
    segmentsOf(text).flatMap(({ text: word, start, isWordLike }) =>
      isWordLike && word.length === 1 ? start : [],
    ),
  );
  const loose = pairs.filter((at) => alone.has(at) && alone.has(at + 1));
  if (loose.length === 0) return null;
  const known = await knownPairs(
    loose.map((at) => text.slice(at, at + 2)),
    index,
  );
  const unknown = loose.filter((at) => !known.has(text.slice(at, at + 2)));
  if (unknown.length === 0 || unknown.length > MOST_UNKNOWN) return null;
  // One character that all of them have, so that one slip is set right.
  const places = [0, 1]
    .map((side) => (unknown[0] ?? 0) + side)
    .filter((at) => unknown.every((pair) => at - pair === 0 || at - pair === 1));
  const tries = places.flatMap((at) =>
    soundingAs(text[at] ?? '').map((other) => ({ at, put: text.slice(0, at) + other + text.slice(at + 1) })),
  );
  const touched = (at: number): number[] => pairs.filter((pair) => pair === at || pair === at - 1);
  const made = await knownPairs(
    tries.flatMap(({ at, put }) => touched(at).map((pair) => put.slice(pair, pair + 2))),
    index,
  );
  let best: (Heard & { rarity: number }) | null = null;
  for (const { at, put } of tries) {
    const rarities = touched(at).map(
      (pair) => made.get(put.slice(pair, pair + 2)) ?? Number.POSITIVE_INFINITY,
    );
    const rarity = Math.max(...rarities);
    if (rarity === Number.POSITIVE_INFINITY) continue;
    if (best && rarity >= best.rarity) continue;
    const [from = at, to = at] = [touched(at)[0], touched(at).at(-1)];
    best = { text: put, word: put.slice(from, to + 2), rarity };
  }
  return best && { text: best.text, word: best.word };
}

const HAN = /^\p{Script=Han}$/u;

/** Of pairs of characters those that the course knows, with how rare they are there. */
async function knownPairs(
  pairs: readonly string[],
  index: Pick<SearchedIndex, 'rarities'>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(pairs)];
  if (wanted.length === 0) return new Map();
  const rarities = await index.rarities(wanted);
  return new Map(
    wanted.flatMap((pair, at): [string, number][] => {
      const rarity = rarities[at] ?? null;
      return rarity === null ? [] : [[pair, rarity]];
    }),
  );
}
