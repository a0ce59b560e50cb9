import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { lesson, schoolLibrary } from './school-library.ts';
import { zipFile } from './zip-file.ts';

/** Neither UTF-8 nor any encoding that text comes in. */
const NOISE = Uint8Array.from({ length: 600 }, (_, index) => (index * 37 + 129) % 256);

describe('a file that cannot be read is named with its fault, and the rest is taken in', () => {
  test.each([
    ['that is no text', '02.md', NOISE, /^not_/, '02.md'],
    ['without text', '02.md', '', 'empty', '02.md'],
    ['of white space and comments', '02.md', '\n\n<!-- later -->\n', 'empty', '02.md'],
    ['that is no text', 'faq.jsonl', NOISE, /^not_/, 'faq.jsonl'],
    ['without lines', 'faq.jsonl', '\n\n', 'empty', 'faq.jsonl'],
  ])('%s: %s', async (_, name, content, code, says) => {
    const { ingest, store, sourcesFor } = await schoolLibrary({
      '01.md': lesson('闭包', 1),
      [name]: content,
    });
    const report = await ingest();
    expect(report).toMatchObject({ files: 2, indexed: 1 });
    expect(report.faults).toEqual([
      { source: name, code: expect.stringMatching(code), message: expect.stringContaining(says) },
    ]);
    expect(await store.materials.listLive('python')).toContainEqual(
      expect.objectContaining({ source: name, status: 'fault', passages: 0 }),
    );
    expect(await sourcesFor('闭包')).toEqual(['01.md']);
  });

  test('also the next time, although it has not changed', async () => {
    const { ingest, write } = await schoolLibrary({ '01.md': lesson('闭包', 1), '02.md': '' });
    const { faults } = await ingest();
    const again = await ingest();
    expect(again).toMatchObject({ version: 1, indexed: 0 });
    expect(again.faults).toEqual(faults);
    write({ '02.md': lesson('异常', 1) });
    expect(await ingest()).toMatchObject({ version: 2, indexed: 1, faults: [] });
  });
});

test('graded work that is to stand where nothing stands is named until it does', async () => {
  const course = `id: python
title: Python
language: zh
graded:
  - { id: one, title: 作业一, source: 01.md, locator: '#闭包第-1-节' }
  - { id: two, title: 作业二, source: 01.md, locator: '#没有这一节' }
  - { id: three, title: 作业三, source: tasks.md }
  - { id: four, title: 作业四 }
`;
  const { ingest, write } = await schoolLibrary({ '01.md': lesson('闭包', 1), 'course.yaml': course });
  const named = (await ingest()).faults.map(({ code, message }) => [code, message.replace(/, where.*/, '')]);
  expect(named).toEqual([
    ['graded_not_found', 'the graded work "作业二" is to stand at 01.md#没有这一节'],
    ['graded_not_found', 'the graded work "作业三" is to stand at tasks.md'],
  ]);
  write({ 'tasks.md': lesson('作业', 1), 'course.yaml': course.replace("'#没有这一节'", "'#闭包第-1-节'") });
  expect((await ingest()).faults).toEqual([]);
});

describe('a JSONL file', () => {
  const lines = [
    '{"id":"good","text":"闭包会记住外层函数的变量。"}',
    '{"id": 7, "question":"数字编号？","answer":"也可以。"}',
    '{"id":"broken"',
    '[1,2]',
    '{"text":"no id"}',
    '{"id":"half","question":"只有问题？"}',
    '{"id":"none"}',
    '',
    '{"id":"good","text":"again"}',
  ];

  test('has its faults named by line, and its good lines taken in', async () => {
    const { ingest, store } = await schoolLibrary({ 'faq.jsonl': lines.join('\r\n') });
    const report = await ingest();
    expect(report.indexed).toBe(2);
    expect(report.faults.map((fault) => [fault.source, fault.code])).toEqual([
      ['faq.jsonl:3', 'malformed_line'],
      ['faq.jsonl:4', 'malformed_line'],
      ['faq.jsonl:5', 'malformed_line'],
      ['faq.jsonl:6', 'malformed_line'],
      ['faq.jsonl:7', 'malformed_line'],
      ['faq.jsonl:9', 'duplicate_id'],
    ]);
    expect(report.faults.map((fault) => fault.message.replace(/^.*?: /, ''))).toEqual([
      'not a JSON object.',
      'not a JSON object.',
      'needs "id" as a text or a number.',
      'needs "text", or "question" and "answer".',
      'needs "text", or "question" and "answer".',
      expect.stringContaining('ids must differ'),
    ]);
    expect(report.faults[0]?.message).toContain('line 3');
    expect(report.faults[5]?.message).toContain('line 1');
    const [numbered] = await store.passages.listBySource('python', '7');
    expect(numbered).toMatchObject({ kind: 'faq', question: '数字编号？', text: '也可以。' });
  });

  test('in which every line has a fault is told by its first ones, and by the number of the others', async () => {
    const line = (id: number) => JSON.stringify({ id, frage: 'Was ist das?', antwort: 'Das.' });
    const content = `{"id":"good","text":"闭包。"}\n${Array.from({ length: 3_000 }, (_, id) => line(id)).join('\n')}`;
    const { ingest, store } = await schoolLibrary({ 'faq.jsonl': content });
    const report = await ingest();
    expect(report).toMatchObject({ indexed: 1, faults: { length: 201 } });
    expect(report.faults.at(-1)).toEqual({
      source: 'faq.jsonl:more',
      code: 'more_faults',
      message:
        'faq.jsonl: 2800 more faults, from faq.jsonl:202 to faq.jsonl:3001. Mend those that are named, and ingest it again.',
    });
    expect(await store.materials.listLive('python')).toHaveLength(202);
  });

  test('that shares an id with another keeps its other lines, and both files are named', async () => {
    const { ingest, store } = await schoolLibrary({
      'a.jsonl': '{"id":"1","text":"来自 a。"}\n{"id":"2","text":"只在 a。"}',
      'b.jsonl': '{"id":"1","text":"来自 b。"}\n{"id":"3","text":"只在 b。"}',
    });
    const report = await ingest();
    expect(report).toMatchObject({ indexed: 3, faults: [{ code: 'duplicate_id' }] });
    expect(report.faults[0]?.message).toMatch(/"1".*a\.jsonl/);
    expect(report.faults[0]?.source).toContain('b.jsonl');
    const [passage] = await store.passages.listBySource('python', '1');
    expect(passage?.text).toBe('来自 a。');
    expect(await ingest()).toMatchObject({ version: 1, indexed: 0, faults: [{ code: 'duplicate_id' }] });
  });
});

describe('an archive', () => {
  const list = (text: string) => `{"id":"same","text":"${text}"}\n`;

  test('that holds an id or a name several times keeps the first, and names each of the others', async () => {
    const { ingest, store } = await schoolLibrary({
      'a.zip': zipFile([
        { name: 'x.jsonl', content: list('甲') },
        { name: 'y.jsonl', content: list('乙') },
        { name: 'z.jsonl', content: list('丙') },
      ]),
      'b.zip': zipFile([
        { name: 'caf\u00e9.md', content: '# 一\n\n第一课。' },
        { name: 'cafe\u0301.md', content: '# 二\n\n第二课。' },
      ]),
      'c.md': '# 三\n\n第三课。',
    });
    const report = await ingest();
    expect(report.indexed).toBe(3);
    expect(report.faults.map(({ source, code }) => [source, code])).toEqual([
      ['a.zip:same', 'duplicate_id'],
      ['a.zip:same (2)', 'duplicate_id'],
      ['b.zip:b.zip/caf\u00e9.md', 'duplicate_id'],
    ]);
    const [passage] = await store.passages.listBySource('python', 'same');
    expect(passage?.text).toBe('甲');
    expect(await ingest()).toMatchObject({ version: 1, indexed: 0, faults: { length: 3 } });
  });

  test('does not stop a course whose lists name a document as a fault of another file is named', async () => {
    const { ingest } = await schoolLibrary({
      'a.jsonl': '{"id":"old.doc","text":"甲"}\n',
      'old.doc': 'an old format',
    });
    const report = await ingest();
    expect(report).toMatchObject({
      indexed: 1,
      faults: [{ source: 'old.doc (2)', code: 'unsupported_format' }],
    });
  });
});

describe('what ingest is pointed at is refused with its name and what to do', () => {
  test.each([
    ['nothing', (folder: string) => join(folder, 'missing'), 'no_such_path', 'missing'],
    ['an empty folder', () => temporaryDirectory(), 'nothing_to_ingest', 'zhujiao-test-'],
    [
      'a folder of other things',
      () => writeFiles(temporaryDirectory(), { 'a.xyz': '' }),
      'nothing_to_ingest',
      'zhujiao-test-',
    ],
    [
      'a file of another kind',
      (folder: string) => join(writeFiles(folder, { 'a.xyz': '' }), 'a.xyz'),
      'unknown_format',
      'a.xyz',
    ],
  ])('%s', async (_, path, code, says) => {
    const { ingest, folder, store } = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    await expect(ingest({ paths: [path(folder)] })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says),
    });
    expect(await store.courses.list()).toEqual([]);
  });

  test('two folders with a file of the same name in each', async () => {
    const { ingest, folder } = await schoolLibrary({
      'one/README.md': lesson('闭包', 1),
      'two/README.md': lesson('异常', 1),
    });
    const failure = await ingest({ paths: [join(folder, 'one'), join(folder, 'two')] }).catch(
      (error) => error,
    );
    expect(failure).toMatchObject({ code: 'same_source' });
    expect(String(failure)).toContain(join(folder, 'one/README.md'));
    expect(String(failure)).toContain(join(folder, 'two/README.md'));
    expect(await ingest({ paths: [folder, folder] })).toMatchObject({ files: 2, indexed: 2 });
  });

  test.each(['', '.', '..'])('the course %j, which no folder can be called', async (courseId) => {
    const { ingest } = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    await expect(ingest({ courseId })).rejects.toMatchObject({ code: 'bad_course_id' });
  });

  test('a folder with a course.yaml without an id is of the course that it is taken into', async () => {
    const { ingest, store } = await schoolLibrary({
      'course.yaml': 'title: 手冲\n',
      '01.md': lesson('闭包', 1),
    });
    await ingest();
    expect(await store.courses.list()).toMatchObject([{ id: 'python', title: '手冲' }]);
  });

  test.each([
    ['of another course', 'id: other\ntitle: T\n', 'course_id_differs', '"other"'],
    ['that is no YAML', 'id: [', 'bad_course_file', 'not valid YAML'],
    ['whose id is no name', 'id: ".."\ntitle: T\n', 'bad_course_file', 'letters'],
    ['without a title', 'id: python\n', 'bad_course_file', 'title'],
    [
      'with an impossible time',
      'id: python\ntitle: T\ncalendar: [{id: a, kind: live, title: L, at: "25:00"}]\n',
      'bad_course_file',
      'HH:MM',
    ],
  ])('a folder with a course.yaml %s', async (_, yaml, code, says) => {
    const { ingest, store } = await schoolLibrary({ 'course.yaml': yaml, '01.md': lesson('闭包', 1) });
    await expect(ingest()).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
    expect(await store.courses.list()).toEqual([]);
  });
});
