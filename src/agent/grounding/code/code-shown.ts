import {
  codeApart,
  codeTokensOf,
  isComment,
  isName,
  isString,
} from '../../../domain/language/code-tokens.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { rememberedOf } from '../reading/passage-memory.ts';

/** Words of programming languages, which need not be shown to be used. */
export const KEYWORDS = new Set(
  `and as assert async await break case class continue def del elif else except finally for from global
    if import in is lambda match nonlocal not or pass raise return try while with yield true false none
    null self cls this new var let const function of int str float bool`.split(/\s+/),
);

/** The code of a passage as blocks are compared with it. */
interface ShownCode {
  lines: Set<string>;
  /** The same, token by token. */
  tokens: string[][];
  shapes: Set<string>;
  strings: Set<string>;
}

export const shownBy = rememberedOf((passage): ShownCode => {
  const code: ShownCode = { lines: new Set(), tokens: [], shapes: new Set(), strings: new Set() };
  const { prose, code: blocks } = codeApart(soundPassage(passage).text);
  const spans = matchesIn(prose, /`([^`\n]+)`/g).map(([, span = '']) => span);
  for (const line of [...blocks.split('\n'), ...spans]) {
    const tokens = codeTokensOf(line).filter((token) => !isComment(token));
    if (tokens.length === 0) continue;
    code.lines.add(tokens.join(''));
    code.tokens.push(tokens);
    code.shapes.add(shapeOf(tokens));
    for (const token of tokens) if (isString(token)) code.strings.add(textOf(token));
  }
  return code;
});

const linesOf = rememberedOf(
  (passage): ReadonlySet<string> =>
    new Set(
      soundPassage(passage)
        .text.split('\n')
        .map((line) => line.trim()),
    ),
);

/** Whether a passage has every line of a listing as it stands there, its remarks too. */
export const hasEveryLine = (passage: Passage, code: string): boolean =>
  code.split('\n').every((line) => line.trim() === '' || linesOf(passage).has(line.trim()));

/**
 * A line with its own names and values taken out: calls, attributes and words of the language stay, so that
 * `total += n` and `sum += x` are one shape and `os.remove(x)` is another than `os.listdir(x)`.
 */
export function shapeOf(tokens: string[]): string {
  return tokens
    .map((token, at) => {
      if (isString(token)) return '""';
      if (/^\d/.test(token)) return '0';
      if (!isName(token) || KEYWORDS.has(token.toLowerCase())) return token;
      return tokens[at + 1] === '(' || tokens[at - 1] === '.' ? token : '_';
    })
    .join(' ');
}

/** What stands between its quotation marks. */
export const textOf = (string: string): string =>
  string.replace(/^[rbfu]{0,2}(?:"""|'''|"|')|(?:"""|'''|"|')$/gi, '');
