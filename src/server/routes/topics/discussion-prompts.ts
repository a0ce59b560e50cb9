import { z } from 'zod';
import { type TopicDesk, type TopicDrafting, topicsOfWeek } from '../../../community/index.ts';
import { groupOf } from '../../../conversation/index.ts';
import { type DiscussionPrompt, PROMPT_STATUSES } from '../../../domain/school/discussion-prompt.ts';
import type { Store } from '../../../store/index.ts';
import { promptDocument, promptSchema } from '../../documents/discussion-prompt-document.ts';
import {
  byOperator,
  idParams,
  instantGiven,
  leftOutOr,
  statusesGiven,
  statusesOf,
  weekGiven,
} from '../../documents/fields.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { groupToList, inOwnGroup } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp, type WithPrincipal } from '../../requests/typed-app.ts';

const MAX_TEXT = 2_000;
const MAX_ICEBREAKER = 500;

interface PromptParts {
  store: Store;
  desk: TopicDesk;
  drafting: TopicDrafting;
}

const answers = { 200: promptSchema, '4xx': problemSchema };

/** Topics: drafted, decided on by operators, posted, measured. */
export function discussionPromptRoutes(app: TypedApp, parts: PromptParts): void {
  const { desk } = parts;
  listPrompts(app, parts);
  draftWeek(app, parts);
  showPrompt(app, parts);
  decision(
    app,
    parts,
    'approve',
    {
      summary: 'Approve it: it is posted at its time, or at the next free one where that has passed',
      body: byOperator,
    },
    (id, { operator }) => desk.approve(id, operator),
  );
  decision(
    app,
    parts,
    'reject',
    {
      summary: 'Reject it, also after it was approved and before it is posted',
      body: byOperator.extend({ reason: z.string().trim().min(1, 'the reason, in a few words').max(500) }),
    },
    (id, { operator, reason }) => desk.reject(id, operator, reason),
  );
  decision(
    app,
    parts,
    'edit',
    {
      summary: 'Change its text, its first reply or its time',
      body: byOperator
        .extend({
          text: leftOutOr(z.string().trim().min(1, 'a text that is not empty').max(MAX_TEXT)),
          icebreaker: leftOutOr(z.string().trim().min(1, 'a text that is not empty').max(MAX_ICEBREAKER)),
          at: leftOutOr(instantGiven),
        })
        .refine(
          ({ text, icebreaker, at }) => text !== undefined || icebreaker !== undefined || at !== undefined,
          { message: 'a change: text, icebreaker or at' },
        ),
    },
    (id, { operator, text, icebreaker, at }) => desk.edit(id, operator, { text, icebreaker, at }),
  );
}

const mine = async ({ desk }: PromptParts, request: WithPrincipal, id: string): Promise<DiscussionPrompt> =>
  inOwnGroup(request, await desk.get(id));

/** One decision of an operator; the topic as it is after it. */
function decision<Body extends z.ZodObject>(
  app: TypedApp,
  parts: PromptParts,
  path: string,
  described: { summary: string; body: Body },
  decide: (id: string, body: z.output<Body>) => Promise<DiscussionPrompt>,
): void {
  app.post(
    `/v1/discussion-prompts/:id/${path}`,
    {
      config: { scope: 'operate' },
      schema: { tags: ['topics'], ...described, params: idParams, response: answers },
    },
    async (request) => {
      await mine(parts, request, request.params.id);
      // Checked by this very schema before it comes here.
      return promptDocument(await decide(request.params.id, request.body as z.output<Body>));
    },
  );
}

const listPromptsSchema = {
  tags: ['topics'],
  summary: 'Discussion prompts, oldest first',
  querystring: pageQuery.extend({
    groupId: z.string().optional(),
    status: statusesGiven(PROMPT_STATUSES),
    week: weekGiven.optional(),
  }),
  response: { 200: pageOf(promptSchema), '4xx': problemSchema },
};

function listPrompts(app: TypedApp, { store }: PromptParts): void {
  app.get(
    '/v1/discussion-prompts',
    { config: { scope: 'operate' }, schema: listPromptsSchema },
    async (request) => {
      const { cursor, limit, status, groupId } = request.query;
      const group = groupToList(request, groupId);
      const statuses = statusesOf(status, PROMPT_STATUSES);
      if (group !== undefined && request.query.week !== undefined) {
        // A week of one group is a handful: its own, and those moved into it.
        const all = await topicsOfWeek(store, await groupOf(store, group), request.query.week);
        const items = all.filter((prompt) => statuses === undefined || statuses.includes(prompt.status));
        return pageOfWhole(items.map(promptDocument), ({ id }) => id, { cursor, limit });
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
}

const draftWeekSchema = {
  tags: ['topics'],
  summary: "Draft a group's week; the same week again gives the same drafts",
  body: z.strictObject({ groupId: z.string(), week: leftOutOr(weekGiven) }),
  response: {
    200: z.object({ groupId: z.string(), week: z.string(), drafts: z.array(promptSchema) }),
    '4xx': problemSchema,
  },
};

function draftWeek(app: TypedApp, { drafting }: PromptParts): void {
  app.post(
    '/v1/discussion-prompts',
    { config: { scope: 'operate' }, schema: draftWeekSchema },
    async (request) => {
      requireGroup(principalOf(request), request.body.groupId);
      const drafted = await drafting.draft(request.body.groupId, request.body.week);
      return { groupId: drafted.groupId, week: drafted.week, drafts: drafted.prompts.map(promptDocument) };
    },
  );
}

const showPromptSchema = {
  tags: ['topics'],
  summary: 'A discussion prompt',
  params: idParams,
  response: answers,
};

function showPrompt(app: TypedApp, parts: PromptParts): void {
  app.get(
    '/v1/discussion-prompts/:id',
    { config: { scope: 'operate' }, schema: showPromptSchema },
    async (request) => promptDocument(await mine(parts, request, request.params.id)),
  );
}
