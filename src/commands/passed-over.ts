import { someOf } from './some-of.ts';

/** One line on files that were not read. */
export const passedOver = (why: string, names: readonly string[]): string =>
  `Passed over, ${why}: ${someOf(names)}.`;
