import type { Citation } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import { type FoundPassage, READ_PASSAGES, writeExtract } from '../knowledge/index.ts';
import { soundPassage } from './bounds/sound-passages.ts';
import { citationOf, withMark } from './citations.ts';

/** A text with numbered citations, in pieces that can be shown one after the other. */
export interface WrittenAnswer {
  text: string;
  pieces: string[];
  citations: Citation[];
}

/** Answers with the passages' own best sentences, each with its citation; `room` as `ExtractInput` has it. Needs no model. */
export function writeExtractively(
  question: string,
  found: FoundPassage[],
  language: Language,
  room?: number,
): WrittenAnswer {
  const passages = found.slice(0, READ_PASSAGES).map((hit) => soundPassage(hit.passage));
  const extract = writeExtract({ question, passages, language, ...(room === undefined ? {} : { room }) });
  const citations: Citation[] = [];
  const pieces: string[] = [];
  for (const [position, sentence] of extract.sentences.entries()) {
    const passage = passages[sentence.passageIndex];
    if (!passage) continue;
    let citation = citations.find((known) => known.passageId === passage.id);
    if (!citation) {
      citation = citationOf(citations.length + 1, passage, sentence.text);
      citations.push(citation);
    }
    const last = extract.sentences[position + 1]?.passageIndex !== sentence.passageIndex;
    pieces.push(last ? withMark(sentence.text, citation.index) : sentence.text);
  }
  return { text: joinPieces(pieces), pieces, citations };
}

const isBlock = (piece: string): boolean => piece.includes('\n');

/** Sentences flow on; code and tables stand on lines of their own. */
export function joinPieces(pieces: string[]): string {
  let text = '';
  for (const [position, piece] of pieces.entries())
    text += position === 0 ? piece : separator(pieces[position - 1] ?? '', piece) + piece;
  return text;
}

export function separator(before: string, after: string): string {
  if (isBlock(before) || isBlock(after)) return '\n\n';
  // "[1](…)" would be a link.
  if (before.trimEnd().endsWith(']') && after.startsWith('(')) return ' ';
  return /[\p{Script=Han}。！？；：」』）](?:\[\d+\])?$/u.test(before.trimEnd()) ? '' : ' ';
}
