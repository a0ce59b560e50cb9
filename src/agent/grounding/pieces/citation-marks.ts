import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';

/** Citation marks, also of passages that nobody gave, with the blanks around them; `names[0]` in code is none. */
const CODE_OR_MARK = eitherOf(
  /(`{3,}[\s\S]*?(?:`{3,}|$)|~{3,}[\s\S]*?(?:~{3,}|$)|`[^`\n]*`)/gu,
  inTurn(
    /(?:(?<!\s)\s*(?:\[([1-9]\d?)\]|【(\d{1,3})】)|(?<![\w\])])\s{0,3}\[(?:0|\d{3})\])/gu,
    /(?:[^\S\n]+(?=[，。！？；：、）」』”])|([^\S\n]+)(?=\p{Script=Han}))?/gu,
  ),
);

/** The numbers that a model's sentence cites, each once, in their order. */
export const citedIn = (sentence: string): number[] => [
  ...new Set(matchesIn(sentence, CODE_OR_MARK).flatMap((match) => (match[2] ? [Number(match[2])] : []))),
];

/** 列表 [1] 可以修改 [1] 。 is 列表可以修改。 without them: Chinese has no blank between its characters. */
export const withoutMarks = (sentence: string): string =>
  sentence
    .replace(CODE_OR_MARK, (_, code?: string, _one?: string, _other?: string, blank?: string, at?: number) =>
      code !== undefined ? code : blank !== undefined && !isHan(sentence.charAt((at ?? 0) - 1)) ? blank : '',
    )
    .trim();

const isHan = (character: string): boolean => holdsHan(character);
