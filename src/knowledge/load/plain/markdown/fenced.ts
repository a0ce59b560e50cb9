/** A listing with its fences, to the end of the page where it is not closed. */
export const FENCED = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1.*$|$(?![\s\S]))/gm;
