import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';

const PICTURE =
  /!\[([^[\]]{0,300})\]\((?:<[^<>\n]{1,2000}>|[^()\s]{1,2000})(?:[ \t]+["'][^"'\n]{0,300}["'])?\)/g;
/** A link of which nothing is left but its address. */
const EMPTIED = /(?<!!)\[\s*\]\([^()\n]{0,2000}\)/g;
/** What programs write that were given no words: a file's name, their own for a picture, its width. */
const SAYS_NOTHING = inTurn(
  /^\s*/i,
  eitherOf(
    /[^\s]{0,200}\.(?:png|jpe?g|gif|svg|webp|bmp)/i,
    /(?:untitled|image|img|picture|screenshot|图片|截图|截屏|图像)[\s_-]*\d*/i,
    /\d{0,5}/i,
  ),
  /(?:\|\d{1,5}(?:x\d{1,5})?)?\s*$/i,
);

/** Markdown without pictures of which nothing is said: an address of two hundred signs is nothing to read. */
export const withoutBarePictures = (markdown: string): string =>
  markdown.includes('![')
    ? markdown
        .replace(PICTURE, (all, under: string) => (SAYS_NOTHING.test(under) ? '' : all))
        .replace(EMPTIED, '')
    : markdown;
