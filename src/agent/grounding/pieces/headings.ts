import { holdsHan } from '../../../domain/language/han.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { flatten, heldPassage } from '../reading/held-passage.ts';
import { rememberedOf } from '../reading/passage-memory.ts';

/*
 * A heading names what is told below it and states nothing: it is made of stretches that a passage has as they are,
 * and of the words that head a section anywhere. So nothing can be claimed in it, and by itself it is no answer.
 */

const HEADING = /^(?:#{1,6}[ \t]+(\S[^\n]*)|\*\*([^*\n]*[^*\n。.！!？?；;，,])\*\*[：:]?)$/;

/** What a piece heads, or null where it is none. */
export function headingOf(piece: string): string | null {
  const match = HEADING.exec(piece.trim());
  return match ? (match[1] ?? match[2] ?? null) : null;
}

export const isHeading = (piece: string): boolean => headingOf(piece) !== null;

/** Nobody heads a section in the middle of a sentence; "F# minor" has but one. */
export const hasHeadingWithin = (piece: string): boolean =>
  /\S\s*#{2,6}\s/.test(piece.replace(/`[^`\n]*`/g, ' '));

/** Longer than this, in characters, and it is a sentence. */
const LONGEST = 60;
/**
 * Of sections whatever they tell of. They stand alone: 交作业 is none of them because 作业 is. A numeral is read
 * character by character: a run of them could else be parted in too many ways to try.
 */
const OF_ANY_SECTION =
  /^(?:什么|是|有|怎么办|怎么|时候|怎样|如何|为什么|哪些|几|第?[一二三四五六七八九十\d][个种条点步]?|定义|含义|概念|作用|用法|例子|示例|举例|步骤|方法|做法|注意|事项|要点|关键|总结|小结|区别|对比|原因|特点|结论|解释|说明|代码|看|用|做)*$/u;
const OF_ANY_SECTION_ENGLISH = new Set(
  `what is are how why when where which does do it they to work works definition meaning example
    examples summary key point points step steps note notes difference between overview explanation use
    uses using a an the in for with vs versus by on at from code one two three four five`.split(/\s+/),
);
/** Letters that stand alone spell something: "n t 和 s b". */
const SPELT = /(?:^|\s)[a-z]\s+[a-z](?:\s|$)/i;
/** Where one thing that is named ends and the next begins. */
const JOINTS = /[的和与及、：:，,/（）()“”"`*—-]|\b(?:and|of|or|vs)\b/iu;

/** All that a passage is called and says, as flat text. */
const wordsOf = rememberedOf((passage): string =>
  [
    heldPassage(passage).flat,
    ...[passage.title, passage.question ?? '', ...passage.headings].map(flatten),
  ].join('\n'),
);

/** The place (from 0) of the passage that has all that a heading names, or -1. */
export function namedBy(heading: string, passages: readonly Passage[]): number {
  if (heading.length > LONGEST || !/\p{L}/u.test(heading) || SPELT.test(heading)) return -1;
  const parts = heading
    .split(JOINTS)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return passages.findIndex((passage) => parts.every((part) => isIn(part, wordsOf(passage))));
}

function isIn(part: string, words: string): boolean {
  const named = withoutFrame(part);
  return named === '' || words.includes(named);
}

/** A part without the words that head any section, at either end. */
function withoutFrame(part: string): string {
  if (!holdsHan(part)) {
    const words = part.toLowerCase().split(/\s+/);
    const isFrame = (word: string | undefined): boolean =>
      OF_ANY_SECTION_ENGLISH.has(word?.replace(/[?.]$/, '') ?? '');
    while (words.length > 0 && isFrame(words[0])) words.shift();
    while (words.length > 0 && isFrame(words.at(-1))) words.pop();
    return flatten(words.join(' '));
  }
  const flat = flatten(part);
  let from = 0;
  let to = flat.length;
  for (let at = flat.length; at > 0; at--)
    if (OF_ANY_SECTION.test(flat.slice(0, at))) {
      from = at;
      break;
    }
  for (let at = from; at < flat.length; at++)
    if (OF_ANY_SECTION.test(flat.slice(at))) {
      to = at;
      break;
    }
  return flat.slice(from, to);
}
