import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { holdsWhatIsAsked } from '../../../src/agent/sources/fit/holds-what-is-asked.ts';
import { languageOf } from '../../../src/domain/language/language.ts';
import type { Passage } from '../../../src/domain/school/course.ts';
import { type Calibration, confidenceOf } from '../../../src/knowledge/evidence/calibration.ts';
import { type CalibrationSample, fitCalibration } from '../../../src/knowledge/evidence/fit-calibration.ts';
import { lacksDefined, lacksNames } from '../../../src/knowledge/evidence/on-the-matter.ts';
import { isSettledBy, SETTLED } from '../../../src/knowledge/evidence/settled.ts';
import { writeExtract } from '../../../src/knowledge/extract/extract.ts';
import { speaksOfBoth } from '../../../src/knowledge/question/speaks-of-both.ts';
import { type AskedCourse, ask, courseOf } from '../answering.ts';
import { holdsAll, isExpected, passagesOf, type TestLine, testLinesOf } from '../course-folder.ts';
import { asShare, printTable } from '../timing.ts';
import { areaUnderCurve } from './quality.ts';

/*
 * `npm run bench -- calibration [--data DIR]`: fits DEFAULT_CALIBRATION (src/knowledge/evidence/calibration.ts) from our own courses and the
 * labelled questions on them, and prints it. What it would do on a course that it has never seen is measured by a fit on all courses
 * but that one; then on held-out questions, and on questions of ours about the public course in DIR/course-d2l, which no fit has seen.
 * Run it again when features change.
 */

const DATA = join(import.meta.dirname, '../../../data');
const demoFolder = (name: string): string => join(DATA, 'courses', name);
const otherFolder = (name: string): string => join(DATA, 'eval/courses', name);

/** Courses by name of their labelled questions, each with the folders of its editions by id. */
const OWN: Record<string, Folders> = {
  'python-101': {
    'python-101': demoFolder('python-101'),
    'python-101-en': demoFolder('python-101-en'),
  },
  'photography-zh': { 'photography-zh': otherFolder('photography-zh') },
  'microeconomics-en': { 'microeconomics-en': otherFolder('microeconomics-en') },
  'accounting-zh': { 'accounting-zh': otherFolder('accounting-zh') },
  'sql-en': { 'sql-en': otherFolder('sql-en') },
  'astronomy-zh': { 'astronomy-zh': otherFolder('astronomy-zh') },
  'bread-en': { 'bread-en': otherFolder('bread-en') },
  'first-aid-zh': { 'first-aid-zh': otherFolder('first-aid-zh') },
  'guitar-en': { 'guitar-en': otherFolder('guitar-en') },
};

/** Those with questions that no fit has seen; the others are measured by being left out. */
const HELD_OUT = [
  'python-101',
  'photography-zh',
  'microeconomics-en',
  'astronomy-zh',
  'bread-en',
  'first-aid-zh',
  'guitar-en',
];

/** The handbook's point from which the assistant speaks. */
const SPEAK = 0.75;

/** What a question counts whose source was taken out of the course: so many near misses are not asked in a group. */
const HIDDEN_WEIGHT = 0.3;

/** What it counts for the bias that the right thing would be said, beside that the course holds it: a wrong answer is worse than none. */
const RIGHT_WEIGHT = 3 / 4;

/** Holds weights where they are, so that only the bias is fitted. */
const UNMOVED = 1e9;

/** Folders of courses by id. */
type Folders = Record<string, string>;

interface Sample {
  features: CalibrationSample['features'];
  answerable: boolean;
  /** What would be said answers the question. */
  right: boolean;
  /** Something keeps the assistant from saying it, however sure it is. */
  kept: boolean;
  settled: boolean;
  weight: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const taught: Record<string, Sample[]> = {};
  const asked: Record<string, Sample[]> = {};
  const heldOut: Record<string, Sample[]> = {};
  for (const [name, folders] of Object.entries(OWN)) {
    const courses = await coursesIn(folders);
    const lines = linesOf(name);
    asked[name] = await samplesOf(courses, lines);
    taught[name] = [...asked[name], ...(await samplesWithoutSource(courses, lines))];
    if (HELD_OUT.includes(name)) heldOut[name] = await samplesOf(courses, linesOf(`${name}-held-out`));
  }
  const calibration = fitted(Object.values(taught).flat());
  process.stdout.write(`${JSON.stringify(calibration, null, 2)}\n`);

  const rows: string[][] = [];
  const leftOut: Sure[] = [];
  for (const name of Object.keys(OWN)) {
    const others = Object.entries(taught).flatMap(([other, samples]) => (other === name ? [] : samples));
    const sure = sureOf(asked[name]!, fitted(others));
    leftOut.push(...sure);
    rows.push([name, 'on the other courses', ...figuresOf(sure)]);
  }
  rows.push(['all of these', 'on the other courses', ...figuresOf(leftOut)]);
  for (const [name, samples] of Object.entries(heldOut))
    rows.push([name, 'on all; held-out questions', ...figuresOf(sureOf(samples, calibration))]);
  if (values.data !== undefined) {
    const folder = join(values.data, 'course-d2l/material');
    const courses = await coursesIn({ 'd2l-zh': join(folder, 'zh'), 'd2l-en': join(folder, 'en') });
    const lines = testLinesOf(join(import.meta.dirname, 'lines/deep-learning.jsonl'));
    rows.push([
      'deep learning',
      'on all; a foreign course',
      ...figuresOf(sureOf(await samplesOf(courses, lines), calibration)),
    ]);
  }
  printTable(
    'When the assistant speaks',
    ['questions on', 'fitted', 'n', 'coverage', 'wrong', 'AUC of right'],
    rows,
  );
}

const linesOf = (name: string): TestLine[] => testLinesOf(join(DATA, 'eval', `${name}.jsonl`));

function fitted(samples: readonly Sample[]): Calibration {
  const held = fitCalibration(samples, { prior: null, regularisation: 1 });
  const taught = samples.flatMap(({ features, answerable, right, weight }) => [
    { features, answerable, weight: (1 - RIGHT_WEIGHT) * weight },
    { features, answerable: right, weight: RIGHT_WEIGHT * weight },
  ]);
  return fitCalibration(taught, { prior: held, regularisation: UNMOVED });
}

/** How sure the assistant is of what it would say, and whether that is right. */
interface Sure {
  right: boolean;
  confidence: number;
}

const sureOf = (samples: readonly Sample[], calibration: Calibration): Sure[] =>
  samples.map(({ features, kept, settled, right }) => {
    const confidence = confidenceOf(features, calibration);
    return { right, confidence: kept ? 0 : settled ? Math.max(confidence, SETTLED) : confidence };
  });

function figuresOf(sure: readonly Sure[]): string[] {
  const said = sure.filter(({ confidence }) => confidence >= SPEAK);
  const of = (wanted: boolean): number[] =>
    sure.flatMap(({ right, confidence }) => (right === wanted ? confidence : []));
  return [
    String(sure.length),
    asShare(said.length / sure.length),
    asShare(said.filter(({ right }) => !right).length / said.length),
    asShare(areaUnderCurve(of(true), of(false))),
  ];
}

interface Course {
  passages: Passage[];
  asked: AskedCourse;
}

async function coursesIn(folders: Folders): Promise<Map<string, Course>> {
  const read = new Map<string, Course>();
  for (const [id, folder] of Object.entries(folders)) {
    const passages: Passage[] = await passagesOf(folder, id);
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
    const never = { answerable: false, right: false, kept: false, settled: false };
    samples.push({ features, ...never, weight: HIDDEN_WEIGHT });
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
    samples.push({
      features,
      answerable,
      right,
      kept:
        text === '' ||
        lacksNames(features) ||
        lacksDefined(question, features) ||
        !holdsWhatIsAsked(question, text) ||
        !speaksOfBoth(question, [text, ...cited.map(({ title }) => title)].join('\n')),
      settled: isSettledBy(question, passages),
      weight: 1,
    });
  }
  return samples;
}

/** Null for lines that say nothing about the course's material: small talk, refusals, hints, follow-ups. */
function isAnswerable({ expect, history }: TestLine): boolean | null {
  if (history !== undefined && history.length > 0) return null;
  if (expect.outcome === 'abstained') return false;
  return expect.outcome === undefined || expect.outcome === 'answered' ? true : null;
}
