import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/agent/phrases.ts';
import { asksAfterReply } from '../../src/agent/question/intents/asks-after-reply.ts';
import { talkOf } from '../../src/agent/question/intents/small-talk.ts';
import { asideOf } from '../../src/agent/talk/aside.ts';
import { saysTooLittle } from '../../src/agent/talk/ask-back.ts';
import { processorMs } from '../support/processor-time.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';
import { said } from './turns.ts';

const unsure = { passages: [aPassage()], confidence: 0.1 };
describe('an insult', () => {
  test.each(['你就是个傻子 啥都不会', "you're useless you stupid bot"])(
    'that asks nothing is met with a question of what was wrong, and lands on nobody’s desk: %s',
    async (text) => {
      const { ask } = agentOn(unsure);
      expect(await ask(text)).toMatchObject({
        outcome: 'small_talk',
        text: expect.stringMatching(/没帮上忙|did not help/),
        handOff: null,
      });
    },
  );

  test('with a question beside it is passed on as the question it is', async () => {
    const { ask } = agentOn(unsure);
    expect((await ask('你个废物，发票怎么开')).handOff).not.toBeNull();
  });
});

describe('what says too little', () => {
  test.each(['为啥', '那怎么办', '能详细说说吗', '怎么办？', 'why?', 'what should I do'])(
    'to be looked up is asked back: %j; after anything else a person has it',
    async (text) => {
      const { ask } = agentOn(unsure);
      expect(await ask(text)).toMatchObject({
        outcome: 'small_talk',
        text: expect.stringMatching(/写完整一些|a whole question/),
        handOff: null,
      });
      const after = await ask(text, {
        history: said('正则表达式为什么匹配不到', phrasesFor('zh').abstained),
      });
      expect(after.text).not.toMatch(/写完整一些|a whole question/);
    },
  );

  test.each([
    '一直报错',
    '好烦啊，一直报错',
    '我的代码运行不了怎么办',
    '程序出错了，救命',
    "my code doesn't work",
    'I keep getting errors, help',
  ])('of what goes wrong is asked to show it: %j; whoever says no more has a person come', async (text) => {
    const { ask } = agentOn(unsure);
    const first = await ask(text);
    expect(first).toMatchObject({ outcome: 'small_talk', handOff: null });
    expect(first.text).toMatch(/报错的最后几行|last lines of the error/);
    const again = await ask(text, { history: said(text, first.text) });
    expect(again.handOff).not.toBeNull();
  });

  test.each([
    '为什么报 KeyError',
    '循环一直报错',
    'pip 运行不了',
    '闭包为啥',
    '老师叫什么',
    '老师是谁呀',
    '有几个人',
    '//和/ 啥区别啊',
    'what does with do',
    'my loop does not work',
  ])('is not %j, which says what it is about', async (text) => {
    expect((await agentOn(unsure).ask(text)).outcome).toBe('abstained');
  });

  test('is answered all the same where the material is sure of it', async () => {
    expect((await agentOn({ passages: [aPassage()], confidence: 0.95 }).ask('一直报错怎么办')).outcome).toBe(
      'answered',
    );
  });

  test('is read in no time, whatever it is', () => {
    for (const piece of [
      '我的',
      '代码',
      '报错',
      '，',
      '好烦',
      'my code ',
      'errors ',
      'it ',
      '怎么办',
      '啊',
    ]) {
      const startedAt = processorMs();
      saysTooLittle(piece.repeat(4_000));
      for (const length of [20, 24, 58, 60]) saysTooLittle(`${piece.repeat(60).slice(0, length)}x`);
      expect(processorMs() - startedAt, piece).toBeLessThan(100);
    }
  });
});

describe('what asks nothing of the material', () => {
  test('is known in time, whatever is said', () => {
    for (const piece of [
      '老师太快',
      '老师讲得太',
      '老师好',
      '讲得难',
      '不适合学编程',
      '好难太',
      'so just ',
      'i am ',
    ]) {
      const startedAt = processorMs();
      for (const length of [36, 37, 38, 39, 4_000])
        for (const end of ['x', '1', '？x', '吗'])
          asideOf({ question: piece.repeat(length).slice(0, length) + end, history: [], courses: [] });
      expect(processorMs() - startedAt, piece).toBeLessThan(30);
    }
  });

  test.each(['能不能讲慢一点', '老师可以讲慢点吗', '老师讲得太快', '这节课讲的有点深'])(
    'a wish for how it is taught is for a teacher: %j',
    async (text) => {
      const answer = await agentOn(unsure).ask(text);
      expect(answer.text).toBe(phrasesFor('zh').forTeacher);
    },
  );

  test.each(['我用了 split 但是标点去不掉', '登不上去了', '第二次用 replace 还是不行', 'i asked my friend'])(
    'is passed on without the words that the material does not hold it: %j',
    async (text) => {
      const answer = await agentOn(unsure).ask(text);
      expect(answer).toMatchObject({ outcome: 'abstained', handOff: { kind: 'subject' } });
      expect(answer.text).not.toMatch(/课程资料|course material/);
    },
  );

  test.each([
    'java 和 python 哪个好',
    '列表 切片赋值',
    'what is the weather',
    'do i get university credit for this',
    'my son is 9, can he join',
    'is the g chord hard for me',
  ])('is not: %j, of which it is said', async (text) => {
    expect((await agentOn(unsure).ask(text)).text).toMatch(/课程资料|course material/);
  });

  test.each([
    '好难啊 学不会',
    '我是不是太笨了',
    '压力好大 快崩溃了',
    '基础太差了想放弃',
    '太难了，完全听不懂',
    '老师讲得太难了，我跟不上',
    '老师太快了跟不上',
    '老师说的太多学不会',
    'this is too hard',
    'am i too dumb for this',
    'i want to quit',
  ])(
    'is met with a kind word where somebody loses heart: %j; who goes on has a person come',
    async (text) => {
      const { ask } = agentOn(unsure);
      const first = await ask(text);
      expect(first).toMatchObject({ outcome: 'small_talk', handOff: null });
      expect(first.text).toMatch(/不是你的问题|no fault of yours/);
      const again = await ask(text, { history: said(text, first.text) });
      expect(again.handOff).toMatchObject({ kind: 'logistics', reason: 'asked_for_person' });
    },
  );

  test('of a course that says what helps is answered from it', async () => {
    const passages = [aPassage({ title: '学不下去了怎么办？' })];
    expect(await agentOn({ passages, confidence: 0.95 }).ask('我学不下去了')).toMatchObject({
      outcome: 'answered',
    });
  });

  test.each(['算了没事', '开玩笑的', '哈哈', '好了', 'nvm im fine'])(
    'after words of self-harm is still met with care: %j',
    async (text) => {
      const answer = await agentOn(unsure).ask(text, { history: said('学不动了，真不想活了', '……') });
      expect(answer).toMatchObject({ outcome: 'small_talk' });
      expect(answer.text).toMatch(/别一个人扛着|need not carry it alone/);
    },
  );

  test('and a question after them is a question', async () => {
    const { ask } = agentOn({ passages: [aPassage()], confidence: 0.95 });
    expect((await ask('for 循环怎么写', { history: said('真不想活了', '……') })).outcome).toBe('answered');
  });
});

describe('the nearest place', () => {
  test('is shown once: who asks on was not helped by it', async () => {
    const { ask } = agentOn({ passages: [aPassage()], confidence: 0.6 });
    const first = await ask('闭包最多能套几层');
    expect(first.citations).toHaveLength(1);
    const again = await ask('它最多能套几层', { history: said('闭包最多能套几层', first.text) });
    expect(again).toMatchObject({ outcome: 'abstained', citations: [] });
    expect(again.text).not.toContain('最接近的是');
  });
});

describe('what is no matter of the course at all', () => {
  test.each(['讲个笑话', '给我唱首歌吧', 'tell me a joke'])('brings nobody to the desk: %j', async (text) => {
    expect(await agentOn(unsure).ask(text)).toMatchObject({ outcome: 'small_talk', handOff: null });
  });
});

describe('somebody who waits for a reply', () => {
  test.each([
    '怎么没人回我',
    '老师，我昨天问的问题呢？',
    '我昨天问的问题怎么还没人回',
    '刚才那个问题老师看了吗',
    '能不能快点',
    '都等了一天了',
    '老师什么时候回我',
    '多久能有人回',
    '老师今天会回我吗',
    'when will the teacher reply',
    'when do I get an answer',
    'still waiting',
    'why is nobody answering me',
  ])(
    'is told that a teacher has it, where this talk passed it on, and it is not passed on twice: %j',
    async (text) => {
      const history = said(
        '元类是什么',
        `${phrasesFor('zh').abstained}已经转给讲师，最晚今天 11:40 前回复你。`,
      );
      expect(await agentOn(unsure).ask(text, { history })).toMatchObject({
        outcome: 'small_talk',
        text: expect.stringMatching(/久等|waiting/),
        handOff: null,
      });
      expect(await agentOn(unsure).ask(text)).toMatchObject({
        outcome: 'abstained',
        handOff: { reason: 'asked_for_person' },
      });
    },
  );

  test.each([
    '怎么没人回收内存',
    '多久能看回放',
    '什么时候能回看',
    '老师什么时候发证书',
    '什么时候返回 None',
    'when will the function return',
    '为什么还没发证书',
    '我昨天问的是列表',
    '代码能不能跑快点',
  ])('is not who says %j', (text) => {
    expect(asksAfterReply(text)).toBe(false);
  });
});

describe('whoever has solved it', () => {
  test.each(['改成 str(age) 之后好了', '可以了', '搞定了', 'ok that worked', 'never mind, solved it'])(
    'is not answered once more: %j',
    (text) => {
      expect(talkOf(text)).toBe('solved');
    },
  );
  test.each(['懂了拼错了', '哦哦忘了括号', '哦是中文括号'])('or sees it now: %j', (text) => {
    expect(talkOf(text)).toBe('understood');
  });
  test.each([
    '改了还是不行',
    '这样写就可以了吗',
    '懂了但是为什么',
    '哦 那 id 会变吗',
    '不可以了',
    'get 呢',
    'it works but why',
  ])('is not who says %j', (text) => {
    expect(talkOf(text)).toBeNull();
  });
});

describe('work that was shown', () => {
  const graded = {
    id: 'hw2',
    title: '作业二 成绩统计',
    keywords: ['pass_rate'],
    source: 'a.md',
    locator: '#2',
  };
  const courses = [aCourse({ graded: [graded] })];
  const CODE = 'def pass_rate(scores):\n    n = 0\n    return n / len(scores)\n为什么 60 分的没算进去';

  test('after a hint goes to a person, as the hint said it would be read', async () => {
    const { ask } = agentOn(unsure);
    const hint = await ask('作业二怎么写', { courses });
    expect(hint.outcome).toBe('hint');
    const answer = await ask(CODE, { courses, history: said('作业二怎么写', hint.text) });
    expect(answer).toMatchObject({ outcome: 'abstained', handOff: { kind: 'subject' } });
    expect(answer.text).toContain('你写的我请老师来看');
  });

  test.each(['作业二我试了三次都不对', '帮我看看作业二哪里错了', 'my 作业二 does not work'])(
    'or only told of gets the hint: %j',
    async (text) => {
      expect((await agentOn(unsure).ask(text, { courses })).outcome).toBe('hint');
    },
  );

  test('leaves a lesson of its own name to be asked for, and nothing else', async () => {
    const loop = aPassage({ title: 'while 循环', headings: ['第 2 课', 'while 循环'] });
    const history = [{ role: 'user' as const, text: '作业二怎么写' }];
    const ask = (text: string) =>
      agentOn({ passages: [loop], confidence: 0.95 }).ask(text, { courses, history });
    expect((await ask('while 循环怎么写')).outcome).toBe('answered');
    for (const text of ['循环那部分怎么写', '第二个循环怎么写', '主程序怎么写'])
      expect((await ask(text)).outcome, text).toBe('hint');
  });
});
