const FORMULA = /^[^\s=.。]{1,12}(?: [^\s=.。]{1,12}){0,2} ?[=≈] ?[^=.。！？!?\n]{1,100}$/u;
const MARK = /\s?\[\d{1,3}\]$/;

/**
 * Is a line an equation and no sentence: "s² = Σ(x − x̄)² / (n − 1)"? It stands on a line of its own, and the next
 * one goes on with what it names.
 */
export const isFormulaLine = (text: string): boolean => FORMULA.test(text.trim().replace(MARK, ''));
