import type { Passage } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import { cleanRow, cleanSentence } from './markdown-cleaning.ts';
import { queryTerms } from './query-terms.ts';
import { type TextUnit, textUnits } from './text-units.ts';
import { tokenise } from './tokens.ts';

/** A sentence of the answer and where it stands: offsets are UTF-16 units of the passage's text. */
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

const SENTENCES = 2;
/** A FAQ's own answer is given whole up to this many characters. */
const LONGEST_WHOLE_ANSWER = 300;
const LONGEST_CODE_LINES = 12;
/** Passages that are read. */
const READ_PASSAGES = 3;
/** A later passage must be this much better to be quoted. */
const LATER_PASSAGE = 0.7;

interface Candidate {
  unit: TextUnit;
  passageIndex: number;
  score: number;
}

export function writeExtract({ question, passages, language }: ExtractInput): Extract {
  const first = passages[0];
  if (!first) return { text: '', sentences: [] };
  if (first.question !== null && first.text.length <= LONGEST_WHOLE_ANSWER) {
    const text = first.text.trim();
    return { text, sentences: [{ text, passageIndex: 0, start: 0, end: first.text.length }] };
  }
  const terms = queryTerms(question).filter(({ term }) => term.length > 1);
  const candidates: Candidate[] = [];
  passages.slice(0, READ_PASSAGES).forEach((passage, passageIndex) => {
    for (const unit of textUnits(passage.text)) {
      if (unit.kind === 'heading') continue;
      const held = new Set(tokenise(passage.text.slice(unit.start, unit.end)));
      let score = 0;
      for (const { term, weight } of terms) if (held.has(term)) score += weight;
      candidates.push({ unit, passageIndex, score: score * LATER_PASSAGE ** passageIndex });
    }
  });
  const chosen = candidates
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .sort((a, b) => a.passageIndex - b.passageIndex || a.unit.start - b.unit.start);
  const sentences = chosen.map(({ unit, passageIndex }) => ({
    text: written(passages[passageIndex]!.text.slice(unit.start, unit.end), unit, language),
    passageIndex,
    start: unit.start,
    end: unit.end,
  }));
  return { text: joined(chosen, sentences, language), sentences };
}

function written(markdown: string, { kind }: TextUnit, language: Language): string {
  if (kind === 'code') return cutCode(markdown);
  return kind === 'row' ? cleanRow(markdown, language) : cleanSentence(markdown);
}

function cutCode(block: string): string {
  const lines = block.split('\n');
  if (lines.length <= LONGEST_CODE_LINES + 2) return block;
  return [...lines.slice(0, LONGEST_CODE_LINES + 1), lines[0]!.trim().slice(0, 3)].join('\n');
}

function joined(
  chosen: readonly Candidate[],
  sentences: readonly ExtractedSentence[],
  language: Language,
): string {
  let text = '';
  sentences.forEach((sentence, i) => {
    const isBlock = chosen[i]!.unit.kind !== 'sentence' || (i > 0 && chosen[i - 1]!.unit.kind !== 'sentence');
    if (i > 0) text += isBlock ? '\n' : language === 'zh' ? '' : ' ';
    text += sentence.text;
  });
  return text;
}
