import { expect, test } from 'vitest';
import { DAY, HOUR } from '../support/movable-clock.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

test('a school keeps talk and evidence for the days that it says', async () => {
  const school = await temporaryInstallation({
    environment: { ZHUJIAO_KEEP_MESSAGES_DAYS: '10', ZHUJIAO_KEEP_EVIDENCE_DAYS: '20' },
  });
  const { store } = school.installation;
  // Whoever joins is told before.
  const door = await school.call('GET', '/page/v1/session', { token: null });
  expect(door.json.opens).toMatchObject({ group: { keptDays: 10 } });
  const says = async (messageId: string, text: string) => {
    await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId,
        senderId: 'seller-account',
        senderName: '卖课的',
        text,
        sentAt: new Date(school.clock.now()).toISOString(),
      },
    });
    await school.drain();
  };
  const kept = async () => ({
    messages: (await store.messages.recent('newcomers', 10)).map(({ messageId }) => messageId),
    verdict: (await store.verdicts.get('newcomers', 'advert', 1)) !== null,
    sender: (await store.violations.list({ limit: 1 }))[0]?.senderId,
    private: (await store.privateMessages.of('newcomers', 'seller-account', 5)).length,
  });
  const after = async (ms: number) => {
    school.clock.advance(ms);
    await store.jobs.enqueue({ kind: 'upkeep', payload: {} }, school.clock.now());
    await school.drain();
    return await kept();
  };
  await says('advert', '全套Python课程3折，加微信 py88991 领取');
  await says('calm', '今天的作业第三题怎么做');
  const whole = await kept();
  expect(whole).toMatchObject({ verdict: true, sender: 'seller-account' });
  expect(whole.messages).toEqual(expect.arrayContaining(['advert', 'calm']));
  expect(await after(10 * DAY - HOUR)).toEqual(whole);

  // What a violation rests on outlives the talk around it.
  const evidence = await after(3 * HOUR);
  expect(evidence).toMatchObject({ verdict: false, sender: 'seller-account' });
  expect(evidence.messages).toContain('advert');
  expect(evidence.messages).not.toContain('calm');

  expect(await after(10 * DAY)).toEqual({ messages: [], verdict: false, sender: '', private: 0 });
  const audit = (await school.call('GET', '/v1/moderation/audit')).json.items;
  expect(audit.map(({ action }: { action: string }) => action)).toContain('found');
  expect(JSON.stringify(audit)).not.toMatch(/seller-account|卖课的|py88991/);
  expect((await school.call('GET', '/v1/moderation/audit/check')).json).toEqual({
    whole: true,
    brokenAt: null,
  });
});
