import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const LISTS = aPassage({
  id: 'lists',
  title: '第5课 列表和元组',
  headings: ['第5课 列表和元组', '列表和元组怎么选'],
  text: '列表可以修改，元组不可以修改。拿不准的时候先用列表。',
});

const saidOf = async (reply: string): Promise<string> =>
  (
    await agentOn(
      { passages: [LISTS] },
      scriptedChat(() => [reply]),
    ).ask('列表和元组有什么区别？')
  ).text;

const ANSWER = '列表可以修改，元组不可以修改。[1]';

describe('a list of sources that a model closes with', () => {
  test.each([
    '参考来源：\n- [1] 第5课 列表和元组 > 列表和元组怎么选\n- [2] 第6课 字典',
    '**参考资料**：\n1. 第5课 列表和元组 > 列表和元组怎么选',
    '### 来源\n\n[1] 第5课《列表和元组》',
    '---\n\n引用：\n[1]: 第5课 列表和元组',
    '[^1]: 第5课 列表和元组 > 列表和元组怎么选',
    '来源：[1]',
    '（来源：第5课 列表和元组）',
    '**Sources:**\n- [1] 第5课 列表和元组',
    'References\n[1] 第5课 列表和元组',
  ])('is not said: %s', async (list) => {
    expect(await saidOf(`列表可以修改，元组不可以修改 [1]。\n\n${list}`)).toBe(ANSWER);
  });

  test('is not taken for one where it goes on with what the material says', async () => {
    expect(await saidOf('列表可以修改，元组不可以修改 [1]。\n\n**区别**：\n- 拿不准的时候先用列表 [1]')).toBe(
      `${ANSWER}\n\n**区别**：\n\n- 拿不准的时候先用列表 [1]`,
    );
    expect(await saidOf('列表可以修改，元组不可以修改 [1]。\n\n说明：拿不准的时候先用列表 [1]。')).toContain(
      '拿不准的时候先用列表',
    );
  });

  test('is the answer where nothing else is said: the material speaks for itself', async () => {
    expect(await saidOf('参考来源：\n- [1] 第5课 列表和元组')).toContain('列表可以修改，元组不可以修改。');
  });
});
