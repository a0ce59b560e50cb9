import type { Line } from './pdf-line.ts';

/** The margins in which running heads, feet and page numbers stand, as a share of the page's height. */
const MARGIN = 0.09;
/** A line in a margin that stands on this share of the pages, and at least so many, is a running head. */
const REPEATED_SHARE = 0.4;
const REPEATED_PAGES = 3;
const PAGE_NUMBER =
  /^(?:[-–—·\s]*\d{1,4}[-–—·\s]*|(?:page|第)\s*\d{1,4}\s*页?\s*(?:(?:of|\/|共)\s*\d{1,4}\s*页?)?|\d{1,4}\s*\/\s*\d{1,4}|[ivxlc]{1,6})$/i;

/** A line of a table of contents: dots lead from a title to its page. It names everything and answers nothing. */
const CONTENTS = /(?:\.\s?|·\s?|…\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;

/** Pages without their running heads and feet, their numbers, and without tables of contents. */
export function withoutFurniture(pages: Line[][]): Line[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(lines.filter(inMargin).map(sameOnEveryPage))) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(REPEATED_PAGES, pages.length * REPEATED_SHARE);
  return pages.map((lines) =>
    lines.filter((line) => {
      if (CONTENTS.test(line.text)) return false;
      if (!inMargin(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (seen.get(sameOnEveryPage(line)) ?? 0) < enough;
    }),
  );
}

const inMargin = (line: Line): boolean =>
  line.baseline < line.pageHeight * MARGIN || line.baseline > line.pageHeight * (1 - MARGIN);

const sameOnEveryPage = (line: Line): string => line.text.replace(/\d+/g, '0').replace(/\s+/g, '');
