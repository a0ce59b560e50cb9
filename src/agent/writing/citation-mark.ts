/** Marks of citation as models write them, to be left out of a text: `[1]`, 【1】. */
export const CITATION_MARK = /\[\d{1,3}\]|【\d{1,3}】/g;
