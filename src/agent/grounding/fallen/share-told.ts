import { numberKeys } from '../reading/held-passage.ts';
import { readSentences } from '../reading/reading.ts';

/** Weight by key of the words and numbers that a text says. */
export type Told = ReadonlyMap<string, number>;

/** As much as a word. */
const A_NUMBER = 1;

export const toldIn = (text: string): Told =>
  new Map(
    readSentences(text).flatMap((sentence) =>
      sentence.flatMap(({ terms, numbers }) => [
        ...terms.map(({ key, weight }) => [key, weight] as const),
        ...numbers.flatMap((number) => numberKeys(number).map((key) => [key, A_NUMBER] as const)),
      ]),
    ),
  );

/** 0..1: how much of what one text says another says too, whatever it says of it; 0 where the one says nothing. */
export function shareTold(of: Told, within: Told): number {
  let total = 0;
  let shared = 0;
  for (const [key, weight] of of) {
    total += weight;
    if (within.has(key)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
