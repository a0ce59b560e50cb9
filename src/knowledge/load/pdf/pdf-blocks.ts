import type { Block } from '../document.ts';
import { fencedCode } from '../sections/markdown-block.ts';
import { joinLines } from '../sections/paragraphs.ts';
import { type Line, type LineRow, SENTENCE_END } from './pdf-line.ts';
import { tableAt } from './pdf-tables.ts';

/** Paragraphs, lists, code and tables of lines in reading order. */
export function blocksOfLines(lines: Line[]): Block[] {
  const rows = rowsOf(lines);
  const blocks: Block[] = [];
  let prose: Line[] = [];
  const flush = () => {
    blocks.push(...paragraphsOf(prose));
    prose = [];
  };
  for (let at = 0; at < rows.length; ) {
    const code = codeAt(rows, at);
    const table = code ? null : tableAt(rows, at);
    if (code || table) flush();
    if (code) blocks.push({ kind: 'code', text: code.text });
    else if (table) blocks.push({ kind: 'table', text: table.text });
    else prose.push(joined(rows[at] as LineRow)); // `at` is within the rows
    at += (code ?? table)?.rows ?? 1;
  }
  flush();
  return blocks;
}

function rowsOf(lines: Line[]): LineRow[] {
  const rows: LineRow[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const level = last && Math.abs(line.baseline - last.baseline) < Math.min(last.size, line.size) * 0.5;
    if (row && last && level && line.left >= last.right) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function joined(row: LineRow): Line {
  const [first] = row;
  const text = row.map((line) => line.text).join(' ');
  return { ...first, text, right: row.at(-1)?.right ?? first.right };
}

/** A stretch of lines set in a typewriter font, with their indentation. */
function codeAt(rows: LineRow[], start: number): { text: string; rows: number } | null {
  let end = start;
  while (rows[end]?.every((line) => line.monospaced)) end++;
  const code = rows.slice(start, end);
  const latin = code.flat().filter((line) => LATIN.test(line.text));
  // A sentence may begin with a name from the code; code that is all comment has none in Latin.
  if (latin.length === 0) return null;
  const left = Math.min(...code.map(([first]) => first.left));
  const widths = latin.map((line) => (line.right - line.left) / line.text.length);
  const character = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] || 1;
  const text = code.map((row) => {
    let written = '';
    for (const line of row) {
      const column = Math.round((line.left - left) / character);
      written = written.padEnd(Math.min(column, MOST_INDENTED)) + line.text;
    }
    return written;
  });
  return { text: fencedCode(text.join('\n')), rows: end - start };
}

const LATIN = /^[ -~]+$/;
const MOST_INDENTED = 120;
/** What marks an item of a list; the signs themselves are written `-`. */
const BULLET = /^[•◦▪▫‣●○■□◆➢✓·–]\s*|^[-*]\s+/;
const NUMBER = /^(?:\d{1,2}[.)、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[a-z][.)]\s)/;
/** A line that stops this many type sizes before the others ends its paragraph, if it ends a sentence. */
const STOPS_SHORT = 2;
/** A first line may be set in by this much, in type sizes. */
const SET_IN = 0.8;
/** Space between paragraphs is this much more than between lines. */
const WIDER_GAP = 1.3;

function paragraphsOf(lines: Line[]): Block[] {
  const paragraphs: Line[][] = [];
  const usual = usualGap(lines);
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const before = paragraph?.at(-1);
    if (!paragraph || !before || beginsParagraph(line, before, paragraph, lines, usual))
      paragraphs.push([line]);
    else paragraph.push(line);
  }
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const text = joinLines(paragraph.map((line) => line.text)).replace(BULLET, '- ');
    const last = blocks.at(-1);
    if (last && isItem(text) && isItem(last.text)) last.text += `\n${text}`;
    else blocks.push({ kind: 'prose', text });
  }
  return blocks.filter((block) => block.text.replace(/^-\s*/, '') !== '');
}

const isItem = (text: string): boolean => text.startsWith('- ') || NUMBER.test(text);

function beginsParagraph(line: Line, before: Line, paragraph: Line[], all: Line[], usual: number): boolean {
  if (BULLET.test(line.text) || NUMBER.test(line.text)) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.1) return true;
  const gap = line.baseline - before.baseline;
  if (gap > Math.max(usual * WIDER_GAP, line.size * 1.25)) return true;
  const flow = all.filter((other) => Math.abs(other.left - before.left) < before.size * 4);
  const edge = Math.max(...flow.map((other) => other.right));
  const short = before.right < edge - before.size * STOPS_SHORT;
  if (short && SENTENCE_END.test(before.text)) return true;
  // On the next page's column nothing is known of the indentation.
  if (gap <= 0) return false;
  const first = paragraph[0] ?? before;
  const inset = line.left - before.left;
  return inset > line.size * SET_IN && !(paragraph.length === 1 && isItem(first.text.replace(BULLET, '- ')));
}

/** The usual distance between lines. */
function usualGap(lines: Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}
