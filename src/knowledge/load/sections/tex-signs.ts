/** Signs that reach over what follows them, in TeX. */
export const SUMS: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
};

/** What stands over a letter, in TeX. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\bar',
  '\u20d7': '\\vec',
  '\u0307': '\\dot',
  '‾': '\\bar',
  '¯': '\\bar',
  '^': '\\hat',
  '~': '\\tilde',
  '→': '\\vec',
};
