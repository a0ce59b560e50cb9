import type { Course, GradedWork, Passage } from '../../domain/school/course.ts';
import { numberedWorkIn, type WorkKind, withoutNumberedWork } from '../../domain/school/numbered-work.ts';
import type { Store } from '../../store/index.ts';
import { anchorOf } from '../load/sections/anchors.ts';

/** Kinds that count towards a mark wherever they are set; chapters are called 实验 and 项目 too, and books have exercises. */
const GRADED_KINDS: ReadonlySet<WorkKind> = new Set(['homework']);
/** What stands in such headings, for the store to leave out all others. */
export const WORDS_FOR_WORK = [
  '作业',
  '结业项目',
  '期末项目',
  '毕业项目',
  'assignment',
  'homework',
  'coursework',
  'hw',
  'final project',
  'capstone',
];
const FINAL = /^(?:结业|期末|毕业)(?:项目|作业)|^大作业|^(?:final|capstone) (?:project|assignment)/i;

/** Behind the number stands what the work is about, set apart; 「作业一的要求」 and "Homework 2 is late" are no titles. */
const SET_APART = /^\s*(?:$|[:：|,，、.．。()（）[\]【】《「"“—–-]|(?<=\s)[\p{Lu}\p{Script=Han}\d])/u;
/** What is said about the work, or of those that were handed in: the school's to tell. */
const ABOUT_WORK =
  /评分|提交|截止|要求|规则|说明|须知|答案|解析|讲评|讲解|点评|常见问题|示例|样例|\b(?:submi\w+|deadlines?|due|grading|rubrics?|rules|solutions?|answers?|feedback|reviews?|faq|policy|samples?|examples?)\b/i;

/** Nobody reads a longer heading as a title. */
const LONGEST_TITLE = 80;
/** A course that has more has something else by these names. */
const MOST_WORKS = 30;

/** The number of the assignment that a heading is the title of, 0 of the last large one; null of any other heading. */
export function numberOfTitledWork(heading: string): number | null {
  const title = heading.trim();
  if (title.length > LONGEST_TITLE || ABOUT_WORK.test(title)) return null;
  const final = FINAL.exec(title);
  if (final) return SET_APART.test(title.slice(final[0].length)) ? 0 : null;
  const [work, another] = numberedWorkIn(title);
  if (work === undefined || another !== undefined || !GRADED_KINDS.has(work.kind)) return null;
  // The name goes first, and is taken out as one space.
  const rest = withoutNumberedWork(title);
  return rest.startsWith(' ') && SET_APART.test(rest.slice(1)) ? work.number : null;
}

/** The graded works that headings set, in order: one a place, the outermost heading of each. */
export function gradedWorksOf(places: readonly Pick<Passage, 'source' | 'headings'>[]): GradedWork[] {
  const works = new Map<string, GradedWork>();
  for (const { source, headings } of places) {
    const at = headings.findIndex((heading) => numberOfTitledWork(heading) !== null);
    const heading = headings[at];
    if (heading === undefined) continue;
    // A document that is named so is the work as a whole.
    const locator = at === 0 ? undefined : anchorOf(heading);
    const place = `${source}${locator ?? ''}`;
    if (works.has(place)) continue;
    const number = numberOfTitledWork(heading);
    works.set(place, {
      id: freeId(number === 0 ? 'final' : `assignment-${number}`, works),
      title: heading.trim(),
      source,
      ...(locator === undefined ? {} : { locator }),
      keywords: [],
    });
  }
  return [...works.values()].slice(0, MOST_WORKS);
}

function freeId(wanted: string, works: ReadonlyMap<string, GradedWork>): string {
  const taken = [...works.values()].filter(({ id }) => id === wanted || id.startsWith(`${wanted}.`)).length;
  return taken === 0 ? wanted : `${wanted}.${taken + 1}`;
}

/**
 * Notes what the material sets as graded work, where nobody has said which works count: else the first school that
 * has no course.yaml would have its assignments done. The works found; [] where the school has said.
 */
export async function noteGradedWork(store: Store, courseId: string, now: number): Promise<GradedWork[]> {
  const course = await store.courses.get(courseId);
  if (course?.gradedFrom !== 'material') return [];
  const works = gradedWorksOf(await store.passages.headed(courseId, WORDS_FOR_WORK));
  if (!isSame(course, works)) await store.courses.put({ ...course, graded: works }, now);
  return works;
}

const isSame = ({ graded }: Pick<Course, 'graded'>, works: readonly GradedWork[]): boolean =>
  JSON.stringify(graded) === JSON.stringify(works);
