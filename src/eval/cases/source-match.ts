import { slug } from 'github-slugger';

/**
 * A place (`source` or `source#locator`) in the form in which places are compared: NFKC and lower case
 * throughout; what follows a `#` as GitHub makes an anchor of it, so that `#1.2 闭包`, `#12-闭包` and
 * `#12-%E9%97%AD%E5%8C%85` are one place.
 */
export function canonicalPlace(place: string): string {
  let canonical = known.get(place);
  if (canonical === undefined) {
    canonical = makeCanonical(place);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(place, canonical);
  }
  return canonical;
}

/** A set's hits name the same few thousand places again and again; to make one canonical takes microseconds. */
const known = new Map<string, string>();
const MAX_KNOWN = 20_000;

function makeCanonical(place: string): string {
  const [source = '', ...locators] = place.normalize('NFKC').toLowerCase().split('#');
  return [source.trim(), ...locators.map(canonicalLocator)].join('#');
}

function canonicalLocator(locator: string): string {
  const slugged = slug(percentDecoded(locator).trim());
  // A locator of signs alone has no slug; it still is not the whole document.
  return slugged === '' ? locator.trim() : slugged;
}

function percentDecoded(locator: string): string {
  if (!locator.includes('%')) return locator;
  try {
    return decodeURIComponent(locator).normalize('NFKC').toLowerCase();
  } catch {
    return locator;
  }
}

/** Whether a canonical place is the expected one, or lies in it: an expected `source` takes all its locators. */
function liesIn(place: string, expected: string): boolean {
  return place === expected || place.startsWith(`${expected}#`);
}

/** Whether a place is any of the expected ones. Both as they are written. */
export function createSourceMatcher(expected: readonly string[]): (place: string) => boolean {
  const canonical = expected.map(canonicalPlace);
  return (place) => {
    const here = canonicalPlace(place);
    return canonical.some((one) => liesIn(here, one));
  };
}

/** Rank from 1 of the first expected source among the hits; 0 where none of them is. */
export function rankOfExpected(hits: readonly string[], expected: readonly string[]): number {
  const matches = createSourceMatcher(expected);
  return hits.findIndex(matches) + 1;
}
