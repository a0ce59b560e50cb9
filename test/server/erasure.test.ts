import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../support/movable-clock.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { directoryWithStore } from '../support/temporary-store.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

const NAME = '齐小满';
const ACCOUNT = 'qxm-77';
/** In whatever they write; staff and others do not say it. */
const OWN_WORDS = '芝麻绿豆';

interface Engine {
  environment: Record<string, string>;
  /** Every row of every table, as `table.column value`. */
  everything(): Promise<string[]>;
}

const cells = (table: string, rows: object[]): string[] =>
  rows.flatMap((row) => Object.entries(row).map(([column, value]) => `${table}.${column} ${value}`));

const ENGINES: Record<string, () => Promise<Engine>> = {
  'the embedded store': async () => {
    const directory = await directoryWithStore();
    return {
      environment: { ZHUJIAO_DATA_DIR: directory },
      async everything() {
        const db = new DatabaseSync(`${directory}/zhujiao.sqlite`, { readOnly: true });
        const tables = db.prepare("select name from sqlite_master where type = 'table'").all();
        const found = tables.flatMap(({ name }) =>
          cells(String(name), db.prepare(`select * from "${name}"`).all()),
        );
        db.close();
        return found;
      },
    };
  },
  PostgreSQL: async () => {
    const url = await temporaryDatabase();
    return {
      environment: { DATABASE_URL: url },
      async everything() {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
        const found: string[] = [];
        for (const { tablename } of rows)
          found.push(...cells(tablename, (await client.query(`select * from "${tablename}"`)).rows));
        await client.end();
        return found;
      },
    };
  },
};

function talking(school: TemporaryInstallation) {
  let said = 0;
  const post = async (path: string, body: object) => {
    const done = await school.call('POST', path, { body });
    expect(done.status, `${path}: ${done.text}`).toBeLessThan(300);
    await school.drain();
    school.clock.advance(MINUTE);
    return done.json;
  };
  return {
    post,
    async hear(text: string, from: { senderId: string; senderName: string }, more: object = {}) {
      const messageId = `said-${++said}`;
      const sentAt = new Date(school.clock.now()).toISOString();
      const where = { channel: 'bridge', groupId: 'newcomers', messageId, sentAt };
      await post('/v1/messages', { ...where, ...from, text, ...more });
      return messageId;
    },
    async questionOf(messageId: string) {
      const { json } = await school.call('GET', '/v1/questions?limit=200');
      return json.items.find((one: { messageId: string }) => one.messageId === messageId);
    },
  };
}

const they = { senderId: ACCOUNT, senderName: NAME };
const other = { senderId: 'other', senderName: '阿珂' };

/** What a learner leaves behind in a group: asked, answered by name, kept, put right, told to others; a case; talk. */
async function lifeInAGroup(school: TemporaryInstallation) {
  const { hear, post, questionOf } = talking(school);
  const asked = await questionOf(await hear('@助教 食堂周末开吗？', they));
  await post(`/v1/questions/${asked.id}/answer`, {
    operator: '王老师',
    text: `食堂周末不开，${NAME}已经问过`,
  });
  await post(`/v1/questions/${asked.id}/keep`, { operator: '王老师', courseId: 'python-101' });
  await hear('@助教 食堂周末开吗？', other, { groupId: 'jobs' });
  const { json } = await school.call('GET', `/v1/questions/${asked.id}`);
  await post(`/v1/questions/${asked.id}/correct`, {
    ...{ operator: '王老师', text: `${NAME}，食堂周末开到八点`, answeredAt: json.answeredAt },
  });
  const closures = await questionOf(await hear('@助教 闭包是什么？', they));
  await hear('@助教 闭包是什么？', other);
  await post(`/v1/questions/${closures.id}/correct`, { operator: '王老师', text: `@${NAME} 是一种函数` });
  const theirs = await hear('自习室晚上几点关门？', other, { groupId: 'waiting' });
  await hear('晚上十点关门', they, { groupId: 'waiting', replyToMessageId: theirs });
  const mine = await hear('图书馆几点关门呀？', they, { groupId: 'waiting' });
  await hear('晚上十点关门', other, { groupId: 'waiting', replyToMessageId: mine });
  await hear('谢谢，解决了', they, { groupId: 'waiting', replyToMessageId: mine });
  await hear('同意', other, { quoted: { senderName: NAME, text: OWN_WORDS } });
  await hear(`加我微信 ${OWN_WORDS}abc12345 领取全套课程，只要三折！`, they);
  await hear(`我要投诉${OWN_WORDS}，退钱！`, they);
  const { items } = (await school.call('GET', '/v1/violations')).json;
  await post(`/v1/violations/${items[0].id}/approve`, { operator: '王老师', note: `${NAME}发过广告` });
}

/** On the page, and over REST without a group, under our own identifier. */
async function lifeElsewhere(school: TemporaryInstallation) {
  const { post } = talking(school);
  const visitor = pageVisitor(school, await inviteTo(school, 'page'));
  const cookie = await visitor.join(NAME);
  await visitor.post(cookie, `@助教 ${OWN_WORDS}明天会下雨吗？`);
  await school.drain();
  await visitor.page('POST', '/private-messages', cookie, { clientId: 'c_00000001', text: OWN_WORDS });
  await school.drain();
  const { store } = school.installation;
  const askerId = await store.learners.idOf('bridge', ACCOUNT);
  const asked = await post('/v1/answers', {
    ...{ question: `${OWN_WORDS}教务处周末有人吗？`, courseId: 'python-101', askerId },
  });
  await post(`/v1/questions/${asked.handoff.questionId}/answer`, { operator: '王老师', text: '没有。' });
  // On its way still: the word that tells them what becomes of their advert.
  await store.jobs.enqueue(
    {
      kind: 'private_word',
      payload: { word: { learnerId: ACCOUNT, text: OWN_WORDS }, mayFail: true },
      groupId: 'newcomers',
      dedupeKey: 'later',
      runAt: school.clock.now() + 60 * MINUTE,
    },
    school.clock.now(),
  );
  return asked.handoff.questionId;
}

describe.each(Object.entries(ENGINES))('a learner who is taken out of what is kept, on %s', (_, open) => {
  test('is in no row of any table any more, by name, by identifier or by their own words', {
    timeout: 60_000,
  }, async () => {
    const engine = await open();
    const school = await temporaryInstallation({
      environment: engine.environment,
      groups: [
        aGroup({ channel: 'bridge' }),
        aGroup({ id: 'jobs', channel: 'bridge' }),
        aGroup({ id: 'waiting', channel: 'bridge', mode: 'assist' }),
        aGroup({ id: 'page' }),
      ],
    });
    await lifeInAGroup(school);
    const overRest = await lifeElsewhere(school);
    const { items } = (await school.call('GET', '/v1/learners?limit=50')).json;
    const learners = items.filter((one: { name: string }) => one.name === NAME);
    expect(learners).toHaveLength(2);
    const inGroups = learners.find((one: { channel: string }) => one.channel === 'bridge');
    const exported = (await school.call('GET', `/v1/learners/${inGroups.id}/export`)).json;
    expect(exported.questions.map(({ id }: { id: string }) => id)).toContain(overRest);
    expect(exported).toMatchObject({
      corrections: expect.arrayContaining([
        expect.objectContaining({ by: '王老师', text: `${NAME}，食堂周末开到八点` }),
      ]),
      keptAnswers: [{ verifiedBy: '王老师', answer: `食堂周末不开，${NAME}已经问过` }],
      violations: [{ note: `${NAME}发过广告` }],
      measures: expect.arrayContaining([expect.objectContaining({ kind: 'warn' })]),
      verdicts: expect.arrayContaining([
        expect.objectContaining({ category: 'none' }),
        expect.objectContaining({ category: exported.violations[0].category }),
      ]),
    });
    for (const { id } of learners)
      expect(
        (await school.call('POST', `/v1/learners/${id}/erase`, { body: { confirm: NAME } })).status,
      ).toBe(200);
    const traces = [NAME, ACCOUNT, OWN_WORDS, ...learners.map(({ id }: { id: string }) => id)];
    const left = await engine.everything();
    expect(left.filter((cell) => traces.some((trace) => cell.includes(trace)))).toEqual([]);
    // What others were told stays, in words that read on.
    expect(left.filter((cell) => cell.startsWith('verified_answers.answer '))).toEqual([
      'verified_answers.answer 食堂周末不开，同学已经问过',
    ]);
    const told = left.filter((cell) => cell.startsWith('messages.text') && cell.includes('更正'));
    expect(told).toContain('messages.text 更正一下，前面的回答不准确，以这条为准：同学，食堂周末开到八点');
    expect(
      left.some((cell) => cell.startsWith('moderation_audit.detail') && cell.includes('同学发过广告')),
    ).toBe(true);
    expect((await school.call('GET', '/v1/moderation/audit')).status).toBe(200);
  });
});
