import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { FENCED } from './fenced.ts';

/**
 * A line that is no heading, quotation, row or item, and the mark of what it means on the next or after an empty one.
 */
const DEFINED = /^(?![ \t]|[#>|:]|[-*+][ \t]|\d{1,9}[.)][ \t])(.{1,120})\n(?:[ \t]*\n)?:[ \t]+(?=\S)/gm;

/**
 * "Term" with ": meaning" below it, as PHP Markdown Extra, Pandoc and MkDocs write a definition list, as a paragraph
 * "Term: meaning" each, which is what an HTML page's list becomes; `marked` would run all of them into one paragraph.
 */
export const withoutDefinitionLists = (markdown: string): string =>
  changedOutside(markdown, FENCED, (text) =>
    text.replace(DEFINED, (all: string, term: string, at: number) => {
      const meaning = text.slice(at + all.length, at + all.length + 40);
      return `\n${term.trim()}${holdsHan(term + meaning) ? '：' : ': '}`;
    }),
  );
