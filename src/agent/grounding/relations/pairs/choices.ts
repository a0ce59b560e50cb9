import type { Passage } from '../../../../domain/school/course.ts';
import type { Clause, Sentence, Term } from '../../reading/clauses/clause.ts';
import { GRAM_WEIGHT } from '../../reading/clauses/sentences-in-progress.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { readSentences } from '../../reading/reading.ts';

/*
 * "要统计次数用 `Counter`，要分组用 `defaultdict(list)`": of each case a choice, and a statement that gives a case
 * the choice of another has the passage's own words all the same. A case is all that is said up to its choice, so
 * what stands a clause before counts, and what the passage says of the next case does not.
 */

interface Choice {
  /** Keys of the case with their weights. */
  when: ReadonlyMap<string, number>;
  /** What is chosen, as code between backticks. */
  chosen: ReadonlySet<string>;
}

/** Cases with what is chosen in each, in the order in which they stand. */
function choicesIn(sentence: Sentence): Choice[] {
  const choices: Choice[] = [];
  let when: Term[] = [];
  for (const clause of sentence) {
    const others = wordsOf(clause);
    // What a name is said to do is no case of it.
    if (clause.code.length === 0 || others.some(({ weight }) => weight > GRAM_WEIGHT)) {
      when.push(...others);
      continue;
    }
    choices.push({
      when: new Map(when.map((term) => [term.key, term.weight])),
      chosen: new Set(clause.code.map(({ text }) => text.toLowerCase())),
    });
    when = [];
  }
  return choices;
}

const choicesOf = rememberedOf((passage): Choice[] => readSentences(proseOf(passage)).flatMap(choicesIn));

/** Weight of a case, at the least: two words of it. */
const LEAST_CASE = 1.5;
/** Share of it that the passage's has, and by how much more than any case with the same choice. */
const OF_CASE = 0.6;
const AHEAD = 0.4;

function sharedBy(when: ReadonlyMap<string, number>, there: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [key, weight] of when) {
    total += weight;
    if (there.has(key)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}

const wordsOf = ({ terms }: Clause): Term[] =>
  terms.filter(({ kind, weight }) => weight > 0 && kind !== 'name' && kind !== 'literal');

/** 条件同时满足时用 `elif`，条件同时满足才写 `if`: who has nothing else to say of the case tells it to choose both. */
function chosenTwice(sentence: Sentence): string | null {
  for (const [at, one] of sentence.entries()) {
    const [first] = one.code;
    const when = wordsOf(one);
    if (!one.conditional || !first || when.reduce((sum, { weight }) => sum + weight, 0) < LEAST_CASE)
      continue;
    const again = sentence.slice(at + 1).find((other) => {
      const keys = new Set(wordsOf(other).map(({ key }) => key));
      return other.code.length > 0 && when.every(({ key }) => keys.has(key));
    });
    if (again?.code.every(({ text }) => text !== first.text)) return first.text;
  }
  return null;
}

/** A name that a statement chooses for a case of which its passage chooses another, or null. */
export function chosenOtherwise(sentences: readonly Sentence[], passage: Passage): string | null {
  for (const sentence of sentences) {
    const twice = chosenTwice(sentence);
    if (twice !== null) return twice;
  }
  for (const { when, chosen } of sentences.flatMap(choicesIn)) {
    let weight = 0;
    for (const one of when.values()) weight += one;
    if (weight < LEAST_CASE) continue;
    let same: number | null = null;
    let other = 0;
    for (const there of choicesOf(passage)) {
      const share = sharedBy(when, there.when);
      if ([...chosen].some((name) => there.chosen.has(name))) same = Math.max(same ?? 0, share);
      else other = Math.max(other, share);
    }
    if (same !== null && other >= OF_CASE && other > same + AHEAD) return [...chosen].join(' ');
  }
  return null;
}
