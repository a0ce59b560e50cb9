import { type Language, writtenIn } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import { cleanSentence } from '../words/markdown-cleaning.ts';
import { readingOf } from '../words/passage-reading.ts';
import type { TextUnit } from '../words/text-units.ts';
import { isItem, itemEnded } from './listings/item-ends.ts';
import { LONGEST_LISTING } from './listings/listing.ts';
import { rowAsSentence } from './rows/table-row.ts';
import { type ChosenUnit, chooseUnits } from './sentence-choice.ts';

/** A sentence of the answer and where it stands: offsets are UTF-16 units of the passage's own text. */
export interface ExtractedSentence {
  text: string;
  passageIndex: number;
  start: number;
  end: number;
  /** It answers; the others go on with it. */
  isLead: boolean;
}

export interface Extract {
  text: string;
  sentences: ExtractedSentence[];
}

/** How what the material says is written. Plain data. */
export interface ExtractManner {
  language: Language;
  /**
   * UTF-16 units that what is said in words may fill, by the language it is said in; null for as many as are read at
   * a glance.
   */
  room: Readonly<Record<Language, number>> | null;
}

export interface ExtractInput {
  question: string;
  /** Best first. */
  passages: readonly Passage[];
  language: Language;
  /** UTF-16 units that what is said in words may fill; as many as is read at a glance where absent. */
  room?: number;
}

/** Beyond these few lines the link to the place serves better; Latin letters are narrower than Han characters. */
const ROOM: Record<Language, number> = { zh: 240, en: 640 };

/** A FAQ's own answer is given whole up to this many characters; a longer one by its best sentences. */
const LONGEST_WHOLE_ANSWER = 400;

/** The answer in the material's own words: a FAQ's own answer, or its best sentences, in reading order. */
export function writeExtract({ question, passages, language, room: given }: ExtractInput): Extract {
  const first = passages[0];
  if (!first) return { text: '', sentences: [] };
  // Said in the material's own words, whatever language was asked in.
  const script = writtenIn(first.text);
  const room = given ?? ROOM[script];
  if (first.question !== null && first.text.trim().length <= LONGEST_WHOLE_ANSWER) {
    const text = first.text.trim();
    const start = first.text.indexOf(text);
    return { text, sentences: [{ text, passageIndex: 0, start, end: start + text.length, isLead: true }] };
  }
  const chosen = wholeSentences(chooseUnits(question, passages, room), passages);
  const sentences = chosen.map(({ unit, passageIndex, isLead }, i) => {
    const { text } = passages[passageIndex]!;
    const said = sayUnit(text, unit, language, isFollowed(chosen[i]!, chosen[i + 1], passages));
    const next = chosen[i + 1];
    return {
      text: itemEnded(said, text, unit, next ? nextOf(next, passageIndex, text) : null),
      passageIndex,
      start: unit.start,
      end: unit.end,
      isLead,
    };
  });
  const space = script === 'zh' ? '' : ' ';
  const text = sentences.reduce((before, sentence, i) => {
    if (before === '') return sentence.text;
    const isBlock = chosen[i]!.unit.kind !== 'sentence' || chosen[i - 1]!.unit.kind !== 'sentence';
    return before + (isBlock ? '\n' : space) + sentence.text;
  }, '');
  return { text, sentences };
}

const nextOf = ({ unit, passageIndex }: ChosenUnit, before: number, text: string) => ({
  kind: unit.kind,
  isItem: passageIndex === before && isItem(text, unit),
});

/** A clause is read on to the end of its sentence as long as the answer stays this short, in characters. */
const LONGEST_READ_ON = 150;
const CLAUSE_END = /[；;]$/;

/** What was chosen, without sentences that stop at a semicolon in the middle of what they list. */
function wholeSentences(chosen: readonly ChosenUnit[], passages: readonly Passage[]): ChosenUnit[] {
  const whole: ChosenUnit[] = [];
  let length = chosen.reduce((sum, { unit }) => sum + unit.end - unit.start, 0);
  for (const { unit, passageIndex, isLead } of chosen) {
    const passage = passages[passageIndex]!;
    const { text } = passage;
    const before = whole.at(-1);
    const isReadOnTo =
      before?.passageIndex === passageIndex && before.unit.start <= unit.start && unit.end <= before.unit.end;
    if (isReadOnTo) {
      before.isLead ||= isLead;
      continue;
    }
    let { end } = unit;
    if (unit.kind === 'sentence') {
      for (const next of readingOf(passage).units) {
        if (next.start < end) continue;
        const continues = CLAUSE_END.test(text.slice(unit.start, end)) && next.kind === 'sentence';
        const isNear = !text.slice(end, next.start).includes('\n');
        if (!continues || !isNear || length + next.end - end > LONGEST_READ_ON) break;
        length += next.end - end;
        end = next.end;
      }
    }
    whole.push({ unit: { ...unit, end }, passageIndex, isLead });
  }
  return whole;
}

/** Goes the answer on with what stands right behind? */
function isFollowed(
  { unit, passageIndex }: ChosenUnit,
  next: ChosenUnit | undefined,
  passages: readonly Passage[],
): boolean {
  if (!next || next.passageIndex !== passageIndex || next.unit.kind !== unit.kind) return false;
  return /^[ \t]*$/.test(passages[passageIndex]!.text.slice(unit.end, next.unit.start));
}

/** A unit of a passage's text as it stands in an answer. */
export function sayUnit(text: string, unit: TextUnit, language: Language, followed = false): string {
  if (unit.kind === 'row') return rowAsSentence(text, unit, language);
  const markdown = text.slice(unit.start, unit.end);
  if (unit.kind === 'code') return cutCode(asShown(markdown));
  if (followed) return cleanSentence(markdown);
  // Nothing of it follows in the answer: the clause ends there.
  return cleanSentence(markdown).replace(/；$/u, '。').replace(/;$/, '.');
}

/** How pandoc, knitr and books say what a listing is written in: `{.python .input}`, `{r, echo=FALSE}`. */
const INFO = /^(\s*(?:`{3,}|~{3,}))[ \t]*\{\.?([\w+#-]+)[^}\n]*\}/;
/** What a builder of books or notebooks reads, on a line of its own: `#@tab pytorch`, `#@save`, `#@title`. */
const TO_A_BUILDER = /^[ \t]*#@(?:tab|save|title|markdown)\b.*\n/gm;

/** A fenced block as a chat expects it: named by its language, and without what is said to the book's builder. */
const asShown = (block: string): string => block.replace(INFO, '$1$2').replace(TO_A_BUILDER, '');

/** A fenced block with at most so many lines between its fences. */
function cutCode(block: string): string {
  const lines = block.split('\n');
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0]!)?.[1];
  const body = lines.slice(1, lines.at(-1)!.trim() === fence ? -1 : undefined);
  if (!fence || body.length <= LONGEST_LISTING) return block;
  return [lines[0], ...body.slice(0, LONGEST_LISTING), fence].join('\n');
}
