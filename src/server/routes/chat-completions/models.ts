import { z } from 'zod';
import type { Store } from '../../../store/index.ts';
import { idParams } from '../../documents/fields.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';
import { modelSchema, openAiProblemSchema } from './completion.ts';
import { noSuchModel } from './request.ts';

/** Courses and groups, listed as OpenAI lists its models. */
export function modelRoutes(app: TypedApp, store: Store): void {
  const config = { scope: 'answer', isForOpenAi: true } as const;

  /** Those that a token may talk to: all, or its own group with its courses. */
  const modelsFor = async (groupId: string | null) => {
    const groups = (await store.groups.list()).filter((group) => groupId === null || group.id === groupId);
    const courses = (await store.courses.list()).filter(
      (course) => groupId === null || groups.some((group) => group.courseIds.includes(course.id)),
    );
    const ids = [...courses.map(({ id }) => `course:${id}`), ...groups.map(({ id }) => `group:${id}`)];
    return ids.map((id) => ({ id, object: 'model' as const, created: 0, owned_by: 'zhujiao' }));
  };

  app.get(
    '/v1/models',
    {
      config,
      schema: {
        tags: ['openai'],
        summary: 'Courses and groups, as models',
        response: {
          200: z.object({ object: z.literal('list'), data: z.array(modelSchema) }),
          '4xx': openAiProblemSchema,
        },
      },
    },
    async (request) => ({
      object: 'list' as const,
      data: await modelsFor(principalOf(request).groupId),
    }),
  );

  app.get(
    '/v1/models/:id',
    {
      config,
      schema: {
        tags: ['openai'],
        summary: 'One of them',
        params: idParams,
        response: { 200: modelSchema, '4xx': openAiProblemSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const model = (await modelsFor(principalOf(request).groupId)).find((one) => one.id === id);
      if (!model) throw noSuchModel(id);
      return model;
    },
  );
}
