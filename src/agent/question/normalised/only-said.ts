/*
 * Many recognisers know a message only as a whole: whatever is said beside it makes something else of it. They match
 * what is left of it without what says nothing.
 */

const CLOSING_MARK = /[\s。.!！?？~～…]/u;
const MOST_MARKS = 9;
const ADDRESS = /^(?:老师|助教|[，,\s])+/;

/** Without the marks and spaces that it ends in, up to nine of them. */
export function withoutClosingMarks(text: string): string {
  const said = text.trim();
  // From its end: a pattern would be tried at every place, and a dozen recognisers ask.
  const least = Math.max(0, said.length - MOST_MARKS);
  let end = said.length;
  while (end > least && CLOSING_MARK.test(said.charAt(end - 1))) end--;
  return said.slice(0, end);
}

/** The same in lower case and without whom it is said to. */
export const withoutAddress = (text: string): string =>
  withoutClosingMarks(text.trim().toLowerCase().replace(ADDRESS, ''));
