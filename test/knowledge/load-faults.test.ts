import { describe, expect, test } from 'vitest';
import { bytesOf, documentsOf, faultsOf, material, readAs, readMaterial } from './reading.ts';

const cut = (name: string, share: number): Buffer => {
  const whole = material(name);
  return whole.subarray(0, Math.floor(whole.length * share));
};

describe('a file is named with its fault and what to do', () => {
  test.each([
    ['faults/encrypted.pdf', 'encrypted', /password/],
    ['faults/encrypted.docx', 'encrypted', /password/],
    ['faults/scan.pdf', 'picture_only', /2 pages.*OCR/],
    ['faults/pictures.docx', 'picture_only', /OCR/],
  ])('%s: %s', async (name, code, remedy) => {
    const source = name.split('/').at(-1) ?? '';
    expect(faultsOf(await readMaterial(name))).toEqual([
      { source, code, message: expect.stringMatching(remedy) },
    ]);
    expect(faultsOf(await readMaterial(name))[0]?.message).toContain(source);
  });

  test.each([
    ['lesson.pdf', 'course/lesson.docx', /ZIP archive, or an Office document/],
    ['lesson.docx', 'course/lesson.pdf', /a PDF/],
    ['lesson.docx', 'course/slides.pptx', /without a Word document/],
    ['slides.pptx', 'course/lesson.docx', /without a presentation/],
    ['book.epub', 'course/lesson.docx', /without a book/],
    ['lesson.md', 'course/lesson.pdf', /a PDF/],
    ['faq.csv', 'course/lesson.docx', /Office document/],
    ['week1.zip', 'course/lesson.pdf', /a PDF/],
    ['lesson.pdf', 'course/lesson.md', /no PDF/],
    ['lesson.docx', 'course/notes.txt', /no Word document/],
  ])('one called %s that is %s', async (source, name, says) => {
    const [fault, ...more] = faultsOf(await readAs(source, material(name)));
    expect(fault).toMatchObject({ source, code: 'wrong_format', message: expect.stringMatching(says) });
    expect(more).toEqual([]);
  });

  test('an Office document of before 2007, whatever its ending says', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);
    expect(faultsOf(await readAs('lesson.docx', old))).toMatchObject([
      { code: 'wrong_format', message: expect.stringContaining('before 2007') },
    ]);
  });

  test.each([
    ...['lesson.pdf', 'lesson.docx', 'slides.pptx', 'book.epub', 'week1.zip', 'notes.txt', 'page.html'],
    ...['faq.csv', 'faq.jsonl', 'lecture.srt', 'lecture.vtt', 'notebook.ipynb', 'lesson.md'],
  ])('%s without anything in it', async (source) => {
    expect(faultsOf(await readAs(source, ''))).toMatchObject([{ source, code: 'empty' }]);
  });

  test.each([
    ['page.html', '<html><head><title>T</title></head><body><nav>Menu</nav><script>1</script></body></html>'],
    ['notes.txt', ' \n\n\t\n'],
    ['faq.csv', '问题,答案\n,\n'],
    ['lecture.srt', '\n\n'],
    ['lecture.vtt', 'WEBVTT\n\nNOTE nothing yet\n'],
    ['notebook.ipynb', '{"cells": [], "nbformat": 4}'],
  ])('%s with nothing to read in it', async (source, content) => {
    expect(faultsOf(await readAs(source, content))).toMatchObject([{ source, code: 'empty' }]);
  });

  test.each([
    'course/unembedded.pdf',
    'course/lesson.docx',
    'course/slides.pptx',
    'course/book.epub',
    'course/week1.zip',
  ])('%s cut off in the middle', async (name) => {
    const source = name.split('/').at(-1) ?? '';
    expect(faultsOf(await readAs(source, cut(name, 0.5)))).toMatchObject([{ source, code: 'damaged' }]);
  });

  test.each([
    ['notebook.ipynb', '{"cells": [{"cell_type": "markdown", "source": ["# A'],
    ['notebook.ipynb', '[1, 2]'],
    ['lecture.srt', '1\n00:00:01 --> soon\nHello\n'],
    ['faq.csv', 'question,answer\n"never closed,yes\nmore\n'],
  ])('%s damaged: %s', async (source, content) => {
    expect(faultsOf(await readAs(source, content))).toMatchObject([{ source, code: 'damaged' }]);
  });

  test.each(['notes.txt', 'page.html', 'faq.csv', 'lecture.srt', 'notebook.ipynb', 'lesson.md', 'faq.jsonl'])(
    '%s that is no text at all',
    async (source) => {
      const noise = Uint8Array.from({ length: 600 }, (_, index) => (index * 37 + 129) % 256);
      expect(faultsOf(await readAs(source, noise))).toMatchObject([
        { source, code: 'not_text', message: expect.stringContaining('UTF-8') },
      ]);
    },
  );

  test('a PDF whose fonts do not say which characters they show', async () => {
    const private_ = Buffer.from(
      material('course/unembedded.pdf').toString('latin1').replaceAll('UniGB-UCS2-H', 'Nobody-Knows'),
      'latin1',
    );
    const [fault] = faultsOf(await readAs('lesson.pdf', private_));
    expect(fault?.message).toMatch(/lesson\.pdf/);
  });
});

test('a PDF of which some pages are pictures is read, and those pages are named', async () => {
  const results = await readMaterial('faults/mixed.pdf');
  const [document] = documentsOf(results);
  expect(document?.passages.map((passage) => passage.locator)).toEqual(['p.1', 'p.2', 'p.5']);
  expect(faultsOf(results)).toEqual([
    {
      source: 'mixed.pdf:p.3',
      code: 'picture_only',
      message: expect.stringMatching(/mixed\.pdf.*3, 4.*OCR/),
    },
  ]);
});

test('a folder with a bad file of every kind gives the good one, and names the others', async () => {
  const { schoolLibrary } = await import('./school-library.ts');
  const { ingest, sourcesFor } = await schoolLibrary({
    'a.pdf': material('faults/encrypted.pdf'),
    'b.docx': cut('course/lesson.docx', 0.3),
    'c.pptx': bytesOf('not a presentation'),
    'd.doc': 'an old format',
    'e.rar': 'an archive',
    'f.md': '# 闭包\n\n闭包会记住外层函数的变量。\n',
    'g.png': 'a picture',
  });
  const report = await ingest();
  expect(report.indexed).toBe(1);
  expect(report.faults.map((fault) => [fault.source, fault.code])).toEqual([
    ['a.pdf', 'encrypted'],
    ['b.docx', 'damaged'],
    ['c.pptx', 'wrong_format'],
    ['d.doc', 'unsupported_format'],
    ['e.rar', 'unsupported_format'],
  ]);
  expect(report.faults[3]?.message).toContain('.docx');
  expect(await sourcesFor('闭包')).toEqual(['f.md']);
  expect(await ingest()).toMatchObject({ version: 1, indexed: 0, faults: report.faults });
});
