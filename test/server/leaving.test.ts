import { expect, test } from 'vitest';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

test('who leaves on the group page is no member any more, asks nothing in its name and is sent nothing', async () => {
  const school = await temporaryInstallation();
  const { page, join } = pageVisitor(school, await inviteTo(school, 'newcomers'));
  const cookie = await join('要走的人');
  const id = (await page('GET', '/session', cookie)).json.learner.id;
  const { store } = school.installation;
  const there = await store.learners.countMembers('newcomers');
  await page('POST', '/leave', cookie);
  expect(await store.learners.countMembers('newcomers')).toBe(there - 1);
  const asked = await school.call('POST', '/v1/answers', {
    body: { question: '闭包是什么？', groupId: 'newcomers', askerId: id },
  });
  expect(asked.json).toMatchObject({ status: 403, code: 'left_group' });
  const written = await school.call('POST', `/v1/groups/newcomers/learners/${id}/private-messages`, {
    body: { operator: '王老师', text: '有空聊聊吗？', key: 'to-one-who-left' },
  });
  expect(written.json).toMatchObject({ code: expect.stringMatching(/deliver/) });
});
