import { FENCE_LINE } from './code-marks.ts';
import { eitherOf } from './either-of.ts';

/**
 * Strings, numbers, names and signs of code. A string is one token, and so is a remark: behind # in Python, -- in
 * SQL, // or between slash and star elsewhere. A // between two values of Python divides.
 */
const CODE_TOKEN = eitherOf(
  /[rbfu]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*/gimu,
  /(?<=^|\s)--[ \t]+(?=\p{L})[^\n]*|(?<=^[ \t]*)\/\/[^\n]*/gimu,
  /(?<=[\s;)}])\/\/[ \t]*(?=\p{Script=Han}|[A-Za-z]+ [A-Za-z]+\b)[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gimu,
  /[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|\*\*|\/\/|[<>=!+\-*/%]=|->|:=|[^\s\p{L}\p{N}_]/gimu,
);

export const codeTokensOf = (code: string): string[] => code.match(CODE_TOKEN) ?? [];

export const isString = (token: string): boolean => /^[rbfu]{0,2}["']/i.test(token);
export const isComment = (token: string): boolean => REMARK.test(token) && token !== '//';
const REMARK = /^(?:#|--\s|\/\/|\/\*)/;
/** What a remark says, without the marks around it. */
export const remarkOf = (comment: string): string => comment.replace(/^(?:#|--|\/\/|\/\*)|\*\/$/g, '').trim();
export const isName = (token: string): boolean => /^[\p{L}_]/u.test(token) && !isString(token);

/** The lines between a text's fences, and the rest of it. */
export function codeApart(text: string): { prose: string; code: string } {
  const prose: string[] = [];
  const code: string[] = [];
  let fence: string | null = null;
  for (const line of text.split('\n')) {
    const mark = FENCE_LINE.exec(line)?.[1];
    if (mark !== undefined && fence === null) fence = mark;
    else if (mark !== undefined && fence !== null && mark.startsWith(fence)) fence = null;
    else (fence === null ? prose : code).push(line);
  }
  return { prose: prose.join('\n'), code: code.join('\n') };
}
