import type { Clause } from './clause.ts';

/*
 * How a clause is meant: as a claim, or as a case that need not be so.
 * What a case denies its passage may say, and mean the same: 不关的话，画面会糊 beside 要关掉，否则画面会糊.
 */

/** What stands before them in a clause is a case: 打开文件时…, 清醒就…. */
const CASE_ENDS = new Set('时 时候 的时候 的话 就 便 则 才'.split(' '));
/** What stands behind them is one. */
const CASE_BEGINS = new Set('如果 要是 假如 若 一旦 只要 除非 if when whenever unless once'.split(' '));
/** They begin what comes of a case that was told in the clause before. */
const COMES_OF_IT = new Set('就 便 则 那么 才 then'.split(' '));
/** They begin what comes of the opposite. */
const OR_ELSE = new Set('否则 不然 要不然 要不 otherwise'.split(' '));
/** 进门之前: whoever is told so has not come in yet, and what is said before them is neither denied nor said. */
const NOT_YET = new Set('之前 以前 前'.split(' '));

/** Most words are none of all these. */
const TELLS = new Set([...CASE_ENDS, ...CASE_BEGINS, ...COMES_OF_IT, ...OR_ELSE, ...NOT_YET]);

/** What a word of the lexicon tells of how its clause, as far as it was read, and the one before it are meant. */
export function tellCase(written: string, clause: Clause, before: Clause | undefined): void {
  if (!TELLS.has(written)) return;
  if (clause.terms.length === 0 && COMES_OF_IT.has(written)) suppose(before);
  if (CASE_ENDS.has(written)) suppose(clause);
  if (CASE_BEGINS.has(written)) clause.supposing = true;
  if (COMES_OF_IT.has(written)) clause.supposing = false;
  if (NOT_YET.has(written)) for (const term of clause.terms) term.negated = null;
  if (before && OR_ELSE.has(written)) before.orElse = true;
}

function suppose(clause: Clause | undefined): void {
  for (const term of clause?.terms ?? []) term.supposed = true;
}
