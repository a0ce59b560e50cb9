import { knownLately, UNITS_OF_SENTENCES } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { withReadableFormulas } from './readable-formulas.ts';

const IMAGE = /!\[([^\]]*)\]\([^)]*\)/g;
const LINK = /\[([^\]]+)\]\([^)]*\)/g;
const EMPHASIS = /(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g;
const SINGLE_EMPHASIS = /(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g;
const LEADING_MARK = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+/;
/** Of bold that begins or ends in another sentence; `2**3` and `**kwargs` are no emphasis. */
const HALF_BOLD = eitherOf(
  /^\s*\*\*(?=\S)(?!kwargs\b)|(?<=\S)\*\*\s*$/gu,
  /(?<![\w)\s*])\*\*(?!\*|kwargs\b)|(?<![*])\*\*(?=[\p{Script=Han}“「（])/gu,
);
/** Lines that a book breaks where English would have a space. */
const BROKEN_LINE = eitherOf(
  /(?<=[，。；：！？、）」』])\s+|(?<=”)\s+(?=[\p{Script=Han}，。；：！？、“])/gu,
  /(?<=\p{Script=Han})[^\S\n]*\n\s*(?=\p{Script=Han})/gu,
);
const WHITE_SPACE = /\s+/g;
/** Nothing in it is a mark: `__init__` and `*args` are written so. */
const CODE_SPAN = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
/** Stands for a code span while marks are taken away; of Unicode's private use, so that no text has it. */
const KEPT = '\uE000';

const LISTING = /^(```|~~~)[\s\S]*?^\1/gm;

/** The same with blanks for what it lists: what is said stands where it stood. */
export const withBlankListings = (markdown: string): string =>
  markdown.replace(LISTING, (listing) => listing.replace(/[^\n]/g, ' '));

/** What a passage says, without what it lists. */
export const withoutListings = (markdown: string): string => markdown.replace(LISTING, '');

/**
 * A sentence of Markdown as it reads in a chat: inline code keeps its marks, formulas are written out, all other
 * marks go.
 */
export const cleanSentence = knownLately((markdown): string => {
  const spans: string[] = [];
  const apart = markdown.replaceAll(KEPT, '').replace(CODE_SPAN, (span) => {
    spans.push(span);
    return KEPT;
  });
  return withReadableFormulas(apart)
    .replace(LEADING_MARK, '')
    .replace(IMAGE, '$1')
    .replace(LINK, '$1')
    .replace(EMPHASIS, '$2')
    .replace(SINGLE_EMPHASIS, '$1')
    .replace(HALF_BOLD, '')
    .replace(BROKEN_LINE, '')
    .replace(WHITE_SPACE, ' ')
    .trim()
    .replaceAll(KEPT, () => spans.shift()!);
}, UNITS_OF_SENTENCES);
