import { z } from 'zod';
import { type PromotionDesk, promotionsOfWeek } from '../../../community/index.ts';
import { groupOf } from '../../../conversation/index.ts';
import type { Promotion } from '../../../domain/school/discussion-prompt.ts';
import type { Store } from '../../../store/index.ts';
import {
  byOperator,
  idParams,
  instantGiven,
  leftOutOr,
  operatorName,
  statusesGiven,
  statusesOf,
  weekGiven,
} from '../../documents/fields.ts';
import { nextCursor, pageOf, pageOfWhole, pageQuery } from '../../documents/page.ts';
import {
  PROMOTION_STATUSES,
  promotionDocument,
  promotionSchema,
  promotionStatus,
  storedStatuses,
} from '../../documents/promotion-document.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { groupToList, inOwnGroup } from '../../requests/access/own-group.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp, type WithPrincipal } from '../../requests/typed-app.ts';

/** What a phone shows at once: whoever has more to say gives a link. */
const MAX_TEXT = 500;
const text = z.string().trim().min(1, 'a text that is not empty').max(MAX_TEXT);

interface PromotionParts {
  store: Store;
  promotions: PromotionDesk;
}

const answers = { 200: promotionSchema, '4xx': problemSchema };

/** What staff make known to a group: at most one a week, marked, signed by the person. */
export function promotionRoutes(app: TypedApp, parts: PromotionParts): void {
  listPromotions(app, parts);
  addPromotion(app, parts);
  showPromotion(app, parts);
  editPromotion(app, parts);
  cancelPromotion(app, parts);
}

const mine = async ({ promotions }: PromotionParts, request: WithPrincipal, id: string): Promise<Promotion> =>
  inOwnGroup(request, await promotions.get(id));

const listPromotionsSchema = {
  tags: ['topics'],
  summary: 'Promotions, oldest first; of a week only together with its group',
  querystring: pageQuery.extend({
    groupId: z.string().optional(),
    status: statusesGiven(PROMOTION_STATUSES),
    week: weekGiven.optional(),
  }),
  response: { 200: pageOf(promotionSchema), '4xx': problemSchema },
};

function listPromotions(app: TypedApp, { store }: PromotionParts): void {
  app.get(
    '/v1/promotions',
    { config: { scope: 'operate' }, schema: listPromotionsSchema },
    async (request) => {
      const { cursor, limit, week, groupId } = request.query;
      const group = groupToList(request, groupId);
      const statuses = statusesOf(request.query.status, PROMOTION_STATUSES);
      if (group !== undefined && week !== undefined) {
        const all = await promotionsOfWeek(store, await groupOf(store, group), week);
        const items = all.filter((one) => statuses === undefined || statuses.includes(promotionStatus(one)));
        return pageOfWhole(items.map(promotionDocument), ({ id }) => id, { cursor, limit });
      }
      const found = await store.discussionPrompts.listPromotions({
        groupId: group,
        statuses: storedStatuses(statuses),
        week,
        after: cursor,
        limit,
      });
      return { items: found.map(promotionDocument), nextCursor: nextCursor(found, limit) };
    },
  );
}

const addPromotionSchema = {
  tags: ['topics'],
  summary: 'Write a promotion for a group: it is marked 【活动】, signed by you, and posted at its time',
  description:
    'At most one a group and week (Monday to Sunday where the group is), outside of quiet hours and ' +
    'holidays, two hours away from a topic. Right before posting the group is looked at once more, ' +
    'and it counts as one of the two unprompted messages of a day. Where it has to wait, `hold` ' +
    'says why; one that missed its hour goes out at the ' +
    'same hour of another day, until `validUntil`.',
  body: z.strictObject({
    groupId: z.string(),
    operator: operatorName,
    text,
    at: instantGiven,
    validUntil: leftOutOr(instantGiven),
  }),
  response: answers,
};

function addPromotion(app: TypedApp, { promotions }: PromotionParts): void {
  app.post(
    '/v1/promotions',
    { config: { scope: 'operate' }, schema: addPromotionSchema },
    async (request) => {
      requireGroup(principalOf(request), request.body.groupId);
      return promotionDocument(await promotions.write(request.body));
    },
  );
}

const showPromotionSchema = { tags: ['topics'], summary: 'A promotion', params: idParams, response: answers };

function showPromotion(app: TypedApp, parts: PromotionParts): void {
  app.get(
    '/v1/promotions/:id',
    { config: { scope: 'operate' }, schema: showPromotionSchema },
    async (request) => promotionDocument(await mine(parts, request, request.params.id)),
  );
}

const editPromotionSchema = {
  tags: ['topics'],
  summary: 'Change a promotion before it goes out; whoever changes its words signs them',
  params: idParams,
  body: byOperator
    .extend({ text: leftOutOr(text), at: leftOutOr(instantGiven), validUntil: leftOutOr(instantGiven) })
    .refine((edit) => [edit.text, edit.at, edit.validUntil].some((field) => field !== undefined), {
      message: 'a change: text, at or validUntil',
    }),
  response: answers,
};

function editPromotion(app: TypedApp, parts: PromotionParts): void {
  const { promotions } = parts;
  app.post(
    '/v1/promotions/:id/edit',
    { config: { scope: 'operate' }, schema: editPromotionSchema },
    async (request) => {
      await mine(parts, request, request.params.id);
      const { operator, ...edit } = request.body;
      return promotionDocument(await promotions.edit(request.params.id, operator, edit));
    },
  );
}

const cancelPromotionSchema = {
  tags: ['topics'],
  summary: 'Cancel a promotion before it goes out; its week is free again',
  params: idParams,
  body: byOperator.extend({ reason: leftOutOr(z.string().trim().min(1).max(500)) }),
  response: answers,
};

function cancelPromotion(app: TypedApp, parts: PromotionParts): void {
  const { promotions } = parts;
  app.post(
    '/v1/promotions/:id/cancel',
    { config: { scope: 'operate' }, schema: cancelPromotionSchema },
    async (request) => {
      await mine(parts, request, request.params.id);
      const { operator, reason } = request.body;
      return promotionDocument(await promotions.cancel(request.params.id, operator, reason ?? null));
    },
  );
}
