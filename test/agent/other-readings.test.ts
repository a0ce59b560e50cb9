import { describe, expect, test } from 'vitest';
import { otherReadings, ownWords } from '../../src/agent/question/follow-up/other-readings.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const hasAsked = (before: string): Turn[] => [
  { role: 'user', text: before },
  { role: 'assistant', text: '好。' },
];

describe('another way to read a message after others', () => {
  test.each([
    ['for 循环怎么写', 'while 呢', 'while 循环怎么写'],
    ['列表怎么排序', '字典呢', '字典怎么排序'],
    ['什么是资产', '负债呢？', '什么是负债'],
    ['列表怎么排序', '那元组', '元组怎么排序'],
    ['for 循环怎么写\nwhile 呢', 'until 呢', 'until 循环怎么写'],
    ['考试没过怎么办', '实操呢', '实操没过怎么办'],
    ['下次答疑几点', '要预约吗', '答疑要预约吗'],
    ['下次答疑几点\n要预约吗', '在哪进', '答疑在哪进'],
    ['这周六有讲座吗', '能带朋友吗', '讲座能带朋友吗'],
    ['明天有课吗', '在哪上', '直播课在哪上'],
    ['作业二什么时候截止', '在哪交', '作业在哪交'],
    ['怎么读取文件', '那写入呢', '怎么写入文件'],
    ['how do i read a file', 'what about write', 'how do i write a file'],
    ['when is the concert', 'do i have to play', 'when is the concert\ndo i have to play'],
    ['周末训练几次', '国家法定假期呢', '国家法定假期训练几次'],
    ['退课要提前多久', '试听课也是吗', '试听课要提前多久'],
    ['列表和元组有什么区别', '和集合呢', '列表和集合有什么区别'],
    ['列表和元组有什么区别', '那集合呢', '什么是集合'],
    ['list vs tuple', 'what about dictionaries', 'what is dictionaries'],
    ['append 和 extend 有什么区别', 'pop 呢', null],
    ['列表能当字典的键吗', '换成元组也可以吗', '元组能当字典的键吗'],
    ['how do i filter rows', 'and for groups?', 'how do i filter groups'],
    ['do i need postgres installed', 'so can i use mysql or not', 'can i use mysql or not'],
    ['折旧是什么', '怎么算', '折旧怎么算'],
    ['元组是什么', '那它能改吗', '元组能改吗'],
    ['装饰器是什么', '和闭包什么关系', '装饰器和闭包什么关系'],
    ['what is a tuple', 'how is that different from a list', 'how is tuple different from a list'],
  ])('after %j, %j is tried as %j', (before, question, rather) => {
    expect(otherReadings(question, { before, main: `${before}\n${question}` }).rather).toBe(rather);
  });

  test('what is asked of "them" is not tried without what they are', () => {
    const question = 'will I be removed if I break them';
    const before = 'what are the group rules';
    expect(otherReadings(question, { before, main: `${before}\n${question}` }).otherwise).toBeNull();
  });

  test.each([
    ['缺席的话看回放就行，不用请假。', '在哪看', '回放在哪看'],
    ['当天起可以下载电子证书。', '去哪里下载', '电子证书在哪下载'],
    ['缺席的话看回放就行。', '在哪报名', null],
  ])('after the answer %j, %j is tried as %j', (answer, question, rather) => {
    const before = '昨晚没上成课';
    expect(otherReadings(question, { before, main: `${before}\n${question}`, answer }).rather).toBe(rather);
  });

  test.each([
    ['怎么申请延期', '要扣分吗', '怎么申请延期\n要扣分吗'],
    ['学习平台登录不上怎么办', '密码忘了呢', '密码忘了呢'],
  ])('after %j, %j is otherwise %j', (before, question, otherwise) => {
    const main = otherwise === question ? `${before}\n${question}` : question;
    expect(otherReadings(question, { before, main }).otherwise).toBe(otherwise);
  });

  test('what is asked for without a subject is otherwise asked of the subject before', () => {
    const main = '切片怎么写\n有上限吗';
    expect(otherReadings('有上限吗', { before: '切片怎么写', main }).otherwise).toBe('切片有上限吗');
    expect(
      otherReadings('上限是多少', { before: '切片怎么写', main: '切片怎么写\n上限是多少' }).otherwise,
    ).toBeNull();
    const ofCode = '字典怎么取值\n有没有不报错的写法';
    expect(
      otherReadings('有没有不报错的写法', { before: '字典怎么取值', main: ofCode }).otherwise,
    ).toBeNull();
  });

  test('is not of a thing that was put in another’s place itself', () => {
    const before = 'try except 怎么用\nfinally 呢';
    expect(otherReadings('那 else 呢', { before, main: `${before}\n那 else 呢` }).rather).toBeNull();
  });

  test.each(['那好吧', '那算了', '那明天', '那谢谢'])('is none of %j, which names no thing', (question) => {
    const before = '列表怎么排序';
    expect(otherReadings(question, { before, main: `${before}\n${question}` }).rather).toBeNull();
  });

  test('is none of a long message, nor of the first', () => {
    const none = { rather: null, otherwise: null };
    expect(otherReadings('字典呢', { before: '', main: '字典呢' })).toEqual(none);
    const long = '我想知道作业二的成绩统计函数里平均分这一步应该放在循环里面还是外面';
    expect(otherReadings(long, { before: '列表怎么排序', main: long })).toEqual(none);
  });

  test('has words of its own, beside those that ask', () => {
    expect(ownWords('最多几天')).toEqual([]);
    expect(ownWords('三个条件是啥')).toContain('条件');
    expect(ownWords('while 呢')).toEqual(['while']);
  });
});

describe('which reading is meant shows in what the material holds', () => {
  const invoice = aPassage({ title: '发票', text: '电子发票 5 个工作日内发到邮箱，抬头填错了找财务客服。' });
  const other = aPassage({ title: '开发顺序', text: '先做出最小的版本。' });
  const found = (text: string) =>
    text.startsWith('怎么开发票')
      ? { passages: [invoice], confidence: 0.97 }
      : { passages: [other], confidence: 0.2 };

  test('a message that finds nothing alone is read with what was asked before, where that holds its words', async () => {
    const { ask } = agentOn({ passages: [other], of: found });
    expect((await ask('抬头写错了怎么办', { history: hasAsked('怎么开发票') })).text).toContain('财务客服');
    expect((await ask('抬头写错了怎么办')).outcome).toBe('abstained');
  });

  test('and not where it holds none of them', async () => {
    const { ask } = agentOn({ passages: [other], of: found });
    expect((await ask('纸质版有吗', { history: hasAsked('怎么开发票') })).outcome).toBe('abstained');
  });

  test('a thing in the place of another is not answered by what was said of the other', async () => {
    const loop = aPassage({ title: 'for 循环', text: '`for` 循环依次取出每个元素。' });
    const { ask } = agentOn({ passages: [loop], confidence: 0.95 });
    expect((await ask('迭代器呢', { history: hasAsked('for 循环怎么写') })).outcome).toBe('abstained');
    expect((await ask('元素呢', { history: hasAsked('for 循环怎么写') })).outcome).toBe('answered');
  });

  test('a thing that goes on with what was asked before is answered by that, where that is surer', async () => {
    const course = aPassage({ title: '报名', text: '报名后 3 天内开课，双人报名的晚 2 天。' });
    const other = aPassage({ title: '请假', text: '双人报名的请假要提前 5 天。' });
    const { ask } = agentOn({
      passages: [course],
      of: (text) =>
        text.includes('报名后')
          ? { passages: [course], confidence: 0.95 }
          : { passages: [other], confidence: 0.8 },
    });
    expect((await ask('双人呢', { history: hasAsked('报名后几天开课') })).text).toContain('晚 2 天');
  });

  test('a thing in the place of another is held to what was asked of the other', async () => {
    const passages = [aPassage({ title: '闪光灯', text: '闪光灯打在墙上，光会柔和。' })];
    const { ask } = agentOn({ passages, confidence: 0.95 });
    expect((await ask('闪光灯呢', { history: hasAsked('三脚架多少钱') })).outcome).toBe('abstained');
    expect((await ask('闪光灯呢', { history: hasAsked('三脚架怎么用') })).outcome).toBe('answered');
  });

  test('a message with words of its own is read alone where what was asked before is no surer of them', async () => {
    const warning = aPassage({ title: '群里说能退费', text: '不是真的，我们不会索要验证码和密码。' });
    const forgotten = aPassage({ title: '忘记密码', text: '在登录页用验证码设置新密码。' });
    const asked = async (confidence: number) => {
      const { ask } = agentOn({
        passages: [other],
        of: (text) =>
          text === '密码忘了呢'
            ? { passages: [forgotten], confidence: 0.8 }
            : { passages: [warning], confidence },
      });
      return (await ask('密码忘了呢', { history: hasAsked('退费怎么办') })).text;
    };
    expect(await asked(0.8)).toContain('设置新密码');
    expect(await asked(0.95)).toContain('不是真的');
  });

  test('another case than the one before is not answered by that, where it says nothing of it', async () => {
    const refund = aPassage({ title: '退课', text: '退课在订单里申请，三天内退钱，自己提交的当天处理。' });
    const { ask } = agentOn({ passages: [refund], confidence: 0.95 });
    const history = hasAsked('怎么退课');
    expect((await ask('不给怎么办', { history })).outcome).toBe('abstained');
    expect((await ask('他们走了的呢', { history })).outcome).toBe('abstained');
    expect((await ask('自己交的呢', { history })).outcome).toBe('answered');
  });

  test('a single character counts where it was asked before too', async () => {
    const deposit = aPassage({ title: '押金', text: '押金在还书后 3 天内退，最晚 7 天。' });
    const { ask } = agentOn({
      passages: [other],
      of: (text) =>
        text === '押金怎么退\n最晚退几天'
          ? { passages: [deposit], confidence: 0.97 }
          : { passages: [other], confidence: 0.1 },
    });
    expect((await ask('最晚退几天', { history: hasAsked('押金怎么退') })).text).toContain('最晚 7 天');
  });

  test('nor in a course that speaks from a low point', async () => {
    const loop = aPassage({ title: 'for 循环', text: '`for` 循环依次取出每个元素。' });
    const { ask } = agentOn({ passages: [loop], confidence: 0.95, speakAt: 0.4 });
    expect((await ask('迭代器呢', { history: hasAsked('for 循环怎么写') })).outcome).toBe('abstained');
  });

  test('what only a subject has is asked of the subject before', async () => {
    const { ask, searches } = agentOn({ passages: [invoice] });
    await ask('顺序是怎样的', { history: hasAsked('try except 怎么用') });
    expect(searches[0]?.question).toBe('try except 怎么用\n顺序是怎样的');
  });
});
