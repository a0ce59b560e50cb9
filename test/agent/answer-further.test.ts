import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/agent/phrases.ts';
import { asksForShorter } from '../../src/agent/question/follow-up/asks-for-shorter.ts';
import { furtherAsked } from '../../src/agent/question/follow-up/further-asked.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import { processorMs } from '../support/processor-time.ts';
import { aGroup, aPassage, aVerifiedAnswer } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn, talkOn } from './agent-under-test.ts';

const CODE = '```python\ndef make_adder(n):\n    return lambda x: x + n\n```';
const closure = aPassage({
  text: `闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。\n\n${CODE}\n\n因为内层函数还引用着它们，Python 就一直留着。每调用一次外层函数，就得到一个独立的闭包。`,
});
const FIRST = '闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。[1]';

const faq = aPassage({
  kind: 'faq',
  source: 'faq-replay',
  locator: '',
  headings: [],
  question: '回放能看多久？',
  text: '回放保留到结课后 90 天。',
});

describe('asked on after an answer, without a model', () => {
  test.each(['举个例子', '能举个例子吗？', '给个例子呗', '有没有例子', 'give me an example', 'for example?'])(
    '%j is given the example of the same place',
    async (question) => {
      const answer = await talkOn({ passages: [closure] }, ['闭包是什么', FIRST])(question);
      expect(answer).toMatchObject({ outcome: 'answered', handOff: null });
      expect(answer.text).toContain(CODE);
      expect(answer.text).not.toContain('闭包是能记住');
      expect(answer.citations).toMatchObject([{ source: '03-functions.md', locator: '#闭包' }]);
    },
  );

  test.each(['为什么', '为啥呀？', 'why?'])('%j is given the reason', async (question) => {
    const answer = await talkOn({ passages: [closure] }, ['闭包是什么', FIRST])(question);
    expect(answer.text).toMatch(/^因为内层函数还引用着它们.*\[1\]$/);
  });

  test.each(['你确定？', 'are you sure?'])(
    '%j to what was passed on is passed on no second time',
    async (question) => {
      const said = phrasesFor('zh').abstained;
      const answer = await talkOn({ passages: [closure], confidence: 0.2 }, ['食堂几点开', said])(question);
      expect(answer).toMatchObject({ outcome: 'small_talk', handOff: null });
    },
  );

  test.each(['你确定吗？', '哪里写的', 'where does it say that?'])(
    '%j is shown the place that was answered from',
    async (question) => {
      const answer = await talkOn({ passages: [closure] }, ['闭包是什么', FIRST])(question);
      expect(answer).toMatchObject({ outcome: 'answered', handOff: null });
      expect(answer.text).toContain(closure.title);
      expect(answer.citations).toMatchObject([{ index: 1, locator: '#闭包' }]);
    },
  );

  test.each([
    '短一点',
    '能不能简短点',
    '太长了，说重点',
    '一句话说',
    '总结一下',
    '省流',
    'tl;dr',
    'shorter please',
    'in one sentence',
    'make it short',
  ])('%j is told the one sentence that answers most', async (question) => {
    const answer = await talkOn({ passages: [closure] }, ['闭包是什么', FIRST])(question);
    expect(answer).toMatchObject({ outcome: 'answered', text: '闭包是能记住外层函数变量的内层函数。[1]' });
    expect(answer.citations).toMatchObject([{ locator: '#闭包' }]);
  });

  test.each([
    ['闭包是什么', '闭包是能记住外层函数变量的内层函数。[1]'],
    ['下次直播什么时候', '周三直播课在每周三 20:00，下一次是 12 月 2 日。'],
  ])('what is short already is not said again: %j', async (asked, said) => {
    const answer = await talkOn({ passages: [closure] }, [asked, said])('短一点');
    expect(answer).toMatchObject({ outcome: 'small_talk', handOff: null });
    expect(answer.text).not.toContain('内层函数');
  });

  test('nothing was said before: it is asked back', async () => {
    const { ask } = agentOn({ passages: [closure], confidence: 0.1 });
    expect(await ask('短一点')).toMatchObject({ outcome: 'small_talk', handOff: null });
  });

  test.each(['短路求值是什么', '怎么让代码短一点', 'how do i shorten a list', 'summary of lesson 2'])(
    '%j asks for something else',
    (question) => expect(asksForShorter(question)).toBe(false),
  );

  test.each([[['NO_ANSWER']], [[new Error('down')]]])(
    'a model that has nothing to say to it leaves it to the material: %j',
    async (reply) => {
      const { ask } = agentOn({ passages: [closure] }, scriptedChat(reply));
      const history: Turn[] = [
        { role: 'user', text: '闭包是什么' },
        { role: 'assistant', text: FIRST },
      ];
      const answer = await ask('举个例子', { history });
      expect(answer).toMatchObject({ outcome: 'answered', handOff: null, mode: 'extractive' });
      expect(answer.text).toContain(CODE);
    },
  );

  test('nothing is said twice; then that was all, and who asks on has a person come', async () => {
    const say = talkOn({ passages: [closure] }, ['闭包是什么', FIRST]);
    const example = await say('没看懂');
    const all = await say('再说详细点');
    expect(all).toMatchObject({ outcome: 'small_talk', handOff: null });
    expect(all.text).toMatch(/资料里关于这一点就写了这些.*转人工/);
    const said = [FIRST, example.text, all.text].join('\n');
    for (const sentence of [CODE, '闭包是能记住外层', '这些变量不会消失', '内层函数还引用着', '独立的闭包'])
      expect(said.split(sentence), sentence).toHaveLength(2);
    expect(await say('为什么')).toMatchObject({
      outcome: 'abstained',
      handOff: { kind: 'subject', reason: 'not_in_material' },
    });
    expect(await say('详细点')).toMatchObject({ outcome: 'small_talk', handOff: null });
  });

  test('a place that gives no example says so, and what else it has', async () => {
    const plain = aPassage({ text: '元组不能修改。元组用圆括号创建。只有一个元素时要加逗号。' });
    const answer = await talkOn({ passages: [plain] }, ['元组能改吗', '元组不能修改。[1]'])('举个例子');
    expect(answer.text).toMatch(/^资料里没有举例子，不过还写到：元组用圆括号创建。/);
  });

  test('a section beside it on the same matter is gone on with', async () => {
    const loop = aPassage({
      title: '循环中的闭包',
      locator: '#循环中的闭包',
      text: '循环里的闭包记住的是变量本身。',
    });
    const short = aPassage({ text: '闭包是能记住外层函数变量的内层函数。' });
    const answer = await talkOn({ passages: [short, loop] }, ['闭包是什么', `${short.text}[1]`])('展开说说');
    expect(answer.text).toBe('循环里的闭包记住的是变量本身。[1]');
    expect(answer.citations[0]).toMatchObject({ locator: '#循环中的闭包' });
  });

  test.each(['没看懂', '能再说一遍吗', 'I still don’t get it'])(
    'the example of a section beside it makes nothing clearer: %j',
    async (question) => {
      const trap = aPassage({
        title: '循环中的闭包',
        locator: '#循环中的闭包',
        text: '循环里的闭包记住的是变量本身。\n\n```python\nfor i in range(3): pass\n```',
      });
      const short = aPassage({ text: '闭包是能记住外层函数变量的内层函数。' });
      const answer = await talkOn({ passages: [short, trap] }, ['闭包是什么', `${short.text}[1]`])(question);
      expect(answer).toMatchObject({ outcome: 'small_talk', citations: [] });
      expect(answer.text).toMatch(/转人工|teacher|person/);
    },
  );

  test.each(['为什么', '举个例子', '具体一点', 'why?'])(
    'a FAQ that has said it all is not said again: %j',
    async (question) => {
      const answer = await talkOn({ passages: [faq] }, ['回放能看多久', `${faq.text}[1]`])(question);
      expect(answer.text).not.toContain('90 天');
      expect(answer).toMatchObject({ outcome: 'small_talk', handOff: null });
    },
  );

  test('what the material does not hold is not passed on a second time', async () => {
    const said = '这个问题我在课程资料里没找到答案，不想乱答。已经转给讲师，最晚今天 9:45 前回复你。';
    const answer = await talkOn({ passages: [closure], confidence: 0.2 }, ['食堂几点开', said])('为什么');
    expect(answer).toMatchObject({ outcome: 'small_talk', handOff: null });
    expect(answer.text).toContain('已经转给老师');
  });

  test('a quoted answer is asked about', async () => {
    const { ask } = agentOn({ passages: [closure] });
    expect((await ask('举个例子', { quoted: FIRST })).text).toContain(CODE);
  });

  test('in a group it fits a phone', async () => {
    const long = aPassage({ text: `元组不能修改。${'元组可以作为字典的键使用，列表就不行。'.repeat(20)}` });
    const say = talkOn({ passages: [long] }, ['元组能改吗', '元组不能修改。[1]']);
    expect((await say('详细说说', { group: aGroup() })).text.length).toBeLessThan(200);
  });

  test('an answer of a person’s that was given is not given again', async () => {
    const verified = aVerifiedAnswer({ question: '食堂几点开', answer: '早上七点。' });
    const answer = await talkOn({ passages: [], verified }, ['食堂几点开', '早上七点。（王老师）'])('为什么');
    expect(answer.text).not.toContain('七点');
  });
});

describe('what is asked of the answer before', () => {
  test.each([
    ['再举一个', 'example'],
    ['还有别的例子吗', 'example'],
    ['another example', 'example'],
    ['可以给个代码例子吗', 'example'],
    ['能举个例子不', 'example'],
    ['能给我看段代码吗', 'example'],
    ['还有别的吗', 'more'],
    ['what else', 'more'],
    ['为什么要这样写', 'reason'],
    ['why is that', 'reason'],
    ['看不懂啊', 'clearer'],
    ['能不能说简单点', 'clearer'],
    ['这是什么意思', 'clearer'],
    ['能再说一遍吗', 'clearer'],
    ['重新解释一下', 'clearer'],
    ['can you explain that again', 'clearer'],
    ["I don't get it", 'clearer'],
    ['could you explain it differently', 'clearer'],
    ['展开说说', 'more'],
    ['继续', 'more'],
    ['全文', 'more'],
    ['后面的内容呢', 'more'],
    ['the rest please', 'more'],
    ['下一步', 'more'],
    ['接下来怎么做', 'more'],
    ["what's next?", 'more'],
    ['tell me more', 'more'],
    ['explain in more detail please', 'more'],
  ])('%j: %s', (text, wants) => {
    expect(furtherAsked(text)).toBe(wants);
  });

  test.each([
    '为什么报错',
    '为什么列表可以修改',
    '举个装饰器的例子',
    '那元组呢',
    '区别在哪',
    '怎么改',
    '给我看闭包的代码',
    'why does my loop stop',
    'an example of a decorator',
    'what does KeyError mean',
    '谢谢',
    '',
  ])('%j names a matter of its own, or asks nothing of it', (text) => {
    expect(furtherAsked(text)).toBeNull();
  });

  test('takes little time whatever is sent', () => {
    const started = processorMs();
    for (const piece of ['为什么', '例', 'more ', '不懂']) furtherAsked(piece.repeat(20_000));
    for (let i = 0; i < 1_000; i++) furtherAsked('能不能再说详细一点给我举个例子呗我还是没太看懂');
    expect(processorMs() - started).toBeLessThan(300);
  });
});
