import { z } from 'zod';
import { DRY_RUN_MESSAGES, dryRun, dryRunDocument, groupOf } from '../../../conversation/index.ts';
import type { Channel } from '../../../domain/conversation/channel.ts';
import { BadInputError } from '../../../domain/faults/errors.ts';
import { CATEGORIES, MEASURES } from '../../../domain/moderation/moderation.ts';
import { MODERATION_MODES } from '../../../domain/moderation/moderation-mode.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import type { GroupModeration, SchoolModeration } from '../../../moderation/index.ts';
import type { Store } from '../../../store/index.ts';
import { instantGiven, leftOutOr, operatorName } from '../../documents/fields.ts';
import { moderationModeOf, moderationModeSchema } from '../../documents/moderation-mode-document.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const idParams = z.object({ id: z.string().max(200) });
const LONGEST_DAYS = 190;
const counted = z.object({ automatic: z.int(), held: z.int() });
const shortVerdict = z.object({ category: z.enum(CATEGORIES), needsReview: z.boolean() });
export interface GroupModerationParts {
  store: Store;
  clock: Clock;
  school: SchoolModeration;
  /** Rules that are only tried, read as a school's rules are. */
  openModeration: (rulesId: string, body: unknown) => Promise<GroupModeration>;
  channelFor: (name: string) => Channel;
}

const learnerParams = idParams.extend({ learnerId: z.string().max(200) });

/** How moderation works in one group, what other rules would have done there. */
export function groupModerationRoutes(app: TypedApp, parts: GroupModerationParts): void {
  showModeration(app, parts);
  setModeration(app, parts);
  tryRules(app, parts);
  recordGuardianConsent(app, parts);
}

async function modeOf(parts: GroupModerationParts, group: Group) {
  const { store } = parts;
  return await moderationModeOf(parts.school, group, await store.moderationModes.get(group.id));
}

const showModerationSchema = {
  tags: ['moderation'],
  summary: 'How much moderation does by itself in a group',
  params: idParams,
  response: { 200: moderationModeSchema, '4xx': problemSchema },
};

function showModeration(app: TypedApp, parts: GroupModerationParts): void {
  const { store } = parts;
  app.get(
    '/v1/groups/:id/moderation',
    { config: { scope: 'operate' }, schema: showModerationSchema },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      return await modeOf(parts, await groupOf(store, request.params.id));
    },
  );
}

const setModerationSchema = {
  tags: ['moderation'],
  summary: 'Set how much moderation does by itself in a group',
  description:
    '`auto`: what may be done without a person is done; `approve`: nothing is; `observe`: only ' +
    'noted; null: as the group’s file or the rules say.',
  params: idParams,
  body: z.strictObject({ operator: operatorName, mode: z.enum(MODERATION_MODES).nullable() }),
  response: { 200: moderationModeSchema, '4xx': problemSchema },
};

function setModeration(app: TypedApp, parts: GroupModerationParts): void {
  const { store, clock } = parts;
  app.put(
    '/v1/groups/:id/moderation',
    { config: { scope: 'operate' }, schema: setModerationSchema },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      const group = await groupOf(store, request.params.id);
      const { mode, operator: by } = request.body;
      await store.transaction(async (tx) => {
        const now = clock.now();
        if (mode === null) await tx.moderationModes.clear(group.id);
        else await tx.moderationModes.put(group.id, mode, by, now);
        const entry = {
          violationId: null,
          groupId: group.id,
          actor: by,
          action: 'mode_set',
          detail: { mode },
        };
        await tx.moderationAudit.append(entry, now);
      });
      return await modeOf(parts, group);
    },
  );
}

const tryRulesSchema = {
  tags: ['moderation'],
  summary: 'What would these rules have done with what was said in a group?',
  description:
    `Looks at up to ${DRY_RUN_MESSAGES} messages of at most ${LONGEST_DAYS} days; records nothing. ` +
    '`rules` is a whole file of rules, as `data/rules/default.yaml` has them, in JSON; without it ' +
    "the group's present rules are tried.",
  body: z.strictObject({
    groupId: z.string().max(200),
    rules: leftOutOr(z.record(z.string(), z.unknown())),
    from: leftOutOr(instantGiven),
    until: leftOutOr(instantGiven),
    limit: leftOutOr(z.int().min(1).max(DRY_RUN_MESSAGES)),
  }),
  response: {
    200: z.object({
      looked: z.int(),
      truncated: z.boolean(),
      from: z.string(),
      until: z.string(),
      byCategory: z.record(z.string(), z.int()),
      actedOn: z.int(),
      toReview: z.int(),
      measures: z.partialRecord(z.enum(MEASURES), counted),
      changed: z.int(),
      changes: z.array(
        z.object({
          messageId: z.string(),
          sentAt: z.string(),
          senderName: z.string(),
          text: z.string(),
          before: shortVerdict.nullable(),
          after: shortVerdict.extend({ measures: z.array(z.enum(MEASURES)) }),
        }),
      ),
    }),
    '4xx': problemSchema,
  },
};

function tryRules(app: TypedApp, parts: GroupModerationParts): void {
  const { store, clock } = parts;
  app.post(
    '/v1/moderation/dry-runs',
    { config: { scope: 'operate' }, schema: tryRulesSchema },
    async (request) => {
      const { groupId, rules, limit } = request.body;
      requireGroup(principalOf(request), groupId);
      const group = await groupOf(store, groupId);
      const until = request.body.until ?? clock.now();
      const from = request.body.from ?? until - 30 * DAY_MS;
      if (from > until || until - from > LONGEST_DAYS * DAY_MS) {
        throw new BadInputError(
          'bad_span',
          `The span must run forwards and be at most ${LONGEST_DAYS} days.`,
        );
      }
      const tried = rules
        ? await parts.openModeration(group.rulesId, { id: group.rulesId, ...rules })
        : await parts.school.forGroup(group);
      return dryRunDocument(await dryRun(store, group, tried, { from, until, limit }));
    },
  );
}

const recordGuardianConsentSchema = {
  tags: ['moderation'],
  summary: 'A guardian has consented: a learner under fourteen is answered again',
  params: learnerParams,
  body: z.strictObject({
    operator: operatorName,
    note: z.string().trim().min(1, 'how it was given').max(500),
  }),
  response: { 200: z.object({ consented: z.boolean() }), '4xx': problemSchema },
};

function recordGuardianConsent(app: TypedApp, { store, clock }: GroupModerationParts): void {
  app.post(
    '/v1/groups/:id/learners/:learnerId/guardian-consent',
    { config: { scope: 'operate' }, schema: recordGuardianConsentSchema },
    async (request) => {
      const { id, learnerId } = request.params;
      requireGroup(principalOf(request), id);
      const { channel } = await groupOf(store, id);
      await store.transaction(async (tx) => {
        const now = clock.now();
        await tx.restrictions.consent(id, learnerId, now);
        // Our own identifier, which leads nowhere once they are erased; the record keeps no platform's account.
        const detail = { learnerId: await tx.learners.idOf(channel, learnerId), note: request.body.note };
        const actor = request.body.operator;
        await tx.moderationAudit.append(
          { violationId: null, groupId: id, actor, action: 'guardian_consent', detail },
          now,
        );
      });
      return { consented: true };
    },
  );
}
