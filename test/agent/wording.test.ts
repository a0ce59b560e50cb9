import { describe, expect, test } from 'vitest';
import { aCourse, aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const LICENCE = aPassage({
  headings: ['科目二评分'],
  text: '科目二满分 100 分，80 分合格。中途停车超过 2 秒扣 5 分。车身出线直接判为不合格。补考要隔 10 天才能预约。',
});
const QUOTED = [aCourse({ wording: 'material' })];
const QUESTION = '科目二多少分合格？';

const asked = async (reply: string, { courses = QUOTED, passages = [LICENCE], question = QUESTION } = {}) => {
  const chat = scriptedChat([reply]);
  const under = agentOn({ passages }, chat);
  return { ...(await under.ask(question, { courses })), chat, shown: under.shown() };
};

describe('a course that is answered in the words of its material', () => {
  test('says the sentence that the model told in its own words', async () => {
    const { text, mode, citations, shown } = await asked(
      '拿到 80 分就算过了，满分是 100 分 [1]。要是车身出线，那就直接不合格 [1]。',
    );
    expect(mode).toBe('generated');
    expect(text).toBe('科目二满分 100 分，80 分合格。[1]车身出线直接判为不合格。[1]');
    expect(shown).toBe(text);
    expect(citations).toHaveLength(1);
  });

  test('says in the model’s words what another course tells', async () => {
    const reply = '拿到 80 分就算过了，满分是 100 分 [1]。';
    const { text } = await asked(reply, { courses: [aCourse()] });
    expect(text).toBe('拿到 80 分就算过了，满分是 100 分。[1]');
  });

  test('says a whole sentence that the model left as it is, and no half of one', async () => {
    const { text } = await asked('科目二满分 100 分，80 分合格 [1]。补考要隔 10 天 [1]。');
    expect(text).toBe('科目二满分 100 分，80 分合格。[1]补考要隔 10 天才能预约。[1]');
  });

  test('says nothing of what a check of words lets through and the material does not say', async () => {
    const { text } = await asked(
      '可以这样理解：科目二满分 100 分，80 分合格 [1]。中途停车超过 2 秒不合格 [1]。',
    );
    expect(text).not.toContain('2 秒不合格');
    for (const sentence of text.split(/\[1\]/).filter((part) => part !== ''))
      expect(LICENCE.text).toContain(sentence);
  });

  test('shows code of a lesson, and none of the model’s', async () => {
    const lesson = aPassage({
      text: '用 `len()` 可以得到列表的长度。\n\n```python\nnums = [3, 1, 2]\nprint(len(nums))\n```\n',
    });
    const code = '```python\nnums = [3, 1, 2]\nprint(len(nums))\n```';
    const own = '```python\nnums = [3, 1, 2]\nprint(len(nums) + len(nums))\n```';
    const told = async (block: string) =>
      await asked(`用 \`len()\` 就知道列表有多长 [1]。\n${block}\n`, {
        passages: [lesson],
        question: '怎么知道列表有多长',
      });
    expect((await told(code)).text).toContain('print(len(nums))');
    expect((await told(own)).text).toBe('用 `len()` 可以得到列表的长度。[1]');
    // Of the same shape, and another list.
    const altered = '```python\nnums = [3, 1, 4]\nprint(len(nums))\n```';
    expect((await told(altered)).text).not.toContain('[3, 1, 4]');
  });

  test('asks the model for sentences as they stand', async () => {
    const promptOf = async (courses = QUOTED) =>
      (await asked('科目二满分 100 分，80 分合格 [1]。', { courses })).chat.requests[0]?.messages[0]?.content;
    expect(await promptOf()).toContain('只用片段里的原句回答');
    expect(await promptOf([aCourse()])).not.toContain('只用片段里的原句回答');
    // Another course may be answered so for one asker alone.
    expect(await promptOf()).not.toContain('这门课只用');
  });

  test('is quoted in its own language to who asks in another', async () => {
    const { text, mode } = await asked('You pass with 80 points out of 100 [1].', {
      question: 'how many points do I need for 科目二?',
    });
    expect(mode).toBe('extractive');
    expect(text).toContain('80 分合格');
    expect(text).not.toContain('You pass');
  });
});
