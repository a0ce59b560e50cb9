import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { marksIn } from '../../reading/units.ts';
import type { Directed } from './directed.ts';

/*
 * What came before what, and what was the cause of what, against the years that a passage gives: the Bastille was not
 * stormed in 1789 because the king had been executed in 1793.
 */

const PARTS = /[,，;；。！？!?\n]|\.(?=\s|$)/u;
const YEAR = /(?:公元)?前\s?(\d{1,4})\s?年|\b(\d{1,4}) BC\b|(\d{3,4})\s?年|\b(1\d{3}|20\d\d)\b/u;

interface Event {
  year: number;
  marks: ReadonlySet<string>;
}

const eventsOf = rememberedOf((passage): Event[] => {
  const prose = proseOf(passage);
  if (!YEAR.test(prose)) return [];
  return prose.split(PARTS).flatMap((part) => {
    const [, before, bc, han, plain] = YEAR.exec(part) ?? [];
    const written = before ?? bc ?? han ?? plain;
    if (written === undefined) return [];
    const year = before === undefined && bc === undefined ? Number(written) : -Number(written);
    return [{ year, marks: marksIn(part) }];
  });
});

/** Share of one side of a statement that an event has. */
const ALIKE = 0.5;

/** Whether a statement puts first what happened in a later year. */
export function laterFirst(said: Directed | null, passage: Passage): boolean {
  if (!said?.isMarked || said.isCondition) return false;
  const events = eventsOf(passage);
  if (events.length < 2) return false;
  let most = 0;
  let isLater = false;
  for (const first of events)
    for (const then of events) {
      if (first.year === then.year) continue;
      const [one, other] = [sharedWith(said.first, first), sharedWith(said.then, then)];
      if (one < said.first.size * ALIKE || other < said.then.size * ALIKE) continue;
      // Of two pairs that are as like, both have to be the wrong way round.
      if (one + other === most) isLater &&= first.year > then.year;
      if (one + other <= most) continue;
      most = one + other;
      isLater = first.year > then.year;
    }
  return isLater;
}

const sharedWith = (marks: ReadonlySet<string>, event: Event): number =>
  [...marks].filter((mark) => event.marks.has(mark)).length;
