import { expect, test } from 'vitest';
import { temporaryInstallation } from '../support/temporary-installation.ts';

const school = await temporaryInstallation();
const headersOf = async (path: string) => {
  const response = await fetch(school.url + path, { redirect: 'manual' });
  await response.arrayBuffer();
  return response.headers;
};

test.each([
  ...[
    '/',
    '/console',
    '/appeal',
    '/docs',
    '/docs/json',
    '/docsx',
    '/nothing',
    '/%zz',
    '/healthz',
    '/openapi.json',
  ],
  ...['/v1/questions', '/page/v1/session', '/page/v1/events', '/assets/none.js'],
])('%s cannot be framed by another page, nor taken for another kind of file', async (path) => {
  const headers = await headersOf(path);
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors '(?:none|self)'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each(['/v1/questions', '/page/v1/session', '/page/v1/messages', '/v1/appeals/none/case'])(
  'what %s answers is kept by nobody on the way',
  async (path) => {
    expect((await headersOf(path)).get('cache-control')).toBe('no-store');
  },
);
