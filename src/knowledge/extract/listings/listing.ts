import { eitherOf } from '../../../domain/language/either-of.ts';

/** Lines of a listing that an answer may show, its fences left out: the handbook's limit for code in a group. */
export const LONGEST_LISTING = 12;

/** What a listing prints, shown as one: no example by itself. */
const OUTPUT = eitherOf(
  /^\s*(?:`{3,}|~{3,})[ \t]*(?:text|txt|plain|plaintext|output|console)\b/i,
  /\n(?:Traceback \(most recent|\w+Error:)/i,
);

/** Whether a fenced block shows what is printed, and not what is written. */
export const isOutput = (block: string): boolean => OUTPUT.test(block);

/** Lines between the fences of a fenced block. */
export const linesOfListing = (block: string): number => block.split('\n').length - 2;

/** Shows in a comment that it fails: `# TypeError: …`, 「# 报错：…」. */
const FAILS = /(?:#|\/\/|--)[^\n]{0,40}(?:报错|(?:Error|Exception)\b)/;

/** Whether a listing shows what fails, and not how it is done. */
export const failsIn = (block: string): boolean => FAILS.test(block);
