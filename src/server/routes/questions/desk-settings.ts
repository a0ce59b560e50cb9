import { z } from 'zod';
import { groupOf } from '../../../conversation/index.ts';
import {
  type AssistantSwitches,
  type NoticeSettings,
  noticeSettings,
  plainWebhooks,
  readNotices,
  writeNotices,
} from '../../../desk/index.ts';
import { AccessError, BadInputError } from '../../../domain/faults/errors.ts';
import { toIso } from '../../../domain/time/clock.ts';
import { ALL_GROUPS, type AssistantSwitch, type Store } from '../../../store/index.ts';
import { idParams, operatorName } from '../../documents/fields.ts';
import { pageOf } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access.ts';
import { problemSchema } from '../../requests/problems.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

export const switchSchema = z
  .object({
    /** Null: all groups. */
    groupId: z.string().nullable(),
    off: z.boolean(),
    changedBy: z.string(),
    reason: z.string(),
    changedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'AssistantSwitch' });
const switchBody = z.strictObject({
  off: z.boolean(),
  operator: operatorName,
  reason: z.string().trim().max(500).default(''),
});
const noticesSchema = noticeSettings.meta({ id: 'DeskNotices' });

const switchDocument = (one: AssistantSwitch): z.input<typeof switchSchema> => ({
  groupId: one.scope === ALL_GROUPS ? null : one.scope,
  off: one.off,
  changedBy: one.changedBy,
  reason: one.reason,
  changedAt: toIso(one.changedAt),
});

/** The switches that make the assistant quiet, and how staff are told of questions. */
export function deskSettingRoutes(
  app: TypedApp,
  { store, switches }: { store: Store; switches: AssistantSwitches },
): void {
  app.get(
    '/v1/assistant-switches',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Where the assistant was switched off, or on again; what is not listed was never switched',
        response: { 200: pageOf(switchSchema) },
      },
    },
    async (request) => {
      const bound = principalOf(request).groupId;
      const listed = (await switches.list()).filter(
        ({ scope }) => bound === null || scope === bound || scope === ALL_GROUPS,
      );
      return { items: listed.map(switchDocument), nextCursor: null };
    },
  );

  app.put(
    '/v1/assistant-switch',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Switch the assistant off or on in all groups, at once, replies under way included',
        body: switchBody,
        response: { 200: switchSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      if (principalOf(request).groupId !== null) {
        throw new AccessError(403, 'other_group', 'A token bound to a group cannot switch all groups.');
      }
      return switchDocument(await switches.turn(null, request.body));
    },
  );

  app.put(
    '/v1/groups/:id/assistant-switch',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Switch the assistant off or on in a group, at once, replies under way included',
        params: idParams,
        body: switchBody,
        response: { 200: switchSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(store, request.params.id);
      return switchDocument(await switches.turn(request.params.id, request.body));
    },
  );

  const asStored = async (groupId: string | null) =>
    (await readNotices(store.settings, groupId)) ?? { routes: [] };

  /** A room that nobody has would swallow every notice, until they show under failed jobs. */
  const refuseUnknownRooms = async ({ routes }: NoticeSettings): Promise<void> => {
    for (const route of routes) {
      if (route.via !== 'channel' || (await store.groups.get(route.groupId))) continue;
      throw new BadInputError('unknown_group', `There is no group "${route.groupId}" to tell staff in.`, {
        fix: 'Make it with a file under groups/ and zhujiao import; GET /v1/groups lists those that there are.',
      });
    }
  };

  const refusePlainWebhooks = (notices: NoticeSettings): void => {
    const [url] = plainWebhooks(notices);
    if (url === undefined) return;
    throw new BadInputError(
      'webhook_not_https',
      `${url} does not begin with https://: what learners wrote would go out in the clear.`,
      {
        fix: 'Give an address with https://; http:// is taken on this machine alone (localhost, 127.0.0.1, [::1]).',
      },
    );
  };

  /** `fetch` takes no such address, and would say it aloud, password and all, with each notice that failed. */
  const refuseCredentials = ({ routes }: NoticeSettings): void => {
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
  };

  const setNotices = async (groupId: string | null, notices: NoticeSettings) => {
    refuseCredentials(notices);
    refusePlainWebhooks(notices);
    await refuseUnknownRooms(notices);
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
