/*
 * How Markdown sets code apart, in what learners, lessons and models write. The global ones keep their place between
 * calls of `test` and `exec`: they are for `replace`, `match` and `matchAll`.
 */

/** A block between fences, to the end of the text where nothing closes it. */
export const CODE_BLOCK = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g;
/** Between backticks, on one line. */
export const CODE_SPAN = /`[^`\n]*`/g;
/** Either. */
export const MARKED_CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|`[^`\n]*`/g;
/** The line that opens or closes a block; its first group are the marks. */
export const FENCE_LINE = /^\s*(`{3,}|~{3,})/;
