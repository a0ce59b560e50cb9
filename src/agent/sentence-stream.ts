/**
 * Cuts a growing text into pieces that can be checked and shown on their own: a sentence with its citation
 * marks, a line, or a whole fenced code block. A piece is given out as soon as it cannot grow any more.
 */
export interface SentenceStream {
  push(text: string): string[];
  /** What is left at the end, cut the same way. */
  end(): string[];
}

/** Sentence ends; a Latin full stop counts only before white space, so "3.14" and "list.append" stay whole. */
const SENTENCE = /^[\s\S]*?(?:[。！？；]["”』」）)]*|[.!?]["”)]*(?=\s)|\n)/;
const MARKS = /^[ \t]*(?:\[\d{1,2}\])+[。.]?/;
/** What follows a sentence may still be, or become, its closing quotation mark or its citation marks. */
const MAY_GROW = /^[ \t]*(?:\[\d{1,2}\])*(?:\[\d{0,2})?$/;
/** The same below a block of code, where marks stand on a line of their own. */
const MARKS_BELOW = /^\s*(?:\[\d{1,2}\])+/;
const MAY_GROW_BELOW = /^\s*(?:\[\d{1,2}\])*(?:\[\d{0,2})?$/;
const FENCE = /^\s*(`{3,}|~{3,})/;

export function createSentenceStream(): SentenceStream {
  let buffer = '';

  function takePiece(ended: boolean): string | null {
    const fence = FENCE.exec(buffer);
    if (fence) return takeFence(fence[1] ?? '```', ended);
    // A line that is only beginning might become a fence: wait for three characters.
    if (!ended && /^\s*[`~]{0,2}$/.test(buffer)) return null;
    const match = SENTENCE.exec(buffer);
    if (!match) return ended ? takeAll() : null;
    let length = match[0].length;
    if (!match[0].endsWith('\n')) {
      const rest = buffer.slice(length);
      if (!ended && MAY_GROW.test(rest)) return null;
      length += MARKS.exec(rest)?.[0].length ?? 0;
    }
    return takeFirst(length);
  }

  function takeFence(fence: string, ended: boolean): string | null {
    const opening = buffer.indexOf(fence);
    const closing = buffer.indexOf(`\n${fence}`, opening + fence.length);
    if (closing === -1) return ended ? takeAll() : null;
    const lineEnd = buffer.indexOf('\n', closing + 1);
    const end = lineEnd === -1 ? buffer.length : lineEnd + 1;
    const rest = buffer.slice(end);
    if (!ended && (lineEnd === -1 || MAY_GROW_BELOW.test(rest))) return null;
    return takeFirst(end + (MARKS_BELOW.exec(rest)?.[0].length ?? 0));
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
      return take(false);
    },
    end: () => take(true),
  };
}
