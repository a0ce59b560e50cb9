import { spokenNumber } from '../../domain/language/spoken-numbers.ts';
import { withOneModal } from './asked-for.ts';

const ONES = '一二两三四五六七八九';
const NUMBER = `(?:[${ONES}]?十[${ONES}]?|[${ONES}])`;
const PART = `[${ONES}十零百千万几]`;
/** What counts or numbers something, up to ninety-nine: 第二期, 作业一, 三天; 三四天 is none of them. */
const COUNTS = new RegExp(
  `(?<!${PART})(?:(?<=第|作业|练习|实验|测验)${NUMBER}|${NUMBER}(?=[次个课章节讲周期号月日天题年]))(?!${PART})`,
  'g',
);

/** Numbers of a question in figures: 作业一 and 作业1 are one. */
export const withFigures = (text: string): string =>
  text.replace(COUNTS, (written) => {
    const number = spokenNumber(written);
    return Number.isNaN(number) ? written : String(number);
  });

/** A question with what people write in two ways written in one: modal words, numbers. */
export const writtenAlike = (text: string): string => withFigures(withOneModal(text));
