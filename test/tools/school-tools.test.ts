import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { describe, expect, test, vi } from 'vitest';
import { MAX_TOOL_OUTPUT, openSchoolTools, type Tool } from '../../src/tools/index.ts';
import { whileReadOnly } from '../support/as-another-user.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { schoolServer } from './mcp-school-server.ts';

const asker = { groupId: 'newcomers', askerId: 'lin', courseIds: ['python-101'] };
const still = new AbortController().signal;

async function opened(files: Record<string, string>, callMs = 5_000) {
  const directory = await temporaryDirectory();
  await writeFiles(directory, files);
  const logger = recordingLogger();
  const tools = await openSchoolTools({ directory, environment: {}, logger, limits: { callMs } });
  atTheEnd(() => tools.close());
  return { tools, logger };
}

const named = (tools: Tool[], name: string): Tool => {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`no tool ${name} among ${tools.map((one) => one.name).join(', ')}`);
  return tool;
};

const ROOM = `export default {
  name: 'room', description: 'Where a class meets.',
  parameters: { type: 'object', properties: { course: { type: 'string' } }, required: ['course'] },
  groups: ['newcomers'],
  run: ({ course }, { groupId }) => course + ' meets in 302 for ' + groupId,
};`;

describe('a tool of the school in a file', () => {
  test('is called with what its schema allows and the asker’s own group', async () => {
    const { tools } = await opened({ 'room.mjs': ROOM });
    const room = named(await tools.for(asker), 'room');
    expect(room.schema.safeParse({ course: 'Python' }).success).toBe(true);
    expect(room.schema.safeParse({ course: 7 }).success).toBe(false);
    expect(await room.run({ course: 'Python' }, still)).toEqual({
      content: 'Python meets in 302 for newcomers',
      facts: 'Python meets in 302 for newcomers',
    });
  });

  test('is not offered in a group that is not on its list', async () => {
    const { tools } = await opened({ 'room.mjs': ROOM });
    expect(await tools.for({ ...asker, groupId: 'others' })).toEqual([]);
    expect(await tools.for({ ...asker, groupId: null })).toEqual([]);
  });

  test.each([
    ['takes too long', 'run: () => new Promise(() => {})', 'did not answer within'],
    ['throws', "run: () => { throw new Error('no database') }", 'no database'],
    ['says nothing', "run: () => ''", 'gave nothing'],
    ['gives nothing back', 'run: () => {}', 'gave nothing'],
    ['gives back what is no text', 'run: () => () => 1', 'gave nothing'],
    ['gives back what goes round in a circle', 'run: () => { const a = {}; a.a = a; return a; }', 'failed'],
    [
      'gives back what throws when it is read',
      'run: () => ({ get x() { throw new Error("no") } })',
      'failed',
    ],
  ])('that %s is told so in words', async (_, run, words) => {
    const { tools } = await opened(
      { 'x.mjs': `export default { name: 'xx', description: 'x', ${run} };` },
      // Time enough for those that do answer, on a busy machine as well.
      words === 'did not answer within' ? 60 : 3_000,
    );
    const result = await named(await tools.for(asker), 'xx').run({}, still);
    expect(result.content).toContain(words);
    expect(result.facts).toBeUndefined();
  });

  test('cannot change who asks for another, nor end the service by a promise that it forgot', async () => {
    const { tools, logger } = await opened({
      'a.mjs': `export default { name: 'aa', description: 'x', run: (_, asker) => {
        asker.courseIds.push('secret'); void Promise.reject(new Error('forgotten')); return 'a'; } };`,
      'b.mjs':
        "export default { name: 'bb', description: 'x', run: (_, { courseIds }) => courseIds.join() };",
    });
    const offered = await tools.for(asker);
    expect((await named(offered, 'aa').run({}, still)).content).toBe('a');
    expect((await named(offered, 'bb').run({}, still)).content).toBe('python-101');
    // Its process tells of it when it comes to that.
    await vi.waitFor(() => expect(JSON.stringify(logger.lines)).toContain('forgotten'), 5_000);
    logger.lines.length = 0;
  });

  test('is cut between characters', async () => {
    const { tools } = await opened({
      'x.mjs': "export default { name: 'xx', description: 'x', run: () => 'a' + '😀'.repeat(4000) };",
    });
    expect((await named(await tools.for(asker), 'xx').run({}, still)).content.isWellFormed()).toBe(true);
  });

  test('beyond the sixteenth of a group is named in the log', async () => {
    const file = (at: number) => `export default { name: 't${at}', description: 'x', run: () => 'x' };`;
    const { tools, logger } = await opened(
      Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`t${at + 10}.mjs`, file(at + 10)])),
    );
    expect(await tools.for(asker)).toHaveLength(16);
    await tools.for(asker);
    expect(logger.lines).toEqual([expect.objectContaining({ fields: { leftOut: ['t26', 't27'] } })]);
  });

  test('says no more than fits', async () => {
    const { tools } = await opened({
      'x.mjs': "export default { name: 'xx', description: 'x', run: () => 'a'.repeat(100000) };",
    });
    expect((await named(await tools.for(asker), 'xx').run({}, still)).content).toHaveLength(MAX_TOOL_OUTPUT);
  });

  test('that is none stops the start, with the file and the fault', async () => {
    await expect(opened({ 'x.mjs': 'export default { name: "X y" };' })).rejects.toThrow(
      /x\.mjs is no tool[\s\S]+name/,
    );
  });

  const GIVEN = "name: 'room', description: 'd', run: () => 'x'";
  test.each([
    [
      'a misspelt groups would open it to all',
      `export default { ${GIVEN}, group: ['a'] };`,
      /group is not known here: is groups meant[?] known: .*groups/,
    ],
    ['it is no program', `export default { ${GIVEN} run };`, /x\.mjs cannot be loaded: \w*Error/],
    [
      'it imports what is not there',
      `import 'nowhere-at-all'; export default { ${GIVEN} };`,
      /cannot be loaded: .*nowhere-at-all/,
    ],
    [
      'its parameters are no schema',
      `export default { ${GIVEN}, parameters: { type: 'object', properties: { a: { type: 'strin' } } } };`,
      /parameters .*JSON Schema/,
    ],
  ])('is refused in words: %s', async (_, file, says) => {
    const refused = opened({ 'x.mjs': file });
    await expect(refused).rejects.toMatchObject({ code: 'bad_tool' });
    await expect(refused).rejects.toThrow(says);
  });
});

describe('the settings of tools', () => {
  test.each([
    ['mpc: []', /line 1: mpc is not known here; known: mcp, standing/],
    [
      'mcp:\n  - {name: sis, url: "https://sis.example/mcp", tools: [a], group: [b]}',
      /line 2: .*group is not known here/,
    ],
    ['mcp:\n  - {name: sis, tools: [a]}', /line 2: .*either "command/],
    ['mcp:\n  - {name: sis, command: node x, tools: [a]}', /command is "node x"; wanted: a list/],
    ['mcp: [', /not valid YAML/],
    ['standing: {files: x.json}', /standing\.file is missing/],
  ])('%s is refused in words', async (file, says) => {
    const refused = opened({ 'tools.yaml': file });
    await expect(refused).rejects.toMatchObject({ code: 'bad_tools' });
    await expect(refused).rejects.toThrow(says);
  });

  test.each(['tools.yaml', '.'])('that cannot be read are refused with the mend: %s', async (name) => {
    const dataDir = temporaryDirectory();
    const directory = join(writeFiles(dataDir, { 'tools/tools.yaml': 'mcp: []' }), 'tools');
    chmodSync(directory, 0o755);
    chmodSync(join(directory, name), 0o000);
    await whileReadOnly(dataDir, async () => {
      await expect(
        openSchoolTools({ directory, environment: {}, logger: recordingLogger() }),
      ).rejects.toMatchObject({
        code: 'bad_tools',
        message: expect.stringMatching(/cannot be read \(EACCES\)/),
        fix: expect.stringContaining('Mend its permissions'),
      });
    });
    chmodSync(join(directory, name), 0o700);
  });

  test('may be commented out whole', async () => {
    const { tools } = await opened({ 'tools.yaml': '# mcp: []\n' });
    expect(await tools.for(asker)).toEqual([]);
  });
});

describe('an MCP server of the school', () => {
  const program = join(import.meta.dirname, 'mcp-school-server.ts');

  test('that does not offer what it is to be used for is told of', async () => {
    const { tools, logger } = await opened({
      'tools.yaml': `mcp:\n  - {name: school, command: [${process.execPath}, ${program}], tools: [room, timetables]}\n`,
    });
    expect(await tools.for(asker)).toHaveLength(1);
    expect(logger.lines).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ missing: ['timetables'] }) }),
    );
  });

  test('over standard input and output gives the tools on its list, and no other', async () => {
    const { tools } = await opened({
      'tools.yaml': `mcp:\n  - {name: school, command: [${process.execPath}, ${program}], tools: [room, slow]}\n`,
    });
    const offered = await tools.for(asker);
    expect(offered.map((tool) => tool.name).sort()).toEqual(['school_room', 'school_slow']);
    const room = named(offered, 'school_room');
    expect(room.schema.safeParse({ course: 7 }).success).toBe(false);
    expect((await room.run({ course: 'Python' }, still)).facts).toBe('Python 在 302 教室上课。');
  });

  test('over streamable HTTP does the same, and is given up where it does not answer', async () => {
    const server = createServer(async (request, response) => {
      const transport = new StreamableHTTPServerTransport({});
      await schoolServer().connect(transport);
      await transport.handleRequest(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    atTheEnd(() => {
      server.closeAllConnections();
      server.close();
    });
    // `listen` on a port gives an address with a port.
    const { port } = server.address() as AddressInfo;
    const { tools } = await opened(
      {
        'tools.yaml': `mcp:\n  - {name: school, url: "http://127.0.0.1:${port}/mcp", tools: [room, slow]}\n`,
      },
      700,
    );
    const offered = await tools.for(asker);
    expect((await named(offered, 'school_room').run({ course: 'SQL' }, still)).facts).toContain('SQL 在 302');
    expect((await named(offered, 'school_slow').run({}, still)).content).toMatch(/did not answer|failed/);
  });

  test('that cannot be reached offers nothing, and the log says so', async () => {
    const { tools, logger } = await opened({
      'tools.yaml': 'mcp:\n  - {name: school, url: "http://127.0.0.1:9/mcp", tools: [room]}\n',
    });
    expect(await tools.for(asker)).toEqual([]);
    expect(logger.said('warn')).toHaveLength(1);
  });
});

describe('a learner’s own standing', () => {
  test('is read from the school’s file for the one who asks', async () => {
    const { tools } = await opened({
      'tools.yaml': 'standing: {file: standing.json}\n',
      'standing.json': JSON.stringify({ lin: { 'python-101': '作业一 92 分。' } }),
    });
    expect(await tools.standing?.('lin', 'python-101', still)).toBe('作业一 92 分。');
    expect(await tools.standing?.('ake', 'python-101', still)).toBeNull();
    expect(await tools.standing?.('__proto__', 'python-101', still)).toBeNull();
  });

  test('or asked for at the school’s address', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json').end('{"text":"已交 3 次作业。"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    atTheEnd(() => void server.close());
    // `listen` on a port gives an address with a port.
    const { port } = server.address() as AddressInfo;
    const { tools } = await opened({
      'tools.yaml': `standing: {url: "http://127.0.0.1:${port}/s/{learner}/{course}"}\n`,
    });
    expect(await tools.standing?.('lin/..', 'python-101', still)).toBe('已交 3 次作业。');
    for (const climbing of ['.', '..'])
      expect(await tools.standing?.(climbing, 'python-101', still)).toBeNull();
    expect(asked).toEqual(['/s/lin%2F../python-101']);
  });
});
