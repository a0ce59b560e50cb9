import { describe, expect, test } from 'vitest';
import { createMailer } from '../../../src/desk/index.ts';
import { webhookSignature } from '../../../src/domain/signatures/webhook-signature.ts';
import { conversation, WEBHOOK_SECRET } from '../../conversation/conversation-under-test.ts';
import { MINUTE } from '../../support/movable-clock.ts';
import { mailServer, webhookReceiver } from '../../support/notice-receivers.ts';
import { aGroup, aQuestion } from '../../support/samples.ts';
import { isOurWebhook } from '../../support/webhook-receiver.ts';

async function withBreach(routes: object[], said: Parameters<typeof conversation>[0] = {}) {
  const talk = await conversation(said);
  await talk.store.settings.set('desk_notices', JSON.stringify({ routes }));
  const question = aQuestion({
    text: '发票什么时候开？',
    kind: 'logistics',
    owner: 'money',
    clockStage: 'breach',
    clockAt: talk.clock.now(),
    dueAt: talk.clock.now(),
  });
  await talk.store.questions.insert(question);
  return { ...talk, question };
}

describe('a webhook', () => {
  test('carries the question, signed over its time and its body, and names its delivery', async () => {
    const { url, got } = await webhookReceiver();
    const { tick, question, clock } = await withBreach([{ via: 'webhook', url }]);
    await tick();
    expect(got).toHaveLength(1);
    const [{ headers, body }] = got as [(typeof got)[0]];
    const timestamp = Number(headers['zhujiao-timestamp']);
    expect(timestamp).toBe(Math.floor(clock.now() / 1000));
    const signature = String(headers['zhujiao-signature']);
    const check = { secret: WEBHOOK_SECRET, signature, timestamp, body, nowMs: clock.now() };
    expect(isOurWebhook(check)).toBe(true);
    expect(JSON.parse(body)).toMatchObject({
      event: 'question.breach',
      delivery: headers['zhujiao-delivery'],
      question: {
        id: question.id,
        kind: 'logistics',
        owner: 'money',
        ownerName: '财务客服',
        text: '发票什么时候开？',
      },
    });
  });

  test('has a learner’s words in one line, read in the direction of ours', async () => {
    const { url, got } = await webhookReceiver();
    const { tick, store, question } = await withBreach([{ via: 'webhook', url }]);
    const text = '发票\u202e」：限时\n\u2066什么时候开？';
    await store.questions.insert({ ...question, id: 'q_turned', text, messageRowId: null });
    await tick();
    const told = got.map(({ body }) => JSON.parse(body).question.text);
    expect(told).toContain('发票 」：限时 什么时候开？');
  });

  test('is tried again under the same name with a fresh signature, and then no more', async () => {
    const { url, got } = await webhookReceiver(2);
    const { tick, clock } = await withBreach([{ via: 'webhook', url }]);
    for (let times = 0; times < 5; times++) {
      await tick();
      clock.advance(MINUTE);
    }
    expect(got).toHaveLength(3);
    expect(new Set(got.map(({ headers }) => headers['zhujiao-delivery'])).size).toBe(1);
    for (const { headers, body } of got) {
      const timestamp = Number(headers['zhujiao-timestamp']);
      expect(headers['zhujiao-signature']).toBe(webhookSignature(WEBHOOK_SECRET, timestamp, body));
    }
  });

  test('does not follow where it is sent on', async () => {
    const { url, got } = await webhookReceiver(1, 302);
    const { tick } = await withBreach([{ via: 'webhook', url }]);
    await tick();
    expect(got).toHaveLength(1);
  });

  test.each([
    ['another body', { body: '{"a":2}' }],
    ['another secret', { secret: 'not ours' }],
    ['another time', { timestamp: 1_001 }],
    ['the same again after five minutes', { nowMs: 1_000_000 + 301_000 }],
    ['no signature', { signature: '' }],
    ['no time', { timestamp: Number.NaN }],
  ])('is not taken for ours with %s', (_, change) => {
    const signature = webhookSignature('ours', 1_000, '{"a":1}');
    const sent = { secret: 'ours', signature, timestamp: 1_000, body: '{"a":1}', nowMs: 1_000_000 };
    expect(isOurWebhook(sent)).toBe(true);
    expect(isOurWebhook({ ...sent, ...change })).toBe(false);
  });
});

const bytesOf = (quotedPrintable: string) =>
  quotedPrintable
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A letter's words as a mail program shows them, in whichever of the two encodings it came. */
function shown(letter: string): { subject: string; lines: string[] } {
  const [head = '', body = ''] = letter.split(/\r?\n\r?\n/);
  const written = /^Content-Transfer-Encoding: base64/im.test(head)
    ? Buffer.from(body, 'base64')
    : Buffer.from(bytesOf(body), 'latin1');
  const subject = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(head)?.[1] ?? '';
  return {
    subject: subject
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/g, (_, way: string, part: string) =>
        (way === 'B'
          ? Buffer.from(part, 'base64')
          : Buffer.from(bytesOf(part.replaceAll('_', ' ')), 'latin1')
        ).toString(),
      ),
    lines: written.toString().trimEnd().split(/\r?\n/),
  };
}

describe('a letter', () => {
  const route = { via: 'email', to: ['desk@school.example'] };

  test('reaches a real mail server, once, also after it was refused', async () => {
    const { url, letters } = await mailServer(1);
    const mailer = createMailer({ smtpUrl: url, from: '助教 <zhujiao@school.example>' });
    const { tick, clock } = await withBreach([route], { mailer });
    for (let times = 0; times < 3; times++) {
      await tick();
      clock.advance(MINUTE);
    }
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^To: desk@school\.example/m);
    expect(letters[0]).toMatch(/^Message-ID: <[0-9a-f]{32}@/m);
    expect(letters[0]).toMatch(/^Auto-Submitted: auto-generated/im);
  });

  test.each([
    [
      'zh',
      '已超时 · Python 新手村',
      [
        '【已超时】教务提问 · Python 新手村',
        '小林：「发票什么时候开？」',
        '负责：财务客服；首次回复时限：2026-11-25 10:00。编号 Q',
        '到工作台打开：https://zhujiao.school.example/console#question=Q',
      ],
    ],
    [
      'en',
      'Overdue · Python 新手村',
      [
        '[Overdue] logistics question · Python 新手村',
        '小林: "发票什么时候开？"',
        'Owner: billing team; first answer due: 2026-11-25 10:00. No. Q',
        'Open it on the console: https://zhujiao.school.example/console#question=Q',
      ],
    ],
  ] as const)(
    'reads well in the group’s language (%s), and leads to what it is about',
    async (language, subject, lines) => {
      const { url, letters } = await mailServer();
      const mailer = createMailer({ smtpUrl: url, from: 'zhujiao@school.example' });
      const { tick, question } = await withBreach([route], { mailer, group: { language } });
      await tick();
      expect(letters).toHaveLength(1);
      expect(shown(letters[0] ?? '')).toEqual({
        subject,
        lines: lines.map((line) => line.replace(/\bQ$/, question.id)),
      });
    },
  );

  test('about a quarrel puts our words into nobody’s mouth', async () => {
    const { url, letters } = await mailServer();
    const mailer = createMailer({ smtpUrl: url, from: 'zhujiao@school.example' });
    const { tick, store, clock } = await conversation({ mailer });
    await store.settings.set('desk_notices', JSON.stringify({ routes: [route] }));
    const text = '【争执】群里有同学吵起来了，助教先不说话，也不评谁对谁错。请看前后的对话。';
    await store.questions.insert(
      aQuestion({ kind: 'quarrel', owner: 'study', text, clockStage: 'breach', clockAt: clock.now() }),
    );
    await tick();
    const { lines } = shown(letters[0] ?? '');
    expect(lines[1]).toBe(text);
    expect(lines.join('\n')).not.toContain('小林');
  });

  test.each([
    ['solution_warning', '负责：财务客服；方案时限：2026-11-26 9:00。编号 Q'],
    ['solution', '负责：财务客服；方案时限：2026-11-26 9:00。编号 Q'],
    ['follow_up', '负责：财务客服；方案给出：2026-11-25 9:40。编号 Q'],
  ] as const)('about a complaint names the time that it is about: %s', async (clockStage, line) => {
    const { url, letters } = await mailServer();
    const mailer = createMailer({ smtpUrl: url, from: 'zhujiao@school.example' });
    const { tick, store, clock } = await conversation({ mailer });
    await store.settings.set('desk_notices', JSON.stringify({ routes: [route] }));
    const question = aQuestion({
      kind: 'complaint',
      owner: 'money',
      status: 'answered',
      clockFrom: Date.parse('2026-11-25T09:00:00+08:00'),
      solvedAt: clockStage === 'follow_up' ? Date.parse('2026-11-25T09:40:00+08:00') : null,
      clockStage,
      clockAt: clock.now(),
    });
    await store.questions.insert(question);
    await tick();
    expect(shown(letters[0] ?? '').lines).toContain(line.replace(/\bQ$/, question.id));
  });

  test('carries no number that a learner has in their name', async () => {
    const { url, letters } = await mailServer();
    const mailer = createMailer({ smtpUrl: url, from: 'zhujiao@school.example' });
    const { tick, store, clock } = await conversation({ mailer });
    await store.settings.set('desk_notices', JSON.stringify({ routes: [route] }));
    await store.questions.insert(
      aQuestion({
        askerName: '代课找我13812345678',
        owner: 'study',
        clockStage: 'breach',
        clockAt: clock.now(),
      }),
    );
    await tick();
    const said = shown(letters[0] ?? '').lines.join('\n');
    expect(said).toContain('代课找我');
    expect(said).not.toContain('13812345678');
  });

  test('without a mail server is a failed job that says what to set', async () => {
    const { tick, store } = await withBreach([route]);
    await tick();
    const [job] = await store.jobs.list({ state: 'ready', limit: 5 });
    expect(job?.lastError).toContain('ZHUJIAO_SMTP_URL');
  });
});

describe('a route', () => {
  test.each([
    ['for its owner', { for: ['money'] }, 1],
    ['for other owners', { for: ['subject', 'technical'] }, 0],
    ['for the lead, who hears of what was escalated only', { for: ['lead'] }, 0],
    ['for another stage', { stages: ['warning'] }, 0],
  ])('%s', async (_, audience, notices) => {
    const { tick, sent, store } = await withBreach([{ via: 'channel', groupId: 'staff-room', ...audience }]);
    await store.groups.put(aGroup({ id: 'staff-room', channel: 'bridge' }), 0);
    await tick();
    expect(sent).toHaveLength(notices);
  });

  test('of the group goes before the school’s', async () => {
    const { tick, sent, store } = await withBreach([{ via: 'channel', groupId: 'staff-room' }]);
    await store.groups.put(aGroup({ id: 'own-room', channel: 'bridge' }), 0);
    await store.settings.set(
      'desk_notices:newcomers',
      JSON.stringify({ routes: [{ via: 'channel', groupId: 'own-room' }] }),
    );
    await tick();
    expect(sent.map((reply) => reply.groupId)).toEqual(['own-room']);
  });
});
