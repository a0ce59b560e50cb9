import type { Condition } from './phrase-matcher.ts';

/** Under which a written form is taken for the word that it may stand for. All are asked of folded text. */

/** One of `characters` stands right before it. */
export const after =
  (characters: string): Condition =>
  (text, start) =>
    start > 0 && characters.includes(text[start - 1] ?? '');
export const notAfter =
  (characters: string): Condition =>
  (text, start) =>
    start === 0 || !characters.includes(text[start - 1] ?? '');
/** One of `characters` stands right behind it. */
export const before =
  (characters: string): Condition =>
  (text, _start, end) =>
    end < text.length && characters.includes(text[end] ?? '');
export const notBefore =
  (characters: string): Condition =>
  (text, _start, end) =>
    end === text.length || !characters.includes(text[end] ?? '');
export const either =
  (...conditions: Condition[]): Condition =>
  (text, start, end) =>
    conditions.some((condition) => condition(text, start, end));
export const both =
  (...conditions: Condition[]): Condition =>
  (text, start, end) =>
    conditions.every((condition) => condition(text, start, end));

export const wholeMessage: Condition = (text, start, end) => text.trim().length === end - start;
export const opensSentence: Condition = (text, start) =>
  start === 0 || /[\s,.!?;:~，。！？]/.test(text[start - 1] ?? '');

const WHO =
  /(?:[你您他她](?:们|俩)?|楼上|[这那][人货])(?:就|真|才|可|也|还|都|这)?(?:是)?(?:个|一个|群|帮|真)?\s?$/;
const SAID_OUT = /^\s?(?:了?吧|啊|呀|嘛)?\s*(?:$|[,，。!！?？~])/;
/**
 * Somebody is called by it, and no more is said of them: "你就是个 sb", "你nc吧". "这个 sb 是 StringBuilder" speaks of a
 * variable, "你 nc -l 了没" of a program.
 */
export const calledBy: Condition = (text, start, end) =>
  WHO.test(text.slice(Math.max(0, start - 8), start)) && SAID_OUT.test(text.slice(end, end + 4));
