import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lesson, schoolLibrary } from './school-library.ts';

const faq = (...entries: [id: string, question: string, answer: string][]): string =>
  entries.map(([id, question, answer]) => JSON.stringify({ id, question, answer })).join('\n');

describe('ingest', () => {
  test('makes a course of a folder, folders in it included, in the language of its material', async () => {
    const { store, ingest, sourcesFor } = await schoolLibrary({
      '01.md': lesson('闭包', 1),
      'extra/02.md': lesson('装饰器', 1),
      'faq.jsonl': faq(['faq-1', '证书什么时候发？', '结课后两周发证书。']),
      '.hidden.md': lesson('秘密', 1),
      'picture.bin': 'not for us',
    });
    const report = await ingest();
    expect(report).toMatchObject({ version: 1, files: 3, indexed: 3, unchanged: 0, removed: 0, faults: [] });
    expect(await store.courses.get('python')).toMatchObject({ title: 'python', language: 'zh', version: 1 });
    expect((await store.materials.listLive('python')).map((material) => material.source)).toEqual([
      '01.md',
      'extra/02.md',
      'faq-1',
    ]);
    expect((await sourcesFor('装饰器'))[0]).toBe('extra/02.md');
    expect((await sourcesFor('证书什么时候发'))[0]).toBe('faq-1');
    expect(await sourcesFor('秘密')).not.toContain('.hidden.md');
  });

  test('again changes nothing, whatever the files’ times say', async () => {
    const { ingest, write, store } = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    await ingest();
    const before = await store.materials.states('python');
    write({ '01.md': lesson('闭包', 1) });
    expect(await ingest()).toMatchObject({ version: 1, indexed: 0, unchanged: 1, removed: 0 });
    expect(await store.materials.states('python')).toEqual(before);
  });

  test('leaves the index as it is where all that comes, or is mended, cannot be read, and names the fault', async () => {
    const { ingest, write, store } = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    await ingest();
    const faultsOf = async () =>
      (await store.materials.listLive('python')).flatMap(({ source, fault }) =>
        fault ? [[source, fault.code]] : [],
      );
    write({ '02.md': '', '03.pdf': '%PDF-1.4 nothing' });
    expect(await ingest()).toMatchObject({
      version: 1,
      indexed: 0,
      unchanged: 1,
      faults: [{ code: 'empty' }, {}],
    });
    const first = await faultsOf();
    expect(first.map(([source]) => source)).toEqual(['02.md', '03.pdf']);
    write({ '02.md': ' \n' });
    expect(await ingest()).toMatchObject({ version: 1, indexed: 0, unchanged: 1 });
    expect(await faultsOf()).toEqual(first);
    expect(await store.materials.states('python')).toHaveLength(3);
    write({ '02.md': lesson('装饰器', 1) });
    expect(await ingest()).toMatchObject({ version: 2, indexed: 1, unchanged: 1 });
  });

  test('reads only what has changed, and a citation of what has not stays good', async () => {
    const { ingest, write, store, sourcesFor } = await schoolLibrary({
      '01.md': lesson('闭包', 1),
      '02.md': lesson('装饰器', 1),
    });
    await ingest();
    const [kept] = await store.passages.listBySource('python', '01.md');
    write({ '02.md': lesson('生成器', 2), '03.md': lesson('异常', 1) });
    expect(await ingest()).toMatchObject({ version: 2, indexed: 2, unchanged: 1, removed: 1 });
    expect(await store.passages.get(kept?.id ?? '')).toEqual(kept);
    expect((await sourcesFor('生成器'))[0]).toBe('02.md');
    expect(await store.materials.states('python')).toHaveLength(3);
  });

  test('keeps what is gone from the folder, and with prune removes it', async () => {
    const { ingest, folder, sourcesFor } = await schoolLibrary({
      '01.md': lesson('闭包', 1),
      '02.md': lesson('装饰器', 1),
    });
    await ingest();
    rmSync(join(folder, '02.md'));
    expect(await ingest()).toMatchObject({ version: 1, removed: 0 });
    expect((await sourcesFor('装饰器'))[0]).toBe('02.md');
    expect(await ingest({ prune: true })).toMatchObject({ version: 2, removed: 1, unchanged: 1 });
    expect(await sourcesFor('装饰器')).not.toContain('02.md');
  });

  test('adds a single file beside what is there', async () => {
    const { ingest, folder, write, sourcesFor } = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    await ingest();
    write({ 'more/09.md': lesson('正则', 1) });
    expect(await ingest({ paths: [join(folder, 'more/09.md')] })).toMatchObject({ indexed: 1, version: 2 });
    expect((await sourcesFor('正则'))[0]).toBe('09.md');
    expect((await sourcesFor('闭包'))[0]).toBe('01.md');
  });

  test('follows the lines of a JSONL file: a changed one, a new one, one that is gone', async () => {
    const { ingest, write, store } = await schoolLibrary({
      'faq.jsonl': faq(['a', '问一？', '答一。'], ['b', '问二？', '答二。']),
    });
    await ingest();
    write({ 'faq.jsonl': faq(['b', '问二？', '新答二。'], ['c', '问三？', '答三。']) });
    await ingest();
    const texts = async (source: string) =>
      (await store.passages.listBySource('python', source)).map((passage) => passage.text);
    expect([await texts('a'), await texts('b'), await texts('c')]).toEqual([[], ['新答二。'], ['答三。']]);
  });

  test.each([false, true])('follows a JSONL file to its new name (prune: %s)', async (prune) => {
    const { ingest, folder, store, sourcesFor } = await schoolLibrary({
      '01.md': lesson('闭包', 1),
      'faq.jsonl': faq(['a', '证书什么时候发？', '两周后。']),
    });
    await ingest();
    renameSync(join(folder, 'faq.jsonl'), join(folder, 'questions.jsonl'));
    expect((await ingest({ prune })).faults).toEqual([]);
    expect((await store.materials.listLive('python')).map((material) => material.source)).toEqual([
      '01.md',
      'a',
    ]);
    expect(await sourcesFor('证书什么时候发')).toContain('a');
  });

  test('takes its course’s description from course.yaml', async () => {
    const { store, ingest } = await schoolLibrary({
      'course.yaml': 'id: python\ntitle: Python 入门\nlanguage: en\n',
      '01.md': lesson('闭包', 1),
    });
    expect(await ingest()).toMatchObject({ files: 1 });
    expect(await store.courses.get('python')).toMatchObject({ title: 'Python 入门', language: 'en' });
  });

  test('says how far it is', async () => {
    const { ingest } = await schoolLibrary({ '01.md': lesson('闭包', 1), '02.md': lesson('异常', 1) });
    const seen: [number, number, string][] = [];
    await ingest({ onProgress: (...progress) => seen.push(progress) });
    expect(seen).toEqual([
      [0, 2, '01.md'],
      [1, 2, '02.md'],
      [2, 2, ''],
    ]);
  });
});

describe('two courses', () => {
  test('with the same files are two courses', async () => {
    const { ingest, store, knowledge } = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    await ingest();
    await ingest({ courseId: 'other' });
    const { found } = await knowledge.retrieve('闭包', ['python', 'other'], { limit: 10 });
    expect(new Set(found.map((hit) => hit.passage.courseId))).toEqual(new Set(['python', 'other']));
    expect(await store.courses.list()).toHaveLength(2);
  });
});
