import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { stemOf } from '../../words/lexicon.ts';

/* "From the edges towards the centre" where the passage has "from the centre outwards": 从 and 到 changed places. */

const ENGLISH = /\b(from|towards?|to|into|onto)\s+(?:(?:the|an?|its|their|his|her)\s+)?([a-z]{3,})/giu;
const HAN = /(从|自|往|向|朝|到|至|进入)(\p{Script=Han}{2})/gu;
/** 自西向东: the two together, for each by itself is said of anything (往上看). */
const ACROSS = /[从自由]([东南西北上下左右内外里前后])[往向朝到至]([东南西北上下左右内外里前后])/gu;
const FROM = /^(?:from|从|自)$/iu;

interface Ends {
  from: ReadonlySet<string>;
  to: ReadonlySet<string>;
  /** From and to of one way, in one text. */
  across: ReadonlySet<string>;
}

/** It says where something comes from. */
const DUE_TO = /\b(?:due|owing|thanks) to\b/giu;

function endsIn(written: string): Ends {
  const from = new Set<string>();
  const to = new Set<string>();
  const text = written.replace(DUE_TO, 'from');
  for (const [, word = '', thing = ''] of [...matchesIn(text, ENGLISH), ...matchesIn(text, HAN)])
    (FROM.test(word) ? from : to).add(stemOf(thing.toLowerCase()));
  const across = new Set(matchesIn(text, ACROSS).map(([, start = '', end = '']) => start + end));
  return { from, to, across };
}

const endsOf = rememberedOf((passage): Ends => endsIn(proseOf(passage)));

/** What a statement has go from where its passage has it go to, or the other way round; or null. */
export function endsTurned(text: string, passage: Passage): string | null {
  const said = endsIn(text);
  if (said.from.size + said.to.size + said.across.size === 0) return null;
  const there = endsOf(passage);
  for (const way of said.across)
    if (there.across.has([...way].reverse().join('')) && !there.across.has(way)) return way;
  for (const thing of said.from)
    if (there.to.has(thing) && !there.from.has(thing) && !said.to.has(thing)) return thing;
  for (const thing of said.to)
    if (there.from.has(thing) && !there.to.has(thing) && !said.from.has(thing)) return thing;
  return null;
}
