import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Line } from './pdf-line.ts';

/** The margins in which running heads, feet and page numbers stand, as a share of the page's height. */
const MARGIN = 0.09;
/** A line in a margin that stands on this share of the pages, and at least so many, is a running head. */
const REPEATED_SHARE = 0.4;
const REPEATED_PAGES = 3;
/** A sheet of two pages has its heads on both of them. */
const ON_BOTH = 2;
const PAGE_NUMBER = inTurn(
  /^/i,
  eitherOf(
    /[-–—·\s]*\d{1,4}[-–—·\s]*|(?:page|第)\s*\d{1,4}\s*页?\s*(?:(?:of|\/|共)\s*\d{1,4}\s*页?)?/i,
    /\d{1,4}\s*\/\s*\d{1,4}/i,
    /[ivxlc]{1,6}/i,
  ),
  /$/i,
);

/** A line of a table of contents: dots lead from a title to its page. It names everything and answers nothing. */
const CONTENTS = /(?:\.\s?|·\s?|…\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;

/** A page with this many of them is one of contents: there a number at the end of a line is a page, dots or not. */
const CONTENTS_PAGE = 5;
const ENDS_IN_PAGE = /\s\d{1,4}$/;

/** Pages without their running heads and feet, their numbers, and without tables of contents. */
export function withoutFurniture(pages: Line[][]): Line[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(lines.filter(inMargin).map(sameOnEveryPage))) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const enough = pages.length === ON_BOTH ? ON_BOTH : Math.max(REPEATED_PAGES, pages.length * REPEATED_SHARE);
  return pages.map((lines) => {
    const contents = contentsOf(lines);
    return lines.filter((line) => {
      if (contents.has(line)) return false;
      if (!inMargin(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (seen.get(sameOnEveryPage(line)) ?? 0) < enough;
    });
  });
}

/** The lines of a page that are of a table of contents; title, dots and number may stand apart on one height. */
function contentsOf(lines: Line[]): Set<Line> {
  const rows = [...Map.groupBy(lines, (line) => Math.round(line.baseline)).values()].map((row) => ({
    row,
    text: row
      .toSorted((a, b) => a.left - b.left)
      .map((line) => line.text)
      .join(' '),
  }));
  const dotted = rows.filter(({ text }) => CONTENTS.test(text));
  const found = dotted.length < CONTENTS_PAGE ? dotted : rows.filter(({ text }) => ENDS_IN_PAGE.test(text));
  return new Set([...dotted, ...found].flatMap(({ row }) => row));
}

const inMargin = (line: Line): boolean =>
  line.baseline < line.pageHeight * MARGIN || line.baseline > line.pageHeight * (1 - MARGIN);

const sameOnEveryPage = (line: Line): string => line.text.replace(/\d+/g, '0').replace(/\s+/g, '');
