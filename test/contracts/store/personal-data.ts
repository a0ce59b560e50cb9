import { describe, expect, test } from 'vitest';
import { NO_USAGE } from '../../../src/domain/conversation/answer.ts';
import type { Appeal } from '../../../src/domain/moderation/appeal.ts';
import type { Learner, Store } from '../../../src/store/index.ts';
import {
  aCourse,
  aMessage,
  aQuestion,
  aVerdict,
  aVerifiedAnswer,
  aViolation,
} from '../../support/samples.ts';
import { type OpenStore, withGroup } from './open-store.ts';

const DAY = 86_400_000;

async function learnerOf(store: Store, externalId: string, name: string): Promise<Learner> {
  const id = await store.learners.seen('bridge', externalId, name, 1);
  await store.learners.join('newcomers', id, 'learner', 1);
  const learner = await store.learners.get(id);
  if (!learner) throw new Error('not there');
  return learner;
}

/** Of two learners who talk to each other: all rows as one text, in which a trace would show. */
async function everything(store: Store): Promise<string> {
  const parts = [
    await store.messages.recent('newcomers', 100),
    await store.events.after('newcomers', 0, 100),
    await store.questions.list({ limit: 100 }),
    await store.learners.list({ limit: 100 }),
    await store.violations.list({ limit: 100 }),
  ];
  return JSON.stringify(parts);
}

export function personalDataPart(open: OpenStore): void {
  describe('a learner’s data', () => {
    async function talk(store: Store) {
      const lin = await learnerOf(store, 'lin', '小林');
      const ake = await learnerOf(store, 'ake', '阿珂');
      const asked = aMessage({ messageId: 'asked', text: '我的密码是什么来着' });
      const answered = aMessage({
        senderId: 'ake',
        senderName: '阿珂',
        text: '去设置里看',
        replyToMessageId: 'asked',
        quoted: { messageId: 'asked', senderName: '小林', text: '我的密码是什么来着' },
      });
      for (const message of [asked, answered]) await store.messages.insert(message);
      await store.transaction(async (tx) => {
        await tx.events.append(
          'newcomers',
          'message',
          { id: asked.id, messageId: 'asked', sender: { id: 'lin', name: '小林' }, text: asked.text },
          1,
        );
        await tx.events.append(
          'newcomers',
          'reply',
          { id: answered.id, replyToMessageId: 'asked', text: '去设置里看', quoted: { text: asked.text } },
          2,
        );
      });
      const question = aQuestion({ messageRowId: asked.id, text: asked.text });
      await store.questions.insert(question);
      const violation = aViolation({
        messageRowId: asked.id,
        messageId: 'asked',
        status: 'confirmed',
        text: '小林的密码',
        verdict: aVerdict({ evidence: [{ start: 0, end: 5, text: '小林的密码', reason: 'repeated' }] }),
        sentAt: 1,
        createdAt: 1,
      });
      await store.violations.insert(violation);
      await store.strikes.put({
        violationId: violation.id,
        channel: 'bridge',
        senderId: 'lin',
        category: 'spam',
        at: 5,
      });
      return { lin, ake, asked, question };
    }

    test('is given out whole, and nothing of anybody else’s with it', async () => {
      const { store } = await withGroup(open);
      const { lin, asked, question } = await talk(store);
      const data = await store.personalData.export(lin, { from: 0, rows: 100 });
      expect(data).toMatchObject({
        learner: { name: '小林', channel: 'bridge', externalId: 'lin' },
        memberships: [{ groupId: 'newcomers', role: 'learner', joinedAt: 1, core: false }],
        messages: [{ groupId: 'newcomers', messageId: 'asked', text: asked.text }],
        questions: [{ id: question.id, text: asked.text, status: 'handed_off' }],
        violations: [{ category: 'spam', status: 'confirmed', text: '小林的密码' }],
        strikes: [{ category: 'spam', at: 5, clearedAt: null }],
        cut: [],
      });
      expect(await store.personalData.standing(lin)).toEqual({
        memberships: data.memberships,
        strikes: data.strikes,
        restrictions: [],
      });
      expect(JSON.stringify(data)).not.toContain('阿珂');
    });

    test('holds what was edited, what they made of answers, and their appeals; none of it is left when it is erased', async () => {
      const { store } = await withGroup(open);
      const { lin, asked } = await talk(store);
      const edited = { text: '密码在哪改', body: '密码在哪改', editedAt: 7, mentionsAssistant: false };
      await store.messages.revise(asked, edited);
      const answer = {
        id: 'ans_1',
        outcome: 'answered',
        text: '在设置里。',
        mode: 'generated',
        label: 'AI生成',
        confidence: 0.9,
        citations: [],
        handoff: null,
        usage: NO_USAGE,
        timings: { retrieveMs: 1, generateMs: 0, totalMs: 1 },
      } as const;
      const of = {
        groupId: 'newcomers',
        courseId: null,
        askerId: lin.id,
        question: '密码',
        questionId: null,
        sameAs: null,
      };
      await store.answers.insert({ answer: { ...answer, citations: [] }, ...of, createdAt: 8 });
      const comment = '密码页打不开';
      await store.feedback.insert({ answerId: 'ans_1', verdict: 'wrong', comment, givenBy: lin.id }, 9);
      const [violation] = await store.violations.list({ limit: 1 });
      const appeal: Appeal = {
        id: 'apl_1',
        violationId: violation?.id ?? '',
        groupId: 'newcomers',
        via: 'link',
        text: '我只是问密码',
        status: 'open',
        decidedBy: null,
        reply: null,
        dueAt: 20,
        createdAt: 10,
        decidedAt: null,
      };
      await store.appeals.insert(appeal);
      const data = await store.personalData.export(lin, { from: 0, rows: 10 });
      expect(data).toMatchObject({
        messages: [{ messageId: 'asked', text: '密码在哪改' }],
        revisions: [{ groupId: 'newcomers', messageId: 'asked', text: '我的密码是什么来着', replacedAt: 7 }],
        answers: [{ id: 'ans_1', question: '密码', text: '在设置里。', label: 'AI生成', createdAt: 8 }],
        feedback: [{ answerId: 'ans_1', verdict: 'wrong', comment, createdAt: 9 }],
        appeals: [{ id: 'apl_1', violationId: violation?.id, text: '我只是问密码', status: 'open' }],
      });
      await store.eraseLearner(lin, 11);
      expect((await store.appeals.get('apl_1'))?.text).toBe('');
      const later = await store.personalData.export(lin, { from: 0, rows: 10 });
      expect([later.messages, later.revisions, later.feedback, later.appeals]).toEqual([[], [], [], []]);
    });

    test('of which there is more than one export takes says from when on it is cut, and comes whole with the next', async () => {
      const { store } = await withGroup(open);
      const { lin, asked } = await talk(store);
      const later = [1, 2, 3].map((n) => asked.sentAt + n);
      for (const sentAt of later) await store.messages.insert(aMessage({ text: `第 ${sentAt} 句`, sentAt }));
      const first = await store.personalData.export(lin, { from: 0, rows: 2 });
      expect(first.messages.map(({ sentAt }) => sentAt)).toEqual([asked.sentAt, later[0]]);
      expect(first.cut).toEqual([{ part: 'messages', from: later[1] }]);
      const second = await store.personalData.export(lin, { from: first.cut[0]?.from ?? 0, rows: 2 });
      expect(second.messages.map(({ sentAt }) => sentAt)).toEqual(later.slice(1));
      expect([second.cut, second.violations, second.strikes.length]).toEqual([[], [], 1]);
    });

    test('is taken out everywhere, while what others said stays', async () => {
      const { store } = await withGroup(open);
      const { lin, asked, question } = await talk(store);
      await store.eraseLearner(lin, 9);
      const left = await everything(store);
      for (const trace of ['小林', '密码', '"lin"', lin.id]) expect(left).not.toContain(trace);
      expect(left).toContain('去设置里看');
      expect(await store.learners.get(lin.id)).toBeNull();
      expect(await store.questions.get(question.id)).toMatchObject({ status: 'dismissed', text: '' });
      // The platform may send it once more: it is known, and nothing comes back.
      expect(await store.messages.insert(aMessage({ messageId: 'asked', text: asked.text }))).toBe(false);
      expect((await store.events.after('newcomers', 0, 10)).map((event) => event.seq)).toEqual([1, 2]);
    });

    test('is taken out a piece at a time: others write in between, and what comes meanwhile goes too', async () => {
      const { store } = await withGroup(open);
      const { lin } = await talk(store);
      await store.transaction(async (tx) => {
        for (let n = 0; n < 1_800; n++) {
          const said = aMessage({ messageId: `said-${n}`, text: '密码忘了', sentAt: n });
          await tx.messages.insert(said);
          await tx.events.append(
            'newcomers',
            'message',
            { id: said.id, sender: { id: 'lin' }, text: said.text },
            n,
          );
        }
      });
      let gone = false;
      const erasing = store.eraseLearner(lin, 9).then(() => {
        gone = true;
      });
      let writes = 0;
      while (!gone) {
        // Each waits for its turn: they say how often others had theirs.
        await store.settings.set('written', String(++writes));
        if (writes !== 4) continue;
        const meanwhile = aMessage({ messageId: 'meanwhile', text: '又忘了密码' });
        const event = { id: meanwhile.id, sender: { id: 'lin', name: '小林' }, text: meanwhile.text };
        await store.transaction(async (tx) => {
          await tx.messages.insert(meanwhile);
          await tx.events.append('newcomers', 'message', event, 3);
        });
      }
      await erasing;
      expect(writes).toBeGreaterThan(10);
      const left = [
        ...(await store.events.after('newcomers', 0, 5_000)),
        ...(await store.messages.recent('newcomers', 5_000)),
      ].map((row) => JSON.stringify(row));
      expect(left.filter((row) => /小林|密码|"lin"/.test(row))).toEqual([]);
    });

    test('is taken out by every name they had, not by the last alone', async () => {
      const { store } = await withGroup(open);
      const { lin, ake, question } = await talk(store);
      await store.learners.seen('bridge', 'lin', '林间', 2);
      const renamed = await store.learners.get(lin.id);
      const quoting = aMessage({
        ...{ senderId: 'ake', senderName: '阿珂', text: '同意' },
        quoted: { senderName: '小林', text: '密码' },
      });
      await store.messages.insert(quoting);
      await store.transaction((tx) =>
        tx.events.append('newcomers', 'message', { id: quoting.id, quoted: quoting.quoted }, 3),
      );
      const others = aQuestion({ askerId: ake.id, askerName: '阿珂' });
      await store.questions.insert(others);
      await store.courses.put(aCourse(), 0);
      await store.verifiedAnswers.insert(
        aVerifiedAnswer({ questionId: question.id, answer: '小林同学，在设置里。林间问过' }),
      );
      await store.questionEvents.append({ questionId: others.id, kind: 'peer_replied', actor: '小林' }, 4);
      await store.eraseLearner(renamed ?? lin, 9);
      const left = [
        await everything(store),
        JSON.stringify(await store.questionEvents.list(others.id, 10)),
        JSON.stringify(await store.verifiedAnswers.keptOf(question.id)),
      ].join();
      for (const trace of ['小林', '林间', '密码']) expect(left).not.toContain(trace);
      expect(left).toContain('同学，在设置里。');
    });

    test('is told from that of others whose account or name reads alike but for a sign', async () => {
      const { store } = await withGroup(open);
      const name = '小_林"\\%';
      const lin = await learnerOf(store, 'u_1', name);
      await learnerOf(store, 'ux1', '小x林');
      const quoting = (senderName: string) =>
        aMessage({ senderId: 'ake', senderName: '阿珂', text: '同意', quoted: { senderName, text: '密码' } });
      const [ofThem, ofAnother] = [quoting(name), quoting('小x林"\\%')];
      for (const message of [ofThem, ofAnother]) await store.messages.insert(message);
      for (const learnerId of ['u_1', 'ux1'])
        await store.jobs.enqueue(
          {
            kind: 'private_word',
            payload: { word: { learnerId } },
            groupId: 'newcomers',
            dedupeKey: learnerId,
          },
          1,
        );
      await store.eraseLearner(lin, 9);
      expect((await store.messages.get(ofThem.id))?.quoted).toBeNull();
      expect((await store.messages.get(ofAnother.id))?.quoted).toEqual(ofAnother.quoted);
      expect(await store.jobs.cancelByKey('u_1', 10)).toBe(false);
      expect(await store.jobs.cancelByKey('ux1', 10)).toBe(true);
    });

    test('is found by their account or by our own identifier, on their own channel only', async () => {
      const { store } = await withGroup(open);
      const { lin, ake } = await talk(store);
      const senders = [
        { channel: 'bridge', senderId: 'ake' },
        { channel: 'bridge', senderId: lin.id },
        { channel: 'web', senderId: 'lin' },
        { channel: 'bridge', senderId: 'nobody' },
      ];
      expect(await store.learners.namesOf(senders)).toEqual(['阿珂', '小林', null, null]);
      expect(await store.learners.namesOf([])).toEqual([]);
      expect(await store.learners.idOf('bridge', 'ake')).toBe(ake.id);
      expect(await store.learners.idOf('web', 'ake')).toBeNull();
    });

    test('erased twice is erased once', async () => {
      const { store } = await withGroup(open);
      const { lin } = await talk(store);
      for (let run = 0; run < 2; run++) await store.eraseLearner(lin, 9);
      expect(await everything(store)).not.toContain('密码');
    });

    test('of a group’s learners are listed in pages', async () => {
      const { store } = await withGroup(open);
      const { lin, ake } = await talk(store);
      const first = await store.learners.list({ groupId: 'newcomers', limit: 1 });
      const rest = await store.learners.list({ groupId: 'newcomers', after: first[0]?.id, limit: 5 });
      expect([...first, ...rest].map((one) => one.name).sort()).toEqual([lin.name, ake.name].sort());
      expect(await store.learners.list({ groupId: 'elsewhere', limit: 5 })).toEqual([]);
    });
  });

  describe('what is past its time', () => {
    test('goes, and what is within it stays', async () => {
      const { store } = await withGroup(open);
      const now = 400 * DAY;
      const times = { messagesBefore: now - 190 * DAY, evidenceBefore: now - 365 * DAY };
      const old = aMessage({ messageId: 'old', sentAt: now - 191 * DAY });
      const young = aMessage({ messageId: 'young', sentAt: now - 189 * DAY });
      for (const message of [old, young]) {
        await store.messages.insert(message);
        await store.transaction((tx) =>
          tx.events.append('newcomers', 'message', { id: message.id }, message.sentAt),
        );
      }
      const closed = aQuestion({ createdAt: now - 191 * DAY, closedAt: now - 190 * DAY, status: 'resolved' });
      const waiting = aQuestion({ createdAt: now - 191 * DAY });
      const byPeer = aQuestion({
        ...{ createdAt: now - 191 * DAY, closedAt: now - 190 * DAY, status: 'answered' },
        ...{ answeredBy: 'peer', repliedBy: '阿珂' },
      });
      for (const question of [closed, waiting, byPeer]) await store.questions.insert(question);
      const told = [
        { kind: 'answered', actor: '阿珂', detail: { by: 'peer' } },
        { kind: 'answered', actor: '王老师', detail: { by: 'staff' } },
        { kind: 'dismissed', actor: '王老师', detail: { reason: '小林已退课' } },
      ];
      for (const one of told)
        await store.questionEvents.append({ questionId: byPeer.id, ...one }, now - 190 * DAY);
      expect(await store.retention.clear(times, now)).toEqual({ messages: 1 });
      expect((await store.messages.recent('newcomers', 10)).map((message) => message.messageId)).toEqual([
        'young',
      ]);
      expect((await store.events.after('newcomers', 0, 10)).map((event) => event.seq)).toEqual([2]);
      expect(await store.questions.get(closed.id)).toMatchObject({
        text: '',
        askerName: '',
        status: 'resolved',
      });
      expect(await store.questions.get(waiting.id)).toMatchObject({ text: waiting.text });
      expect(await store.questions.get(byPeer.id)).toMatchObject({ answeredBy: 'peer', repliedBy: null });
      const history = (await store.questionEvents.list(byPeer.id, 9)).map(({ actor, detail }) => [
        actor,
        detail,
      ]);
      expect(history).toEqual([
        [null, { by: 'peer' }],
        ['王老师', { by: 'staff' }],
        ['王老师', {}],
      ]);
      expect(await store.retention.clear(times, now)).toEqual({ messages: 0 });
    });

    test('goes by the thousand, in pieces', async () => {
      const { store } = await withGroup(open);
      await store.transaction(async (tx) => {
        for (let index = 0; index < 1_200; index++) await tx.messages.insert(aMessage({ sentAt: index }));
      });
      const times = { messagesBefore: 1_100, evidenceBefore: 0 };
      expect(await store.retention.clear(times, 2_000)).toEqual({ messages: 1_100 });
      expect(await store.messages.recent('newcomers', 500)).toHaveLength(100);
    });
  });
}
