import { eitherOf } from '../../../../domain/language/either-of.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * 优先选择继承, where the passage says 优先选择组合: of two things that it speaks of, the one that is put first. All
 * around is the same, and both words are its own.
 */

const PUTS_FIRST = eitherOf(
  /(?<![不没别])(?:优先(?:选择|选用|使用|采用|考虑|选|用)|首选)([^，,。；;：:\n]{2,14})/giu,
  /(?<!not |never |n['’]t )\bprefer(?:s|red)?(?: to use| using)? ([^,.;:\n]{2,30}?)(?= to | over | rather |[,.;:\n]|$)/giu,
);

interface Preferred {
  first: ReadonlySet<string>[];
  known: ReadonlySet<string>;
}

const firstIn = (text: string): { text: string; marks: ReadonlySet<string> }[] =>
  matchesIn(text, PUTS_FIRST).map(([, han, latin]) => {
    const thing = (han ?? latin ?? '').trim();
    return { text: thing, marks: marksIn(thing) };
  });

const preferredBy = rememberedOf((passage): Preferred => {
  const prose = proseOf(passage);
  return { first: firstIn(prose).map(({ marks }) => marks), known: marksIn(prose) };
});

/** What a statement puts first that its passage speaks of, where that puts something else first; or null. */
export function preferredOtherwise(text: string, passage: Passage): string | null {
  const said = firstIn(text);
  if (said.length === 0) return null;
  const { first, known } = preferredBy(passage);
  if (first.length === 0) return null;
  const other = said.find(
    ({ marks }) =>
      marks.size > 0 &&
      [...marks].every((mark) => known.has(mark)) &&
      first.every((there) => [...marks].every((mark) => !there.has(mark))),
  );
  return other?.text ?? null;
}
