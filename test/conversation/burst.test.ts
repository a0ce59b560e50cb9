import { describe, expect, test } from 'vitest';
import { conversation } from './conversation-under-test.ts';

describe('what one learner sends in pieces', () => {
  test('before the message that addresses the assistant is asked with it', async () => {
    const { hear, drain, agent, sent } = await conversation();
    await hear({ messageId: 'm1', text: '运行以后 IndexError: list index out of range' });
    await hear({ messageId: 'm2', text: '@助教 这个报错咋整？' });
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual([
      '运行以后 IndexError: list index out of range\n这个报错咋整？',
    ]);
    expect(sent.map((reply) => reply.replyToMessageId)).toEqual(['m2']);
  });

  test('with a picture first is told of the picture', async () => {
    const { hear, drain, agent } = await conversation();
    await hear({ messageId: 'm1', text: '', attachments: [{ kind: 'image' }] });
    await hear({ messageId: 'm2', text: '@助教 这个报错咋整' });
    await drain();
    expect(agent.requests[0]?.question).toBe('[图片]\n这个报错咋整');
  });

  test('after a bare mention is waited for, and answered once', async () => {
    const { hear, drain, agent, sent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教' });
    await drain();
    expect(agent.requests).toEqual([]);
    await hear({ messageId: 'm2', text: '我想问一下' });
    await hear({ messageId: 'm3', text: '闭包是什么？' });
    clock.advance(5_000);
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual(['我想问一下\n闭包是什么？']);
    expect(sent).toHaveLength(1);
  });

  test('is answered once where two of the pieces address the assistant', async () => {
    const { hear, drain, agent, sent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 请问一下' });
    await hear({ messageId: 'm2', text: '@助教 闭包是什么？' });
    clock.advance(5_000);
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual(['请问一下\n闭包是什么？']);
    expect(sent.map((reply) => reply.replyToMessageId)).toEqual(['m2']);
  });

  test('is not answered a second time where the last of the pieces had its answer first', async () => {
    const { hear, drain, sent, clock } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 请问一下' });
    await hear({ messageId: 'm2', text: '@助教 闭包是什么？' });
    await drain();
    clock.advance(5_000);
    await drain();
    expect(sent.map((reply) => reply.replyToMessageId)).toEqual(['m2']);
  });

  test('is not mixed with what others say, nor with a question of their own that stands alone', async () => {
    const { hear, drain, agent } = await conversation();
    await hear({ messageId: 'm1', text: '@助教 列表是什么？' });
    await hear({ messageId: 'm2', senderId: 'ake', text: '今天好冷' });
    await hear({ messageId: 'm3', text: '@助教 闭包是什么？' });
    await drain();
    expect(agent.requests.map((request) => request.question)).toEqual(['列表是什么？', '闭包是什么？']);
  });
});
