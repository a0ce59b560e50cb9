import { z } from 'zod';
import { groupOf } from '../../conversation/index.ts';
import { LANGUAGES } from '../../domain/language/language.ts';
import { copilotTrial, TRIAL_DAYS, TRIAL_DRAFTS } from '../../domain/school/copilot-trial.ts';
import { GROUP_MODES, type Group } from '../../domain/school/group.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { SchoolModeration } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { idParams, operatorName } from '../documents/fields.ts';
import { moderationModeOf, moderationModeSchema } from '../documents/moderation-mode-document.ts';
import { pageOf, pageOfWhole, shortListQuery } from '../documents/page.ts';
import { requireGroup } from '../requests/access/access.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../requests/typed-app.ts';

const copilotSchema = z
  .object({
    draftsSeen: z
      .int()
      .describe(`Questions that staff took up, answered or put aside; up to ${TRIAL_DRAFTS}.`),
    draftsWanted: z.int(),
    days: z.int().describe(`Whole days since the group's first message; up to ${TRIAL_DAYS}.`),
    daysWanted: z.int(),
    isOver: z.boolean().describe('Either is reached: the assistant may be let speak.'),
  })
  .meta({ id: 'CopilotTrial' });

export const groupSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    channel: z.string(),
    mode: z.enum(GROUP_MODES),
    copilot: copilotSchema
      .nullable()
      .describe('How far its trial has come; null where the assistant speaks.'),
    language: z.enum(LANGUAGES),
    timeZone: z.string(),
    courses: z.array(z.string()),
    /** In the order of `courses`; one without its material here goes by its identifier. */
    courseTitles: z.array(z.string()),
    positioning: z.object({
      stage: z.string(),
      direction: z.string(),
      purpose: z.string(),
      time: z.string().optional(),
    }),
    moderation: moderationModeSchema,
    demo: z.boolean(),
  })
  .meta({ id: 'Group' });

interface GroupParts {
  store: Store;
  clock: Clock;
  school: SchoolModeration;
}

export function groupRoutes(app: TypedApp, parts: GroupParts): void {
  listGroups(app, parts);
  showGroup(app, parts);
  setMode(app, parts);
}

async function copilotOf(
  { store, clock }: GroupParts,
  { id, mode }: Group,
): Promise<z.output<typeof copilotSchema> | null> {
  if (mode !== 'copilot') return null;
  const [draftsSeen, since] = await Promise.all([
    store.questions.attendedTo(id, TRIAL_DRAFTS),
    store.messages.firstAt(id),
  ]);
  const trial = copilotTrial({ draftsSeen, since }, clock.now());
  return { ...trial, draftsWanted: TRIAL_DRAFTS, daysWanted: TRIAL_DAYS };
}

async function documentsOf(parts: GroupParts, groups: Group[]): Promise<z.output<typeof groupSchema>[]> {
  const { store, school } = parts;
  const [chosen, courses] = await Promise.all([store.moderationModes.all(), store.courses.list()]);
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  return await Promise.all(
    groups.map(async (group) => ({
      moderation: await moderationModeOf(school, group, chosen.get(group.id) ?? null),
      id: group.id,
      name: group.name,
      channel: group.channel,
      mode: group.mode,
      copilot: await copilotOf(parts, group),
      language: group.language,
      timeZone: group.timeZone,
      courses: group.courseIds,
      courseTitles: group.courseIds.map((id) => titles.get(id) ?? id),
      positioning: group.positioning,
      demo: group.demo,
    })),
  );
}

const listGroupsSchema = {
  tags: ['groups'],
  summary: 'The groups',
  querystring: shortListQuery,
  response: { 200: pageOf(groupSchema), '4xx': problemSchema },
};

function listGroups(app: TypedApp, parts: GroupParts): void {
  const { store } = parts;
  app.get('/v1/groups', { config: { scope: 'operate' }, schema: listGroupsSchema }, async (request) => {
    const bound = principalOf(request).groupId;
    const groups = (await store.groups.list()).filter((group) => bound === null || group.id === bound);
    const page = pageOfWhole(groups, ({ id }) => id, request.query);
    return { ...page, items: await documentsOf(parts, page.items) };
  });
}

const showGroupSchema = {
  tags: ['groups'],
  summary: 'One group',
  params: idParams,
  response: { 200: groupSchema, '4xx': problemSchema },
};

function showGroup(app: TypedApp, parts: GroupParts): void {
  const { store } = parts;
  app.get('/v1/groups/:id', { config: { scope: 'operate' }, schema: showGroupSchema }, async (request) => {
    requireGroup(principalOf(request), request.params.id);
    const [document] = await documentsOf(parts, [await groupOf(store, request.params.id)]);
    if (!document) throw new Error('a group has no document'); // one in, one out
    return document;
  });
}

const setModeSchema = {
  tags: ['groups'],
  summary: 'Set how much the assistant says by itself in a group',
  description:
    '`mention`: it answers whoever addresses it; `assist`: also questions put to the group, after ' +
    'fellow learners and where it is sure; `copilot`: it says nothing and drafts for staff. In ' +
    "force from the next message on. The group's file names the mode of a new group only: `import` " +
    'leaves the one that stands here.',
  params: idParams,
  body: z.strictObject({ operator: operatorName, mode: z.enum(GROUP_MODES) }),
  response: { 200: groupSchema, '4xx': problemSchema },
};

function setMode(app: TypedApp, parts: GroupParts): void {
  const { store, clock } = parts;
  app.put('/v1/groups/:id/mode', { config: { scope: 'operate' }, schema: setModeSchema }, async (request) => {
    requireGroup(principalOf(request), request.params.id);
    const group = await groupOf(store, request.params.id);
    const { mode, operator } = request.body;
    await store.transaction(async (tx) => {
      const now = clock.now();
      await tx.groups.setMode(group.id, mode, now);
      const action = 'speaking_mode_set';
      await tx.moderationAudit.append(
        { violationId: null, groupId: group.id, actor: operator, action, detail: { mode } },
        now,
      );
    });
    const [changed] = await documentsOf(parts, [{ ...group, mode }]);
    return changed!; // one a group
  });
}
