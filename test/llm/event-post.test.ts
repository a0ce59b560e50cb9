import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { postForEvents, startOf } from '../../src/llm/transport/event-post.ts';
import { redirectOf } from '../../src/llm/transport/redirect.ts';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

async function serverThat(answers: (request: IncomingMessage, response: ServerResponse) => void) {
  const keys: (string | undefined)[] = [];
  const seen = { keys, connections: 0, closed: 0 };
  const server = createServer((request, response) => {
    keys.push(request.headers.authorization);
    answers(request, response);
  });
  server.on('connection', (socket) => {
    seen.connections++;
    socket.on('close', () => seen.closed++);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => {
    server.closeAllConnections();
    server.close();
  });
  // Listening on a port: its address is no name of a pipe.
  return { port: (server.address() as AddressInfo).port, seen };
}

const given = (signal = new AbortController().signal) => ({
  authorization: 'Bearer secret',
  body: '{"q":"闭包"}',
  signal,
});

describe('a redirect', () => {
  const to = (from: string, location: string) => redirectOf(new URL(from), { status: 308, location }).href;

  test('leads to the same host made safe', () => {
    expect(to('http://model.example/v1', 'https://model.example/v1')).toBe('https://model.example/v1');
  });

  test.each([
    ['the same host made unsafe', 'https://model.example/v1', 'http://model.example/v1'],
    ['another port, unsafe', 'http://model.example/v1', 'http://model.example:9000/v1'],
    ['another host, safe', 'http://model.example/v1', 'https://other.example/v1'],
    ['no address', 'http://model.example/v1', ''],
  ])('does not lead to %s', (_, from, location) => {
    expect(() => to(from, location)).toThrow('redirects (308)');
  });
});

describe('a posted request', () => {
  test('is sent whole, and its connection serves the next one', async () => {
    const { port, seen } = await serverThat(async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      response.end(`got ${body}`);
    });
    for (let i = 0; i < 3; i++) {
      const { status, body } = await postForEvents(`http://127.0.0.1:${port}/v1`, given());
      expect([status, await startOf(body, 1_000)]).toEqual([200, 'got {"q":"闭包"}']);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(seen.connections).toBe(1);
    expect(seen.keys).toEqual(Array(3).fill('Bearer secret'));
  });

  test('follows a redirect within the place it was sent to', async () => {
    const { port, seen } = await serverThat((request, response) => {
      if (request.url === '/v1') response.writeHead(307, { location: '/v2' });
      response.end('here');
    });
    const { body } = await postForEvents(`http://127.0.0.1:${port}/v1`, given());
    expect(await startOf(body, 1_000)).toBe('here');
    expect(seen.keys).toEqual(Array(2).fill('Bearer secret'));
  });

  test.each([301, 302, 303, 307, 308])(
    'that is redirected elsewhere (%i) is sent nowhere, and says where it was to go',
    async (status) => {
      const other = await serverThat((_, response) => response.end('inside'));
      const location = `http://127.0.0.1:${other.port}/admin?key=secret`;
      const { port } = await serverThat((_, response) => response.writeHead(status, { location }).end());
      await expect(postForEvents(`http://127.0.0.1:${port}/v1`, given())).rejects.toMatchObject({
        kind: 'rejected',
        message: `http://127.0.0.1:${port}/v1 redirects (${status}) to http://127.0.0.1:${other.port}/admin`,
        fix: expect.stringContaining('configure that address'),
      });
      expect(other.seen.keys).toEqual([]);
    },
  );

  test.each([301, 302, 303])(
    'is not sent again as something else (%i), not even where it is',
    async (status) => {
      const { port, seen } = await serverThat((_, response) =>
        response.writeHead(status, { location: '/v2' }).end(),
      );
      await expect(postForEvents(`http://127.0.0.1:${port}/v1`, given())).rejects.toMatchObject({
        kind: 'rejected',
        status,
      });
      expect(seen.keys).toHaveLength(1);
    },
  );

  test('of an asker who is gone already reaches nobody', async () => {
    const { port, seen } = await serverThat((_, response) => response.end('here'));
    const asked = postForEvents(`http://127.0.0.1:${port}/v1`, given(AbortSignal.abort()));
    await expect(asked).rejects.toThrow();
    expect(seen.keys).toEqual([]);
  });

  test('that is redirected in a circle comes to an end', async () => {
    const { port, seen } = await serverThat((_, response) =>
      response.writeHead(308, { location: '/v1' }).end(),
    );
    const { status } = await postForEvents(`http://127.0.0.1:${port}/v1`, given());
    expect(status).toBe(308);
    expect(seen.keys).toHaveLength(4);
  });

  test('is given up where its asker goes away, before the reply or in the middle of it', async () => {
    const { port, seen } = await serverThat((request, response) => {
      if (request.url === '/middle') response.write('one');
    });
    const silent = new AbortController();
    const waiting = postForEvents(`http://127.0.0.1:${port}/silent`, given(silent.signal));
    setTimeout(() => silent.abort(), 20);
    await expect(waiting).rejects.toThrow();
    const middle = new AbortController();
    const { body } = await postForEvents(`http://127.0.0.1:${port}/middle`, given(middle.signal));
    expect(new TextDecoder().decode((await body.read()).value)).toBe('one');
    const rest = body.read();
    middle.abort();
    await expect(rest).rejects.toThrow('terminated');
    await expect.poll(() => seen.closed).toBe(2);
  });

  test('whose reply is cut off says so', async () => {
    const { port } = await serverThat((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    const { body } = await postForEvents(`http://127.0.0.1:${port}/`, given());
    await expect(startOf(body, 1_000)).rejects.toThrow('terminated');
  });
});

describe('a packed reply', () => {
  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('in %s is unpacked', async (encoding, pack) => {
    const { port } = await serverThat((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('闭包会记住变量'));
    });
    const { body } = await postForEvents(`http://127.0.0.1:${port}/`, given());
    expect(await startOf(body, 1_000)).toBe('闭包会记住变量');
  });

  test('that is cut off, or is not packed as it says, ends with an error', async () => {
    const packed = gzipSync('闭包'.repeat(500));
    const { port } = await serverThat((request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length });
      if (request.url === '/wrong') response.end('x'.repeat(packed.length));
      else response.write(packed.subarray(0, 20), () => response.destroy());
    });
    for (const path of ['wrong', 'cut']) {
      const { body } = await postForEvents(`http://127.0.0.1:${port}/${path}`, given());
      await expect(startOf(body, 10_000)).rejects.toThrow('terminated');
    }
  });
});

test('the start of a long body is read, and no more', async () => {
  const { port, seen } = await serverThat((_, response) => {
    const go = (): void =>
      void (response.write('x'.repeat(50_000)) ? setImmediate(go) : response.once('drain', go));
    go();
  });
  const { body } = await postForEvents(`http://127.0.0.1:${port}/`, given());
  expect(await startOf(body, 1_000)).toBe('x'.repeat(1_000));
  await expect.poll(() => seen.closed).toBe(1);
});
