const IMAGE = /!\[([^\]]*)\]\([^)]*\)/g;
const LINK = /\[([^\]]+)\]\([^)]*\)/g;
const EMPHASIS = /(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g;
const SINGLE_EMPHASIS = /(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g;
const LEADING_MARK = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+/;
const WHITE_SPACE = /\s+/g;

/** A sentence of Markdown as it reads in a chat: inline code keeps its marks, all other marks go. */
export function cleanSentence(markdown: string): string {
  return markdown
    .replace(LEADING_MARK, '')
    .replace(IMAGE, '$1')
    .replace(LINK, '$1')
    .replace(EMPHASIS, '$2')
    .replace(SINGLE_EMPHASIS, '$1')
    .replace(WHITE_SPACE, ' ')
    .trim();
}

/** A table row as a line of text: `a：b，c`. */
export function cleanRow(markdown: string, language: 'zh' | 'en'): string {
  const cells = markdown
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cleanSentence(cell.replace(/\\\|/g, '|')));
  const [first = '', ...rest] = cells.filter((cell) => cell !== '');
  if (rest.length === 0) return first;
  return language === 'zh' ? `${first}：${rest.join('，')}` : `${first}: ${rest.join(', ')}`;
}
