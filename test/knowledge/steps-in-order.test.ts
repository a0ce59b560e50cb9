import { expect, test } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { listingsIn } from '../../src/knowledge/extract/listings/listings-in.ts';
import { procedureToldIn } from '../../src/knowledge/extract/listings/procedure-told.ts';
import { passage } from './passages.ts';

const pruning = passage(
  'Prune roses in late winter.\n\n1. Clean the blades.\n2. Take out dead wood.\n3. Cut above a bud that looks outward.\n4. Burn what was cut.\n5. Feed the plant.\n\nRamblers are pruned in summer.',
  { title: 'Pruning roses', headings: ['Pruning roses'] },
);
const said = (question: string, room?: number) =>
  writeExtract({ question, passages: [pruning], language: 'en', ...(room === undefined ? {} : { room }) })
    .text;

test('asked how it is done, all steps are told in their order', () => {
  expect(said('How do I prune roses?')).toContain(
    'Clean the blades. Take out dead wood. Cut above a bud that looks outward. Burn what was cut. Feed the plant.',
  );
});

test('with less room the steps end early, without a hole', () => {
  const text = said('How do I prune roses?', 100);
  expect(text).toContain('Clean the blades. Take out dead wood.');
  expect(text).not.toContain('Feed');
});

test('asked when, no steps are told', () => {
  expect(said('When do I prune roses?', 0)).toBe('Prune roses in late winter.');
});

test('what one step alone holds is told by that step', () => {
  expect(said('How do I choose the bud to cut above?', 0)).toMatch(/^Cut above a bud that looks outward\./);
});

const tapping = passage(
  '给茶几上蜡，先把灰掸干净。接着用棉布蘸一点蜡，顺着木纹抹匀。晾一小时以后再抹第二层。然后放一夜。最后用干布擦亮。\n\n蜡要放在阴凉的地方。',
  { title: '上蜡', headings: ['上蜡'] },
);
const sealing = passage(
  'To seal a deck, sweep the boards and let them dry. Stir the sealer slowly. Put a thin coat on with a roller. Wait four hours until it is dry. Then brush the edges by hand.\n\nSealer is kept in the shed.',
  { title: 'Sealing a deck', headings: ['Sealing a deck'] },
);
const freezing = passage(
  '冻豆腐的口感来自冰晶。水结冰时先把豆腐撑出小孔，化了以后再流走，孔就留了下来。孔越多越能吸汤。所以冻豆腐适合下火锅。',
  { title: '冻豆腐', headings: ['冻豆腐'] },
);
const running = passage(
  '养水仙要注意几件事：1、选饱满的球；2、剥去干皮；3、用清水养，水没过根；4、每天换水。花期有两周。',
  {
    title: '养水仙',
    headings: ['养水仙'],
  },
);
const told = (question: string, of: typeof tapping, room = 0) =>
  writeExtract({ question, passages: [of], language: 'zh', ...(room === 0 ? {} : { room }) }).text;

test('a paragraph that tells a procedure without numbers is told whole, and no more than that', () => {
  expect(told('怎么给茶几上蜡', tapping)).toBe(
    '给茶几上蜡，先把灰掸干净。接着用棉布蘸一点蜡，顺着木纹抹匀。晾一小时以后再抹第二层。然后放一夜。最后用干布擦亮。',
  );
  expect(told('how do I seal a deck', sealing)).toBe(
    'To seal a deck, sweep the boards and let them dry. Stir the sealer slowly. Put a thin coat on with a roller. Wait four hours until it is dry. Then brush the edges by hand.',
  );
});

test('a paragraph without room for all of it ends early, without a hole', () => {
  expect(told('怎么给茶几上蜡', tapping, 40)).toBe(
    '给茶几上蜡，先把灰掸干净。接着用棉布蘸一点蜡，顺着木纹抹匀。',
  );
});

test('an explanation of what happens first and then is no procedure', () => {
  const { text } = freezing;
  expect(procedureToldIn(text, { start: 0, end: 5 })).toBeNull();
  expect(procedureToldIn(tapping.text, { start: 0, end: 5 })).toHaveLength(5);
});

test.each([
  ['1、', '2、', '3、'],
  ['一、', '二、', '三、'],
  ['（1）', '（2）', '（3）'],
  ['（一）', '（二）', '（三）'],
  ['①', '②', '③'],
])('a list that runs on in its paragraph is a list: %s', (...marks) => {
  const steps = ['剥去干皮；', '用清水养；', '每天换水。'];
  const text = `要做几件事：${steps.map((step, at) => marks[at]! + step).join('')}花期有两周。`;
  expect(listingsIn(text).map(({ items }) => items.map(({ start, end }) => text.slice(start, end)))).toEqual([
    steps,
  ]);
});

test.each([
  '一、二年级的学生都可以参加；三、四年级的另算。',
  '重 1.5 公斤；长 2.5 米。',
  '他在 2、3 楼；1、2 楼关了。',
])('numbers that only stand in a sentence make no list: %s', (text) => expect(listingsIn(text)).toEqual([]));

test('asked how, a list that runs on is told from its first item', () => {
  expect(told('怎么养水仙', running)).toContain(
    '选饱满的球；2、剥去干皮；3、用清水养，水没过根；4、每天换水。',
  );
});
