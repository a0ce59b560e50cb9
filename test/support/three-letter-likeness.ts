const kept = new Map<string, Set<string>>();

/** Shared three-letter pieces of two texts, of all they have: written apart from the product's own, to check it. */
export function threeLetterLikeness(a: string, b: string): number {
  const [one, other] = [piecesOf(a), piecesOf(b)];
  const shared = [...one].filter((piece) => other.has(piece)).length;
  return shared / (one.size + other.size - shared);
}

function piecesOf(text: string): Set<string> {
  const known = kept.get(text);
  if (known) return known;
  const signs = text.toLowerCase().replace(/[^\p{L}\p{N}=+\-*/%<>[\](){}]+/gu, '');
  const pieces = new Set(
    Array.from({ length: Math.max(0, signs.length - 2) }, (_, at) => signs.slice(at, at + 3)),
  );
  kept.set(text, pieces);
  return pieces;
}
