import { describe, expect, test } from 'vitest';
import { coverageGaps } from '../../src/desk/index.ts';
import type { NearestPassage, Question } from '../../src/domain/conversation/question.ts';
import { DAY, movableClock } from '../support/movable-clock.ts';
import { aQuestion } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const near = (source: string): NearestPassage => ({
  passageId: `pas_${source}`,
  courseId: 'python-101',
  source,
  title: source,
  locator: '#top',
  text: source,
  score: 0.4,
});

/** The gaps that these questions leave, of the last thirty days. */
async function gapsOf(
  questions: Partial<Question>[],
  filter: Partial<Parameters<typeof coverageGaps>[1]> = {},
) {
  const { store } = await temporaryStore();
  const clock = movableClock();
  const searched: [string, string[]][] = [];
  for (const [index, said] of questions.entries())
    await store.questions.insert(
      aQuestion({ id: `q_${index}`, askerId: `a_${index}`, createdAt: clock.now() - DAY + index, ...said }),
    );
  const findPassages = async (question: string, courseIds: string[]) => {
    searched.push([question, courseIds]);
    return [near('found.md'), near('second.md')];
  };
  const gaps = await coverageGaps({ store, clock, findPassages }, { days: 30, limit: 20, ...filter });
  return { gaps, searched, now: clock.now() };
}

/** The second has most in common with the others. */
const FORMAT = ['毕业论文格式有什么要求？', '毕业论文格式要求在哪里看', '毕业论文的格式要求是什么'];

describe('what the courses leave unanswered', () => {
  test('is one gap a topic, the most asked first, with how many asked, and how many still wait', async () => {
    const { gaps, now } = await gapsOf([
      { text: '体检要带什么材料？', nearest: [near('health.md')] },
      ...FORMAT.map((text, index) => ({
        text,
        nearest: [near('thesis.md')],
        askerId: index === 2 ? 'mei' : 'lin',
        status: index === 1 ? ('answered' as const) : ('handed_off' as const),
      })),
    ]);
    expect(gaps.map(({ count, askers, waiting }) => [count, askers, waiting])).toEqual([
      [3, 2, 2],
      [1, 1, 1],
    ]);
    expect(gaps[0]?.topic).toBe(FORMAT[1]);
    expect(gaps[0]).toMatchObject({
      firstAt: now - DAY + 1,
      lastAt: now - DAY + 3,
      lastGroupId: 'newcomers',
    });
    expect(gaps[0]?.examples.map(({ questionId }) => questionId)).toEqual(['q_3', 'q_2', 'q_1']);
  });

  test('is one however it is asked, and another where only the thing is the same', async () => {
    const CANTEEN = ['食堂几点开门', '食堂什么时候开', '请问食堂早上几点开门呀'];
    const OTHERS = ['列表怎么去重', '列表怎么变成字符串', '体检要带什么材料', '宿舍有空调吗'];
    const asked = [...CANTEEN, ...OTHERS];
    const { gaps } = await gapsOf(asked.map((text) => ({ text, nearest: [] })));
    expect(gaps.map(({ count }) => count)).toEqual([3, 1, 1, 1, 1]);
  });

  test('holds nothing that is no question of the course’s: a quarrel, what was put aside, another reason', async () => {
    const { gaps } = await gapsOf([
      { text: FORMAT[0] ?? '', kind: 'complaint' },
      { text: FORMAT[0] ?? '', status: 'dismissed' },
      { text: FORMAT[0] ?? '', reason: 'copilot' },
      { text: FORMAT[0] ?? '', createdAt: 1 },
      { text: '体检要带什么材料？', reason: 'not_helpful' },
    ]);
    expect(gaps.map(({ topic }) => topic)).toEqual(['体检要带什么材料？']);
  });

  test('is told of one group or one course, and keeps courses apart', async () => {
    const asked = [
      { text: FORMAT[0] ?? '' },
      { text: FORMAT[0] ?? '', groupId: 'jobs' },
      { text: FORMAT[0] ?? '', courseId: 'sql-101' },
    ];
    expect((await gapsOf(asked, { groupId: 'jobs' })).gaps).toMatchObject([{ count: 1 }]);
    expect((await gapsOf(asked, { courseId: 'sql-101' })).gaps).toMatchObject([
      { count: 1, courseId: 'sql-101' },
    ]);
    expect((await gapsOf(asked)).gaps.map(({ courseId, count }) => [courseId, count])).toEqual([
      ['python-101', 2],
      ['sql-101', 1],
    ]);
    expect((await gapsOf(asked, { limit: 1 })).gaps).toHaveLength(1);
  });

  test('shows nobody’s personal data, and as a reply only what staff wrote', async () => {
    const text = '毕业论文格式有什么要求？我的手机是 13887654321';
    const { gaps } = await gapsOf([
      { text, answeredBy: 'staff', status: 'answered', reply: '看教务处的通知' },
      { text, answeredBy: 'peer', status: 'answered', reply: '我也不知道，问问看' },
    ]);
    expect(JSON.stringify(gaps)).not.toContain('13887654321');
    expect(gaps[0]?.examples.map(({ reply }) => reply)).toEqual([null, '看教务处的通知']);
  });

  test('names the passage that came nearest, and looks for one only where nobody has yet', async () => {
    const known = await gapsOf([{ text: FORMAT[0] ?? '', nearest: [near('thesis.md')] }]);
    expect(known.gaps[0]?.nearest?.source).toBe('thesis.md');
    expect(known.searched).toEqual([]);
    const unknown = await gapsOf([{ text: FORMAT[0] ?? '' }]);
    expect(unknown.gaps[0]?.nearest?.source).toBe('found.md');
    expect(unknown.searched).toEqual([[FORMAT[0], ['python-101']]]);
    const ofNone = await gapsOf([{ text: FORMAT[0] ?? '', courseId: null }]);
    expect([ofNone.gaps[0]?.nearest, ofNone.searched]).toEqual([null, []]);
  });
});
