import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.ts';
import { doctor } from '../../src/commands/doctor/doctor.ts';
import { draftCommand } from '../../src/commands/draft.ts';
import { calibrateCommand } from '../../src/commands/evaluation/calibrate.ts';
import { importCommand } from '../../src/commands/import.ts';
import { ingest } from '../../src/commands/ingest.ts';
import { moderate } from '../../src/commands/moderation/moderate.ts';
import { search } from '../../src/commands/search.ts';
import { token } from '../../src/commands/token.ts';
import { startScriptedModel, status } from '../scripted-model/server.ts';
import { run, runIn } from '../support/command-line.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

/** A service that runs, with commands beside it on the same data directory. */
let school: TemporaryInstallation;
let dataDir: string;
let folder: string;
beforeAll(async () => {
  school = await temporaryInstallation();
  dataDir = school.installation.config.dataDir;
  folder = writeFiles(temporaryDirectory(), {
    'regex.md': '# 正则表达式\n\n正则表达式用来匹配文字的模式。\n',
  });
});

describe('calibrate', () => {
  test('for a course that is not there says so, not that there are too few questions', async () => {
    const set = writeFiles(temporaryDirectory(), {
      'set.jsonl':
        '{"id":"q1","question":"闭包是什么？","courseId":"python-101","expect":{"outcome":"answered"}}\n',
    });
    const { error } = await run(calibrateCommand, dataDir, join(set, 'set.jsonl'), '--course', 'nowhere');
    expect(error).toMatchObject({
      code: 'unknown_course',
      message: expect.stringContaining('Known: python-101'),
    });
  });

  test.each(['5', '1', '-0.1', '', '5%'])(
    'refuses --max-wrong %o before any question is asked',
    async (bound) => {
      const { error } = await run(calibrateCommand, dataDir, 'no-such-set.jsonl', `--max-wrong=${bound}`);
      expect(error).toMatchObject({
        code: 'bad_usage',
        message: expect.stringContaining(`a share from 0 up to below 1, such as 0.05, not "${bound}"`),
      });
    },
  );
});

describe('ask', () => {
  test('gives the same answer as POST /v1/answers', async () => {
    const question = '闭包是什么？';
    const { code, out } = await run(ask, dataDir, question, '--course', 'python-101', '--json');
    expect([code, out.length]).toEqual([0, 1]);
    const byCommand = JSON.parse(out[0] ?? '');
    const { json: byRest } = await school.call('POST', '/v1/answers', {
      body: { question, courseId: 'python-101' },
    });
    for (const answer of [byCommand, byRest]) {
      delete answer.id;
      delete answer.timings;
    }
    expect(byCommand).toEqual(byRest);
  });

  test('shows people the text and where it comes from', async () => {
    const { out } = await run(ask, dataDir, '闭包是什么？', '--course', 'python-101');
    expect(out[0]).toContain('闭包是能记住外层函数变量的内层函数');
    expect(out[1]).toBe('  [1] 闭包 — 03-functions.md#闭包');
  });

  test('shows a page as a test set writes it, apart from the file’s name', async () => {
    const folder = writeFiles(temporaryDirectory(), {
      'talk.srt': '1\n00:00:01,000 --> 00:00:04,000\n闰土酵种要养七天才能用。\n',
    });
    await run(ingest, dataDir, folder, '--course', 'sourdough');
    const { out } = await run(search, dataDir, '闰土酵种', '--course', 'sourdough');
    expect(out[0]).toContain('talk.srt#00:00:01');
  });

  test('opens no question', async () => {
    const { out } = await run(ask, dataDir, '明天下雨吗', '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ outcome: 'abstained', handoff: null });
    expect(await school.installation.store.questions.list({ limit: 5 })).toEqual([]);
  });

  test.each([
    ['no question', [], 'bad_usage', 'ask QUESTION'],
    ['an option that is not there', ['闭包', '--loud'], 'bad_usage', 'There is no option --loud.\nUsage: '],
    ['an unknown course', ['闭包', '--course', 'nowhere'], 'unknown_course', 'Known: python-101'],
    ['an unknown group', ['闭包', '--group', 'nowhere'], 'unknown_group', '"nowhere"'],
  ])('of %s is refused with what is meant', async (_, args, code, says) => {
    const { error, out } = await run(ask, dataDir, ...args);
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
    expect(out).toEqual([]);
  });

  test('of a model that cannot be reached answers from the material, and says once why, without the key', async () => {
    const model = await startScriptedModel(() => status(200));
    await model.close();
    const environment = {
      ZHUJIAO_DATA_DIR: dataDir,
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'sk-not-for-anybody',
      CHAT_MODEL: 'absent',
    };
    const { code, out, err } = await runIn(environment, ask, '闭包是什么？', '--course', 'python-101');
    expect([code, out.length > 0]).toEqual([0, true]);
    expect(err).toEqual([expect.stringMatching(/absent at .*ECONNREFUSED.*Check OPENAI_BASE_URL/)]);
    expect(err.join()).not.toMatch(/not-for-anybody|\n/);
  });

  test('of an installation without a course says how to get one', async () => {
    const { error } = await run(ask, temporaryDirectory(), '闭包');
    expect(error).toMatchObject({ code: 'no_course', fix: expect.stringContaining('Ingest') });
  });
});

test.each([
  ['ask', ask, ['闭包', '--group', 'nowhere']],
  ['draft', draftCommand, ['--group', 'nowhere']],
  ['moderate', moderate, ['--group', 'nowhere']],
  ['token create', token, ['create', '--scope', 'answer', '--group', 'nowhere']],
] as const)('%s for a group that is not there names those that are', async (_, command, args) => {
  const { error, out } = await run(command, dataDir, ...args);
  expect(error).toMatchObject({
    code: 'unknown_group',
    message: expect.stringContaining('Known: newcomers'),
    fix: expect.stringContaining('zhujiao import'),
  });
  expect(out).toEqual([]);
});

test.each([
  ['draft', draftCommand, ['--group', 'newcomers', '2026-W49'], '"2026-W49"'],
  ['search', search, ['闭包', '--queries', 'queries.jsonl'], '"闭包" would not be looked for'],
] as const)('%s passes over nothing that it was given', async (_, command, args, says) => {
  const { error, out } = await run(command, dataDir, ...args);
  expect(error).toMatchObject({ code: 'bad_usage', message: expect.stringContaining(says) });
  expect(out).toEqual([]);
});

describe('ingest', () => {
  test('beside a running service is found by it at once', async () => {
    const { code, out } = await run(ingest, dataDir, folder, '--course', 'regex', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ courseId: 'regex', version: 1, indexed: 1, faults: [] });
    const { knowledge } = school.installation;
    const { found } = await knowledge.retrieve('正则表达式', ['regex'], { limit: 1 });
    expect(found[0]?.passage).toMatchObject({ source: 'regex.md', locator: '#正则表达式' });
  });

  test('of faults alone says no, and names them, also the second time', async () => {
    const broken = writeFiles(temporaryDirectory(), { 'empty.md': '' });
    for (let times = 0; times < 2; times++) {
      const { code, out } = await run(ingest, dataDir, broken, '--course', 'broken');
      expect(code).toBe(1);
      expect(out.join('\n')).toContain('empty.md holds no text');
    }
  });

  test('says what of a folder is no course material, links out of it too', async () => {
    const pictures = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`images/${n}.png`, 'png']));
    const mixed = writeFiles(temporaryDirectory(), {
      'lesson.md': '# 光圈\n\n控制进光量的孔。',
      ...pictures,
    });
    symlinkSync('/etc/hostname', join(mixed, 'link.md'));
    const { out } = await run(ingest, dataDir, mixed, '--course', 'mixed');
    expect(out.at(-1)).toContain(
      'images/1.png, images/2.png, images/3.png, images/4.png, images/5.png and 1 more',
    );
    const { out: json } = await run(ingest, dataDir, mixed, '--course', 'mixed', '--json');
    expect(JSON.parse(json[0] ?? '').passedOver).toContain('link.md');
  });

  test.each([
    ['no path', ['--course', 'x'], 'bad_usage'],
    ['no course', ['.'], 'bad_usage'],
    ['a folder of another place as its name', ['.', '--course', '../x'], 'bad_course_id'],
    ['nothing there', [join('/nowhere', 'at all'), '--course', 'x'], 'no_such_path'],
  ])('of %s is refused', async (_, args, code) => {
    expect((await run(ingest, dataDir, ...args)).error).toMatchObject({ code });
  });
});

describe('search', () => {
  test('prints what is found, best first', async () => {
    const { code, out } = await run(
      search,
      dataDir,
      '闭包',
      '--course',
      'python-101',
      '--json',
      '--limit',
      '2',
    );
    const { hits } = JSON.parse(out[0] ?? '');
    expect([code, hits.length]).toEqual([0, 2]);
    expect(hits[0]).toEqual({
      passageId: expect.stringMatching(/^pas_/),
      source: '03-functions.md',
      locator: '#闭包',
      title: '闭包',
      score: expect.any(Number),
      text: expect.stringContaining('闭包'),
    });
  });

  test('prints a line for each query of a file, in order', async () => {
    const queries = writeFiles(temporaryDirectory(), {
      'q.jsonl': '{"id":"a","query":"闭包","courseId":"python-101"}\n\n{"id":2,"question":"元组"}\n',
    });
    const { out } = await run(
      search,
      dataDir,
      '--queries',
      join(queries, 'q.jsonl'),
      '--course',
      'python-101',
    );
    const lines = out.map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.id, line.hits[0].locator])).toEqual([
      ['a', '#闭包'],
      ['2', '#元组'],
    ]);
  });

  test('names the line of a file that it cannot read', async () => {
    const file = join(
      writeFiles(temporaryDirectory(), { 'q.jsonl': '{"id":"a","query":"闭包"}\nnot json\n' }),
      'q.jsonl',
    );
    const { error, out } = await run(search, dataDir, '--queries', file, '--course', 'python-101');
    expect(out).toHaveLength(1);
    expect(error).toMatchObject({ code: 'malformed_line', message: expect.stringContaining('q.jsonl:2') });
    const missing = await run(search, dataDir, '--queries', '/nowhere.jsonl', '--course', 'python-101');
    expect(missing.error).toMatchObject({ code: 'no_such_path' });
  });

  test('is refused without a query, a course or a whole number', async () => {
    for (const args of [
      ['--course', 'python-101'],
      ['闭包'],
      ...['many', '0', '-1', '1001'].map((limit) => ['闭包', '--course', 'python-101', `--limit=${limit}`]),
    ])
      expect((await run(search, dataDir, ...args)).error).toMatchObject({ code: 'bad_usage' });
  });
});

describe('token', () => {
  test('makes one that the running service takes, lists it without its secret, and revokes it', async () => {
    const made = await run(
      token,
      dataDir,
      'create',
      '--scope',
      'answer,operate',
      '--name',
      'bridge',
      '--json',
    );
    const { id, token: secret } = JSON.parse(made.out[0] ?? '');
    expect((await school.call('GET', '/v1/questions', { token: secret })).status).toBe(200);
    const listed = await run(token, dataDir, 'list');
    expect(listed.out.join('\n')).toContain(id);
    expect(listed.out.join('\n')).not.toContain(secret);
    expect((await run(token, dataDir, 'revoke', id)).code).toBe(0);
    expect((await school.call('GET', '/v1/questions', { token: secret })).json).toMatchObject({
      code: 'bad_token',
    });
    expect((await run(token, dataDir, 'revoke', id)).error).toMatchObject({ code: 'unknown_token' });
  });

  test('is listed with every time as ISO 8601, each scope once', async () => {
    const create = ['create', '--scope', 'answer', '--scope', 'answer,message', '--name', ' ', '--json'];
    const made = JSON.parse((await run(token, dataDir, ...create)).out[0] ?? '');
    await school.call('GET', '/v1/models', { token: made.token });
    await run(token, dataDir, 'revoke', made.id);
    const { out } = await run(token, dataDir, 'list', '--json');
    const time = expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
    expect(JSON.parse(out[0] ?? '').find(({ id }: { id: string }) => id === made.id)).toEqual({
      ...{ id: made.id, name: 'unnamed', scopes: ['answer', 'message'], groupId: null },
      ...{ createdAt: time, lastUsedAt: time, revokedAt: time },
    });
  });

  test.each([
    ['no scope', ['create'], 'bad_usage', '--scope'],
    ['an unknown scope', ['create', '--scope', 'root'], 'bad_usage', '"root"'],
    ['an unknown group', ['create', '--scope', 'answer', '--group', 'nowhere'], 'unknown_group', 'nowhere'],
    [
      'an administrator of one group',
      ['create', '--scope', 'admin', '--group', 'newcomers'],
      'admin_is_for_all',
      'admin',
    ],
    ['another action', ['make'], 'bad_usage', '"make"'],
    ['no action', [], 'bad_usage', 'create, list or revoke'],
    ['no token to revoke', ['revoke'], 'bad_usage', 'id'],
    ['two tokens to revoke, of which one would stay', ['revoke', 'tok_1', 'tok_2'], 'bad_usage', '"tok_2"'],
    ['something to list', ['list', 'revoked'], 'bad_usage', '"revoked"'],
  ])('of %s is refused', async (_, args, code, says) => {
    const { error } = await run(token, dataDir, ...args);
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
  });
});

describe('import and doctor', () => {
  test('import says what came in, and refuses what is no school', async () => {
    const home = writeFiles(temporaryDirectory(), {
      'courses/sql/course.yaml': 'id: sql\ntitle: SQL\n',
      'courses/sql/01.md': '# 查询\n\nSELECT 用来查询。\n',
    });
    const { code, out } = await run(importCommand, dataDir, home);
    expect([code, out[0]]).toEqual([0, 'course sql, documents: 1 indexed, 0 unchanged, 0 with a fault']);
    expect((await run(importCommand, dataDir, temporaryDirectory())).error).toMatchObject({
      code: 'not_a_school',
    });
    expect((await run(importCommand, dataDir, '/nowhere')).error).toMatchObject({
      message: '/nowhere does not exist.',
    });
    expect((await run(importCommand, dataDir)).error).toMatchObject({ code: 'bad_usage' });
  });

  test('doctor says what is there, and what is wrong with it', async () => {
    const healthy = await run(doctor, dataDir, '--json');
    expect([healthy.code, JSON.parse(healthy.out[0] ?? '')]).toMatchObject([0, { healthy: true }]);
    const file = join(writeFiles(temporaryDirectory(), { file: 'x' }), 'file', 'data');
    const sick = await run(doctor, file);
    expect(sick.code).toBe(1);
    expect(sick.out.join('\n')).toMatch(/FAULT store/);
    chmodSync(dataDir, 0o755);
    const open = await run(doctor, dataDir);
    chmodSync(dataDir, 0o700);
    expect([open.code, open.out.join('\n')]).toEqual([
      0,
      expect.stringMatching(/note +data directory .*chmod/),
    ]);
  });
});
