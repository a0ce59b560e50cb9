import { describe, expect, test } from 'vitest';
import { whereInstead } from '../../src/agent/question/asked/where-instead.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const handouts = aPassage({
  id: 'handouts',
  title: '讲义能下载吗？',
  question: '讲义能下载吗？',
  text: '能下载，在课程的“讲义”页点右上角的“下载”。讲义只供自己学习；回放不提供下载。',
});
const talkOf = (asked: string) => [
  { role: 'user' as const, text: asked },
  { role: 'assistant' as const, text: '登录学习平台就能看。' },
];

describe('whether, of what was spoken of before', () => {
  test.each(['怎么看回放', '回放在哪里看'])(
    'after %j a FAQ on another thing says no more than it has on that',
    async (asked) => {
      const answer = await agentOn({ passages: [handouts] }).ask('能下载吗', { history: talkOf(asked) });
      expect(answer).toMatchObject({ outcome: 'answered', text: '回放不提供下载。[1]' });
    },
  );

  test('a FAQ on that very thing is said as it is', async () => {
    const answer = await agentOn({ passages: [handouts] }).ask('能下载吗', {
      history: talkOf('讲义什么时候发'),
    });
    expect(answer.text).toContain('能下载，在课程的“讲义”页');
  });
});

describe('how something is got at', () => {
  test.each([
    ['怎么看回放', '回放在哪里看'],
    ['请问如何查成绩？', '成绩在哪里查'],
    ['怎么才能领到证书啊', '证书在哪里领'],
  ])('%j asks where: %j', (text, where) => {
    expect(whereInstead(text)).toBe(where);
  });

  test.each(['怎么看待这件事', '怎么写循环', '看回放卡怎么办', '怎么看'])('%j does not', (text) => {
    expect(whereInstead(text)).toBeNull();
  });
});
