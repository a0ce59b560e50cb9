import { BadInputError, ConflictError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { overturnCase } from '../deciding/overturn.ts';
import { tellAccepted } from '../deciding/uphold-appeals.ts';
import { type AppealTexts, tellOfAppeal } from '../in-private/appeal-word.ts';

export interface AppealDecision {
  operator: string;
  accepted: boolean;
  /** To the learner; a rejection needs one. */
  reply: string;
  /** Nobody else is there: whoever decided the case may decide on the appeal as well, and the record says so. */
  alone?: boolean | undefined;
}

/**
 * Decides an appeal, once. Accepted, its case is overturned; either way the learner is told. Throws where it may not
 * be decided so.
 */
export async function decideAppeal(
  tx: Repositories,
  id: string,
  by: AppealDecision,
  now: number,
): Promise<Appeal> {
  const appeal = await tx.appeals.get(id);
  const violation = appeal ? await tx.violations.get(appeal.violationId) : null;
  if (!appeal || !violation) throw unknown('appeal', id);
  mustBeDecidable(violation, by);
  const { operator, accepted, reply, alone } = by;
  const status = accepted ? 'accepted' : 'rejected';
  const decided = await tx.appeals.decide(id, { status, decidedBy: operator, reply }, now);
  if (!decided)
    throw new ConflictError(
      'appeal_decided',
      `${appeal.decidedBy ?? 'Somebody'} has decided this appeal already.`,
    );
  const detail = { appealId: id, reply, alone: alone === true };
  await recordOnCase(tx, violation, { actor: operator, action: `appeal_${status}`, detail }, now);
  if (accepted) {
    if (violation.status !== 'overturned')
      await overturnCase(tx, violation.id, { operator, reason: reply.trim() === '' ? 'appeal' : reply }, now);
    await tellAccepted(tx, violation, { appeal: decided, operator, words: reply.trim() }, now);
  } else {
    const text = ({ rejected }: AppealTexts) => rejected(operator, reply);
    await tellOfAppeal(tx, violation, { appeal: decided, about: 'rejected', text }, now);
  }
  return decided;
}

function mustBeDecidable(
  { decidedBy }: Violation,
  { operator, accepted, reply, alone }: AppealDecision,
): void {
  if (decidedBy === operator && alone !== true)
    throw new ConflictError('same_person', `${operator} made the decision that is appealed against.`, {
      fix: 'Let a colleague decide. Where nobody else is there, send "alone": true; the record will say so.',
    });
  if (!accepted && reply.trim() === '')
    throw new BadInputError('reason_needed', 'A rejected appeal needs a reason for the learner.');
}
