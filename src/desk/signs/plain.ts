/** Characters of a message that are looked at: whoever writes more has said by then what they want. */
const READ = 2_000;

/** The text as the signs read it: one width, one case, without mentions, spaces collapsed. */
export const plain = (text: string): string =>
  text
    .slice(0, READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/@[\p{L}\p{N}_-]+/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Without marks, emoji and white space: is anything said at all? */
export const wordsOnly = (text: string): string => plain(text).replace(/[^\p{L}\p{N}+]/gu, '');
