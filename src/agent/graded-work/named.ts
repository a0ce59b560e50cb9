import type { Course, GradedWork } from '../../domain/course.ts';
import { HAN_DIGITS } from '../../domain/han-digits.ts';

/** The graded work that a text names, by its number, its title or one of its longer keywords; of several the first in the course's order. */
export function gradedWorkIn(text: string, courses: Course[]): { course: Course; work: GradedWork } | null {
  const folded = fold(text);
  for (const course of courses) {
    for (const work of course.graded) {
      if (namesOf(work).some((name) => folded.includes(name))) return { course, work };
    }
  }
  return null;
}

/** The graded work that somebody named last; `said` is oldest first. */
export function lastGradedWork(
  said: readonly string[],
  courses: Course[],
): { course: Course; work: GradedWork } | null {
  for (const text of said.toReversed()) {
    const graded = gradedWorkIn(text, courses);
    if (graded) return graded;
  }
  return null;
}

/** Worked out once for the work of a course as it was read: every question is held against them, several times over. */
const knownNames = new WeakMap<GradedWork, string[]>();

function namesOf(work: GradedWork): string[] {
  let names = knownNames.get(work);
  if (!names) {
    names = allNamesOf(work).filter((name) => name.length >= 2);
    knownNames.set(work, names);
  }
  return names;
}

const digits = (number: string): string => (number === '十' ? '10' : String(HAN_DIGITS[number] ?? number));

/** "作业一 猜数字游戏" is also called 作业1, 第一次作业, 猜数字游戏, hw1, homework 1. */
function allNamesOf(work: GradedWork): string[] {
  const names = [work.title, ...work.keywords.filter((keyword) => keyword.length >= 4)];
  const [label, ...rest] = work.title.split(/\s+/);
  if (/结业项目|final project/i.test(work.title))
    names.push('大作业', '结业作业', '期末项目', 'final project', 'capstone');
  if (label && rest.length > 0) names.push(label, rest.join(' '));
  const number = /作业\s*([一二三四五六七八九十\d]+)/.exec(work.title)?.[1] ?? /(\d+)/.exec(work.id)?.[1];
  if (number) {
    const digit = digits(number);
    names.push(
      `作业${digit}`,
      `第${digit}次作业`,
      `第${digit}个作业`,
      `hw${digit}`,
      `homework${digit}`,
      `assignment${digit}`,
    );
  }
  return names.map(fold);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[一二三四五六七八九十](?=[次个]?作业)|(?<=作业)[一二三四五六七八九十]/g, digits)
    .replace(/\s+/g, '');
}
