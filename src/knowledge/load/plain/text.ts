import type { Loader } from '../document.ts';
import { empty, notText } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { isWrapped, joinLines, runsOn } from '../sections/paragraphs.ts';
import { createSectionBuilder } from '../sections/section-builder.ts';
import { withoutContents } from './text-contents.ts';

/** Plain text: paragraphs, with headings where a line is one without doubt. */
export const textLoader: Loader = {
  async load(file) {
    const text = decodeText(file.bytes);
    if (text === null) return [notText(file)];
    const builder = createSectionBuilder(fileTitle(file));
    const groups = groupsOf(text);
    const titled = groups.filter((group, index) => standsAsTitle(group, groups[index + 1])).length;
    const titlesStandAlone = titled > 0 && titled <= groups.length * MOST_TITLES;
    for (const [index, group] of groups.entries()) {
      const alone = titlesStandAlone && standsAsTitle(group, groups[index + 1]);
      const heading =
        headingOf(group) ?? (alone ? { depth: 3, text: (group[0] ?? '').trim(), lines: 1 } : null);
      if (heading) builder.heading(heading.depth, heading.text);
      for (const paragraph of paragraphsOf(heading ? group.slice(heading.lines) : group)) {
        builder.block('prose', paragraph);
      }
    }
    const sections = builder.sections();
    if (sections.length === 0) return [empty(file)];
    const title = builder.firstHeading() ?? fileTitle(file);
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

/** Lines that stand together: parted by empty lines and before headings. */
function groupsOf(text: string): string[][] {
  const groups: string[][] = [[]];
  for (const line of withoutContents(text.replace(/^[ \u00a0]+/gm, asSpaces).split(/\r\n|\r|\n/))) {
    if (line.trim() === '') groups.push([]);
    else {
      // 「…见\n第 3 章」: a paragraph that an editor has wrapped may go on with what else begins a chapter.
      if (headingOf([line]) && !runsOn(groups.at(-1)?.at(-1) ?? '')) groups.push([]);
      groups.at(-1)?.push(line.trimEnd());
    }
  }
  return groups.filter((group) => group.length > 0);
}

const asSpaces = (indentation: string): string => ' '.repeat(indentation.length);

const LONGEST_HEADING = 60;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,})$/;
const MARKED = /^(#{1,6})\s+(\S.*)$/;
/** 第三章 …, 第 4 课 …, Chapter 5, Lesson 2: … */
const CHAPTER =
  /^(?:第\s*[一二三四五六七八九十百千零〇\d]+\s*[章篇部编回讲课]|(?:chapter|part|lesson|unit)\s+\d+\b)/i;
/** 第二节 …, 三、…, Section 2 */
const PART =
  /^(?:第\s*[一二三四五六七八九十百千零〇\d]+\s*节|[一二三四五六七八九十]{1,3}、|section\s+\d+\b)/i;
/** 2.1 …, 2.1.3 …; a single number begins a list as often as a heading. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+\S/;
const SENTENCE_END = /[。！？!?；;，,：:.…]$/;

/** The heading that a group of lines begins with. */
function headingOf(group: string[]): { depth: number; text: string; lines: number } | null {
  const text = (group[0] ?? '').trim();
  const marked = MARKED.exec(text);
  if (marked) return { depth: marked[1]?.length ?? 1, text: marked[2] ?? '', lines: 1 };
  const alone = numberedAlone(group);
  if (alone) return alone;
  if (text.length > LONGEST_HEADING || SENTENCE_END.test(text)) return null;
  const under = (group[1] ?? '').trim();
  if (UNDERLINE.test(under) && under.length >= 3) return { depth: under[0] === '=' ? 1 : 2, text, lines: 2 };
  if (CHAPTER.test(text)) return { depth: 1, text, lines: 1 };
  if (PART.test(text)) return { depth: 2, text, lines: 1 };
  const numbered = NUMBERED.exec(text);
  return numbered ? { depth: numbered[1]?.split('.').length ?? 2, text, lines: 1 } : null;
}

/** A numbered heading that stands by itself may be a question, and an editor may have wrapped it: 3.1.2 软件包会有…吗？ */
function numberedAlone(group: string[]): { depth: number; text: string; lines: number } | null {
  const [first = '', second] = group;
  const numbered = NUMBERED.exec(first.trim());
  if (!numbered || group.length > 2 || (second !== undefined && !runsOn(first))) return null;
  const text = joinLines(group);
  if (text.length > LONGEST_HEADING * group.length || /[。；;，,：:.…]$/.test(text)) return null;
  return { depth: numbered[1]?.split('.').length ?? 2, text, lines: group.length };
}

/** A short line by itself before a longer paragraph, and the share of such up to which they are titles. */
const SHORT = 24;
const MOST_TITLES = 0.5;

function standsAsTitle(group: string[], next: string[] | undefined): boolean {
  const text = (group[0] ?? '').trim();
  // What is set in is a command, a term or an address more often than a title.
  if (/^ {2,}/.test(group[0] ?? '')) return false;
  if (group.length > 1 || text.length > SHORT || SENTENCE_END.test(text) || LIST_ITEM.test(text))
    return false;
  return /\p{Letter}/u.test(text) && next !== undefined && next.join('').length > text.length * 2;
}

const INDENTED = /^(?:\u3000{1,2}|\t| {2,4})\S/;
const LIST_ITEM = /^\s*(?:[-*+•·]|\d{1,3}[.)、]|[（(]\d{1,2}[）)])\s*/;
/** The paragraphs of a group: one for text that an editor has wrapped, else one for each line that begins one. */
function paragraphsOf(lines: string[]): string[] {
  if (lines.length === 0) return [];
  const margin = Math.min(...lines.map((line) => line.length - line.replace(/^ +/, '').length));
  const group = lines.map((line) => line.slice(margin));
  if (group.some((line) => LIST_ITEM.test(line))) return [itemsMadeWhole(group).join('\n')];
  if (group.slice(1).some((line) => INDENTED.test(line))) {
    const paragraphs: string[][] = [];
    for (const line of group) {
      if (paragraphs.length === 0 || INDENTED.test(line)) paragraphs.push([line]);
      else paragraphs.at(-1)?.push(line);
    }
    return paragraphs.map(joinLines);
  }
  if (isWrapped(group)) return [joinLines(group)];
  return group.map((line) => line.trim());
}

/** An item that an editor has wrapped goes on under its first word, not under its mark. */
function itemsMadeWhole(group: string[]): string[] {
  const items: string[] = [];
  let first = Number.POSITIVE_INFINITY;
  for (const [index, line] of group.entries()) {
    const last = items.at(-1);
    const column = line.length - line.trimStart().length;
    const mark = LIST_ITEM.exec(line)?.[0].length;
    if (last !== undefined && mark === undefined && column === first && runsOn(group[index - 1] ?? ''))
      items[items.length - 1] = joinLines([last, line]);
    else items.push(line);
    if (mark !== undefined) first = mark;
  }
  return items;
}
