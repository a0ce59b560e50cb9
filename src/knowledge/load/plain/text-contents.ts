/** Fewer lines with a number under each other are a list. */
const LEAST_ENTRIES = 5;
const NUMBERED =
  /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]?\s+|第\s*[一二三四五六七八九十百\d]+\s*[章节篇部课讲]\s*)(\S.*)$/;
/** What leads to the page number at the end of an entry. */
const TO_PAGE = /[\s.·…]*\d{0,4}\s*$/;

/**
 * A text without its table of contents: lines that stand together, most of them numbered, and most of those again
 * further down, where the text they name begins. It names everything and answers nothing.
 */
export function withoutContents(lines: string[]): string[] {
  const last = new Map<string, number>();
  for (const [index, line] of lines.entries()) last.set(named(line), index);
  const kept: string[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && lines[end]?.trim() !== '') end++;
    const group = lines.slice(start, end);
    const entries = group.filter((line) => NUMBERED.test(line));
    const again = entries.filter((line) => (last.get(named(line)) ?? 0) >= end).length;
    const contents =
      entries.length >= LEAST_ENTRIES && entries.length * 2 > group.length && again * 2 > entries.length;
    if (!contents) kept.push(...group);
    kept.push('');
    start = end + 1;
  }
  return kept;
}

/** What a line names, whatever number stands before it and whatever page after it. */
const named = (line: string): string =>
  (NUMBERED.exec(line)?.[1] ?? line).replace(TO_PAGE, '').replace(/\s+/g, '');
