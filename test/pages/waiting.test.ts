import { describe, expect, it } from 'vitest';
import { changesIn } from '../../console/src/desk/questions/waiting.ts';
import { timeLeft } from '../../console/src/language/time-left.ts';
import { en } from '../../console/src/moderation/words.en.ts';
import { zh } from '../../console/src/moderation/words.zh.ts';
import { question } from './fake-desk.ts';

describe('what is told of the time of a case', () => {
  const said = (left: number) => [timeLeft(left, 'zh', zh.due), timeLeft(left, 'en', en.due)];

  it('is never that nothing is left of it, or that it is late by nothing', () => {
    expect(said(20_000)).toEqual(['到时限了', 'due now']);
    expect(said(-20_000)).toEqual(['到时限了', 'due now']);
    expect(said(9 * 60_000)).toEqual(['还剩 9 分钟', '9 min left']);
    expect(said(-61_000)).toEqual(['超时 1 分钟', '1 min late']);
  });
});

describe('a question that is open on the desk', () => {
  const asked = { id: 'q_1', text: '闭包是什么？', messageId: 'm1', asker: { id: 'lin', name: '小林' } };
  const everyMs = (status: 'open' | 'handed_off' | 'claimed' | 'answered' | 'resolved' | 'dismissed') =>
    changesIn(question({ ...asked, status }, 0));

  it('is asked for again soon while it waits, seldom once it is answered, and no more where it is settled', () => {
    expect([everyMs('open'), everyMs('handed_off'), everyMs('claimed')]).toEqual([5_000, 5_000, 5_000]);
    expect(everyMs('answered')).toBe(60_000);
    expect([everyMs('resolved'), everyMs('dismissed')]).toEqual([null, null]);
  });
});
