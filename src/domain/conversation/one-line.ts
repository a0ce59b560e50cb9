/** What breaks a line, or turns the direction in which what follows is read. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Whether a text has nothing of that kind in it. */
export const staysInLine = (text: string): boolean => text.search(NOT_IN_A_LINE) < 0;

/**
 * Somebody's words in one line, to stand among words of ours and not to read as these. Empty where nothing of it can
 * be shown.
 */
export const oneLine = (text: string): string => text.replace(NOT_IN_A_LINE, ' ').replace(/\s+/g, ' ').trim();
