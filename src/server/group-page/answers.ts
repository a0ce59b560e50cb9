import { z } from 'zod';
import { NotFoundError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import { FEEDBACK_VERDICTS } from '../../store/index.ts';
import { passageDocument, passageSchema } from '../documents/passage-document.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import type { TypedApp } from '../requests/typed-app.ts';
import { membership } from './membership.ts';
import type { GroupPageParts } from './parts.ts';

/** Each is kept, and looked at by the desk. */
const VERDICTS_PER_MINUTE = 30;

/** What an answer rests on, and what a learner thinks of it. */
export function pageAnswerRoutes(app: TypedApp, parts: GroupPageParts): void {
  const { store, clock, desk } = parts;
  const { perMinute, mustBeMember } = membership(parts);

  app.get(
    '/page/v1/passages/:id',
    {
      schema: {
        hide: true,
        params: z.object({ id: z.string().max(100) }),
        response: {
          200: z.object({
            passage: passageSchema,
            course: z.object({ id: z.string(), title: z.string() }),
            lesson: z.object({ source: z.string(), title: z.string(), passages: z.array(passageSchema) }),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { group } = await mustBeMember(request);
      const passage = await store.passages.get(request.params.id);
      const course =
        passage && group.courseIds.includes(passage.courseId)
          ? await store.courses.get(passage.courseId)
          : null;
      if (!passage || !course) {
        throw new NotFoundError('unknown_passage', 'This passage is not in the course any more.', {
          fix: 'Ask again to get the present one.',
        });
      }
      const lesson = await store.passages.listBySource(passage.courseId, passage.source);
      return {
        passage: passageDocument(passage),
        course: { id: course.id, title: course.title },
        lesson: {
          source: passage.source,
          title: lesson[0]?.headings[0] ?? passage.title,
          passages: lesson.map(passageDocument),
        },
      };
    },
  );

  app.post(
    '/page/v1/answers/:id/feedback',
    {
      config: { rateLimit: perMinute(VERDICTS_PER_MINUTE) },
      schema: {
        hide: true,
        params: z.object({ id: z.string().max(100) }),
        body: z.object({ verdict: z.enum(FEEDBACK_VERDICTS), comment: z.string().max(2_000).optional() }),
        response: { 201: z.object({ id: z.string() }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { group, member } = await mustBeMember(request);
      const record = await store.answers.get(request.params.id);
      if (!record || record.groupId !== group.id) throw unknown('answer', request.params.id);
      const { verdict, comment } = request.body;
      const feedback = { answerId: request.params.id, verdict, comment: comment ?? null, givenBy: member.id };
      const id = await store.transaction((tx) => tx.feedback.put(feedback, clock.now()));
      await desk.judged(request.params.id, verdict, { actor: member.name, askerId: member.id, comment });
      return reply.code(201).send({ id });
    },
  );
}
