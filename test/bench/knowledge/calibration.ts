import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { holdsWhatIsAsked } from '../../../src/agent/sources/fit/holds-what-is-asked.ts';
import { languageOf } from '../../../src/domain/language/language.ts';
import type { Passage } from '../../../src/domain/school/course.ts';
import {
  type Calibration,
  confidenceOf,
  DEFAULT_CALIBRATION,
} from '../../../src/knowledge/evidence/calibration/calibration.ts';
import {
  type CalibrationSample,
  fitCalibration,
} from '../../../src/knowledge/evidence/calibration/fit-calibration.ts';
import { lacksDefined, lacksNames } from '../../../src/knowledge/evidence/on-the-matter.ts';
import { isSettledBy, SETTLED } from '../../../src/knowledge/evidence/settled.ts';
import { writeExtract } from '../../../src/knowledge/extract/extract.ts';
import { speaksOfBoth } from '../../../src/knowledge/question/speaks-of-both.ts';
import { type AskedCourse, ask, courseOf } from '../answering.ts';
import { holdsAll, isExpected, passagesOf, type TestLine, testLinesOf } from '../course-folder.ts';
import { questionSets } from '../sets/sets-of-questions.ts';
import { asShare, printTable } from '../timing.ts';
import { areaUnderCurve } from './quality.ts';

/*
 * `npm run bench -- calibration [--data DIR]`: fits DEFAULT_CALIBRATION
 * (src/knowledge/evidence/calibration/calibration.ts) from all of our own courses and the questions on them that were
 * read, and prints it. What it would do on a course that it has never seen is measured by a fit on all courses but
 * that one; then on held-out questions, and on questions of ours about the public course in DIR/course-d2l, which no
 * fit has seen. Run it again when features change.
 */

const DATA = join(import.meta.dirname, '../../../data');
const FOLDERS = [join(DATA, 'courses'), join(DATA, 'eval/courses')];

/** Sets of questions that nobody looked at while rules were made. */
const HELD_OUT = /-(?:held-out|fresh)$/;

/** The handbook's point from which the assistant speaks. */
const SPEAK = 0.75;

/** What a question counts whose source was taken out of the course: so many near misses are not asked in a group. */
const HIDDEN_WEIGHT = 0.3;

/** What it counts for the weights that the right thing would be said, beside that the course holds it. */
const RIGHT_WEIGHT = 0.85;

/**
 * The most of what is said on the questions that were read that may be wrong; the bias is the highest that keeps to it.
 */
const MOST_WRONG = 1 / 16;

interface Sample {
  courseId: string;
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
  const courses = await ownCourses();
  const lines = questionSets(DATA).map((set) => ({
    set,
    lines: testLinesOf(join(DATA, 'eval', `${set}.jsonl`)),
  }));
  const read = lines.filter(({ set }) => !HELD_OUT.test(set)).flatMap((one) => one.lines);
  const heldOut = lines.filter(({ set }) => HELD_OUT.test(set)).flatMap((one) => one.lines);
  const asked = await samplesOf(courses, read);
  const taught = { asked, hidden: await samplesWithoutSource(courses, read) };
  const calibration = fitted(taught);
  process.stdout.write(`${JSON.stringify(calibration, null, 2)}\n`);

  const unseen = await samplesOf(courses, heldOut);
  const rows: string[][] = [];
  const leftOut: Sure[] = [];
  for (const id of courses.keys()) {
    const isOther = ({ courseId }: Sample): boolean => courseId !== id;
    const others = fitted({ asked: asked.filter(isOther), hidden: taught.hidden.filter(isOther) });
    const sure = sureOf(
      [...asked, ...unseen].filter((sample) => !isOther(sample)),
      others,
    );
    leftOut.push(...sure);
    rows.push([id, 'on the other courses', ...figuresOf(sure)]);
  }
  rows.push(['all of these', 'on the other courses', ...figuresOf(leftOut)]);
  rows.push(['all of these', 'on all; held-out questions', ...figuresOf(sureOf(unseen, calibration))]);
  rows.push([
    'all of these',
    'as it stands; held-out questions',
    ...figuresOf(sureOf(unseen, DEFAULT_CALIBRATION)),
  ]);
  if (values.data !== undefined) {
    const folder = join(values.data, 'course-d2l/material');
    const foreign = await coursesIn({ 'd2l-zh': join(folder, 'zh'), 'd2l-en': join(folder, 'en') });
    const samples = await samplesOf(
      foreign,
      testLinesOf(join(import.meta.dirname, 'lines/deep-learning.jsonl')),
    );
    rows.push(['deep learning', 'on all; a foreign course', ...figuresOf(sureOf(samples, calibration))]);
  }
  printTable(
    'When the assistant speaks',
    ['questions on', 'fitted', 'n', 'coverage', 'wrong', 'AUC of right'],
    rows,
  );
}

interface Taught {
  asked: readonly Sample[];
  /** Asked again of a course without their source. */
  hidden: readonly Sample[];
}

/** Weights by what would be right and what the course holds; the bias by how much of what is said may be wrong. */
function fitted({ asked, hidden }: Taught): Calibration {
  const taught = [...asked, ...hidden].flatMap(({ features, answerable, right, weight }) => [
    { features, answerable, weight: (1 - RIGHT_WEIGHT) * weight },
    { features, answerable: right, weight: RIGHT_WEIGHT * weight },
  ]);
  const calibration = fitCalibration(taught, { prior: null, regularisation: 1 });
  return { ...calibration, bias: calibration.bias + logit(SPEAK) - logit(lowestSaid(asked, calibration)) };
}

const logit = (probability: number): number => Math.log(probability / (1 - probability));

/** The confidence down to which of what is said no more than `MOST_WRONG` is wrong. */
function lowestSaid(asked: readonly Sample[], calibration: Calibration): number {
  const sure = sureOf(asked, calibration).sort((one, other) => other.confidence - one.confidence);
  let wrong = 0;
  let lowest = 1;
  sure.forEach(({ right, confidence }, at) => {
    if (!right) wrong++;
    if (wrong <= MOST_WRONG * (at + 1)) lowest = confidence;
  });
  return lowest;
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

/** Our own courses, those of the demo school and those that only questions are asked of. */
const ownCourses = (): Promise<Map<string, Course>> =>
  coursesIn(
    Object.fromEntries(FOLDERS.flatMap((folder) => readdirSync(folder).map((id) => [id, join(folder, id)]))),
  );

/** @param folders of courses by id. */
async function coursesIn(folders: Record<string, string>): Promise<Map<string, Course>> {
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
  for (const line of lines) {
    const { question, courseId, expect } = line;
    const { sources } = expect;
    if (!sources || isAnswerable(line) === null) continue;
    const rest = courses.get(courseId)!.passages.filter((passage) => !isExpected(passage, sources));
    const { features } = await ask(await courseOf(rest), question);
    const never = { answerable: false, right: false, kept: false, settled: false };
    samples.push({ courseId, features, ...never, weight: HIDDEN_WEIGHT });
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
      courseId: line.courseId,
      features,
      answerable,
      right,
      kept:
        text === '' ||
        lacksNames(features) ||
        (passages[0] !== undefined && lacksDefined(question, features, passages[0])) ||
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
