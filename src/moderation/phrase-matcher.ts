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

interface Node<T> {
  next: Map<number, Node<T>>;
  candidates: Candidate<T>[];
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/**
 * Finds phrases of folded text with a trie. Phrases in Latin letters match whole words; a `*` at either end
 * lifts that ("idiot*" finds "idiots"). Ten thousand phrases cost a lookup a character.
 */
export function createPhraseMatcher<T>(phrases: Iterable<Phrase<T>>): PhraseMatcher<T> {
  const roots: (Node<T> | undefined)[] = new Array(0x1_0000);
  for (const phrase of phrases) {
    const openStart = phrase.text.startsWith('*');
    const openEnd = phrase.text.length > 1 && phrase.text.endsWith('*');
    const text = phrase.text.slice(openStart ? 1 : 0, openEnd ? -1 : undefined);
    if (text === '') continue;
    let node: Node<T> = { next: new Map(), candidates: [] };
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let child = i === 0 ? roots[code] : node.next.get(code);
      if (!child) {
        child = { next: new Map(), candidates: [] };
        if (i === 0) roots[code] = child;
        else node.next.set(code, child);
      }
      node = child;
    }
    node.candidates.push({
      value: phrase.value,
      wordStart: !openStart && isLetter(text.charCodeAt(0)),
      wordEnd: !openEnd && isLetter(text.charCodeAt(text.length - 1)),
      when: phrase.when,
    });
  }

  const found = { end: 0 } as { end: number; value: T }; // `value` is set before it is handed out

  return {
    longestAt(text, at) {
      let node = roots[text.charCodeAt(at)];
      if (node === undefined) return null;
      let hit = false;
      for (let i = at + 1; ; i++) {
        for (const candidate of node.candidates) {
          if (candidate.wordStart && at > 0 && isLetter(text.charCodeAt(at - 1))) continue;
          if (candidate.wordEnd && i < text.length && isLetter(text.charCodeAt(i))) continue;
          if (candidate.when && !candidate.when(text, at, i)) continue;
          found.end = i;
          found.value = candidate.value;
          hit = true;
          break;
        }
        if (i >= text.length) break;
        const child = node.next.get(text.charCodeAt(i));
        if (child === undefined) break;
        node = child;
      }
      return hit ? found : null;
    },
  };
}

/** Phrases written in one string, separated by white space; `_` stands for a blank within a phrase. */
export function phrasesOf<T>(written: string, value: T, when?: Condition): Phrase<T>[] {
  return written
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text: text.replaceAll('_', ' '), value, when }));
}
