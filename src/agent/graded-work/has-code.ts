/** Several lines that look like a program: "this is what I wrote for homework 1". */
export const hasCode = (text: string): boolean =>
  /\b(?:def|class) \w+[(:]|\bwhile True:/.test(text) ||
  (/\n/.test(text) &&
    /(^|\n)[ \t]*(def|for|while|if|import|print|return|class|with)\b|=\s*(input|int|open)\(/.test(text));
