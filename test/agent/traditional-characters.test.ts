import { expect, test } from 'vitest';
import { aCourse, aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

/*
 * Whoever writes traditional characters is met as whoever writes simplified ones: all that reads a message is written
 * in these.
 */
const courses = [aCourse({ graded: [{ id: 'hw2', title: '作业二 成绩统计函数', keywords: ['成绩统计'] }] })];
const found = { passages: [aPassage()] };

test.each([
  ['轉人工', { outcome: 'abstained', handOff: { kind: 'subject', reason: 'asked_for_person' } }],
  ['我想找老師', { outcome: 'abstained', handOff: { kind: 'subject', reason: 'asked_for_person' } }],
  ['我活著沒意思，不想活了', { outcome: 'abstained', handOff: { kind: 'alert', reason: 'alert_crisis' } }],
  ['幫我寫作業', { outcome: 'hint' }],
  ['作業二怎麼寫，給我答案', { outcome: 'hint' }],
  ['你是誰', { outcome: 'small_talk' }],
  ['謝謝老師', { outcome: 'small_talk' }],
])('%s', async (question, expected) => {
  // A model that would answer whatever it is asked.
  const chat = scriptedChat(['闭包是能记住外层函数变量的内层函数 [1]。']);
  expect(await agentOn(found, chat).ask(question, { courses })).toMatchObject(expected);
});

test('what was said and quoted before is read the same way', async () => {
  const { ask, searches } = agentOn(found);
  await ask('那第四次呢', { history: [{ role: 'user', text: '作業三什麼時候截止' }], courses });
  expect(searches.map(({ question }) => question)).toEqual(['作业四什么时候截止']);
});
