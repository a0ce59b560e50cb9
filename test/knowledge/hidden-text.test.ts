import { describe, expect, test } from 'vitest';
import { documentOf, readAs } from './reading.ts';
import { zipFile } from './zip-file.ts';

const textOf = async (source: string, content: string | Uint8Array): Promise<string> =>
  documentOf(await readAs(source, content))
    .passages.map(({ text }) => text)
    .join('\n');

describe('what a page hides by its own style', () => {
  test.each([
    'display : none',
    'color:#333; visibility: hidden',
    'font-size:0',
    'font-size: 0px; line-height: 0',
    'color: transparent',
    'position:absolute; left:-9999px',
    'text-indent: -5000px',
  ])('is not read: %s', async (style) => {
    const hidden = `style="${style}"`;
    expect(await textOf('a.html', `<h1>潮汐</h1><p>看得见。</p><p ${hidden}>看不见。</p>`)).toBe('看得见。');
    expect(await textOf('a.md', `# 潮汐\n\n看得见。<span ${hidden}>看不见。</span>`)).toBe('看得见。');
  });

  test.each([
    'font-size:0.9em',
    'opacity:0',
    'left:-20px',
    'margin-left:-1000px',
    'background-color:transparent',
    'color:white',
  ])('is read where a reader may see it: %s', async (style) => {
    expect(await textOf('a.html', `<h1>潮汐</h1><p style="${style}">看得见。</p>`)).toBe('看得见。');
    expect(await textOf('a.md', `# 潮汐\n\n<p style="${style}">看得见。</p>`)).toBe('看得见。');
  });

  test('is not read where its author has taken it back', async () => {
    const page = '<h1>价格</h1><p>原价 <s>2999 元</s> <del>2499 元</del> 现价 <ins>1999 元</ins>。</p>';
    expect(await textOf('a.html', page)).toBe('原价 现价 1999 元。');
  });

  test('is not read over several lines of Markdown, and what is never closed is', async () => {
    const page = '# 潮汐\n\n<div hidden>\n\n看不见。\n\n</div>\n\n看得见。\n\n<span hidden>没关上。';
    expect(await textOf('a.md', page)).toBe('看得见。\n\n没关上。');
  });
});

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: [type: string, target: string][]): string =>
  `<Relationships>${targets
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

describe('what a Word document hides', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const said = (body: string): Promise<string> =>
    textOf(
      'a.docx',
      zipFile([
        { name: '_rels/.rels', content: relations(['officeDocument', 'word/document.xml']) },
        {
          name: 'word/document.xml',
          content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        },
      ]),
    );
  const WHITE = '<w:color w:val="FFFFFF"/>';

  test.each([
    '<w:vanish/>',
    '<w:vanish w:val="true"/>',
    '<w:b/><w:vanish/><w:highlight w:val="yellow"/>',
    WHITE,
    '<w:strike/>',
  ])('is not read: %s', async (properties) => {
    expect(await said(`<w:p>${run('看得见。')}${run('答案是三。', properties)}</w:p>`)).toBe('看得见。');
  });

  test.each([
    ['what was hidden once', run('看得见。', '<w:vanish w:val="0"/>')],
    ['white on a marker', run('看得见。', `${WHITE}<w:highlight w:val="black"/>`)],
    ['white on a dark ground', run('看得见。', `${WHITE}<w:shd w:val="clear" w:fill="1F3864"/>`)],
  ])('is read where a reader sees it: %s', async (_, shown) => {
    expect(await said(`<w:p>${shown}</w:p>`)).toBe('看得见。');
  });
});

test('a slide, a shape and words that are hidden or struck out are not read, and the others keep their numbers', async () => {
  const shape = (text: string, name = ''): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" ${name}/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const slide = (shapes: string, attributes = ''): string =>
    `<p:sld ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
  const struck = '</a:t></a:r><a:r><a:rPr strike="sngStrike"/><a:t>也来自风。';
  const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" hidden="1"/></p:nvGrpSpPr>${shape('答案是二。')}</p:grpSp>`;
  const slides = [
    slide(shape(`潮汐来自引力。${struck}`) + shape('答案是一。', 'hidden="1"') + group),
    slide(shape('小测的答案是三。'), 'show="0"'),
    slide(shape('大潮在新月。')),
  ];
  const { passages } = documentOf(
    await readAs(
      'a.pptx',
      zipFile([
        { name: '_rels/.rels', content: relations(['officeDocument', 'ppt/presentation.xml']) },
        {
          name: 'ppt/_rels/presentation.xml.rels',
          content: relations(
            ...slides.map((_, at) => ['slide', `slides/slide${at}.xml`] as [string, string]),
          ),
        },
        {
          name: 'ppt/presentation.xml',
          content: `<p:presentation>${slides.map((_, at) => `<p:sldId r:id="r${at}"/>`).join('')}</p:presentation>`,
        },
        ...slides.map((content, at) => ({ name: `ppt/slides/slide${at}.xml`, content })),
      ]),
    ),
  );
  expect(passages.map(({ locator, text }) => [locator, text])).toEqual([
    ['slide 1', '潮汐来自引力。'],
    ['slide 3', '大潮在新月。'],
  ]);
});
