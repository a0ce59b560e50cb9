import { isPlainParagraph, textOfWord, type WordElement } from './word-element.ts';

/*
 * Many a Word document has no heading that Word knows of: its author has set 「一、报到时间」 in bold, or larger, and
 * typed on. Without them a handbook of forty pages is one text without a place in it.
 */

/** The style that a heading of this depth is given, from 1. */
export const headingByHand = (depth: number): string => `zhujiao heading ${depth}`;
export const DEEPEST_BY_HAND = 4;

/** Characters of a heading; more is a sentence set in bold. */
const LONGEST = 40;
const SENTENCE_END = /[。！？!?；;，,：:.…、]$/;
/** One may be a remark; and a document of which half the characters are bold has no body for them to stand over. */
const LEAST = 2;
const MOST_SHARE = 0.5;
/** In points above the body. */
const LARGER = 1;
/** How headings are numbered, the higher first. */
const NUMBERED: readonly RegExp[] = [
  /^第\s*[一二三四五六七八九十百\d]+\s*[章篇部编回讲课]|^(?:chapter|part|lesson|unit)\s+\d/i,
  /^第\s*[一二三四五六七八九十百\d]+\s*节|^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]|^\d{1,2}\.\d{1,2}(?!\.?\d)/,
  /^\d{1,2}(?:[.、]|\.\d{1,2}\.\d{1,2})/,
];
const UNNUMBERED = 1.5;

/** A document with such headings marked; as it is where it has headings of Word's own. */
export function withHeadingsByHand(document: WordElement, own: ReadonlySet<string>): WordElement {
  const blocks = document.children ?? [];
  if (blocks.some(({ styleName }) => own.has(styleName ?? '') || /^heading \d/i.test(styleName ?? '')))
    return document;
  const body = sizeOfBody(blocks);
  const spoken = blocks.filter((block) => textOfWord(block).trim() !== '');
  const set = new Set(
    spoken.filter((block, at) => isSetOff(block, body) && standsOver(block, spoken[at + 1], body)),
  );
  if (set.size < LEAST || lengthOf([...set]) > lengthOf(spoken) * MOST_SHARE) return document;
  const title = titleAmong(spoken, set, body);
  if (title) set.delete(title);
  const ranks = [...new Set([...set].map((block) => rankOf(block, body)))].sort((a, b) => a - b);
  const children = blocks.map((block) => {
    if (block === title) return { ...block, styleName: 'Title', numbering: null };
    if (!set.has(block)) return block;
    const depth = Math.min(DEEPEST_BY_HAND, ranks.indexOf(rankOf(block, body)) + 1);
    return { ...block, styleName: headingByHand(depth), numbering: null };
  });
  return { ...document, children };
}

const lengthOf = (blocks: readonly WordElement[]): number =>
  blocks.reduce((sum, block) => sum + textOfWord(block).length, 0);

const runsOf = (element: WordElement): WordElement[] =>
  element.type === 'run' ? [element] : (element.children?.flatMap(runsOf) ?? []);

/** The size of most of the text, in points; 0 where nothing says it. */
function sizeOfBody(blocks: readonly WordElement[]): number {
  const characters = new Map<number, number>();
  for (const run of blocks.flatMap(runsOf)) {
    const size = run.fontSize ?? 0;
    characters.set(size, (characters.get(size) ?? 0) + textOfWord(run).length);
  }
  return [...characters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

const spokenRuns = (block: WordElement): WordElement[] =>
  runsOf(block).filter((run) => textOfWord(run).trim() !== '');

const sizeOf = (block: WordElement, body: number): number =>
  Math.max(...spokenRuns(block).map((run) => run.fontSize ?? body));

function isSetOff(block: WordElement, body: number): boolean {
  const text = textOfWord(block).trim();
  if (!isPlainParagraph(block) || text.length > LONGEST || SENTENCE_END.test(text)) return false;
  if (!/\p{Letter}/u.test(text)) return false;
  const runs = spokenRuns(block);
  const isLarger = body > 0 && runs.every((run) => (run.fontSize ?? body) >= body + LARGER);
  return isLarger || runs.every(({ isBold }) => isBold === true);
}

/** An item of a list in bold is a heading only over what explains it. */
const standsOver = (block: WordElement, next: WordElement | undefined, body: number): boolean =>
  next !== undefined && (!block.numbering || !isSetOff(next, body));

/** What stands first and is larger than every heading. */
function titleAmong(
  spoken: readonly WordElement[],
  set: ReadonlySet<WordElement>,
  body: number,
): WordElement | null {
  const [first] = spoken;
  if (!first || !set.has(first)) return null;
  const size = sizeOf(first, body);
  return [...set].every((other) => other === first || sizeOf(other, body) < size) ? first : null;
}

/** The lower, the higher it stands: by its size, and of one size by its number. */
function rankOf(block: WordElement, body: number): number {
  const at = NUMBERED.findIndex((pattern) => pattern.test(textOfWord(block).trim()));
  return -sizeOf(block, body) * NUMBERED.length * 2 + (at < 0 ? UNNUMBERED : at);
}
