import type { Language } from '../../domain/language/language.ts';
import { phrasesFor } from '../phrases.ts';
import { charactersIn } from './room/group-length.ts';

/** Characters of originals beside an answer; more is for the places that it cites. */
const ROOM = 400;

/** Kept free of an answer that is held to a length, for saying that it is a translation and of what. */
export const roomForOriginals = (language: Language): number =>
  charactersIn(phrasesFor(language).translationOf('[1]'));

/**
 * What stands under an answer in another language than its material: the very sentences that it was held against, as
 * many as there is room for, so that whoever reads can check a translation that only rules have checked. Where not even
 * the first fits, or a voice reads it, the place where they stand.
 */
export function originalsLine(
  originals: readonly string[],
  { language, mark, room, isSpoken }: { language: Language; mark: string; room: number; isSpoken: boolean },
): string {
  const phrases = phrasesFor(language);
  const quoted = (text: string): string => `“${text}”`;
  const say = (some: readonly string[]): string =>
    phrases.myTranslation(some.map(quoted).join(language === 'zh' ? '' : ' '));
  let shown: string[] = [];
  for (const original of originals) {
    const more = [...shown, original];
    if (charactersIn(say(more)) > Math.min(room, ROOM)) break;
    shown = more;
  }
  return shown.length === 0 || isSpoken ? phrases.translationOf(mark) : say(shown);
}
