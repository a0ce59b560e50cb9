import type { Passage } from '../../../domain/school/course.ts';
import { flatten } from '../../grounding/reading/held-passage.ts';

/**
 * Models close with a list of what they were given: 参考来源：, `- [1] 第5课 列表和元组`. Ours are listed beside the
 * answer with their place and a quote, so the model's list is left out; it says nothing of the matter that could fall
 * or stand.
 */
export interface SourceListReader {
  /** What of the answer goes on, given one piece of it more. */
  read(piece: string): string[];
  end(): string[];
}

const WORDS = [
  '(?:参考|引用|资料|信息|课程|内容|主要)?(?:来源|出处|资料|文献|依据|引用|链接)',
  '参考|延伸阅读',
  '(?:references?|sources?|citations?|bibliography|works cited)(?: (?:used|cited))?',
].join('|');
/** On a line of its own. */
const HEAD = new RegExp(
  `^(?:#{1,6}\\s|\\*\\*|__)?\\s?(?:${WORDS})\\s?(?:\\*\\*|__)?\\s?[:：]?\\s?(?:\\*\\*|__)?$`,
  'iu',
);
/** `来源：第5课`, with what it names. */
const NAMED_AT_ONCE = new RegExp(
  `^[（(【[*_>\\s]{0,4}(?:${WORDS})\\s?(?:\\*\\*|__)?\\s?[:：]\\s?(?:\\*\\*|__)?(.+?)[）)】\\]*_。.\\s]{0,4}$`,
  'iu',
);
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const BULLET = /^(?:[-*+•]|\d{1,2}[.)、])\s+/;
const MARKS = /^(?:\[\^?\d{1,2}\])+\s?[:：]?\s*/;
const ALL_MARKS = /\[\^?\d{1,2}\]/g;
/** What stands between the parts of a place: 第5课 > 元组. */
const BETWEEN_PARTS = /[>›»/|·,，、；;：:《》“”"「」]|\s[-–—]\s|的|中|里/u;

/** `given`: the passages of the answer. */
export function createSourceListReader(given: () => readonly Passage[]): SourceListReader {
  /** Read and not yet passed on: whether they head a list of sources is told by what follows. */
  let heading: string[] = [];
  let isListing = false;

  function isPlace(text: string): boolean {
    const parts = text
      .replace(ALL_MARKS, ' ')
      .split(BETWEEN_PARTS)
      .map(flatten)
      .filter((part) => part !== '');
    return (
      parts.length > 0 &&
      given().some(({ title, headings, source }) => {
        const place = [title, ...headings, source].map(flatten).join('\n');
        return parts.every((part) => place.includes(part));
      })
    );
  }

  function isEntry(piece: string): boolean {
    const item = piece.replace(BULLET, '');
    const named = item.replace(MARKS, '');
    if (named === '') return true;
    return isListing || heading.length > 0
      ? item !== named || isPlace(named)
      : item !== named && isPlace(named);
  }

  function end(): string[] {
    const pieces = heading;
    heading = [];
    return pieces;
  }

  return {
    read(piece) {
      if (RULE.test(piece) || HEAD.test(piece)) {
        isListing = false;
        heading.push(piece);
        return [];
      }
      if (isEntry(piece)) {
        isListing ||= heading.length > 0;
        heading = [];
        return [];
      }
      isListing = false;
      const named = NAMED_AT_ONCE.exec(piece)?.[1];
      if (named !== undefined && (named.replace(ALL_MARKS, '').trim() === '' || isPlace(named))) return [];
      return [...end(), piece];
    },
    end,
  };
}
