const TOKEN = /\s*\p{Script=Han}|\s*(?:(?!\p{Script=Han})[\p{L}\p{N}_])+|\s*[^\s\p{L}\p{N}_]|\s+/gu;

/** A stand-in for a tokenizer: a Han character, a word with its leading space, or a mark. Joined they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
