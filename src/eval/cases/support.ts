import { FENCE_LINE } from '../../domain/language/code-marks.ts';
import type { ReportCitation } from '../subject.ts';

/** Splits a text into terms; knowledge's `tokenise`. */
export type Tokenise = (text: string) => string[];

/**
 * Share of a statement's distinct content words that what it cites must hold. Measured with `tokenise` on our
 * own courses (2026-11-22, 2,256 sentences): a sentence held against its own section always reaches it; against
 * any other section of its course 0.1 % do in Chinese and 3 % in English; against the most alike other one,
 * which often does say the same, 12 % and 48 %. It lies above the bar that the agent itself sets (0.5).
 */
const SUPPORTED_FROM = 0.6;
/** "the", "is", "you": words of up to three letters say nothing of a sentence's content. */
const SHORT_WORD = /^(?:.|[a-z]{1,3})$/su;
/** With fewer content words a sentence states nothing: "例如：", "Like this:". */
const MIN_CONTENT_WORDS = 3;

const MARK = /\s*\[(\d{1,2})\]/g;
const SENTENCE_END = /(?<=[。！？；!?;]["”’」』）)]*)|(?<=\.["”’)]*)(?=\s)/u;

export interface SupportInput {
  text: string;
  citations: readonly ReportCitation[];
  /** The texts of found passages, by the label `source#locator`; a quote is often cut short. */
  passages: readonly { label: string; text: string }[];
  tokenise: Tokenise;
}

/**
 * Support of one spoken answer: the share of its statements whose content words stand in what they cite. A statement
 * is a sentence or a code block with at least three content words (terms of more than one character, and of more than
 * three Latin letters). It is held against the citations it marks, or, without a mark of its own, against all of the
 * answer's. Null where the answer makes no statement.
 */
export function supportOf({ text, citations, passages, tokenise }: SupportInput): number | null {
  const words = (part: string): string[] =>
    [...new Set(tokenise(part))].filter((word) => !SHORT_WORD.test(word));
  const statements = statementsOf(text)
    .map((statement) => ({
      marks: [...statement.matchAll(MARK)].map((mark) => Number(mark[1])),
      words: words(statement.replace(MARK, '')),
    }))
    .filter((statement) => statement.words.length >= MIN_CONTENT_WORDS);
  if (statements.length === 0) return null;
  const cited = citations.map((citation) => ({
    index: citation.index,
    held: new Set(words([citation.quote, ...textsAt(citation, passages)].join('\n'))),
  }));
  const supported = statements.filter((statement) => {
    const marked = cited.filter(({ index }) => statement.marks.includes(index));
    return (marked.length > 0 ? marked : statement.marks.length > 0 ? [] : cited).some(
      ({ held }) =>
        statement.words.filter((word) => held.has(word)).length >= statement.words.length * SUPPORTED_FROM,
    );
  });
  return supported.length / statements.length;
}

function textsAt(citation: ReportCitation, passages: SupportInput['passages']): string[] {
  const label = placeOf(citation);
  return passages.filter((passage) => passage.label === label).map((passage) => passage.text);
}

/** A citation's place as `hits` writes it: `source#locator` with a single `#`. */
export function placeOf({ source, locator }: { source: string; locator: string }): string {
  if (locator === '') return source;
  return locator.startsWith('#') ? source + locator : `${source}#${locator}`;
}

/** Sentences and whole code blocks, in order. A mark after the full stop belongs to the sentence before it. */
export function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let block: string[] | null = null;
  for (const line of text.split('\n')) {
    if (FENCE_LINE.test(line)) {
      if (block) {
        statements.push([...block, line].join('\n'));
        block = null;
      } else {
        block = [line];
      }
    } else if (block) {
      block.push(line);
    } else {
      for (const piece of line.split(SENTENCE_END)) addPiece(statements, piece);
    }
  }
  if (block) statements.push(block.join('\n'));
  return statements;
}

const LEADING_MARKS = /^(?:\s*\[\d{1,2}\])+/;

function addPiece(statements: string[], piece: string): void {
  const marks = LEADING_MARKS.exec(piece)?.[0] ?? '';
  if (marks !== '' && statements.length > 0) statements[statements.length - 1] += marks;
  const rest = statements.length > 0 ? piece.slice(marks.length) : piece;
  if (rest.trim() !== '') statements.push(rest.trim());
}
