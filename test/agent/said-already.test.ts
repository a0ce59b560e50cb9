import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/agent/phrases.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

/** What is asked behind an answer from one place, which the search finds again. */
async function afterAnswer(passage: ReturnType<typeof aPassage>, first: string, next: string) {
  const { ask } = agentOn({ passages: [passage] });
  const answer = await ask(first);
  const history: Turn[] = [
    { role: 'user', text: first },
    { role: 'assistant', text: answer.text },
  ];
  return { first: answer, second: await ask(next, { history }) };
}

const water = aPassage({
  title: '水温',
  headings: ['水', '水温'],
  locator: '#水温',
  text: '浅烘用 92 到 94 度的水，中烘用 90 到 92 度，深烘用 85 到 88 度。',
});

describe('a follow-up that the answer before it has answered already', () => {
  test('is told the part of the sentence that begins with what it asks after', async () => {
    const { second } = await afterAnswer(water, '浅烘用多少度的水', '那深烘呢');
    expect(second).toMatchObject({ outcome: 'answered', citations: [{ index: 1 }], handOff: null });
    expect(second.text).toBe('深烘用 85 到 88 度。[1]');
  });

  test('is shown the sentence, and that it was said, where no part of it stands alone', async () => {
    const kit = aPassage({ title: '器具包', text: '开课前一周顺丰寄出器具包，单号在「我的订单」里。' });
    const { first, second } = await afterAnswer(kit, '器具包什么时候寄', '那单号呢');
    expect(second.outcome).toBe('answered');
    expect(second.text).toBe('单号在「我的订单」里。[1]');
    const other = await afterAnswer(kit, '器具包什么时候寄', '那顺丰呢');
    expect(other.second.text).toBe(`${phrasesFor('zh').saidThere}${first.text}`);
  });

  test('is answered by what is said of a thing that it does not name: 「适合什么人」', async () => {
    const pour = aPassage({
      title: '一刀流',
      text: '一刀流是闷蒸以后一次注完。手法简单，味道干净，适合早上赶时间的人。',
    });
    const { second } = await afterAnswer(pour, '一刀流是什么', '适合什么人');
    expect(second.text).toBe('适合早上赶时间的人。[1]');
  });

  test('is passed on where it names what the answer does not tell', async () => {
    const hours = aPassage({
      title: 'When are the office hours?',
      headings: ['Office hours'],
      text: 'Office hours are on Sunday from 15:00 to 16:00. No booking is needed.',
    });
    const { second } = await afterAnswer(hours, 'what about the office hours', 'do you record them');
    expect(second).toMatchObject({ outcome: 'abstained', handOff: { kind: 'subject' } });
    const night = aPassage({ title: '观测夜是什么时候', text: '观测夜安排在第三周的周六。' });
    const must = await afterAnswer(night, '观测夜是什么时候', '必须去吗');
    expect(must.second.outcome).toBe('abstained');
  });

  test('is told that it stands above, also where only a part of it was picked or thanks came between', async () => {
    const lists = aPassage({
      source: '05-lists.md',
      locator: '#怎么选',
      title: '列表和元组怎么选',
      headings: ['列表和元组怎么选'],
      text: '个数会变的数据用列表。固定的一组数据用元组，元组还能当字典的键。',
    });
    const { ask } = agentOn({
      passages: [lists],
      extract: [
        {
          text: '固定的一组数据用元组，元组还能当字典的键。',
          passageIndex: 0,
          start: 10,
          end: 31,
          isLead: true,
        },
      ],
    });
    const history: Turn[] = [
      { role: 'user', text: '列表和元组怎么选' },
      { role: 'assistant', text: '个数会变的数据用列表。固定的一组数据用元组，元组还能当字典的键。[1]' },
      { role: 'user', text: '谢谢' },
      { role: 'assistant', text: phrasesFor('zh').thanks },
    ];
    const { text } = await ask('那元组能当键吗', { history });
    expect(text).toBe(`${phrasesFor('zh').saidThere}固定的一组数据用元组，元组还能当字典的键。[1]`);
  });

  test('knows an English word in another form', async () => {
    const schwa = aPassage({
      title: 'Schwa',
      headings: ['Vowels', 'Schwa'],
      text: 'The schwa is the weak vowel in the first syllable of about. It never carries stress.',
    });
    const { second } = await afterAnswer(schwa, 'What is a schwa?', 'can it be stressed?');
    expect(second.text).toBe('It never carries stress. [1]');
  });
});

describe('why, after an answer that gave the reason', () => {
  const sour = aPassage({
    title: '太酸怎么调',
    headings: ['尝味道', '太酸怎么调'],
    locator: '#太酸怎么调',
    text: '尖酸多半是萃取不足。把研磨调细一格，或者把水温提高两度。一次只改一样。',
  });
  const bitter = aPassage({
    title: '太苦怎么调',
    headings: ['尝味道', '太苦怎么调'],
    locator: '#太苦怎么调',
    text: '发苦多半是萃取过度。把研磨调粗一格，或者把水温降低两度。',
  });
  const said: Turn[] = [
    { role: 'user', text: '太酸怎么调' },
    { role: 'assistant', text: '尖酸多半是萃取不足。把研磨调细一格，或者把水温提高两度。一次只改一样。[1]' },
  ];
  const { ask } = agentOn({ passages: [sour, bitter] });

  test('points at it', async () => {
    expect((await ask('为什么', { history: said })).text).toBe(
      `${phrasesFor('zh').saidThere}尖酸多半是萃取不足。[1]`,
    );
  });

  test('the section on the opposite is not gone on with for a single character in both titles', async () => {
    expect((await ask('具体怎么做', { history: said })).text).toBe(phrasesFor('zh').allSaid);
  });
});
