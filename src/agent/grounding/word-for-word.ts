import type { Passage } from '../../domain/course.ts';
import { textUnits } from '../../knowledge/index.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { rememberedOf } from './passage-memory.ts';

/** Shorter, in characters, and a sentence says little without the ones around it. */
const SHORTEST = 12;

/** What takes a sentence back, in a passage that quotes mistakes or asks whether something holds. */
const TAKEN_BACK =
  /误区|误解|误以为|谣言|错误的?(?:说法|观点|理解|认识)|(?:不对|不正确|不成立|是错|才怪)|判断(?:题|正误|对错)|[√×✓✗❌]|\b(?:myths?|misconceptions?|mistaken(?:ly)?|wrong(?:ly)?|false|untrue|incorrect(?:ly)?|fallac\w+|not true)\b/iu;
const ENDS_ASKING = /[?？][”"」』）)]*$/u;

/** A passage's text, and where in it sentences begin and end; none do where one may be taken back by another. */
const sentencesOf = rememberedOf((passage) => {
  const { text, title, headings, question } = soundPassage(passage);
  const starts = new Set<number>();
  const ends = new Set<number>();
  if (!TAKEN_BACK.test([title, ...headings, question ?? '', text].join('\n')))
    for (const { kind, start, end } of textUnits(text)) {
      if (kind !== 'sentence' || ENDS_ASKING.test(text.slice(start, end))) continue;
      starts.add(start);
      ends.add(end);
    }
  return { text, starts, ends };
});

/**
 * Is a statement a whole sentence of the passage, or several in a row, as they are written? Then it needs no comparing:
 * most of what is checked of an answer's sentences is whether other words still say the same.
 */
export function standsWordForWord(statement: string, passage: Passage): boolean {
  if (statement.length < SHORTEST) return false;
  const { text, starts, ends } = sentencesOf(passage);
  const start = text.indexOf(statement);
  return start >= 0 && starts.has(start) && ends.has(start + statement.length);
}
