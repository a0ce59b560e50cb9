import { spokenNumber } from '../../../domain/language/spoken-numbers.ts';

/** An item of a list; offsets are UTF-16 units, its mark left out. */
export interface RunningItem {
  number: number;
  start: number;
  end: number;
}

/**
 * What Chinese texts number with in the middle of a paragraph, or above what needs no line of its own, by how it is
 * written.
 */
const MARKS: readonly RegExp[] = [
  /(\d{1,2})[、．](?!\d)/g,
  /([一二三四五六七八九十]{1,2})、/g,
  /[（(](\d{1,2})[)）]/g,
  /[（(]([一二三四五六七八九十]{1,2})[)）]/g,
  /([①②③④⑤⑥⑦⑧⑨⑩])/g,
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** What ends an item, or leads on to the first. */
const BEHIND_END = /(?:^|[。！？；：.!?;:]["”’)）]?)\s*$/;
const SENTENCE_END = /[。！？!?]|\.(?=\s|$)/g;

/** One alone is none. */
const LEAST_ITEMS = 2;

/**
 * Lists that run on in one paragraph: 「1、…；2、…」, 「一、…；二、…」, "(1) …; (2) …". Those whose items have a line
 * each are left out, but for 「一、」, 「（1）」 and the like, which no list of Markdown has.
 */
export function runningLists(text: string): RunningItem[][] {
  const lists: RunningItem[][] = [];
  let at = 0;
  for (const block of text.split(/\n\s*\n/)) {
    const from = text.indexOf(block, at);
    at = from + block.length;
    if (/^\s*(?:`{3,}|~{3,}|\|)/.test(block)) continue;
    for (const [style, pattern] of MARKS.entries()) {
      const items = itemsOf(block, from, pattern);
      const hasLines = style === 0 && items.every(({ start }) => isOnItsLine(text, start));
      if (items.length >= LEAST_ITEMS && !hasLines) lists.push(items);
    }
  }
  return lists;
}

/** Does an item open its line? Such a list is read by its lines. */
const isOnItsLine = (text: string, start: number): boolean =>
  /^\s*\d{1,2}[、．]\s*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

function itemsOf(block: string, from: number, pattern: RegExp): RunningItem[] {
  const found: { at: number; start: number }[] = [];
  for (const match of block.matchAll(pattern)) {
    const before = block.slice(Math.max(0, match.index - 4), match.index);
    const opens = match.index === 0 || before.endsWith('\n') || BEHIND_END.test(before);
    // In their order from the first: else a number is only spoken of.
    if (opens && numberOf(match[1]!) === found.length + 1)
      found.push({ at: match.index, start: match.index + match[0].length });
  }
  const isLong = found.slice(0, -1).some(({ start }, place) => {
    const item = block.slice(start, found[place + 1]!.at).trimEnd();
    return Array.from(item.matchAll(SENTENCE_END)).length > 1;
  });
  return found.map(({ start }, place) => {
    const next = found[place + 1]?.at;
    const end = next ?? (isLong ? block.length : endOfSentence(block, start));
    return { number: place + 1, start: from + start, end: from + end };
  });
}

const numberOf = (mark: string): number =>
  CIRCLED.includes(mark) ? CIRCLED.indexOf(mark) + 1 : spokenNumber(mark);

/** Of the last item: what stands behind it is about all of them. */
function endOfSentence(block: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  const end = SENTENCE_END.exec(block);
  SENTENCE_END.lastIndex = 0;
  return end ? end.index + 1 : block.length;
}
