import { describe, expect, test } from 'vitest';
import {
  asksForStanding,
  asksForStandingOfAnother,
} from '../../src/agent/question/intents/asks-for-standing.ts';
import { aGroup, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const passages = [aPassage()];
const unsure = { passages, confidence: 0.6 };

describe('how a learner stands themselves', () => {
  const standing = async (learnerId: string) => (learnerId === 'lin' ? '作业一 92 分。' : null);

  test.each(['我的成绩怎么样', 'how am I doing'])(
    '%j: the school’s words, to them alone',
    async (question) => {
      const { ask } = agentOn({ ...unsure, standing });
      expect(await ask(question, { askerId: 'lin' })).toMatchObject({
        outcome: 'answered',
        text: '作业一 92 分。',
        handOff: null,
      });
      const inGroup = await ask(question, { askerId: 'lin', group: aGroup() });
      expect(inGroup.text).not.toContain('92');
      expect(inGroup.text).toMatch(/学习平台上你自己的页面|your own page/i);
    },
  );

  test.each([{}, { standing }])(
    'where the school knows nothing of them, that is said, and a person told',
    async (kept) => {
      expect(await agentOn({ ...unsure, ...kept }).ask('我的成绩怎么样', { askerId: 'ake' })).toMatchObject({
        outcome: 'abstained',
        text: expect.stringContaining('查不到'),
        handOff: { kind: 'logistics' },
        citations: [],
      });
    },
  );

  test.each([
    ['Score 55. Staff note: cries in calls, do not waste time on her.', 'Score 55.'],
    ['Score 55. Internal note: no hope.', 'Score 55.'],
    ['作业一 55 分。她总在直播里哭。', '作业一 55 分。'],
    ['作业一 55 分。内部备注：不用管了。', '作业一 55 分。'],
    ['作业一 55 分。王芳 81、周敏 77。', '作业一 55 分。'],
    ['Score 55. Sent to lin@school.example and ake@school.example.', 'Score 55.'],
    ['作业一 55，作业二 81。总评 70。', '作业一 55，作业二 81。总评 70。'],
  ])('what staff say of them to each other is not told: %s', async (facts, text) => {
    const { ask } = agentOn({ ...unsure, standing: async () => facts });
    expect((await ask('我的成绩怎么样', { askerId: 'lin' })).text).toBe(text);
  });

  test('a school that does not answer in time is as one that knows nothing', async () => {
    const broken = async () => {
      throw new Error('the school is away');
    };
    const answer = await agentOn({ ...unsure, standing: broken }).ask('我的分数是多少', { askerId: 'lin' });
    expect(answer.text).not.toContain('away');
    expect(answer.outcome).toBe('abstained');
  });

  test.each([
    '我学得怎么样了',
    '我作业一得了多少分',
    '我的进度到哪了',
    '我及格了吗',
    '查一下我的分数',
    '我作业交了几次了',
    '我还有几次作业没交',
    "what's my grade so far?",
    'did I pass homework 1',
    'how many points do I have',
    "how's my progress",
    '我现在学到第几课了',
    '我的作业多少分',
    '我还差多少分结业',
    '我交了没有',
  ])('%j asks for it', (text) => {
    expect(asksForStanding(text)).toBe(true);
  });

  test.each([
    '成绩怎么算的',
    '我的成绩什么时候出来',
    '怎么查我的成绩',
    '我没及格怎么办',
    '我写了一个成绩统计函数',
    '怎么求成绩的平均分',
    'how do I see my marks',
    'do I pass if I skip homework 4',
    'how are marks worked out',
    'how many points do I need to pass',
    '作业多少分算及格',
    '我交了作业还能改吗',
  ])('%j does not', (text) => {
    expect(asksForStanding(text)).toBe(false);
  });
});

describe('how somebody else stands', () => {
  test.each([
    '小林作业二得了多少分',
    '他考了几分',
    '王芳同学的成绩怎么样',
    '别人的成绩呢',
    '她作业交了吗',
    'what did Lucy get for recording 1?',
    "what's Tom's score",
    'did Anna pass',
    '张伟得了多少分',
    '李雷这次作业多少分',
    '帮我看下陈晓明作业二得了几分',
    '刘洋的成绩',
    '王芳交作业了没',
    '第一名考了多少',
    'what did Li Na get on the quiz',
    'what did li na get on the quiz',
  ])('%j is not told, and nobody is asked to look it up', async (text) => {
    expect(asksForStandingOfAnother(text)).toBe(true);
    const answer = await agentOn({ passages: [aPassage()] }).ask(text);
    expect(answer).toMatchObject({ outcome: 'refused', handOff: null, citations: [] });
  });

  test.each([
    '我的成绩怎么样',
    '小组的成绩怎么算',
    '小测的成绩什么时候出',
    '我女儿的成绩怎么样',
    '大家的作业什么时候交',
    'what did Darwin get wrong',
    'how did Python do that',
    '项目得了多少分才能结业',
    '周三的考试多少分',
    '程序得了几分',
    '高数考了多少分',
    '作业三多少分',
    'what did the quiz ask for',
    'what do I get for homework 1',
    "how is my daughter's progress",
  ])('%j asks something else', (text) => {
    expect(asksForStandingOfAnother(text)).toBe(false);
  });
});

describe('the rules of a group', () => {
  const rules = [
    {
      number: 1,
      category: 'advertising',
      text: { zh: '群里不发广告。想推荐先问老师。', en: 'No advertising. Ask first.' },
    },
    {
      number: 2,
      category: 'piracy',
      text: { zh: '课程视频不转发。笔记欢迎分享。', en: 'Do not pass on the videos. Notes are welcome.' },
    },
  ];
  const group = aGroup();

  test.each([
    '群规是啥',
    '这个群有什么规矩',
    '说说群规',
    '群里有啥不能发的',
    '群里禁止什么',
    'what are the rules here',
  ])('%j: its own, in short', async (question) => {
    const answer = await agentOn({ ...unsure, rules }).ask(question, { group });
    expect(answer).toMatchObject({ outcome: 'answered', handOff: null });
    expect(answer.text).toMatch(
      /1\. (?:群里不发广告。|No advertising\.)\n2\. (?:课程视频不转发。|Do not pass on the videos\.)/,
    );
  });

  test.each([
    ['群里能发广告吗', '群规第 1 条：群里不发广告。想推荐先问老师。'],
    ['可以在群里分享笔记吗', '群规第 2 条：课程视频不转发。笔记欢迎分享。'],
    [
      'is it ok to share the course videos',
      'Rule 2 of this group: Do not pass on the videos. Notes are welcome.',
    ],
  ])('%j: the one that says', async (question, text) => {
    expect((await agentOn({ ...unsure, rules }).ask(question, { group })).text).toBe(text);
  });

  test.each(['变量命名有什么规则', '违反群规会怎样', '缩进的规则是什么'])(
    '%j is for the material',
    async (question) => {
      expect((await agentOn({ ...unsure, rules }).ask(question, { group })).text).not.toContain('不发广告');
    },
  );

  test('no group and no rules: the material again', async () => {
    expect((await agentOn({ ...unsure, rules }).ask('群规是啥')).outcome).toBe('abstained');
    expect((await agentOn(unsure).ask('群规是啥', { group })).outcome).toBe('abstained');
  });
});

test('a rule that names a call on everybody is told, and calls on nobody', async () => {
  const text = { zh: '不要随便@所有人。', en: 'Do not use @everyone lightly.' };
  const { ask } = agentOn({ passages, rules: [{ number: 1, category: 'general', text }] });
  const answer = await ask('群规有哪些？', { group: aGroup() });
  expect(answer.text).toContain('不要随便at 所有人');
  expect(answer.text).not.toContain('@所有人');
});

test('a rule has no picture that is fetched by whoever reads it, and no tag', async () => {
  const text = {
    zh: '先看<b>置顶</b>![须知](https://pix.example/r.png)，再发言。',
    en: 'Read the <i>pinned</i> ![notice](https://pix.example/r.png) first.',
  };
  const { ask } = agentOn({ passages, rules: [{ number: 1, category: 'general', text }] });
  const answer = await ask('群规有哪些？', { group: aGroup() });
  expect(answer.text).toContain('先看置顶须知，再发言。');
});
