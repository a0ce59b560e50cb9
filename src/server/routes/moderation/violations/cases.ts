import { z } from 'zod';
import type { Decisions } from '../../../../conversation/index.ts';
import { unknown } from '../../../../domain/faults/unknown.ts';
import type { Violation } from '../../../../domain/moderation/violation.ts';
import type { Clock } from '../../../../domain/time/clock.ts';
import type { SchoolModeration } from '../../../../moderation/index.ts';
import type { Store } from '../../../../store/index.ts';
import { violationDocument } from '../../../documents/moderation-documents.ts';
import { inOwnGroup } from '../../../requests/access/own-group.ts';
import type { WithPrincipal } from '../../../requests/typed-app.ts';

export interface ViolationParts {
  store: Store;
  clock: Clock;
  school: SchoolModeration;
  decisions: Decisions;
}

export const caseParams = z.object({ id: z.string().max(100) });

/** Cases as people see them, and only to those who may see their group. */
export function casesFor({ store, clock }: ViolationParts) {
  async function documents(violations: Violation[]) {
    const ids = violations.map(({ id }) => id);
    const [measures, repeats, appeals, groups] = await Promise.all([
      store.violationMeasures.of(ids),
      store.violations.countRepeats(ids),
      store.appeals.openOf(ids),
      store.groups.list(),
    ]);
    const now = clock.now();
    return violations.map((violation) =>
      violationDocument(violation, {
        groupName: groups.find(({ id }) => id === violation.groupId)?.name ?? null,
        measures: measures.filter(({ violationId }) => violationId === violation.id),
        repeats: repeats.get(violation.id) ?? 0,
        appealDueAt: appeals.get(violation.id) ?? null,
        now,
      }),
    );
  }

  async function one(violation: Violation) {
    const [document] = await documents([violation]);
    if (!document) throw new Error('a violation has no document'); // one in, one out
    return document;
  }

  /** The case, where whoever asks may see its group. */
  async function mine(request: WithPrincipal, id: string): Promise<Violation> {
    const violation = await store.violations.get(id);
    if (!violation) throw unknown('violation', id);
    return inOwnGroup(request, violation);
  }

  return { documents, one, mine };
}
