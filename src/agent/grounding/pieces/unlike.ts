/*
 * "Plants, unlike animals, have cell walls" says two things: that the one has them, and that the other has not. What
 * stands between the commas is in no passage as it is.
 */

const BETWEEN =
  /^([^,]{2,60}), (?:unlike|as opposed to|in contrast (?:to|with)) ([a-z][^,]{1,40}), ([a-z][^\n]{2,200})$/i;
const BEFORE = /^(?:unlike|as opposed to|in contrast (?:to|with)) ([a-z][^,]{1,40}), ([a-z][^\n]{2,200})$/i;

/**
 * What a sentence says of the one thing, and of the other by setting it apart, if that can be told; null where it
 * does not.
 */
export function setApart(sentence: string): { says: string; denies: string | null; other: string } | null {
  const between = BETWEEN.exec(sentence);
  if (between) {
    const [, one = '', other = '', what = ''] = between;
    return { says: `${one} ${what}`, denies: `${capital(other)} ${what}`, other };
  }
  const before = BEFORE.exec(sentence);
  if (before === null) return null;
  const [, other = '', what = ''] = before;
  return { says: capital(what), denies: null, other };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
