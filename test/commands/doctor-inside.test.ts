import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import { doctor } from '../../src/commands/doctor/doctor.ts';
import { ingest } from '../../src/commands/ingest.ts';
import { writeNotices } from '../../src/desk/index.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { openStore } from '../../src/store/index.ts';
import { whileClosed, whileReadOnly } from '../support/as-another-user.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { runIn } from '../support/command-line.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { directoryWithStore, temporaryStore } from '../support/temporary-store.ts';

const SCHOOL_SERVER = join(import.meta.dirname, '../tools/mcp-school-server.ts');
const ROOM = `export default { name: 'room', description: 'Where a class meets.', run: () => '302' };`;
const MODEL = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: 'a-key', CHAT_MODEL: 'some-model' };

/** What doctor says of each part of an installation with these files in `tools/`. */
async function found(files: Record<string, string>, environment: Record<string, string> = MODEL) {
  const dataDir = await directoryWithStore();
  writeFiles(
    dataDir,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`tools/${name}`, text])),
  );
  const { code, out } = await runIn({ ZHUJIAO_DATA_DIR: dataDir, ...environment }, doctor, '--json');
  const { findings } = JSON.parse(out.join('')) as {
    findings: { part: string; state: string; says: string }[];
  };
  return { code, of: (part: string) => findings.find((one) => one.part === part) };
}

const servers = (...list: object[]) => JSON.stringify({ mcp: list });

test('a file that is no tool has its own line with the mend, and the store has nothing to do with it', async () => {
  const { code, of } = await found({ 'room.mjs': ROOM, 'bad.mjs': 'export default 3;' });
  expect(code).toBe(1);
  expect(of('store')).toMatchObject({ state: 'ok' });
  expect(of('tools/room.mjs')).toEqual({
    part: 'tools/room.mjs',
    state: 'ok',
    says: 'room, for all groups',
  });
  expect(of('tools/bad.mjs')).toMatchObject({
    state: 'fault',
    says: expect.stringMatching(/bad\.mjs is no tool.*Export by default.*serve and work do not start\.$/),
  });
});

test('settings that cannot be read have a line with the line in the file', async () => {
  const { of } = await found({ 'tools.yaml': 'mcp: 3\n' });
  expect(of('tools/tools.yaml')).toMatchObject({
    state: 'fault',
    says: expect.stringMatching(/line 1: mcp is 3; wanted: a list\..*docs\/tools\.md/),
  });
});

test('an MCP server is asked what it offers', async () => {
  const command = [process.execPath, SCHOOL_SERVER];
  const { of } = await found({
    'tools.yaml': servers(
      { name: 'good', command, tools: ['room'], groups: ['newcomers'] },
      { name: 'other', command, tools: ['room', 'timetable'] },
    ),
  });
  expect(of('MCP server good')).toMatchObject({ state: 'ok', says: 'offers room, for newcomers' });
  expect(of('MCP server other')).toMatchObject({
    state: 'fault',
    says: 'does not offer timetable; it offers room, expel, slow. Name one of these under "tools" in tools.yaml, or add it to the server.',
  });
});

test('an MCP server that cannot be reached is named with why, and its headers are not', async () => {
  const server = createServer((_, response) => response.writeHead(401).end('who are you?'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(() => void server.close());
  // A TCP server's address is never a string.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  const { of } = await found({
    'tools.yaml': servers(
      { name: 'gone', command: ['no-such-program'], tools: ['room'] },
      { name: 'shut', url, headers: { authorization: 'Bearer the-key-of-the-school' }, tools: ['room'] },
    ),
  });
  expect(of('MCP server gone')).toMatchObject({
    state: 'fault',
    says: expect.stringMatching(
      /^cannot be reached \(spawn no-such-program ENOENT\)\. Does "no-such-program" run/,
    ),
  });
  const shut = of('MCP server shut');
  expect(shut).toMatchObject({ state: 'fault', says: expect.stringMatching(/401.*headers in tools\.yaml/) });
  expect(shut?.says).not.toContain('the-key');
});

test('the file with the learners’ standing is read', async () => {
  const settings = { 'tools.yaml': 'standing: {file: standing.json}\n' };
  const missing = (await found(settings)).of('standing');
  expect(missing).toMatchObject({
    state: 'fault',
    says: expect.stringMatching(/standing\.json cannot be read.*Wanted: \{"learner"/),
  });
  const there = await found({ ...settings, 'standing.json': '{"lin": {"python-101": "92 分"}}' });
  expect(there.of('standing')).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/^of 1 learner in/),
  });
  const other = await found({ ...settings, 'standing.json': '["lin"]' });
  expect(other.of('standing')).toMatchObject({
    state: 'fault',
    says: expect.stringContaining('another form'),
  });
});

test('tools that no model would call are remarked on', async () => {
  const { of } = await found({ 'room.mjs': ROOM }, {});
  expect(of('tools/room.mjs')).toMatchObject({
    state: 'note',
    says: expect.stringContaining('no chat model'),
  });
});

test('a data directory in which something belongs to another user is a fault of its own', async () => {
  const dataDir = await directoryWithStore();
  const index = join(writeFiles(dataDir, { 'index/python/1/course.bin': '' }), 'index');
  const { code, out } = await whileReadOnly(index, () => runIn({ ZHUJIAO_DATA_DIR: dataDir }, doctor));
  expect(code).toBe(1);
  expect(out.join('\n')).toMatch(
    /FAULT disk +\S+: The data directory cannot be written\. .*belong to another user/,
  );
});

test('groups of which nobody is told are named, until the school or the group has a way', async () => {
  const dataDir = await directoryWithStore();
  const look = async () => {
    const { out } = await runIn({ ZHUJIAO_DATA_DIR: dataDir }, doctor, '--json');
    const { findings } = JSON.parse(out.join('')) as { findings: { part: string; says: string }[] };
    return findings.find(({ part }) => part === 'notices')?.says;
  };
  expect(await look()).toBeUndefined();
  const { store } = await temporaryStore({ dataDir });
  for (const id of ['newcomers', 'jobs']) await store.groups.put(aGroup({ id }), 0);
  expect(await look()).toMatch(/^of 2 groups \(.*newcomers.*\) staff hear .* only while the console is open/);
  const routes = [{ via: 'webhook' as const, url: 'https://school.example/hook' }];
  await writeNotices(store.settings, 'jobs', { routes });
  expect(await look()).toMatch(/^of 1 group \(newcomers\)/);
  await writeNotices(store.settings, null, { routes });
  expect(await look()).toBeUndefined();
});

test('a webhook of an earlier version to which learners’ words go in the clear is named', async () => {
  const dataDir = await directoryWithStore();
  const { store } = await temporaryStore({ dataDir });
  await writeNotices(store.settings, null, {
    routes: [
      { via: 'webhook', url: 'http://desk.school.example/hook?key=secret' },
      { via: 'webhook', url: 'http://127.0.0.1:9000/hook' },
    ],
  });
  const { out } = await runIn({ ZHUJIAO_DATA_DIR: dataDir }, doctor);
  const named = out.filter((line) => line.includes('in the clear'));
  expect(named.join('\n')).toContain('http://desk.school.example in the clear');
  expect(named.join('\n')).not.toMatch(/secret|127\.0\.0\.1/);
});

test('material that an earlier version read is named by its course, until it is given once more', async () => {
  const dataDir = await directoryWithStore();
  const course = temporaryDirectory();
  writeFiles(course, { 'joins.md': '# 连接\n\n内连接只留下对得上的行。\n' });
  const run = async (command: Command, ...args: string[]) =>
    (await runIn({ ZHUJIAO_DATA_DIR: dataDir }, command, ...args)).out.join('');
  const material = async () =>
    JSON.parse(await run(doctor, '--json')).findings.find(
      ({ part }: { part: string }) => part === 'material',
    );

  await run(ingest, course, '--course', 'sql');
  expect(await material()).toBeUndefined();
  const store = await openStore({ dataDir, wake: createLocalWake() });
  const [read] = await store.materials.states('sql');
  await store.materials.setReadWith([read?.id ?? ''], 0);
  await store.close();
  expect(await material()).toMatchObject({
    state: 'note',
    says: expect.stringMatching(/^1 documents \(of sql\) were read by an earlier version.*once more/),
  });
  await run(ingest, course, '--course', 'sql');
  expect(await material()).toBeUndefined();
});

test('a data directory that others can look into is closed by what is written down, whatever its name', async () => {
  const dataDir = join(temporaryDirectory(), '学校 数据');
  mkdirSync(dataDir, { mode: 0o755 });
  const { store } = await temporaryStore({ dataDir });
  await store.close();
  const { out } = await runIn({ ZHUJIAO_DATA_DIR: dataDir }, doctor, '--json');
  const { findings } = JSON.parse(out.join('')) as { findings: { part: string; says: string }[] };
  const command = findings.find(({ part }) => part === 'data directory')?.says.match(/chmod .*/)?.[0];
  execFileSync('sh', ['-c', command ?? 'false']);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('a data directory where this user may not look is a fault of the store, and doctor goes on', async () => {
  const above = temporaryDirectory();
  const { out, error } = await whileClosed(above, () =>
    runIn({ ZHUJIAO_DATA_DIR: join(above, 'school') }, doctor, '--json'),
  );
  expect(error).toBeNull();
  const { findings } = JSON.parse(out.join('')) as { findings: { part: string; says: string }[] };
  expect(findings.find(({ part }) => part === 'store')?.says).toMatch(/school cannot be used: EACCES/);
});

test('a file in the place of the data directory is said to be one', async () => {
  const file = join(temporaryDirectory(), 'school');
  writeFileSync(file, '');
  const { out } = await runIn({ ZHUJIAO_DATA_DIR: file }, doctor, '--json');
  const { findings } = JSON.parse(out.join('')) as { findings: { part: string; says: string }[] };
  expect(findings.find(({ part }) => part === 'store')?.says).toContain('it is a file, and no directory');
  expect(findings.find(({ part }) => part === 'data directory')).toBeUndefined();
});
