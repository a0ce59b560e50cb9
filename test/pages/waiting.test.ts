import { describe, expect, it } from 'vitest';
import { changesIn } from '../../console/src/desk/questions/waiting.ts';
import { question } from './fake-desk.ts';

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
