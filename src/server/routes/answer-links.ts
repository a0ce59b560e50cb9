import { z } from 'zod';
import type { Answering, AnswerLinks } from '../../conversation/index.ts';
import { NotFoundError } from '../../domain/faults/errors.ts';
import { toIso } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Store } from '../../store/index.ts';
import { citationSchema } from '../documents/answer-document.ts';
import { instant } from '../documents/fields.ts';
import { passageDocument, passageSchema } from '../documents/passage-document.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import type { TypedApp } from '../requests/typed-app.ts';

/** From one address: a class behind one router may open the same answer together. */
const PER_MINUTE = 120;

export const linkedAnswerSchema = z.object({
  text: z.string(),
  label: z.string().nullable(),
  language: z.string(),
  groupName: z.string(),
  citations: z.array(citationSchema),
  correction: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
  /** What it rests on, each place once; what is in the course no longer is left out. */
  passages: z.array(passageSchema.extend({ courseTitle: z.string() })),
});

/** An answer of a group by its link, with the passages that it rests on; nothing of who asked, nor what they wrote. */
export function answerLinkRoutes(
  app: TypedApp,
  { store, answering, links }: { store: Store; answering: Answering; links: AnswerLinks },
): void {
  app.get(
    '/page/v1/linked-answers/:token',
    {
      config: { rateLimit: { max: PER_MINUTE, timeWindow: MINUTE_MS } },
      schema: {
        hide: true,
        params: z.object({ token: z.string().max(1_000) }),
        response: { 200: linkedAnswerSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const id = links.read(request.params.token);
      if (id === 'expired')
        throw new NotFoundError('answer_link_expired', 'This link has expired.', {
          fix: 'Ask the assistant again.',
        });
      const record = id === null ? null : await store.answers.get(id);
      const answer = record && (await answering.find(record.answer.id));
      const group = record?.groupId ? await store.groups.get(record.groupId) : null;
      // Whose it was is erased, or its time is over.
      if (!answer || answer.text === '' || !group)
        throw new NotFoundError('bad_answer_link', 'There is no such answer, or it is kept no longer.', {
          fix: 'Check that the whole link was copied, or ask the assistant again.',
        });
      return {
        text: answer.text,
        label: answer.label,
        language: group.language,
        groupName: group.name,
        citations: answer.citations,
        correction: answer.correction && { ...answer.correction, at: toIso(answer.correction.at) },
        passages: await passagesOf(
          answer.citations.map(({ passageId }) => passageId),
          group.courseIds,
        ),
      };
    },
  );

  async function passagesOf(ids: string[], courseIds: readonly string[]) {
    const found = await Promise.all([...new Set(ids)].map((id) => store.passages.get(id)));
    const passages = found.filter((passage) => passage !== null && courseIds.includes(passage.courseId));
    return await Promise.all(
      passages.flatMap((passage) =>
        passage === null
          ? []
          : [
              store.courses.get(passage.courseId).then((course) => ({
                ...passageDocument(passage),
                courseTitle: course?.title ?? passage.courseId,
              })),
            ],
      ),
    );
  }
}
