import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/agent/phrases.ts';
import { wantsOfPlace } from '../../src/agent/question/follow-up/place-question.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import type { Passage } from '../../src/domain/school/course.ts';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

const camp = aPassage({
  source: 'camp.md',
  locator: '#集训',
  title: '集训',
  headings: ['集训'],
  text: '集训在第四周的周日，地点是东湖游泳馆二号池，早上八点半集合，一共六小时。门票自理，泳帽由学校发。赶不上的可以改到下个月，只能改一次。端午那天停训，顺延一周。',
});
const test_ = aPassage({
  source: 'camp.md',
  locator: '#考级',
  title: '考级',
  headings: ['考级'],
  text: '考级在集训之后，20 米算一项，总分 70 分过关。没过可以免费重考一次。成绩三天内发到邮箱，证书只有电子版。有疑问的联系教务老师。',
});
const clinic = aPassage({
  source: 'about.md',
  locator: '#clinic',
  title: 'The clinic',
  headings: ['The clinic'],
  text: 'The clinic is on Mondays at 7 pm and lasts fifty minutes. It is recorded. You may join free of charge. Nobody needs a reason to skip one.',
});
const burn = aPassage({
  source: 'burns.md',
  locator: '#烫伤',
  title: '烫伤',
  headings: ['烫伤'],
  text: '烫伤后用凉水冲二十分钟。清醒的人可以小口喝些淡盐水。水泡不要挑破，盖一层干净的布。香油和酱油都不要抹，会增加感染。没过一周就结痂的算轻的。去医院带身份证和病历本。解决疼痛的办法是一直冲水，应当冲到不疼为止。',
});
const BURN = '烫伤后用凉水冲二十分钟。[1]';
const CAMP = '集训在第四周的周日，地点是东湖游泳馆二号池，早上八点半集合，一共六小时。[1]';
const TEST = '考级在集训之后，20 米算一项，总分 70 分过关。[1]';
const CLINIC = 'The clinic is on Mondays at 7 pm and lasts fifty minutes. [1]';

/** What is said to a message after an answer from a passage, where the search is not sure of anything. */
async function answerAfter(
  passage: Passage,
  [first, said]: [string, string],
  question: string,
  confidence = 0.3,
) {
  const history: Turn[] = [
    { role: 'user', text: first },
    { role: 'assistant', text: said },
  ];
  return await agentOn({ passages: [passage], confidence }).ask(question, { history });
}

describe('a short question after an answer, without a model', () => {
  test.each([
    ['几点集合', `上面那句就说到了：${CAMP}`],
    ['要另外花钱吗', '门票自理，泳帽由学校发。[1]'],
    ['那天赶不上怎么办', '赶不上的可以改到下个月，只能改一次。[1]'],
    ['后面补吗', '端午那天停训，顺延一周。[1]'],
    ['多长时间', `上面那句就说到了：${CAMP}`],
  ])('%j is told what the place of that answer tells', async (question, said) => {
    expect(await answerAfter(camp, ['集训在哪', CAMP], question)).toMatchObject({
      outcome: 'answered',
      mode: 'extractive',
      handOff: null,
      text: said,
      citations: [{ index: 1, locator: '#集训' }],
    });
  });

  test.each([
    ['没过呢', '没过可以免费重考一次。[1]'],
    ['多少分过', `上面那句就说到了：${TEST}`],
    ['多久能收到', '成绩三天内发到邮箱，证书只有电子版。[1]'],
    ['有纸质的吗', '成绩三天内发到邮箱，证书只有电子版。[1]'],
    ['有疑问找谁', '有疑问的联系教务老师。[1]'],
  ])('%j is told of a test, its marks and its certificate', async (question, said) => {
    expect(await answerAfter(test_, ['考级怎么考', TEST], question)).toMatchObject({
      outcome: 'answered',
      text: said,
    });
  });

  test.each([
    ['能喝水吗', '清醒的人可以小口喝些淡盐水。[1]'],
    ['能涂酱油吗', '香油和酱油都不要抹，会增加感染。[1]'],
    ['起水泡了呢', '水泡不要挑破，盖一层干净的布。[1]'],
    ['要带什么', '去医院带身份证和病历本。[1]'],
    ['那怎么解决呢', '解决疼痛的办法是一直冲水，应当冲到不疼为止。[1]'],
  ])('%j is told in the words of a burn, whatever verb those have', async (question, said) => {
    expect(await answerAfter(burn, ['烫伤怎么办', BURN], question)).toMatchObject({
      outcome: 'answered',
      text: said,
    });
  });

  test('is not told by a longer word that has the characters of another name for a thing', async () => {
    const child = aPassage({ ...burn, text: '一岁到青春期的儿童用单手按，深度约 5 厘米。' });
    const said = await answerAfter(
      child,
      ['小孩怎么按', '一岁到青春期的儿童用单手按。[1]'],
      '证过期了怎么弄',
    );
    expect(said.outcome).toBe('abstained');
  });

  test.each(['没结痂呢', '能泡温泉吗', '要买什么'])(
    '%j is passed on where the place says nothing of it, or the opposite',
    async (question) => {
      expect((await answerAfter(burn, ['烫伤怎么办', BURN], question)).outcome).toBe('abstained');
    },
  );

  test.each([
    ['how long is it', `It is in what I said above: ${CLINIC}`],
    ['is it free', 'You may join free of charge. [1]'],
    ['do i need a reason', 'Nobody needs a reason to skip one. [1]'],
  ])('%j is told in English', async (question, said) => {
    expect(await answerAfter(clinic, ['when is the clinic', CLINIC], question)).toMatchObject({
      outcome: 'answered',
      text: said,
    });
  });

  test.each([
    ['when is it', true],
    ['when do we meet', true],
    ['when would i use one', false],
    ['and when should you really use it', false],
  ])('%j asks for a time: %j', (question, asks) => {
    expect(wantsOfPlace(question)).toBe(asks);
  });

  test('is told what to do instead, where the material would only say again what was said', async () => {
    const defaults = aPassage({
      source: 'functions.md',
      locator: '#defaults',
      title: 'Default values',
      headings: ['Default values'],
      text: 'Never use a list as a default value. The default is created once. The usual cure is to use `None`:',
    });
    const SAID = 'Never use a list as a default value. The default is created once. [1]';
    const history: Turn[] = [
      { role: 'user', text: 'can a default value be a list' },
      { role: 'assistant', text: SAID },
      { role: 'user', text: 'why not' },
      { role: 'assistant', text: phrasesFor('en').allSaid },
    ];
    const { ask } = agentOn({
      passages: [defaults],
      extract: [
        { text: 'Never use a list as a default value.', passageIndex: 0, start: 0, end: 36, isLead: true },
      ],
    });
    expect((await ask('so what do i do instead', { history })).text).toBe(
      'The usual cure is to use `None`. [1]',
    );
  });

  test.each([
    // Of somebody, of another matter, and of what no sentence there tells.
    '老师几点在',
    '学费多少钱',
    '谁带队',
    '在哪考',
    '几点结束报名的',
    '为什么要集合',
    '没报上怎么办',
    '从大到小呢',
    // A character of 早上 is no word.
    '早了能进不',
  ])('%j is passed on: the place does not tell it', async (question) => {
    expect(await answerAfter(camp, ['集训在哪', CAMP], question)).toMatchObject({ outcome: 'abstained' });
  });

  test('is told of the answer that it quotes, as the platform shows that', async () => {
    const quoted = CAMP.replace('[1]', '');
    const said = await agentOn({ passages: [camp], confidence: 0.3 }).ask('要另外花钱吗', { quoted });
    expect(said).toMatchObject({ outcome: 'answered', text: '门票自理，泳帽由学校发。[1]' });
  });

  test('that follows nothing is told the one sentence found that has the number it asks for', async () => {
    const found = aPassage({
      title: '考核',
      text: '笔试五十道题。笔试没过可以在七天内补考一次，补考还没过的等下一期，到时候不用再交钱，也不用再上课。',
    });
    const extract = [
      { text: '笔试没过可以在七天内补考一次。', passageIndex: 0, start: 7, end: 22, isLead: true },
    ];
    const sure = await agentOn({ passages: [found], confidence: 0.9, extract }).ask('笔试多少题');
    expect(sure).toMatchObject({ outcome: 'answered', text: '笔试五十道题。[1]' });
    const unsure = await agentOn({ passages: [found], confidence: 0.4, extract }).ask('笔试多少题');
    expect(unsure.outcome).toBe('abstained');
  });

  test('is passed on where two sentences might tell it', async () => {
    const twice = aPassage({ text: '初级班一期八周。高级班一期十周。' });
    expect(await answerAfter(twice, ['有哪些班', '初级班一期八周。[1]'], '多久')).toMatchObject({
      outcome: 'abstained',
    });
  });

  test('is answered from what the search is sure of, where it names what it is about', async () => {
    const said = await answerAfter(camp, ['集训在哪', CAMP], '泳帽要自己带吗', 0.9);
    expect(said.text).not.toContain('上面那句');
  });

  test('is read by a model where there is one, and follows nothing where nothing was said', async () => {
    const history: Turn[] = [
      { role: 'user', text: '集训在哪' },
      { role: 'assistant', text: CAMP },
    ];
    const chat = scriptedChat(['不知道。']);
    const said = await agentOn({ passages: [camp], confidence: 0.3 }, chat).ask('几点集合', { history });
    expect(said.text).not.toContain('八点半');
    const alone = await agentOn({ passages: [camp], confidence: 0.3 }).ask('几点集合');
    expect(alone.outcome).toBe('abstained');
  });
});
