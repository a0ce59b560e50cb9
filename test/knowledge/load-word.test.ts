import { expect, test } from 'vitest';
import { documentOf, readAs } from './reading.ts';
import { zipFile } from './zip-file.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const read = async (...paragraphs: string[]) =>
  documentOf(
    await readAs(
      'manual.docx',
      zipFile([
        {
          name: '_rels/.rels',
          content: `<Relationships><Relationship Id="r0" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
        },
        {
          name: 'word/document.xml',
          content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
        },
      ]),
    ),
  );

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const said = (text: string): string => `<w:p>${run(text)}</w:p>`;
const bold = (text: string, halfPoints = 0): string =>
  `<w:p>${run(text, `<w:b/>${halfPoints === 0 ? '' : `<w:sz w:val="${halfPoints}"/>`}`)}</w:p>`;

const places = ({ passages }: Awaited<ReturnType<typeof read>>) =>
  passages.map(({ locator, headings }) => [locator, headings.join(' > ')]);

test('a Word document whose headings are only set in bold is found at them', async () => {
  const manual = await read(
    bold('学员手册', 44),
    bold('第一章 入学', 32),
    bold('一、报到时间'),
    said('新学员须在开课前三天完成报到，逾期视为放弃，已交的费用按章程退还。'),
    bold('二、所需材料'),
    said('报到时须带身份证复印件两份和一寸照片四张，缺一样都办不了。'),
    bold('第二章 请假', 32),
    bold('一、病假'),
    bold('注意：'),
    said('请病假须附医院证明，两天以上的还要告诉任课老师，事后不能补。'),
    bold('（一）旷课'),
    said('旷课三次取消结业资格，由班主任书面通知本人和付费的人。'),
  );
  expect(manual.title).toBe('学员手册');
  expect(places(manual)).toEqual([
    ['#一报到时间', '第一章 入学 > 一、报到时间'],
    ['#二所需材料', '第一章 入学 > 二、所需材料'],
    ['#一病假', '第二章 请假 > 一、病假'],
    ['#一旷课', '第二章 请假 > 一、病假 > （一）旷课'],
  ]);
});

test.each([
  ['one remark in bold', [bold('重要提示'), said('请病假须附医院证明。'), said('旷课三次取消结业资格。')]],
  [
    'a document in bold',
    [bold('请病假须附医院证明'), bold('旷课三次取消资格'), bold('补考一次为限'), said('完')],
  ],
  [
    'sentences in bold',
    [bold('请假要附证明。'), said('没有证明不批。'), bold('旷课要通报。'), said('三次除名。')],
  ],
])('%s is no heading', async (_, paragraphs) => {
  expect((await read(...paragraphs)).passages.map(({ headings }) => headings)).toEqual([['manual']]);
});

test('bold words beside headings of Word’s own are no headings', async () => {
  const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('请假')}</w:p>`;
  const styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  const { passages } = documentOf(
    await readAs(
      'manual.docx',
      zipFile([
        {
          name: '_rels/.rels',
          content: `<Relationships><Relationship Id="r0" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
        },
        {
          name: 'word/_rels/document.xml.rels',
          content: `<Relationships><Relationship Id="r0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
        },
        {
          name: 'word/styles.xml',
          content: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
        },
        {
          name: 'word/document.xml',
          content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading}${bold('病假')}${said('病假须附医院证明，两天以上的告诉任课老师。')}${bold('事假')}${said('事假须提前一天提出，写明原因，一学期五次。')}</w:body></w:document>`,
        },
      ]),
    ),
  );
  expect(passages.map(({ headings }) => headings)).toEqual([['请假']]);
});
