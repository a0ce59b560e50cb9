import { expect, test } from 'vitest';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

test('an operator sees what became of the questions of a group', async () => {
  const school = await temporaryInstallation({ groups: [aGroup(), aGroup({ id: 'jobs' })] });
  await school.call('POST', '/v1/answers', { body: { question: '闭包是什么？', groupId: aGroup().id } });
  const { status, json } = await school.call('GET', `/v1/metrics?groupId=${aGroup().id}`);
  expect(status).toBe(200);
  expect(json.groupId).toBe(aGroup().id);
  const outcomes = Object.values(json.answers.outcomes as Record<string, number>);
  expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect((await school.call('GET', '/v1/metrics?groupId=jobs')).json.answers.outcomes).toEqual({});

  const { token } = (
    await school.call('POST', '/v1/tokens', {
      body: { name: 'jobs only', scopes: ['operate'], groupId: 'jobs' },
    })
  ).json;
  expect((await school.call('GET', '/v1/metrics', { token })).json.groupId).toBe('jobs');
  expect((await school.call('GET', `/v1/metrics?groupId=${aGroup().id}`, { token })).status).toBe(403);
});

test('a period that ends before it begins is refused with the mend', async () => {
  const school = await temporaryInstallation();
  const { status, json } = await school.call(
    'GET',
    '/v1/metrics?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z',
  );
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: 'bad_period', detail: expect.stringContaining('before') });
});
