/**
 * What moves a terminal's cursor, turns the direction in which what follows is read, or stands between letters and is
 * not seen. What joins the parts of one sign (a family, a flag) is none of that.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Somebody's words as others are shown them, in their lines: they read as they are written. */
export const shownText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
