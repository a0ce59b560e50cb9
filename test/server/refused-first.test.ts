import { beforeAll, describe, expect, test } from 'vitest';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let service: TemporaryInstallation;
beforeAll(async () => {
  service = await temporaryInstallation();
});

/** Every route that needs a token, with something in the place of each identifier. */
async function guardedRoutes(): Promise<{ method: string; path: string }[]> {
  const { json } = await service.call('GET', '/openapi.json', { token: null });
  return Object.entries<Record<string, { security?: unknown[] }>>(json.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security === undefined || security.length > 0)
      .map(([method]) => ({ method: method.toUpperCase(), path: path.replace(/\{\w+\}/g, 'none') })),
  );
}

const LARGER_THAN_TAKEN = 2 * 1024 ** 2;

/** What else may be wrong with a request. */
const FAULTS = [
  { body: '{', headers: { 'content-type': 'application/json' } },
  { body: '<a/>', headers: { 'content-type': 'application/xml' } },
  { body: 'x'.repeat(LARGER_THAN_TAKEN), headers: { 'content-type': 'application/json' } },
  { body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  { body: {}, headers: { 'idempotency-key': 'k'.repeat(300) } },
  { body: { nothing: true } },
];

test('who comes with a wrong token is refused before anything else is said of the request', async () => {
  const routes = await guardedRoutes();
  expect(routes.length).toBeGreaterThan(50);
  for (const [at, { method, path }] of routes.entries()) {
    const fault = method === 'GET' ? {} : FAULTS[at % FAULTS.length];
    const { status } = await service.call(method, `${path}?limit=-1&cursor=%20`, {
      ...fault,
      token: 'zj_wrong',
    });
    expect([method, path, status]).toEqual([method, path, 401]);
  }
});

describe('a refusal for now says when to come again', () => {
  test('when the assistant is off', async () => {
    const off = { off: true, operator: '王老师', reason: '检查' };
    await service.call('PUT', '/v1/assistant-switch', { body: off });
    const refused = await service.call('POST', '/v1/answers', { body: { question: '闭包是什么？' } });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await service.call('PUT', '/v1/assistant-switch', { body: { ...off, off: false } });
    const answered = await service.call('POST', '/v1/answers', { body: { question: '闭包是什么？' } });
    expect([answered.status, answered.headers.get('retry-after')]).toEqual([200, null]);
  });

  test('when there was too much at once, as long as the limit lasts', async () => {
    let last = await service.call('POST', '/page/v1/join', { token: null, body: {} });
    for (let i = 0; i < 40 && last.status !== 429; i++)
      last = await service.call('POST', '/page/v1/join', { token: null, body: {} });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(5);
  });
});

test('the interface is written out once: the same text for everybody, as JSON', async () => {
  const [first, second] = [
    await service.call('GET', '/openapi.json', { token: null }),
    await service.call('GET', '/openapi.json', { token: null }),
  ];
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(second.text).toBe(first.text);
  expect(first.json.openapi).toBe('3.1.0');
});
