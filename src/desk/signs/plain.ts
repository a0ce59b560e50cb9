/** Characters of a message that are looked at: whoever writes more has said by then what they want. */
const READ = 2_000;

const readPlain = (text: string): string =>
  text
    .slice(0, READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/@[\p{L}\p{N}_-]+/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

const readWords = (text: string): string => plain(text).replace(/[^\p{L}\p{N}+]/gu, '');

/** The text as the signs read it: one width, one case, without mentions, spaces collapsed. */
export const plain = rememberingLast(readPlain);
/** Without marks, emoji and white space: is anything said at all? */
export const wordsOnly = rememberingLast(readWords);

/** Every sign reads the same message, one after the other: it is prepared once. */
function rememberingLast(read: (text: string) => string): (text: string) => string {
  let last: { text: string; read: string } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, read: read(text) };
    return last.read;
  };
}
