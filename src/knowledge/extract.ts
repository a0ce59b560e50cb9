import type { Passage } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import { cleanRow, cleanSentence } from './markdown-cleaning.ts';
import { chooseUnits } from './sentence-choice.ts';
import type { TextUnit } from './text-units.ts';

/** A sentence of the answer and where it stands: offsets are UTF-16 units of the passage's own text. */
export interface ExtractedSentence {
  text: string;
  passageIndex: number;
  start: number;
  end: number;
}

export interface Extract {
  text: string;
  sentences: ExtractedSentence[];
}

export interface ExtractInput {
  question: string;
  /** Best first. */
  passages: readonly Passage[];
  language: Language;
}

/** A FAQ's own answer is given whole up to this many characters; a longer one by its best sentences. */
const LONGEST_WHOLE_ANSWER = 400;
/** The handbook's limit for code in a group. */
const LONGEST_CODE_LINES = 12;

/** The answer in the material's own words: a FAQ's own answer, or the one or two best sentences, in reading order. */
export function writeExtract({ question, passages, language }: ExtractInput): Extract {
  const first = passages[0];
  if (!first) return { text: '', sentences: [] };
  if (first.question !== null && first.text.trim().length <= LONGEST_WHOLE_ANSWER) {
    const text = first.text.trim();
    const start = first.text.indexOf(text);
    return { text, sentences: [{ text, passageIndex: 0, start, end: start + text.length }] };
  }
  const chosen = chooseUnits(question, passages);
  const sentences = chosen.map(({ unit, passageIndex }) => ({
    text: written(passages[passageIndex]!.text.slice(unit.start, unit.end), unit, language),
    passageIndex,
    start: unit.start,
    end: unit.end,
  }));
  const space = language === 'zh' ? '' : ' ';
  const text = sentences.reduce((before, sentence, i) => {
    if (before === '') return sentence.text;
    const isBlock = chosen[i]!.unit.kind !== 'sentence' || chosen[i - 1]!.unit.kind !== 'sentence';
    return before + (isBlock ? '\n' : space) + sentence.text;
  }, '');
  return { text, sentences };
}

function written(markdown: string, { kind }: TextUnit, language: Language): string {
  if (kind === 'code') return cutCode(markdown);
  return kind === 'row' ? cleanRow(markdown, language) : cleanSentence(markdown);
}

/** A fenced block with at most so many lines between its fences. */
function cutCode(block: string): string {
  const lines = block.split('\n');
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0]!)?.[1];
  const body = lines.slice(1, lines.at(-1)!.trim() === fence ? -1 : undefined);
  if (!fence || body.length <= LONGEST_CODE_LINES) return block;
  return [lines[0], ...body.slice(0, LONGEST_CODE_LINES), fence].join('\n');
}
