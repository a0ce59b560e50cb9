import { expect, test } from 'vitest';
import { documentsOf, faultsOf, readAs } from './reading.ts';
import { type PackedFile, zipFile } from './zip-file.ts';

const LESSON = { name: 'lesson.md', content: '# 闭包\n\n闭包会记住变量。\n' };
const read = (...files: PackedFile[]) => readAs('course.zip', zipFile(files));
const outcome = async (...files: PackedFile[]) => {
  const results = await read(...files);
  return {
    read: documentsOf(results).map((document) => document.source),
    faults: faultsOf(results).map((fault) => [fault.source, fault.code]),
  };
};

test.each(['../outside.md', 'a/../../outside.md', '/etc/notes.md', 'C:/notes.md'])(
  'a file that climbs out of the archive, %s, is refused by itself',
  async (name) => {
    expect(await outcome(LESSON, { name, content: '# 外面' })).toEqual({
      read: ['course.zip/lesson.md'],
      faults: [[`course.zip/${name}`, 'zip_escape']],
    });
  },
);

test.each([
  ['a line break', 'a\nb.md', 'course.zip/a b.md'],
  ['a turned direction', '\u202egpj.md', 'course.zip/ gpj.md'],
  ['no end', `${'x'.repeat(60_000)}.md`, `course.zip/${'x'.repeat(69)}…`],
])('a file whose name holds %s is refused by itself', async (_what, name, shown) => {
  expect(await outcome(LESSON, { name, content: '# 一\n\n闭包。' })).toEqual({
    read: ['course.zip/lesson.md'],
    faults: [[shown, 'bad_file_name']],
  });
});

test.each(['a\nb.md', 'a\0b.zip', '\u202egpj.md', '\x1b[31mred.md', `${'x'.repeat(1_001)}.md`])(
  'a file that is called so that nobody can tell which it is (%j) is refused',
  async (name) => {
    expect(await readAs(name, '# 一\n\n闭包。')).toMatchObject([{ fault: { code: 'bad_file_name' } }]);
  },
);

test('an archive that expands beyond reason is refused whole, and nothing of it is expanded', async () => {
  const bomb = { name: 'bomb.txt', content: Buffer.alloc(40 * 1024 ** 2, 'a') };
  const before = process.memoryUsage().arrayBuffers;
  const packed = zipFile([LESSON, bomb]);
  const [fault, ...more] = faultsOf(await readAs('course.zip', packed));
  expect(fault).toMatchObject({
    source: 'course.zip',
    code: 'zip_bomb',
    message: expect.stringContaining('bomb.txt'),
  });
  expect(more).toEqual([]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 ** 2);
});

test('files that each stay small enough and together expand beyond reason are refused as one would be', async () => {
  const piece = Buffer.alloc(4 * 1024 ** 2, 'a');
  const pieces = ['1.txt', '2.md', '3.csv', '4.html'].map((name) => ({ name, content: piece }));
  const [fault, ...more] = faultsOf(await read(LESSON, ...pieces));
  expect(fault).toMatchObject({
    source: 'course.zip',
    code: 'zip_bomb',
    message: expect.stringContaining('together'),
  });
  expect(more).toEqual([]);
  const book = zipFile(pieces.map(({ content }, at) => ({ name: `${at}.xhtml`, content })));
  expect(faultsOf(await readAs('book.epub', book))).toMatchObject([{ code: 'zip_bomb' }]);
});

test('a file that expands to more than the archive says is damaged, and expanded no further', async () => {
  expect(
    await outcome(LESSON, {
      name: 'liar.txt',
      content: Buffer.alloc(30 * 1024 ** 2, 'a'),
      claimedBytes: 1000,
    }),
  ).toEqual({ read: ['course.zip/lesson.md'], faults: [['course.zip/liar.txt', 'damaged']] });
});

test('a document that claims gigabytes is refused before it is expanded', async () => {
  const huge = { name: 'huge.txt', content: 'a'.repeat(1000), claimedBytes: 3 * 1024 ** 3 };
  expect(await outcome(LESSON, huge)).toEqual({ read: [], faults: [['course.zip', 'zip_bomb']] });
});

test('a document inside a document’s own archive that expands beyond reason is refused', async () => {
  const bomb = zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: Buffer.alloc(30 * 1024 ** 2, ' ') },
  ]);
  expect(faultsOf(await readAs('lesson.docx', bomb))).toMatchObject([{ code: 'zip_bomb' }]);
});

test.each<[string, PackedFile, [string, string]]>([
  [
    'an archive inside the archive',
    { name: 'more.zip', content: 'PK' },
    ['course.zip/more.zip', 'nested_zip'],
  ],
  ['an old Office document', { name: 'old.doc', content: 'x' }, ['course.zip/old.doc', 'unsupported_format']],
  [
    'a file with a password',
    { name: 'b.md', content: '# B\n\nb', encrypted: true },
    ['course.zip/b.md', 'encrypted'],
  ],
  ['a link', { name: 'b.md', content: '../../secret.md', link: true }, ['course.zip/b.md', 'zip_link']],
  ['the same file again', { ...LESSON }, ['course.zip/lesson.md (again)', 'duplicate_id']],
  ['an empty file', { name: 'b.md', content: '' }, ['course.zip/b.md', 'empty']],
  ['a damaged document', { name: 'b.pdf', content: '%PDF-1.4 cut off' }, ['course.zip/b.pdf', 'damaged']],
])('%s is named, and the rest is read', async (_, file, fault) => {
  expect(await outcome(LESSON, file)).toEqual({ read: ['course.zip/lesson.md'], faults: [fault] });
});

test('an archive packed with a password is one fault, however many files it holds', async () => {
  const locked = ['a.md', 'b.md', 'c.md'].map((name) => ({ name, content: '# A\n\na', encrypted: true }));
  const results = await readAs('course.zip', zipFile([...locked, { name: 'cover.png', content: 'x' }]));
  expect(faultsOf(results)).toMatchObject([
    { source: 'course.zip', code: 'encrypted', message: expect.stringMatching(/password.*without one/) },
  ]);
});

test('names are read as Chinese Windows, as Macs and as Unix write them', async () => {
  const gb18030 = Uint8Array.of(0xb1, 0xd5, 0xb0, 0xfc, 0x2e, 0x6d, 0x64); // 闭包.md
  const { read, faults } = await outcome(
    { ...LESSON, name: gb18030 },
    { ...LESSON, name: 'cafe\u0301.md' },
    { ...LESSON, name: 'a\\b.md' },
  );
  expect(faults).toEqual([]);
  expect(read.sort()).toEqual(['course.zip/a/b.md', 'course.zip/caf\u00e9.md', 'course.zip/闭包.md']);
});

test('what systems add for themselves, pictures and the description of a course are passed over', async () => {
  expect(
    await outcome(
      LESSON,
      { name: '__MACOSX/._lesson.md', content: 'x' },
      { name: '.hidden/a.md', content: '# A\n\na' },
      { name: 'picture.png', content: 'x' },
      { name: 'course.yaml', content: 'id: x' },
    ),
  ).toEqual({ read: ['course.zip/lesson.md'], faults: [] });
  expect(await outcome({ name: 'picture.png', content: 'x' })).toEqual({
    read: [],
    faults: [['course.zip', 'empty']],
  });
});

test('a thousand files are read one after the other', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    name: `${index}.md`,
    content: `# ${index}\n\n第 ${index} 课。`,
  }));
  expect((await outcome(...many)).read).toHaveLength(1000);
});

test('a course that Canvas or Moodle has packed is read page by page', async () => {
  const page =
    '<html><head><title>Late policy</title></head><body><p>Late work loses ten percent.</p></body></html>';
  const results = await readAs(
    'canvas.imscc',
    zipFile([
      { name: 'imsmanifest.xml', content: '<manifest/>' },
      { name: 'wiki_content/late-policy.html', content: page },
      { name: 'quiz/assessment_qti.xml', content: '<questestinterop/>' },
      { name: 'backup.imscc', content: 'PK' },
    ]),
  );
  expect(documentsOf(results).map(({ source, title }) => [source, title])).toEqual([
    ['canvas.imscc/wiki_content/late-policy.html', 'Late policy'],
  ]);
  expect(faultsOf(results).map(({ code }) => code)).toEqual(['nested_zip']);
});
