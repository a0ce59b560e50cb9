import { createRecent } from './recent.ts';

/**
 * UTF-16 units of the texts whose results are kept, half of them always: the questions of some two hundred who ask at
 * once, each put in a few ways, so that what was read of one before it waited for its search is known when it is
 * answered. Some hundred kilobytes for each reader.
 */
const MOST_UNITS = 32_000;
/**
 * For readers of the material's sentences: some two thousand, as the places have them that a course is asked for most.
 */
export const UNITS_OF_SENTENCES = 128_000;

/**
 * The same, which knows its latest results: a question is read where it is searched, ranked, weighed and answered,
 * and others come in between. Results are shared, and never written to.
 */
export function knownLately<Result extends NonNullable<unknown> | null>(
  workOut: (text: string) => Result,
  mostUnits = MOST_UNITS,
): (text: string) => Result {
  const known = createRecent<string, Result>(mostUnits, (text) => text.length);
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = workOut(text);
      known.set(text, result);
    }
    return result;
  };
}
