import { knownLately } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { writtenIn } from '../../domain/language/language.ts';
import type { Course, ScheduleEntry } from '../../domain/school/course.ts';
import { plainTextOf } from '../bounds/plain-text.ts';
import { refusals } from '../refusals/refusals.ts';
import { CLASSES } from './calendar-names.ts';

/*
 * What a date is called is its name, and whoever keeps the calendar may have written more there:
 * 直播课（请带身份证照片）. What is put behind a name is shown where an answer might say it of itself; a class whose
 * very name may not be said goes by its kind.
 */

/** What is put behind a name: in brackets, or behind a comma. */
const BEHIND = /[（(【[][^）)】\]]*[）)】\]]?|[，,；;。！!][^（(【[，,；;。！!]*/g;
/** What dates are about. */
const MATTERS = eitherOf(
  /考试|考前|期[中末]|补考|截止|停课|取消|顺延|延期|推迟|改期|调课|放假|作业|答辩|讲评/giu,
  /\b(?:exams?|midterms?|finals?|deadline|quiz(?:zes)?|cancell?ed|postponed|moved|due)\b/giu,
);
/** What a name of a class or a lesson has by itself. */
const OF_A_NAME = /^(?:the school|a day|a step of a program|a ban|what is forbidden|the letters)/;

function saysMore(text: string): boolean {
  for (const reason of refusals(plainTextOf(text.replace(MATTERS, ' ')), []))
    if (!OF_A_NAME.test(reason)) return true;
  return false;
}

function readTitle({ title, kind }: Pick<ScheduleEntry, 'title' | 'kind'>): string {
  const name = title.replace(BEHIND, (part) => (saysMore(part) ? '' : part)).trim();
  const asClass = CLASSES[writtenIn(title) ?? 'zh'][kind];
  if (asClass === undefined) return name === '' ? title : name;
  return name === '' || saysMore(name.replace(BEHIND, ' ')) ? asClass : name;
}

/**
 * Titles as they are shown, by kind; a course is asked for with every message. UTF-16 units: some five thousand titles.
 */
const UNITS_OF_TITLES = 100_000;
const shown = new Map<ScheduleEntry['kind'], (title: string) => string>();

function titleOf({ kind, title }: ScheduleEntry): string {
  let shownAs = shown.get(kind);
  if (!shownAs) {
    shownAs = knownLately((written) => readTitle({ title: written, kind }), UNITS_OF_TITLES);
    shown.set(kind, shownAs);
  }
  return shownAs(title);
}

/** A course whose dates are called by nothing but names. The same object where all of them are. */
export function withPlainTitles(course: Course): Course {
  const { schedule } = course;
  if (!schedule || schedule.entries.every((entry) => titleOf(entry) === entry.title)) return course;
  const entries = schedule.entries.map((entry) => ({ ...entry, title: titleOf(entry) }));
  return { ...course, schedule: { ...schedule, entries } };
}
