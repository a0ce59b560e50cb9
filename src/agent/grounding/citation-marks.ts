import { matchesIn } from '../../domain/language/matches.ts';

/** Citation marks, also of passages that nobody gave; `names[0]` in code is none. */
const CODE_OR_MARK =
  /(`{3,}[\s\S]*?(?:`{3,}|$)|~{3,}[\s\S]*?(?:~{3,}|$)|`[^`\n]*`)|(?<!\s)\s*(?:\[([1-9]\d?)\]|【(\d{1,3})】)|(?<![\w\])])\s{0,3}\[(0|\d{3})\]/g;

/** The numbers that a model's sentence cites, each once, in their order. */
export const citedIn = (sentence: string): number[] => [
  ...new Set(matchesIn(sentence, CODE_OR_MARK).flatMap((match) => (match[2] ? [Number(match[2])] : []))),
];

export const withoutMarks = (sentence: string): string =>
  sentence.replace(CODE_OR_MARK, (_, code?: string) => code ?? '').trim();
