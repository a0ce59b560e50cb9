import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const PASSAGE = aPassage({
  headings: ['对焦模式'],
  text: '单次对焦适合静止的人和物。连续对焦适合运动的对象，相机一直跟着对焦。手动对焦适合微距和星空。',
});

const saidOf = async (...reply: string[]) =>
  await agentOn(
    { passages: [PASSAGE] },
    scriptedChat(() => reply),
  ).ask('单次对焦和连续对焦有什么区别？');

describe('a list that is announced', () => {
  test('is said without the announcement where that is only the model’s', async () => {
    const { text, mode } = await saidOf(
      '两者的主要区别在于适用的拍摄对象：\n\n',
      '- **单次对焦**：适合静止的人和物 [1]\n',
      '- **连续对焦**：适合运动的对象 [1]\n',
    );
    expect(mode).toBe('generated');
    expect(text).toBe('- **单次对焦**：适合静止的人和物 [1]\n- **连续对焦**：适合运动的对象 [1]');
  });

  test('keeps an announcement that stands, also where its first item falls', async () => {
    const { text } = await saidOf(
      '连续对焦适合运动的对象：\n',
      '- 电量会多用一半 [1]\n',
      '- 相机一直跟着对焦 [1]\n',
    );
    expect(text).toBe('连续对焦适合运动的对象：\n- 相机一直跟着对焦 [1]');
  });

  test('takes an announcement with it where nothing of it stands, and one that counts where an item falls', async () => {
    const none = await saidOf('连续对焦适合运动的对象：\n', '- 电量会多用一半 [1]\n');
    expect(none.mode).toBe('extractive');
    const { text } = await saidOf(
      '连续对焦适合两种运动的对象：\n',
      '- 电量会多用一半 [1]\n',
      '- 连续对焦时相机一直跟着对焦 [1]\n',
    );
    expect(text).toBe('- 连续对焦时相机一直跟着对焦 [1]');
  });

  test('is not said where its items only name something, for then the announcement says what of them', async () => {
    const { mode } = await saidOf('费电的题材有：\n', '- 微距\n', '- 星空 [1]\n');
    expect(mode).toBe('extractive');
  });

  test('names nothing of which the material says otherwise than its announcement', async () => {
    const rules = aPassage({
      headings: ['退货'],
      text: '网购商品七天内可以无理由退货。定做的商品、拆封的软件不适用七天无理由退货。',
    });
    const said = async (announcement: string) =>
      await agentOn(
        { passages: [rules] },
        scriptedChat(() => [announcement, '- 定做的商品 [1]\n', '- 拆封的软件 [1]\n']),
      ).ask('哪些商品不能无理由退货？');
    expect((await said('以下商品不适用七天无理由退货：\n')).text).toBe(
      '以下商品不适用七天无理由退货：\n- 定做的商品 [1]\n- 拆封的软件 [1]',
    );
    expect((await said('以下商品可以七天无理由退货：\n')).mode).toBe('extractive');
  });

  test('is none of the material’s sentences one by one where its first item falls', async () => {
    const { mode } = await saidOf('1. 单次对焦适合运动的对象 [1]\n', '2. 连续对焦适合静止的人和物 [1]\n');
    expect(mode).toBe('extractive');
  });

  test('does not say the same over and over because its items are counted', async () => {
    const items = Array.from({ length: 40 }, (_, at) => `${at + 1}. 连续对焦适合运动的对象 [1]\n`);
    const { text } = await saidOf('单次对焦适合静止的人和物 [1]。\n', ...items);
    expect(text.match(/连续对焦/g)?.length).toBe(2);
  });
});
