import { z } from 'zod';
import { groupOf } from '../../conversation/index.ts';
import { AccessError, ConflictError } from '../../domain/faults/errors.ts';
import { unknown } from '../../domain/faults/unknown.ts';
import { type Clock, isoOrNull, toIso } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import type { Learner, Store } from '../../store/index.ts';
import { idParams, instant, instantInQuery, sought } from '../documents/fields.ts';
import {
  caseOfLearner,
  exportSchema,
  helperSchema,
  learnerDocument,
  learnerSchema,
  lookedAtSchema,
  standingDocument,
} from '../documents/learner-documents.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery } from '../documents/page.ts';
import { requireGroup } from '../requests/access/access.ts';
import { groupToList } from '../requests/access/own-group.ts';
import { problemSchema } from '../requests/problems/problem-document.ts';
import { principalOf, type TypedApp, type WithPrincipal } from '../requests/typed-app.ts';

/** Rows of each part in one export: some tens of megabytes at most. */
const EXPORT_ROWS = 20_000;

/** Help counts for so long. */
const HELP_MS = 90 * DAY_MS;
const HELPERS = 1_000;
/** Beside a learner's standing. */
const CASES_SHOWN = 50;

interface LearnerParts {
  store: Store;
  clock: Clock;
}

/** Learners, their standing, and their right to see and to take back what is kept about them. */
export function learnerRoutes(app: TypedApp, parts: LearnerParts): void {
  listLearners(app, parts);
  showLearner(app, parts);
  listHelpers(app, parts);
  setCoreLearner(app, parts);
  exportLearner(app, parts);
  eraseLearner(app, parts);
}

/** A token of one group sees that group's learners only, and whoever left it: a case of theirs may still be open. */
async function learnerFor({ store }: LearnerParts, request: WithPrincipal, id: string): Promise<Learner> {
  const { groupId } = principalOf(request);
  const learner = await store.learners.get(id);
  if (!learner || (groupId !== null && !(await store.learners.wasEverIn(groupId, id)))) {
    throw unknown('learner', id);
  }
  return learner;
}

/** Their latest cases: a channel names its senders by their account or, on our own page, by our identifier. */
async function casesOf(
  { store }: LearnerParts,
  { id, externalId, channel }: Learner,
  groupId: string | undefined,
) {
  const lists = await Promise.all(
    [...new Set([id, externalId])].map((senderId) =>
      store.violations.list({ senderId, groupId, limit: CASES_SHOWN }),
    ),
  );
  return lists
    .flat()
    .filter((one) => one.channel === channel)
    .toSorted((a, b) => b.sentAt - a.sentAt)
    .slice(0, CASES_SHOWN);
}

/** Who cried for help is forgotten once somebody has looked after them: nobody could find them afterwards. */
async function refuseWhileInNeed(
  { store }: LearnerParts,
  { id, externalId, channel }: Learner,
): Promise<void> {
  for (const crisis of await store.questions.waitingAlertsOf(
    [...new Set([id, externalId])],
    'alert_crisis',
  )) {
    const { groupId } = crisis;
    // Another channel's account may read the same.
    const isTheirs =
      groupId === null ? crisis.askerId === id : (await store.groups.get(groupId))?.channel === channel;
    if (!isTheirs) continue;
    throw new ConflictError('crisis_open', 'A crisis of this learner still waits for a person.', {
      details: { questionId: crisis.id },
      fix: 'Look after them first: answer that alert on the desk, or close it with its reason. Then erase.',
    });
  }
}

const listLearnersSchema = {
  tags: ['learners'],
  summary: 'The learners, of all groups or of those who are in one',
  querystring: pageQuery.extend({
    groupId: z.string().optional(),
    find: sought.describe('In their name, whatever its case; or their whole account or identifier.'),
  }),
  response: { 200: pageOf(learnerSchema), '4xx': problemSchema },
};

function listLearners(app: TypedApp, { store }: LearnerParts): void {
  app.get('/v1/learners', { config: { scope: 'operate' }, schema: listLearnersSchema }, async (request) => {
    const { cursor, limit, groupId, find } = request.query;
    const learners = await store.learners.list({
      groupId: groupToList(request, groupId),
      sought: find,
      after: cursor,
      limit,
    });
    return { items: learners.map(learnerDocument), nextCursor: nextCursor(learners, limit) };
  });
}

const showLearnerSchema = {
  tags: ['learners'],
  summary: 'A learner with groups, standing (strikes, what they may not do) and the latest cases',
  params: idParams,
  response: { 200: lookedAtSchema, '4xx': problemSchema },
};

function showLearner(app: TypedApp, parts: LearnerParts): void {
  const { store } = parts;
  app.get(
    '/v1/learners/:id',
    { config: { scope: 'operate' }, schema: showLearnerSchema },
    async (request) => {
      const learner = await learnerFor(parts, request, request.params.id);
      const bound = principalOf(request).groupId;
      const [standing, cases] = await Promise.all([
        store.personalData.standing(learner),
        casesOf(parts, learner, bound ?? undefined),
      ]);
      return { ...standingDocument(learner, standing, bound), cases: cases.map(caseOfLearner) };
    },
  );
}

const listHelpersSchema = {
  tags: ['learners'],
  summary: 'Who helps others in a group: its core learners, and who else’s help was accepted',
  params: idParams,
  querystring: pageQuery,
  response: { 200: pageOf(helperSchema), '4xx': problemSchema },
};

function listHelpers(app: TypedApp, { store, clock }: LearnerParts): void {
  app.get(
    '/v1/groups/:id/helpers',
    { config: { scope: 'operate' }, schema: listHelpersSchema },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      const group = await groupOf(store, request.params.id);
      const helpers = await store.learners.helpers(group.id, clock.now() - HELP_MS, HELPERS);
      return pageOfWhole(helpers, ({ id }) => id, request.query);
    },
  );
}

const setCoreLearnerSchema = {
  tags: ['learners'],
  summary: 'Make somebody a core learner, whose questions stand further up on the desk, or end it',
  description:
    'In the group of a token that is bound to one; otherwise in all groups that the learner is in.',
  params: idParams,
  body: z.strictObject({ core: z.boolean() }),
  response: { 200: z.object({ id: z.string(), core: z.boolean() }), '4xx': problemSchema },
};

function setCoreLearner(app: TypedApp, parts: LearnerParts): void {
  const { store } = parts;
  app.put(
    '/v1/learners/:id/core',
    { config: { scope: 'operate' }, schema: setCoreLearnerSchema },
    async (request) => {
      const { id } = await learnerFor(parts, request, request.params.id);
      if (!(await store.learners.setCore(id, principalOf(request).groupId, request.body.core)))
        throw new ConflictError('in_no_group', 'They are in no group of this token.', {
          fix: 'Wait until they come back: who left a group is no core learner there.',
        });
      return { id, core: request.body.core };
    },
  );
}

const exportLearnerSchema = {
  tags: ['learners'],
  summary: 'Everything that is kept about a learner, to be handed to them',
  description:
    `Of each part at most ${EXPORT_ROWS.toLocaleString('en')} rows, the oldest first. Where there are ` +
    'more, `cut` says so: ask again with `from`, and hand over both.',
  params: idParams,
  querystring: z.object({ from: instantInQuery.optional() }),
  response: { 200: exportSchema, '4xx': problemSchema },
};

function exportLearner(app: TypedApp, parts: LearnerParts): void {
  const { store, clock } = parts;
  app.get(
    '/v1/learners/:id/export',
    { config: { scope: 'admin' }, schema: exportLearnerSchema },
    async (request, reply) => {
      const learner = await learnerFor(parts, request, request.params.id);
      reply.header('content-disposition', `attachment; filename="learner-${learner.id}.json"`);
      const { from = 0 } = request.query;
      const data = await store.personalData.export(learner, { from, rows: EXPORT_ROWS });
      return {
        ...standingDocument(learner, data, null),
        messages: data.messages.map((one) => ({ ...one, sentAt: toIso(one.sentAt) })),
        revisions: data.revisions.map((one) => ({ ...one, replacedAt: toIso(one.replacedAt) })),
        questions: data.questions.map((one) => ({ ...one, createdAt: toIso(one.createdAt) })),
        answers: data.answers.map((one) => ({ ...one, createdAt: toIso(one.createdAt) })),
        corrections: data.corrections.map((one) => ({ ...one, correctedAt: toIso(one.correctedAt) })),
        keptAnswers: data.keptAnswers.map((one) => ({ ...one, createdAt: toIso(one.createdAt) })),
        feedback: data.feedback.map((one) => ({ ...one, createdAt: toIso(one.createdAt) })),
        privateMessages: data.privateMessages.map((one) => ({ ...one, sentAt: toIso(one.sentAt) })),
        verdicts: data.verdicts.map((one) => ({ ...one, sentAt: toIso(one.sentAt) })),
        violations: data.violations.map((one) => ({
          ...one,
          decidedAt: isoOrNull(one.decidedAt),
          createdAt: toIso(one.createdAt),
        })),
        measures: data.measures.map((one) => ({ ...one, updatedAt: toIso(one.updatedAt) })),
        appeals: data.appeals.map((one) => ({ ...one, createdAt: toIso(one.createdAt) })),
        cut: data.cut.map(({ part, from }) => ({ part, from: toIso(from) })),
        exportedAt: toIso(clock.now()),
      };
    },
  );
}

const eraseLearnerSchema = {
  tags: ['learners'],
  summary: 'Take a learner out of everything that is kept',
  description:
    'Names, messages, questions, answers and standing go for good; what others’ talk and the audit ' +
    'stand on stays, without the person. Open questions are dismissed, and nothing is answered to ' +
    'them any more. Write their name as `confirm`. While a crisis of theirs waits for a person it ' +
    'is refused (409 `crisis_open`, with `questionId`): whoever ' +
    'cried for help is looked after first.',
  params: idParams,
  body: z.strictObject({ confirm: z.string() }),
  response: { 200: z.object({ erased: z.literal(true), erasedAt: instant }), '4xx': problemSchema },
};

function eraseLearner(app: TypedApp, parts: LearnerParts): void {
  const { store, clock } = parts;
  app.post(
    '/v1/learners/:id/erase',
    { config: { scope: 'admin' }, schema: eraseLearnerSchema },
    async (request) => {
      const learner = await learnerFor(parts, request, request.params.id);
      if (request.body.confirm !== learner.name) {
        throw new AccessError(
          403,
          'not_confirmed',
          'This cannot be undone, and the name in `confirm` is not theirs.',
          {
            fix: 'Send {"confirm": "<the learner’s name>"}.',
          },
        );
      }
      await refuseWhileInNeed(parts, learner);
      const now = clock.now();
      await store.eraseLearner(learner, now);
      return { erased: true as const, erasedAt: toIso(now) };
    },
  );
}
