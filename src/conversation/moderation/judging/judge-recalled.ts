import { noteRecall } from '../../../desk/index.ts';
import type { Verdict } from '../../../domain/moderation/moderation.ts';
import type { GroupModeration } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import type { MessageUnderPolicy } from '../cases/case-facts.ts';
import { openNameCase } from '../cases/name-case.ts';
import { withdrawCases } from '../deciding/withdraw-cases.ts';
import { raiseAndOpen } from './follow-verdict.ts';
import { judgedMessage } from './judged-message.ts';
import { judgeOn } from './judging.ts';

/**
 * A message that its sender took back before it was judged: others may have read it all the same. It ends as if it
 * had been taken back a moment after: who cried for help is looked after, threats, copies and fraud wait for a
 * person, and of the rest there remains that there was something, without its words. Nothing is done by machine about
 * what is gone already.
 */
export async function judgeRecalled(
  tx: Repositories,
  { group, message }: Pick<MessageUnderPolicy, 'group' | 'message'>,
  moderation: GroupModeration,
  ofName: Verdict | null,
  now: number,
): Promise<void> {
  const known = await tx.verdicts.get(group.id, message.messageId, message.revision);
  if (known?.messageRowId === message.id) return;
  const policy = byPeopleAlone(moderation.policy);
  const underPolicy = { group, message, policy };
  const judged = await judgeOn(tx, group, { ...moderation, policy }, message);
  const { readText: text } = judged;
  const verdict = { ...judged.verdict, alerts: judged.verdict.alerts.filter(outlivesRecall) };
  if (known) await tx.verdicts.tie(group.id, message.messageId, message.id);
  else await tx.verdicts.join(judgedMessage(message, { text, state: 'given', verdict }), now);
  await raiseAndOpen(tx, underPolicy, { ...judged, verdict }, now);
  if (ofName) await openNameCase(tx, underPolicy, ofName, now);
  await withdrawCases(tx, message, now);
  if (verdict.alerts.length > 0) await noteRecall(tx, message, now);
}

const byPeopleAlone = (policy: GroupModeration['policy']): GroupModeration['policy'] =>
  policy.mode === 'auto' ? { ...policy, mode: 'approve' } : policy;

/** Who gave a number away is only asked to take it back. */
const outlivesRecall = ({ kind }: Verdict['alerts'][number]): boolean => kind !== 'personal_data';
