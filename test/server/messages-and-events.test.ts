import { beforeAll, describe, expect, test, vi } from 'vitest';
import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

let school: TemporaryInstallation;
beforeAll(async () => {
  school = await temporaryInstallation({
    groups: ['newcomers', 'replay', 'gaps', 'quiet', 'places'].map((id) => aGroup({ id, channel: 'bridge' })),
    runs: true,
  });
});

let messages = 0;
const send = async (groupId: string, more: object = {}) => {
  const body = {
    channel: 'bridge',
    groupId,
    messageId: `m${++messages}`,
    senderId: 'lin',
    senderName: '小林',
    text: '大家好',
    sentAt: '2026-11-25T10:00:00+08:00',
    ...more,
  };
  return { ...(await school.call('POST', '/v1/messages', { body })), messageId: body.messageId };
};

describe('where a stream of events goes on', () => {
  test.each([
    [{ 'last-event-id': '2' }, '', 3],
    [{}, '?after=1', 2],
    // Yaffle's EventSource adds its place to the address that it began with.
    [{}, '?after=1&lastEventId=2', 3],
    [{ 'last-event-id': '3' }, '?after=1&lastEventId=2', 4],
    [{ 'last-event-id': '' }, '?after=1&lastEventId=', 2],
  ])('is told by %j and %j', async (headers, query, first) => {
    for (let sent = await school.installation.store.events.lastSeq('places'); sent < 4; sent++)
      await send('places');
    const stream = await school.events(`/v1/groups/places/events${query}`, { headers });
    expect((await stream.next()).id).toBe(String(first));
    stream.close();
  });
});

describe('POST /v1/messages', () => {
  test('refuses one that names another channel than its group: its sender would be a second learner', async () => {
    await send('quiet', { senderId: 'u17' });
    const other = await send('quiet', { senderId: 'u17', channel: 'bridges' });
    expect([other.status, other.json]).toMatchObject([
      400,
      {
        code: 'other_channel',
        detail: 'The group "quiet" is on the channel "bridge", and this message says "bridges".',
        fix: expect.stringContaining('"channel": "bridge"'),
      },
    ]);
    const { store } = school.installation;
    const learners = await store.learners.list({ groupId: 'quiet', limit: 9 });
    expect(learners.map(({ channel, externalId }) => [channel, externalId])).toEqual([['bridge', 'u17']]);
  });

  test('acknowledges a message once it is stored, and the same one again as a duplicate', async () => {
    const first = await send('newcomers');
    expect([first.status, first.json]).toEqual([202, { accepted: true, duplicate: false }]);
    expect(
      await school.installation.store.messages.find('bridge', 'newcomers', first.messageId),
    ).toMatchObject({
      text: '大家好',
      sentAt: Date.parse('2026-11-25T10:00:00+08:00'),
    });
    const again = await send('newcomers', { messageId: first.messageId });
    expect([again.status, again.json]).toEqual([202, { accepted: true, duplicate: true }]);
  });

  test('is followed by the answer on the group’s events, with its citations', async () => {
    const stream = await school.events('/v1/groups/newcomers/events');
    const { messageId } = await send('newcomers', { text: '@助教 闭包是什么？' });
    const heard = await stream.next((event) => event.event === 'message');
    expect(heard.data).toMatchObject({
      messageId,
      text: '@助教 闭包是什么？',
      sender: { name: '小林', role: 'learner' },
    });
    const reply = await stream.next((event) => event.event === 'reply');
    expect(reply.data).toMatchObject({
      replyToMessageId: messageId,
      sender: { role: 'bot', ours: true },
      text: expect.stringContaining('闭包是能记住外层函数变量的内层函数'),
      answer: { outcome: 'answered', label: null, citations: [{ index: 1, locator: '#闭包' }] },
    });
    stream.close();
  });

  test('is followed by the promise of a person, with the time', async () => {
    const stream = await school.events('/v1/groups/newcomers/events');
    await send('newcomers', { text: '@助教 协程什么时候用？' });
    const reply = await stream.next((event) => event.event === 'reply');
    expect(reply.data.answer).toMatchObject({ outcome: 'abstained', dueAt: '2026-11-25T02:45:00.000Z' });
    expect(reply.data.text).toContain('已经转给讲师，最晚今天 10:45 前回复你');
    stream.close();
  });

  test('takes edits as revisions and recalls, and says so on the events', async () => {
    const stream = await school.events('/v1/groups/newcomers/events');
    const { messageId } = await send('newcomers', { text: '写错了' });
    await send('newcomers', { messageId, text: '写对了', editedAt: '2026-11-25T10:01:00+08:00' });
    await send('newcomers', { messageId, recalled: true });
    const seen = [await stream.next(), await stream.next(), await stream.next()];
    expect(seen.map((event) => event.data)).toMatchObject([
      { messageId, revision: 1, text: '写错了', recalled: false },
      { messageId, revision: 2, text: '写对了', editedAt: '2026-11-25T02:01:00.000Z' },
      { messageId, recalled: true, text: '' },
    ]);
    stream.close();
  });

  test('replays nothing of what was taken back, whoever quoted it', async () => {
    const stream = await school.events('/v1/groups/newcomers/events');
    const { messageId } = await send('newcomers', { text: '@助教 闭包是什么？（我住梧桐路）' });
    await stream.next(({ event, data }) => event === 'reply' && data.replyToMessageId === messageId);
    const quoting = await send('newcomers', { text: '同问', replyToMessageId: messageId });
    const { data } = await stream.next((event) => event.data.messageId === quoting.messageId);
    expect(data.quoted.text).toContain('梧桐路');
    await send('newcomers', { messageId, recalled: true });
    const { id: last } = await stream.next((event) => event.data.recalled === true);
    const replayed = await school.events('/v1/groups/newcomers/events?after=0');
    await replayed.next(({ id }) => id === last);
    expect(JSON.stringify(replayed.received)).not.toContain('梧桐路');
    stream.close();
    replayed.close();
  });

  test('follows a learner up who replies to the answer as a chat system does, without a mention', async () => {
    const stream = await school.events('/v1/groups/newcomers/events');
    await send('newcomers', { senderId: 'follower', text: '@助教 闭包是什么？' });
    const first = await stream.next(({ event, data }) => event === 'reply' && data.text.includes('闭包'));
    const followed = await send('newcomers', {
      senderId: 'follower',
      text: '那装饰器呢？',
      replyToMessageId: first.data.messageId,
      sentAt: '2026-11-25T10:01:00+08:00',
    });
    const { data } = await stream.next(
      (event) => event.event === 'reply' && event.data.replyToMessageId === followed.messageId,
    );
    expect(data).toMatchObject({
      text: expect.stringContaining('装饰器是接收一个函数'),
      answer: { outcome: 'answered' },
    });
    stream.close();
  });

  test('leaves the messages of bots alone, whatever they say', async () => {
    const { messageId } = await send('quiet', {
      text: '@助教 闭包是什么？',
      senderRole: 'bot',
      senderId: 'weather',
    });
    expect(await school.installation.store.messages.find('bridge', 'quiet', messageId)).not.toBeNull();
    // Somebody of their own: what they send next is what they were asked for.
    await send('quiet', { text: '@助教 在吗', senderId: 'mei', senderName: '小梅' });
    const stream = await school.events('/v1/groups/quiet/events?after=0');
    const reply = await stream.next((event) => event.event === 'reply');
    expect(reply.data.replyToMessageId).not.toBe(messageId);
    stream.close();
  });
});

describe('the events of a group', () => {
  test('begin now, unless a number says from where', async () => {
    await send('replay', { text: '早先' });
    const stream = await school.events('/v1/groups/replay/events');
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('cache-control')).toBe('no-store');
    await send('replay', { text: '之后' });
    expect(await stream.next()).toMatchObject({ id: '2', data: { text: '之后' } });
    stream.close();
  });

  test('are replayed after Last-Event-ID, without a gap, and go on live', async () => {
    for (const text of ['三', '四', '五']) await send('replay', { text });
    const resumed = await school.events('/v1/groups/replay/events', { headers: { 'last-event-id': '2' } });
    const replayed = [await resumed.next(), await resumed.next(), await resumed.next()];
    expect(replayed.map((event) => [event.id, event.data.text])).toEqual([
      ['3', '三'],
      ['4', '四'],
      ['5', '五'],
    ]);
    await send('replay', { text: '六' });
    expect(await resumed.next()).toMatchObject({ id: '6', data: { text: '六' } });
    resumed.close();
    const all = await school.events('/v1/groups/replay/events?after=0');
    expect((await all.next()).id).toBe('1');
    all.close();
  });

  test.each(['', 'x', '-1', '1.5'])('from Last-Event-ID %j begin now', async (id) => {
    const stream = await school.events('/v1/groups/replay/events', { headers: { 'last-event-id': id } });
    await send('replay', { text: `现在 ${id}` });
    expect((await stream.next()).data.text).toBe(`现在 ${id}`);
    stream.close();
  });

  test('come whole and in order to a client that is cut off again and again', async () => {
    const last = 60;
    const sending = (async () => {
      for (let index = 0; index < last; index++) await send('gaps', { text: String(index) });
    })();
    const ids: number[] = [];
    while (ids.length < last) {
      const stream = await school.events('/v1/groups/gaps/events?after=0', {
        headers: ids.length === 0 ? {} : { 'last-event-id': String(ids.at(-1)) },
      });
      for (let taken = 0; taken < 7 && ids.length < last; taken++) ids.push(Number((await stream.next()).id));
      stream.close();
    }
    await sending;
    expect(ids).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  });

  test('of one group hold nothing of another', async () => {
    const stream = await school.events('/v1/groups/quiet/events');
    await send('newcomers', { text: '别的群' });
    const { messageId } = await send('quiet', { text: '这个群' });
    expect((await stream.next()).data).toMatchObject({ messageId, groupId: 'quiet' });
    stream.close();
  });

  test('begin now for a client that names an event which is yet to come, as after a restored backup', async () => {
    const stream = await school.events('/v1/groups/quiet/events', { headers: { 'last-event-id': '999999' } });
    const { messageId } = await send('quiet', { text: '我回来了' });
    expect((await stream.next()).data).toMatchObject({ messageId });
    stream.close();
  });

  test('of a group that does not exist are 404', async () => {
    const { json } = await school.call('GET', '/v1/groups/nowhere/events');
    expect(json).toMatchObject({ status: 404, code: 'unknown_group' });
  });
});

test('a quiet stream of events shows every twenty seconds that it is open', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const abort = new AbortController();
    const token = await school.token(['message']);
    const response = await fetch(`${school.url}/v1/groups/quiet/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: abort.signal,
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe(': hello\n\n');
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await reader.read()).value).toBe(': \n\n');
    abort.abort();
  } finally {
    vi.useRealTimers();
  }
});

describe('event streams that are open at once', () => {
  test('are bounded for each token, and a closed one makes room', async () => {
    const [token, another] = [await school.token(['message']), await school.token(['message'])];
    const open = (of: string) => school.events('/v1/groups/quiet/events', { token: of });
    const streams = await Promise.all(Array.from({ length: 500 }, () => open(token)));
    expect(new Set(streams.map(({ response }) => response.status))).toEqual(new Set([200]));
    const refused = await school.call('GET', '/v1/groups/quiet/events', { token });
    expect(refused.json).toMatchObject({
      status: 429,
      code: 'too_many_streams',
      fix: expect.stringContaining('second token'),
    });
    const other = await open(another);
    expect(other.response.status).toBe(200);
    streams[0]?.close();
    await vi.waitFor(async () => {
      const again = await open(token);
      streams.push(again);
      expect(again.response.status).toBe(200);
    });
    for (const stream of [...streams, other]) stream.close();
  });
});

// Last: the clock is moved for it.
test('an edited message is replayed as it reads now, and nothing that was edited out', async () => {
  const { messageId } = await send('quiet', { text: '我的号码是一三八零零' });
  school.clock.advance(60_000);
  await send('quiet', { messageId, text: '我把号码删了', editedAt: '2026-11-25T10:01:00+08:00' });
  const stream = await school.events('/v1/groups/quiet/events?after=0');
  const ofIt = (event: { data: { messageId?: string } }) => event.data.messageId === messageId;
  for (let times = 0; times < 2; times++)
    expect((await stream.next(ofIt)).data).toMatchObject({ text: '我把号码删了', revision: 2 });
  stream.close();
});
