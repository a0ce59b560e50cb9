import { describe, expect, test } from 'vitest';
import { createAppeals } from '../../src/conversation/index.ts';
import { HOUR, MINUTE } from '../support/movable-clock.ts';
import { mailServer, webhookReceiver } from '../support/notice-receivers.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';
import { isOurWebhook } from '../support/webhook-receiver.ts';

const ADVERT = '全套Python课程3折，加微信 py88991 领取';
/** Held for a person for a quarter of an hour; with a number that no notice may carry. */
const INSULT = '你这种人就是个傻逼，滚出去，13812345678 打给我';

/** As the temporary installation is set up with. */
const SECRET = 'a secret that only this test knows';

async function aSchool(environment: Record<string, string> = {}) {
  const school = await temporaryInstallation({
    environment,
    groups: [aGroup(), aGroup({ id: 'staff-room', name: '老师群' })],
  });
  const { clock } = school;
  const { learners } = school.installation.store;
  const gang = await learners.seen('web', 'gang', '小刚', clock.now());
  await learners.join('newcomers', gang, 'learner', clock.now());
  let sent = 0;
  return {
    school,
    gang,
    routes: (routes: object[]) => school.call('PUT', '/v1/desk-notices', { body: { routes } }),
    async says(text: string) {
      const messageId = `m${++sent}`;
      await school.call('POST', '/v1/messages', {
        body: {
          channel: 'web',
          groupId: 'newcomers',
          messageId,
          senderId: gang,
          senderName: '小刚',
          text,
          sentAt: new Date(clock.now()).toISOString(),
        },
      });
      await school.drain();
      const [latest] = (await school.call('GET', '/v1/violations')).json.items;
      return latest;
    },
    /** The clocks look after this time, twice, and what they enqueue is done. */
    async pass(ms: number) {
      clock.advance(ms);
      for (let times = 0; times < 2; times++) {
        await school.installation.store.jobs.enqueue({ kind: 'moderation_clocks', payload: {} }, clock.now());
        await school.drain();
      }
    },
    async act(id: string, action: string, body: object) {
      const reply = await school.call('POST', `/v1/violations/${id}/${action}`, { body });
      await school.drain();
      return reply;
    },
  };
}

const bodies = (got: { body: string }[]) => got.map(({ body }) => JSON.parse(body));
const events = (got: { body: string }[]): string[] => bodies(got).map(({ event }) => event);
const CASES = { stages: ['case_warning', 'case_overdue', 'case_escalation', 'appeal_overdue'] };

describe('a case that waits for a person', () => {
  test('is brought up at most of its time, when it is late, and to the lead half as much later: each once', async () => {
    const { url, got } = await webhookReceiver();
    const { school, gang, routes, says, pass } = await aSchool();
    await routes([{ via: 'webhook', url, ...CASES }]);
    const found = await says(INSULT);
    await pass(10 * MINUTE);
    expect(events(got)).toEqual([]);
    await pass(MINUTE);
    expect(events(got)).toEqual(['violation.warning']);
    await pass(4 * MINUTE);
    expect(events(got)).toEqual(['violation.warning', 'violation.overdue']);
    await pass(7.5 * MINUTE);
    await pass(24 * HOUR);
    expect(events(got)).toEqual(['violation.warning', 'violation.overdue', 'violation.escalation']);

    const [{ headers, body }] = got as [(typeof got)[0]];
    const timestamp = Number(headers['zhujiao-timestamp']);
    const signature = String(headers['zhujiao-signature']);
    expect(isOurWebhook({ secret: SECRET, signature, timestamp, body, nowMs: timestamp * 1000 })).toBe(true);
    expect(JSON.parse(body).violation).toMatchObject({
      id: found.id,
      groupName: 'Python 新手村',
      category: 'personal_attack',
      status: 'open',
      dueAt: found.dueAt,
    });
    // Nobody is named, and no number leaves the school.
    for (const trace of ['小刚', gang, '13812345678'])
      expect(JSON.stringify(bodies(got))).not.toContain(trace);
    expect(await school.installation.store.moderationClocks.due(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
  });

  test('and was decided in time is brought up no more', async () => {
    const { url, got } = await webhookReceiver();
    const { routes, says, pass, act } = await aSchool();
    await routes([{ via: 'webhook', url, ...CASES }]);
    const found = await says(INSULT);
    await act(found.id, 'approve', { operator: '王老师' });
    await pass(24 * HOUR);
    expect(events(got)).toEqual([]);
  });

  test('while nothing ran is late at once, without a warning before', async () => {
    const { url, got } = await webhookReceiver();
    const { routes, says, pass } = await aSchool();
    await routes([{ via: 'webhook', url, ...CASES }]);
    await says(INSULT);
    await pass(16 * MINUTE);
    await pass(MINUTE);
    expect(events(got)).toEqual(['violation.overdue']);
  });

  test('reaches staff in their group and by mail, in words', async () => {
    const { url: smtp, letters } = await mailServer();
    const { school, routes, says, pass } = await aSchool({
      ZHUJIAO_SMTP_URL: smtp,
      ZHUJIAO_MAIL_FROM: 'zhujiao@school.example',
    });
    await routes([
      { via: 'channel', groupId: 'staff-room', stages: ['case_overdue'] },
      { via: 'email', to: ['lead@school.example'], for: ['lead'] },
    ]);
    const found = await says(INSULT);
    await pass(15 * MINUTE);
    await pass(MINUTE);
    const said = await school.installation.store.messages.recent('staff-room', 5);
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain('【群规待处理，已超时】人身攻击 · Python 新手村');
    expect(said[0]?.text).toContain(found.id);
    expect(said[0]?.text).not.toContain('小刚');
    // The lead hears of it only when it is passed up.
    expect(letters).toEqual([]);
    await pass(8 * MINUTE);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^To: lead@school\.example/m);
  });

  test('of fraud is not quoted', async () => {
    const { url, got } = await webhookReceiver();
    const { routes, says, pass } = await aSchool();
    await routes([{ via: 'webhook', url, ...CASES }]);
    await says('我是教务小李，退费统一加QQ群58123456');
    await pass(5 * MINUTE);
    expect(bodies(got)[0]).toMatchObject({ event: 'violation.overdue', violation: { text: null } });
  });

  test('after an appeal is brought up when the review is late', async () => {
    const { url, got } = await webhookReceiver();
    const { school, routes, says, pass } = await aSchool();
    await routes([{ via: 'webhook', url, ...CASES }]);
    const found = await says(ADVERT);
    expect(found.status).toBe('acted');
    const { store } = school.installation;
    await createAppeals({ store, clock: school.clock, secret: SECRET }).open(
      found.id,
      'link',
      '那是推荐的书',
    );
    await pass(24 * HOUR);
    expect(events(got)).toEqual(['appeal.overdue']);
  });
});

describe('a program of the school’s', () => {
  const MEASURES = {
    stages: [
      'measure_proposed',
      'measure_applied',
      'measure_overturned',
      'measure_undone',
      'measure_dropped',
    ],
  };
  const told = (got: { body: string }[]) =>
    bodies(got)
      .map(({ event, measure }) => `${event} ${measure.kind} ${measure.state}`)
      .sort();

  test('hears by webhook what is done about a violation, and that it was taken back', async () => {
    const { url, got } = await webhookReceiver();
    const { gang, routes, says, act } = await aSchool();
    await routes([{ via: 'webhook', url, ...MEASURES }]);
    const found = await says(ADVERT);
    expect(told(got)).toEqual(['measure.applied delete done', 'measure.applied warn done']);
    const [first] = bodies(got);
    expect(first).toMatchObject({
      at: expect.stringMatching(/^2026-11-25T/),
      measure: {
        violationId: found.id,
        groupId: 'newcomers',
        channel: 'web',
        messageId: 'm1',
        senderId: gang,
        category: 'advertising',
        rule: 1,
        requiresApproval: false,
      },
    });
    const { headers, body } = got[0] as (typeof got)[0];
    const timestamp = Number(headers['zhujiao-timestamp']);
    const signature = String(headers['zhujiao-signature']);
    expect(isOurWebhook({ secret: SECRET, signature, timestamp, body, nowMs: timestamp * 1000 })).toBe(true);
    // Which message and account, never what was written or by what name.
    expect(JSON.stringify(bodies(got))).not.toMatch(/py88991|小刚/);

    got.length = 0;
    await act(found.id, 'overturn', { operator: '王老师', reason: '是学校自己的活动' });
    expect(told(got)).toEqual([
      'measure.overturned delete done',
      'measure.overturned warn done',
      'measure.undone delete undone',
    ]);
    expect(bodies(got)[0].measure.decidedBy).toBe('王老师');
  });

  test('hears what is proposed, and what a person then decides', async () => {
    const { url, got } = await webhookReceiver();
    const { routes, says, act } = await aSchool();
    await routes([{ via: 'webhook', url, ...MEASURES }]);
    const found = await says(INSULT);
    const kinds: string[] = found.measures.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('warn');
    expect(told(got)).toEqual(kinds.map((kind) => `measure.proposed ${kind} proposed`).sort());
    got.length = 0;
    await act(found.id, 'change', { operator: '王老师', measures: ['private_reminder'] });
    expect(told(got)).toEqual(
      [
        ...kinds.map((kind) => `measure.dropped ${kind} dropped`),
        'measure.applied private_reminder done',
      ].sort(),
    );
  });

  test('hears all that its route does not leave out; people are never told of single measures', async () => {
    const whole = await webhookReceiver();
    const { school, routes, says } = await aSchool();
    const refused = await routes([{ via: 'channel', groupId: 'staff-room', stages: ['measure_applied'] }]);
    expect(refused.status).toBe(400);
    await routes([
      { via: 'channel', groupId: 'staff-room' },
      { via: 'webhook', url: whole.url },
    ]);
    await says(ADVERT);
    expect(events(whole.got).sort()).toEqual(['measure.applied', 'measure.applied']);
    expect(await school.installation.store.messages.recent('staff-room', 5)).toEqual([]);
  });
});
