import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsAnswerType } from '../../question/answer-type.ts';
import { type TextUnit, textUnits } from '../../words/text-units.ts';

/*
 * Tables that name the course's works and parts by their numbers: 「实验二 11 月 29 日截止」, "Assignment 2, 29 Nov".
 * Whoever asks of one is not told the day of another.
 */

const KIND =
  '实验|作业|项目|测验|论文|第|homework|hw|assignment|lab|quiz|project|essay|problem set|chapter|unit|lesson|module|exam|part';
const NUMBERED = new RegExp(
  `(${KIND}) ?(?:no\\. ?|#)?([一二三四五六七八九十]|\\d{1,2})(?![\\d:：.]|[一二三四五六七八九十])`,
  'giu',
);
const CHINESE_DIGITS = '一二三四五六七八九十';

/** A longer text is pasted, and no question. In UTF-16 units. */
const LONGEST_QUESTION = 200;

/** What is named by kind and number, as `kind number`. */
const namedIn = (text: string): { kind: string; name: string }[] =>
  Array.from(text.toLowerCase().matchAll(NUMBERED), ({ 1: kind = '', 2: number = '' }) => {
    const place = CHINESE_DIGITS.indexOf(number);
    return { kind, name: `${kind} ${place < 0 ? Number(number) : place + 1}` };
  });

/** Asks when a work is to be handed in. */
const ASKS_DUE = eitherOf(
  /截止|ddl|(?:何时|什么时候|啥时候|哪一?天|几号|几点|周几|星期几)[^，。？?]{0,4}交/i,
  /\bdue\b|\bdeadline\b|\bwhen\b.{0,40}\b(?:hand(?:ed)? in|submit)/i,
);

/**
 * Of a text's rows those that name what the question names by its number (true), and those that name others of its
 * kind instead (false): asked when one work is due, all others. Of rows of which none names it, none.
 */
export function rowsOfNumber(
  question: string,
  text: string,
  rows: readonly TextUnit[],
): ReadonlyMap<TextUnit, boolean> {
  const asked = question.length > LONGEST_QUESTION ? [] : namedIn(question);
  if (asked.length === 0) return new Map();
  const names = new Set(asked.map(({ name }) => name));
  const kinds = new Set(asked.map(({ kind }) => kind));
  const isOfOneDay = names.size === 1 && ASKS_DUE.test(question);
  const isFor = new Map<TextUnit, boolean>();
  for (const row of rows) {
    const named = namedIn(text.slice(row.start, row.end)).filter(({ kind }) => kinds.has(kind));
    if (named.length > 0 || isOfOneDay)
      isFor.set(
        row,
        named.some(({ name }) => names.has(name)),
      );
  }
  const due = [...isFor].filter(([row, isIt]) => isIt && SPEAKS_OF_DUE.test(text.slice(row.start, row.end)));
  // Of 「实验一发布」 and 「实验一截止」 the second is asked for.
  if (isOfOneDay && due.length > 0)
    for (const row of isFor.keys())
      isFor.set(
        row,
        due.some(([one]) => one === row),
      );
  return [...isFor.values()].includes(true) ? isFor : new Map();
}

/** Has a text a row that says when the work is due that a question names by its number? */
export function tellsWhenDue(question: string, text: string): boolean {
  if (!text.includes('|') || question.length > LONGEST_QUESTION || !ASKS_DUE.test(question)) return false;
  // What was asked before stands above a follow-up, which asks something else.
  if (question.includes('\n')) return false;
  if (namedIn(question).length !== 1 || !SPEAKS_OF_DUE.test(text)) return false;
  const rows = textUnits(text).filter(({ kind }) => kind === 'row');
  for (const [row, isIt] of rowsOfNumber(question, text, rows))
    if (isIt && isDated(text.slice(row.start, row.end))) return true;
  return false;
}
const SPEAKS_OF_DUE = /截止|提交|上交|\bdue\b|\bdeadline\b|\bhand(?:ed)? in\b/i;

/** As timetables write them: "29 Nov", "Nov. 29". */
const SHORT_DATE = eitherOf(
  /\d (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b/i,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.? \d/i,
);
const isDated = (row: string): boolean => SHORT_DATE.test(row) || holdsAnswerType('time', row);
