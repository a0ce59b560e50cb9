import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/agent/phrases.ts';
import { isTriedInVain } from '../../src/agent/question/follow-up/tried-in-vain.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';
import { said } from './turns.ts';

const closure = aPassage();
describe('tried in vain', () => {
  test.each([
    '还是不行',
    '试了，还是不行',
    '我都试了好几遍还是报错',
    '改了也没用',
    '重启过了，还是一样',
    '可是还是没反应啊',
    "still doesn't work",
    'I tried that, but it still does not work',
    'same error',
    'no luck',
    '可是我试了utf-8还是报错',
    '我加了 encoding 参数，还是不行',
    '换了浏览器也没用',
    'i tried the full path and still get it',
    "i used having and it still doesn't work",
  ])('%j', (text) => {
    expect(isTriedInVain(text)).toBe(true);
  });

  test.each([
    '不行',
    '闭包还是不懂',
    '改了 return 还是报 NameError',
    '还是不行吗？什么时候行',
    '我用了什么还是报错',
    '换了手机号还能登录吗',
    'i tried tuples and lists, which still work',
    'i changed my number and still want the certificate',
    'it does not work on windows',
    'what does not work mean',
    'the same list',
  ])('not %j', (text) => {
    expect(isTriedInVain(text)).toBe(false);
  });

  test('is known in time, whatever is written', () => {
    const pieces = [
      '我',
      '试了',
      '一下',
      '还是',
      '，',
      '可是',
      'still ',
      'no ',
      'ok ',
      'i tried it ',
      'same error ',
      '我换了 utf-8 ',
      'i tried it and still ',
    ];
    let slowest = 0;
    for (const first of pieces)
      for (const then of pieces) {
        const text = `${first.repeat(40)}${then.repeat(40)}`;
        for (const length of [38, 79]) {
          const started = processorMs();
          isTriedInVain(`${text.slice(0, length)}x`);
          slowest = Math.max(slowest, processorMs() - started);
        }
      }
    expect(slowest).toBeLessThan(50);
  });
});

describe('after an answer', () => {
  const { ask } = agentOn({ passages: [closure] });

  test.each(['还是不行', '报错了', '试过了，没用'])(
    '%j has the learner show what came of it, once',
    async (text) => {
      const first = await ask('闭包是什么？');
      const shown = await ask(text, { history: said('闭包是什么？', first.text) });
      expect(shown).toMatchObject({ outcome: 'small_talk', handOff: null, citations: [] });
      expect(shown.text).toBe(phrasesFor('zh').showWhatCame);
      const again = await ask(text, { history: said('闭包是什么？', first.text, text, shown.text) });
      expect(again).toMatchObject({ outcome: 'abstained', handOff: { kind: 'subject' } });
    },
  );

  test('a follow-up that comes to the same text is told the sentence of it that tells, the same question all of it', async () => {
    const homework = aPassage({
      title: '作业',
      text: '作业在作业页提交。每次最多交五张照片，周日晚上截止。老师写文字点评。',
    });
    const { ask } = agentOn({ passages: [homework] });
    const first = await ask('作业怎么交');
    const history = said('作业怎么交', first.text);
    expect(first.text).toContain('作业页');
    const number = await ask('几张', { history });
    expect(number).toMatchObject({ outcome: 'answered', citations: [{ index: 1 }] });
    expect(number.text).toBe('每次最多交五张照片，周日晚上截止。[1]');
    expect((await ask('作业怎么交', { history })).text).toBe(first.text);
  });

  test('a follow-up that comes to the same text, and none of it tells, is told that this is all', async () => {
    const first = await ask('闭包是什么？');
    const history = said('闭包是什么？', first.text);
    expect((await ask('那它有什么用', { history })).text).toBe(phrasesFor('zh').allSaid);
    expect((await ask('闭包是什么？', { history })).text).toBe(first.text);
  });
});
