import { isSmallLetter } from '../../domain/language/letters.ts';

/** May this occurrence count? Asked only where the letters match already. */
export type Condition = (text: string, start: number, end: number) => boolean;

export interface Phrase<T> {
  text: string;
  value: T;
  when?: Condition | undefined;
}

export interface PhraseMatcher<T> {
  /** The longest phrase that begins at `at`, or null. The same object is handed out again: read it at once. */
  longestAt(text: string, at: number): { end: number; value: T } | null;
}

interface Candidate<T> {
  value: T;
  /** A Latin phrase is a whole word: "hass" is no "ass". */
  wordStart: boolean;
  wordEnd: boolean;
  when: Condition | undefined;
}

/** Smallest power of two that leaves half of the slots free. */
function tableSize(entries: number): number {
  let size = 64;
  while (size < entries * 2) size *= 2;
  return size;
}

/**
 * Finds phrases of folded text with a trie. Phrases in Latin letters match whole words; a `*` at either end
 * lifts that ("idiot*" finds "idiots"). The trie lies in flat tables: a first unit finds its node by index,
 * each further step is one probe of a hash of (node, unit). Thousands of phrases cost some 20 ns a character.
 */
export function createPhraseMatcher<T>(phrases: Iterable<Phrase<T>>): PhraseMatcher<T> {
  const children: Map<number, number>[] = [new Map()];
  const candidatesOf: Candidate<T>[][] = [[]];
  const openStarts = new Set<number>();
  for (const phrase of phrases) {
    const openStart = phrase.text.startsWith('*');
    const openEnd = phrase.text.length > 1 && phrase.text.endsWith('*');
    const text = phrase.text.slice(openStart ? 1 : 0, openEnd ? -1 : undefined);
    if (text === '') continue;
    if (openStart) openStarts.add(text.charCodeAt(0));
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      const next = children[node]!;
      let child = next.get(text.charCodeAt(i));
      if (child === undefined) {
        child = children.length;
        next.set(text.charCodeAt(i), child);
        children.push(new Map());
        candidatesOf.push([]);
      }
      node = child;
    }
    candidatesOf[node]!.push({
      value: phrase.value,
      wordStart: !openStart && isSmallLetter(text.charCodeAt(0)),
      wordEnd: !openEnd && isSmallLetter(text.charCodeAt(text.length - 1)),
      when: phrase.when,
    });
  }

  const roots = new Uint32Array(0x1_0000);
  for (const [unit, child] of children[0]!) roots[unit] = child;
  /** 1 for letters that no phrase begins with but as a whole word: within a word there is nothing to look for. */
  const opensWordsOnly = new Uint8Array(0x1_0000);
  for (let unit = 0x61; unit <= 0x7a; unit++) opensWordsOnly[unit] = openStarts.has(unit) ? 0 : 1;
  const size = tableSize(children.length);
  const mask = size - 1;
  /** Slots of a node and a unit and, beside them, the child. Node 0 has no slot, so 0 is a free one. */
  const nodes = new Uint32Array(size);
  const units = new Uint16Array(size);
  const values = new Uint32Array(size);
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
    while (nodes[slot] !== 0 && (nodes[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  };
  children.forEach((next, node) => {
    if (node === 0) return;
    for (const [unit, child] of next) {
      const slot = slotOf(node, unit);
      nodes[slot] = node;
      units[slot] = unit;
      values[slot] = child;
    }
  });

  const ends = Uint8Array.from(candidatesOf, (candidates) => (candidates.length > 0 ? 1 : 0));
  const found = { end: 0 } as { end: number; value: T }; // `value` is set before it is handed out

  return {
    longestAt(text, at) {
      const first = text.charCodeAt(at);
      let node = roots[first]!;
      if (node === 0) return null;
      if (opensWordsOnly[first] === 1 && at > 0 && isSmallLetter(text.charCodeAt(at - 1))) return null;
      let hit = false;
      for (let i = at + 1; ; i++) {
        if (ends[node] === 1) {
          const candidate = fitting(candidatesOf[node]!, text, at, i);
          if (candidate) {
            found.end = i;
            found.value = candidate.value;
            hit = true;
          }
        }
        if (i >= text.length) break;
        const slot = slotOf(node, text.charCodeAt(i));
        if (nodes[slot] === 0) break;
        node = values[slot]!;
      }
      return hit ? found : null;
    },
  };
}

function fitting<T>(
  candidates: readonly Candidate<T>[],
  text: string,
  start: number,
  end: number,
): Candidate<T> | null {
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    if (candidate.wordStart && start > 0 && isSmallLetter(text.charCodeAt(start - 1))) continue;
    if (candidate.wordEnd && end < text.length && isSmallLetter(text.charCodeAt(end))) continue;
    if (candidate.when && !candidate.when(text, start, end)) continue;
    return candidate;
  }
  return null;
}

/** Phrases written in one string, separated by white space; `_` stands for a blank within a phrase. */
export function phrasesOf<T>(written: string, value: T, when?: Condition): Phrase<T>[] {
  return written
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text: text.replaceAll('_', ' '), value, when }));
}
