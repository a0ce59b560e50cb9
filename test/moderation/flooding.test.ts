import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModerationMessage } from '../../src/moderation/index.ts';
import { shippedModerator } from './moderator-under-test.ts';

const START = Date.parse('2026-11-23T20:00:00+08:00');

type Said = ModerationMessage & { id: string };

/** A busy quarter of an hour: repeated questions, stickers, chants, a sign-up list, ordinary talk. */
const evening: fc.Arbitrary<Said[]> = fc
  .array(
    fc.record({
      senderId: fc.constantFrom('a', 'b', 'c', 'd'),
      second: fc.integer({ min: 0, max: 900 }),
      text: fc.constantFrom(
        '老师这题怎么做',
        '老师,这题怎么做啊',
        '老师这题怎么做??',
        '收到',
        '1',
        '[呲牙]',
        '🌹🌹',
        '[图片]',
        '#接龙 1.张三',
        '#接龙 1.张三 2.李四',
        '听懂的扣1',
        '今天讲闭包',
        '有人吗有人吗',
        'hello anyone there',
      ), // prettier-ignore
    }),
    { maxLength: 60 },
  )
  .map(
    (messages) =>
      messages.map(({ senderId, second, text }, i) => ({
        id: `m${i}`,
        groupId: 'g',
        senderId,
        text,
        sentAt: START + second * 1000,
      })), // prettier-ignore
  );

const byId = (verdicts: { id: string; category: string; measures: unknown[] }[]): Map<string, string> =>
  new Map(verdicts.map(({ id, category, measures }) => [id, `${category} ${JSON.stringify(measures)}`]));

describe('repetition over time', () => {
  it('gives the same verdicts in any order of arrival', () => {
    fc.assert(
      fc.property(
        evening.chain((said) =>
          fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
        ),
        ([said, arrived]) => {
          expect(byId(shippedModerator().judge(arrived))).toEqual(byId(shippedModerator().judge(said)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the same verdicts in any batching of messages that come in order', () => {
    fc.assert(
      fc.property(evening, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (said, sizes) => {
        const inTime = [...said].sort((a, b) => a.sentAt! - b.sentAt! || (a.id < b.id ? -1 : 1));
        const batched = shippedModerator();
        const verdicts = [];
        for (let from = 0, turn = 0; from < inTime.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          verdicts.push(...batched.judge(inTime.slice(from, from + size)));
          from += size;
        }
        expect(byId(verdicts)).toEqual(byId(shippedModerator().judge(inTime)));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same verdict to a message that is given twice', () => {
    const said = Array.from({ length: 6 }, (_, i) => ({
      id: `m${i}`,
      groupId: 'g',
      senderId: 'a',
      text: '老师这题怎么做',
      sentAt: START + i * 30_000,
    })); // prettier-ignore
    const moderator = shippedModerator();
    const first = moderator.judge(said);
    expect(first.map(({ category }) => category)).toEqual(['none', 'none', 'none', 'none', 'spam', 'spam']);
    expect(byId(moderator.judge(said))).toEqual(byId(first));
  });

  const each = (count: number, make: (i: number) => Partial<Said>): Said[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `m${i}`,
      groupId: 'g',
      senderId: 'a',
      text: '',
      sentAt: START + i * 10_000,
      ...make(i),
    })); // prettier-ignore
  const spamOf = (said: Said[]): number =>
    shippedModerator()
      .judge(said)
      .filter(({ category }) => category === 'spam').length;

  it('gives the same verdicts in turns, and others get a word in after each', async () => {
    const said = each(20, () => ({ text: '老师这题怎么做' }));
    let others = 0;
    let judging = true;
    const takeTurns = () => {
      others++;
      if (judging) setImmediate(takeTurns);
    };
    setImmediate(takeTurns);
    const inTurns = await shippedModerator().judgeInTurns(said);
    judging = false;
    expect(byId(inTurns)).toEqual(byId(shippedModerator().judge(said)));
    expect(others).toBeGreaterThanOrEqual(said.length - 1);
  });

  it('is a chant where many say it, flooding where one does', () => {
    expect(spamOf(each(30, (i) => ({ text: '收到', senderId: `learner${i}` })))).toBe(0);
    expect(spamOf(each(20, () => ({ text: '收到' })))).toBeGreaterThan(0);
  });

  it.each([
    ['a sentence sign by sign', [...'老师你在不在呀我有题']],
    ['a count', Array.from({ length: 10 }, (_, i) => String(i + 1))],
    ['a line with a number that grows', Array.from({ length: 10 }, (_, i) => `顶${i + 1}楼`)],
    ['sighs and laughter', ['哈', '啊', '哦', '呀', '6', '嗯', '哈哈', '1', '？', '。。']],
  ])('is flooding where one person sends %s', (_, texts) => {
    expect(spamOf(each(texts.length, (i) => ({ text: texts[i]! })))).toBe(texts.length - 7);
    expect(spamOf(each(texts.length, (i) => ({ text: texts[i]!, sentAt: START + i * 60_000 })))).toBe(0);
  });

  it('is flooding with a word put in here and there, and talk on one matter is not', () => {
    const fifth = (texts: readonly string[]): string =>
      shippedModerator()
        .judge(texts.map((text, i) => ({ groupId: 'g', senderId: 'a', text, sentAt: START + i * 20_000 })))
        .at(-1)!.category;
    expect(
      fifth(['借橡皮一块', '谁借橡皮一块啊', '借我橡皮一块嘛', '借橡皮，就一块', '借橡皮一块！！']),
    ).toBe('spam');
    expect(
      fifth(['第三题选什么', '第三题为什么选B', '第三题是不是错了', '哦第三题要乘二', '第三题我懂了']),
    ).toBe('none');
  });

  it('is no flooding where every line holds figures of its own', () => {
    const losses = [93, 71, 58, 44, 39, 31, 26, 22, 19, 17];
    expect(spamOf(each(losses.length, (i) => ({ text: `e${i + 1} ${losses[i]}` })))).toBe(0);
    expect(spamOf(each(losses.length, (i) => ({ text: `第${i + 1}题得${losses[i]}` })))).toBe(0);
  });

  it('is no flooding where somebody answers with one sign what others say', () => {
    const talk = (answer: (i: number) => string, ask: (i: number) => string): Said[] =>
      each(24, (i) =>
        i % 2 === 0 ? { text: ask(i), senderId: 'b', senderRole: 'staff' } : { text: answer(i) },
      );
    expect(
      spamOf(
        talk(
          (i) => 'ABCD'[i % 4]!,
          (i) => `下一题，第 ${i / 2 + 20} 页左边那道`,
        ),
      ),
    ).toBe(0);
    expect(
      spamOf(
        talk(
          () => '嗯',
          (i) => [...'安装解压配置重启登录完成提交'].slice(i / 2, i / 2 + 3).join(''),
        ),
      ),
    ).toBe(0);
  });

  it('is flooding in spite of talk where it is far more than anybody answers', () => {
    const said = each(60, (i) =>
      i % 2 === 0 ? { text: `第 ${i} 个话题随便聊聊${i * 7}`, senderId: `learner${i % 7}` } : { text: '顶' },
    );
    expect(spamOf(said)).toBeGreaterThan(0);
  });

  it('counts stickers in two minutes, not in an evening', () => {
    expect(spamOf(each(9, () => ({ text: '[呲牙]' })))).toBeGreaterThan(0);
    expect(spamOf(each(9, (i) => ({ text: '[呲牙]', sentAt: START + i * 120_000 })))).toBe(0);
  });
});
