import { tokensOf } from './tokens.ts';

/**
 * A vector of unit length from the text alone: the same text has the same vector, and texts that share words
 * are near each other. Each token is hashed (FNV-1a) to a place and a sign.
 */
export function hashVector(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const token of tokensOf(text.toLowerCase())) {
    const hash = fnv1a(token.trim());
    vector[hash % dimensions]! += hash & 0x8000_0000 ? 1 : -1;
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector.fill(1 / Math.sqrt(dimensions)) : vector.map((value) => value / length);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
