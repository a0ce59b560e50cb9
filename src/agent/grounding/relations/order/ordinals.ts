import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { markedSentencesOf, sharedMarks } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { stemOf } from '../../words/lexicon.ts';

/*
 * "until the end of the third week" where the passage has "the first week" and, a sentence on, "the third Thursday":
 * a place in a row is one of its row, and no other row's.
 */

const WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const COUNTED = 'one two three four five six seven eight nine ten'.split(' ');
const IN_A_ROW = new RegExp(`\\b(${WORDS.join('|')}) ([a-z]{3,})\\b`, 'giu');
/** "week three", "weeks 1 to 3": the same row, counted otherwise. */
const COUNTED_ROW = new RegExp(
  `\\b([a-z]{3,}?)s? (\\d{1,2}|${COUNTED.join('|')})(?:(?: to | and |-|–|, )(\\d{1,2}|${COUNTED.join('|')}))?\\b`,
  'giu',
);
/** What stands behind an ordinal and is no row: "the first is", "first use". */
const MOST = 10;

type Rows = ReadonlyMap<string, ReadonlySet<number>>;

const numberOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : COUNTED.indexOf(written.toLowerCase()) + 1;

function add(rows: Map<string, Set<number>>, row: string, place: number): void {
  const stem = stemOf(row.toLowerCase());
  rows.set(stem, (rows.get(stem) ?? new Set()).add(place));
}

function ordinalsIn(text: string): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>();
  for (const [, ordinal = '', row = ''] of matchesIn(text, IN_A_ROW))
    add(rows, row, WORDS.indexOf(ordinal.toLowerCase()) + 1);
  return rows;
}

interface Places {
  ordinals: Rows;
  counted: Rows;
}

function placesIn(text: string): Places {
  const counted = new Map<string, Set<number>>();
  for (const [, row = '', from = '', to] of matchesIn(text, COUNTED_ROW)) {
    const [first, last] = [numberOf(from), numberOf(to ?? from)];
    for (let place = first; place <= Math.min(last, first + MOST); place++) add(counted, row, place);
  }
  return { ordinals: ordinalsIn(text), counted };
}

const placesOf = rememberedOf((passage) => ({
  all: placesIn(proseOf(passage)),
  sentences: markedSentencesOf(passage).flatMap((sentence) => {
    const places = placesIn(sentence.text);
    return places.ordinals.size === 0 ? [] : [{ sentence, places }];
  }),
}));

const isElsewhere = ({ ordinals, counted }: Places, row: string, place: number): boolean =>
  ordinals.has(row) && !ordinals.get(row)?.has(place) && !counted.get(row)?.has(place);

/** A place in a row of which its passage, or the sentence that speaks of the same, only has others; or null. */
export function anotherPlaceInARow(
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null {
  const said = ordinalsIn(text);
  if (said.size === 0) return null;
  const { all, sentences } = placesOf(passage);
  const alike = sentences.filter(({ sentence }) => sharedMarks(marks, sentence) >= marks.size * OF_THE_SAME);
  for (const [row, places] of said)
    for (const place of places) {
      const there = alike.filter(({ places: { ordinals } }) => ordinals.has(row));
      const isOther =
        there.length > 0
          ? there.every(({ places: own }) => isElsewhere(own, row, place))
          : isElsewhere(all, row, place);
      if (isOther) return `${WORDS[place - 1]} ${row}`;
    }
  return null;
}

/** Share of a statement that a sentence has which speaks of the same. */
const OF_THE_SAME = 0.6;
