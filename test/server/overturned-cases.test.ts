import { describe, expect, test } from 'vitest';
import { ADVERT, ADVERT_2, aSchool } from './school-in-life.ts';

type Measure = { kind: string; state: string; reason: string | null };
const statesOf = (found: { measures: Measure[] }) =>
  Object.fromEntries(found.measures.map(({ kind, state }) => [kind, state]));

/** What is posted comes over a bridge, whose platform takes nothing down and says nothing in private. */
async function onABridge() {
  const school = await aSchool();
  let count = 0;
  const post = async (text: string, more: object = {}) => {
    const messageId = `b${++count}`;
    const message = {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId,
      senderId: 'lin',
      senderName: '小林',
      text,
      sentAt: new Date(school.school.clock.now()).toISOString(),
    };
    await school.school.call('POST', '/v1/messages', { body: { ...message, ...more } });
    await school.school.drain();
    return message;
  };
  const found = async (id: string) => (await school.school.call('GET', `/v1/violations/${id}`)).json;
  return { ...school, post, found };
}

describe('an overturned case', () => {
  test('leaves nothing for anybody to do by hand against its sender', async () => {
    const { post, violations, act, found } = await onABridge();
    await post(ADVERT);
    const [advert] = await violations();
    expect(statesOf(advert)).toEqual({ warn: 'task', delete: 'task' });
    await act(advert.id, 'overturn', { operator: '王老师', reason: '学校自己的活动' });
    expect(statesOf(await found(advert.id))).toEqual({ warn: 'dropped', delete: 'dropped' });
    const done = await act(advert.id, 'measures/delete/done', { operator: '李老师' });
    expect(done).toMatchObject({ status: 409, json: { code: 'no_such_task' } });
  });

  test('keeps what is to be put back by hand', async () => {
    const { post, violations, act, found } = await onABridge();
    await post(ADVERT);
    const [advert] = await violations();
    await act(advert.id, 'measures/delete/done', { operator: '李老师' });
    await act(advert.id, 'overturn', { operator: '王老师', reason: '学校自己的活动' });
    expect(statesOf(await found(advert.id))).toMatchObject({ delete: 'task' });
    await act(advert.id, 'measures/delete/done', { operator: '李老师' });
    expect(statesOf(await found(advert.id))).toMatchObject({ delete: 'undone' });
  });

  test('counts no more in what is proposed against the same person: nobody leaves for a first advert', async () => {
    const { school, learner, says, violations, act } = await aSchool();
    const seller = await learner('小林');
    await says(seller, ADVERT);
    const [first] = await violations();
    await says(seller, ADVERT_2);
    const [second] = await violations('?status=open');
    expect(statesOf(second)).toEqual({ delete: 'done', remove: 'proposed' });

    await act(first.id, 'overturn', { operator: '王老师', reason: '学校自己的活动' });
    const detail = (await school.call('GET', `/v1/violations/${second.id}`)).json;
    expect(detail.status).toBe('open');
    expect(statesOf(detail)).toEqual({ warn: 'proposed', delete: 'done', remove: 'dropped' });
    expect(detail.measures.find(({ kind }: Measure) => kind === 'remove').reason).toBe('earlier_overturned');
    expect(detail.audit.at(-1)).toMatchObject({ actor: 'system', action: 'replanned' });
  });

  test('is no strike against what its sender writes later: the next advert is a first one', async () => {
    const { post, violations, act } = await onABridge();
    await post(ADVERT);
    const [first] = await violations();
    await act(first.id, 'overturn', { operator: '王老师', reason: '学校自己的活动' });
    await post(ADVERT_2);
    const [next] = await violations();
    expect(next.text).toBe(ADVERT_2);
    expect(statesOf(next)).not.toHaveProperty('remove');
  });

  test('after an appeal counts no more either', async () => {
    const { school, learner, says, page, privately, violations, act } = await aSchool();
    const seller = await learner('小林');
    await says(seller, ADVERT);
    const [first] = await violations();
    const reminder = (await privately(seller)).at(-1);
    await says(seller, ADVERT_2);
    const [second] = await violations('?status=open');
    const objection = { clientId: 'c_objection-9', text: '是老师让我转的', replyTo: reminder.id };
    const { json } = await page('POST', '/private-messages', seller.cookie, objection);
    await act(first.id, `appeals/${json.appealId}/decide`, { operator: '李老师', accepted: true, reply: '' });
    const detail = (await school.call('GET', `/v1/violations/${second.id}`)).json;
    expect(statesOf(detail)).toEqual({ warn: 'proposed', delete: 'done', remove: 'dropped' });
  });

  test('leaves no appeal against it open, to be rejected after the apology', async () => {
    const { school, learner, says, page, privately, violations, act } = await aSchool();
    const seller = await learner('小林');
    await says(seller, ADVERT);
    const [advert] = await violations();
    const reminder = (await privately(seller)).at(-1);
    const objection = { clientId: 'c_objection-8', text: '是学校的活动', replyTo: reminder.id };
    const { json } = await page('POST', '/private-messages', seller.cookie, objection);
    await act(advert.id, 'overturn', { operator: '王老师', reason: '学校自己的活动' });
    await school.drain();
    const after = (await school.call('GET', `/v1/violations/${advert.id}`)).json;
    expect(after).toMatchObject({ status: 'overturned', appealOpen: false });
    expect(after.appeals).toMatchObject([{ status: 'accepted', decidedBy: '王老师' }]);
    expect(await violations('?waiting=true')).toEqual([]);
    const late = await act(advert.id, `appeals/${json.appealId}/decide`, {
      operator: '李老师',
      accepted: false,
      reply: '是广告',
    });
    expect(late).toMatchObject({ status: 409, json: { code: 'appeal_decided' } });
    // Told once, by the apology.
    const told = (await privately(seller)).filter(({ about }: { about: string }) =>
      /apology|accepted/.test(about),
    );
    expect(told).toHaveLength(1);
  });

  test('changes nothing where two others stand still, nor in what a person has decided', async () => {
    const { school, learner, says, violations, act } = await aSchool();
    const seller = await learner('小林');
    await says(seller, ADVERT);
    await says(seller, ADVERT_2);
    const [second, first] = await violations();
    await act(second.id, 'change', { operator: '王老师', measures: ['private_reminder'] });
    await says(seller, '低价出课程，加微信 kc55120 领取，五折');
    const [third] = await violations('?status=open');
    const before = statesOf(third);
    expect(before).toMatchObject({ remove: 'proposed' });
    await act(first.id, 'overturn', { operator: '李老师', reason: '看错了' });
    const after = (await school.call('GET', `/v1/violations/${third.id}`)).json;
    expect(statesOf(after)).toEqual(before);
    const decided = (await school.call('GET', `/v1/violations/${second.id}`)).json;
    expect(decided.status).toBe('confirmed');
  });
});

test('who takes a message back leaves nobody the task of taking it down', async () => {
  const { post, violations, found, school } = await onABridge();
  const message = await post(ADVERT);
  const [advert] = await violations();
  expect(advert).toMatchObject({ status: 'acted' });
  await school.call('POST', '/v1/messages', { body: { ...message, recalled: true } });
  await school.drain();
  expect(statesOf(await found(advert.id))).toMatchObject({ delete: 'dropped', warn: 'task' });
});
