import { describe, expect, test } from 'vitest';
import { isAbstention } from '../../src/agent/talk/abstentions.ts';
import { speaksOfDanger } from '../../src/agent/talk/somebody-in-danger.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const IN_DANGER = [
  '老人吃东西卡住了',
  '我妈噎住了脸都紫了怎么办',
  '爷爷呛到气管了',
  '我室友叫不醒了',
  '同学晕倒了',
  '他心脏病犯了怎么办',
  '我爸胸口疼得厉害',
  '孩子误吞了电池',
  '我被电到了手麻',
  '他突然抽搐口吐白沫',
  '奶奶没呼吸了',
  '流血止不住',
  '煤气中毒了怎么办',
  '我喘不过气',
  "my roommate won't wake up",
  "he's choking",
  'my dad has chest pain',
  'someone collapsed in class',
  'she is not breathing',
  'my kid swallowed bleach',
  'my son is having a seizure',
];

/** Of a machine, of too much homework, and of what one learns. */
const IN_NONE = [
  '电脑中毒了怎么办',
  '程序卡住了',
  '服务器没心跳了',
  '为什么会煤气中毒',
  '怎么预防触电了',
  '作业多得喘不过气',
  '压力大得喘不过气',
  '笑晕过去了',
  '老师讲课我都听晕过去了',
  '我晕，这也太难',
  '看得我心脏病都犯了',
  '心肺复苏按压多深',
  'the server collapsed',
  'my code is choking on a file',
  'i passed out cards',
  "the process won't wake up",
  "my roommate won't wake up for the 8am class",
  'how do i stop a patient from choking',
  'what is a stroke',
];

describe('somebody whose life may be in danger', () => {
  test.each(IN_DANGER)('%j speaks of one', (message) => expect(speaksOfDanger(message)).toBe(true));
  test.each(IN_NONE)('%j does not', (message) => expect(speaksOfDanger(message)).toBe(false));

  test.each([
    ['我室友叫不醒了', /^要是现在就有人这样，别等群里回复，马上打 120。/],
    ["my roommate won't wake up", /^If this is happening .{10,60}: call an ambulance/],
  ])('%j hears of the ambulance before that it was passed on', async (question, opening) => {
    const answer = await agentOn({ passages: [aPassage()], confidence: 0.1 }).ask(question);
    expect(answer.outcome).toBe('abstained');
    expect(answer.text).toMatch(opening);
    expect(answer.handOff).not.toBeNull();
    expect(isAbstention(answer.text)).toBe(true);
  });

  test('a course that has the answer gives it', async () => {
    const choking = aPassage({
      title: '噎住了怎么办',
      text: '老人噎住了，立刻从身后抱住，向上冲击，并打 120。',
    });
    const answer = await agentOn({ passages: [choking], confidence: 0.95 }).ask('老人噎住了怎么办');
    expect(answer).toMatchObject({ outcome: 'answered' });
    expect(answer.text).toContain('从身后抱住');
  });
});
