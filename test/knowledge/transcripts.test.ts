import { describe, expect, test } from 'vitest';
import { documentOf, readAs } from './reading.ts';

const read = async (source: string, content: string) =>
  documentOf(await readAs(source, content)).passages.map(({ question, locator, text }) => ({
    question,
    locator,
    text,
  }));

describe('what was said in a class and written down', () => {
  test("a learner's question with the teacher's answer is an entry of a FAQ, found at its time, without names and times", async () => {
    const passages = await read(
      'class.txt',
      `[00:00:05] 王老师：今天讲扦插。
[00:00:20] 学员A：老师，扦插什么季节做？
[00:00:28] 王老师：春秋都可以。
[00:00:35] 王老师：冬天要在温室里。
[00:03:00] 王老师：插条留两个芽。`,
    );
    expect(passages).toEqual([
      { question: null, locator: '00:00:05', text: '今天讲扦插。' },
      { question: '扦插什么季节做？', locator: '00:00:20', text: '春秋都可以。\n\n冬天要在温室里。' },
      { question: null, locator: '00:03:00', text: '插条留两个芽。' },
    ]);
  });

  test.each([
    [
      'a time behind the name',
      'Speaker 1 (00:01): Use sand.\nSpeaker 2 (00:04): How deep?\nSpeaker 1 (00:06): Two fingers deep, not more.\nSpeaker 1 (01:20): Then water.',
    ],
    [
      'a name with its time above',
      'Speaker 1 00:01\nUse sand.\n\nSpeaker 2 00:04\nHow deep?\n\nSpeaker 1 00:06\nTwo fingers deep, not more.\n\nSpeaker 1 01:20\nThen water.',
    ],
    [
      'no times',
      '**Teacher:** Use sand.\n\n**Student:** How deep?\n\n**Teacher:** Two fingers deep, not more.\n\n**Student:** Thanks.',
    ],
  ])('%s', async (_, content) => {
    const passages = await read('class.md', content);
    expect(passages).toContainEqual(
      expect.objectContaining({ question: 'How deep?', text: 'Two fingers deep, not more.' }),
    );
    expect(passages.map(({ text }) => text).join(' ')).not.toMatch(/Teacher|Speaker 1|00:0/);
  });

  test('what another learner claims keeps their name: the course does not say it', async () => {
    const [passage] = await read(
      'class.txt',
      '老师：插条要斜剪。\n学员B：我平着剪也活了。\n老师：斜剪吸水快。\n老师：剪口要干净。',
    );
    expect(passage?.text).toBe('插条要斜剪。\n\n学员B：我平着剪也活了。\n\n斜剪吸水快。\n\n剪口要干净。');
  });

  test.each([
    ['a glossary', '砧木：下面的一段。\n接穗：上面的一段。\n形成层：树皮里的一层。\n愈伤：伤口长好。'],
    ['a timetable', '09:00 签到\n09:30 开课：绪论\n10:30 茶歇\n11:00 实操：嫁接'],
    ['pairs of right and wrong', '错误：平剪。\n正确：斜剪。\n错误：深插。\n正确：浅插。'],
  ])('%s is none', async (_, content) => {
    const passages = await read('notes.txt', content);
    const text = passages.map((passage) => passage.text).join('\n');
    for (const line of content.split('\n')) expect(text).toContain(line);
  });
});

test('a question in bold stands above its answer, however long both are', async () => {
  const passages = await read(
    'faq.md',
    `**May I take cuttings in autumn as well if the mother plant is strong and the nights stay mild?**
Yes, until the leaves fall.

**How long until they root?**
About three weeks.`,
  );
  expect(passages).toMatchObject([
    {
      question:
        'May I take cuttings in autumn as well if the mother plant is strong and the nights stay mild?',
      text: 'Yes, until the leaves fall.',
    },
    { question: 'How long until they root?', text: 'About three weeks.' },
  ]);
});
