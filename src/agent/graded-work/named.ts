import { eitherOf } from '../../domain/language/either-of.ts';
import { escaped } from '../../domain/language/escaped.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { matchesIn } from '../../domain/language/matches.ts';
import type { Course, GradedWork } from '../../domain/school/course.ts';
import { type NumberedWork, numberedWorkIn, withoutNumberedWork } from '../../domain/school/numbered-work.ts';

/** What one piece of graded work goes by. */
interface Names {
  numbered: NumberedWork[];
  /** Any of them names it, wherever it stands. */
  names: RegExp | null;
  /** What it is about, as its title says: the course may teach the same, so only beside a word for such work. */
  topic: RegExp | null;
  /** All of it in one text, for parts to be looked up in. */
  all: string;
}

const SPEAKS_OF_WORK = eitherOf(
  /作业|习题|这题|那题|题目|实验|项目|报告|论文|计分/i,
  /\b(?:homework|hw|assignments?|coursework|labs?|problem sets?|project|essay|graded)\b/i,
);
/** The last, large one of a course. */
const FINAL = /结业|期末|毕业|大作业|final|capstone/i;
const FINAL_NAMES = [
  '大作业',
  '结业作业',
  '结业项目',
  '期末项目',
  '期末作业',
  'final project',
  'final assignment',
  'capstone',
];
/** By these alone, where a course has one of the kind. */
const KINDS_ALONE: readonly [RegExp, string[]][] = [
  [/essay/i, ['essay']],
  [/problem ?set|pset/i, ['problem set', 'pset']],
  [/论文/, ['论文']],
];

/** The graded work that a text names: by its kind and number, its title, or a keyword of the school's. */
export function gradedWorkIn(text: string, courses: Course[]): { course: Course; work: GradedWork } | null {
  const numbers = numberedWorkIn(text);
  for (const course of courses) {
    const work = workNumbered(course, numbers);
    if (work) return { course, work };
  }
  const said = text.normalize('NFKC').toLowerCase();
  const isOfWork = SPEAKS_OF_WORK.test(said);
  for (const course of courses)
    for (const work of course.graded) {
      const { names, topic } = namesOf(course, work);
      if (names?.test(said) || (isOfWork && topic?.test(said))) return { course, work };
    }
  return isOfWork ? workOfPart(said, courses) : null;
}

/** What stands right before a word for work: 食醋那次作业, "the portfolio assignment". */
const CALLED_BY_A_PART = [
  /(\p{Script=Han}{2,6}?)(?:的|那|这|[个次道份]){0,3}(?:作业|实验|项目|题(?!目))/gu,
  /\b([a-z]{4,}) (?:homework|hw|assignment|lab|project|essay|task)\b/g,
];

/** The one piece of work of which a text has a part of the name, right before a word for such work. */
function workOfPart(said: string, courses: Course[]): { course: Course; work: GradedWork } | null {
  for (const [, part = ''] of CALLED_BY_A_PART.flatMap((pattern) => matchesIn(said, pattern))) {
    if (EVERYDAY.test(part) || FINAL.test(part)) continue;
    const having = courses.flatMap((course) =>
      course.graded
        .filter((work) => namesOf(course, work).all.includes(part))
        .map((work) => ({ course, work })),
    );
    if (having.length === 1) return having[0] ?? null;
  }
  return null;
}

/**
 * Calls something a piece of work, or a thing by a name as only programs have: what lessons teach goes by everyday
 * names as well.
 */
export const speaksOfWork = (text: string): boolean =>
  SPEAKS_OF_WORK.test(text) || numberedWorkIn(text).length > 0 || /[a-z]_[a-z]|[a-z][A-Z]/.test(text);

/** All that a text names, in the courses' order. */
export function gradedWorksIn(text: string, courses: Course[]): { course: Course; work: GradedWork }[] {
  const numbers = numberedWorkIn(text);
  const said = text.normalize('NFKC').toLowerCase();
  return courses.flatMap((course) => {
    const numbered = new Set(numbers.map((number) => workNumbered(course, [number])));
    return course.graded
      .filter((work) => numbered.has(work) || namesOf(course, work).names?.test(said))
      .map((work) => ({ course, work }));
  });
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

/** The work of that kind and number; of any kind where "homework 2" is said in a course that has labs. */
function workNumbered(course: Course, numbers: readonly NumberedWork[]): GradedWork | null {
  for (const { kind, number } of numbers) {
    const having = (is: (one: NumberedWork) => boolean): GradedWork[] =>
      course.graded.filter((work) =>
        namesOf(course, work).numbered.some((one) => one.number === number && is(one)),
      );
    const [same] = having((one) => one.kind === kind);
    if (same) return same;
    const [any, another] = kind === 'homework' || kind === 'task' ? having(() => true) : [];
    if (any && !another) return any;
  }
  return null;
}

/** 成绩统计 is no question about marks: a text without what its work is called. */
export function withoutNamesOf(work: GradedWork, text: string, instead = ' '): string {
  let rest = withoutNumberedWork(text);
  if (rest !== text && instead.trim() !== '') rest += instead;
  for (const name of [work.title, ...partsOf(work.title), ...work.keywords, ...FINAL_NAMES])
    if (name.length > 1) rest = rest.replace(new RegExp(patternOf(name), 'gi'), instead);
  return rest;
}

/** Worked out once for a course as it was read: every question is held against its work, several times over. */
const known = new WeakMap<GradedWork, Names>();

function namesOf(course: Course, work: GradedWork): Names {
  let names = known.get(work);
  if (!names) {
    names = allNamesOf(course, work);
    known.set(work, names);
  }
  return names;
}

function allNamesOf({ graded }: Course, work: GradedWork): Names {
  const [label = '', topic = ''] = partsOf(work.title);
  const numbered = [work.title, ...work.keywords].flatMap((name) => numberedWorkIn(name));
  const byId = /(\d+)/.exec(work.id)?.[1];
  if (numbered.length === 0 && byId !== undefined) numbered.push({ kind: 'homework', number: Number(byId) });
  const isOnly = (kind: RegExp) => graded.filter(({ title }) => kind.test(title)).length === 1;
  const isFinal = FINAL.test(work.title) && isOnly(FINAL);
  const names = [
    work.title,
    ...work.keywords.filter((keyword) => isTelling(keyword) && !isNumbered(keyword)),
    ...(isTelling(label) && !isNumbered(label) ? [label] : []),
    ...(isFinal ? FINAL_NAMES : []),
    ...KINDS_ALONE.flatMap(([kind, alone]) => (kind.test(work.title) && isOnly(kind) ? alone : [])),
  ];
  const all = [work.title, ...work.keywords].join('\n').normalize('NFKC').toLowerCase();
  return { numbered, names: anyOf(names), topic: isTelling(topic) ? anyOf([topic]) : null, all };
}

/** "作业一 猜数字游戏", "Lab 2: Shop report": what it is called, and what it is about. */
function partsOf(title: string): string[] {
  const [, label = title, topic = ''] =
    /^(.{2,}?)(?:\s*[:：|]\s*|\s+[-–—]\s+|\s+(?=\p{Script=Han}))(.{2,})$/u.exec(title) ?? [];
  return [label.trim(), topic.trim()];
}

const isNumbered = (name: string): boolean => withoutNumberedWork(name).trim() === '';
/** Of three characters, or a Latin word that is no everyday one. */
const isTelling = (name: string): boolean =>
  holdsHan(name) ? name.length >= 3 : name.length >= 4 && !EVERYDAY.test(name);
const EVERYDAY = inTurn(
  /^/i,
  eitherOf(
    /lab|project|report|essay|exercise|quiz|exam|test|task/i,
    /homework|assignment|problem|term|final|part|unit|course|work/i,
  ),
  /s?$/i,
);

const anyOf = (names: string[]): RegExp | null =>
  names.length === 0 ? null : new RegExp(names.map(patternOf).join('|'), 'i');

/** Han words as they stand, with or without spaces; Latin ones as words, `AddressBook` also as two. */
function patternOf(name: string): string {
  const folded = name.normalize('NFKC');
  if (holdsHan(folded)) return [...folded.replace(/\s+/g, '')].map(escaped).join('\\s*');
  const words = folded
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .split(/[\s_]+/)
    .filter(Boolean)
    .map(escaped)
    .join('[\\s_]*');
  return `(?<![a-z\\d_])${words}(?![a-z\\d])`;
}
