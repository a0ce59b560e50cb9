import { z } from 'zod';
import { coverageGaps, type FindPassages } from '../../../desk/index.ts';
import { type Clock, toIso } from '../../../domain/time/clock.ts';
import type { Store } from '../../../store/index.ts';
import { instant } from '../../documents/fields.ts';
import { pageOf, pageOfWhole, pageQuery } from '../../documents/page.ts';
import { questionSchema } from '../../documents/question-document.ts';
import { groupToList } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import type { TypedApp } from '../../requests/typed-app.ts';

export const gapSchema = z
  .object({
    courseId: z.string().nullable(),
    courseTitle: z.string().nullable(),
    topic: z.string(),
    count: z.int(),
    askers: z.int(),
    waiting: z.int(),
    firstAt: instant,
    lastAt: instant,
    /** The group in which it was asked then; null over REST. */
    lastGroupId: z.string().nullable(),
    examples: z.array(z.object({ questionId: z.string(), text: z.string(), reply: z.string().nullable() })),
    nearest: questionSchema.shape.nearest.element.nullable(),
  })
  .meta({ id: 'CoverageGap' });

/** No course leaves more open; pages are cut from these. */
const LISTED = 1_000;

/** What the courses leave unanswered. */
export function coverageGapRoutes(
  app: TypedApp,
  parts: { store: Store; clock: Clock; findPassages: FindPassages },
): void {
  app.get(
    '/v1/coverage-gaps',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Topics that learners ask about and the courses do not answer, the most asked first',
        querystring: pageQuery.extend({
          courseId: z.string().optional(),
          groupId: z.string().optional(),
          days: z.coerce.number().int().min(1).max(365).default(30),
        }),
        response: { 200: pageOf(gapSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { courseId, days } = request.query;
      const groupId = groupToList(request, request.query.groupId);
      const gaps = await coverageGaps(parts, { courseId, groupId, days, limit: LISTED });
      const titles = new Map((await parts.store.courses.list()).map(({ id, title }) => [id, title]));
      const items = gaps.map((gap) => ({
        ...gap,
        courseTitle: gap.courseId === null ? null : (titles.get(gap.courseId) ?? gap.courseId),
        firstAt: toIso(gap.firstAt),
        lastAt: toIso(gap.lastAt),
      }));
      // A topic has no identifier; its latest question stands under no other.
      return pageOfWhole(items, ({ examples }) => examples[0]?.questionId ?? '', request.query);
    },
  );
}
