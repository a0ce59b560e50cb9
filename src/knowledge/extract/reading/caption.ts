import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/*
 * What a book calls its tables, figures and listings, on a line of its own: 「表 5-1 各种排序的比较」, 「程序 4-1」,
 * "Table 2.3: Units".
 */

const CAPTION = inTurn(
  /^\s{0,3}[*_]{0,2}/iu,
  /[表图圖]|附表|附图|程序|代码|代碼|清单|清單|算法|例程|(?:Table|Figure|Fig\.|Listing|Exhibit)\s/iu,
  /\s{0,2}\d{1,3}(?:[-–—.．·]\d{1,3}){0,2}/iu,
  /(?!\d|\s?(?:%|％|分钟|秒|小时|[天年月日个次]))[^\n。！？!?]{0,80}$/iu,
);
const STATES = eitherOf(
  /[.;；，]\s*[*_]{0,2}$/iu,
  inTurn(
    /^\s*\S{1,8} ?\d[\d.–—-]*\s?/iu,
    eitherOf(/是|为|中的|里的|给出|列出|所示|显示/iu, /shows?|lists?|gives?|is|are|compares?/iu),
  ),
);

/** Is a unit of a text the caption of a table, figure or listing, and no sentence that speaks of one? */
export function isCaption(text: string, { start, end }: { start: number; end: number }): boolean {
  const isAlone =
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 8));
  const said = text.slice(start, end);
  return isAlone && CAPTION.test(said) && !STATES.test(said);
}
