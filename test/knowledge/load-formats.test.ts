import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/knowledge/load/archive/archive.ts';
import { READABLE_ENDINGS } from '../../src/knowledge/load/formats.ts';
import { pdfFile } from './pdf-file.ts';
import { documentOf, documentsOf, MATERIAL, material, readAs, readMaterial } from './reading.ts';
import { schoolLibrary } from './school-library.ts';
import { zipFile } from './zip-file.ts';

/** Where each passage stands, and under which headings. */
const places = ({ passages }: ReturnType<typeof documentOf>) =>
  passages.map((passage) => [passage.locator, passage.headings.join(' > ')]);

const textAt = ({ passages }: ReturnType<typeof documentOf>, locator: string) =>
  passages
    .filter((passage) => passage.locator === locator)
    .map((passage) => passage.text)
    .join('\n\n');

const MEAN_CODE = [
  'def sample_mean(values):',
  '    """观测值的平均数；空列表没有均值。"""',
  '    if not values:',
  '        raise ValueError("空列表没有均值")',
  '    return sum(values) / len(values)',
].join('\n');

describe('the same lesson as', () => {
  test.each(['lesson.md', 'lesson.html', 'lesson.docx', 'lesson-libreoffice.docx', 'lesson.pdf'])(
    '%s has its title, its text, its code and its table',
    async (name) => {
      const lesson = documentOf(await readMaterial(`course/${name}`));
      expect(lesson.title).toBe('第 4 课 抽样与估计');
      const text = lesson.passages.map((passage) => passage.text).join('\n\n');
      expect(text).toContain(
        '想知道一座城市里学员每天的学习时间，不可能问遍每一个人。抽样就是只问一部分人，用这部分人的回答来估计全体。',
      );
      expect(text).toContain('- 样本：实际调查到的对象\n');
      expect(text).toContain(`\n${MEAN_CODE}\n\`\`\``);
      expect(text.replace(/ +/g, ' ')).toContain(
        '\n| 分层 | 先按特征分层，再在每层里随机抽 | 各层差别很大 |\n',
      );
      expect(text).toContain('标准误差随样本量的平方根减小');
      expect(text).not.toMatch(/<\w+/);
    },
  );

  test.each([
    ['lesson.md', '#标准误差-2'],
    ['lesson.html', '#标准误差-1'],
    ['lesson.docx', '#标准误差-2'],
    ['lesson-libreoffice.docx', '#标准误差-2'],
  ])('%s is found at its headings, in HTML by the page’s own names for them', async (name, repeated) => {
    expect(places(documentOf(await readMaterial(`course/${name}`)))).toEqual([
      ['#为什么要抽样', '为什么要抽样'],
      ['#计算样本均值', '计算样本均值'],
      ['#标准误差', '计算样本均值 > 标准误差'],
      ['#三种抽样方法', '三种抽样方法'],
      [repeated, '标准误差'],
    ]);
  });

  test.each([
    ['lesson.md', String.raw`$\bar{x} = \frac{1}{n}\sum_{i=1}^{n} x_i$`],
    ['lesson.html', String.raw`$\bar{x} = \frac{1}{n}\sum_{i=1}^{n} x_i$`],
    ['lesson.docx', String.raw`$\bar{x}=\frac{1}{n}\sum_{i=1}^{n} x_{i}$`],
  ])('%s keeps its formula', async (name, formula) => {
    const lesson = documentOf(await readMaterial(`course/${name}`));
    expect(textAt(lesson, '#计算样本均值')).toContain(formula);
  });
});

describe('a PDF', () => {
  test('is found at its pages, under the headings of its outline', async () => {
    expect(places(documentOf(await readMaterial('course/lesson.pdf')))).toEqual([
      ['p.1', '第 4 课 抽样与估计 > 为什么要抽样'],
      ['p.1', '第 4 课 抽样与估计 > 计算样本均值'],
      ['p.1', '第 4 课 抽样与估计 > 计算样本均值 > 标准误差'],
      ['p.1', '第 4 课 抽样与估计 > 三种抽样方法'],
      ['p.1', '第 4 课 抽样与估计 > 标准误差'],
    ]);
  });

  test('in two columns is read column by column, with words made whole, under headings told by their size', async () => {
    const notes = documentOf(await readMaterial('course/two-columns.pdf'));
    expect(notes.title).toBe('Notes on Hash Tables');
    expect(notes.passages.map((passage) => passage.title)).toEqual([
      '1 Collisions',
      '2 Load factor',
      '3 Hash functions',
      '4 Deletion',
      '5 Iteration order',
      '6 When not to use one',
      '7 Resizing without pauses',
      '8 Summary',
    ]);
    const text = notes.passages.map((passage) => passage.text).join('\n\n');
    expect(text).toContain('they begin far earlier than most people expect.\n\nWith separate chaining');
    expect(text).toContain('every slot holds a list of entries, and a lookup walks through that list.');
    expect(text).toContain('an unsuccessful search with linear probing');
  });

  test('in a Chinese font that it names and does not hold is read all the same', async () => {
    const lesson = documentOf(await readMaterial('course/unembedded.pdf'));
    expect(textAt(lesson, 'p.1')).toContain('递归函数调用自己，必须有 base case 才能停止。');
    expect(places(lesson)).toEqual([
      ['p.1', '递归'],
      ['p.2', '递归'],
      ['p.3', '递归 > 循环'],
    ]);
  });

  test('loses its running head and its page numbers, and a sentence is completed on the page it begins on', async () => {
    const lesson = documentOf(await readMaterial('course/unembedded.pdf'));
    expect(JSON.stringify(lesson)).not.toContain('讲义');
    expect(textAt(lesson, 'p.1')).toMatch(/层数太多会引发 RecursionError。$/);
    expect(textAt(lesson, 'p.2')).toBe('尾递归可以改写成循环。');
  });

  test('that everybody may open is read, whatever its owner forbids', async () => {
    const { passages } = documentOf(await readMaterial('course/restricted.pdf'));
    expect(passages).toEqual(documentOf(await readMaterial('course/unembedded.pdf')).passages);
  });
});

test('a presentation is found slide by slide, with its notes, code and tables', async () => {
  const deck = documentOf(await readMaterial('course/slides.pptx'));
  expect(deck.title).toBe('Working with Git');
  expect(places(deck)).toEqual([
    ['slide 1', 'Working with Git'],
    ['slide 2', 'Working with Git > What a commit is'],
    ['slide 3', 'Working with Git > Undoing things'],
    ['slide 4', 'Working with Git > Which command when'],
  ]);
  expect(textAt(deck, 'slide 2')).toMatch(
    /^- A commit is a snapshot of the whole project\n- Every commit knows its parent\n[\s\S]*\n\nMany learners think/,
  );
  expect(textAt(deck, 'slide 3')).toContain('```\ngit revert HEAD~1\n```');
  expect(textAt(deck, 'slide 4')).toContain('| Already pushed | git revert |');
  expect(textAt(deck, 'slide 4')).toContain('rewriting pushed history hurts the others');
});

test('a notebook is found at its headings, before the first one at its cells, with its outputs', async () => {
  const notebook = documentOf(await readMaterial('course/reading-data.ipynb'));
  expect(places(notebook)).toEqual([
    ['cell 1', 'reading-data'],
    ['#loading-a-file', 'Loading a file'],
    ['#missing-values', 'Loading a file > Missing values'],
  ]);
  expect(textAt(notebook, 'cell 1')).toBe('```python\nimport csv\nprint("ready")\n```');
  expect(textAt(notebook, '#loading-a-file')).toMatch(/^The function `read_rows`[\s\S]*```\n\n```\n31\n```$/);
});

test('a book is read chapter by chapter, without its table of contents', async () => {
  const book = documentOf(await readMaterial('course/book.epub'));
  expect(book.title).toBe('数据库入门');
  expect(places(book).slice(-4)).toEqual([
    ['#表与行', '表与行'],
    ['#主键', '表与行 > 主键'],
    ['#事务', '事务'],
    ['#索引', '索引'],
  ]);
  expect(textAt(book, '#事务')).toContain('```sql\nBEGIN;\nUPDATE account');
});

describe('subtitles', () => {
  test.each(['lecture.srt', 'lecture.vtt'])('%s are found at the time they are spoken', async (name) => {
    const lecture = documentOf(await readMaterial(`course/${name}`));
    expect(places(lecture)).toEqual([
      ['00:00:01', 'lecture'],
      ['00:12:31', 'lecture'],
    ]);
    expect(textAt(lecture, '00:00:01')).toContain(
      'Today we look at recursion, which is a function that calls itself.\nEvery recursive function needs a base case.\n',
    );
    expect(textAt(lecture, '00:12:31')).toMatch(/takes thirty calls instead of a million\.$/);
  });

  test('with notes, styles and voices give what is spoken alone', async () => {
    const lecture = documentOf(await readMaterial('course/lecture-zh.vtt'));
    expect(lecture.passages.map((passage) => [passage.locator, passage.text])).toEqual([
      ['00:00:02', '大家好 今天我们讲进程和线程 进程有自己的内存空间 同一个进程里的线程共享内存'],
      ['01:02:03', '死锁就是两个线程互相等待对方手里的锁'],
    ]);
  });
});

test.each(['notes.txt', 'notes-gb18030.txt'])(
  'plain text, %s, has its paragraphs under its titles',
  async (name) => {
    const notes = documentOf(await readMaterial(`course/${name}`));
    expect(notes.title).toBe('第三章 排序');
    expect(places(notes)).toEqual([
      ['#插入排序', '第三章 排序 > 插入排序'],
      ['#归并排序', '第三章 排序 > 归并排序'],
    ]);
    expect(textAt(notes, '#归并排序')).toContain('它总是需要 O(n log n) 的时间');
  },
);

describe('a spreadsheet', () => {
  test('of questions and answers is a FAQ, found row by row', async () => {
    const { passages } = documentOf(await readMaterial('course/faq.csv'));
    expect(passages).toEqual([
      {
        title: '证书什么时候发？',
        headings: ['证书'],
        locator: 'row 2',
        kind: 'faq',
        question: '证书什么时候发？',
        text: '结课后两周内，由班主任发到邮箱。',
      },
      expect.objectContaining({
        locator: 'row 3',
        question: '作业可以迟交吗？',
        text: '可以迟交三天，每天扣 10 分；\n超过三天按零分算。',
      }),
    ]);
  });

  test('of anything else is a table with its head', async () => {
    const { passages } = documentOf(await readMaterial('course/timetable.csv'));
    expect(passages).toMatchObject([
      {
        locator: 'row 2',
        kind: 'table',
        text: expect.stringMatching(/^\| 周次 \| 主题 \| 作业 \|\n.*\n\| 1 \|/),
      },
    ]);
  });
});

test('an archive gives the documents in it, called by their folders', async () => {
  const documents = documentsOf(await readMaterial('course/week1.zip'));
  expect(documents.map((document) => document.source)).toEqual([
    'week1.zip/week1/faq.csv',
    'week1.zip/week1/sorting.html',
    'week1.zip/week1/读物/python.pdf',
  ]);
  expect(documents[2]?.passages[0]).toMatchObject({ locator: 'p.1', title: '递归' });
});

test('a folder of all of them is taken in whole, and found with its places', async () => {
  const files = readdirSync(join(MATERIAL, 'course'));
  const endings = new Set(files.map((file) => file.slice(file.lastIndexOf('.'))));
  const others = [
    '.markdown',
    '.mdx',
    '.rmd',
    '.qmd',
    '.ndjson',
    '.text',
    '.htm',
    '.xhtml',
    '.tsv',
    '.docm',
    '.ppsx',
    '.pptm',
    '.imscc',
  ];
  expect(READABLE_ENDINGS.filter((ending) => !endings.has(ending))).toEqual(others);

  const { ingest, knowledge } = await schoolLibrary();
  const report = await ingest({ paths: [join(MATERIAL, 'course')] });
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ files: files.length, indexed: files.length + 2 });

  const found = async (question: string) => {
    const [best] = (await knowledge.retrieve(question, ['python'], { limit: 1 })).found;
    return `${best?.passage.source} ${best?.passage.locator}`;
  };
  expect(await found('how does Redis enlarge its dictionaries')).toBe('two-columns.pdf p.1');
  expect(await found('which command for a commit already pushed')).toBe('slides.pptx slide 4');
  expect(await found('怎么申请退款')).toBe('refund-1 ');
  expect(await found('事务的原子性')).toBe('book.epub #事务');
  expect(await found('死锁')).toBe('lecture-zh.vtt 01:02:03');

  expect(await ingest({ paths: [join(MATERIAL, 'course')] })).toMatchObject({
    indexed: 0,
    unchanged: files.length + 2,
    version: 1,
  });
});

test('a PDF that takes radicals for the characters they look like is read as these characters', async () => {
  const { passages } = documentOf(
    await readAs('butter.pdf', pdfFile([{ text: '⻩油打发过度，⾯糊会太软，花纹会消失。', x: 50, y: 700 }])),
  );
  expect(passages.map(({ text }) => text)).toEqual(['黄油打发过度，面糊会太软，花纹会消失。']);
});

test('a presentation whose paragraphs claim a level that there is not is read', async () => {
  const parts = await openArchive(material('course/slides.pptx'));
  const claimed = await Promise.all(
    parts.map(async ({ name, read }) => {
      const content = (await read()).toString('latin1');
      const deep = /^ppt\/slides\/slide\d+\.xml$/.test(name)
        ? content.replaceAll(/<a:pPr(?: lvl="\d+")?/g, '<a:pPr lvl="999999999"')
        : content;
      return { name, content: Buffer.from(deep, 'latin1') };
    }),
  );
  const deck = documentOf(await readAs('slides.pptx', zipFile(claimed)));
  expect(deck.passages.length).toBeGreaterThan(3);
  const plain = documentOf(await readMaterial('course/slides.pptx'));
  expect(deck.passages.map(({ title }) => title)).toEqual(plain.passages.map(({ title }) => title));
});
