import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Passage } from '../../src/domain/school/course.ts';
import {
  buildCourseIndex,
  type CourseIndex,
  loadCourseIndex,
} from '../../src/knowledge/course-index/course-index.ts';
import { confidenceOf, DEFAULT_CALIBRATION } from '../../src/knowledge/evidence/calibration/calibration.ts';
import { evidenceFeatures } from '../../src/knowledge/evidence/evidence.ts';
import { rankPassages } from '../../src/knowledge/evidence/ordering/ranking.ts';
import { DamagedIndexError } from '../../src/knowledge/index-files/damaged-index-error.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { passage } from './passages.ts';

const SUBJECTS = [
  ['列表', '列表用方括号写，可以修改。用 append 方法在列表末尾添加元素，用 sort 方法排序。'],
  ['字典', '字典用花括号写，由键和值组成。用 get 方法取值，键不存在时不会抛出 KeyError。'],
  ['循环', 'for 循环依次取出序列里的元素。break 语句提前结束循环，continue 跳到下一轮。'],
  ['函数', '函数用 def 定义。return 语句把结果交给调用者，没有 return 的函数返回 None。'],
  ['文件', '用 open 打开文件，with 语句会自动关闭文件。encoding 参数说明文件的编码。'],
  ['异常', 'try 语句捕获异常，except 后面写异常的类型。finally 里的语句总会执行。'],
  ['类', 'class 定义一个类，__init__ 方法在创建对象时调用，self 代表当前对象。'],
  ['退费', '退费由财务处理，在我的订单里点击联系财务，三个工作日内答复。'],
] as const;

const passages: Passage[] = SUBJECTS.map(([title, text], i) =>
  passage(text, { id: `p${i}`, title, headings: ['课程', title] }),
);
const byId = new Map(passages.map((one) => [one.id, one]));

/** The way of a question through retrieval. */
async function ask(index: CourseIndex, question: string) {
  const hits = await index.search(question, { limit: 8 });
  const asked = askedQuestion(question, index);
  const ranked = rankPassages({ asked, hits, passages: hits.map((hit) => byId.get(hit.id)!) });
  const features = evidenceFeatures({ asked, index, ...ranked });
  return { ...ranked, features, confidence: confidenceOf(features, DEFAULT_CALIBRATION) };
}

describe('a course index', () => {
  let index: CourseIndex;
  let folder: string;
  beforeAll(async () => {
    index = await buildCourseIndex(passages);
    folder = await mkdtemp(join(tmpdir(), 'course-index-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['怎么在列表末尾添加元素', 'p0'],
    ['KeyError 怎么避免', 'p1'],
    ['怎麼提前結束迴圈', 'p2'],
    ['我要退费', 'p7'],
    ['__init__ 什么时候调用', 'p6'],
  ])('answers "%s" from the right passage', async (question, id) => {
    expect((await ask(index, question)).hits[0]?.id).toBe(id);
  });

  it('is more confident of what the course holds than of what it does not', async () => {
    const held = ['怎么在列表末尾添加元素', 'finally 里的语句会执行吗', 'break 语句有什么用'];
    const absent = ['今天股市怎么样', 'Django 怎么配置数据库', '红烧肉要炖多久'];
    for (const question of held) expect((await ask(index, question)).confidence).toBeGreaterThan(0.75);
    for (const question of absent) expect((await ask(index, question)).confidence).toBeLessThan(0.25);
  });

  it('tells what a question has that the course does not know', async () => {
    expect((await ask(index, '列表怎么排序')).features.unknown).toBeLessThan(0.3);
    expect((await ask(index, 'kubernetes')).features.unknown).toBe(1);
  });

  it('tells how many of the words the best passage holds, whether the first, and how far it is ahead with them', async () => {
    const held = (await ask(index, '列表怎么排序')).features;
    expect([held.wordsHeld, held.subject]).toEqual([1, 1]);
    expect(held.ahead).toBeGreaterThan(0.3);
    const lacking = (await ask(index, '列表怎么导出')).features;
    expect([lacking.wordsHeld, lacking.subject]).toEqual([0.5, 1]);
    expect((await ask(index, '红烧肉怎么排序')).features.subject).toBe(0);
  });

  it('judges a question without any words, or without hits, as unanswerable', async () => {
    for (const question of ['', '？？', 'zzz'])
      expect((await ask(index, question)).confidence).toBeLessThan(0.25);
  });

  it('gives no more hits than asked for, best first', async () => {
    const hits = await index.search('函数的参数和返回值', { limit: 3 });
    expect(hits).toHaveLength(3);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });

  it('is the same for the same entries and seed, and after saving and loading', async () => {
    await index.save(folder);
    const loaded = await loadCourseIndex(folder);
    const again = await buildCourseIndex(passages);
    expect(loaded.size).toBe(passages.length);
    expect(loaded.embedding).toBe(index.embedding);
    for (const question of ['列表排序', '怎么退费', 'KeyError']) {
      const found = await index.search(question, { limit: 5 });
      expect(await loaded.search(question, { limit: 5 })).toEqual(found);
      expect(await again.search(question, { limit: 5 })).toEqual(found);
      expect(loaded.terms(question)).toEqual(index.terms(question));
    }
  });

  it('is refused as damaged where any of its files is missing, cut or changed', async () => {
    await index.save(folder);
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const whole = await readFile(path);
      const changed = Buffer.from(whole);
      changed[changed.length >> 1]! ^= 1;
      for (const bytes of [whole.subarray(0, whole.length >> 1), changed, Buffer.alloc(0)]) {
        await writeFile(path, bytes);
        await expect(loadCourseIndex(folder), name).rejects.toBeInstanceOf(DamagedIndexError);
      }
      await rm(path);
      await expect(loadCourseIndex(folder), name).rejects.toBeInstanceOf(DamagedIndexError);
      await writeFile(path, whole);
    }
    await expect(loadCourseIndex(folder)).resolves.toBeDefined();
  });

  it('reports its stages and can be built of nothing', async () => {
    const stages: string[] = [];
    const empty = await buildCourseIndex([], { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual(['lexical', 'fit', 'embed', 'vectors']);
    expect(await empty.search('列表', { limit: 3 })).toEqual([]);
    await empty.save(folder);
    expect((await loadCourseIndex(folder)).size).toBe(0);
  });
});

describe('a course index with an endpoint’s embedding', () => {
  /** Knows that money is about refunds, which the words do not say. */
  const embedder = {
    name: 'endpoint-2',
    dimensions: 2,
    embed: async (texts: string[]) =>
      texts.map((text) => Float32Array.from(/退费|钱/.test(text) ? [1, 0] : [0, 1])),
  };

  it('finds by meaning what shares no word, and goes by words where the query has no vector', async () => {
    const index = await buildCourseIndex(passages, { embedder });
    const [queryVector] = await embedder.embed(['钱']);
    expect(index.embedding).toBe('endpoint-2');
    const found = await index.search('把钱还我', { limit: 3, queryVector: queryVector! });
    expect(found[0]?.id).toBe('p7');
    expect((await index.search('列表排序', { limit: 3 }))[0]?.id).toBe('p0');
  });

  it('takes vectors that are known already', async () => {
    const vectors = await embedder.embed(passages.map((one) => one.text));
    const failing = { ...embedder, embed: () => Promise.reject(new Error('must not be asked')) };
    const index = await buildCourseIndex(passages, { embedder: failing, vectors });
    const found = await index.search('退费', { limit: 1, queryVector: Float32Array.from([1, 0]) });
    expect(found[0]?.id).toBe('p7');
  });
});
