/**
 * Cuts a growing text into pieces that can be checked and shown on their own: a sentence with its citation marks, a
 * line, a row of a table, or a whole fenced code block. A piece is given out as soon as it cannot grow any more. One
 * that has no end comes to an end by its length: who never ends a sentence is not waited for.
 */
export interface SentenceStream {
  push(text: string): string[];
  /** What is left at the end, cut the same way. */
  end(): string[];
}

/** Characters of a sentence, and of a block of code; no answer holds longer ones. */
const LONGEST_SENTENCE = 1_000;
const LONGEST_BLOCK = 4_000;

/**
 * Sentence ends; a Latin full stop counts only before white space, so "3.14" and "list.append" stay whole, and not
 * behind the number of a list, of a heading or an abbreviation, "7 p.m. London time", nor where a quotation ends with
 * one and the sentence goes on, 'A name like "Tom, Jr." has a comma'. A semicolon ends only what has
 * marks of its own: of "A；B [1]。" all is said to stand in the one passage.
 */
const SENTENCE =
  /(?:[。！？]["”』」）)]*|；["”』」）)]*(?=[ \t]*\[\d)|(?:[!?]|(?<!(?:^|\n)[ \t]*(?:#{1,6}[ \t]|\*\*)?\d{1,2}|\b(?:e\.g|i\.e|etc|vs|cf|[ap]\.m|[JSDM]r|Mrs|Ms|Prof))\.(?!["”)]+\s+[a-z])|(?<=\b[ap]\.m)\.(?=\s*(?:\[\d|\n)))["”)]*(?=\s)|\n)/g;
/** Without one of these a text has no end, and without a new one no new end. */
const MAY_END = /[。！？；.!?\s]/;
const MARKS = /^[ \t]*(?:\[\d{1,2}\])+[。.]?/;
/** What follows a sentence may still be, or become, its closing quotation mark or its citation marks. */
const MAY_GROW = /^[ \t]*(?:\[\d{1,2}\])*(?:\[\d{0,2})?$/;
/** The same below a block of code, where marks stand on a line of their own. */
const MARKS_BELOW = /^\s*(?:\[\d{1,2}\])+/;
const MAY_GROW_BELOW = /^\s*(?:\[\d{1,2}\])*(?:\[\d{0,2})?$/;
/** A formula on lines of its own, in TeX: `$$ … $$`, `\\[ … \\]`. */
const DISPLAYED = /^\s{0,200}(\$\$|\\\[)/;
const LONGEST_FORMULA = 300;
const FENCE = /^\s{0,200}(`{3,}|~{3,})/;
/** A row of a table ends with its line, whatever ends within its cells. */
const ROW = /^\s{0,200}\|/;
/** More white space than this in a row is no text, and is not gone through again for each piece. */
const LONGEST_BLANK = 200;

/** Where the first sentence of a text ends; null where it does not yet, or where it cannot be told. */
function sentenceEnd(text: string, ended: boolean): number | null {
  SENTENCE.lastIndex = 0;
  for (let match = SENTENCE.exec(text); match; match = SENTENCE.exec(text)) {
    const end = match.index + match[0].length;
    const closes = codeAround(text, match.index);
    if (closes === null || match[0] === '\n') return end;
    // `input("几岁？")`: what stands in code ends nothing, where it is code.
    const line = text.indexOf('\n', match.index);
    if (closes === -1 || (line !== -1 && line < closes)) {
      if (line === -1 && !ended && text.length <= LONGEST_SENTENCE) return null;
      return end;
    }
    SENTENCE.lastIndex = closes + 1;
  }
  return null;
}

/** Where a displayed formula ends that begins a text; null where it does not, or is none. */
function formulaEnd(text: string, from: number, closing: string): number | null {
  const at = text.slice(0, LONGEST_FORMULA).indexOf(closing, from);
  return at === -1 ? null : at + closing.length;
}

/**
 * Where the code between backticks ends that a place of its line stands in, -1 where it does not; null outside of any.
 */
function codeAround(text: string, at: number): number | null {
  const opens = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).split('`').length % 2 === 0;
  return opens ? text.indexOf('`', at) : null;
}

export function createSentenceStream(): SentenceStream {
  let buffer = '';

  function takePiece(ended: boolean): string | null {
    const fence = FENCE.exec(buffer);
    if (fence) return takeFence(fence[1] ?? '```', ended);
    const displayed = DISPLAYED.exec(buffer);
    if (displayed) {
      const length = formulaEnd(buffer, displayed[0].length, displayed[1] === '$$' ? '$$' : '\\]');
      if (length !== null) return takeFormula(length, ended);
      if (!ended && buffer.length <= LONGEST_FORMULA) return null;
    }
    // A line that is only beginning might become a fence: wait for three characters.
    if (!ended && buffer.length < LONGEST_BLANK && /^\s*[`~]{0,2}$/.test(buffer)) return null;
    if (ROW.test(buffer)) return takeRow(ended);
    let length = sentenceEnd(buffer.slice(0, LONGEST_SENTENCE + 1), ended);
    if (length === null || length > LONGEST_SENTENCE) {
      if (buffer.length > LONGEST_SENTENCE) return takeFirst(LONGEST_SENTENCE);
      return ended ? takeAll() : null;
    }
    if (buffer[length - 1] !== '\n') {
      const rest = buffer.slice(length, length + LONGEST_BLANK);
      if (!ended && rest.length < LONGEST_BLANK && MAY_GROW.test(rest)) return null;
      length += MARKS.exec(rest)?.[0].length ?? 0;
    }
    return takeFirst(length);
  }

  function takeRow(ended: boolean): string | null {
    const lineEnd = buffer.indexOf('\n', buffer.indexOf('|'));
    if (lineEnd !== -1 && lineEnd < LONGEST_SENTENCE) return takeFirst(lineEnd + 1);
    if (lineEnd === -1 && buffer.length <= LONGEST_SENTENCE) return ended ? takeAll() : null;
    return takeFirst(LONGEST_SENTENCE);
  }

  function takeFence(fence: string, ended: boolean): string | null {
    const opening = buffer.indexOf(fence);
    const closing = buffer.indexOf(`\n${fence}`, opening + fence.length);
    const lineEnd = closing === -1 ? -1 : buffer.indexOf('\n', closing + 1);
    if (Math.max(closing, lineEnd) > LONGEST_BLOCK || (closing === -1 && buffer.length > LONGEST_BLOCK))
      return takeFirst(LONGEST_BLOCK);
    if (closing === -1) return ended ? takeAll() : null;
    const end = lineEnd === -1 ? buffer.length : lineEnd + 1;
    const rest = buffer.slice(end, end + LONGEST_BLANK);
    if (!ended && (lineEnd === -1 || (rest.length < LONGEST_BLANK && MAY_GROW_BELOW.test(rest)))) return null;
    return takeFirst(end + (MARKS_BELOW.exec(rest)?.[0].length ?? 0));
  }

  function takeFormula(length: number, ended: boolean): string | null {
    const rest = buffer.slice(length, length + LONGEST_BLANK);
    if (!ended && rest.length < LONGEST_BLANK && MAY_GROW_BELOW.test(rest)) return null;
    return takeFirst(length + (MARKS_BELOW.exec(rest)?.[0].length ?? 0));
  }

  function takeFirst(length: number): string {
    const piece = buffer.slice(0, length);
    buffer = buffer.slice(length);
    return piece;
  }

  function takeAll(): string | null {
    const piece = buffer;
    buffer = '';
    return piece === '' ? null : piece;
  }

  function take(ended: boolean): string[] {
    const pieces: string[] = [];
    for (let piece = takePiece(ended); piece !== null; piece = takePiece(ended)) {
      if (piece.trim() !== '') pieces.push(piece.trim());
    }
    return pieces;
  }

  return {
    push(text) {
      buffer += text;
      // Most tokens end nothing; the mark behind a sentence that waits for one is the other thing that may come.
      if (!MAY_END.test(text) && buffer.length <= LONGEST_SENTENCE && !MAY_END.test(buffer)) return [];
      return take(false);
    },
    end: () => take(true),
  };
}
