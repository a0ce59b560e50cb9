import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * 大重量时可以憋气，但血压高的人不要这样做; "… but people with a weak heart should not do so": what is forbidden
 * stands in the clause before, and who may not do it in a clause that has no word of it. 血压高的人可以憋气 has all
 * of its words in the passage.
 */

const FORBIDDEN = inTurn(
  /([^，,；;。！？!?\n]{4,60})[，,；;。](?:但是?|不过|然而|可是?|而)?/gu,
  /([^，,；;。！？!?\n]{2,16}?)(?:的人|者|的话|时)?(?:就|也|都|则|请|千万)?/gu,
  /(?:不要|不能|不可以?|不宜|不得|别|切勿|不应该?|不适合)(?:这样|这么|如此|那样|那么)(?![多少长大高快])/gu,
);
const FORBIDDEN_ENGLISH = inTurn(
  /([^.;!?\n]{8,140}?)[,.;] (?:but |however,? |though |yet )?/giu,
  /([^,.;!?\n]{3,60}?) (?:should|must|may|can|do|ought to)/giu,
  /(?: not|n['’]t|not)(?: ever)? do (?:this|that|so|it)\b/giu,
);
/** "Calculators are allowed; working with another person is not." */
const LEFT_OUT = inTurn(
  /\b(?:is|are|can|may|must|will|should) ([^.;!?\n]{3,60}?)[;,] (?:but |and |while |whereas )?/giu,
  /([^,.;!?\n]{3,60}?) (?:is|are|can|may|must|will|should)(?: not|n['’]t|not)(?=[.;!?\n]|$)/giu,
);
const DENIES = /[不没勿未别]|\b(?:not?|never|cannot|without)\b|n['’]t\b/iu;

interface Forbidden {
  done: ReadonlySet<string>;
  who: ReadonlySet<string>;
  written: string;
}

const forbiddenBy = rememberedOf((passage): Forbidden[] => {
  const prose = proseOf(passage);
  return [FORBIDDEN, FORBIDDEN_ENGLISH, LEFT_OUT]
    .flatMap((pattern) => matchesIn(prose, pattern))
    .flatMap(([, done = '', who = '']) => {
      const marks = marksIn(who);
      return marks.size === 0 ? [] : [{ done: marksIn(done), who: marks, written: who.trim() }];
    });
});

/** Share of who may not do it that a statement names, and of what else it says that is what they may not do. */
const NAMED = 0.6;
const OF_IT = 0.4;

/** Who is said to do what its passage tells them not to do, or null. */
export function doneAfterAll(
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null {
  if (DENIES.test(text)) return null;
  const against = forbiddenBy(passage).find(({ done, who }) => {
    const named = [...who].filter((mark) => marks.has(mark));
    const rest = [...marks.keys()].filter((mark) => !who.has(mark));
    return (
      named.length >= who.size * NAMED &&
      rest.length > 0 &&
      rest.filter((mark) => done.has(mark)).length >= rest.length * OF_IT
    );
  });
  return against?.written ?? null;
}
