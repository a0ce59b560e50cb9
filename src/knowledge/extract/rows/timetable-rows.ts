import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { contentWordsOf } from '../../question-forms/content-words.ts';
import type { TextUnit } from '../../words/text-units.ts';
import { tokenise } from '../../words/tokens.ts';
import { tablesIn } from '../../words/written-tables.ts';

/*
 * A course's timetable: a row for each week or day, and in it what is taught and what is to be handed in. The section
 * of a work itself mostly says what it is and not when it is due.
 */

const ASKS_DUE = eitherOf(
  /截止|ddl/i,
  /(?:何时|什么时候|啥时候|哪一?[天周]|第几周|周几|星期几)[^，。？?]{0,4}交/i,
  /交[^，。？?]{0,6}(?:何时|什么时候|啥时候|哪一?[天周]|第几周)/i,
  /\bwhen(?:'?s|s| is| are| do| does)?\b.{0,40}\b(?:due|hand(?:ed)? in|submit(?:ted)?)\b/i,
  /\bdeadline\b/i,
);
const ASKS_WEEK = /第几周|(?:哪|那一|几)一?个?周(?![末日一二三四五六])|\b(?:which|what) week\b/i;
/** Asked so exactly, a week is no answer. */
const ASKS_DATE = /几号|几月|几点|\bwhat (?:date|time)\b/i;

/** A question asks for the week of what it names, or when that is to be handed in; a longer text is pasted. */
const LONGEST_QUESTION = 80;
export const asksTimetable = (question: string): boolean =>
  question.length <= LONGEST_QUESTION &&
  !question.includes('\n') &&
  !ASKS_DATE.test(question) &&
  (ASKS_DUE.test(question) || ASKS_WEEK.test(question));

/** What says of a work when it is due; how long something takes does not. */
const TELLS_WHEN = eitherOf(
  /\d\s*[月日号]|\d{1,2}[:：]\d{2}|第\s*[\d一二三四五六七八九十]+\s*周|(?:周|星期)[一二三四五六日天末]/i,
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i,
  /\b(?:week|unit|lesson) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
  /\d (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)/i,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\b(?:noon|midnight)\b/i,
);
export const tellsWhen = (passage: Passage): boolean => TELLS_WHEN.test(passage.text);

const OF_TIMES = /周|日期|时间|\b(?:weeks?|dates?|days?|when)\b/i;
const OF_WORKS = eitherOf(
  /任务|交|作业|截止|提交/i,
  /\b(?:due|hand(?:ed)? in|deadlines?|submit|submissions?|assignments?|tasks?|homework)\b/i,
);
/** Words of the question that say only that a time is asked for. */
const ASKING = new Set(
  tokenise('交 上交 提交 截止 ddl 周 第几 哪周 due hand handed submit submitted deadline week date').concat(
    '截止',
    '提交',
    '上交',
  ),
);

interface Row {
  unit: TextUnit;
  cells: readonly ReadonlySet<string>[];
}

/** The row of a passage's timetable that holds what a question asks the time of; null where none or several do. */
export function timetableRow(question: string, passage: Passage): TextUnit | null {
  if (!passage.text.includes('|') || !asksTimetable(question)) return null;
  const words = contentWordsOf(question).filter(
    (word) => word.length > 0 && !word.every((term) => ASKING.has(term)),
  );
  if (words.length === 0) return null;
  const found: TextUnit[] = [];
  for (const { head, rows } of timetablesIn(passage)) {
    const columns = ASKS_WEEK.test(question)
      ? head.map((_, at) => at).slice(1)
      : head.flatMap((name, at) => (OF_WORKS.test(name) ? at : []));
    for (const { unit, cells } of rows)
      if (columns.some((at) => words.every((word) => word.every((term) => cells[at]?.has(term)))))
        found.push(unit);
  }
  return found.length === 1 ? found[0]! : null;
}

interface Timetable {
  head: readonly string[];
  rows: Row[];
}

/** Passages are never written to. */
const known = new WeakMap<Passage, readonly Timetable[]>();

/** Tables whose first column is one of times. */
function timetablesIn(passage: Passage): readonly Timetable[] {
  let tables = known.get(passage);
  if (!tables) {
    tables = tablesIn(passage)
      .filter(({ head }) => OF_TIMES.test(head[0] ?? ''))
      .map(({ head, rows }) => ({
        head,
        rows: rows.map(({ unit, cells }) => ({ unit, cells: cells.map((cell) => new Set(tokenise(cell))) })),
      }));
    known.set(passage, tables);
  }
  return tables;
}
