import { describe, expect, test } from 'vitest';
import { withoutFeelings } from '../../src/agent/question/normalised/without-feelings.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('what somebody feels about it', () => {
  test.each([
    ['利息跟罚息我该看哪个呀 纠结', '利息跟罚息我该看哪个呀'],
    ['水管冻住了咋办 急死了', '水管冻住了咋办'],
    ['崩溃了，发动机怎么启动不了', '发动机怎么启动不了'],
    ['完了完了，钥匙锁屋里怎么办', '钥匙锁屋里怎么办'],
    ['面团怎么老是发不起来，真的服了，水多吗', '面团怎么老是发不起来，水多吗'],
    ['s.strip()了但是s没变啊 见鬼了', 's.strip()了但是s没变啊'],
  ])('is no word of it: %j', (text, asked) => {
    expect(withoutFeelings(text)).toBe(asked);
  });

  test.each([
    ['is what is asked about', '晕了 能喂水吗'],
    ['stands in a clause', '程序一跑就崩溃怎么办'],
    ['is all that is said', '崩溃了'],
    ['leaves nothing that asks', '安卓模拟器 崩溃'],
    ['is in English', 'why does it crash, ugh'],
  ])('stays where it %s', (_, text) => {
    expect(withoutFeelings(text)).toBe(text);
  });

  test('is not searched by', async () => {
    const pipe = aPassage({ title: '水管', text: '先关总阀，再用温水浇。' });
    const { ask } = agentOn({
      passages: [pipe],
      of: (text) => ({ passages: [pipe], confidence: text === '水管冻住了咋办' ? 0.95 : 0.3 }),
    });
    expect((await ask('水管冻住了咋办 急死了')).outcome).toBe('answered');
    expect((await ask('水管冻住了咋办 昨晚零下8度')).outcome).toBe('abstained');
  });
});
