import type { Section } from '../document.ts';
import { joinLines } from '../sections/paragraphs.ts';
import { sentencesOf } from '../sections/sentences.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { depthBySize, type Heading, headingSizes } from './pdf-headings.ts';
import { type Line, SENTENCE_END } from './pdf-line.ts';

/**
 * A section for each heading on each page: pages are the places, and headings are carried over them. Without a
 * given title, the largest line of the first page is the title, else the file's name.
 */
export function sectionsOfPages(
  pages: Line[][],
  outline: Heading[],
  given: string | null,
  fileName: string,
): { title: string; sections: Section[] } {
  const sizes = headingSizes(pages);
  const title = given ?? largestHeading(pages[0] ?? [], sizes) ?? fileName;
  const trail: { depth: number; text: string }[] = [];
  const sections: Section[] = [];
  for (const [index, lines] of pages.entries()) {
    const due = outline.filter((heading) => heading.page === index + 1);
    let group: Line[] = [];
    const close = () => {
      const headings = [title, ...trail.map((entry) => entry.text).filter((text) => text !== title)];
      const blocks = blocksOfLines(group);
      if (blocks.length > 0) sections.push({ headings, locator: `p.${index + 1}`, blocks });
      group = [];
    };
    for (let at = 0; at < lines.length; at++) {
      const bySize = headingBySize(lines, at, sizes);
      // The title is no heading of its own: every passage carries it.
      if (index === 0 && bySize?.text === title) {
        at += bySize.lines - 1;
        continue;
      }
      const heading = outline.length > 0 ? dueAt(lines, at, due) : bySize;
      if (!heading) {
        group.push(lines[at] as Line); // `at` is within the lines
        continue;
      }
      close();
      at += heading.lines - 1;
      while ((trail.at(-1)?.depth ?? 0) >= heading.depth) trail.pop();
      trail.push({ depth: heading.depth, text: heading.text });
    }
    close();
  }
  return { title, sections };
}

function largestHeading(lines: Line[], sizes: Map<number, number>): string | null {
  for (let at = 0; at < lines.length; at++) {
    const heading = headingBySize(lines, at, sizes);
    if (heading?.depth === 1) return heading.text;
  }
  return null;
}

/** Lines that one heading may take. */
const HEADING_LINES = 3;

/** The heading of the outline that the lines from `at` on spell; it is then taken off the list. */
function dueAt(lines: Line[], at: number, due: Heading[]): (Heading & { lines: number }) | null {
  let text = '';
  for (let count = 1; count <= HEADING_LINES && at + count <= lines.length; count++) {
    text += lettersOf(lines[at + count - 1]?.text ?? '');
    const found = due.findIndex((heading) => spells(text, lettersOf(heading.text)));
    if (found >= 0) {
      const [heading] = due.splice(found, 1);
      return heading ? { ...heading, lines: count } : null;
    }
  }
  return null;
}

/** Outlines leave out a heading's number, or add it. */
function spells(text: string, heading: string): boolean {
  if (heading === '') return false;
  return text === heading || withoutNumber(text) === withoutNumber(heading);
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s.．、:：]+/g, '')
    .toLowerCase();
const withoutNumber = (text: string): string =>
  text.replace(/^(?:第[\d一二三四五六七八九十]+[章节课讲]|\d+)/, '') || text;

/** Neighbouring lines of one heading size are one heading. */
function headingBySize(
  lines: Line[],
  at: number,
  sizes: Map<number, number>,
): { depth: number; text: string; lines: number } | null {
  const [first] = lines.slice(at, at + 1);
  const depth = first ? depthBySize(first, sizes) : null;
  if (!first || depth === null) return null;
  const parts = [first.text];
  while (parts.length < HEADING_LINES) {
    const next = lines[at + parts.length];
    const near = next && next.baseline - (lines[at + parts.length - 1]?.baseline ?? 0) < first.size * 1.8;
    if (!next || !near || depthBySize(next, sizes) !== depth) break;
    parts.push(next.text);
  }
  return { depth, text: joinLines(parts), lines: parts.length };
}

const STARTS_ANEW = /^\s*(?:[-*+•·]|\d+[.)、])\s/;
/** What may be brought over from the next page. */
const LONGEST_REST = 400;

/** A sentence that runs over the end of a page is completed on the page on which it begins. */
export function joinSentencesOverPages(sections: Section[]): Section[] {
  for (const [index, section] of sections.entries()) {
    const next = sections[index + 1];
    const last = section.blocks.at(-1);
    const first = next?.blocks[0];
    if (!next || !last || !first || next.locator === section.locator) continue;
    if (last.kind !== 'prose' || first.kind !== 'prose') continue;
    if (next.headings.join('\n') !== section.headings.join('\n')) continue;
    if (SENTENCE_END.test(last.text) || STARTS_ANEW.test(first.text) || STARTS_ANEW.test(last.text)) continue;
    const [rest = ''] = sentencesOf(first.text);
    if (rest.length > LONGEST_REST) continue;
    last.text = joinLines([last.text, rest]);
    first.text = first.text.slice(rest.length).trimStart();
  }
  return sections
    .map((section) => ({ ...section, blocks: section.blocks.filter((block) => block.text !== '') }))
    .filter((section) => section.blocks.length > 0);
}
