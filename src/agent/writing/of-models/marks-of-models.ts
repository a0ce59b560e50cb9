import { MARKED_CODE } from '../../../domain/language/code-marks.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { flatten } from '../../grounding/reading/held-passage.ts';

/**
 * Reads a growing text in which a model cites in the habits it was trained to, and gives it with the marks that it
 * was asked for: `[1, 2]`, `[^1]`, `[citation:1]`, `【1†source】`, `[[1]](#1)`, `<sup>1</sup>`, （见片段 1） become
 * `[1]`. Code stays as it is. What may still become a mark is held back until it can be told.
 */
export interface MarkReader {
  push(text: string): string;
  /** What was held back. */
  end(): string;
}

const NUMBER = '[1-9]\\d?';
const SEVERAL = `${NUMBER}(?:\\s?(?:[,，、;；]|[-–—~～])\\s?${NUMBER})*`;
/** What models call what they were given. */
const SOURCE =
  '(?:citations?|cite|sources?|src|passages?|ref(?:erence)?s?|doc(?:ument)?s?|chunks?|excerpts?|片段|资料|来源|引用|文档|参考|出处|材料|段落|课程片段|课程资料)\\s?[:：#_-]?\\s?';
/** 见, "see": what leads to a mark between brackets. */
const SEE =
  '(?:(?:参见|详见|见|来源|出处|参考|引自|依据|根据|据|来自|sources?|see|from|refs?|cf\\.?|as in)\\s?[:：]?\\s?)';
/** `[1](#ref-1)`: a mark is no link. */
const TARGET = '(?:\\([^()\\s]{0,200}\\))?';

/** Each in a form that stands for nothing else. */
const SAYS_ITS_SOURCE = [
  `\\\\?\\[(?:\\^|${SOURCE})(?<named>${SEVERAL})\\\\?\\]${TARGET}`,
  `\\\\\\[(?<escaped>${SEVERAL})\\\\\\]`,
  `\\[\\[(?<twice>${SEVERAL})\\]\\]${TARGET}`,
  `\\[(?<titled>${NUMBER})[:：]\\s?(?=\\p{L})[^\\]\\n]{2,40}\\]`,
  `\\[(?<linked>${NUMBER})\\]\\([^()\\s]{0,200}\\)`,
  `【(?:\\^|${SOURCE})?(?<lens>${SEVERAL})(?::\\d{1,3})?(?:†[^】\\n]{0,40})?】`,
  `<sup>\\s?\\[?(?<raised>${SEVERAL})\\]?\\s?</sup>`,
  `[（(]\\s?${SEE}?(?<seen>\\[${NUMBER}\\](?:\\s?[,，、和]?\\s?\\[${NUMBER}\\]){0,5})\\s?[)）]`,
  `[（(]\\s?${SEE}?${SOURCE}(?<told>${SEVERAL})\\s?[)）]`,
].join('|');
/** `[第5课]`, `[[列表和元组]]`, （见《第5课》）: a mark where it names the place of what was given. */
const BY_PLACE = [
  `\\[{1,2}(?<place>[^[\\]\\n\`]{2,40})\\]{1,2}(?!\\()`,
  `[（(]\\s?${SEE}?《?(?<placed>[^（）()《》\\n\`]{2,40})》?\\s?[)）]`,
].join('|');
/** An interval, a list and a class of characters are written like this as well. */
const OF_SEVERAL = `\\[(?<several>${NUMBER}(?:\\s?(?:[,，、;；]|[-–—~～])\\s?${NUMBER})+)\\]`;
/** 根据片段 1，…: it names to the learner what only the model was given. */
const BY_SOURCE = [
  '(?:根据|按照|依据|参照|正如|如|据|从)\\s?',
  `(?:${SOURCE}\\[?${NUMBER}\\]?|\\[${NUMBER}\\])\\s?`,
  '(?:(?:中|里|上)?的?(?:所述|所说|所示|内容|说明|描述|介绍|可知|可以看出|来看|提到的?|得知|定义)?)',
  '\\s?[，,：:]',
].join('');
const BY_SOURCE_ENGLISH = `(?:according to|as (?:stated|described|mentioned|noted|shown|explained) in|based on|per|in)\\s(?:the\\s)?(?:${SOURCE}\\[?${NUMBER}\\]?|\\[${NUMBER}\\])\\s?,(?=\\s|$)`;

const CODE_OR_MARK = new RegExp(
  `(?<code>\`+|~{3,})|(?<line>\\n)|(?<by>${BY_SOURCE})|(?<byEnglish>${BY_SOURCE_ENGLISH})|${SAYS_ITS_SOURCE}|${OF_SEVERAL}|${BY_PLACE}`,
  'giu',
);

/** 区间为 [1, 2], "a value in [1, 2]": what it stands behind asks for a value. */
const ASKS_FOR_A_VALUE = inTurn(
  eitherOf(
    /[为是于到在从成含即有得与和或、，,：:=（(]|返回|输出|打印|区间|范围|结果/iu,
    /\b(?:to|is|are|be|of|in|on|by|from|and|or|range|interval|returns?|gives?|prints?|becomes?)/iu,
  ),
  /\s?$/iu,
);
/** What it stands before goes on with it. */
const GOES_ON = /^\s?[\p{L}\p{N}=+*/-]/u;
const SENTENCE_ENDS = /(?:^|[。！？；.!?\n]["”』」）)]?)\s*$/u;

/** Longer than this is no mark and no lead-in, and more of what stands before one tells nothing of it. Characters. */
const LONGEST = 64;
const BEFORE = 16;
/** What may be one that is still being written, or go on behind its bracket. */
const MAY_BECOME = eitherOf(
  /(?:\\?\[|【|<)[^\]】>\n`]{0,40}$/u,
  /[（(][^）)\n`]{0,40}$/u,
  /\\?\[{1,2}[^[\]\n`]{0,40}\]{1,2}(?:[^\S\n]|\([^()\s]*)?$/u,
  /<sup>[^<\n`]{0,12}(?:<[^>\n]{0,4})?$|\\$|[`~]+$/u,
);
/**
 * A lead-in that is still being written. What begins otherwise is let go at once: the sentence before it waits for it
 * to be shown.
 */
const MAY_LEAD = inTurn(
  /(?<=(?:^|[。！？；\n]|[.!?]\s)\s*)/iu,
  eitherOf(
    /(?:根据|按照|依据|参照|正如|如|据|从)[^，,：:。！？；!?\n`]{0,30}|[根按依参正]/iu,
    /(?:according|as|based|per|in)\s[^，,：:。！？；!?\n`]{0,40}|[a-z]{1,9}/iu,
  ),
  /$/iu,
);
/** Without one of these there is nothing to read. */
const MAY_HAVE = /[[【<（(`~\\]|[片资来引文参出材段课]|\b(?:cit|sou?rc|pass|ref|doc|chunk|exc)/iu;

/** `given`: the passages that the numbers stand for, as many as there are by then. */
export function createMarkReader(given: () => readonly Passage[]): MarkReader {
  /** The backticks or tildes that opened the code the text is in; empty outside of any. */
  let code = '';
  let before = '';
  let held = '';

  function read(text: string): string {
    const said = before;
    before = `${said}${text}`.slice(-BEFORE);
    if (!MAY_HAVE.test(text) && code.length !== 1 && code.length !== 2) return text;
    return text.replace(CODE_OR_MARK, (match: string, ...found) => {
      const groups = found.at(-1) as Partial<Record<string, string>>;
      const at = Number(found.at(-3));
      if (groups.code !== undefined) {
        if (code === '') code = match;
        else if (match === code || (code.length > 2 && match.startsWith(code))) code = '';
        return match;
      }
      if (groups.line !== undefined && code.length < 3) code = '';
      if (groups.line !== undefined || code !== '') return match;
      const ahead = `${said}${text.slice(0, at)}`;
      if (groups.by !== undefined || groups.byEnglish !== undefined) {
        if (!SENTENCE_ENDS.test(ahead)) return match;
        return groups.by === undefined ? 'According to the course material,' : '根据课程资料，';
      }
      const place = groups.place ?? groups.placed;
      if (place !== undefined) return markOfPlace(place, match);
      // `s[1:end]` is a slice.
      if (groups.titled !== undefined && /[\w)]$/.test(ahead)) return match;
      if (groups.several !== undefined && !citesSeveral(match, ahead, text.slice(at + match.length)))
        return match;
      const written = Object.values(groups).find((numbers) => numbers !== undefined) ?? '';
      return numbersIn(written)
        .map((number) => `[${number}]`)
        .join('');
    });
  }

  /** What the material writes between brackets itself is its own. */
  function markOfPlace(place: string, match: string): string {
    const at = given().findIndex((passage) => isPlaceOf(place, passage));
    return at === -1 || given().some(({ text }) => text.includes(match)) ? match : `[${at + 1}]`;
  }

  function citesSeveral(mark: string, ahead: string, behind: string): boolean {
    if (numbersIn(mark).some((number) => number > given().length)) return false;
    if (
      ASKS_FOR_A_VALUE.test(ahead) ||
      (GOES_ON.test(behind) && (ahead.trim() === '' || !SENTENCE_ENDS.test(ahead)))
    )
      return false;
    const tight = mark.replace(/\s/g, '');
    return !given().some(
      ({ text }) => text.includes('[') && text.replace(MARKED_CODE, '').replace(/\s/g, '').includes(tight),
    );
  }

  /** Where what may still become something else begins. */
  function opensAt(all: string): number {
    const tail = `${before}${all}`.slice(-LONGEST);
    const at = Math.min(...[MAY_BECOME, MAY_LEAD].map((may) => may.exec(tail)?.index ?? tail.length));
    return Math.max(0, all.length - (tail.length - at));
  }

  return {
    push(text) {
      const all = held + text;
      const from = opensAt(all);
      held = all.slice(from);
      return read(all.slice(0, from));
    },
    end() {
      const rest = held;
      held = '';
      return read(rest);
    },
  };
}

/** `1-3` is three of them. */
function numbersIn(written: string): number[] {
  const numbers: number[] = [];
  for (const part of written.split(/[,，、;；和[\]]/)) {
    const [from, to] = (part.match(/\d{1,2}/g) ?? []).map(Number);
    if (from === undefined) continue;
    for (let number = from; number <= Math.min(to ?? from, from + MOST_IN_A_RANGE); number++)
      numbers.push(number);
  }
  return numbers;
}
const MOST_IN_A_RANGE = 5;

/** "第5课", "Lesson 5": what a title begins with. */
const NUMBERED =
  /^(?:第\s?[\d一二三四五六七八九十百]{1,4}\s?[课讲章节单元周]|(?:lesson|chapter|unit|week|part|lecture)\s\d{1,3})/iu;

function isPlaceOf(place: string, { title, headings, source }: Passage): boolean {
  const said = flatten(place);
  if (said === '') return false;
  const number = NUMBERED.exec(title)?.[0];
  return [title, source, ...headings, ...(number === undefined ? [] : [number])].some(
    (name) => flatten(name) === said,
  );
}
