import { z } from 'zod';
import { cadenceOf, type TopicDesk } from '../../../community/index.ts';
import { groupOf } from '../../../conversation/index.ts';
import { toIso } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { idParams, instant, operatorName } from '../../documents/fields.ts';
import { pageOf, pageOfWhole, shortListQuery } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

interface GroupTopicParts {
  store: Store;
  desk: TopicDesk;
}

/** A group's rhythm of topics, and the pause that silence brings. */
export function groupTopicRoutes(app: TypedApp, parts: GroupTopicParts): void {
  listTopicPauses(app, parts);
  showGroupTopics(app, parts);
  resumeTopics(app, parts);
}

const listTopicPausesSchema = {
  tags: ['topics'],
  summary: 'Groups whose topics are paused because nobody answered them',
  querystring: shortListQuery,
  response: {
    200: pageOf(z.object({ groupId: z.string(), pausedAt: instant, silent: z.int() })),
    '4xx': problemSchema,
  },
};

function listTopicPauses(app: TypedApp, { store }: GroupTopicParts): void {
  app.get(
    '/v1/topic-pauses',
    { config: { scope: 'operate' }, schema: listTopicPausesSchema },
    async (request) => {
      const bound = principalOf(request).groupId;
      const pauses = (await store.topicPauses.underWay()).filter(
        (pause) => bound === null || pause.groupId === bound,
      );
      const items = pauses.map(({ groupId, pausedAt, silent }) => ({
        groupId,
        pausedAt: toIso(pausedAt),
        silent,
      }));
      return pageOfWhole(items, ({ groupId }) => groupId, request.query);
    },
  );
}

const showGroupTopicsSchema = {
  tags: ['topics'],
  summary: "A group's rhythm of topics, and whether it is on, off or paused",
  params: idParams,
  response: {
    200: z.object({
      groupId: z.string(),
      state: z.enum(['on', 'off', 'paused']),
      pausedAt: instant.nullable(),
      silent: z.int().nullable(),
      cadence: z
        .object({
          light: z.array(z.int()),
          lightAt: z.string(),
          heavy: z.int().nullable(),
          heavyAt: z.string(),
        })
        .nullable(),
    }),
    '4xx': problemSchema,
  },
};

function showGroupTopics(app: TypedApp, { store }: GroupTopicParts): void {
  app.get(
    '/v1/groups/:id/topics',
    { config: { scope: 'operate' }, schema: showGroupTopicsSchema },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      const group = await groupOf(store, request.params.id);
      const cadence = cadenceOf(group);
      const pause = await store.topicPauses.latest(group.id);
      const isPaused = pause !== null && pause.resumedAt === null;
      return {
        groupId: group.id,
        state: cadence === null ? ('off' as const) : isPaused ? ('paused' as const) : ('on' as const),
        pausedAt: isPaused ? toIso(pause.pausedAt) : null,
        silent: isPaused ? pause.silent : null,
        cadence: cadence && {
          light: cadence.light,
          lightAt: cadence.lightAt,
          heavy: cadence.heavy,
          heavyAt: cadence.heavyAt,
        },
      };
    },
  );
}

const resumeTopicsSchema = {
  tags: ['topics'],
  summary: "End the pause of a group's topics",
  params: idParams,
  body: z.strictObject({ operator: operatorName }),
  response: { 200: z.object({ resumed: z.boolean() }), '4xx': problemSchema },
};

function resumeTopics(app: TypedApp, { store, desk }: GroupTopicParts): void {
  app.post(
    '/v1/groups/:id/topics/resume',
    { config: { scope: 'operate' }, schema: resumeTopicsSchema },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(store, request.params.id);
      return { resumed: await desk.resume(request.params.id) };
    },
  );
}
