import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { temporaryInstallation } from '../support/temporary-installation.ts';

/** What HTTP itself asks of a service, beside what ours does. */
const school = await temporaryInstallation();

test.each([
  [null, 'Bearer'],
  ['zj_unknown', 'Bearer error="invalid_token"'],
])('who sends %j for a token is asked for one', async (token, challenge) => {
  const { status, headers } = await school.call('GET', '/v1/questions', { token });
  expect([status, headers.get('www-authenticate')]).toEqual([401, challenge]);
});

describe('an address that is there, but not so,', () => {
  test.each([
    ['PUT', '/v1/answers', 'POST', '/v1/answers takes POST; see /docs.'],
    ['POST', '/v1/groups', 'GET, HEAD', '/v1/groups takes GET, HEAD; see /docs.'],
    ['PUT', '/v1/courses/python-101', 'GET, HEAD, PATCH, DELETE', 'PATCH'],
    ['POST', '/v1/answers/', null, 'Without the slash at its end: /v1/answers.'],
    ['GET', '/v1/nothing', null, 'See /docs for what there is.'],
    ['POST', '/v1/nothing/', null, 'See /docs for what there is.'],
    ['POST', '/page/v1/session', null, 'See /docs for what there is.'],
  ])('tells %s %s what is', async (method, path, allow, fix) => {
    const { status, headers, json } = await school.call(method, path, method === 'GET' ? {} : { body: {} });
    const refused = allow === null ? [404, 'no_such_route'] : [405, 'method_not_allowed'];
    expect([status, json.status, json.code, headers.get('allow')]).toEqual([refused[0], ...refused, allow]);
    expect(json.fix).toContain(fix);
  });
});

/** What is answered to these bytes over a connection of their own. */
async function answered(bytes: string): Promise<string> {
  const { hostname, port } = new URL(school.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (data) => {
    text += String(data);
  });
  socket.on('error', () => {}); // It is cut off when all is said.
  socket.write(bytes);
  await once(socket, 'close');
  return text;
}

test.each([
  [`GET /v1/questions?x=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'headers_too_large'],
  ['GET /healthz HTTP/1.1\r\nhost: x\r\nno header\r\n\r\n', 400, 'not_http'],
  ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'not_http'],
])('what no request can be read from is told so in a problem document: %j', async (bytes, status, code) => {
  const [head = '', body = ''] = (await answered(bytes)).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('content-type: application/problem+json; charset=utf-8');
  expect(JSON.parse(body)).toMatchObject({ status, code, type: 'about:blank', fix: expect.any(String) });
});
