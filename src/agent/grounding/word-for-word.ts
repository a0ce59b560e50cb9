import { eitherOf } from '../../domain/language/either-of.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import type { Passage } from '../../domain/school/course.ts';
import { textUnits } from '../../knowledge/index.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { rememberedOf } from './reading/passage-memory.ts';

/** Shorter, in characters, and a sentence says little without the ones around it. */
const SHORTEST = 12;

/** What takes a sentence back, in a passage that quotes mistakes or asks whether something holds. */
const TAKEN_BACK = eitherOf(
  /误区|误解|误以为|谣言|错误的?(?:说法|观点|理解|认识)/iu,
  /(?:不对|不正确|不成立|是错|才怪)/iu,
  /判断(?:题|正误|对错)|[√×✓✗❌]/iu,
  wholeWords(
    /myths?|misconceptions?|mistaken(?:ly)?|wrong(?:ly)?/iu,
    /false|untrue|incorrect(?:ly)?|fallac\w+|not true/iu,
  ),
);
/** Names of code, among them the value `False`, and "what went wrong" take nothing back. */
const TAKES_NOTHING_BACK = /`[^`\n]*`|\b(?:go(?:es|ing)?|went|gone) wrong\b/gi;
const ENDS_ASKING = /[?？][”"」』）)]*$/u;

/** Where the sentences of a passage begin and end in its text; none where one may be taken back by another. */
const sentencesOf = rememberedOf((passage) => {
  const { text, title, headings, question } = soundPassage(passage);
  const starts = new Set<number>();
  const ends = new Set<number>();
  if (!takesBack([title, ...headings, question ?? '', text].join('\n')))
    for (const { kind, start, end } of textUnits(text)) {
      if (kind !== 'sentence' || ENDS_ASKING.test(text.slice(start, end))) continue;
      starts.add(start);
      ends.add(end);
    }
  return { starts, ends };
});
const takesBack = (text: string): boolean => TAKEN_BACK.test(text.replace(TAKES_NOTHING_BACK, ' '));
const textOf = rememberedOf((passage) => soundPassage(passage).text);

/**
 * Is a statement a whole sentence of the passage, or several in a row, as they are written? Then it needs no comparing:
 * most of what is checked of an answer's sentences is whether other words still say the same.
 */
export function standsWordForWord(statement: string, passage: Passage): boolean {
  if (statement.length < SHORTEST) return false;
  const start = textOf(passage).indexOf(statement);
  if (start < 0) return false;
  const { starts, ends } = sentencesOf(passage);
  return starts.has(start) && ends.has(start + statement.length);
}
