import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { stemOf } from '../../words/lexicon.ts';

/*
 * "Tune down to the note" where the passage has "tune up to the note, not down to it": a verb goes the other way by
 * its small word alone, which says nothing elsewhere.
 */

const TURNED = new Map([
  ['up', 'down'],
  ['down', 'up'],
  ['on', 'off'],
  ['off', 'on'],
]);

/**
 * The small word stands right behind its verb, or behind what it is done to: "turn it down". "On" mostly says where.
 */
const GOES = inTurn(
  /\b/giu,
  eitherOf(
    /([a-z]{3,}) (?:(?:it|them|the [a-z]+) )?(up|down)/giu,
    /(turn|switch|log|sign|leave|keep)(?:s|ed|ing)? (?:(?:it|them|the [a-z]+) )?(on|off)/giu,
  ),
  /\b/giu,
);

type Ways = ReadonlyMap<string, ReadonlySet<string>>;

function waysIn(text: string): Ways {
  const ways = new Map<string, Set<string>>();
  for (const [, rises, up, turns, on] of matchesIn(text, GOES)) {
    const stem = stemOf((rises ?? turns ?? '').toLowerCase());
    ways.set(stem, (ways.get(stem) ?? new Set()).add((up ?? on ?? '').toLowerCase()));
  }
  return ways;
}

const waysOf = rememberedOf((passage): Ways => waysIn(proseOf(passage)));

/** What a statement has go one way that its passage only has go the other, or null. */
export function goesTheOtherWay(text: string, passage: Passage): string | null {
  const said = waysIn(text);
  if (said.size === 0) return null;
  const there = waysOf(passage);
  for (const [verb, ways] of said)
    for (const way of ways) {
      const known = there.get(verb);
      if (known?.has(TURNED.get(way) ?? '') && !known.has(way)) return `${verb} ${way}`;
    }
  return null;
}
