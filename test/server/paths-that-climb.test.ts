import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { ADMIN_TOKEN, temporaryInstallation } from '../support/temporary-installation.ts';

const dataDir = temporaryDirectory();
const school = await temporaryInstallation({ environment: { ZHUJIAO_DATA_DIR: dataDir } });

/** As it is written: `fetch` and browsers would fold the dots away before they are sent. */
async function sent(method: string, path: string): Promise<{ status: number; code: unknown }> {
  return await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
    const { hostname, port } = new URL(school.url);
    request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).code }));
    })
      .on('error', reject)
      .end();
  });
}

test.each(['.', '..', '%2e', '%2e%2e', '..%2f..', '%2e%2e%2findex', 'x'.repeat(1_900)])(
  'a course called %s is none, and deleting it touches no file',
  async (name) => {
    const before = readdirSync(dataDir, { recursive: true });
    expect(existsSync(join(dataDir, 'index', 'python-101'))).toBe(true);
    expect(await sent('DELETE', `/v1/courses/${name}`)).toEqual({ status: 404, code: 'unknown_course' });
    for (const path of ['', '/materials', '/materials/uploads/x', '/verified-answers'])
      expect((await sent('GET', `/v1/courses/${name}${path}`)).status).toBe(404);
    expect(readdirSync(dataDir, { recursive: true })).toEqual(before);
    expect(school.logger.said('error')).toEqual([]);
  },
);
