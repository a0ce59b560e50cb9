import { expect, test } from 'vitest';
import { DAY } from '../support/movable-clock.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

/** A school with a group on another chat system, and one on the page. */
const aSchool = async (environment: Record<string, string> = {}) => {
  const school = await temporaryInstallation({
    environment,
    groups: [aGroup({ channel: 'bridge' }), aGroup({ id: 'on-page', channel: 'web' })],
  });
  let asked = 0;
  /** A learner asks; the assistant's reply as the group's events have it. */
  const ask = async (text: string) => {
    const messageId = `m${++asked}`;
    const sentAt = new Date(school.clock.now()).toISOString();
    await school.call('POST', '/v1/messages', {
      body: {
        channel: 'bridge',
        groupId: 'newcomers',
        messageId,
        senderId: 'lin',
        senderName: '小林',
        text,
        sentAt,
      },
    });
    await school.drain();
    const events = await school.installation.store.events.after('newcomers', 0, 100);
    const replies = events.filter(({ kind }) => kind === 'reply');
    const data = replies.at(-1)?.data as { answer: { answerId: string; url?: string } } | undefined; // as it was said
    if (!data) throw new Error('nothing was said');
    return data.answer;
  };
  const open = (url: string) =>
    school.call('GET', `/page/v1/linked-answers/${url.split('#')[1]}`, { token: null });
  return { school, ask, open };
};
const PUBLIC = { ZHUJIAO_PUBLIC_URL: 'https://learn.school.example' };

test('an answer on another chat system comes with a link to all that it rests on, and to nothing of who asked', async () => {
  const { school, ask, open } = await aSchool(PUBLIC);
  const { url = '' } = await ask('@助教 闭包是什么？');
  expect(url).toMatch(/^https:\/\/learn\.school\.example\/answer#[\w-]+\.[\w-]+$/);
  const { status, json, text, headers } = await open(url);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(json).toMatchObject({ language: 'zh', correction: null, citations: [{ index: 1 }] });
  const [passage] = json.passages;
  expect(passage.text).toContain(json.citations[0].quote.slice(0, 8));
  expect(passage.courseTitle).not.toBe('');
  for (const ofTheAsker of ['小林', 'lin"', '是什么？']) expect(text).not.toContain(ofTheAsker);
  expect((await school.call('GET', '/answer', { token: null })).status).not.toBe(404);
});

test('the link is good for thirty days, only as it was signed, and only while the answer is kept', async () => {
  const { school, ask, open } = await aSchool(PUBLIC);
  const { url = '', answerId } = await ask('@助教 闭包是什么？');
  expect((await open(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`)).json.code).toBe(
    'bad_answer_link',
  );
  expect((await open('#none')).status).toBe(404);
  school.clock.advance(31 * DAY);
  expect((await open(url)).json.code).toBe('answer_link_expired');
  school.clock.advance(-31 * DAY);
  const [learner] = await school.installation.store.learners.list({ sought: '小林', limit: 1 });
  if (!learner) throw new Error('the asker is known');
  await school.installation.store.eraseLearner(learner, school.clock.now());
  expect(await school.installation.store.answers.get(answerId)).not.toMatchObject({ answer: { text: /./ } });
  expect((await open(url)).json.code).toBe('bad_answer_link');
});

test('what was put right since stands above the answer', async () => {
  const { school, ask, open } = await aSchool(PUBLIC);
  const { url = '' } = await ask('@助教 闭包是什么？');
  const [question] = (await school.call('GET', '/v1/questions?status=answered')).json.items;
  await school.call('POST', `/v1/questions/${question.id}/correct`, {
    body: { operator: '王老师', text: '还要返回内层函数才算。' },
  });
  expect((await open(url)).json.correction).toMatchObject({
    by: '王老师',
    text: expect.stringContaining('返回'),
  });
});

test('there is no link where the school has no public address, nor to what rests on nothing', async () => {
  const { ask } = await aSchool();
  expect(await ask('@助教 闭包是什么？')).not.toHaveProperty('url');
  const withAddress = await aSchool(PUBLIC);
  expect(await withAddress.ask('@助教 在吗')).not.toHaveProperty('url');
});
