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
    const inside = /\[\d{1,2}\]/.test(match[0]);
    const rest = buffer.slice(length);
    if (!match[0].endsWith('\n')) {
      const marks = MARKS.exec(rest);
      if (marks) length += marks[0].length;
      // The mark may still be on its way: "……。" and then "[1]".
      else if (!ended && !inside && /^[ \t]*(\[\d{0,2})?$/.test(rest)) return null;
    }
    const piece = buffer.slice(0, length);
    buffer = buffer.slice(length);
    return piece;
  }

  function takeFence(fence: string, ended: boolean): string | null {
    const opening = buffer.indexOf(fence);
    const closing = buffer.indexOf(`\n${fence}`, opening + fence.length);
    if (closing === -1) return ended ? takeAll() : null;
    const lineEnd = buffer.indexOf('\n', closing + 1);
    if (lineEnd === -1 && !ended) return null;
    let end = lineEnd === -1 ? buffer.length : lineEnd + 1;
    const marks = /^\s*(?:\[\d{1,2}\])+/.exec(buffer.slice(end));
    if (marks) end += marks[0].length;
    const piece = buffer.slice(0, end);
    buffer = buffer.slice(end);
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
