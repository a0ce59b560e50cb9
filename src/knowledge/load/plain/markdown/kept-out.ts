import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { CODE_SPAN, FENCE_LINE } from '../../../../domain/language/code-marks.ts';
import { withoutBetween } from './between.ts';
import { FENCED } from './fenced.ts';

/*
 * What stands in the file and not on the page: its author keeps it from the readers, or has taken it back. A learner
 * who asks what the exam will be about must not be told the teacher's own note of it.
 */

/** Alone on a line: a remark of Obsidian begins, or ends. */
const REMARK_LINE = /^\s*%%\s*$/;
/** 「%%期末会考%%」 within a line; "%d%%" and 「5%%」 are none. */
const REMARK = /(?<![\w%])%%(?!%)([^%\n]{1,2000})%%(?!%)/g;
/** A remark of MDX. */
const MDX_REMARK = ['{/*', '*/}'] as const;
/** 「~~原价 999 元~~」: struck out, and no longer so. */
const STRUCK = /(?<![~\\])~~(?=[^\s~])([^~\n]{0,2000})(?<=\S)~~(?!~)/g;
/** `{--…--}` and `{>>…<<}` of CriticMarkup, taken out and remarked upon; what was put in stays. */
const TAKEN_OUT = /\{--[^{}\n]{1,1000}--\}|\{>>[^{}\n]{1,1000}<<\}/g;
const PUT_IN = /\{\+\+([^{}\n]{1,1000})\+\+\}/g;
/**
 * A chunk of R Markdown that says of itself that the page does not show it, or a query that Obsidian puts a list for.
 */
const HIDDEN_CHUNK = /^ {0,3}(?:`{3,}|~{3,})\s*(?:\{[^\n]*\b(?:echo|include)\s*=\s*F(?:ALSE)?\b|dataview)/i;
/** Where a paragraph is called by a name that links lead to, " ^a1b2c3". */
const PLACE = /[ \t]\^(?=[\w-]{0,40}[a-z])[\w-]{4,40}[ \t]*$/gim;
/** What 语雀 writes below each page that it exports. */
const EXPORTED = /^> 更新: \d{4}-[^\n]{1,40}\n> 原文: <https?:[^<>\n]{1,300}>[ \t]*$/gm;

/** Markdown without what its author keeps out of the page. */
export const withoutKeptOut = (markdown: string): string =>
  changedOutside(withoutLines(markdown), FENCED, (text) =>
    changedOutside(text, CODE_SPAN, (prose) =>
      withoutBetween(prose, MDX_REMARK)
        .replace(EXPORTED, '')
        .replace(REMARK, '')
        .replace(STRUCK, '')
        .replace(TAKEN_OUT, '')
        .replace(PUT_IN, '$1')
        .replace(PLACE, ''),
    ),
  );

/** Without remarks of several lines and hidden chunks. A remark that is never closed stays. */
function withoutLines(markdown: string): string {
  const lines = markdown.split('\n');
  const lastRemark = lines.findLastIndex((line) => REMARK_LINE.test(line));
  const kept: string[] = [];
  let fence: { mark: string; hidden: boolean } | null = null;
  let inRemark = false;
  for (const [at, line] of lines.entries()) {
    if (inRemark || (fence === null && at < lastRemark && REMARK_LINE.test(line))) {
      if (REMARK_LINE.test(line)) inRemark = !inRemark;
      continue;
    }
    const mark = FENCE_LINE.exec(line)?.[1];
    if (fence === null && mark) fence = { mark, hidden: HIDDEN_CHUNK.test(line) };
    else if (fence && mark?.startsWith(fence.mark)) {
      if (!fence.hidden) kept.push(line);
      fence = null;
      continue;
    }
    if (!fence?.hidden) kept.push(line);
  }
  return kept.join('\n');
}
