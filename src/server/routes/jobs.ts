import { z } from 'zod';
import { ConflictError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import { type Clock, isoOrNull, toIso } from '../../domain/time/clock.ts';
import { JOB_STATES, type JobRow, type Store } from '../../store/index.ts';
import { idParams, instant, leftOutOr } from '../documents/fields.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery, shortListQuery } from '../documents/page.ts';
import { inOwnGroup } from '../requests/access/own-group.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { principalOf, type TypedApp, type WithPrincipal } from '../requests/typed-app.ts';

const kind = z.string().min(1).max(100);
/** Put in line again by one request; the rest by the next. */
const REPLAYED_AT_ONCE = 500;

export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    groupId: z.string().nullable(),
    state: z.enum(JOB_STATES),
    attempts: z.int(),
    lastError: z.string().nullable(),
    progress: z.string().nullable(),
    everySeconds: z.number().nullable(),
    runAt: instant,
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Job' });

const jobDocument = (job: JobRow): z.input<typeof jobSchema> => ({
  id: job.id,
  kind: job.kind,
  groupId: job.groupId,
  state: job.state,
  attempts: job.attempts,
  lastError: job.lastError,
  progress: job.progress,
  everySeconds: job.everyMs === null ? null : job.everyMs / 1_000,
  runAt: toIso(job.runAt),
  createdAt: toIso(job.createdAt),
  finishedAt: isoOrNull(job.finishedAt),
});

interface JobParts {
  store: Store;
  clock: Clock;
}

/** What runs in the background, for operators: what waits, what runs and how far it is, what failed. */
export function jobRoutes(app: TypedApp, parts: JobParts): void {
  listJobs(app, parts);
  countJobs(app, parts);
  replayJobs(app, parts);
  showJob(app, parts);
  replayJob(app, parts);
  cancelJob(app, parts);
}

async function jobFor(
  { store }: JobParts,
  request: WithPrincipal & { params: { id: string } },
): Promise<JobRow> {
  const job = await store.jobs.get(request.params.id);
  if (!job) throw unknown('job', request.params.id);
  return inOwnGroup(request, job);
}

const listJobsSchema = {
  tags: ['jobs'],
  summary: 'Jobs in a state; dead are those that failed for the last time',
  querystring: pageQuery.extend({
    state: z.enum(JOB_STATES).default('dead').describe('Jobs in this state.'),
    kind: kind.optional().describe('Of this kind only, as `GET /v1/jobs/counts` names it.'),
  }),
  response: { 200: pageOf(jobSchema), '4xx': problemSchema },
};

function listJobs(app: TypedApp, { store }: JobParts): void {
  app.get('/v1/jobs', { config: { scope: 'operate' }, schema: listJobsSchema }, async (request) => {
    const { state, cursor, limit } = request.query;
    const groupId = principalOf(request).groupId ?? undefined;
    const jobs = await store.jobs.list({ state, kind: request.query.kind, groupId, after: cursor, limit });
    return { items: jobs.map(jobDocument), nextCursor: nextCursor(jobs, limit) };
  });
}

const countJobsSchema = {
  tags: ['jobs'],
  summary: 'How many jobs of each kind wait, run, or failed for the last time',
  description:
    '`due` of what is `ready` should run now, the rest is planned for later; `oldestRunAt` tells ' +
    'how long the longest waiting one has been due.',
  querystring: shortListQuery,
  response: {
    200: pageOf(
      z.object({
        kind: z.string(),
        state: z.enum(JOB_STATES),
        count: z.int(),
        due: z.int(),
        oldestRunAt: instant,
      }),
    ),
    '4xx': problemSchema,
  },
};

function countJobs(app: TypedApp, { store, clock }: JobParts): void {
  app.get('/v1/jobs/counts', { config: { scope: 'operate' }, schema: countJobsSchema }, async (request) => {
    const counts = await store.jobs.counts(clock.now(), principalOf(request).groupId ?? undefined);
    const items = counts.map((count) => ({ ...count, oldestRunAt: toIso(count.oldestRunAt) }));
    return pageOfWhole(items, ({ kind, state }) => `${kind} ${state}`, request.query);
  });
}

const replayJobsSchema = {
  tags: ['jobs'],
  summary: `Try dead jobs again, of one kind or all; at most ${REPLAYED_AT_ONCE} at once, oldest first`,
  body: z.strictObject({ kind: leftOutOr(kind) }).prefault({}),
  response: { 202: z.object({ replayed: z.int() }), '4xx': problemSchema },
};

function replayJobs(app: TypedApp, { store, clock }: JobParts): void {
  app.post(
    '/v1/jobs/replay',
    { config: { scope: 'operate' }, schema: replayJobsSchema },
    async (request, reply) => {
      const replayed = await store.jobs.replayDead(
        {
          kind: request.body.kind,
          groupId: principalOf(request).groupId ?? undefined,
          limit: REPLAYED_AT_ONCE,
        },
        clock.now(),
      );
      return reply.code(202).send({ replayed });
    },
  );
}

const showJobSchema = {
  tags: ['jobs'],
  summary: 'One job',
  params: idParams,
  response: { 200: jobSchema, '4xx': problemSchema },
};

function showJob(app: TypedApp, parts: JobParts): void {
  app.get('/v1/jobs/:id', { config: { scope: 'operate' }, schema: showJobSchema }, async (request) =>
    jobDocument(await jobFor(parts, request)),
  );
}

const replayJobSchema = {
  tags: ['jobs'],
  summary: 'Try a dead job again',
  params: idParams,
  response: { 202: z.object({ id: z.string() }), '4xx': problemSchema },
};

function replayJob(app: TypedApp, parts: JobParts): void {
  const { store, clock } = parts;
  app.post(
    '/v1/jobs/:id/replay',
    { config: { scope: 'operate' }, schema: replayJobSchema },
    async (request, reply) => {
      const job = await jobFor(parts, request);
      if (!(await store.jobs.replay(job.id, clock.now()))) {
        throw new ConflictError(
          'job_not_dead',
          `The job "${job.id}" is ${job.state}; only a dead one can be tried again.`,
        );
      }
      return reply.code(202).send({ id: job.id });
    },
  );
}

const cancelJobSchema = {
  tags: ['jobs'],
  summary: 'Do without a job that waits or has failed',
  params: idParams,
  response: { 200: z.object({ id: z.string() }), '4xx': problemSchema },
};

function cancelJob(app: TypedApp, parts: JobParts): void {
  const { store, clock } = parts;
  app.post(
    '/v1/jobs/:id/cancel',
    { config: { scope: 'operate' }, schema: cancelJobSchema },
    async (request) => {
      const job = await jobFor(parts, request);
      if (!(await store.jobs.cancel(job.id, clock.now()))) {
        throw new ConflictError(
          'job_not_waiting',
          job.everyMs === null
            ? `The job "${job.id}" is ${job.state}; only one that waits or has failed can be done without.`
            : `The job "${job.id}" repeats by itself and cannot be done without.`,
        );
      }
      return { id: job.id };
    },
  );
}
