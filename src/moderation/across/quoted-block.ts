/** What a message quotes ahead of its own words, as chats without a field for it write it into the text. */
export interface QuotedBlock {
  /** As it was quoted, without who said it. */
  quoted: string;
  /** Where the sender's own words begin, in UTF-16 units. */
  end: number;
}

/** Longer is no quotation any more. In UTF-16 units. */
const LONGEST = 2_000;
const LONGEST_NAME = 64;
/** The line that WeChat draws below what is quoted. */
const RULED_OFF = /」\s*\n\s*(?:[-—–_][ \t]?){5,64}[ \t]*\n/;
/** "> …" in every line, as Slack and mail write it; ">>>" is Python's. */
const QUOTED_LINES = /^(?:>(?!>)[^\n]*\n)+/;

/** What is quoted at the head of a message; null where it begins with its own words, or holds none. */
export function quotedBlock(text: string): QuotedBlock | null {
  const block = text.startsWith('「') ? inBrackets(text) : text.startsWith('>') ? inLines(text) : null;
  return block !== null && text.slice(block.end).trim() !== '' ? block : null;
}

/** The text without what it quotes at its head. */
export const ownWords = (text: string): string => text.slice(quotedBlock(text)?.end ?? 0);

function inBrackets(text: string): QuotedBlock | null {
  const head = text.slice(0, LONGEST);
  const rule = RULED_OFF.exec(head);
  if (!rule) return null;
  const inside = head.slice(1, rule.index);
  const colon = inside.search(/[:：]/);
  const quoted = colon >= 0 && colon <= LONGEST_NAME ? inside.slice(colon + 1) : inside;
  return { quoted: quoted.trim(), end: rule.index + rule[0].length };
}

function inLines(text: string): QuotedBlock | null {
  const lines = QUOTED_LINES.exec(text.slice(0, LONGEST));
  if (!lines) return null;
  const quoted = lines[0].replaceAll(/^> ?/gm, '').trim();
  return { quoted, end: lines[0].length };
}
