import { z } from 'zod';
import { calendarOf } from '../../../desk/index.ts';
import { ConflictError, NotFoundError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { Appeal } from '../../../domain/moderation/appeal.ts';
import { stands, type Violation } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import { signValue, verifyValue } from '../../../domain/signatures/signed-value.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import { addStaffedMinutes } from '../../../domain/time/service-hours.ts';
import type { Repositories, Store } from '../../../store/index.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { tellOfAppeal } from '../in-private/appeal-word.ts';
import { startAppealClock } from '../notices/case-clocks.ts';
import { type AppealDecision, decideAppeal } from './appeal-decision.ts';

/** A learner's way back: to a person, and where possible to another one than decided first. */
export interface Appeals {
  /** The part of an address that lets whoever holds it appeal against one violation. */
  token(violationId: string): string;
  /** What a link is about; throws where it is not ours or is too old. */
  read(token: string): Promise<Violation>;
  open(violationId: string, via: Appeal['via'], text: string): Promise<Appeal>;
  decide(id: string, by: AppealDecision): Promise<Appeal>;
}

/** A link is good for as long as an attack stays on record. */
const LINK_DAYS = 180;
/** Staffed minutes in which an appeal should be decided: by the next day at the latest. */
const DECIDE_MINUTES = 240;
/** More than these is no new information. */
const APPEALS_A_VIOLATION = 3;
const linkSchema = z.object({ violation: z.string(), expiresAt: z.number() });

export function createAppeals(parts: { store: Store; clock: Clock; secret: string }): Appeals {
  const { store, clock, secret } = parts;
  return {
    token: (violationId) =>
      signValue(secret, 'appeal', { violation: violationId, expiresAt: clock.now() + LINK_DAYS * DAY_MS }),

    async read(token) {
      const link = linkSchema.safeParse(verifyValue(secret, 'appeal', token));
      const violation = link.success ? await store.violations.get(link.data.violation) : null;
      if (!link.success || !violation)
        throw new NotFoundError('bad_appeal_link', 'This appeal link is not valid.', {
          fix: 'Check that the whole link was copied, or reply to the private message.',
        });
      if (link.data.expiresAt < clock.now())
        throw new NotFoundError('appeal_expired', 'This appeal link has expired.', {
          fix: 'Write to your class teacher.',
        });
      return violation;
    },

    open: (violationId, via, text) =>
      store.transaction((tx) => openAppeal(tx, { violationId, via, text }, clock.now())),

    decide: (id, by) => store.transaction((tx) => decideAppeal(tx, id, by, clock.now())),
  };
}

/**
 * In the caller's transaction; the one that is open already, where there is one. Throws a ConflictError where there
 * is nothing to appeal.
 */
export async function openAppeal(
  tx: Repositories,
  given: Pick<Appeal, 'violationId' | 'via' | 'text'>,
  now: number,
): Promise<Appeal> {
  const { violationId, via, text } = given;
  const violation = await tx.violations.get(violationId);
  if (!violation) throw unknown('violation', violationId);
  if (!stands(violation))
    throw new ConflictError('nothing_to_appeal', 'This decision was taken back already.');
  const earlier = await tx.appeals.of(violationId);
  const open = earlier.find(({ status }) => status === 'open');
  if (open) return open;
  if (earlier.length >= APPEALS_A_VIOLATION)
    throw new ConflictError('appealed_enough', 'This case was looked at again several times already.', {
      fix: 'Write to your class teacher.',
    });
  const group = await tx.groups.get(violation.groupId);
  const calendar = await calendarOf(tx, group);
  const appeal: Appeal = {
    id: newId('apl', now),
    violationId,
    groupId: violation.groupId,
    via,
    text,
    status: 'open',
    decidedBy: null,
    reply: null,
    dueAt: addStaffedMinutes(calendar, now, DECIDE_MINUTES) ?? now + DAY_MS,
    createdAt: now,
    decidedAt: null,
  };
  // The link was used at the same moment in another process: whoever comes second has the appeal that is open then.
  if (!(await tx.appeals.insert(appeal))) return await openAppeal(tx, given, now);
  await startAppealClock(tx, appeal);
  const detail = { appealId: appeal.id, via };
  await recordOnCase(tx, violation, { actor: 'learner', action: 'appealed', detail }, now);
  await tellOfAppeal(tx, violation, { appeal, about: 'received', text: (texts) => texts.received }, now);
  return appeal;
}
