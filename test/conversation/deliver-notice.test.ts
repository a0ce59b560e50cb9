import { expect, test } from 'vitest';
import { deliverNotice } from '../../src/conversation/deliver-notice.ts';
import type { NoticeRoute } from '../../src/desk/index.ts';
import type { Delivery } from '../../src/domain/conversation/channel.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const NOTICE = {
  heading: '已超时',
  text: '小林问的还没有人回。',
  place: { kind: 'question', id: 'q 1', language: 'zh' },
  document: {},
} as const;
const BY_MAIL: NoticeRoute = { via: 'email', to: ['wang@school.example'] };
const IN_GROUP: NoticeRoute = { via: 'channel', groupId: 'staff' };

/** One notice on one route: what staff read, and what the log says. */
async function delivered(
  route: NoticeRoute,
  said: {
    consoleUrl?: string | null;
    delivery?: Exclude<Delivery, { status: 'sent' }>;
    hasMail?: boolean;
    notice?: object;
  } = {},
) {
  const { store } = await temporaryStore();
  await store.groups.put(aGroup({ id: 'staff' }), 0);
  const logger = recordingLogger();
  const read: string[] = [];
  const notice = { ...NOTICE, ...said.notice };
  const parts = {
    store,
    logger,
    secret: 'secret',
    fetch: () => Promise.reject(new Error('nothing is to be posted')),
    consoleUrl: () => said.consoleUrl ?? null,
    mailer: said.hasMail === false ? null : async ({ text }: { text: string }) => void read.push(text),
    outbound: {
      say: async ({ text, key }: { text: string; key: string }) => {
        read.push(text);
        expect(key).toBe('desk_notice:once');
        return said.delivery ?? ({ status: 'sent', messageId: 'm1', rowId: null } as const);
      },
    },
  };
  await deliverNotice(parts, route, notice, {
    delivery: 'once',
    nowMs: 0,
    signal: new AbortController().signal,
  });
  return { read, errors: logger.said('error') };
}

test.each([BY_MAIL, IN_GROUP])(
  'a notice by $via says where on the console it is to be seen',
  async (route) => {
    const consoleUrl = 'https://school.example/console';
    expect((await delivered(route, { consoleUrl })).read).toEqual([
      '小林问的还没有人回。\n到工作台打开：https://school.example/console#question=q%201',
    ]);
    const notice = { place: { kind: 'case', id: 'vio_1', language: 'en' } };
    expect((await delivered(route, { consoleUrl, notice })).read).toEqual([
      '小林问的还没有人回。\nOpen it on the console: https://school.example/console#case=vio_1',
    ]);
  },
);

test.each([BY_MAIL, IN_GROUP])('a notice by $via names no place where nobody knows one', async (route) => {
  expect((await delivered(route)).read).toEqual([NOTICE.text]);
  const known = { consoleUrl: 'https://school.example/console', notice: { place: undefined } };
  expect((await delivered(route, known)).read).toEqual([NOTICE.text]);
});

test('a notice that is not taken is tried again, or stands in the log where that is no use', async () => {
  const failed = { status: 'failed', reason: 'away' } as const;
  await expect(delivered(IN_GROUP, { delivery: { ...failed, retryable: true } })).rejects.toThrow('away');
  const { errors } = await delivered(IN_GROUP, { delivery: { ...failed, retryable: false } });
  expect(errors).toEqual(['a notice did not reach the staff group']);
  expect((await delivered(IN_GROUP)).errors).toEqual([]);
  await expect(delivered({ via: 'channel', groupId: 'gone' })).rejects.toThrow('there is no group "gone"');
  await expect(delivered(BY_MAIL, { hasMail: false })).rejects.toThrow('no mail server is configured');
});
