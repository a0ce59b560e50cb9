import { eitherOf } from '../../domain/language/either-of.ts';

/** What a piece of a passage is: decides how it may be quoted. */
export type UnitKind = 'sentence' | 'heading' | 'code' | 'row';

/** A piece of a passage that can stand in an answer; offsets are UTF-16 units of the passage's own text. */
export interface TextUnit {
  kind: UnitKind;
  start: number;
  end: number;
}

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^\s{0,3}#{1,6}\s/;
export const TABLE_ROW = /^\s*\|.*\|\s*$/;
export const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** Pictures with what stands under them, each of which may lead somewhere: of the text, and no sentence of it. */
const PICTURES = /^\s*(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+$/;
/** "GitHub | Documentation": where else one can go. */
const WAYS_ON = /^\s*\[[^\]\n]*\]\([^)\n]*\)(?:\s*[|·•]\s*\[[^\]\n]*\]\([^)\n]*\))+\s*$/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;

/**
 * Ends of sentences, with closing quotes and the end of what is set in bold. ASCII marks end one only where a space
 * or nothing follows (`n != 10`, `a?.b`), a full stop only before what may begin a sentence, a semicolon only behind
 * an ideograph.
 */
const SENTENCE_END = eitherOf(
  /[。！？；]+[」』”’"）)\]]*(?:\*{1,2}(?=\s|$))?/gu,
  /(?<![!?])[!?]+["”’)\]」』）]*(?=\s|$|\p{Script=Han})|(?<=\p{Script=Han})[;!?]+/gu,
  /(?<!\.)\.+["”’)\]]*(?=\s+["“'([]?[\p{Lu}\p{N}\p{Script=Han}`])|…{1,2}(?=\s|$)/gu,
);
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|fig|mr|mrs|ms|dr|st|prof|inc|ltd|jr|sr|[A-Z]|approx|dept|est)\.$/i;

/** An hour of the clock, and behind it where that clock hangs: "6 p.m. Eastern". */
const CLOCK = /(?:^|[\s\d(])[ap]\.m\.$/i;
const ZONE = /^\s+(?:Eastern|Central|Mountain|Pacific|Atlantic|UTC|GMT|[A-Z]{2,4}T|[A-Z][a-z]+ [Tt]ime)\b/;
const LONGEST_ZONE = 40;

/** Splits Markdown into code blocks (whole, fences included), table rows, headings and sentences. */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = [];
  let at = 0;
  let paragraph = -1;
  let fence: { start: number; mark: string } | null = null;
  const endParagraph = (end: number): void => {
    if (paragraph >= 0) addSentences(units, text, paragraph, end);
    paragraph = -1;
  };
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark === fence.mark) {
        units.push({ kind: 'code', start: fence.start, end });
        fence = null;
      }
    } else if (mark) {
      endParagraph(at);
      fence = { start: at, mark };
    } else if (line.trim() === '') {
      endParagraph(at);
    } else if (HEADING.test(line) || PICTURES.test(line) || WAYS_ON.test(line)) {
      endParagraph(at);
      units.push({ kind: 'heading', start: at, end });
    } else if (TABLE_ROW.test(line)) {
      endParagraph(at);
      // A rule says that the row before it named the columns.
      if (!TABLE_RULE.test(line)) units.push({ kind: 'row', start: at, end });
      else if (units.at(-1)?.kind === 'row') units.at(-1)!.kind = 'heading';
    } else if (LIST_ITEM.test(line)) {
      endParagraph(at);
      paragraph = at + LIST_ITEM.exec(line)![0].length;
    } else if (paragraph < 0) {
      paragraph = at;
    }
    at = end + 1;
  }
  if (fence) units.push({ kind: 'code', start: fence.start, end: text.length });
  endParagraph(text.length);
  return units;
}

/** Code in a sentence: its marks end none, as in 「至少处理 `. , ! ?`」. A lone backtick opens nothing. */
const INLINE_CODE = /(?<!`)(`{1,2})(?!`)(?:(?!\1(?!`))[^\n]){1,200}\1(?!`)/g;

function addSentences(units: TextUnit[], text: string, from: number, to: number): void {
  const body = text.slice(from, to);
  const codes = body.includes('`') ? [...body.matchAll(INLINE_CODE)] : [];
  const isInCode = (at: number): boolean =>
    codes.some(({ 0: code, index }) => index < at && at < index + code.length);
  let start = 0;
  for (const match of body.matchAll(SENTENCE_END)) {
    if (isInCode(match.index)) continue;
    const end = match.index + match[0].length;
    if (match[0].startsWith('.')) {
      const before = body.slice(start, match.index + 1);
      if (ABBREVIATION.test(before) || (CLOCK.test(before) && ZONE.test(body.slice(end, end + LONGEST_ZONE))))
        continue;
    }
    pushTrimmed(units, text, from + start, from + end);
    start = end;
  }
  pushTrimmed(units, text, from + start, to);
}

const BLANK = /\s/;

function pushTrimmed(units: TextUnit[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text[start]!)) start++;
  while (end > start && BLANK.test(text[end - 1]!)) end--;
  if (start < end) units.push({ kind: 'sentence', start, end });
}

/** The sentences of a text as it has them, without rows and code. */
export const sentencesIn = (text: string): string[] =>
  textUnits(text).flatMap(({ kind, start, end }) =>
    kind === 'sentence' ? [text.slice(start, end).trim()] : [],
  );
