const WHITE_SPACE = /[\s\u0085]+/g;

/**
 * A text as `contains` compares it: Unicode NFKC, case folded, white space removed.
 * JavaScript has no case folding; upper and then lower case comes to the same (`ß` and `SS` both become `ss`)
 * once the two forms of the small sigma are made one.
 */
export function foldForContains(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .replace(WHITE_SPACE, '');
}

/** Whether every entry of `contains` stands in the text, by any of its spellings. True where nothing is asked. */
export function containsAll(text: string, contains: readonly (readonly string[])[]): boolean {
  if (contains.length === 0) return true;
  const held = foldForContains(text);
  return contains.every((spellings) =>
    spellings.some((spelling) => held.includes(foldForContains(spelling))),
  );
}
