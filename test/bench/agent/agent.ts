import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../../src/domain/time/clock.ts';
import { createChatModel, loadTransport } from '../../../src/llm/index.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { passagesOf, testLinesOf } from '../course-folder.ts';
import { generateCourse, pagesBelow } from '../knowledge/generated-passages.ts';
import { inMs, printTable } from '../timing.ts';
import { openAnsweringService } from './answering-service.ts';
import { timeToFirstWords } from './first-words.ts';
import { askInFlight, askInTurn, type InFlight } from './in-flight.ts';
import { plainChain } from './plain-chain.ts';
import { PROCESSES, sideBySide } from './side-by-side.ts';

/*
 * npm run bench -- agent [--passages N] [--only demo|large] [--quick]
 *
 * --quick asks few questions of few passages: whether it runs, in seconds; its figures say little.
 *
 * Own time on an answer with 200 questions in flight, beside a plain LangChain chain on the same passages; the
 * model is a process of its own that answers at once. Ours searches words and vectors, decides, writes, checks
 * every sentence and stores the answer; the chain searches vectors and asks. Ours has the model stream, so that a
 * reply can be checked sentence by sentence; the chain waits for the whole reply, or streams it where a row says so.
 *
 * Both have answered `warm` questions before they are measured. Every measured question is a new one: of the large
 * course one whose passages nobody asked for yet, of the demo course, which has fewer questions and fits into memory,
 * one that was not asked in these characters. A group asks some things again and again, and what was looked up for
 * them is remembered: that has rows of its own.
 */
const REPOSITORY = join(import.meta.dirname, '../../..');
/** How much is asked: before it counts, in all and at once, and how many one after the other for the first words. */
const WHOLE = { warm: 3_000, questions: 2_000, inFlight: 200, firstWords: 120 };
const QUICK = { warm: 100, questions: 100, inFlight: 20, firstWords: 20 };
/** Questions that are asked over and over. */
const REPEATED = 100;
/** The questions are asked in so many parts, of ours and of the chain in turn. */
const PARTS = 5;
type Size = typeof WHOLE;
const PASSAGES_A_FILE = 2_000;
const PASSAGES = { whole: 100_000, quick: 1_000 };
const SEED = 1;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { passages: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const size = values.quick ? QUICK : WHOLE;
  const passages = Number(values.passages ?? (values.quick ? PASSAGES.quick : PASSAGES.whole));
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-'));
  const model = fork(join(import.meta.dirname, 'model-process.ts'), { silent: true });
  try {
    const url = await new Promise<string>((resolve) =>
      model.stdout?.once('data', (data) => resolve(String(data).trim())),
    );
    await loadTransport();
    if (values.only !== 'large') await demo(directory, url, size);
    if (values.only !== 'demo') await large(directory, url, passages, size);
  } finally {
    model.kill();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function demo(directory: string, url: string, size: Size): Promise<void> {
  const folder = join(REPOSITORY, 'data/courses/python-101');
  const questions = testLinesOf(join(REPOSITORY, 'data/eval/python-101-held-out.jsonl'))
    .filter(
      (line) =>
        line.courseId === 'python-101' &&
        (line.expect.outcome ?? 'answered') === 'answered' &&
        !line.history?.length,
    )
    .map((line) => line.question);
  const passages = await passagesOf(folder, 'python-101');
  await compare({
    what: 'demo course',
    folder,
    courseId: 'python-101',
    asked: questions,
    texts: passages.map((passage) => passage.text),
    dataDir: join(directory, 'demo'),
    url,
    size,
  });
}

async function large(directory: string, url: string, count: number, size: Size): Promise<void> {
  const course = generateCourse(
    pagesBelow(join(REPOSITORY, 'data/courses')),
    count,
    size.warm + size.questions,
    SEED,
  );
  const folder = join(directory, 'material');
  mkdirSync(folder);
  // In files of a usual size: one of 70 MB may be given up by its reader on a busy machine.
  for (let at = 0; at < course.entries.length; at += PASSAGES_A_FILE) {
    const lines = course.entries
      .slice(at, at + PASSAGES_A_FILE)
      .map(({ id, title, text }) => JSON.stringify({ id, title, text }));
    writeFileSync(join(folder, `large-${at}.jsonl`), lines.join('\n'));
  }
  await compare({
    what: `${count} passages`,
    folder,
    courseId: 'large',
    asked: course.queries,
    texts: course.entries.map((entry) => entry.text),
    dataDir: join(directory, 'large'),
    url,
    size,
  });
}

async function compare({
  what,
  folder,
  courseId,
  asked,
  texts,
  dataDir,
  url,
  size,
}: {
  what: string;
  folder: string;
  courseId: string;
  asked: readonly string[];
  texts: readonly string[];
  dataDir: string;
  url: string;
  size: Size;
}): Promise<void> {
  const { inFlight } = size;
  mkdirSync(dataDir, { recursive: true });
  const service = await openAnsweringService(dataDir);
  const { knowledge } = service;
  const { faults } = await knowledge.ingest({ courseId, paths: [folder], prune: false });
  const [fault] = faults;
  if (fault) throw new Error(`${fault.source} was not read: ${fault.message}`);
  const course = await service.course(courseId);
  const chat = createChatModel({
    baseUrl: url,
    model: 'scripted',
    timeouts: { firstTokenMs: 20_000, totalMs: 25_000 },
    maxConcurrent: inFlight,
    retries: 0,
    clock: systemClock,
    random: Math.random,
    logger: recordingLogger(),
  });
  const chain = await plainChain(texts, url);
  const question = (at: number): string =>
    anew(asked[at % asked.length] ?? '', Math.floor(at / asked.length));
  const warm = Array.from({ length: size.warm }, (_, at) => question(at));
  const questions = Array.from({ length: size.questions }, (_, at) => question(size.warm + at));
  const ours = service.answering(course, chat);
  const extractive = service.answering(course, null);
  for (const ask of [ours.ask, chain.ask, extractive.ask, chain.askStreaming])
    await askInFlight(warm, ask, inFlight);
  ours.reset();

  const inTurn = { inFlight, parts: PARTS };
  const rounds = Math.ceil((size.warm + size.questions) / asked.length);
  const askedAnew = (text: string): Promise<void> => extractive.ask(anew(text, rounds));
  const repeats = Array.from({ length: size.questions }, (_, at) => asked[at % REPEATED] ?? '');
  const first = await askInTurn(questions, { chain: chain.ask, ours: ours.ask }, inTurn);
  const counts = ours.counts();
  const again = await askInTurn(
    questions,
    {
      chain: chain.ask,
      ours: ours.ask,
      streaming: chain.askStreaming,
      extractive: askedAnew,
      found: chain.find,
    },
    inTurn,
  );
  const side = await sideBySide({ dataDir, courseId, warm, questions, inFlight });
  const repeated = await askInTurn(repeats, { ours: ours.ask, extractive: extractive.ask }, inTurn);
  const sideRepeated = await sideBySide({ dataDir, courseId, warm: repeats, questions: repeats, inFlight });
  const firstWords = await timeToFirstWords(knowledge, course, asked.slice(0, size.firstWords));

  const times = (name: string, one: InFlight, other: InFlight, reach: string): string[][] =>
    (['p50', 'p99'] as const).map((part) => [
      `${name} ${part}`,
      inMs(one[part]),
      inMs(other[part]),
      `× ${(one[part] / other[part]).toFixed(2)}`,
      reach,
    ]);
  const rate = (name: string, one: number, reach: string): string[] => [
    name,
    one.toFixed(0),
    again.chain.perSecond.toFixed(0),
    `× ${(one / again.chain.perSecond).toFixed(2)}`,
    reach,
  ];
  const processor = (name: string, one: InFlight, other: InFlight): string[] => [
    name,
    inMs(one.processor),
    inMs(other.processor),
    `× ${(one.processor / other.processor).toFixed(2)}`,
    '',
  ];
  printTable(
    `${what}, ${inFlight} in flight`,
    ['', 'ours', 'plain chain', '', 'reach'],
    [
      ...times('own time', first.ours, first.chain, '<= 1.5'),
      ...times('asked once more', again.ours, again.chain, ''),
      ...times('asked once more, the chain streaming', again.ours, again.streaming, ''),
      processor('processor time an answer', first.ours, first.chain),
      processor('asked once more', again.ours, again.chain),
      processor('extractive', again.extractive, again.chain),
      rate('answers a second', again.ours.perSecond, ''),
      rate('extractive answers a second, one process', again.extractive.perSecond, ''),
      rate(`the same in ${PROCESSES} processes on one store`, side, '>= 5'),
      ...times(`the same ${REPEATED} over and over`, repeated.ours, again.chain, ''),
      processor('over and over, processor time', repeated.ours, again.chain),
      processor('over and over, extractive', repeated.extractive, again.chain),
      rate('extractive, over and over, one process', repeated.extractive.perSecond, ''),
      rate(`in ${PROCESSES} processes on one store`, sideRepeated, ''),
      ['the chain’s search alone, a second', '', again.found.perSecond.toFixed(0), '', ''],
      [
        'model calls an answered question',
        (counts.calls / Math.max(1, counts.answered)).toFixed(2),
        '',
        '',
        '<= 1.1',
      ],
      ['answered of those asked', `${counts.answered} of ${counts.asked}`, '', '', ''],
      ['of them generated', `${counts.generated} of ${counts.answered}`, '', '', ''],
      ['first words after the model’s first sentence, p95', inMs(firstWords), '', '', '< 15 ms'],
    ],
  );
  await service.close();
}

const CLOSING = /[？?。.！!]?$/u;

/** The same question in other characters: blanks before its last sign, which nothing is made of. */
const anew = (question: string, round: number): string =>
  question.trim().replace(CLOSING, (sign) => `${' '.repeat(round)}${sign || '？'}`);
