import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { calibrationFingerprint, READ_PASSAGES, writeExtract } from '../../src/knowledge/index.ts';
import { lesson, type SchoolLibrary, SEARCHED, schoolLibrary } from './school-library.ts';

const FILES = {
  '01.md': lesson('闭包', 1),
  '02.md': lesson('装饰器', 1),
  'faq.jsonl': '{"id":"faq-1","question":"证书什么时候发？","answer":"结课后两周发。"}',
};
const indexDirectory = (school: SchoolLibrary, version = 1) =>
  join(school.dataDir, 'index', 'python', String(version));

describe.each(SEARCHED)('what is found, searched %s,', (searched) => {
  const schoolWith = (files: Record<string, string> = {}) => schoolLibrary(files, undefined, searched);
  /**
   * For those who only ask: taking the same material in for each of them was 9 of this file's 33 s of processor time.
   */
  let asked: SchoolLibrary;
  beforeAll(async () => {
    asked = await schoolWith(FILES);
    await asked.ingest();
  });

  test('comes best first, with its passage whole and a confidence between 0 and 1', async () => {
    const { found, confidence, courseId, speakAt } = await asked.knowledge.retrieve(
      '装饰器第 2 节 河流',
      ['python'],
      { limit: 3 },
    );
    expect(found).toHaveLength(3);
    expect(found[0]?.passage).toMatchObject({
      source: '02.md',
      locator: '#装饰器第-2-节',
      courseId: 'python',
    });
    expect(found.map((hit) => hit.score)).toEqual(found.map((hit) => hit.score).sort((a, b) => b - a));
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
    expect([courseId, speakAt]).toEqual(['python', null]);
  });

  test('leads with the course that is surest', async () => {
    const school = await schoolWith(FILES);
    await school.ingest();
    school.write({ 'other/01.md': lesson('正则', 1) });
    await school.ingest({ paths: [join(school.folder, 'other')], courseId: 'regex' });
    for (const [question, courseId] of [
      ['正则就像什么', 'regex'],
      ['闭包就像什么', 'python'],
    ] as const) {
      const retrieval = await school.knowledge.retrieve(question, ['python', 'regex'], { limit: 4 });
      expect(retrieval.courseId).toBe(courseId);
      expect(retrieval.found[0]?.passage.courseId).toBe(courseId);
      expect(retrieval.found).toHaveLength(4);
    }
  });

  test('leads with the course that answers in the language asked in, though the other edition is surer', async () => {
    const school = await schoolWith({
      '01.md':
        '# 函数\n\n## 闭包的形成\n\n闭包是能记住外层函数变量的内层函数。\n\n## 闭包的用处\n\n闭包可以做计数器。\n',
    });
    await school.ingest();
    const edition = 'A closure is an inner function that remembers variables of the outer one.';
    school.write({ 'en/01.md': `# Functions\n\n## 闭包\n\n${edition}\n` });
    const faults = await school.knowledge.ingest({
      courseId: 'en',
      paths: [join(school.folder, 'en')],
      prune: false,
    });
    expect(faults.faults).toEqual([]);
    const alone = await school.knowledge.retrieve('闭包', ['en'], { limit: 2 });
    const own = await school.knowledge.retrieve('闭包', ['python'], { limit: 2 });
    const both = await school.knowledge.retrieve('闭包', ['en', 'python'], { limit: 2 });
    expect(alone.confidence).toBeGreaterThan(own.confidence);
    expect(both.courseId).toBe('python');
    // Pasted, it is in no language; who asks is told by what they wrote before.
    const extract = { language: 'en', room: null, unlessFrom: null } as const;
    const foreign = await school.knowledge.retrieve('闭包', ['en', 'python'], { limit: 2, extract });
    expect(foreign.courseId).toBe('en');
  });

  test('is of every course in turn where none says anything, the language asked in ahead', async () => {
    const school = await schoolWith({ '01.md': lesson('闭包', 1), '02.md': lesson('装饰器', 1) });
    await school.ingest();
    const page = (title: string): string => `# ${title}\n\nCode for ${title} is kept in a file of its own.\n`;
    school.write({ 'en/01.md': page('Sorting'), 'en/02.md': page('Files'), 'en/03.md': page('Tests') });
    await school.ingest({ paths: [join(school.folder, 'en')], courseId: 'en' });
    const { found, confidence, courseId } = await school.knowledge.retrieve(
      '有没有二分查找的代码',
      ['python', 'en'],
      { limit: 4 },
    );
    expect(confidence).toBeLessThan(0.5);
    expect(courseId).toBe('python');
    expect(found.map(({ passage }) => passage.courseId)).toEqual(['python', 'en', 'python', 'en']);
  });

  test('crosses into the language of the material where only a listing has the words as they are asked', async () => {
    const school = await schoolWith({
      '01.md':
        '# 函数\n\n## 测试\n\n用例这样写：\n\n```python\ndef test_scope():\n    assert scope(1) == 1\n```\n\n## 作用域\n\n作用域是一个变量名能够被使用的范围。\n',
    });
    await school.ingest();
    const { found } = await school.knowledge.retrieve('what is scope', ['python'], { limit: 2 });
    expect(found[0]?.passage.locator).toBe('#作用域');
  });

  test('is not sure of what only a listing in the other language holds', async () => {
    const school = await schoolWith({
      '01.md':
        '# 测试\n\n## pytest\n\n测试写成普通函数：\n\n```python\ndef test_free():\n    assert is_free("python")\n```\n\n## 断言\n\n断言核对结果。\n',
    });
    await school.ingest();
    const { confidence } = await school.knowledge.retrieve('is python free', ['python'], { limit: 2 });
    expect(confidence).toBeLessThan(0.75);
  });

  test('is the same for who asks again, and follows the course', async () => {
    const school = await schoolWith(FILES);
    await school.ingest();
    const ask = () => school.knowledge.retrieve('闭包就像什么', ['python'], { limit: 3 });
    const first = await ask();
    expect(await ask()).toEqual(first);
    await school.store.courses.setCalibration(
      'python',
      JSON.stringify({
        fingerprint: calibrationFingerprint('local/extractive'),
        weights: { bias: 0, weights: { score: 0, words: 0, standOut: 0, unknown: 0 } },
        speakAt: 0.3,
      }),
      1,
    );
    expect(await ask()).toMatchObject({ speakAt: 0.3, calibration: 'course' });
    school.write({ '01.md': lesson('闭包', 2) });
    await school.ingest();
    const { found } = await ask();
    expect(found[0]?.passage.text).toContain('edition2');
    await school.knowledge.deleteCourse('python');
    school.write({ '01.md': lesson('闭包', 3) });
    await school.ingest();
    expect((await ask()).found[0]?.passage.text).toContain('edition3');
  });

  describe('and written along where that is asked for:', () => {
    const room = { zh: 60, en: 60 };
    const along = { language: 'zh', room, unlessFrom: null } as const;

    test('what the first passages say, in that room', async () => {
      const school = await schoolWith(FILES);
      await school.ingest();
      const ask = (question: string, extract?: typeof along) =>
        school.knowledge.retrieve(question, ['python'], { limit: 4, extract });
      const { found, extract } = await ask('装饰器就像什么', along);
      const passages = found.slice(0, READ_PASSAGES).map(({ passage }) => passage);
      const written = writeExtract({ question: '装饰器就像什么', passages, language: 'zh', room: room.zh });
      expect(written.sentences).not.toEqual([]);
      expect(extract).toEqual(written.sentences);
      expect((await ask('装饰器就像什么')).extract).toBeNull();
    });

    test('not where the material is sure enough for a model to speak', async () => {
      const school = await schoolWith(FILES);
      await school.ingest();
      const ask = async (unlessFrom: number) => {
        const extract = { ...along, unlessFrom };
        return await school.knowledge.retrieve('装饰器就像什么', ['python'], { limit: 4, extract });
      };
      const { confidence } = await ask(0);
      expect((await ask(0)).extract).toBeNull();
      // Another question: what was looked up for this one is remembered.
      const unsure = { ...along, unlessFrom: confidence + 0.01 };
      const other = await school.knowledge.retrieve('装饰器就像什么？', ['python'], {
        limit: 4,
        extract: unsure,
      });
      expect(other.extract).not.toBeNull();
    });

    test('not where passages of another course stand among the first', async () => {
      const school = await schoolWith({ '01.md': '# 闭包\n\n闭包记得环境。' });
      await school.ingest();
      school.write({ 'other/01.md': lesson('正则', 1) });
      await school.ingest({ paths: [join(school.folder, 'other')], courseId: 'regex' });
      const options = { limit: 4, extract: along };
      const { found, extract } = await school.knowledge.retrieve(
        '闭包记得什么',
        ['python', 'regex'],
        options,
      );
      expect(new Set(found.map(({ passage }) => passage.courseId)).size).toBe(2);
      expect(extract).toBeNull();
    });
  });

  test('has evidence in numbers and a confidence of 0 to 1, whatever is typed', async () => {
    const said = (question: string) => asked.knowledge.retrieve(question, ['python'], { limit: 3 });
    const typed = fc
      .array(
        fc.constantFrom(
          '闭包',
          '装饰器',
          '就像什么',
          '(1,2)',
          '==',
          '吗',
          ' ',
          '`f()`',
          'why',
          '-',
          '3',
          '？',
          '的',
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(typed, async (question) => {
        const { features, confidence } = await said(question);
        for (const [name, value] of Object.entries(features ?? {})) {
          expect(Math.abs(value), `${name} of ${question}`).toBeLessThanOrEqual(1);
        }
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60, seed: 1, examples: [['randint(1,6)会出6吗'], ['Point(1,2)==Point(1,2) 得False']] },
    );
  });

  test('is nothing in no course, and a course that does not exist is named', async () => {
    const school = await schoolWith();
    expect(await school.knowledge.retrieve('闭包', [], { limit: 3 })).toMatchObject({
      found: [],
      confidence: 0,
      courseId: null,
    });
    await expect(school.knowledge.retrieve('闭包', ['nowhere'], { limit: 3 })).rejects.toMatchObject({
      code: 'unknown_course',
      message: expect.stringContaining('"nowhere"'),
      fix: expect.stringContaining('ingest'),
    });
  });

  test('is not looked for when the asker has left', async () => {
    const signal = AbortSignal.abort();
    await expect(asked.knowledge.retrieve('闭包', ['python'], { limit: 3, signal })).rejects.toBe(
      signal.reason,
    );
  });

  test.each([
    ['nothing', ''],
    ['white space', '   '],
    ['marks', '？？？'],
    ['a smile', '🙂'],
    ['a zero byte', '\u0000'],
    ['one letter without end', 'x'.repeat(20_000)],
    ['one character without end', '闭'.repeat(20_000)],
    [
      'a thousand unknown words',
      Array.from({ length: 1_000 }, (_, index) => `wrod${index.toString(36)}x`).join(' '),
    ],
    ['a log', 'at Object.<anonymous> (/srv/app/index.js:10:15)\n'.repeat(400)],
  ])('for %s is no fault, and quick', async (_, question) => {
    // What it takes of the processor, all threads together: a busy machine makes anything wait.
    const before = process.cpuUsage();
    const { confidence } = await asked.knowledge.retrieve(question, ['python'], { limit: 3 });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });
});

describe('another process', () => {
  test.each(SEARCHED)(
    'finds what was ingested beside it, searched %s, without a restart',
    async (searched) => {
      const writer = await schoolLibrary(FILES);
      await writer.ingest();
      const reader = await schoolLibrary({}, writer, searched);
      expect((await reader.sourcesFor('闭包'))[0]).toBe('01.md');
      writer.write({ '03.md': lesson('生成器', 1) });
      await writer.ingest();
      expect((await reader.sourcesFor('生成器'))[0]).toBe('03.md');
    },
  );
});

describe('an index on disk', () => {
  const damages: [string, (directory: string) => void][] = [
    ['is gone as a whole', (directory) => rmSync(directory, { recursive: true })],
    ['has lost its manifest', (directory) => rmSync(join(directory, 'course.bin'))],
    ['has a manifest cut short', (directory) => truncateSync(join(directory, 'course.bin'), 20)],
    ...['lexical.bin', 'vectors.bin', 'embedding.bin'].flatMap(
      (file): [string, (directory: string) => void][] => [
        [`has lost ${file}`, (directory) => rmSync(join(directory, file))],
        [`has ${file} cut short`, (directory) => truncateSync(join(directory, file), 40)],
        [
          `has a byte of ${file} changed`,
          (directory) => {
            const bytes = readFileSync(join(directory, file));
            const middle = bytes.length >> 1;
            bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
            writeFileSync(join(directory, file), bytes);
          },
        ],
        [`has ${file} emptied`, (directory) => truncateSync(join(directory, file), 0)],
      ],
    ),
  ];

  test.each([
    { searched: 'here', seen: damages },
    // The file is read by the same code there: that it is rebuilt from here is another matter.
    { searched: 'in a thread', seen: damages.slice(0, 3) },
  ] as const)(
    'that is damaged in any way is rebuilt, searched $searched, and says so',
    async ({ searched, seen }) => {
      const school = await schoolLibrary(FILES, undefined, searched);
      await school.ingest();
      const expected = await school.knowledge.retrieve('闭包', ['python'], { limit: 5 });
      for (const [damage, harm] of seen) {
        const { logger } = school;
        logger.lines.length = 0;
        harm(indexDirectory(school));
        const fresh = school.openAnew();
        const found = await fresh.retrieve('闭包', ['python'], { limit: 5 });
        await fresh.close();
        expect(found, damage).toEqual(expected);
        const warned = damage.includes('as a whole')
          ? []
          : ['an index cannot be used as it is; it is rebuilt from the store'];
        expect(logger.said('warn'), damage).toEqual(warned);
        expect(existsSync(join(indexDirectory(school), 'course.bin'))).toBe(true);
      }
    },
  );

  test('is kept for the present version and the one before, no longer', async () => {
    const school = await schoolLibrary({ '01.md': lesson('闭包', 1) });
    for (let edition = 1; edition <= 4; edition++) {
      school.write({ '01.md': lesson('闭包', edition) });
      await school.ingest();
    }
    expect(readdirSync(join(school.dataDir, 'index', 'python')).sort()).toEqual(['3', '4']);
  });
});

describe('a course’s own calibration', () => {
  async function calibrated(fingerprint: string) {
    const school = await schoolLibrary(FILES);
    await school.ingest();
    const plain = await school.knowledge.retrieve('闭包', ['python'], { limit: 1 });
    const calibration = {
      fingerprint,
      weights: {
        fingerprint: '',
        bias: -2,
        weights: Object.fromEntries(Object.keys(plain.features ?? {}).map((name) => [name, 0])),
      },
      speakAt: 0.6,
    };
    await school.store.courses.setCalibration('python', JSON.stringify(calibration), 1);
    return { ...school, plain };
  }

  test('decides where it was fitted for what runs', async () => {
    const { knowledge } = await calibrated(calibrationFingerprint('local/extractive'));
    const retrieval = await knowledge.retrieve('闭包', ['python'], { limit: 1 });
    expect(retrieval).toMatchObject({ speakAt: 0.6, calibration: 'course' });
    expect(retrieval.confidence).toBeCloseTo(1 / (1 + Math.exp(2)));
  });

  test('is set aside, with one warning, where it was fitted for something else', async () => {
    const { knowledge, logger, plain } = await calibrated(calibrationFingerprint('local/generated'));
    for (let times = 0; times < 3; times++) {
      const retrieval = await knowledge.retrieve('闭包', ['python'], { limit: 1 });
      expect(retrieval).toMatchObject({
        confidence: plain.confidence,
        speakAt: null,
        calibration: 'default',
      });
    }
    expect(logger.said('warn')).toHaveLength(1);
  });
});
