import { describe, expect, test } from 'vitest';
import { asksStaffHours } from '../../src/agent/question/asked/staff-hours-asked.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import type { ServiceCalendar } from '../../src/domain/time/service-hours.ts';
import { aGroup, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const WORKDAY: [string, string][] = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
];
const hours: ServiceCalendar = {
  id: 'school',
  timeZone: 'Asia/Shanghai',
  staffed: { 1: WORKDAY, 2: WORKDAY, 3: WORKDAY, 4: WORKDAY, 5: WORKDAY, 6: [['10:00', '12:00']], 7: [] },
  holidays: [{ from: '2027-02-05', to: '2027-02-12', name: '春节' }],
  workdays: [],
  quiet: ['22:30', '08:00'],
  responseMinutes: {},
  owners: {},
};

/** On a Wednesday at ten in the morning. */
async function asked(question: string, before: string[] = [], confidence = 0.3) {
  const history: Turn[] = before.map((text) => ({ role: 'user', text }));
  const { ask } = agentOn({ passages: [aPassage()], confidence, hours });
  return await ask(question, { group: aGroup(), history });
}

describe('asked when somebody of the school is there', () => {
  test.each([
    '老师几点在',
    '晚上十点还有人回吗',
    '班主任几点下班？',
    '助教几点下班',
    'when are teachers online',
  ])('%j is told the hours of a week', async (question) => {
    const { outcome, text, handOff } = await asked(question);
    expect({ outcome, handOff }).toEqual({ outcome: 'answered', handOff: null });
    expect(text).toMatch(
      /周一到周五 9:00 到 12:00、14:00 到 18:00，周六 10:00 到 12:00|Monday to Friday, 9:00 to 12:00, 14:00 to 18:00/,
    );
  });

  test.each([
    ['现在有老师在吗', '现在有老师值班，到 12:00。'],
    ['今晚老师在吗', '11 月 25 日（周三）老师在：9:00 到 12:00、14:00 到 18:00。'],
    ['周日老师上班吗', '11 月 29 日（周日）老师休息，下一次值班是 11 月 30 日（周一）9:00。'],
    [
      '过年有人值班吗',
      '2027 年 2 月 5 日到 12 日是春节，老师休息，下一次值班是 2027 年 2 月 13 日（周六）10:00。',
    ],
    ['is anyone there on saturday', 'Teachers are there on Saturday, 28 November: 10:00 to 12:00.'],
  ])('%j is told of that day', async (question, said) => {
    expect(await asked(question)).toMatchObject({ outcome: 'answered', text: said });
  });

  test('a holiday has its English name, and one of the school’s own keeps its name', async () => {
    expect((await asked('is anyone there at spring festival?')).text).toBe(
      'Nobody is on duty from 5 to 12 February 2027 (Spring Festival); the next time is Saturday, 13 February 2027 at 10:00.',
    );
    expect((await asked('when are teachers online?')).text).toContain(
      'Nobody is on duty on holidays; the next is Spring Festival,',
    );
  });

  test('another day after that is told too, and of no day where something else was asked', async () => {
    expect((await asked('那周六呢', ['老师几点在'])).text).toContain('11 月 28 日（周六）老师在');
    expect((await asked('春节呢', ['老师几点在', '周末也在吗'])).text).toContain('是春节，老师休息');
    expect((await asked('老师那天在吗', ['春节上课吗'])).text).toContain('是春节，老师休息');
    // The week that 那周 means was named before.
    expect((await asked('老师那天在吗', ['那周六的答疑呢'])).text).toContain('周一到周五');
    expect((await asked('春节呢', ['退费几天到账'])).text).not.toContain('老师休息');
  });

  test.each([
    '老师在吗',
    '老师几点上课',
    '老师什么时候讲函数',
    '什么时候有空讲讲闭包',
    '现在在吗',
    '有人会做第三题吗',
    '明天几点开始',
    'what are the office hours',
  ])('%j asks something else', (question) => {
    expect(asksStaffHours(question)).toBe(false);
  });

  test('the material goes first where it tells of their hours, and a group without a calendar has none', async () => {
    const told = aPassage({ title: '班主任', text: '班主任工作日上午十点到晚上八点在线。' });
    const sure = agentOn({ passages: [told], hours });
    expect((await sure.ask('班主任几点在', { group: aGroup() })).text).toContain('晚上八点在线');
    const without = agentOn({ passages: [aPassage()], confidence: 0.3 });
    expect((await without.ask('老师几点在', { group: aGroup() })).outcome).toBe('abstained');
  });
});
