/** The text as the signs read it: one width, one case, without mentions, links kept, spaces collapsed. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/@[\p{L}\p{N}_-]+/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Without marks, emoji and white space: is anything said at all? */
export const wordsOnly = (text: string): string => plain(text).replace(/[^\p{L}\p{N}+]/gu, '');
