import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSchoolTools } from '../../src/tools/index.ts';
import { lookAtTools } from '../../src/tools/school/look-at-tools.ts';
import type { ToolLimits } from '../../src/tools/school/own-process/tool-process.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

/*
 * What a school's own tool does to itself stays with it: the service answers, says what happened, and starts it anew.
 */

const asker = { groupId: 'newcomers', askerId: 'lin', courseIds: ['python-101'] };
const still = new AbortController().signal;
const LIMITS: ToolLimits = { callMs: 2_000, loadMs: 10_000, heapMegabytes: 64, megabytes: 220 };

/** Which of two bounds is met first depends on when the process is looked at: here it is that of the objects. */
const OF_OBJECTS_ALONE = { megabytes: 2_000 };

const file = (run: string, before = ''): string =>
  `${before}\nexport default { name: 'xx', description: 'x', parameters: { type: 'object' }, run: ${run} };`;

/** A tool of this text, how to call it, and what the log says meanwhile. */
async function tool(
  text: string,
  limits: Partial<ToolLimits> = {},
  environment: Record<string, string> = {},
) {
  const directory = temporaryDirectory();
  writeFiles(directory, { 'x.mjs': text });
  const logger = recordingLogger();
  const tools = await openSchoolTools({
    directory,
    environment,
    logger,
    limits: { ...LIMITS, ...limits },
  });
  atTheEnd(() => tools.close());
  const call = async (input: unknown = {}, signal = still): Promise<string> => {
    const [only] = await tools.for(asker);
    if (!only) throw new Error('the tool is not offered');
    return (await only.run(input, signal)).content;
  };
  return { call, logger, path: join(directory, 'x.mjs'), directory };
}

const toldOf = (logger: ReturnType<typeof recordingLogger>): string => JSON.stringify(logger.lines);

/** As a school writes it: fails at what it is told, and else says in which process it is. */
const FAILING = file(
  `({ how }) => {
    if (how === 'loop') for (;;);
    if (how === 'exit') process.exit(3);
    if (how === 'pattern') return /^(a+)+$/.test('a'.repeat(60) + 'b') ? 'yes' : 'no';
    if (how === 'later') setTimeout(() => { throw new TypeError('no such lesson'); }, 20);
    if (how === 'kill') process.kill(process.pid, 'SIGKILL');
    if (how === 'objects') { const all = new Map(); for (let i = 0; ; i++) all.set('k' + i, { i }); }
    if (how === 'list') { const all = []; for (;;) all.push(1); }
    if (how === 'buffers') for (;;) held.push(Buffer.alloc(8_000_000, 1));
    if (how === 'unplug') { process.disconnect(); return new Promise(() => {}); }
    return how === 'later' ? new Promise(() => {}) : 'in ' + process.pid;
  }`,
  'const held = [];',
);

test.each([
  ['ends its process', 'exit', /ended its own process \(exit code 3\)/],
  ['throws in a timer', 'later', /nobody caught its error.*TypeError: no such lesson/],
  ['is killed', 'kill', /ended by SIGKILL/],
  ['fills a map without end', 'objects', /more than 64 MB of memory for its objects/],
  ['fills a list without end', 'list', /more than 64 MB of memory for its objects/],
  ['fills buffers without end', 'buffers', /more than 220 MB of memory/],
])(
  'a tool that %s says so to the model and in the log, and answers the next question',
  async (_, how, says) => {
    const { call, logger } = await tool(FAILING, {
      callMs: 20_000,
      ...(how === 'buffers' ? {} : OF_OBJECTS_ALONE),
    });
    const before = await call();
    expect(await call({ how })).toMatch(says);
    await vi.waitFor(() => expect(toldOf(logger)).toMatch(says));
    expect(logger.lines).toEqual([
      {
        level: 'error',
        message: expect.any(String),
        fields: expect.objectContaining({ tool: 'tools/x.mjs' }),
      },
    ]);
    const after = await call();
    expect(after).toMatch(/^in \d+$/);
    expect(after).not.toBe(before);
    expect(before).not.toBe(`in ${process.pid}`);
  },
);

test.each(['loop', 'pattern', 'unplug'])(
  'a tool that does not come back (%s) costs its own call alone, within its time, and answers the next question',
  async (how) => {
    const { call, logger } = await tool(FAILING, { callMs: 300 });
    const before = await call();
    const pid = Number(before.slice('in '.length));
    let turns = 0;
    const beating = setInterval(() => turns++, 10);
    expect(await call({ how })).toMatch(/did not answer within 300 ms|ended/);
    clearInterval(beating);
    if (how !== 'unplug') expect(turns).toBeGreaterThan(5); // Ours came to something else meanwhile.
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 5_000);
    await vi.waitFor(() => expect(logger.said('error')).toHaveLength(1));
    // On a busy machine the new process may take longer to start than this call has.
    await vi.waitFor(async () => expect(await call()).toMatch(/^in \d+$/), 10_000);
  },
);

test('who asks beside one that does not come back is still answered by the same process', async () => {
  const { call } = await tool(
    file(
      `({ ms }, { signal }) => new Promise((resolve) => {
        if (ms) setTimeout(() => resolve('in ' + process.pid), ms);
      })`,
    ),
    { callMs: 600 },
  );
  const stuck = call();
  await new Promise((resolve) => setTimeout(resolve, 500)); // It is stuck after 800 ms, this one through after 900.
  const beside = call({ ms: 400 });
  expect(await stuck).toContain('did not answer within 600 ms');
  const first = await beside;
  expect(first).toMatch(/^in \d+$/);
  await vi.waitFor(async () => expect(await call({ ms: 1 })).not.toBe(first), 3_000);
});

test('a tool that stops when its signal says so keeps its process, whether its time is over or the asker has left', async () => {
  const { call, logger } = await tool(
    file(
      `({ wait }, { signal }) => wait
        ? new Promise((_, fail) => signal.addEventListener('abort', () => { seen.push(signal.reason.name); fail(signal.reason); }))
        : seen.join() + ' in ' + process.pid`,
      'const seen = [];',
    ),
    { callMs: 1_200 },
  );
  const [, pid] = (await call()).split('in ');
  expect(await call({ wait: true })).toContain('did not answer within 1200 ms');
  const leaving = new AbortController();
  const left = call({ wait: true }, leaving.signal);
  setTimeout(() => leaving.abort(new Error('gone')), 50);
  await expect(left).rejects.toThrow('gone');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await call()).toBe(`TimeoutError,AbortError in ${pid}`);
  expect(logger.lines).toEqual([]);
});

test('what a tool returns crosses no longer than it is read', async () => {
  const { call } = await tool(file("() => 'a'.repeat(3_999) + '😀'.repeat(5_000_000)"));
  expect(await call()).toBe(`${'a'.repeat(3_999)}\uFFFD`);
});

test('a tool sees of the environment what it is given', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-school');
  atTheEnd(() => vi.unstubAllEnvs());
  const { call } = await tool(file('() => Object.entries(process.env).join(" ")'), {}, { TOOL_KEY: 'k1' });
  expect(await call()).toContain('TOOL_KEY,k1');
  expect(await call()).not.toContain('sk-of-the-school');
});

test.each([
  ['ends the process', 'process.exit(0);', /ended its own process \(exit code 0\)/],
  ['throws', 'throw new Error("no database");', /Error: no database/],
  [
    'throws soon after',
    'queueMicrotask(() => { throw new Error("too soon"); }); await new Promise(() => {});',
    /too soon/,
  ],
  ['never ends', 'for (;;);', /was not through with loading after 1.5 s/],
  ['waits for ever', 'await new Promise(() => {});', /was not through with loading after 1.5 s/],
  ['takes all memory', 'const all = []; for (;;) all.push({});', /more than 64 MB/],
])('a file that %s while it is loaded stops the start in words', async (_, before, says) => {
  const loadMs = says.source.includes('loading') ? 1_500 : 10_000;
  const refused = tool(file("() => 'x'", before), { ...OF_OBJECTS_ALONE, loadMs });
  await expect(refused).rejects.toMatchObject({ code: 'bad_tool' });
  await expect(refused).rejects.toThrow(says);
});

test('a file that cannot be loaded keeps no other one’s process', async () => {
  const directory = temporaryDirectory();
  const pidFile = join(directory, 'pid');
  writeFiles(directory, {
    'a.mjs': file(
      "() => 'x'",
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));`,
    ),
    'b.mjs': 'throw new Error("none");',
  });
  const logger = recordingLogger();
  await expect(openSchoolTools({ directory, environment: {}, logger, limits: LIMITS })).rejects.toThrow(
    'none',
  );
  expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow('ESRCH');
});

test('what a tool keeps in mind stays from call to call, and so do its timers', async () => {
  const { call } = await tool(
    file(
      "() => ++calls + ' calls, ticked: ' + (ticks > 0)",
      'let calls = 0, ticks = 0; setInterval(() => ticks++, 5);',
    ),
  );
  await call();
  await vi.waitFor(async () => expect(await call()).toMatch(/ticked: true/));
  expect(await call()).not.toMatch(/^1 /);
});

test('a file that says something else of itself when its process is started anew is not called', async () => {
  const { call, path, directory, logger } = await tool(FAILING);
  await call({ how: 'exit' });
  writeFiles(directory, {
    'x.mjs': readFileSync(path, 'utf8').replace("'object'", "'object', required: ['a']"),
  });
  expect(await call()).toMatch(/start the service anew/);
  expect(toldOf(logger)).toMatch(/tools\/x\.mjs.*start the service anew/);
});

test('doctor names a tool that ends soon after it was loaded', async () => {
  const directory = temporaryDirectory();
  writeFiles(directory, {
    'x.mjs': file("() => 'x'", "setTimeout(() => { throw new Error('no database'); }, 20);"),
    'y.mjs': file("() => 'y'", "void Promise.reject(new Error('no cache'));"),
    'z.mjs': file("() => 'z'", 'process.exit(4);'),
  });
  const found = await lookAtTools(directory, {});
  expect(found).toEqual([
    { what: 'tools/x.mjs', works: false, says: expect.stringMatching(/ended the process.*no database/) },
    { what: 'tools/y.mjs', works: false, says: expect.stringMatching(/nobody awaited.*no cache/) },
    { what: 'tools/z.mjs', works: false, says: expect.stringMatching(/exit code 4/) },
  ]);
});

test('a tool in an endless loop does not outlive a service that was killed', async () => {
  const directory = temporaryDirectory();
  const pidFile = join(directory, 'pid');
  const service = `
    import { openSchoolTools } from ${JSON.stringify(join(import.meta.dirname, '../../src/tools/index.ts'))};
    const logger = { info() {}, warn() {}, error() {} };
    const tools = await openSchoolTools({ directory: ${JSON.stringify(join(directory, 'tools'))}, environment: {}, logger });
    const [tool] = await tools.for({ groupId: null, askerId: null, courseIds: [] });
    tool.run({}, new AbortController().signal);
    setInterval(() => {}, 1000);
  `;
  writeFiles(directory, {
    'service.ts': service,
    'tools/x.mjs': file(
      `() => { writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); for (;;); }`,
      "import { writeFileSync } from 'node:fs';",
    ),
  });
  const started = spawn(process.execPath, [join(directory, 'service.ts')], { stdio: 'ignore' });
  atTheEnd(() => void started.kill('SIGKILL'));
  await vi.waitFor(() => expect(existsSync(pidFile)).toBe(true), 10_000);
  const pid = await vi.waitFor(() => {
    const read = Number(readFileSync(pidFile, 'utf8'));
    expect(read).toBeGreaterThan(0);
    return read;
  });
  started.kill('SIGKILL');
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 5_000);
});
