import { FENCE_LINE } from '../../../domain/language/code-marks.ts';
import { SPOKEN_NUMBER, spokenNumber } from '../../../domain/language/spoken-numbers.ts';
import { textUnits } from '../../words/text-units.ts';
import { runningLists } from './running-lists.ts';

/** An item of a list as it stands in a text, its mark left out; offsets are UTF-16 units. */
export interface ListedItem {
  /** As it is numbered, else its place in the list from 1. */
  number: number;
  start: number;
  end: number;
}

/** What a text lists, item after item. */
export interface Listing {
  kind: 'numbered' | 'marked' | 'rows';
  items: ListedItem[];
}

const HEADING = /^\s{0,3}#{1,6}\s/;
const ITEM = /^(\s*)(?:(\d{1,2})[.)、．]|[-*+•])\s*(?=\S)/;
const BLANK_BEHIND_MARK = /^\s*(?:[-*+•]|\d{1,2}[.)])\s/;
/** "第二步：…", "**Step 2.** …", "### 步骤二": a step that says itself which it is. */
const LABELLED = new RegExp(
  `(?:^[#* \\t]{0,8}|(?<=[。；;！!]\\s?))(?:第(${SPOKEN_NUMBER})步|步骤 ?(${SPOKEN_NUMBER})|Step (${SPOKEN_NUMBER})\\b)(?:\\*\\*)?[，,：:.、]?(?:\\*\\*)?`,
  'gimu',
);

/**
 * All lists of a text: outer ones, with what stands below each item as part of it. A passage that goes on with a list
 * may hold one item.
 */
export const listingsIn = (text: string): Listing[] => [
  ...labelled(text),
  ...marked(text),
  ...runningLists(text).map((items): Listing => ({ kind: 'numbered', items })),
  ...tables(text),
];

function labelled(text: string): Listing[] {
  const found = Array.from(text.matchAll(LABELLED), (match) => ({
    number: spokenNumber(match[1] ?? match[2] ?? match[3] ?? ''),
    at: match.index,
    start: match.index + match[0].length,
  }));
  // Numbered in their order from the first: else they are only spoken of.
  if (found.length === 0 || !found.every(({ number }, place) => number === place + 1)) return [];
  const items = found.map(({ number, start }, place) => ({
    number,
    start,
    end: found[place + 1]?.at ?? endOfParagraph(text, start),
  }));
  return [{ kind: 'numbered', items }];
}

/** Of the first paragraph that says a sentence: what stands above it is a name. */
function endOfParagraph(text: string, from: number): number {
  const end = /[。！？；.!?;][\s\S]*?(?:\n\s*\n|$)/.exec(text.slice(from));
  return end ? from + end.index + end[0].length : text.length;
}

/** Lines that begin with a number or a mark. */
function marked(text: string): Listing[] {
  const listings: Listing[] = [];
  let open: OpenListing | null = null;
  let isFenced = false;
  let isAfterBlank = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const isFence = FENCE_LINE.test(line);
    const mark = isFenced || isFence ? null : markOf(line);
    if (isFence) isFenced = !isFenced;
    if (mark !== null && !(open && mark.indent > open.indent + 1)) {
      if (!open || !goesOnWith(open, mark)) {
        const kind = mark.number === null ? 'marked' : 'numbered';
        open = { ...mark, listing: { kind, items: [] } };
        listings.push(open.listing);
      }
      open.number = mark.number;
      const { items } = open.listing;
      const last = items.at(-1)?.number ?? 0;
      // All of them may be written "1.", and are counted then.
      const number = mark.number !== null && mark.number > last ? mark.number : last + 1;
      items.push({ number, start: at + mark.length, end });
    } else if (open && line.trim() !== '') {
      const isOfItem = !HEADING.test(line) && (isFenced || isFence || !isAfterBlank || /^\s/.test(line));
      if (isOfItem) open.listing.items.at(-1)!.end = end;
      else open = null;
    }
    isAfterBlank = line.trim() === '' && !isFenced;
    at = end + 1;
  }
  return listings;
}

interface Mark {
  indent: number;
  /** As it is written; null of a mark that is no number. */
  number: number | null;
}

type OpenListing = Mark & { listing: Listing };

/** A number that is lower than the one before begins another list. */
const goesOnWith = (open: OpenListing, { number }: Mark): boolean =>
  number === null ? open.number === null : open.number !== null && number >= open.number;

function markOf(line: string): (Mark & { length: number }) | null {
  const [all, indent = '', number] = ITEM.exec(line) ?? [];
  if (all === undefined) return null;
  // "**bold**" and "3.5 kg" begin no item; 「1、」 needs no blank.
  if (!BLANK_BEHIND_MARK.test(line) && !/^\s*\d{1,2}[、．]/.test(line)) return null;
  return { indent: indent.length, number: number === undefined ? null : Number(number), length: all.length };
}

/** Rows of a table, its head left out. */
function tables(text: string): Listing[] {
  const listings: Listing[] = [];
  let open: Listing | null = null;
  for (const { kind, start, end } of textUnits(text)) {
    if (kind !== 'row') {
      open = null;
      continue;
    }
    if (!open) {
      open = { kind: 'rows', items: [] };
      listings.push(open);
    }
    open.items.push({ number: open.items.length + 1, start, end });
  }
  return listings;
}
