import { describe, expect, test } from 'vitest';
import { ADVERT, ADVERT_2, aSchool, COPIES, FRAUD } from './school-in-life.ts';

type Said = { about: string; text: string; id: string };
type Measure = { kind: string; state: string; reason: string | null; text: string };

describe('whoever finds their message gone', () => {
  test('as fraud is told why and how to appeal before anybody has decided, and no rule on adverts', async () => {
    const { learner, says, privately, violations, page, act } = await aSchool();
    const sender = await learner('小李老师');
    await says(sender, FRAUD);
    const [word, ...more] = (await privately(sender)) as Said[];
    expect(more).toEqual([]);
    expect(word?.about).toBe('taken_down');
    expect(word?.text).toContain('冒充学校收钱');
    expect(word?.text).toContain('你发的那条消息已经从群里撤下。');
    expect(word?.text).toContain('/appeal#');
    expect(word?.text).not.toContain('广告');

    const objection = { clientId: 'c_objection-1', text: '号被盗了，不是我发的', replyTo: word?.id };
    const { json } = await page('POST', '/private-messages', sender.cookie, objection);
    const [found] = await violations();
    expect(found).toMatchObject({ status: 'open', appealOpen: true });
    await act(found.id, `appeals/${json.appealId}/decide`, { operator: '李老师', accepted: true, reply: '' });
    const abouts = ((await privately(sender)) as Said[]).map(({ about }) => about);
    expect(abouts.filter((about) => about === 'apology')).toHaveLength(1);
  });

  test('reads it in their own language', async () => {
    const { learner, says, privately } = await aSchool();
    const sender = await learner('Li');
    await says(
      sender,
      'Hi, this is the registrar. All refunds now go through QQ group 58123456, join it to get yours',
    );
    const [word] = (await privately(sender)) as Said[];
    expect(word?.text).toContain('looked like an attempt to collect money');
  });

  test('a second time is told of it though the removal still waits for a person', async () => {
    const { learner, says, privately } = await aSchool();
    const seller = await learner('卖课的');
    await says(seller, ADVERT);
    await says(seller, ADVERT_2);
    const abouts = ((await privately(seller)) as Said[]).map(({ about }) => about);
    expect(abouts.toSorted()).toEqual(['reminder', 'taken_down']);
  });

  test('where a person wants nothing else done is told of the rule; with another measure it is said once', async () => {
    const { learner, says, privately, violations, act } = await aSchool();
    const one = await learner('搬运');
    await says(one, COPIES);
    const [first] = await violations();
    await act(first.id, 'change', { operator: '王老师', measures: ['delete'] });
    const [word, ...more] = (await privately(one)) as Said[];
    expect(more).toEqual([]);
    expect(word?.text).toContain('群规第 4 条');
    expect(word?.text).toContain('/appeal#');

    const two = await learner('卖课的');
    await says(two, ADVERT);
    expect(((await privately(two)) as Said[]).map(({ about }) => about)).toEqual(['reminder']);
  });

  test('on a platform without private words is told by a person', async () => {
    const { school, violations, act } = await aSchool();
    await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId: 'b1',
        senderId: 'lin',
        senderName: '小林',
        text: FRAUD,
        sentAt: new Date(school.clock.now()).toISOString(),
      },
    });
    await school.drain();
    const [found] = await violations();
    await act(found.id, 'measures/delete/done', { operator: '王老师' });
    const { json } = await school.call('GET', `/v1/violations/${found.id}`);
    const left = (json.measures as Measure[]).find(({ kind }) => kind === 'private_reminder');
    expect(left).toMatchObject({ state: 'task', reason: 'undelivered:taken_down' });
    expect(left?.text).toContain('已经从群里撤下');
  });
});
