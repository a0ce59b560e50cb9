import { describe, expect, it } from 'vitest';
import {
  type Conversation,
  type ConversationEvent,
  conversationReducer,
  EMPTY,
} from '../../console/src/group/messages/conversation.ts';
import { dayAndTime, duration } from '../../console/src/language/moment.ts';
import { promiseSentence } from '../../src/desk/index.ts';
import { ASSISTANT, closureAnswer, messageDoc } from './fake-school.ts';

const T0 = Date.parse('2026-11-22T06:00:00Z');
const at = (minute: number) => new Date(T0 + minute * 60_000).toISOString();
const said = (messageId: string, minute: number) =>
  messageDoc({
    messageId,
    sender: { id: 'l1', name: '小林', role: 'learner', ours: false },
    text: messageId,
    sentAt: at(minute),
  });
const arrived = (messageId: string, minute: number, addressesAssistant = false): ConversationEvent => ({
  kind: 'arrived',
  doc: said(messageId, minute),
  addressesAssistant,
  now: T0,
});
const delta = (index: number, text: string): ConversationEvent => ({
  kind: 'delta',
  delta: { replyToMessageId: 'q', key: 'k', index, text },
  now: T0,
});
const whenDone = (...events: ConversationEvent[]): Conversation => events.reduce(conversationReducer, EMPTY);
const order = (conversation: Conversation) => conversation.entries.map((entry) => entry.doc.messageId);

describe('a conversation', () => {
  it('stands in the order of its times, with what is not sent yet at the end', () => {
    const conversation = whenDone(
      arrived('b', 2),
      { kind: 'sending', doc: said('mine', 1) },
      arrived('c', 3),
      arrived('a', 1),
    );
    expect(order(conversation)).toEqual(['a', 'b', 'c', 'mine']);
  });

  it('holds one message however often it comes', () => {
    expect(order(whenDone({ kind: 'sending', doc: said('a', 1) }, arrived('a', 1), arrived('a', 1)))).toEqual(
      ['a'],
    );
  });

  it('announces no answer to a cry for help once the private word is there; others’ answers are still coming', () => {
    const care = (about: string): ConversationEvent => ({
      kind: 'arrived',
      doc: {
        ...said('pm', 2),
        sender: { id: 'assistant', name: '', role: 'bot', ours: true },
        privateMessage: {
          id: 'pm',
          direction: 'to_learner',
          text: '看到你刚才说的话',
          about,
          violationId: null,
          replyTo: null,
          sentAt: at(2),
        },
      },
      addressesAssistant: false,
      alone: 'l1',
      now: T0,
    });
    const other = {
      ...said('theirs', 1),
      sender: { id: 'l2', name: '小梅', role: 'learner', ours: false },
    } as const;
    const before = [
      arrived('mine', 1, true),
      { kind: 'arrived', doc: other, addressesAssistant: true, now: T0 } as const,
    ];
    const coming = (conversation: Conversation) =>
      conversation.pending.map(({ replyToMessageId }) => replyToMessageId);
    expect(coming(whenDone(...before))).toEqual(['mine', 'theirs']);
    expect(coming(whenDone(...before, care('crisis')))).toEqual(['theirs']);
    expect(coming(whenDone(...before, care('pointer')))).toEqual(['mine', 'theirs']);
  });

  it.each([{ recalled: true }, { removed: true }])(
    'shows nothing of a message that is gone, who quoted it: %o',
    (gone) => {
      const quoted = { senderName: '小林', text: '我住梧桐路' };
      const arriving = (doc: ReturnType<typeof said>): ConversationEvent => ({
        kind: 'arrived',
        doc,
        addressesAssistant: false,
        now: T0,
      });
      const { entries } = whenDone(
        arrived('a', 1),
        arriving({ ...said('b', 2), replyToMessageId: 'a', quoted }),
        arriving({ ...said('d', 3), replyToMessageId: 'c', quoted }),
        arriving({ ...said('a', 1), text: '', ...gone }),
      );
      expect(entries.map(({ doc }) => doc.quoted)).toEqual([null, null, quoted]);
    },
  );

  it('puts an answer together by the index of its sentences, also when they are replayed', () => {
    const { pending } = whenDone(arrived('q', 1, true), delta(0, '一。'), delta(1, '二。'), delta(0, '一。'));
    expect(pending.map((answer) => answer.parts.join(''))).toEqual(['一。二。']);
  });

  it('ends the pending answer with its reply, and does not expect it again', () => {
    const reply = messageDoc({
      messageId: 'r',
      sender: ASSISTANT,
      text: '好',
      sentAt: at(2),
      replyToMessageId: 'q',
      answer: closureAnswer('ans'),
    });
    const answered: ConversationEvent = { kind: 'arrived', doc: reply, addressesAssistant: false, now: T0 };
    expect(whenDone(arrived('q', 1, true), delta(0, '一。'), answered).pending).toEqual([]);
    expect(whenDone(answered, arrived('q', 1, true)).pending).toEqual([]);
  });

  it('ends the pending answer where the server says that none comes', () => {
    const end = { replyToMessageId: 'q', key: 'k', index: 0, text: '', done: true };
    const none: ConversationEvent = { kind: 'delta', delta: end, now: T0 };
    expect(whenDone(arrived('q', 1, true), delta(0, '一。'), none).pending).toEqual([]);
    const left: ConversationEvent = {
      kind: 'arrived',
      doc: { ...said('q', 1), answering: false },
      addressesAssistant: false,
      now: T0,
    };
    expect(whenDone(arrived('q', 1, true), left).pending).toEqual([]);
  });

  it('stops announcing an answer that shows no sign of life', () => {
    const { pending } = whenDone(arrived('q', 1, true), { kind: 'waited', now: T0 + 60_000 });
    expect(pending).toEqual([]);
  });
});

describe('the time of a promise', () => {
  const style = { language: 'zh', timeZone: 'Asia/Shanghai' } as const;

  it('is a clock time today and carries its day otherwise', () => {
    expect(dayAndTime('2026-11-22T06:35:00Z', style, T0)).toBe('14:35');
    expect(dayAndTime('2026-11-22T16:30:00Z', style, T0)).toBe('明天 0:30');
    expect(dayAndTime('2026-11-24T01:30:00Z', style, T0)).toBe('11月24日 9:30');
  });

  it('is written as in the sentence that promised it, which stands above', () => {
    const promisedAt = Date.parse('2026-11-22T20:17:00Z');
    const said = promiseSentence({ ...style, owner: '讲师', promisedAt, now: T0 + 12 * 3_600_000 });
    const shown = dayAndTime(new Date(promisedAt).toISOString(), style, T0 + 12 * 3_600_000);
    expect(shown).toBe('4:17');
    expect(said).toContain(`今天 ${shown} 前`);
  });

  it('is told by the clock of the place and in the reader’s language', () => {
    expect(dayAndTime('2026-11-23T03:00:00Z', { language: 'en', timeZone: 'America/New_York' }, T0)).toBe(
      '22:00',
    );
    expect(dayAndTime('2026-11-23T15:00:00Z', { language: 'en', timeZone: 'America/New_York' }, T0)).toBe(
      'Tomorrow 10:00',
    );
  });
});

describe('a length of time', () => {
  it('stands in its largest sensible unit, a space between number and unit', () => {
    const minutes = (count: number) => count * 60_000;
    expect([2, 89, 90, 36 * 60].map((count) => duration(minutes(count), 'zh'))).toEqual([
      '2 分钟',
      '89 分钟',
      '2 小时',
      '2 天',
    ]);
    expect(duration(minutes(2), 'en')).toBe('2 min');
  });
});
