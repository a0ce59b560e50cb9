import type { DeskWords } from '../words.zh.ts';

/** How the service calls a program whose token was given no name. */
const UNNAMED = 'unnamed';

/** Who asks: a learner, or the program that asked over the API. */
export const askerName = (name: string, words: DeskWords): string =>
  name === UNNAMED ? words.detail.unnamed : name;
