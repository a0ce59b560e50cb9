import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openSchoolTools } from '../../src/tools/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const LIMIT_MS = 500;
const asker = { groupId: 'newcomers', askerId: 'lin', courseIds: ['python-101'] };
const still = new AbortController().signal;

async function opened(
  server: string,
  directory = temporaryDirectory(),
  limitMs = LIMIT_MS,
  used = ['room', 'broken'],
) {
  writeFiles(directory, {
    'tools.yaml': `mcp:\n  - {name: school, ${server}, tools: ${JSON.stringify(used)}}\n`,
  });
  const logger = recordingLogger();
  const tools = await openSchoolTools({
    directory,
    environment: {},
    logger,
    limits: { callMs: limitMs },
  });
  atTheEnd(() => tools.close());
  return { tools, logger, directory };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

async function serverThat(answers: Answer): Promise<string> {
  const server = createServer((request, response) => void answers(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  // `listen` on a port gives an address with a port.
  return `url: "http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp"`;
}

const send = (response: ServerResponse, body: string, type = 'application/json') =>
  response.writeHead(200, { 'content-type': type }).end(body);

const INITIALISED = {
  protocolVersion: '2025-06-18',
  capabilities: { tools: {} },
  serverInfo: { name: 'x', version: '1' },
};

/** As the protocol has it, but for what these methods come to. */
const speaks =
  (results: Record<string, unknown>): Answer =>
  async (request, response) => {
    if (request.method !== 'POST') return response.writeHead(405).end();
    const asked = (await json(request)) as { id?: number; method: string };
    if (asked.id === undefined) return response.writeHead(202).end();
    const result = { initialize: INITIALISED, ...results }[asked.method];
    return send(response, JSON.stringify({ jsonrpc: '2.0', id: asked.id, result }));
  };

const HUGE = 'x'.repeat(6 * 1024 ** 2);
const room = (inputSchema: unknown) => ({ tools: [{ name: 'room', inputSchema }] });

describe('an MCP server that', () => {
  test.each<[string, Answer]>([
    ['never answers', () => {}],
    ['sends a web page', (_, response) => send(response, '<html>hello</html>', 'text/html')],
    ['sends broken JSON', (_, response) => send(response, '{"jsonrpc"')],
    ['sends another protocol', (_, response) => send(response, '[1, 2, 3]')],
    ['sends without end', (_, response) => send(response, HUGE)],
    ['hangs up', (_, response) => response.destroy()],
    [
      'lists without end',
      speaks({ 'tools/list': { tools: [{ name: HUGE, inputSchema: { type: 'object' } }] } }),
    ],
    ['lists no tools', speaks({ 'tools/list': { tools: 7 } })],
    [
      'sends the question on',
      (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
    ],
  ])('%s offers nothing, in time, and the log says so in a line', async (_, answers) => {
    const { tools, logger } = await opened(await serverThat(answers));
    expect(await tools.for(asker)).toEqual([]);
    expect(logger.said('warn')).toEqual(['an MCP server could not be reached']);
    expect(JSON.stringify(logger.lines).length).toBeLessThan(1_000);
  });

  test('answers a call without end has failed, in words', async () => {
    const listed = { 'tools/list': room({ type: 'object' }) };
    const { tools } = await opened(
      await serverThat(speaks({ ...listed, 'tools/call': { content: [{ type: 'text', text: HUGE }] } })),
    );
    const [tool] = await tools.for(asker);
    expect((await tool?.run({}, still))?.content).toMatch(/^school_room (failed|did not answer)/);
  });

  test('has one tool that cannot be read is none the worse for the others', async () => {
    const unreadable = { type: 'object', properties: { a: { $ref: '#/nowhere' } } };
    const listed = [{ name: 'broken', inputSchema: unreadable }, ...room({ type: 'object' }).tools];
    const { tools, logger } = await opened(await serverThat(speaks({ 'tools/list': { tools: listed } })));
    expect((await tools.for(asker)).map(({ name }) => name)).toEqual(['school_room']);
    expect(logger.said('warn')).toEqual([
      'an MCP tool is left out: its input schema cannot be read, or is too long',
    ]);
  });

  test.each([
    [
      'describes a result that cannot be read',
      { outputSchema: { type: 'object', properties: { a: { $ref: '#/nowhere' } } } },
    ],
    ['describes its input by a number', { inputSchema: { type: 'object', properties: 7 } }],
    ['describes its input without end', { inputSchema: { type: 'object', description: 'x'.repeat(30_000) } }],
    ['is no tool', { name: 7 }],
  ])('has one tool that %s is none the worse for the others', async (_, fault) => {
    const listed = [
      { name: 'broken', inputSchema: { type: 'object' }, ...fault },
      ...room({ type: 'object' }).tools,
    ];
    const { tools } = await opened(await serverThat(speaks({ 'tools/list': { tools: listed } })));
    expect((await tools.for(asker)).map(({ name }) => name)).toContain('school_room');
  });

  test('calls two tools alike in letters, figures and underscores has both, each by a name of its own', async () => {
    const names = ['课表', '教室', 'a.b', 'a-b'];
    const listed = { tools: names.map((name) => ({ name, inputSchema: { type: 'object' } })) };
    const { tools } = await opened(
      await serverThat(speaks({ 'tools/list': listed })),
      undefined,
      5_000,
      names,
    );
    expect((await tools.for(asker)).map(({ name }) => name)).toEqual([
      'school___',
      'school____2',
      'school_a_b',
      'school_a_b_2',
    ]);
  });

  test('describes an input by a pattern that takes for ever is not asked whether it fits', async () => {
    const input = {
      type: 'object',
      properties: { pattern: { type: 'string', pattern: '^(a+)+$' } },
      required: ['pattern'],
    };
    const { tools } = await opened(await serverThat(speaks({ 'tools/list': room(input) })));
    const [tool] = await tools.for(asker);
    expect(tool?.schema.safeParse({ pattern: `${'a'.repeat(60)}!` }).success).toBe(true);
    expect(tool?.schema.safeParse({}).success).toBe(false);
  });

  test('lists page by page is asked for as many as it takes, and not for ever', async () => {
    let asked = 0;
    const paged = (last: number) =>
      serverThat(async (request, response) => {
        if (request.method !== 'POST') return response.writeHead(405).end();
        const { id, method } = (await json(request)) as { id?: number; method: string };
        if (id === undefined) return response.writeHead(202).end();
        if (method === 'initialize')
          return send(response, JSON.stringify({ jsonrpc: '2.0', id, result: INITIALISED }));
        asked++;
        const tools =
          asked === last
            ? room({ type: 'object' }).tools
            : [{ name: `t${asked}`, inputSchema: { type: 'object' } }];
        return send(
          response,
          JSON.stringify({ jsonrpc: '2.0', id, result: { tools, nextCursor: `${asked}` } }),
        );
      });
    const { tools } = await opened(await paged(3), undefined, 5_000);
    expect((await tools.for(asker)).map(({ name }) => name)).toEqual(['school_room']);
    const endless = await opened(await paged(Number.POSITIVE_INFINITY), undefined, 5_000);
    expect(await endless.tools.for(asker)).toEqual([]);
    expect(asked).toBeLessThan(60);
  });

  test('is started anew, and knows nothing of the session, is asked in a new one', async () => {
    let session = 'first';
    let opening = 0;
    const { tools } = await opened(
      await serverThat(async (request, response) => {
        if (request.method !== 'POST') return response.writeHead(405).end();
        const { id, method } = (await json(request)) as { id?: number; method: string };
        if (method === 'initialize') {
          opening++;
          response.setHeader('mcp-session-id', session);
        } else if (request.headers['mcp-session-id'] !== session) return response.writeHead(404).end('{}');
        if (id === undefined) return response.writeHead(202).end();
        const called = { content: [{ type: 'text', text: '302' }] };
        const result = {
          initialize: INITIALISED,
          'tools/list': room({ type: 'object' }),
          'tools/call': called,
        }[method];
        return send(response, JSON.stringify({ jsonrpc: '2.0', id, result }));
      }),
      undefined,
      5_000,
    );
    const [tool] = await tools.for(asker);
    session = 'second';
    const said = await Promise.all([tool?.run({}, still), tool?.run({}, still)]);
    expect(said.map((one) => one?.facts)).toEqual(['302', '302']);
    expect(opening).toBe(2);
  });

  test('is a program that stops answering is ended', async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, {
      'server.cjs': `
        require('node:fs').writeFileSync(${JSON.stringify(join(directory, 'pid'))}, String(process.pid));
        require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
          const { id, method } = JSON.parse(line);
          if (method === 'initialize')
            console.log(JSON.stringify({ jsonrpc: '2.0', id, result: ${JSON.stringify(INITIALISED)} }));
        });
        setInterval(() => {}, 1000);`,
    });
    const { tools } = await opened(
      `command: [${process.execPath}, ${join(directory, 'server.cjs')}]`,
      directory,
      2_500,
    );
    expect(await tools.for(asker)).toEqual([]);
    const pid = Number(readFileSync(join(directory, 'pid'), 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });
});

/** What a server at this place was asked, by path and key. */
async function redirecting(leads: (elsewhere: string) => string) {
  const asked: [string | undefined, unknown][] = [];
  const elsewhere = await serverThat((request, response) => {
    asked.push([request.url, request.headers['x-key']]);
    response.writeHead(500).end();
  });
  const answers = speaks({ 'tools/list': room({ type: 'object' }) });
  const url = await serverThat((request, response) => {
    if (request.url !== '/mcp') return answers(request, response);
    return response.writeHead(307, { location: leads(elsewhere.slice('url: "'.length, -1)) }).end();
  });
  const { tools, logger } = await opened(`${url}, headers: {x-key: secret}`);
  return { offered: (await tools.for(asker)).map(({ name }) => name), asked, logger };
}

test('a server that sends on to another place is not followed there, and gets no key sent after it', async () => {
  const { offered, asked, logger } = await redirecting((elsewhere) => elsewhere);
  expect(offered).toEqual([]);
  expect(asked).toEqual([]);
  expect(JSON.stringify(logger.lines)).toMatch(
    /redirects \(307\) to http:\/\/127\.0\.0\.1:\d+; .*tools\.yaml/,
  );
});

test('a server that sends on within its own place, as many do with /mcp, is followed', async () => {
  expect((await redirecting(() => '/mcp/')).offered).toEqual(['school_room']);
});

test("a program that sends without a line's end is ended once it has sent more than any answer", async () => {
  const directory = temporaryDirectory();
  writeFiles(directory, {
    'server.cjs': `
      require('node:fs').writeFileSync(${JSON.stringify(join(directory, 'pid'))}, String(process.pid));
      process.stdin.resume();
      let sent = 0;
      const send = () => {
        while (sent < 6 && process.stdout.write('x'.repeat(2 ** 20))) sent++;
        sent++;
        if (sent < 6) process.stdout.once('drain', send);
      };
      send();
      setInterval(() => {}, 1000);`,
  });
  const { tools, logger } = await opened(
    `command: [${process.execPath}, ${join(directory, 'server.cjs')}]`,
    directory,
    30_000,
  );
  expect(await tools.for(asker)).toEqual([]);
  expect(logger.said('warn')).toEqual(['an MCP server could not be reached']);
  const pid = Number(readFileSync(join(directory, 'pid'), 'utf8'));
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
}, 20_000);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
