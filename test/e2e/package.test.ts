import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainEnvironment, startService, temporaryDirectory } from '../support/running-service.ts';
import { writeFiles } from '../support/temporary-directory.ts';

/**
 * The package as `npm pack` makes it, where `npm install` puts it: under a `node_modules`, where Node strips no types,
 * and with nothing beside it but what it declares to need.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const home = temporaryDirectory('package');
const dataDir = join(home, 'data');
const installed = join(home, 'node_modules/zhujiao');
let program = '';

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', home], {
    cwd: ROOT,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(String(packed));
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(home, filename), '--strip-components=1', '-C', installed]);
  const { bin, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const link = join(home, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  program = join(installed, bin.zhujiao);
}, 240_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const zhujiao = (...args: string[]): string =>
  execFileSync(process.execPath, [program, ...args], {
    env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the installed package', () => {
  test('is called by its name', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(zhujiao('--version')).toContain('zhujiao 0.');
  });

  test.each(['20.20.2', '22.17.1'])('says what it needs where it is run by Node %s', (version) => {
    const older = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
    const called = spawnSync(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(older)}`,
      program,
      'doctor',
    ]);
    expect([called.status, String(called.stdout)]).toEqual([2, '']);
    expect(String(called.stderr)).toContain(`Node 22.18 or later is needed, and this is ${version}`);
  });

  test('serves the demo school with its pages, and reads, answers, judges and measures beside it', async () => {
    const service = await startService({ dataDir, program });
    try {
      const get = async (path: string) => await fetch(service.url + path);
      for (const path of ['/', '/console', '/docs'])
        expect([path, (await get(path)).status]).toEqual([path, 200]);
      expect(await (await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });

      // Read in a thread, with what stands beside the modules.
      const scan = join(ROOT, 'test/knowledge/material/course/unembedded.pdf');
      expect(JSON.parse(zhujiao('ingest', scan, '--course', 'handouts', '--json'))).toMatchObject({
        indexed: 1,
        faults: [],
      });
      const asked = await fetch(`${service.url}/v1/answers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ question: '闭包是什么？', courseId: 'python-101' }),
      });
      expect(await asked.json()).toMatchObject({
        outcome: 'answered',
        citations: [{ source: '03-functions.md', locator: '#闭包' }],
      });
      const lines = writeFiles(home, {
        'messages.jsonl': '{"text":"全套Python课程3折，加微信 py88991 领取"}\n',
        'set.jsonl': '{"id":"q1","question":"闭包是什么？","courseId":"python-101"}\n',
      });
      expect(JSON.parse(zhujiao('moderate', join(lines, 'messages.jsonl')))).toMatchObject({
        category: 'advertising',
      });
      const report = join(home, 'report');
      const measured = zhujiao('eval', join(lines, 'set.jsonl'), '--report', report, '--json');
      expect(JSON.parse(measured).summary.answers).toMatchObject({ n: 1, right: 1 });
      expect(readFileSync(join(report, 'report.html'), 'utf8')).toContain('</html>');
    } finally {
      expect(await service.stop()).toBe(0);
    }
  }, 120_000);
});
