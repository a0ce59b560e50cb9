/*
 * Many recognisers know a message only as a whole: whatever is said beside it makes something else of it. They match what is left of it
 * without what says nothing.
 */

/** Bounded: of a message of nothing but marks each would be tried as the first of them. */
const CLOSING = /[\s。.!！?？~～…]{1,9}$/u;
const ADDRESS = /^(?:老师|助教|[，,\s])+/;

/** Without the marks and spaces that it ends in, up to nine of them. */
export const withoutClosingMarks = (text: string): string => text.trim().replace(CLOSING, '');

/** The same in lower case and without whom it is said to. */
export const withoutAddress = (text: string): string =>
  withoutClosingMarks(text.trim().toLowerCase().replace(ADDRESS, ''));
