import type { Passage } from '../../../domain/school/course.ts';

/*
 * What models put around an answer that is none of it: its name (**回答：**, "Answer:"), the mark of a quotation
 * before each line, a block of Markdown around the whole, and citations written into the comments of code.
 */

const NAME =
  /^(?:\*\*|__)?(?:回答|答案|答复|解答|答|助教|answer|response)\s?(?:(?:\*\*|__)\s?[:：]|[:：]\s?(?:\*\*|__)?)\s?(?=\S)/iu;
/** `>>>` is Python’s, and `> 60` a number that is exceeded. */
const QUOTED = /^(?:>[^\S\n]){1,3}(?![>=\d])/;
const CODE = /^(?:`{3,}|~{3,})/;
const OWN_COMMENT =
  /[^\S\n]*(?:#|\/\/|--)\s?(?:来源|出处|见|参考|source|see)?\s?[:：]?\s?(?<!\[)\[([1-9]\d?)\]\s?$/iu;
const OWN_LINE = /^\s*\[([1-9]\d?)\]\s*$/;

/** A piece of an answer without them. `isFirst`: the answer begins with it. */
export function undressed(piece: string, given: readonly Passage[], isFirst: boolean): string {
  if (CODE.test(piece)) return withoutMarksInCode(piece, given);
  const line = piece.replace(QUOTED, '');
  return isFirst ? line.replace(NAME, '') : line;
}

/** A block of code whose marks stand behind it; a line that the material writes so, `[1]` that is printed, stays. */
function withoutMarksInCode(block: string, given: readonly Passage[]): string {
  if (!block.includes('[')) return block;
  const marks = new Set<string>();
  const lines = block.split('\n').flatMap((line) => {
    const own = OWN_COMMENT.exec(line) ?? OWN_LINE.exec(line);
    if (own === null || own[1] === undefined || isBehindItsBlock(line, block)) return [line];
    if (given.some(({ text }) => text.includes(line.trim()))) return [line];
    marks.add(`[${own[1]}]`);
    const rest = line.slice(0, own.index);
    return rest.trim() === '' ? [] : [rest];
  });
  return [lines.join('\n'), ...marks].join('\n');
}

/** The mark that `sentence-stream` leaves with a block stands behind its last fence. */
const isBehindItsBlock = (line: string, block: string): boolean =>
  /(?:`{3,}|~{3,})[^\S\n]*\n\s*$/.test(block.slice(0, block.lastIndexOf(line)));

const WRAPPED = /^\s*(?:`{3,}|~{3,})(?:markdown|md)[^\S\n]*\n/i;
const MAY_BE_WRAPPED = /^\s*(?:`{0,3}|~{0,3}|(?:`{3}|~{3})[a-z]{0,8}[^\S\n]{0,4})$/i;

/**
 * Takes the line that opens a block of Markdown off the beginning of a reply; what closes the block says nothing and
 * falls.
 */
export function createUnwrapping(): { push(text: string): string; end(): string } {
  let held: string | null = '';
  return {
    push(text) {
      if (held === null) return text;
      held += text;
      if (MAY_BE_WRAPPED.test(held)) return '';
      const said = held.replace(WRAPPED, '');
      held = null;
      return said;
    },
    end() {
      const said = held ?? '';
      held = null;
      return said;
    },
  };
}
