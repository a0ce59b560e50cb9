import { foldText } from '../words/character-folding.ts';

/** A name as names are compared: folded, in small letters, without marks and quotation marks. */
export const bare = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[`*_"“”「」『』]/g, '')
    .trim();

/** A text as its things are compared: folded, without marks that only set off. */
export const folded = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[`*"“”「」『』]/g, '')
    .replace(/\s+/g, ' ');
