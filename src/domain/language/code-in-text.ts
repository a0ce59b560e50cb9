/*
 * What a program or an interpreter wrote, pasted into a message, says nothing of the language that its sender speaks.
 */

import { CODE_BLOCK, CODE_SPAN } from './code-marks.ts';
import { eitherOf } from './either-of.ts';
import { inTurn } from './in-turn.ts';

const TRACEBACK = /^\s*(?:Traceback \(most recent call last\):|File ".*", line \d+.*|[~^]+)\s*$/;
/** The last line of a traceback: a name, and what the interpreter says of it. */
const ERROR =
  /^\s*(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|Iteration)\b(?:\s*:.*)?$/;
const PROMPT = /^\s*(?:>>>|\.\.\.|\$|#!)/;
const STATEMENT = inTurn(
  /^\s*/,
  eitherOf(
    /import \w[\w., ]*|from [\w.]+ import .+|(?:async )?def \w+\(.*|class \w+[(:].*/,
    /(?:for|while|if|elif|else|try|except|finally|with)\b.*:|return \S+|break|continue|pass/,
  ),
  /\s*$/,
);
const MARKS_OF_CODE = /[=(){}[\]<>]/;
const QUOTED = /"[^"\n]*"|'[^'\n]*'/g;
/** A word of a sentence: letters alone, between white space, with at most the marks of a sentence after it. */
const WORD = /^[A-Za-z]{2,}(?:'[a-z]+)?[,.?!;:]?$/;
/** With fewer of them a line with marks of code is code. */
const LEAST_WORDS = 2;

function isMachineMade(line: string): boolean {
  if (TRACEBACK.test(line) || ERROR.test(line) || PROMPT.test(line) || STATEMENT.test(line)) return true;
  if (!MARKS_OF_CODE.test(line)) return false;
  const words = line
    .replace(QUOTED, ' ')
    .split(/\s+/)
    .filter((word) => WORD.test(word));
  return words.length < LEAST_WORDS;
}

/** A message without the code and the error messages in it: what its sender said themselves. */
export const withoutCode = (text: string): string =>
  text
    .replace(CODE_BLOCK, '\n')
    .replace(CODE_SPAN, ' ')
    .split('\n')
    .filter((line) => !isMachineMade(line))
    .join('\n');

/** A text with all but its code changed, which is what `code` finds (a global pattern). */
export function changedOutside(text: string, code: RegExp, change: (prose: string) => string): string {
  let changed = '';
  let taken = 0;
  for (const { 0: found, index } of text.matchAll(code)) {
    changed += change(text.slice(taken, index)) + found;
    taken = index + found.length;
  }
  return changed + change(text.slice(taken));
}
