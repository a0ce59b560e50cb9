import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zipFile } from '../knowledge/zip-file.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

const service = await temporaryInstallation();
const COURSE = { id: 'sql-101', title: 'SQL 入门' };
await service.call('POST', '/v1/courses', { body: COURSE });

const LESSON = '# 连接\n\n## 内连接\n\n内连接只留下两张表里都能对上的行。\n';

/** A form with these files: name → content. */
function formOf(
  files: [string, string][],
  boundary = 'border',
): { body: string; headers: Record<string, string> } {
  const parts = files.map(
    ([name, content]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`,
  );
  return {
    body: `${parts.join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

const upload = (files: [string, string][], headers: Record<string, string> = {}, course = 'sql-101') => {
  const form = formOf(files);
  return service.call('POST', `/v1/courses/${course}/materials`, {
    body: form.body,
    headers: { ...form.headers, ...headers },
  });
};

async function ended(change: { id: string; courseId: string }) {
  await service.installation.knowledge.changes.idle();
  return (await service.call('GET', `/v1/courses/${change.courseId}/materials/uploads/${change.id}`)).json;
}

const listed = async () => (await service.call('GET', '/v1/courses/sql-101/materials')).json.items;
const answerTo = async (question: string) =>
  (await service.call('POST', '/v1/answers', { body: { question, courseId: 'sql-101' } })).json;

describe('uploaded material', () => {
  test('is taken at once, read as a change that can be looked at, and answers questions', async () => {
    const reply = await upload([
      ['week1/joins.md', LESSON],
      ['broken.pdf', 'not a PDF'],
      ['faq.jsonl', '{"id":"f1","question":"期末考试考什么？","answer":"考连接和子查询。"}'],
    ]);
    expect(reply.status).toBe(202);
    const change = await ended(reply.json);
    expect(change).toMatchObject({
      kind: 'upload',
      state: 'done',
      progress: { read: 3, total: 3 },
      report: { indexed: 2, faults: [{ source: 'broken.pdf', code: 'wrong_format' }] },
    });
    expect(await listed()).toMatchObject([
      { source: 'broken.pdf', status: 'fault', fault: { code: 'wrong_format' } },
      { source: 'f1', status: 'indexed' },
      { source: 'week1/joins.md', status: 'indexed', passages: 1 },
    ]);
    expect((await answerTo('内连接会留下哪些行？')).text).toContain('都能对上的行');
  });

  test('with a password is named, with what mends it, and the rest is read', async () => {
    const form = new FormData();
    const add = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
      form.append('file', new Blob([bytes]), name);
    for (const ending of ['pdf', 'docx'])
      add(
        `locked.${ending}`,
        new Uint8Array(readFileSync(`test/knowledge/material/faults/encrypted.${ending}`)),
      );
    add('locked.zip', zipFile([{ name: 'a.md', content: LESSON, encrypted: true }]));
    add(
      'half.zip',
      zipFile([
        { name: 'open.md', content: LESSON.replaceAll('连接', '并集') },
        { name: 'shut.md', content: LESSON, encrypted: true },
      ]),
    );
    await service.call('POST', '/v1/courses', { body: { id: 'locked-101', title: '加密' } });
    const reply = await service.call('POST', '/v1/courses/locked-101/materials', { body: form });
    expect(reply.status).toBe(202);
    const { report } = await ended(reply.json);
    const mend = expect.stringMatching(/protected by a password\. (?:Save|Pack) it (?:again )?without one/);
    expect(report).toMatchObject({ indexed: 1 });
    expect(report.faults).toHaveLength(4);
    expect(report.faults).toEqual(
      expect.arrayContaining(
        ['half.zip/shut.md', 'locked.docx', 'locked.pdf', 'locked.zip'].map((source) =>
          expect.objectContaining({ source, code: 'encrypted', message: mend }),
        ),
      ),
    );
  });

  test('of the same name replaces what was there, and nothing else', async () => {
    const reply = await upload([['week1/joins.md', LESSON.replace('都能对上', '键值相同')]]);
    expect(await ended(reply.json)).toMatchObject({ state: 'done', report: { indexed: 1, removed: 1 } });
    expect((await answerTo('内连接会留下哪些行？')).text).toContain('键值相同');
    expect(await listed()).toHaveLength(3);
  });

  test('is deleted with its passages, and what people answered on its ground is withdrawn', async () => {
    const kept = await service.call('POST', '/v1/courses/sql-101/verified-answers', {
      body: {
        question: '内连接和外连接差在哪？',
        answer: '外连接会留下对不上的行。',
        verifiedBy: '王老师',
        sources: ['week1/joins.md'],
      },
    });
    expect(kept.status).toBe(201);
    expect((await answerTo('内连接和外连接差在哪？')).mode).toBe('verified');
    const gone = await service.call(
      'DELETE',
      `/v1/courses/sql-101/materials/${encodeURIComponent('week1/joins.md')}`,
    );
    expect(gone.status).toBe(204);
    expect((await answerTo('内连接和外连接差在哪？')).mode).not.toBe('verified');
    const { outcome, citations } = await answerTo('内连接会留下哪些行？');
    expect(outcome).toBe('abstained');
    expect(citations.map(({ source }: { source: string }) => source)).not.toContain('week1/joins.md');
    expect((await listed()).map((one: { source: string }) => one.source)).toEqual(['broken.pdf', 'f1']);
    expect((await service.call('DELETE', '/v1/courses/sql-101/materials/week1%2Fjoins.md')).json.code).toBe(
      'unknown_material',
    );
  });

  test('leaves nothing on disk once it was read', async () => {
    const folder = `${service.installation.config.dataDir}/uploads`;
    await service.installation.knowledge.changes.idle();
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  test.each<[string, [string, string][], string]>([
    ['no file', [], 'no_file'],
    ['a format that no loader reads', [['film.mp4', 'x']], 'unsupported_format'],
    ['a name that climbs out of its folder', [['../../etc/notes.md', 'x']], 'bad_file_name'],
    ['a description of a course', [['course.yaml', 'id: x']], 'course_file'],
    ['a name that no disk takes', [[`${'课'.repeat(90)}.md`, 'x']], 'bad_file_name'],
  ])('with %s is refused with a word that says what to do', async (_, files, code) => {
    const reply = await upload(files);
    expect(reply).toMatchObject({ status: 400, json: { code } });
  });

  test('that is no form, breaks off, or is for no course is refused', async () => {
    const plain = await service.call('POST', '/v1/courses/sql-101/materials', { body: { a: 1 } });
    expect(plain).toMatchObject({ status: 400, json: { code: 'not_multipart' } });
    const form = formOf([['a.md', LESSON]]);
    const cut = await service.call('POST', '/v1/courses/sql-101/materials', {
      body: form.body.slice(0, -14),
      headers: form.headers,
    });
    expect(cut).toMatchObject({ status: 400, json: { code: 'bad_upload' } });
    expect((await upload([['a.md', LESSON]], {}, 'no-such')).status).toBe(404);
  });

  test('with a refused file beside good ones names it and takes the rest', async () => {
    const reply = await upload([
      ['film.mp4', 'x'],
      ['notes.md', LESSON],
      ['notes.md', LESSON],
    ]);
    expect(
      reply.json.files.map((file: { refused: { code: string } | null }) => file.refused?.code ?? null),
    ).toEqual(['unsupported_format', null, 'duplicate_file']);
    expect(await ended(reply.json)).toMatchObject({ state: 'done', report: { indexed: 1 } });
  });

  test.each([
    ['before', ['week2.md', 'week2.md/joins.md']],
    ['after', ['week3.md/joins.md', 'week3.md']],
  ])(
    'with a name that is a file and a folder (%s it) takes the first and names the other',
    async (_, names) => {
      const reply = await upload(names.map((name): [string, string] => [name, LESSON]));
      expect(reply.status).toBe(202);
      expect(
        reply.json.files.map((file: { refused: { code: string } | null }) => file.refused?.code ?? null),
      ).toEqual([null, 'duplicate_file']);
      expect(await ended(reply.json)).toMatchObject({ state: 'done', report: { indexed: 1 } });
    },
  );

  test('sent twice under one Idempotency-Key is one change, whatever the border of the form', async () => {
    const headers = { 'idempotency-key': 'upload-1' };
    const first = await upload([['keyed.md', LESSON]], headers);
    const form = formOf([['keyed.md', LESSON]], 'another-border');
    const second = await service.call('POST', '/v1/courses/sql-101/materials', {
      body: form.body,
      headers: { ...headers, ...form.headers },
    });
    expect([second.status, second.text]).toEqual([202, first.text]);
    expect(second.headers.get('idempotent-replay')).toBe('true');
    await ended(first.json);
    expect(readdirSync(`${service.installation.config.dataDir}/uploads`)).toEqual([]);
  });

  test.each<[string, [string, string][]]>([
    ['content of the same length', [['held.md', LESSON.replace('内连接', '外连接')]]],
    ['name', [['hold.md', LESSON]]],
    [
      'number of files',
      [
        ['held.md', LESSON],
        ['more.md', LESSON],
      ],
    ],
  ])('with another %s is refused under a key that was used', async (what, files) => {
    const headers = { 'idempotency-key': `upload of another ${what}` };
    const first = await upload([['held.md', LESSON]], headers);
    expect(first.status).toBe(202);
    expect((await upload(files, headers)).json.code).toBe('idempotency_key_reused');
    await ended(first.json);
  });

  test('sent twice at once under one Idempotency-Key is one change', async () => {
    const headers = { 'idempotency-key': 'upload at once' };
    const replies = await Promise.all(
      Array.from({ length: 3 }, () => upload([['once.md', LESSON]], headers)),
    );
    const taken = replies.filter(({ status }) => status === 202);
    expect(new Set(taken.map(({ json }) => json.id)).size).toBe(1);
    for (const { status, json } of replies)
      if (status !== 202) expect(json.code).toBe('idempotency_in_progress');
    await ended(taken[0]!.json);
  });

  test('cannot be changed with a token that is bound to a group, nor without the scope', async () => {
    const group = (await service.installation.store.groups.list())[0]!;
    const bound = await service.token(['operate'], group.id);
    const form = formOf([['a.md', LESSON]]);
    const asked = { body: form.body, headers: form.headers };
    expect(
      (await service.call('POST', '/v1/courses/sql-101/materials', { ...asked, token: bound })).status,
    ).toBe(403);
    const answerOnly = await service.token(['answer']);
    expect(
      (await service.call('POST', '/v1/courses/sql-101/materials', { ...asked, token: answerOnly })).status,
    ).toBe(403);
  });
});

describe('a course over REST', () => {
  test('is made, described, changed and deleted with all that belongs to it', async () => {
    const made = await service.call('POST', '/v1/courses', {
      body: {
        id: 'git-101',
        title: 'Git',
        startsOn: '2026-11-23',
        calendar: [{ id: 'l1', kind: 'lesson', title: '第一课', week: 1 }],
        graded: [{ id: 'hw1', title: '作业一' }],
      },
    });
    expect(made).toMatchObject({ status: 201, json: { id: 'git-101', version: 0, startsOn: '2026-11-23' } });
    expect((await service.call('POST', '/v1/courses', { body: { id: 'git-101', title: 'x' } })).status).toBe(
      409,
    );
    const changed = await service.call('PATCH', '/v1/courses/git-101', { body: { title: 'Git 入门' } });
    expect(changed.json).toMatchObject({
      title: 'Git 入门',
      calendar: [{ id: 'l1' }],
      graded: [{ id: 'hw1' }],
    });
    expect(made.json.wording).toBe('model');
    const quoted = await service.call('PATCH', '/v1/courses/git-101', { body: { wording: 'material' } });
    expect(quoted.json).toMatchObject({ title: 'Git 入门', wording: 'material' });
    expect((await service.call('PATCH', '/v1/courses/git-101', { body: { wording: 'mine' } })).status).toBe(
      400,
    );
    const uploaded = await upload([['a.md', LESSON]], {}, 'git-101');
    await ended(uploaded.json);
    expect((await service.call('DELETE', '/v1/courses/git-101')).status).toBe(204);
    expect((await service.call('GET', '/v1/courses/git-101')).status).toBe(404);
    expect(await service.installation.store.passages.listBySource('git-101', 'a.md')).toEqual([]);
  });

  test.each([
    [
      'a schedule',
      { startsOn: '2026-11-23', timeZone: 'Asia/Tokyo', graded: [{ id: 'hw1', title: '作业一' }] },
    ],
    ['none', {}],
  ])('with %s is sent back as it was given, and stays what it is', async (name, more) => {
    const id = name === 'none' ? 'without' : 'with';
    const { json } = await service.call('POST', '/v1/courses', { body: { id, title: 'Git', ...more } });
    const whole = (await service.call('GET', `/v1/courses/${id}`)).json;
    expect(whole).toEqual(json);
    expect(await service.call('PATCH', `/v1/courses/${id}`, { body: whole })).toMatchObject({
      status: 200,
      json: whole,
    });
    const copied = await service.call('POST', '/v1/courses', { body: { ...whole, id: `${id}-2` } });
    expect([copied.status, copied.json.title]).toEqual([201, 'Git']);
  });

  test.each([
    [
      'POST',
      '/v1/courses',
      { id: 'z', title: 'x', colour: 'red' },
      'colour is not known here; known: id, title',
    ],
    ['PATCH', '/v1/courses/python-101', { titel: 'x' }, 'titel is not known here'],
    ['PATCH', '/v1/courses/python-101', { id: 'python-102' }, 'A course keeps its id'],
  ])('is told of what would be passed over: %s %s', async (method, path, body, says) => {
    const { status, json } = await service.call(method, path, { body });
    expect(status).toBe(400);
    expect(json.detail).toContain(says);
  });

  test('whose material is deleted that it has not says which it is that is missing', async () => {
    const { json } = await service.call('DELETE', '/v1/courses/python-101/materials/week1%2Fnone.md');
    expect(json).toMatchObject({
      code: 'unknown_material',
      detail: 'There is no material in this course by the name "week1/none.md".',
    });
  });

  test('that a group studies is not deleted', async () => {
    const reply = await service.call('DELETE', '/v1/courses/python-101');
    expect(reply).toMatchObject({ status: 409, json: { code: 'course_in_use' } });
  });

  test.each([
    [{ id: '../x', title: 'x' }, 'invalid_request'],
    [{ id: 'y', title: 'x', calendar: [{ id: 'l', kind: 'lesson', title: 'x' }] }, 'bad_course'],
    [{ id: 'y', title: 'x', timeZone: 'Mars/Base' }, 'bad_course'],
    [
      {
        id: 'y',
        title: 'x',
        graded: [
          { id: 'a', title: 'x' },
          { id: 'a', title: 'y' },
        ],
      },
      'bad_course',
    ],
  ])('described badly is refused', async (body, code) => {
    expect(await service.call('POST', '/v1/courses', { body })).toMatchObject({
      status: 400,
      json: { code },
    });
  });
});

test('assignments that are uploaded are graded work, until the school says which are', async () => {
  await service.call('POST', '/v1/courses', { body: { id: 'coffee', title: '手冲咖啡' } });
  const files: [string, string][] = [
    ['brewing.md', '# 冲煮\n\n## 粉水比\n\n想浓一点用一比十三，想淡一点用一比十七。\n'],
    ['tasks.md', '# 作业\n\n## 作业一\n\n用一比十三和一比十七各冲一杯，写出味道上的不同，并解释原因。\n'],
  ];
  const change = await ended((await upload(files, {}, 'coffee')).json);
  expect(change).toMatchObject({ state: 'done', report: { gradedFound: ['作业一'] } });
  const course = async (method: 'GET' | 'PATCH', body?: object) =>
    (await service.call(method, '/v1/courses/coffee', { body })).json;
  expect(await course('PATCH', { title: '咖啡三十天' })).toMatchObject({ graded: [{ title: '作业一' }] });
  const ask = async () => {
    const body = { question: '作业一帮我写一下', courseId: 'coffee' };
    return (await service.call('POST', '/v1/answers', { body })).json.outcome;
  };
  expect(await ask()).toBe('hint');
  expect(await course('PATCH', { graded: [] })).toMatchObject({ graded: [] });
  await ended((await upload([['tasks.md', `${files[1]?.[1]}再拍一张照片。\n`]], {}, 'coffee')).json);
  expect(await course('GET')).toMatchObject({ graded: [] });
});
