import type { Sentence, Term } from '../reading/clauses/clause.ts';

/** What is compared with what, as words: the one stands before the other in either language. */
export interface Compared {
  one: readonly Term[];
  other: readonly Term[];
}

const ENGLISH = /^(.+?)\b(?:than)\b(.+)$/is;
const CHINESE = /^(.+?)比(?![如例较方率重])(.+)$/su;

/** The two sides of a piece that compares; null where it does not. */
export function comparedIn(text: string, read: (text: string) => Sentence[]): Compared | null {
  const match = ENGLISH.exec(text) ?? CHINESE.exec(text);
  if (!match) return null;
  const termsOf = (part: string | undefined): Term[] =>
    read(part ?? '')
      .flat()
      .flatMap(({ terms }) => terms.filter(({ weight }) => weight >= 1));
  return { one: termsOf(match[1]), other: termsOf(match[2]) };
}
