import { z } from 'zod';
import { LANGUAGES } from '../../domain/language/language.ts';
import { GROUP_MODES } from '../../domain/school/group.ts';
import type { SchoolModeration } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { moderationModeOf, moderationModeSchema } from '../documents/moderation-mode-document.ts';
import { pageOf } from '../documents/page.ts';
import { principalOf, type TypedApp } from '../requests/typed-app.ts';

export const groupSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    channel: z.string(),
    mode: z.enum(GROUP_MODES),
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

export function groupRoutes(
  app: TypedApp,
  { store, school }: { store: Store; school: SchoolModeration },
): void {
  app.get(
    '/v1/groups',
    {
      config: { scope: 'operate' },
      schema: { tags: ['groups'], summary: 'The groups', response: { 200: pageOf(groupSchema) } },
    },
    async (request) => {
      const bound = principalOf(request).groupId;
      const groups = (await store.groups.list()).filter((group) => bound === null || group.id === bound);
      const chosen = await store.moderationModes.all();
      const titles = new Map((await store.courses.list()).map(({ id, title }) => [id, title]));
      const modes = await Promise.all(
        groups.map((group) => moderationModeOf(school, group, chosen.get(group.id) ?? null)),
      );
      const items = groups.map((group, at) => ({
        moderation: modes[at]!, // one a group
        id: group.id,
        name: group.name,
        channel: group.channel,
        mode: group.mode,
        language: group.language,
        timeZone: group.timeZone,
        courses: group.courseIds,
        courseTitles: group.courseIds.map((id) => titles.get(id) ?? id),
        positioning: group.positioning,
        demo: group.demo,
      }));
      return { items, nextCursor: null };
    },
  );
}
