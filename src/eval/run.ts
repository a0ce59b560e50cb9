import { createHash } from 'node:crypto';
import { UnavailableError } from '../domain/faults/errors.ts';
import type { Clock } from '../domain/time/clock.ts';
import { type CaseLog, openCaseLog } from './cases/case-log.ts';
import { recordAnswer, recordAnswerFault, recordMessageFault, recordVerdict } from './cases/record.ts';
import type { RecordedCase } from './cases/recorded-case.ts';
import { isSpoken, scoreAnswer } from './cases/score-answers.ts';
import { scoreMessage } from './cases/score-moderation.ts';
import type { Tokenise } from './cases/support.ts';
import type { MessageLine, QuestionLine, TestLine } from './cases/test-line.ts';
import type { TestSet } from './cases/test-set.ts';
import { timelinesOf } from './cases/timelines.ts';
import type { Scores } from './figures/summary.ts';
import type { Judge } from './judgement/judge.ts';
import { createProgress, type ProgressWriter } from './progress.ts';
import type { Subject } from './subject.ts';

export interface RunOptions {
  testSet: TestSet;
  subject: Subject;
  tokenise: Tokenise;
  /** Everything that the results depend on beside the set: mode, models, course versions. JSON values. */
  settings: Readonly<Record<string, unknown>>;
  /** Where partial results are kept, so that the same run can be taken up again; null keeps none. */
  reportDir: string | null;
  judge?: Judge | undefined;
  clock: Clock;
  progress: ProgressWriter;
  /** Lines (or timelines) under way at the same time. */
  concurrency?: number | undefined;
  /** Beyond this many faults the run stops; see `faultLimit`. */
  maxFaults?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** A run that went through. Cases are read back from the log one by one. */
export interface FinishedRun {
  scores: Scores;
  resumed: number;
  faults: number;
  /** Of this run, what came before a resumption left out. */
  seconds: number;
  /** Cases in the order of the test set. */
  cases(): Iterable<{ line: TestLine; recorded: RecordedCase }>;
  /** To be called once: `remove` when the report is written, `keep` where that failed and is to be tried again. */
  close(end: 'remove' | 'keep'): void;
}

const CONCURRENCY = 4;
/** Faults that any run may have, and the share of a large set that may be faulty. */
const SOME_FAULTS = 20;
const FAULTY_SHARE = 0.02;

/** Twenty, or 2 % of a large set; of a small one never more than half. */
export const faultLimit = (lines: number): number =>
  Math.min(Math.max(SOME_FAULTS, Math.floor(lines * FAULTY_SHARE)), Math.floor(lines / 2));

type Job = { kind: 'question'; line: QuestionLine } | { kind: 'timeline'; lines: MessageLine[] };

/**
 * Puts every line to the subject. A throw of the subject is recorded against the line and the run goes on, until
 * there are too many: then an `UnavailableError`. After an interruption of any kind (also that one, also an
 * aborted signal, whose reason is thrown) the partial file stays, and the same run goes on from there; faulty
 * lines are tried again.
 */
export async function runTestSet(options: RunOptions): Promise<FinishedRun> {
  const { testSet, clock, signal } = options;
  const log = openCaseLog({ dir: options.reportDir, fingerprint: fingerprintOf(options) });
  try {
    const jobs = jobsOf(testSet.lines).filter(
      (job) => !linesOf(job).every((line) => log.resumed.has(line.id)),
    );
    const total = testSet.lines.length;
    const left = jobs.reduce((sum, job) => sum + linesOf(job).length, 0);
    const progress = createProgress({ writer: options.progress, clock, total, alreadyDone: total - left });
    const limit = options.maxFaults ?? faultLimit(total);
    const startedAt = clock.now();
    let faults = 0;
    let firstFault = '';
    const stop = new AbortController();
    const running = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;

    const work = async (job: Job): Promise<void> => {
      const records = await doJob(options, job, running);
      // What was cut off by us is no fault of the line: it is done when the run is taken up again.
      if (running.aborted && records.some((recorded) => recorded.fault !== undefined)) return;
      let faulty = 0;
      for (const recorded of records) {
        log.append(recorded);
        if (recorded.fault === undefined) continue;
        faulty++;
        firstFault ||= `"${recorded.id}": ${recorded.fault}`;
      }
      faults += faulty;
      progress.advance(records.length, faulty);
      if (faults > limit) stop.abort();
    };

    try {
      await inParallel(jobs, options.concurrency ?? CONCURRENCY, running, work);
    } finally {
      progress.end();
    }
    signal?.throwIfAborted();
    if (faults > limit) throw tooManyFaults(faults, limit, firstFault, options.reportDir);
    return finished(testSet, log, {
      resumed: total - left,
      faults,
      seconds: (clock.now() - startedAt) / 1000,
    });
  } catch (error) {
    log.close('keep');
    throw error;
  }
}

function fingerprintOf({ testSet, settings, judge }: RunOptions): string {
  const parts = [testSet.digest, JSON.stringify(settings), judge?.name ?? ''];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function jobsOf(lines: readonly TestLine[]): Job[] {
  const questions = lines.flatMap((line): Job[] =>
    line.kind === 'question' ? [{ kind: 'question', line }] : [],
  );
  const messages = lines.filter((line) => line.kind === 'message');
  return [
    ...questions,
    ...timelinesOf(messages).map((timeline): Job => ({ kind: 'timeline', lines: timeline })),
  ];
}

const linesOf = (job: Job): readonly TestLine[] => (job.kind === 'question' ? [job.line] : job.lines);

async function doJob(options: RunOptions, job: Job, signal: AbortSignal): Promise<RecordedCase[]> {
  return job.kind === 'question'
    ? [await ask(options, job.line, signal)]
    : await moderate(options, job.lines, signal);
}

async function ask(options: RunOptions, line: QuestionLine, signal: AbortSignal): Promise<RecordedCase> {
  try {
    const recorded = recordAnswer(line.id, await options.subject.answer(line, signal), options.tokenise);
    if (!options.judge || !isSpoken(recorded.outcome)) return recorded;
    return { ...recorded, judge: await options.judge.opinionOf(line, recorded, signal) };
  } catch (error) {
    return recordAnswerFault(line.id, error);
  }
}

async function moderate(
  { subject }: RunOptions,
  lines: MessageLine[],
  signal: AbortSignal,
): Promise<RecordedCase[]> {
  const startedAt = performance.now();
  try {
    const verdicts = await subject.moderate(lines, signal);
    const ms = (performance.now() - startedAt) / lines.length;
    if (verdicts.length !== lines.length) {
      throw new Error(`${lines.length} lines were given and ${verdicts.length} verdicts came back`);
    }
    return lines.map((line, i) => {
      const { verdict, usage } = verdicts[i]!;
      if (verdict.id !== line.id)
        throw new Error(`the verdict on "${line.id}" came back as of "${verdict.id}"`);
      return recordVerdict(line.id, verdict, usage, ms);
    });
  } catch (error) {
    return lines.map((line) => recordMessageFault(line.id, error));
  }
}

/** Ends when every item was worked on, or early when the signal is aborted; what is under way is waited for. */
async function inParallel<T>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && !signal.aborted) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
}

function tooManyFaults(
  faults: number,
  limit: number,
  first: string,
  reportDir: string | null,
): UnavailableError {
  return new UnavailableError(
    'too_many_faults',
    `The run stopped: ${faults} lines failed, more than the ${limit} that are borne. The first was ${first}`,
    {
      fix:
        reportDir === null
          ? 'Mend what failed and run again.'
          : 'Mend what failed and start the same run again: it goes on where it stopped.',
    },
  );
}

function finished(
  { lines }: TestSet,
  log: CaseLog,
  figures: Pick<FinishedRun, 'resumed' | 'faults' | 'seconds'>,
): FinishedRun {
  function* cases(): Generator<{ line: TestLine; recorded: RecordedCase }> {
    for (const line of lines) {
      const recorded = log.read(line.id);
      if (recorded) yield { line, recorded };
    }
  }
  const scores: { answers: Scores['answers'][number][]; messages: Scores['messages'][number][] } = {
    answers: [],
    messages: [],
  };
  for (const { line, recorded } of cases()) {
    if (line.kind === 'question' && recorded.kind === 'answer')
      scores.answers.push(scoreAnswer(line, recorded));
    if (line.kind === 'message' && recorded.kind === 'message')
      scores.messages.push(scoreMessage(line, recorded));
  }
  return { ...figures, scores: inOrderOfIds(scores), cases, close: (end) => log.close(end) };
}

/** Resampling draws by position: in the order of ids, a set in another order gives the same intervals. */
function inOrderOfIds({ answers, messages }: Scores): Scores {
  const byId = <S extends { id: string }>(scores: readonly S[]): S[] =>
    [...scores].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { answers: byId(answers), messages: byId(messages) };
}
