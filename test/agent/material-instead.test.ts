import { describe, expect, test } from 'vitest';
import { sentencesAlone } from '../../src/knowledge/index.ts';
import { aPassage } from '../support/samples.ts';
import { type Said, scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const late = aPassage({
  title: '迟交规则',
  headings: ['迟交规则'],
  text: '截止后 7 天内仍可提交，按得分的 80% 计。超过期限的作业不计分，但讲师仍会给评语。获准延期的作业，在新的截止时间以前提交不扣分。这些规则每期一样。',
});
const colour = aPassage({
  title: '配色',
  headings: ['配色'],
  text: '代码编辑器的深色主题适合夜间使用。',
});

async function said(reply: Said, question = '作业晚交会怎样？', passages = [late, colour]) {
  const under = agentOn({ passages }, scriptedChat(reply));
  const { text, outcome, mode } = await under.ask(question);
  return { text, outcome, mode };
}

describe('a sentence of a model that does not stand', () => {
  test('is said as the material says it', async () => {
    const { text } = await said([
      '截止后 7 天内仍可提交，按得分的 80% 计 [1]。',
      '要是过了期限才把作业递上来，分是一分都拿不到，可讲师还会写评语 [1]。',
    ]);
    expect(text).toBe(
      '截止后 7 天内仍可提交，按得分的 80% 计。[1]超过期限的作业不计分，但讲师仍会给评语。[1]',
    );
  });

  test('is put right by it where it is false', async () => {
    const { text, mode } = await said(['作业截止后 7 天内仍可提交，按得分的 50% 计 [1]。']);
    expect(text).toBe('截止后 7 天内仍可提交，按得分的 80% 计。[1]');
    expect(mode).toBe('generated');
  });

  test('leaves nothing where the material has nothing near it', async () => {
    const { text } = await said([
      '截止后 7 天内仍可提交，按得分的 80% 计 [1]。',
      '量子计算机使用超导电路实现量子比特 [1]。',
    ]);
    expect(text).toBe('截止后 7 天内仍可提交，按得分的 80% 计。[1]');
  });

  test('is not told once more in other words', async () => {
    const { text } = await said([
      '截止后 7 天内仍可提交，按得分的 80% 计 [1]。',
      '截止后 7 天以内提交的，按得分的 60% 计 [1]。',
    ]);
    expect(text).toBe('截止后 7 天内仍可提交，按得分的 80% 计。[1]');
  });

  test('and what is told of it again by the model is left out', async () => {
    const { text } = await said([
      '截止后 7 天内仍可提交，按得分的 80% 计 [1]。',
      '要是过了期限才把作业递上来，分是一分都拿不到，可讲师还会写评语 [1]。',
      '讲师仍会给评语 [1]。',
    ]);
    expect(text).toBe(
      '截止后 7 天内仍可提交，按得分的 80% 计。[1]超过期限的作业不计分，但讲师仍会给评语。[1]',
    );
  });

  test('is said with what the sentence of the material leans on, or right behind that', async () => {
    const inGroups = aPassage({
      title: '小组作业',
      headings: ['小组作业'],
      text: '小组作业一组最多四个人。它由组长上传，组员不用重复上传。',
    });
    const falls = '小组作业由组长上传，组员还要重复上传 3 次 [2]。';
    const passages = [late, inGroups];
    const whole = await said(['超过期限的作业不计分 [1]。', falls], '小组作业怎么交？', passages);
    expect(whole.text).toBe(
      '超过期限的作业不计分。[1]小组作业一组最多四个人。它由组长上传，组员不用重复上传。[2]',
    );
    const behind = await said(['小组作业一组最多是四个人 [2]。', falls], '小组作业怎么交？', passages);
    expect(behind.text).toBe('小组作业一组最多是四个人。[1]它由组长上传，组员不用重复上传。[1]');
  });

  test("is not said by a FAQ's yes or no behind other words", async () => {
    const speed = aPassage({
      title: '倍速',
      headings: ['倍速'],
      question: '回放能倍速看吗？',
      text: '能，点播放器右下角的“倍速”，可以选 0.75 到 2 倍。',
    });
    const falls = '播放器右下角有“倍速”，最低可以选 0.25 倍 [1]。';
    expect((await said([falls], '回放能倍速看吗？', [speed])).text).toBe(
      '能，点播放器右下角的“倍速”，可以选 0.75 到 2 倍。[1]',
    );
    const behind = await said(['截止后 7 天内仍可提交，按得分的 80% 计 [2]。', falls], '作业晚交会怎样？', [
      speed,
      late,
    ]);
    expect(behind.text).toBe('截止后 7 天内仍可提交，按得分的 80% 计。[1]');
  });

  test('keeps its place in a list, whose items stand on lines of their own', async () => {
    const { text } = await said([
      '截止后 7 天内仍可提交，按得分的 80% 计 [1]。\n',
      '- 超过期限的作业不计分 [1]。\n',
      '- 获准延期的作业，在新的截止时间以前提交扣 30 分 [1]。\n',
    ]);
    expect(text.split('\n')).toEqual([
      '截止后 7 天内仍可提交，按得分的 80% 计。[1]',
      '- 超过期限的作业不计分。[1]',
      '- 获准延期的作业，在新的截止时间以前提交不扣分。[1]',
    ]);
  });
});

describe('an answer whose first statement does not stand', () => {
  test('goes on in the words of the material alone, in the order of the model', async () => {
    const { text } = await said([
      '可以。作业截止后 7 天内仍可提交，按得分的 50% 计 [1]。',
      '获准延期的作业，在新的截止时间以前提交不会扣分 [1]。',
      '超过期限的作业不计分，但讲师会给评语 [1]。',
    ]);
    expect(text).toBe(
      '截止后 7 天内仍可提交，按得分的 80% 计。[1]获准延期的作业，在新的截止时间以前提交不扣分。[1]超过期限的作业不计分，但讲师仍会给评语。[1]',
    );
  });

  test('does not begin with a sentence that answers something else', async () => {
    const { mode } = await said([
      '晚交的作业会被转给校长亲自处理 [1]。',
      '代码编辑器的深色主题更适合晚上用来写诗 [2]。',
    ]);
    expect(mode).toBe('extractive');
  });
});

describe('sentences that can be read alone', () => {
  const alone = (text: string) => sentencesAlone(aPassage({ text })).map((one) => one.text);

  test('lean on no other, lead on to nothing, and are whole', () => {
    expect(
      alone(
        '闭包记住外层的变量。\n\n它们不会消失。写法如下：\n\n```python\nx = 1\n```\n\n接下来，我们来介绍装饰器。\n\n- 列表可以修改；\n- 元组不能修改',
      ),
    ).toEqual(['闭包记住外层的变量。', '列表可以修改。']);
    expect(alone('A closure keeps its variables. There are two ways:')).toEqual([
      'A closure keeps its variables.',
    ]);
  });

  test('what goes on behind a semicolon has what stands before it', () => {
    expect(alone('列表可以修改；元组不能。集合没有次序。')).toEqual([
      '列表可以修改。',
      '列表可以修改；元组不能。',
      '集合没有次序。',
    ]);
  });

  test('one that leans back on the sentence before has that along', () => {
    expect(alone('闭包记住外层的变量。它们不会消失。')).toEqual([
      '闭包记住外层的变量。',
      '闭包记住外层的变量。它们不会消失。',
    ]);
    expect(alone('A closure keeps its variables. It outlives the call.')).toEqual([
      'A closure keeps its variables.',
      'A closure keeps its variables. It outlives the call.',
    ]);
  });

  test('unless that leans on another, only adds to it, or the two are long', () => {
    expect(alone('它记住外层的变量。它们不会消失。')).toEqual([]);
    expect(alone('Roll it onto its side. Until it sounds, leave out the first string.')).toEqual([
      'Roll it onto its side.',
    ]);
    expect(alone('闭包记住外层的变量。另外，装饰器也是函数。')).toEqual(['闭包记住外层的变量。']);
    expect(alone('p ± z × √(p(1 − p) / n). It needs at least 10 successes.')).not.toContain(
      'p ± z × √(p(1 − p) / n). It needs at least 10 successes.',
    );
    const long = `闭包记住外层的变量${'，也记住它们的名字'.repeat(10)}。`;
    expect(alone(`${long}它们不会消失。`)).toEqual([long]);
  });
});
