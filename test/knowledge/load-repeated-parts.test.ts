import { expect, test } from 'vitest';
import { documentOf, readAs } from './reading.ts';
import { zipFile } from './zip-file.ts';

const AS_OFTEN = 20_000;

test('a page that a book lists as often as it likes is read once', async () => {
  const book = zipFile([
    {
      name: 'META-INF/container.xml',
      content: '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    },
    {
      name: 'book.opf',
      content: `<package><manifest>
        <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
        <item id="again" href="one.xhtml" media-type="application/xhtml+xml"/>
        <item id="two" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine>${'<itemref idref="one"/><itemref idref="again"/>'.repeat(AS_OFTEN)}<itemref idref="two"/></spine></package>`,
    },
    { name: 'one.xhtml', content: '<html><body><h1>闭包</h1><p>闭包会记住变量。</p></body></html>' },
    { name: 'two.xhtml', content: '<html><body><h1>装饰器</h1><p>装饰器接收函数。</p></body></html>' },
  ]);
  const { passages } = documentOf(await readAs('book.epub', book));
  const text = passages.map((passage) => passage.text).join('\n');
  expect(text.match(/闭包会记住变量/g)).toHaveLength(1);
  expect(text).toContain('装饰器接收函数');
});

test('a slide that a presentation lists as often as it likes is read once, and the next has the next number', async () => {
  const slide = (text: string) =>
    `<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;
  const slides = zipFile([
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
    },
    {
      name: 'ppt/presentation.xml',
      content: `<p:presentation><p:sldIdLst>${'<p:sldId r:id="one"/>'.repeat(AS_OFTEN)}<p:sldId r:id="two"/></p:sldIdLst></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content:
        '<Relationships><Relationship Id="one" Type="x/slide" Target="one.xml"/><Relationship Id="two" Type="x/slide" Target="two.xml"/></Relationships>',
    },
    { name: 'ppt/one.xml', content: slide('闭包会记住外层函数的变量。') },
    { name: 'ppt/two.xml', content: slide('装饰器接收一个函数。') },
  ]);
  const { passages } = documentOf(await readAs('lesson.pptx', slides));
  expect(passages.map(({ locator }) => locator)).toEqual(['slide 1', 'slide 2']);
});
