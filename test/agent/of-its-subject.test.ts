import { describe, expect, test } from 'vitest';
import { asHeaded } from '../../src/agent/question/asked/as-headed.ts';
import { askedBehindStory } from '../../src/agent/question/asked/asked-behind-story.ts';
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

describe('a question as the place that answers it may be headed', () => {
  test.each([
    ['怎么看回放', '回放在哪里看'],
    ['请问如何查成绩？', '成绩在哪里查'],
    ['怎么才能领到证书啊', '证书在哪里领'],
    ['退款走什么流程', '怎么退款'],
    ['奖杯多久能拿到', '奖杯什么时候发'],
    ['你们帮约场地吗', '代约场地吗'],
    ['能帮我报名吗', '能代报名吗'],
    ['转班的手续是什么', '怎么转班'],
    ['怎么样才能毕业', '怎样才能毕业'],
    ['账号能给我室友看看吗', '账号能给别人看看吗'],
    ['可以和同事一起用吗', '可以和别人一起用吗'],
    ['转班要办什么手续', '怎么转班'],
    ['退款流程怎么走', '怎么退款'],
    ['刚才那条消息被删了，怎么申诉', '怎么申诉'],
  ])('%j is asked as %j', (text, headed) => {
    expect(asHeaded(text)).toContain(headed);
  });

  test.each([
    '怎么看待这件事',
    '怎么写循环',
    '看回放卡怎么办',
    '怎么看',
    '同学之间能讨论吗',
    '我对象老不回消息',
    '被删了',
    '流程图怎么画',
    '列表里的字典怎么排序',
    '多久能收到',
  ])('%j has no other wording', (text) => {
    expect(asHeaded(text)).toEqual([]);
  });

  test.each([
    ['系统说我刷屏，我没有，去哪申诉', '去哪申诉'],
    ['被禁言了想申诉', '怎么申诉'],
    ['我没发广告，我要申诉。', '怎么申诉'],
  ])('%j asks behind its story %j', (text, asked) => {
    expect(askedBehindStory(text)).toBe(asked);
  });

  test.each(['pandas 怎么读取', '想申诉', '我没发广告', '错过了要补课吗', '排好了，想知道原因'])(
    '%j asks nothing of its own there',
    (text) => {
      expect(askedBehindStory(text)).toBeNull();
    },
  );

  test('where the material is sure of it in that wording, it answers', async () => {
    const refund = aPassage({
      id: 'pas_r',
      question: '想退款找谁？',
      text: '退款在“我的订单”里点“联系财务客服”办理。',
    });
    const agent = agentOn({
      passages: [refund],
      of: (question) => ({ passages: [refund], confidence: question === '怎么退款' ? 0.95 : 0.4 }),
      title: 0.6,
    });
    expect((await agent.ask('退款走什么流程')).outcome).toBe('answered');
  });
});
