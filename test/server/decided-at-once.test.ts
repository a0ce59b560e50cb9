import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { aGroup, aViolation } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

const ENGINES = {
  'the embedded store': async () => ({}),
  PostgreSQL: async () => ({ DATABASE_URL: await temporaryDatabase() }),
};

describe.each(Object.entries(ENGINES))('a case that two operators have open, on %s', (_, environment) => {
  let school: TemporaryInstallation;
  beforeAll(async () => {
    school = await temporaryInstallation({ environment: await environment(), groups: [aGroup()] });
  }, 120_000);

  let count = 0;
  async function anOpenCase(): Promise<string> {
    const found = aViolation({ messageId: `m${++count}`, status: 'open' });
    await school.installation.store.violations.insert(found);
    return found.id;
  }
  const act = (id: string, action: string, body: object) =>
    school.call('POST', `/v1/violations/${id}/${action}`, { body });
  const read = async (id: string) => (await school.call('GET', `/v1/violations/${id}`)).json;
  const OVERTURNED = { operator: '李老师', reason: '是学校自己的活动', decidedAt: 'never' };

  test('is decided by the one who was first; the other is told who that was, and what was decided stands', async () => {
    const id = await anOpenCase();
    const approved = await act(id, 'approve', { operator: '王老师' });
    const late = await act(id, 'overturn', OVERTURNED);
    expect(late).toMatchObject({
      status: 409,
      json: { code: 'violation_decided', holder: '王老师', at: approved.json.decidedAt },
    });
    const otherwise = await act(id, 'change', { operator: '李老师', severity: 'high', decidedAt: 'never' });
    expect(otherwise).toMatchObject({ status: 409, json: { code: 'violation_decided', holder: '王老师' } });
    expect(await read(id)).toMatchObject({ status: 'confirmed', decidedBy: '王老师', severity: 'low' });
  });

  test('in the same moment is decided by one of them', async () => {
    const id = await anOpenCase();
    const done = await Promise.all([
      act(id, 'overturn', OVERTURNED),
      act(id, 'approve', { operator: '王老师' }),
      act(id, 'change', { operator: '孙老师', severity: 'high', decidedAt: 'never' }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('is decided otherwise by whoever does not say what they have read', async () => {
    const id = await anOpenCase();
    await act(id, 'approve', { operator: '王老师' });
    const { decidedAt, ...overturned } = OVERTURNED;
    expect((await act(id, 'overturn', overturned)).json).toMatchObject({ status: 'overturned' });
  });

  test('is decided otherwise by who has read the decision that stands, and by who made it', async () => {
    const id = await anOpenCase();
    const { decidedAt } = (await act(id, 'approve', { operator: '王老师' })).json;
    expect((await act(id, 'change', { operator: '王老师', severity: 'high' })).status).toBe(200);
    const unread = await act(id, 'overturn', { ...OVERTURNED, decidedAt });
    expect(unread).toMatchObject({ status: 409, json: { holder: '王老师' } });
    const since = (await read(id)).decidedAt;
    expect(Date.parse(since)).toBeGreaterThan(Date.parse(decidedAt));
    expect((await act(id, 'overturn', { ...OVERTURNED, decidedAt: since })).status).toBe(200);
  });
});
