import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownerKeyOf } from '../../../src/desk/hand-off/owners.ts';
import { kindOf } from '../../../src/desk/hand-off/question-kind.ts';
import type { NearestPassage, QuestionOwner } from '../../../src/domain/conversation/question.ts';
import { holdsHan } from '../../../src/domain/language/han.ts';
import type { Passage } from '../../../src/domain/school/course.ts';
import { type AskedCourse, ask, courseOf } from '../answering.ts';
import { passagesOf, testLinesOf } from '../course-folder.ts';
import { printTable } from '../timing.ts';
import { questionSets } from './sets-of-questions.ts';

/*
 * npm run bench -- hand-offs
 *
 * To whom questions are handed: those around the lessons, each asked of a course that does not answer it, and those
 * that lessons answer, each asked of its own. By the words alone, and by the nearest lessons beside them.
 */
const DATA = join(import.meta.dirname, '../../../data');
const FOLDERS = [join(DATA, 'courses'), join(DATA, 'eval/courses')];
/** As many as the desk keeps with a question. */
const NEAREST = 3;
/** Documents beside the lessons. */
const AROUND = /faq|syllabus|assignments|calendar/;
const HELD_OUT = /-(?:held-out|fresh)$/;

interface Handed {
  owner: QuestionOwner;
  text: string;
  nearest: NearestPassage[];
}

export async function run(): Promise<void> {
  const courses = await ownCourses();
  const around = async (set: string): Promise<Handed[]> => {
    const lines = readFileSync(join(DATA, 'eval', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line): { owner: QuestionOwner; text: string } => JSON.parse(line));
    const asked: Handed[] = [];
    for (const [at, { owner, text }] of lines.entries()) {
      if (owner === 'subject') continue;
      const ofLanguage = [...courses.values()].filter((one) => isChinese(one) === holdsHan(text));
      const course = ofLanguage[at % ofLanguage.length];
      if (course) asked.push({ owner, text, nearest: await nearestIn(course, text) });
    }
    return asked;
  };
  const inLessons = async (isHeldOut: boolean): Promise<Handed[]> => {
    const sets = questionSets(DATA).filter((set) => HELD_OUT.test(set) === isHeldOut);
    const asked: Handed[] = [];
    for (const line of sets.flatMap((set) => testLinesOf(join(DATA, 'eval', `${set}.jsonl`)))) {
      const course = courses.get(line.courseId);
      const sources = line.expect.sources ?? [];
      if (!course || line.history?.length || sources.length === 0 || sources.some((one) => AROUND.test(one)))
        continue;
      const text = line.question;
      asked.push({ owner: 'subject', text, nearest: await nearestIn(course, text) });
    }
    return asked;
  };
  const rows = [
    ['around the lessons', await around('hand-offs')],
    ['held out', await around('hand-offs-held-out')],
    ['that lessons answer', await inLessons(false)],
    ['held out', await inLessons(true)],
  ] as const;
  printTable(
    'handed to their owner',
    ['questions', '', 'by words alone', 'by the nearest lessons too'],
    rows.map(([what, handed]) => [
      what,
      String(handed.length),
      String(count(handed, () => [])),
      String(count(handed, ({ nearest }) => nearest)),
    ]),
  );
}

const count = (handed: readonly Handed[], nearestOf: (one: Handed) => NearestPassage[]): number =>
  handed.filter((one) => ownerKeyOf(kindOf(one.text, nearestOf(one)), one.text) === one.owner).length;

const isChinese = ({ passages }: AskedCourse): boolean =>
  holdsHan([...passages.values()].map(({ text }) => text.slice(0, 40)).join(''));

async function nearestIn(course: AskedCourse, question: string): Promise<NearestPassage[]> {
  const { passages } = await ask(course, question);
  return passages.slice(0, NEAREST).map((passage) => asNearest(passage));
}

const asNearest = ({ id, courseId, source, title, locator, text }: Passage): NearestPassage => ({
  passageId: id,
  courseId,
  source,
  title,
  locator,
  text,
  score: 0,
});

async function ownCourses(): Promise<Map<string, AskedCourse>> {
  const courses = new Map<string, AskedCourse>();
  for (const folder of FOLDERS)
    for (const id of readdirSync(folder))
      courses.set(id, await courseOf(await passagesOf(join(folder, id), id)));
  return courses;
}
