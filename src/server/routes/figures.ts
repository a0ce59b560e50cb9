import { z } from 'zod';
import { BadInputError } from '../../domain/faults/errors.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import type { Store } from '../../store/index.ts';
import { instantInQuery } from '../documents/fields.ts';
import { groupToList } from '../requests/access/own-group.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import type { TypedApp } from '../requests/typed-app.ts';

const DEFAULT_DAYS = 7;
/** Counting a longer time would keep the store busy. */
const MOST_DAYS = 366;

const count = z.int().min(0);

const figuresSchema = z
  .object({
    groupId: z.string().nullable(),
    from: z.string(),
    to: z.string(),
    questions: z.object({
      asked: count,
      addressed: count,
      confirmed: count,
      assumed: count,
      answeredBy: z.object({ assistant: count, peer: count, staff: count }),
      unanswered: count,
      dismissed: count,
      handedOff: count,
      missed: count,
      reopened: count,
      answerMs: z.object({ p50: z.number().nullable(), p90: z.number().nullable() }),
    }),
    answers: z.object({
      outcomes: z.record(z.string(), count),
      modes: z.record(z.string(), count),
      feedback: z.object({ helpful: count, not_helpful: count, wrong: count }),
    }),
    messages: z.object({
      all: count,
      assistant: count,
      speakers: count.meta({ description: 'Distinct learners who said something.' }),
    }),
  })
  .meta({ id: 'Figures' });

/** What an operator asks of a week: was everybody answered, by whom, how soon, and was it right? */
export function figureRoutes(app: TypedApp, { store, clock }: { store: Store; clock: Clock }): void {
  app.get(
    '/v1/metrics',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary:
          'Questions, answers and talk of a group (or all) in a period; the last seven days by default',
        querystring: z.object({
          groupId: z.string().max(200).optional(),
          from: instantInQuery.optional(),
          to: instantInQuery.optional(),
        }),
        response: { 200: figuresSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const groupId = groupToList(request, request.query.groupId);
      // What happens this very millisecond counts.
      const to = request.query.to ?? clock.now() + 1;
      const from = request.query.from ?? to - DEFAULT_DAYS * DAY_MS;
      if (from >= to || to - from > MOST_DAYS * DAY_MS)
        throw new BadInputError(
          'bad_period',
          `"from" must be before "to", by at most ${MOST_DAYS} days; without them the last ` +
            `${DEFAULT_DAYS} days are counted.`,
        );
      const period = { from, to, groupId };
      const [questions, answers, talk] = await Promise.all([
        store.figures.questions(period),
        store.figures.answers(period),
        store.figures.talk(period),
      ]);
      return {
        groupId: groupId ?? null,
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        questions,
        answers,
        messages: { all: talk.messages, assistant: talk.ours, speakers: talk.speakers },
      };
    },
  );
}
