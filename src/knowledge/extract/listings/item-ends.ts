import { writtenIn } from '../../../domain/language/language.ts';
import type { TextUnit } from '../../words/text-units.ts';

/** What stands between the beginning of a line and an item of a list. */
const MARK = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+$/;
/** No mark closes it. */
const OPEN_END = /[\p{L}\p{N})）」』”’%°℃]$/u;
const BETWEEN_ITEMS = { zh: '；', en: ';' };
const BEHIND_ITEMS = { zh: '。', en: '.' };

/** Does a unit open an item of a list? */
export const isItem = (text: string, { start }: Pick<TextUnit, 'start'>): boolean =>
  start > 0 && MARK.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

/**
 * An item of a list as it is said in running text. Items mostly end without a mark, and one after the other would be
 * read as one sentence: 「…配一支食品温度计一台电子秤」. `next`: the kind of what is said behind it, and whether that
 * is an item of the same passage.
 */
export function itemEnded(
  said: string,
  text: string,
  unit: TextUnit,
  next: { kind: TextUnit['kind']; isItem: boolean } | null,
): string {
  if (unit.kind !== 'sentence' || next?.kind !== 'sentence') return said;
  if (!isItem(text, unit) || !OPEN_END.test(said)) return said;
  return said + (next.isItem ? BETWEEN_ITEMS : BEHIND_ITEMS)[writtenIn(said)];
}
