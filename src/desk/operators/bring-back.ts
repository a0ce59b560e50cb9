import { isWaiting, type Question } from '../../domain/conversation/question.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import { responseClock } from '../../domain/time/response-clock.ts';
import type { Repositories } from '../../store/index.ts';
import { calendarOf } from '../service-calendar.ts';

/**
 * What an operator closed without an answer is on the desk again, with fresh clocks, and with it those that joined it
 * and were closed by the same word. One that was put aside alone comes back alone: it joins its question again where
 * that one still waits. In the caller's transaction.
 */
export async function bringBack(
  tx: Repositories,
  named: Question,
  operator: string,
  now: number,
): Promise<void> {
  const head = named.duplicateOf === null ? null : await tx.questions.get(named.duplicateOf);
  const root = head?.status === 'dismissed' ? head : named;
  if (!(await mayBeBroughtBack(tx, root))) throw nothingToReopen(root);
  const group = root.groupId === null ? null : await tx.groups.get(root.groupId);
  const { dueAt, promisedAt } = responseClock(await calendarOf(tx, group), root.kind, now);
  const again = {
    status: 'handed_off',
    reply: null,
    repliedBy: null,
    closedAt: null,
    missed: 0,
    clockFrom: now,
    dueAt,
    promisedAt,
  } as const;
  const staysJoined = head !== null && isWaiting(head);
  const itself = { ...again, clockStage: 'arrived', clockAt: now } as const;
  const joins = { ...again, clockStage: null, clockAt: null } as const;
  const change = staysJoined ? joins : { ...itself, duplicateOf: null };
  if (!(await tx.questions.move(root.id, ['dismissed'], change, now))) throw nothingToReopen(root);
  const brought = [root];
  for (const one of await tx.questions.duplicatesOf(root.id))
    if (one.closedAt === root.closedAt && (await tx.questions.move(one.id, ['dismissed'], joins, now)))
      brought.push(one);
  for (const { id } of brought) {
    await tx.silences.restore(id, now);
    await tx.questionEvents.append({ questionId: id, kind: 'brought_back', actor: operator }, now);
  }
}

/** Closed by a person; what its asker recalled, or somebody answered, is over. */
async function mayBeBroughtBack(tx: Repositories, question: Question): Promise<boolean> {
  if (question.status !== 'dismissed' || question.repliedBy === null) return false;
  const { kind, messageRowId } = question;
  if (messageRowId === null || kind === 'alert' || kind === 'quarrel') return true;
  return (await tx.messages.get(messageRowId))?.recalledAt == null;
}

const nothingToReopen = ({ id }: Question): ConflictError =>
  new ConflictError('nothing_to_reopen', `The question "${id}" was not closed by an operator, or is over.`, {
    fix: 'Look at it again: it may be open already, or its asker may have recalled it.',
  });
