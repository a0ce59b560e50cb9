import { decodeHTML } from 'entities';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { isHidden } from '../../markup/hidden-style.ts';
import { isBadge } from './badges.ts';
import { withoutBetween } from './between.ts';

/** Elements that people write into Markdown; `<标题>`, `<stdio.h>` and `List<String>` are none. */
const INLINE = [
  'a|abbr|aside|audio|b|big|center|cite|del|details|div|em|figcaption|figure|font|i',
  'iframe|ins|kbd|mark|nav|p|picture|s|samp|section|small|source|span|strike',
  'strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|ol|li|var|video',
].join('|');
/** They may stand on lines of their own, `<a\n  href="…">`. */
const ATTRIBUTES = '(?:\\s[^<>]{0,500})?';
/** What opens right behind a word is no element: `vector<a>`. */
const tag = (names: string): string => `(?:(?<!\\w)<(?:${names})${ATTRIBUTES}/?|</(?:${names})\\s?)>`;

/** What no reader sees, or is to go by, from its beginning to its end. */
const UNREAD: readonly [open: string, close: string][] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  // Struck out: no longer so.
  ['<del>', '</del>'],
  ['<s>', '</s>'],
  ['<strike>', '</strike>'],
];
const IMAGE = /<img\b([^<>]{0,1000})>/gi;
const ALT = /\balt=(?:"([^"]*)"|'([^']*)')/i;
const HEADING = /^[ \t]*<h([1-6])\b[^<>\n]{0,500}>(.*?)<\/h\1>[ \t]*$/gim;
const SUP = '<sup\\b[^<>]{0,200}>\\s*';
/** 2<sup>64</sup> is no 264. A word of four letters has no power, and 5<sup>th</sup> is none. */
const POWER = new RegExp(
  `(?<=(?<![A-Za-z]{3})[\\w)\\]]|[米秒])${SUP}((?!st\\b|nd\\b|rd\\b|th\\b)[\\w+−-]{1,4})\\s*</sup>`,
  'gi',
);
/** The number of a note: of the sentence it is no part. */
const NOTE = new RegExp(
  `${SUP}(?:<a\\b[^<>]{0,300}>\\s*)?[\\[(（]{0,2}\\d{1,3}[\\])）]{0,2}(?:\\(#[^()\\n]{0,100}\\))?\\s*(?:</a>\\s*)?</sup>`,
  'gi',
);
const CODE = /<code\b[^<>\n]{0,200}>([^<>\n`]{1,200})<\/code>/gi;
const BREAK = /<\/?br\s*\/?>/gi;
/** In the middle of a Chinese sentence a break is the editor's. */
const BREAK_WITHIN = /(?<=[\p{Script=Han}，、：])<br\s*\/?>(?=\p{Script=Han})/giu;
/** With what dresses its words: 语雀 puts each of them into an element. */
const SUMMARY =
  /<summary\b[^<>\n]{0,200}>((?:[^<>*\n]|<\/?(?!summary)\w{1,12}\b[^<>\n]{0,200}>){1,200})<\/summary>/gi;
const TAGS = /<[^<>]{0,300}>/g;
/** Between Chinese characters a fixed space only widens a gap. */
const WIDENED = /(?<=[\p{Script=Han}，。；：、])(?:&nbsp;)+(?=[\p{Script=Han}，。；：、])/gu;
const BLOCK_END = /<\/(?:p|div|aside|li|tr|details|summary|section|figure|figcaption|table|ul|ol)>/gi;
/** Until the next empty line all of it is HTML: what is indented in it is no code. */
const BLOCK = inTurn(
  /^ {0,3}<\/?(?:aside|center|details|div|figure|p|section|table|tbody|td|th|tr|ul|ol|li)/gim,
  /\b[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S]))/gim,
);
const INDENTED = /^[ \t]+/gm;
const ITEM = /<li\b[^<>\n]{0,200}>/gi;
/** Of a table: it ends with its line, whatever is listed in its cells. */
const ROW = /^\|.*$/gm;
const CELL_END = /<\/t[dh]>/gi;
/** What closes as it opened is an element, also within a word: H<sub>2</sub>O. */
const PAIRED =
  /<(a|abbr|b|big|cite|del|em|font|i|ins|kbd|mark|s|samp|small|span|strike|strong|sub|sup|u|var)(?:\s[^<>]{0,500})?>([^<>]{0,1000})<\/\1>/gi;
const ANY = new RegExp(tag(INLINE), 'gi');

const ENTITY = /&(?:[a-zA-Z]{2,12}|#\d{1,6}|#x[\da-fA-F]{1,5});/g;

/**
 * A stretch of Markdown outside code without HTML that only dresses it: what stands between tags stays, where a block
 * ends a line does, headings, items and code become Markdown's own. Entities become their signs.
 */
export function withoutHtml(markdown: string): string {
  const plain = markdown.includes('<')
    ? withoutHidden(UNREAD.reduce(withoutBetween, markdown))
        .replace(BLOCK, (block) => (block.includes('<pre') ? block : block.replace(INDENTED, '')))
        .replace(SUMMARY, (_, title: string) => `\n\n**${title.replace(TAGS, '').trim()}**\n\n`)
        .replace(IMAGE, (_, attributes: string) => {
          if (isBadge(attributes)) return '';
          const [, double, single] = ALT.exec(attributes) ?? [];
          return double ?? single ?? '';
        })
        .replace(HEADING, (_, level: string, text: string) => `\n${'#'.repeat(Number(level))} ${text}\n`)
        .replace(CODE, '`$1`')
        .replace(POWER, '^$1')
        .replace(NOTE, '')
        .replace(ROW, (row) => row.replace(BREAK, ' ').replace(ITEM, ' ').replace(BLOCK_END, ' '))
        .replace(BREAK_WITHIN, '')
        .replace(BREAK, '\n')
        .replace(ITEM, '\n- ')
        .replace(CELL_END, ' ')
        .replace(BLOCK_END, '\n\n')
        .replace(PAIRED, '$2')
        .replace(ANY, '')
        // What was dressed within.
        .replace(CODE, '`$1`')
    : markdown;
  return plain.replace(WIDENED, '').replace(ENTITY, (entity) => decodeHTML(entity).replace('\u00a0', ' '));
}

const OPENING = /<(\w{1,12})\b((?:\s[^<>\n]{0,500})?)>/g;
const ATTRIBUTE = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const attributesIn = (written: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(written.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [
      name.toLowerCase(),
      double ?? single ?? '',
    ]),
  );

/** Without the elements that say of themselves that they are not seen; what is never closed stays. */
function withoutHidden(text: string): string {
  const hidden = Array.from(text.matchAll(OPENING)).filter(([, , attributes = '']) =>
    isHidden(attributesIn(attributes)),
  );
  let kept = '';
  let taken = 0;
  for (const { 0: tag, 1: name = '', index } of hidden) {
    const closing = `</${name}>`;
    const end = text.indexOf(closing, index + tag.length);
    if (index < taken || end < 0) continue;
    kept += text.slice(taken, index);
    taken = end + closing.length;
  }
  return kept + text.slice(taken);
}
