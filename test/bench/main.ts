/** `npm run bench -- NAME [options]`: each benchmark is a module here with `run`. */

interface Bench {
  options: string;
  measures: string;
  load(): Promise<{ run(args: string[]): Promise<void> }>;
}

const BENCHES: Record<string, Bench> = {
  knowledge: {
    options: '[--data DIR] [--only quality|speed|ingest] [--passages N] [--pgvector URL]',
    measures: 'retrieval: how right, how fast, beside its baselines',
    load: () => import('./knowledge/knowledge.ts'),
  },
  agent: {
    options: '[--passages N] [--only demo|large] [--quick]',
    measures: 'what an answer costs beside a plain chain',
    load: () => import('./agent/agent.ts'),
  },
  moderation: {
    options: '[--data DIR] [--only quality|speed] [--no-baseline] [--show N]',
    measures: 'verdicts: how right, how fast',
    load: () => import('./moderation/moderation.ts'),
  },
  desk: {
    options: '[signs] [intake] [hand-over] [clocks]',
    measures: 'intake, the hand-over of jobs, clocks, signs of what a message is',
    load: () => import('./desk/desk.ts'),
  },
  community: {
    options: '',
    measures: "a week's drafts for 500 groups, and a simulated year",
    load: () => import('./community.ts'),
  },
  conversations: {
    options: '',
    measures: 'quarrels, complaints and patterns across messages',
    load: () => import('./moderation/conversations.ts'),
  },
  'demo-sets': {
    options: '',
    measures: "the demo school's test sets, without a model and with scripted ones",
    load: () => import('./sets/demo-sets.ts'),
  },
  'question-sets': {
    options: '[SET …]',
    measures: 'every set of questions of data/eval, without a model',
    load: () => import('./sets/question-sets.ts'),
  },
  'topic-switches': {
    options: '',
    measures: "whether a question after another's answer is answered as alone",
    load: () => import('./sets/topic-switches.ts'),
  },
  'hand-offs': {
    options: '',
    measures: 'whether questions are handed to whose matter they are',
    load: () => import('./sets/hand-offs.ts'),
  },
  grounding: {
    options: '',
    measures: 'what may be said of what a model writes, true and false, and of one that obeys an attack',
    load: () => import('./sets/grounding.ts'),
  },
  calibration: {
    options: '[--data DIR]',
    measures: 'how well the answer gate knows what it may say',
    load: () => import('./knowledge/calibration.ts'),
  },
  statements: {
    options: '[CHECKOUT]',
    measures:
      'what a message asks of the store, and how long its reply takes over PostgreSQL; of another checkout only that',
    load: () => import('./statements.ts'),
  },
  faults: {
    options: '[ROUNDS] [sqlite]',
    measures: 'processes killed at random: is anything lost or said twice?',
    load: () => import('./faults.ts'),
  },
};

const usage = (): string =>
  [
    'usage: npm run bench -- NAME [options]',
    ...Object.entries(BENCHES).map(
      ([name, { options, measures }]) => `  ${`${name} ${options}`.trim()}\n      ${measures}`,
    ),
  ].join('\n');

const refuse = (why: string): void => {
  console.error(`${why}\n${usage()}`);
  process.exitCode = 2;
};

const [name, ...args] = process.argv.slice(2);
const bench = Object.entries(BENCHES).find(([known]) => known === name)?.[1];
if (name === '--help' || args.includes('--help')) process.stdout.write(`${usage()}\n`);
else if (name === undefined) refuse('Which benchmark?');
else if (bench === undefined) refuse(`There is no benchmark "${name}".`);
else {
  const { run } = await bench.load();
  await run(args).catch((error: unknown) => {
    // What parseArgs cannot read was typed wrongly; anything else is a fault of the benchmark.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    refuse(error.message.split('\n')[0] ?? '');
  });
}
