import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAgent } from '../../src/agent/index.ts';
import { createAnswering } from '../../src/conversation/index.ts';
import { systemClock } from '../../src/domain/clock.ts';
import type { Course } from '../../src/domain/course.ts';
import { createLocalWake } from '../../src/domain/wake.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { type ChatModel, createChatModel, createPromptBook, preloadTransport } from '../../src/llm/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { passagesOf, testLinesOf } from './course-folder.ts';
import { generateCourse, pagesBelow } from './generated-passages.ts';
import { plainChain } from './plain-chain.ts';
import { inMs, printTable, timingsOf } from './timing.ts';

/*
 * npm run bench -- agent [--passages N] [--only demo|large] [--quick]
 *
 * --quick asks few questions of few passages: whether it runs, in seconds; its figures say little.
 *
 * Own time on an answer with 200 questions in flight, beside a plain LangChain chain on the same passages; the
 * model is a process of its own that answers at once. Ours searches words and vectors, decides, writes, checks
 * every sentence and stores the answer; the chain searches vectors and asks.
 */
const REPOSITORY = join(import.meta.dirname, '../..');
/** How much is asked: questions in all and at once, and how many one after the other for the first words. */
const WHOLE = { questions: 800, inFlight: 200, firstWords: 120 };
const QUICK = { questions: 60, inFlight: 20, firstWords: 20 };
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
    await preloadTransport();
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
  await compare(
    'demo course',
    folder,
    'python-101',
    questions,
    passages.map((passage) => passage.text),
    join(directory, 'demo'),
    url,
    size,
  );
}

async function large(directory: string, url: string, count: number, size: Size): Promise<void> {
  const course = generateCourse(pagesBelow(join(REPOSITORY, 'data/courses')), count, 200, SEED);
  const folder = join(directory, 'material');
  mkdirSync(folder);
  // In files of a usual size: one of 70 MB may be given up by its reader on a busy machine.
  for (let at = 0; at < course.entries.length; at += PASSAGES_A_FILE) {
    const lines = course.entries
      .slice(at, at + PASSAGES_A_FILE)
      .map(({ id, title, text }) => JSON.stringify({ id, title, text }));
    writeFileSync(join(folder, `large-${at}.jsonl`), lines.join('\n'));
  }
  await compare(
    `${count} passages`,
    folder,
    'large',
    course.queries,
    course.entries.map((entry) => entry.text),
    join(directory, 'large'),
    url,
    size,
  );
}

async function compare(
  what: string,
  folder: string,
  courseId: string,
  asked: readonly string[],
  texts: readonly string[],
  dataDir: string,
  url: string,
  size: Size,
): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const store = await openStore({ dataDir, wake: createLocalWake() });
  const logger = recordingLogger();
  const knowledge = createKnowledge({
    store,
    dataDir,
    clock: systemClock,
    logger,
    setting: 'local/generated',
  });
  const { faults } = await knowledge.ingest({ courseId, paths: [folder], prune: false });
  const [fault] = faults;
  if (fault) throw new Error(`${fault.source} was not read: ${fault.message}`);
  const course = await store.courses.get(courseId);
  if (!course) throw new Error(`the course ${courseId} was not made`);
  const chat = createChatModel({
    baseUrl: url,
    model: 'scripted',
    timeouts: { firstTokenMs: 20_000, totalMs: 25_000 },
    maxConcurrent: size.inFlight,
    retries: 0,
    clock: systemClock,
    random: Math.random,
    logger,
  });
  const chain = await plainChain(texts, url);
  const questions = Array.from({ length: size.questions }, (_, at) => asked[at % asked.length] ?? '');
  const ours = oursOn(store, knowledge, course, chat);
  const extractive = oursOn(store, knowledge, course, null);
  // Both are warm before they are measured.
  for (const warm of [ours.ask, chain.ask, extractive.ask])
    await inFlight(questions.slice(0, size.inFlight), warm, size);
  ours.reset();
  extractive.reset();
  const rows = [];
  const chained = await inFlight(questions, chain.ask, size);
  const answered = await inFlight(questions, ours.ask, size);
  const again = await inFlight(questions, chain.ask, size);
  const plain = chained.perSecond > again.perSecond ? chained : again;
  const quick = await inFlight(questions, extractive.ask, size);
  const found = await inFlight(questions, chain.find, size);
  rows.push([
    'own time p50',
    inMs(answered.p50),
    inMs(plain.p50),
    `× ${(answered.p50 / plain.p50).toFixed(2)}`,
    '<= 1.5',
  ]);
  rows.push([
    'own time p99',
    inMs(answered.p99),
    inMs(plain.p99),
    `× ${(answered.p99 / plain.p99).toFixed(2)}`,
    '<= 1.5',
  ]);
  rows.push(['answers a second', answered.perSecond.toFixed(0), plain.perSecond.toFixed(0), '', '']);
  rows.push([
    'extractive answers a second',
    quick.perSecond.toFixed(0),
    plain.perSecond.toFixed(0),
    `× ${(quick.perSecond / plain.perSecond).toFixed(1)}`,
    '>= 5',
  ]);
  rows.push(['the chain’s search alone', '', found.perSecond.toFixed(0), '', '']);
  const counts = ours.counts();
  rows.push([
    'model calls an answered question',
    (counts.calls / Math.max(1, counts.answered)).toFixed(2),
    '',
    '',
    '<= 1.1',
  ]);
  rows.push(['of them generated', `${counts.generated} of ${counts.answered}`, '', '', '']);
  const firstWords = await timeToFirstWords(knowledge, course, asked.slice(0, size.firstWords));
  rows.push(['first words after the model’s first sentence, p95', inMs(firstWords), '', '', '< 15 ms']);
  printTable(`${what}, ${size.inFlight} in flight`, ['', 'ours', 'plain chain', '', 'reach'], rows);
  knowledge.close();
  await store.close();
}

function oursOn(
  store: Store,
  knowledge: ReturnType<typeof createKnowledge>,
  course: Course,
  chat: ChatModel | null,
) {
  const agent = createAgent({
    knowledge,
    chat,
    prompts: createPromptBook(join(REPOSITORY, 'prompts')),
    clock: systemClock,
    readRules: async () => [],
    logger: recordingLogger(),
  });
  const answering = createAnswering({ store, agent, clock: systemClock });
  let calls = 0;
  let answered = 0;
  let generated = 0;
  return {
    async ask(question: string) {
      const answer = await answering.answer(
        { question, courses: [course], group: null, history: [], quoted: null, overheard: false },
        { group: null, askerId: null, askerName: 'bench', messageRowId: null },
      );
      if (answer.outcome !== 'answered') return;
      answered++;
      calls += answer.usage.modelCalls;
      if (answer.mode === 'generated') generated++;
    },
    counts: () => ({ calls, answered, generated }),
    reset() {
      calls = 0;
      answered = 0;
      generated = 0;
    },
  };
}

async function inFlight(
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
  size: Size,
) {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: size.inFlight }, async () => {
      while (next < questions.length) {
        const question = questions[next++] ?? '';
        const at = performance.now();
        await ask(question);
        times.push(performance.now() - at);
      }
    }),
  );
  const { p50, p99 } = timingsOf(times);
  return { p50, p99, perSecond: (questions.length / (performance.now() - started)) * 1_000 };
}

/** From the model's first whole sentence, with more to come, to the first `delta`; one question at a time. */
async function timeToFirstWords(
  knowledge: ReturnType<typeof createKnowledge>,
  course: Course,
  asked: readonly string[],
): Promise<number> {
  const times: number[] = [];
  let sentenceAt = 0;
  const chat: ChatModel = {
    name: 'scripted',
    async *stream({ messages }) {
      const prompt = messages[0]?.content ?? '';
      const first =
        /<<<passages \w+\n\[1\][^\n]*\n([\s\S]*?)(?:\n\n\[2\]|\n\w+ passages>>>)/
          .exec(prompt)?.[1]
          ?.replace(/```[\s\S]*?```/g, '') ?? '';
      const sentence = /^[\s\S]*?[。.!！?？]/.exec(first.trim())?.[0] ?? first;
      for (const piece of sentence.match(/.{1,4}/gsu) ?? []) yield { type: 'text' as const, text: piece };
      sentenceAt = performance.now();
      yield { type: 'text' as const, text: ' [1]\n' };
      await new Promise((resolve) => setTimeout(resolve, 30));
      yield {
        type: 'end' as const,
        finishReason: 'stop',
        usage: { inputTokens: 1, outputTokens: 1 },
        model: 'scripted',
      };
    },
    complete: () => Promise.reject(new Error('not asked for')),
  };
  const agent = createAgent({
    knowledge,
    chat,
    prompts: createPromptBook(join(REPOSITORY, 'prompts')),
    clock: systemClock,
    readRules: async () => [],
    logger: recordingLogger(),
  });
  for (const question of asked) {
    let shownAt = 0;
    const answer = await agent.answer(
      { question, courses: [course], group: null, history: [], quoted: null, overheard: false },
      (event) => {
        if (event.type === 'delta' && shownAt === 0) shownAt = performance.now();
      },
    );
    if (answer.mode === 'generated' && shownAt > 0) times.push(shownAt - sentenceAt);
  }
  const sorted = times.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
