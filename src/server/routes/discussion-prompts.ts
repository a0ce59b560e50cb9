import { z } from 'zod';
import { cadenceOf, type TopicDesk, type TopicDrafting, topicsOfWeek } from '../../community/index.ts';
import { groupOf } from '../../conversation/index.ts';
import { toIso } from '../../domain/clock.ts';
import {
  type DiscussionPrompt,
  HOLD_REASONS,
  PROMPT_KINDS,
  PROMPT_STATUSES,
  PROMPT_WEIGHTS,
  type PromptStatus,
} from '../../domain/discussion-prompt.ts';
import { BadInputError } from '../../domain/errors.ts';
import type { Store } from '../../store/index.ts';
import { requireGroup } from '../access.ts';
import { nextCursor, pageOf, pageQuery } from '../documents.ts';
import { problemSchema } from '../problems.ts';
import { principalOf, type TypedApp } from '../typed-app.ts';

const MAX_TEXT = 2_000;
const MAX_ICEBREAKER = 500;
const instant = z.iso.datetime({ offset: true });
const operator = z.string().trim().min(1, 'who is it? send a name').max(60);
const week = z.string().regex(/^\d{4}-W\d{2}$/, 'a week as 2026-W48');
const idParams = z.object({ id: z.string() });

const promptSchema = z
  .object({
    id: z.string(),
    groupId: z.string(),
    week: z.string(),
    kind: z.enum(PROMPT_KINDS),
    weight: z.enum(PROMPT_WEIGHTS),
    status: z.enum(PROMPT_STATUSES),
    text: z.string(),
    icebreaker: z.string(),
    minutes: z.int(),
    easyFor: z.string(),
    hardFor: z.string(),
    why: z.string(),
    sources: z.array(
      z.object({
        kind: z.enum(['passage', 'calendar', 'questions']),
        ref: z.string(),
        title: z.string(),
        courseId: z.string().nullable(),
        count: z.int().nullable(),
      }),
    ),
    /** What must be shown with the text: 「AI生成」 where a model wrote it. */
    label: z.string().nullable(),
    at: instant,
    plannedAt: instant,
    validUntil: instant,
    /** Its time came and it was offered again so often. */
    moves: z.int(),
    hold: z.enum(HOLD_REASONS).nullable(),
    edited: z.boolean(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    reason: z.string().nullable(),
    postedAt: instant.nullable(),
    messageId: z.string().nullable(),
    result: z.object({ replies: z.int(), speakers: z.int(), returning: z.int() }).nullable(),
  })
  .meta({ id: 'DiscussionPrompt' });

const isoOrNull = (time: number | null): string | null => (time === null ? null : toIso(time));

const promptDocument = (prompt: DiscussionPrompt): z.input<typeof promptSchema> => ({
  id: prompt.id,
  groupId: prompt.groupId,
  week: prompt.week,
  kind: prompt.kind,
  weight: prompt.weight,
  status: prompt.status,
  text: prompt.text,
  icebreaker: prompt.icebreaker,
  minutes: prompt.minutes,
  easyFor: prompt.easyFor,
  hardFor: prompt.hardFor,
  why: prompt.why,
  sources: prompt.sources,
  label: prompt.label,
  at: toIso(prompt.at),
  plannedAt: toIso(prompt.plannedAt),
  validUntil: toIso(prompt.validUntil),
  moves: prompt.moves,
  hold: prompt.hold,
  edited: prompt.edited,
  decidedBy: prompt.decidedBy,
  decidedAt: isoOrNull(prompt.decidedAt),
  reason: prompt.reason,
  postedAt: isoOrNull(prompt.postedAt),
  messageId: prompt.messageId,
  result: prompt.result,
});

function statusesOf(text: string | undefined): PromptStatus[] | undefined {
  if (text === undefined || text === '') return undefined;
  return text.split(',').map((part) => {
    const status = PROMPT_STATUSES.find((known) => known === part.trim());
    if (!status) {
      throw new BadInputError(
        'unknown_status',
        `"${part}" is not a status. Known: ${PROMPT_STATUSES.join(', ')}.`,
      );
    }
    return status;
  });
}

/** Topics: drafted, decided on by operators, posted, measured. */
export function discussionPromptRoutes(
  app: TypedApp,
  parts: { store: Store; desk: TopicDesk; drafting: TopicDrafting },
): void {
  const { store, desk, drafting } = parts;
  const answers = { 200: promptSchema, '4xx': problemSchema };
  type WithPrincipal = Parameters<typeof principalOf>[0];

  async function mine(request: WithPrincipal, id: string): Promise<DiscussionPrompt> {
    const prompt = await desk.get(id);
    requireGroup(principalOf(request), prompt.groupId);
    return prompt;
  }

  app.get(
    '/v1/discussion-prompts',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: 'Discussion prompts, oldest first; `status` takes several, with commas',
        querystring: pageQuery.extend({
          groupId: z.string().optional(),
          status: z.string().optional(),
          week: week.optional(),
        }),
        response: { 200: pageOf(promptSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { cursor, limit, status, groupId } = request.query;
      if (groupId !== undefined) requireGroup(principalOf(request), groupId);
      const group = principalOf(request).groupId ?? groupId;
      const statuses = statusesOf(status);
      if (group !== undefined && request.query.week !== undefined) {
        // A week of one group is a handful: its own, and those moved into it.
        const all = await topicsOfWeek(store, await groupOf(store, group), request.query.week);
        const items = all.filter((prompt) => statuses === undefined || statuses.includes(prompt.status));
        return { items: items.map(promptDocument), nextCursor: null };
      }
      const prompts = await store.discussionPrompts.list({
        groupId: group,
        statuses,
        week: request.query.week,
        after: cursor,
        limit,
      });
      return { items: prompts.map(promptDocument), nextCursor: nextCursor(prompts, limit) };
    },
  );

  app.post(
    '/v1/discussion-prompts',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: "Draft a group's week; the same week again gives the same drafts",
        body: z.object({ groupId: z.string(), week: week.optional() }),
        response: {
          200: z.object({ groupId: z.string(), week: z.string(), drafts: z.array(promptSchema) }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), request.body.groupId);
      const drafted = await drafting.draft(request.body.groupId, request.body.week);
      return { groupId: drafted.groupId, week: drafted.week, drafts: drafted.prompts.map(promptDocument) };
    },
  );

  app.get(
    '/v1/discussion-prompts/:id',
    {
      config: { scope: 'operate' },
      schema: { tags: ['topics'], summary: 'A discussion prompt', params: idParams, response: answers },
    },
    async (request) => promptDocument(await mine(request, request.params.id)),
  );

  app.post(
    '/v1/discussion-prompts/:id/approve',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: 'Approve it: it is posted at its time, or at the next free one where that has passed',
        params: idParams,
        body: z.object({ operator }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      return promptDocument(await desk.approve(request.params.id, request.body.operator));
    },
  );

  app.post(
    '/v1/discussion-prompts/:id/reject',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: 'Reject it, also after it was approved and before it is posted',
        params: idParams,
        body: z.object({ operator, reason: z.string().trim().min(1, 'say why').max(500) }),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      return promptDocument(await desk.reject(request.params.id, request.body.operator, request.body.reason));
    },
  );

  app.post(
    '/v1/discussion-prompts/:id/edit',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: 'Change its text, its first reply or its time',
        params: idParams,
        body: z
          .object({
            operator,
            text: z.string().trim().min(1, 'is empty').max(MAX_TEXT).optional(),
            icebreaker: z.string().trim().min(1, 'is empty').max(MAX_ICEBREAKER).optional(),
            at: instant.optional(),
          })
          .refine(
            ({ text, icebreaker, at }) => text !== undefined || icebreaker !== undefined || at !== undefined,
            {
              message: 'change something: text, icebreaker or at',
            },
          ),
        response: answers,
      },
    },
    async (request) => {
      await mine(request, request.params.id);
      const { operator: by, text, icebreaker, at } = request.body;
      return promptDocument(
        await desk.edit(request.params.id, by, {
          text,
          icebreaker,
          at: at === undefined ? undefined : Date.parse(at),
        }),
      );
    },
  );

  app.get(
    '/v1/topic-pauses',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: 'Groups whose topics are paused because nobody answered them',
        response: {
          200: pageOf(z.object({ groupId: z.string(), pausedAt: instant, silent: z.int() })),
          '4xx': problemSchema,
        },
      },
    },
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
      return { items, nextCursor: null };
    },
  );

  app.get(
    '/v1/groups/:id/topics',
    {
      config: { scope: 'operate' },
      schema: {
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
      },
    },
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

  app.post(
    '/v1/groups/:id/topics/resume',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['topics'],
        summary: "End the pause of a group's topics",
        params: idParams,
        body: z.object({ operator }),
        response: { 200: z.object({ resumed: z.boolean() }), '4xx': problemSchema },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(store, request.params.id);
      return { resumed: await desk.resume(request.params.id) };
    },
  );
}
