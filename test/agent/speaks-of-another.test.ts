import { describe, expect, test } from 'vitest';
import { speaksOfAnother } from '../../src/agent/sources/fit/speaks-of-another.ts';
import { processorMs } from '../support/processor-time.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const JOINS =
  'A left join keeps the left table; a condition on the right table belongs into on, or the join is inner.';

describe('what a follow-up puts in the place of another thing', () => {
  test.each([
    ['and demand?', 'The supply curve shifts when wages change.', false],
    ['and demand?', 'Where supply meets demand, the price stands.', true],
    ['what about right join', JOINS, false],
    ['what about a left join?', JOINS, true],
    ['and capo 4?', 'With a capo on the second fret G sounds as A.', false],
    ['and with a mixer', 'A mixer overdoes it after fifteen minutes.', true],
    ['what about dictionaries', 'A dictionary has keys.', true],
    ['and a set?', 'The settings are in settings.json.', false],
    ['and close it?', 'open() opens a file.', true],
    ['and if it fails?', 'Put open() into a with line.', true],
    ['and type 2?', 'A type I error is a false alarm, a type II error a miss.', true],
    ['and type 2?', 'A type I error is a false alarm.', false],
    ['and then?', 'Put open() into a with line.', true],
    ['how do I sort', 'A slice takes a part.', true],
    ['and demand?', '供给曲线向上。', true],
  ])('%j of %j: %s', (question, text, speaks) => {
    expect(speaksOfAnother(question, text, [])).toBe(speaks);
  });

  const supply = aPassage({
    title: 'The supply curve',
    text: 'The supply curve shifts when wages change.',
  });
  const history = [
    { role: 'user' as const, text: 'what shifts supply' },
    { role: 'assistant' as const, text: supply.text },
  ];

  test('is not answered by what was said of the other', async () => {
    const found = { passages: [supply], confidence: 0.95 };
    expect(await agentOn(found).ask('and demand?', { history })).toMatchObject({ outcome: 'abstained' });
    expect(await agentOn(found).ask('and wages?', { history })).toMatchObject({ outcome: 'answered' });
    expect(await agentOn(found).ask('and demand?')).toMatchObject({ outcome: 'answered' });
  });

  test('may be what all of the course is about', async () => {
    const courses = [aCourse({ title: 'Economics' })];
    const answer = await agentOn({ passages: [supply], confidence: 0.95 }).ask('and in economics?', {
      history,
      courses,
    });
    expect(answer.outcome).toBe('answered');
  });

  test('is read in no time', () => {
    for (const piece of ['and a ', 'what about ', 'x-', "' ", '?', 'then ']) {
      const startedAt = processorMs();
      speaksOfAnother(`and ${piece.repeat(2_000)}`, JOINS, []);
      expect(processorMs() - startedAt, piece).toBeLessThan(100);
    }
  });
});
