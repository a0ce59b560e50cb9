import { groupOf } from '../../../conversation/index.ts';
import {
  type NoticeSettings,
  noticeSettings,
  plainWebhooks,
  readNotices,
  writeNotices,
} from '../../../desk/index.ts';
import { BadInputError } from '../../../domain/faults/errors.ts';
import type { Store } from '../../../store/index.ts';
import { idParams } from '../../documents/fields.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import type { TypedApp } from '../../requests/typed-app.ts';

const noticesSchema = noticeSettings.meta({ id: 'DeskNotices' });

/** How staff are told of questions and cases: for the school, and for a group that has ways of its own. */
export function deskNoticeRoutes(app: TypedApp, { store }: { store: Store }): void {
  const asStored = async (groupId: string | null) =>
    (await readNotices(store.settings, groupId)) ?? { routes: [] };

  const setNotices = async (groupId: string | null, notices: NoticeSettings) => {
    refuseCredentials(notices);
    refusePlainWebhooks(notices);
    await refuseUnknownRooms(store, notices);
    await writeNotices(store.settings, groupId, notices);
    return await asStored(groupId);
  };

  app.get(
    '/v1/desk-notices',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['desk'],
        summary: 'How staff are told of questions and cases, where a group has no ways of its own',
        response: { 200: noticesSchema },
      },
    },
    async () => await asStored(null),
  );
  app.put(
    '/v1/desk-notices',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['desk'],
        summary: 'Set how staff are told: by a staff group, a signed webhook or e-mail',
        body: noticesSchema,
        response: { 200: noticesSchema, '4xx': problemSchema },
      },
    },
    async (request) => await setNotices(null, request.body),
  );
  app.get(
    '/v1/groups/:id/desk-notices',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['desk'],
        summary: "A group's own ways of telling staff; none: the school's serve",
        params: idParams,
        response: { 200: noticesSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      await groupOf(store, request.params.id);
      return await asStored(request.params.id);
    },
  );
  app.put(
    '/v1/groups/:id/desk-notices',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['desk'],
        summary: "Set a group's own ways of telling staff",
        params: idParams,
        body: noticesSchema,
        response: { 200: noticesSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      await groupOf(store, request.params.id);
      return await setNotices(request.params.id, request.body);
    },
  );
}

/** A room that nobody has would swallow every notice, until they show under failed jobs. */
async function refuseUnknownRooms(store: Store, { routes }: NoticeSettings): Promise<void> {
  for (const route of routes) {
    if (route.via !== 'channel' || (await store.groups.get(route.groupId))) continue;
    throw new BadInputError('unknown_group', `There is no group "${route.groupId}" to tell staff in.`, {
      fix: 'Make it with a file under groups/ and zhujiao import; GET /v1/groups lists those that there are.',
    });
  }
}

/** What learners wrote would go out in the clear. */
function refusePlainWebhooks(notices: NoticeSettings): void {
  const [url] = plainWebhooks(notices);
  if (url === undefined) return;
  throw new BadInputError(
    'webhook_not_https',
    `${url} does not begin with https://: what learners wrote would go out in the clear.`,
    {
      fix: 'Give an address with https://; http:// is taken on this machine alone (localhost, 127.0.0.1, [::1]).',
    },
  );
}

/** `fetch` takes no such address, and would say it aloud, password and all, with each notice that failed. */
function refuseCredentials({ routes }: NoticeSettings): void {
  for (const route of routes) {
    if (route.via !== 'webhook') continue;
    const { username, password, origin } = new URL(route.url);
    if (username === '' && password === '') continue;
    throw new BadInputError(
      'webhook_with_password',
      `The webhook at ${origin} has a user or a password in its address.`,
      {
        fix: 'Leave them out: a receiver knows what comes from here by the signature in zhujiao-signature.',
      },
    );
  }
}
