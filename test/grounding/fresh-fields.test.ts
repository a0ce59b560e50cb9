import { describe, expect, it } from 'vitest';
import { isSaid } from './is-said.ts';

describe('a true paraphrase is said', () => {
  it.each([
    [
      'what nobody does denies nothing of what stands behind it',
      'If nothing has changed, the server replies with a 304 and no body.',
      'If nothing has changed the server answers 304 without a body.',
    ],
    [
      'nobody later than a time is up to that time',
      "You'll be admitted up to 30 minutes after the start.",
      'Candidates must be seated ten minutes before the start. Nobody is admitted later than 30 minutes after the start.',
    ],
    [
      'away from a thing is not near it',
      'Count stitches and rows across 10 cm in the middle, not near the edges.',
      'Wash it and let it dry flat, then count stitches and rows over 10 cm in the middle, away from the edges.',
    ],
    [
      'what is not to be let happen is done without it',
      "Don't let the iron touch the yarn while steaming.",
      'Acrylic yarn has to be steamed, without the iron touching it.',
    ],
    [
      'what nobody may do cannot be done',
      "You can't leave in the first hour or in the final 15 minutes.",
      'Nobody is admitted later than 30 minutes after the start, and nobody may leave during the first hour or the last 15 minutes.',
    ],
    [
      'what another is not like does it',
      'GROUP BY 会把一组行合并成一行，而窗口函数保留每一行。',
      '窗口函数对一组相关的行做计算，但不像 GROUP BY 那样把它们合并成一行，每一行都保留。',
    ],
    [
      'before something starts is before it',
      '要在开考之前交请假申请，还要附上医院的证明。',
      '期末考试因病缺席者，应在考试开始前提交请假申请和医院证明，经批准后可参加缓考；缓考只安排一次，成绩按卷面分计。补考成绩最高记 60 分。对成绩有异议的，可在公布后五个工作日内向教务处申请复核一次。',
    ],
    [
      'a number of times is no more than that',
      '可以，成绩公布后的五个工作日内向教务处申请复核，只能申请一次。',
      '对成绩有异议的，可在公布后五个工作日内向教务处申请复核一次。',
    ],
    [
      'both sides of a contract have a part in what one does',
      '房东卖房之前要在合理的期限内告诉你。',
      '出租人出卖租赁房屋的，应当在出卖之前的合理期限内通知承租人，承租人享有以同等条件优先购买的权利。',
    ],
    [
      'pieces are no money',
      '总评由三块组成：平时作业占 30%，期中测验占 20%，期末考试占 50%。',
      '本课程总评成绩由平时作业 30%、期中测验 20%、期末考试 50% 三部分组成。',
    ],
    [
      'rules allow in a single character',
      '可以续借，不过只能续一次，续借期是 30 天。',
      '中文图书借期 60 天，均可续借一次，续借期为 30 天；已被他人预约的图书不能续借。',
    ],
  ])('%s', (_, sentence, text) => {
    expect(isSaid(sentence, text)).toBe(true);
  });

  it('what counts as passed is not calculated, though the question asks how something is', () => {
    const text = '总评不低于 60 分为合格，不低于 90 分为优秀。';
    expect(isSaid('60 分及以上算合格，90 分及以上算优秀。', text, '总评怎么算，多少分及格？')).toBe(true);
  });
});

describe('a false one is not', () => {
  it.each([
    [
      'two things with each other’s place',
      'Waste acid belongs in the bottle with the blue label; organic solvents go in the red one.',
      'Waste acid goes into the bottle with the red label, organic solvents into the one with the blue label.',
    ],
    [
      'a name with a hyphen, between marks of code or not',
      '`no-cache` means it must not be stored at all.',
      '| Directive | Meaning |\n|---|---|\n| no-cache | may be stored, but must be revalidated before each use |\n| no-store | must not be stored at all |',
    ],
    [
      'what is forbidden in one case, allowed whatever the case',
      '不管有没有被别人预约，这本书都可以续借。',
      '中文图书借期 60 天，均可续借一次，续借期为 30 天；已被他人预约的图书不能续借。',
    ],
  ])('%s', (_, sentence, text) => {
    expect(isSaid(sentence, text)).toBe(false);
  });
});

describe('of code that is copied from a lesson', () => {
  const lesson = `按部门排名次：

\`\`\`sql
SELECT * FROM (
  SELECT name, dept, salary,
         RANK() OVER (PARTITION BY dept ORDER BY salary DESC) AS r
  FROM staff
) t
WHERE r <= 3;
\`\`\``;
  const block = (altered: (code: string) => string): string => altered(lesson.slice(lesson.indexOf('```')));
  it('no sign may be another', () => {
    expect(
      isSaid(
        block((code) => code.replace('r <= 3', 'r >= 3')),
        lesson,
      ),
    ).toBe(false);
  });
  it('no name may stand for another that it has as well', () => {
    expect(
      isSaid(
        block((code) => code.replace('BY dept', 'BY name')),
        lesson,
      ),
    ).toBe(false);
  });
  it('a number, and what was asked for, may be', () => {
    expect(
      isSaid(
        block((code) => code.replace('3;', '5;')),
        lesson,
      ),
    ).toBe(true);
    expect(
      isSaid(
        block((code) => code.replace('r <= 3', 'r >= 3')),
        lesson,
        '改成 r >= 3 呢？',
      ),
    ).toBe(true);
  });
});
