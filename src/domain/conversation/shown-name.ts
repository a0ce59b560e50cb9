/** What breaks a line, or turns the direction in which what follows is read. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * What somebody calls themselves on a platform, in one line: it stands in letters, in notices and on the desk beside words of
 * ours, and must not read as one of these. Empty where nothing of it can be shown.
 */
export const shownName = (name: string): string =>
  name.replace(NOT_IN_A_NAME, ' ').replace(/\s+/g, ' ').trim();
