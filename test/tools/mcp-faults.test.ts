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

async function opened(server: string, directory = temporaryDirectory(), limitMs = LIMIT_MS) {
  writeFiles(directory, { 'tools.yaml': `mcp:\n  - {name: school, ${server}, tools: [room, broken]}\n` });
  const logger = recordingLogger();
  const tools = await openSchoolTools({ directory, logger, limitMs });
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
    expect(logger.said('warn')).toEqual(['an MCP tool is left out: its input schema cannot be read']);
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
