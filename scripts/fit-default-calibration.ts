/**
 * Fits the gate that serves courses without a calibration of their own, from our demo school alone, and prints it:
 * `node scripts/fit-default-calibration.ts`. Samples: the dev questions of both demo courses, and those of them
 * that one lesson answers once more with that lesson taken out of the course. The latter are what is hard to
 * refuse, a question about the subject that the material does not answer; they count half, as there are many.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '../src/domain/clock.ts';
import { createLocalWake } from '../src/domain/wake.ts';
import {
  type CalibrationSample,
  confidenceOf,
  FEATURE_FINGERPRINT,
  fitCalibration,
} from '../src/knowledge/calibration.ts';
import { createKnowledge } from '../src/knowledge/index.ts';
import { openStore } from '../src/store/index.ts';

interface Line {
  question: string;
  courseId: string;
  history?: unknown[];
  expect: { outcome?: string | string[]; sources?: string[] };
}

const DATA = resolve(import.meta.dirname, '../data');
const COURSES = ['python-101', 'python-101-en'];
const silent = { info() {}, warn() {}, error() {} };

/** Dev questions that stand on their own and that the gate decides: answered, or passed on. */
const lines = readFileSync(join(DATA, 'eval/python-101.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)
  .filter((line) => (line.history ?? []).length === 0 && typeof (line.expect.outcome ?? '') === 'string')
  .filter((line) => ['answered', 'abstained'].includes(String(line.expect.outcome ?? 'answered')));

async function samplesOf(
  folders: Record<string, string>,
  questions: Line[],
  answerable: (line: Line) => boolean,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhujiao-fit-'));
  const store = await openStore({ dataDir, wake: createLocalWake() });
  const knowledge = createKnowledge({ store, dataDir, clock: systemClock, logger: silent, setting: 'fit' });
  for (const [courseId, folder] of Object.entries(folders))
    await knowledge.ingest({ paths: [folder], courseId });
  const samples: CalibrationSample[] = [];
  for (const line of questions) {
    const { features } = await knowledge.retrieve(line.question, [line.courseId], { limit: 10 });
    if (features) samples.push({ features, answerable: answerable(line) });
  }
  knowledge.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
  return samples;
}

const whole = Object.fromEntries(COURSES.map((id) => [id, join(DATA, 'courses', id)]));
const samples = await samplesOf(whole, lines, (line) => (line.expect.outcome ?? 'answered') === 'answered');
const hidden: CalibrationSample[] = [];
for (const courseId of COURSES) {
  for (const lesson of readdirSync(join(DATA, 'courses', courseId)).filter((name) => name.endsWith('.md'))) {
    const only = lines.filter((line) => {
      const sources = line.expect.sources ?? [];
      return (
        line.courseId === courseId &&
        sources.length > 0 &&
        sources.every((source) => source.split('#')[0] === lesson)
      );
    });
    if (only.length === 0) continue;
    const folder = mkdtempSync(join(tmpdir(), 'zhujiao-lesson-'));
    cpSync(join(DATA, 'courses', courseId), folder, { recursive: true });
    rmSync(join(folder, lesson));
    hidden.push(...(await samplesOf({ [courseId]: folder }, only, () => false)));
    rmSync(folder, { recursive: true, force: true });
  }
}

const all = [...samples, ...hidden.filter((_, position) => position % 2 === 0)];
const flat = {
  fingerprint: FEATURE_FINGERPRINT,
  bias: 0,
  weights: { sentenceCoverage: 0, unknown: 0, share: 0, margin: 0, titleCoverage: 0, strength: 0 },
};
const fitted = fitCalibration(all, { prior: flat, regularisation: 0.02 });
process.stdout.write(`${JSON.stringify(fitted, null, 2)}\n`);
for (const threshold of [0.5, 0.65, 0.75, 0.92]) {
  const spoken = (set: CalibrationSample[], kind: boolean) => {
    const of = set.filter((sample) => sample.answerable === kind);
    return `${of.filter(({ features }) => confidenceOf(features, fitted) >= threshold).length} of ${of.length}`;
  };
  process.stdout.write(
    `from ${threshold}: answerable ${spoken(samples, true)}, not answerable ${spoken(samples, false)}, lesson hidden ${spoken(hidden, false)}\n`,
  );
}
