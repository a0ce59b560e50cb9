import type { Installation } from '../../app.ts';
import { coursesOf } from '../../conversation/index.ts';
import {
  type CalibrationLine,
  calibrate,
  calibrationLine,
  type QuestionLine,
  readTestSet,
} from '../../eval/index.ts';
import {
  type CourseCalibration,
  calibrationFingerprint,
  confidenceOf,
  type EvidenceFeatures,
  fitCalibration,
} from '../../knowledge/index.ts';
import { readArguments, shareBelowOne, usageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withInstallation } from '../with-installation.ts';
import { createAnswerSubject } from './answer-subject.ts';

const usage = 'calibrate LABELLED.jsonl [--course ID] [--max-wrong R] [--json]';
const CURVE_ROWS = 12;

export const calibrateCommand: Command = {
  usage,
  does: 'learns from labelled questions how sure the assistant must be to speak',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      course: { type: 'string' },
      'max-wrong': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0)
      throw usageError(usage, 'One file of labelled questions is needed.');
    const bound = values['max-wrong'];
    // Looked at before the first question is asked: a set takes minutes.
    const maxWrong = bound === undefined ? undefined : shareBelowOne(usage, '--max-wrong', bound);
    return await withInstallation(config, async (installation) => {
      // Of a misspelt course no line would be left, which reads as too few of them.
      if (values.course !== undefined) await coursesOf(installation.store, values.course, null);
      const subject = createAnswerSubject(installation);
      const set = await readTestSet({
        path: file,
        courseExists: async (id) => (await subject.courseOf(id)) !== null,
      });
      const questions = set.lines.filter((line): line is QuestionLine => line.kind === 'question');
      const byCourse = Map.groupBy(questions, (line) => line.courseId);
      const wanted = values.course === undefined ? [...byCourse.keys()] : [values.course];
      const results = [];
      for (const courseId of wanted) {
        const lines = await evidenceOf(subject, byCourse.get(courseId) ?? [], signal);
        const result = calibrate<EvidenceFeatures, CourseCalibration['weights']>({
          lines,
          fit: (samples) => fitCalibration(samples),
          confidenceOf,
          maxWrong,
          courseId,
        });
        if (result.kind === 'fitted')
          await storeCalibration(installation, courseId, result.model, result.speakAt);
        results.push({ courseId, ...result });
        if (!values.json) print(console.out, result);
      }
      if (values.json) console.out(JSON.stringify(results));
      return results.every((result) => result.kind === 'fitted') ? 0 : 1;
    });
  },
};

async function evidenceOf(
  subject: ReturnType<typeof createAnswerSubject>,
  questions: QuestionLine[],
  signal: AbortSignal,
): Promise<CalibrationLine<EvidenceFeatures>[]> {
  const lines: CalibrationLine<EvidenceFeatures>[] = [];
  for (const question of questions) {
    signal.throwIfAborted();
    const { answer, result } = await subject.ask(question, signal);
    const line = result.evidence.features
      ? calibrationLine(question, answer, result.evidence.features)
      : null;
    if (line) lines.push(line);
  }
  return lines;
}

async function storeCalibration(
  { store, clock, setting }: Installation,
  courseId: string,
  weights: CourseCalibration['weights'],
  speakAt: number,
): Promise<void> {
  const calibration: CourseCalibration = { fingerprint: calibrationFingerprint(setting), weights, speakAt };
  await store.courses.setCalibration(courseId, JSON.stringify(calibration), clock.now());
}

function print(out: (text: string) => void, result: ReturnType<typeof calibrate>): void {
  out(result.explanation);
  if (result.kind === 'too_few_labels') return;
  out('  from confidence   speaks   wrong    F1');
  const step = Math.max(1, Math.floor(result.curve.length / CURVE_ROWS));
  for (const [position, point] of result.curve.entries()) {
    if (position % step !== 0) continue;
    const share = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(7);
    const mark =
      result.kind === 'fitted' && Math.abs(point.threshold - result.speakAt) < 0.01 ? '  ← chosen' : '';
    out(
      `  ${point.threshold.toFixed(3).padStart(15)}  ${share(point.coverage)}  ${share(point.wrongRate)}  ` +
        `${point.f1.toFixed(3)}${mark}`,
    );
  }
}
