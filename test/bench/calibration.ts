import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { holdsWhatIsAsked } from '../../src/agent/asked-for.ts';
import type { Passage } from '../../src/domain/course.ts';
import { languageOf } from '../../src/domain/language.ts';
import { type CalibrationSample, confidenceOf, fitCalibration } from '../../src/knowledge/calibration.ts';
import { writeExtract } from '../../src/knowledge/extract.ts';
import { type AskedCourse, ask, courseOf } from './answering.ts';
import { holdsAll, isExpected, passagesOf, type TestLine, testLinesOf } from './course-folder.ts';

/*
 * `npm run bench -- calibration [--data DIR]`: fits DEFAULT_CALIBRATION (src/knowledge/calibration.ts) from our own demo courses
 * and the labelled questions on them, and prints it with what it does on the held-out questions and, never fitted to,
 * on questions of ours about the public course in DIR/course-d2l. Run it again when features change.
 */

const REPOSITORY_DATA = join(import.meta.dirname, '../../data');
const DEMO: Courses = { 'python-101': 'python-101', 'python-101-en': 'python-101-en' };
const PUBLIC: Courses = { 'd2l-zh': 'zh', 'd2l-en': 'en' };
/** The handbook's point from which the assistant speaks. */
const SPEAK = 0.75;

/** What a question counts whose source was taken out of the course: so many near misses are not asked in a group. */
const HIDDEN_WEIGHT = 0.3;

/** What it counts that the right thing would be said, beside that the course holds it. */
const RIGHT_WEIGHT = 1 / 4;

/** Folders of courses by id. */
type Courses = Record<string, string>;

interface Sample {
  features: CalibrationSample['features'];
  answerable: boolean;
  /** What would be said answers the question. */
  right: boolean;
  weight: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const school = await coursesIn(join(REPOSITORY_DATA, 'courses'), DEMO);
  const set = (name: string): TestLine[] => testLinesOf(join(REPOSITORY_DATA, 'eval', `${name}.jsonl`));
  const samples = await samplesOf(school, set('python-101'));
  const taught = [...samples, ...(await samplesWithoutSource(school, set('python-101')))].flatMap(
    ({ features, answerable, right, weight }) => [
      { features, answerable, weight: (1 - RIGHT_WEIGHT) * weight },
      { features, answerable: right, weight: RIGHT_WEIGHT * weight },
    ],
  );
  const calibration = fitCalibration(taught, { prior: null, regularisation: 1 });
  process.stdout.write(`${JSON.stringify(calibration, null, 2)}\n`);
  const measuredOn: [string, Sample[]][] = [
    ['fitted', samples],
    ['held out', await samplesOf(school, set('python-101-held-out'))],
  ];
  if (values.data !== undefined) {
    const other = await coursesIn(join(values.data, 'course-d2l/material'), PUBLIC);
    const lines = testLinesOf(join(import.meta.dirname, 'lines/deep-learning.jsonl'));
    measuredOn.push(['another subject', await samplesOf(other, lines)]);
  }
  for (const [name, measured] of measuredOn) {
    const said = measured.filter(({ features }) => confidenceOf(features, calibration) >= SPEAK);
    const wrong = said.filter(({ right }) => !right).length / said.length;
    process.stdout.write(
      `${name}: ${measured.length} questions, coverage ${(said.length / measured.length).toFixed(3)}, wrong ${wrong.toFixed(3)}\n`,
    );
  }
}

interface Course {
  passages: Passage[];
  asked: AskedCourse;
}

async function coursesIn(folder: string, courses: Courses): Promise<Map<string, Course>> {
  const read = new Map<string, Course>();
  for (const [id, name] of Object.entries(courses)) {
    const passages: Passage[] = await passagesOf(join(folder, name), id);
    read.set(id, { passages, asked: await courseOf(passages) });
  }
  return read;
}

/** Every question that has a source, asked of its course without it. */
async function samplesWithoutSource(courses: Map<string, Course>, lines: TestLine[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { question, courseId, expect, history } of lines) {
    const { sources } = expect;
    if (!sources || (history?.length ?? 0) > 0) continue;
    const rest = courses.get(courseId)!.passages.filter((passage) => !isExpected(passage, sources));
    const { features } = await ask(await courseOf(rest), question);
    samples.push({ features, answerable: false, right: false, weight: HIDDEN_WEIGHT });
  }
  return samples;
}

async function samplesOf(courses: Map<string, Course>, lines: TestLine[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const line of lines) {
    const answerable = isAnswerable(line);
    if (answerable === null) continue;
    const { question, expect } = line;
    const { features, passages } = await ask(courses.get(line.courseId)!.asked, question);
    const { text, sentences } = writeExtract({ question, passages, language: languageOf(question) });
    const cited = sentences.map(({ passageIndex }) => passages[passageIndex]!);
    const right =
      answerable &&
      holdsAll(text, expect.contains ?? []) &&
      holdsWhatIsAsked(question, text) &&
      (!expect.sources || cited.some((passage) => isExpected(passage, expect.sources!)));
    samples.push({ features, answerable, right, weight: 1 });
  }
  return samples;
}

/** Null for lines that say nothing about the course's material: small talk, refusals, hints, follow-ups. */
function isAnswerable({ expect, history }: TestLine): boolean | null {
  if (history !== undefined && history.length > 0) return null;
  if (expect.outcome === 'abstained') return false;
  return expect.outcome === undefined || expect.outcome === 'answered' ? true : null;
}
