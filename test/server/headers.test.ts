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
    '/answer',
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
  // A school without a certificate is served over plain http, and so are all its parts.
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
});

test.each(['/v1/questions', '/page/v1/session', '/page/v1/messages', '/v1/appeals/none/case'])(
  'what %s answers is kept by nobody on the way',
  async (path) => {
    expect((await headersOf(path)).get('cache-control')).toBe('no-store');
  },
);

const asked = async (path: string, accept: string, method = 'GET') => {
  const response = await fetch(school.url + path, { method, headers: { accept } });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
/** As browsers send it for what stands in the address bar. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

test.each([
  ['/nothing', 404],
  ['/console/questions', 404],
  ['/assets/none.js', 404],
  ['/%zz', 400],
] as const)('whoever types %s into a browser sees a page with the ways on', async (path, status) => {
  const page = await asked(path, BROWSER);
  expect([page.status, page.type]).toEqual([status, 'text/html; charset=utf-8']);
  for (const says of ['这里没有页面', 'There is no page here', 'href="/"', 'href="/console"'])
    expect(page.text).toContain(says);
});

test.each([
  ['/nothing', '*/*', 'GET'],
  ['/nothing', BROWSER, 'POST'],
  ['/v1/nothing', BROWSER, 'GET'],
  ['/page/v1/nothing', BROWSER, 'GET'],
])('%s with accept: %s by %s is told by a problem document', async (path, accept, method) => {
  expect((await asked(path, accept, method)).type).toContain('application/problem+json');
});

test.each(['/console/', '/appeal/'])('%s is the page without the slash', async (path) => {
  expect((await asked(path, BROWSER)).text).toBe((await asked(path.slice(0, -1), BROWSER)).text);
});
