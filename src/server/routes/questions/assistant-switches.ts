import { z } from 'zod';
import { groupOf } from '../../../conversation/index.ts';
import type { AssistantSwitches } from '../../../desk/index.ts';
import { AccessError } from '../../../domain/faults/errors.ts';
import { toIso } from '../../../domain/time/clock.ts';
import { ALL_GROUPS, type AssistantSwitch, type Store } from '../../../store/index.ts';
import { defaultingTo, idParams, operatorName } from '../../documents/fields.ts';
import { pageOf, pageOfWhole, shortListQuery } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

export const switchSchema = z
  .object({
    /** Null: all groups. */
    groupId: z.string().nullable(),
    off: z.boolean(),
    changedBy: z.string(),
    reason: z.string(),
    changedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'AssistantSwitch' });
const switchBody = z.strictObject({
  off: z.boolean(),
  operator: operatorName,
  reason: defaultingTo('', z.string().trim().max(500)),
});

const switchDocument = (one: AssistantSwitch): z.input<typeof switchSchema> => ({
  groupId: one.scope === ALL_GROUPS ? null : one.scope,
  off: one.off,
  changedBy: one.changedBy,
  reason: one.reason,
  changedAt: toIso(one.changedAt),
});

/** The switches that make the assistant quiet. */
export function assistantSwitchRoutes(
  app: TypedApp,
  { store, switches }: { store: Store; switches: AssistantSwitches },
): void {
  app.get(
    '/v1/assistant-switches',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Where the assistant was switched off, or on again; what is not listed was never switched',
        querystring: shortListQuery,
        response: { 200: pageOf(switchSchema), '4xx': problemSchema },
      },
    },
    async (request) => {
      const bound = principalOf(request).groupId;
      const listed = (await switches.list()).filter(
        ({ scope }) => bound === null || scope === bound || scope === ALL_GROUPS,
      );
      return pageOfWhole(listed.map(switchDocument), ({ groupId }) => groupId ?? ALL_GROUPS, request.query);
    },
  );

  app.put(
    '/v1/assistant-switch',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Switch the assistant off or on in all groups, at once, replies under way included',
        body: switchBody,
        response: { 200: switchSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      if (principalOf(request).groupId !== null) {
        throw new AccessError(403, 'other_group', 'A token bound to a group cannot switch all groups.');
      }
      return switchDocument(await switches.turn(null, request.body));
    },
  );

  app.put(
    '/v1/groups/:id/assistant-switch',
    {
      config: { scope: 'operate' },
      schema: {
        tags: ['desk'],
        summary: 'Switch the assistant off or on in a group, at once, replies under way included',
        params: idParams,
        body: switchBody,
        response: { 200: switchSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      requireGroup(principalOf(request), request.params.id);
      await groupOf(store, request.params.id);
      return switchDocument(await switches.turn(request.params.id, request.body));
    },
  );
}
