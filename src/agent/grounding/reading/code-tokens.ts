/** Strings, numbers, names and signs of Python-like code. A string is one token. */
const CODE_TOKEN =
  /[rbfu]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|\*\*|\/\/|[<>=!+\-*/%]=|->|:=|[^\s\p{L}\p{N}_]/giu;

export const codeTokensOf = (code: string): string[] => code.match(CODE_TOKEN) ?? [];

export const isString = (token: string): boolean => /^[rbfu]{0,2}["']/i.test(token);
export const isComment = (token: string): boolean => token.startsWith('#');
export const isName = (token: string): boolean => /^[\p{L}_]/u.test(token) && !isString(token);

const FENCE = /^\s*(`{3,}|~{3,})/;

/** The lines between a text's fences, and the rest of it. */
export function codeApart(text: string): { prose: string; code: string } {
  const prose: string[] = [];
  const code: string[] = [];
  let fence: string | null = null;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && fence === null) fence = mark;
    else if (mark !== undefined && fence !== null && mark.startsWith(fence)) fence = null;
    else (fence === null ? prose : code).push(line);
  }
  return { prose: prose.join('\n'), code: code.join('\n') };
}
