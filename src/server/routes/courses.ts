import { z } from 'zod';
import { toIso } from '../../domain/clock.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Store } from '../../store/index.ts';
import { pageOf } from '../documents.ts';
import { problemSchema } from '../problems.ts';
import type { TypedApp } from '../typed-app.ts';

const courseSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string(),
    version: z.int(),
    graded: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .meta({ id: 'Course' });

const materialSchema = z
  .object({
    source: z.string(),
    title: z.string(),
    status: z.enum(['indexed', 'fault']),
    fault: z.object({ code: z.string(), message: z.string() }).nullable(),
    passages: z.int(),
    bytes: z.int(),
    updatedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Material' });

/** The courses and how each of their documents was read. */
export function courseRoutes(app: TypedApp, { store }: { store: Store }): void {
  app.get(
    '/v1/courses',
    {
      config: { scope: 'operate' },
      schema: { tags: ['courses'], summary: 'The courses', response: { 200: pageOf(courseSchema) } },
    },
    async () => ({
      items: (await store.courses.list()).map(({ id, title, language, version, graded }) => ({
        id,
        title,
        language,
        version,
        graded,
      })),
      nextCursor: null,
    }),
  );

  app.get(
    '/v1/courses/:id/materials',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['courses'],
        summary: "A course's documents: indexed, or with the fault that kept one out",
        params: z.object({ id: z.string() }),
        response: { 200: pageOf(materialSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      if (!(await store.courses.get(request.params.id))) {
        throw new NotFoundError('unknown_course', `There is no course "${request.params.id}".`);
      }
      const items = (await store.materials.listLive(request.params.id)).map((material) => ({
        ...material,
        updatedAt: toIso(material.updatedAt),
      }));
      return { items, nextCursor: null };
    },
  );
}
