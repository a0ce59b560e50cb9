import { describe, expect, test } from 'vitest';
import { standaloneQuestion } from '../../src/agent/question/follow-up/standalone-question.ts';
import { stepAsked } from '../../src/agent/question/follow-up/step-asked.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import { aGroup, aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn, talkOn } from './agent-under-test.ts';

const graft = aPassage({
  source: 'grafting.md',
  locator: '#嫁接',
  title: '嫁接',
  headings: ['嫁接'],
  text: '嫁接宜在清明前后做。\n\n1. **选穗**：挑一年生的枝条。\n2. 把砧木从中间劈开 3 厘米。\n   - 刀要消毒。\n3. 把接穗插进去，皮对皮。\n4. 用薄膜缠紧。\n\n缠好以后两周不要浇水。',
});
const SHOWN = '嫁接宜在清明前后做。选穗：挑一年生的枝条。把砧木从中间劈开 3 厘米。[1]';

const sanding = aPassage({
  source: 'sanding.md',
  locator: '#打磨',
  title: '打磨',
  headings: ['打磨'],
  text: '打磨从粗到细：一、用 80 目磨平锯痕；二、用 120 目顺着木纹磨；三、用 240 目磨到没有毛刺。横着磨会留下划痕。',
});

const pests = aPassage({
  source: 'pests.md',
  locator: '#pests',
  title: 'Pests',
  headings: ['Pests'],
  text: '- Aphids: wash them off with soap.\n- Scale: scrape it off.\n- Mites: raise the humidity.',
});

describe('asked for a step after an answer from a place with steps, without a model', () => {
  test.each([
    ['第一步干嘛', '第 1 步，选穗：挑一年生的枝条。[1]'],
    ['那第三步呢？', '第 3 步，把接穗插进去，皮对皮。[1]'],
    ['第二步具体怎么做', '第 2 步，把砧木从中间劈开 3 厘米。刀要消毒。[1]'],
    ['最后一步是什么', '最后一步是第 4 步，用薄膜缠紧。[1]'],
  ])('%j is told that step as it is numbered there', async (question, said) => {
    const answer = await talkOn({ passages: [graft] }, ['怎么嫁接', SHOWN])(question);
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive', handOff: null, text: said });
    expect(answer.citations).toMatchObject([{ index: 1, source: 'grafting.md', locator: '#嫁接' }]);
  });

  test.each([
    ['第二步呢', '第 2 步，用 120 目顺着木纹磨。[1]'],
    ['最后一步是什么', '最后一步是第 3 步，用 240 目磨到没有毛刺。[1]'],
  ])('%j is told of a list that runs on in its paragraph', async (question, said) => {
    const shown =
      '打磨从粗到细：一、用 80 目磨平锯痕；二、用 120 目顺着木纹磨；三、用 240 目磨到没有毛刺。[1]';
    const answer = await talkOn({ passages: [sanding] }, ['打磨怎么做', shown])(question);
    expect(answer).toMatchObject({ outcome: 'answered', text: said });
  });

  test('the next step is the one behind the last that was said, the one before it stands above', async () => {
    const say = talkOn({ passages: [graft] }, ['怎么嫁接', SHOWN]);
    expect((await say('然后呢')).text).toMatch(/^第 3 步，/);
    expect((await say('下一步')).text).toMatch(/^第 4 步，/);
    expect((await say('上一步呢')).text).toMatch(/^第 3 步，/);
  });

  test('behind the last step there is none, and the talk of the others goes on', async () => {
    const say = talkOn({ passages: [graft] }, ['怎么嫁接', SHOWN]);
    expect(await say('第六步呢')).toMatchObject({
      outcome: 'small_talk',
      handOff: null,
      text: '资料里一共写了 4 步，后面没有了。',
    });
    expect((await say('那第四步呢')).text).toMatch(/^最?.*用薄膜缠紧。\[1\]$/);
  });

  test('of a list of things the one asked for is told though the answer showed only the first', async () => {
    const say = talkOn({ passages: [pests] }, [
      'which pests are there',
      'Aphids: wash them off with soap. [1]',
    ]);
    expect((await say('what about the second one?')).text).toBe('Number 2. Scale: scrape it off. [1]');
    expect((await say('and the last one?')).text).toBe(
      'Number 3, the last one. Mites: raise the humidity. [1]',
    );
  });

  test('of a table a row is told', async () => {
    const table = aPassage({
      text: '| 土 | 多久浇水 | 用在 |\n|---|---|---|\n| 沙土 | 三天 | 多肉 |\n| 黏土 | 十天 | 荷花 |',
    });
    const say = talkOn({ passages: [table] }, [
      '沙土多久浇一次水',
      '沙土（多久浇水：三天；用在：多肉）。[1]',
    ]);
    expect((await say('那第二个呢')).text).toBe('第 2 个，黏土（多久浇水：十天；用在：荷花）。[1]');
  });

  test.each([
    '第一步，温水浸种一夜。第二步，盖湿布催芽；第三步，播种后覆土。',
    '**第一步：浸种**\n\n温水浸种一夜。\n\n**第二步：催芽**\n\n盖湿布催芽。\n\n播种后覆土。',
    '1、温水浸种一夜\n2、盖湿布催芽\n3、播种后覆土',
  ])('steps that are numbered in words or otherwise are told too: %j', async (text) => {
    const said = `${text.replace(/\*\*.*?\*\*\n/g, '')}[1]`;
    const answer = await talkOn({ passages: [aPassage({ text })] }, ['怎么育苗', said])('第二步呢');
    expect(answer.text).toMatch(/^第 2 步，(?:催芽：)?盖湿布催芽。? ?\[1\]$/);
  });

  test('in a group it has the length of a group', async () => {
    const long = aPassage({ text: `1. 开。\n2. ${'慢慢浇水不要急。'.repeat(40)}\n3. 关。` });
    const answer = await talkOn({ passages: [long] }, ['怎么浇水', '开。关。[1]'])('第二步呢', {
      group: aGroup(),
    });
    expect(answer.text.length).toBeLessThan(170);
  });

  test('a model is left to read what was said before', async () => {
    const { ask } = agentOn({ passages: [graft] }, scriptedChat(['把接穗插进去，皮对皮。[1]']));
    const history: Turn[] = [
      { role: 'user', text: '怎么嫁接' },
      { role: 'assistant', text: SHOWN },
    ];
    expect(await ask('第三步呢', { history })).toMatchObject({ mode: 'generated' });
  });

  test('after an answer from a place that lists nothing no step is made up', async () => {
    const plain = aPassage({ text: '嫁接宜在清明前后做。太早容易冻伤。' });
    const answer = await talkOn({ passages: [plain] }, ['什么时候嫁接', '嫁接宜在清明前后做。[1]'])(
      '第二步呢',
    );
    expect(answer.text).not.toMatch(/^(?:第 2 步|资料里一共)/);
  });

  test('once something else was asked and passed on, the list before it is not meant', async () => {
    const say = talkOn({ passages: [graft] }, ['怎么嫁接', SHOWN]);
    const history: Turn[] = [
      { role: 'user', text: '怎么嫁接' },
      { role: 'assistant', text: SHOWN },
      { role: 'user', text: '怎么扦插' },
      { role: 'assistant', text: '这个问题我在课程资料里没找到答案，不想乱答。' },
    ];
    expect((await say('第三步呢', { history })).text).not.toMatch(/^第 3 步/);
  });
});

test('"what are the conditions?" is asked of what was spoken of before', () => {
  const history: Turn[] = [
    { role: 'user', text: 'How do I borrow a spade?' },
    { role: 'assistant', text: 'Reserve it on the course page. [1]' },
  ];
  const { text } = standaloneQuestion('what are the conditions?', history, null);
  expect(text).toContain('borrow a spade');
  expect(standaloneQuestion('what are the conditions for a refund?', history, null).text).not.toContain(
    'spade',
  );
});

describe('what asks for a step', () => {
  test.each([
    ['步骤3呢', 3],
    ['第十二步', 12],
    ['再下一步', 'next'],
    ["what's next", 'next'],
    ['what do I do after that?', 'next'],
    ['and step six?', 6],
    ['what is the fourth step', 4],
    ['what do I do first', 1],
    ['and the last one?', 'last'],
    ['the step before that?', 'previous'],
  ])('%j does', (message, place) => {
    expect(stepAsked(message)?.place).toBe(place);
  });

  test.each([
    '第二个作业什么时候交',
    '第二次课',
    '第三章讲什么',
    'one second',
    'wait a second',
    'is the first lesson free',
    'the last lecture',
    '马上下一步棋',
    '继续',
  ])('%j does not', (message) => {
    expect(stepAsked(message)).toBeNull();
  });
});
