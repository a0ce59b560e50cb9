import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createMaterialReader } from '../../src/knowledge/load/material-reader.ts';
import type { ReadingLimits } from '../../src/knowledge/load/reading-thread/reading-thread.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { bytesOf, documentOf, faultsOf, material } from './reading.ts';

/** A PDF with so many pages of text that reading it takes its time. */
function longPdf(pages: number): Buffer<ArrayBuffer> {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  const kids: string[] = [];
  for (let page = 1; page <= pages; page++) {
    const lines = Array.from(
      { length: 60 },
      (_, line) => `(Page ${page}, line ${line} of the long document.) Tj T*`,
    );
    const content = deflateSync(`BT /F 10 Tf 12 TL 50 800 Td ${lines.join(' ')} ET`).toString('latin1');
    kids.push(`${objects.length + 1} 0 R`);
    const resources = '<</Font<</F 3 0 R>>>>';
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Resources${resources}/Contents ${objects.length + 2} 0 R>>`,
    );
    objects.push(`<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`);
  }
  objects[1] = `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`;
  let body = '%PDF-1.4\n';
  let places = '0000000000 65535 f \n';
  for (const [index, object] of objects.entries()) {
    places += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  const trailer = `xref\n0 ${size}\n${places}trailer\n<</Root 1 0 R/Size ${size}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + trailer, 'latin1');
}

const LONG = longPdf(6000);
/** A copy each time: the reader hands the bytes to its thread. */
const LONG_PDF = (): Buffer<ArrayBuffer> => Buffer.from(LONG);

function readerWithin(limits: Partial<ReadingLimits>) {
  const reader = createMaterialReader(limits);
  atTheEnd(() => reader.close());
  return (source: string, bytes: Buffer<ArrayBuffer>, signal?: AbortSignal) =>
    reader.read({ path: source, source, bytes }, signal);
}

describe('a file is given up, and the next one is read', () => {
  test('when it takes too long without a sign of progress', async () => {
    const impatient = readerWithin({ silenceMs: 1 });
    expect(faultsOf(await impatient('long.pdf', LONG_PDF()))).toEqual([
      { source: 'long.pdf', code: 'too_slow', message: expect.stringContaining('long.pdf') },
    ]);
    expect(faultsOf(await impatient('a.md', bytesOf('# A\n\na')))).toEqual([]);
  });

  test('when it takes too long altogether, though it goes on, with a new thread for the next one', async () => {
    const read = readerWithin({ totalMs: 3000 });
    expect(faultsOf(await read('long.pdf', LONG_PDF()))).toMatchObject([{ code: 'too_slow' }]);
    const lesson = Buffer.from(material('course/unembedded.pdf'));
    expect(documentOf(await read('lesson.pdf', lesson)).title).toBe('递归');
  });

  test('when it needs too much memory', async () => {
    const read = readerWithin({ heapMegabytes: 16 });
    expect(faultsOf(await read('long.pdf', LONG_PDF()))).toEqual([
      { source: 'long.pdf', code: 'too_big', message: expect.stringContaining('16 MB') },
    ]);
  });
});

test('interrupted, reading ends at once with the reason', async () => {
  const read = readerWithin({});
  const abort = new AbortController();
  const started = performance.now();
  const reading = read('long.pdf', LONG_PDF(), abort.signal);
  setTimeout(() => abort.abort(new Error('Ctrl-C')), 400);
  await expect(reading).rejects.toThrow('Ctrl-C');
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(documentOf(await read('lesson.pdf', Buffer.from(material('course/unembedded.pdf')))).title).toBe(
    '递归',
  );
});

test.each([
  ['long.md', `# 长\n\n${'一行文字。\n\n'.repeat(100_000)}`],
  // Short lines take the longest: a megabyte of these held everything else up for seconds.
  ['rows.csv', 'a,b\n'.repeat(30_000)],
  ['cues.srt', '1\n00:00:01,000 --> 00:00:02,000\n字\n\n'.repeat(8_000)],
])('what would hold up the service (%s) is read in the thread as well', async (name, text) => {
  const read = readerWithin({ silenceMs: 1 });
  expect(faultsOf(await read(name, bytesOf(text)))).toMatchObject([{ code: 'too_slow' }]);
});

test('files asked for at once are read one after the other', async () => {
  const read = readerWithin({});
  const lessons = await Promise.all(
    [1, 2, 3].map((number) => read(`${number}.pdf`, Buffer.from(material('course/unembedded.pdf')))),
  );
  expect(lessons.map((results) => documentOf(results).source)).toEqual(['1.pdf', '2.pdf', '3.pdf']);
});
