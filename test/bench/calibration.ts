import { join } from 'node:path';
import type { Passage } from '../../src/domain/course.ts';
import { type CalibrationSample, confidenceOf, fitCalibration } from '../../src/knowledge/calibration.ts';
import { type AskedCourse, ask, courseOf } from './answering.ts';
import { isExpected, passagesOf, type TestLine, testLinesOf } from './course-folder.ts';

/*
 * Fits DEFAULT_CALIBRATION (src/knowledge/calibration.ts) from the demo courses and the labelled questions on them, and prints
 * it with what it does on the held-out questions. Run it again when features change.
 */

const DATA = join(import.meta.dirname, '../../data');
const COURSES = ['python-101', 'python-101-en'];
/** What a question counts whose source was taken out of the course: so many near misses are not asked in a group. */
const HIDDEN_WEIGHT = 0.3;
/** The handbook's point from which the assistant speaks. */
const SPEAK = 0.75;

type Kind = 'answerable' | 'unanswerable' | 'hidden';
type Sample = CalibrationSample & { kind: Kind };

export async function run(): Promise<void> {
  const material = new Map<string, Passage[]>();
  const courses = new Map<string, AskedCourse>();
  for (const id of COURSES) {
    const passages = await passagesOf(join(DATA, 'courses', id), id);
    material.set(id, passages);
    courses.set(id, await courseOf(passages));
  }
  const samplesOf = async (file: string): Promise<Sample[]> => {
    const samples: Sample[] = [];
    for (const line of testLinesOf(join(DATA, 'eval', file))) {
      const answerable = isAnswerable(line);
      if (answerable === null) continue;
      const { features } = await ask(courses.get(line.courseId)!, line.question);
      samples.push({ features, answerable, kind: answerable ? 'answerable' : 'unanswerable' });
      const sources = line.expect.sources;
      if (!answerable || !sources) continue;
      const rest = await courseOf(
        material.get(line.courseId)!.filter((passage) => !isExpected(passage, sources)),
      );
      const hidden = (await ask(rest, line.question)).features;
      samples.push({ features: hidden, answerable: false, weight: HIDDEN_WEIGHT, kind: 'hidden' });
    }
    return samples;
  };
  const dev = await samplesOf('python-101.jsonl');
  const heldOut = await samplesOf('python-101-held-out.jsonl');
  const calibration = fitCalibration(dev, { prior: null, regularisation: 1 });
  const spoken = (samples: Sample[], kind: Kind): string => {
    const all = samples.filter((sample) => sample.kind === kind);
    const said = all.filter(({ features }) => confidenceOf(features, calibration) >= SPEAK);
    return `${kind} ${(said.length / all.length).toFixed(2)} of ${all.length}`;
  };
  const lines = [dev, heldOut].map((samples, i) => {
    const kinds: Kind[] = ['answerable', 'unanswerable', 'hidden'];
    return `spoken at ${SPEAK}, ${i === 0 ? 'dev' : 'held out'}: ${kinds.map((kind) => spoken(samples, kind)).join(', ')}`;
  });
  process.stdout.write(`${JSON.stringify(calibration, null, 2)}\n${lines.join('\n')}\n`);
}

/** Null for lines that say nothing about the course's material: small talk, refusals, follow-ups. */
function isAnswerable({ expect, history }: TestLine): boolean | null {
  if (history !== undefined && history.length > 0) return null;
  if (expect.outcome === 'abstained') return false;
  return expect.outcome === undefined || expect.outcome === 'answered' || expect.outcome === 'hint'
    ? true
    : null;
}
