import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { Verdict } from '../../../domain/moderation/moderation.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { PlannedMeasure, Policy } from '../../../moderation/index.ts';

/** A message as it was judged, and by whose rules. */
export interface MessageUnderPolicy {
  group: Group;
  message: GroupMessage;
  policy: Policy;
}

/** What is known of a violation when its case is opened. */
export interface CaseFacts {
  verdict: Verdict;
  planned: readonly PlannedMeasure[];
  hardEvidence: boolean;
  /** It is one of a flood. */
  floods: boolean;
}

/** Somebody may be after others' money: a case whatever the category says, and one in which no rule is explained. */
export const isFraud = ({ alerts }: Verdict): boolean => alerts.some(({ kind }) => kind === 'fraud');

/** It is the name its sender goes by that is held against them; the message only showed it. */
export const isOfName = ({ evidence }: Verdict): boolean => evidence.some(({ reason }) => reason === 'name');
