import { languageOf } from '../../../domain/language/language.ts';
import type { Verdict } from '../../../domain/moderation/moderation.ts';
import {
  type GroupModeration,
  isInsultingName,
  isOfferingName,
  type PlannedMeasure,
  withMeasures,
} from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { isOfName, type MessageUnderPolicy } from './case-facts.ts';
import { openCase } from './open-case.ts';

/** What a name may lead to: a word in private, once a person wants it said. */
const PLANNED: readonly PlannedMeasure[] = [{ kind: 'private_reminder', requiresApproval: true }];
/** Evidence that somebody can be reached: an offer alone ("程序员接单中") is a name like others. */
const REACHES: ReadonlySet<string> = new Set(['contact_handle', 'group_link', 'link']);
/** Cases of one person that are looked through for one of the same name. */
const LOOKED_AT = 50;

/** Confidence in a name that says outright of somebody what they are. */
const SAID_OUTRIGHT = 0.9;

/**
 * What is held against the name that a message's sender goes by in the group: that it offers something and says how to
 * be reached ("代写论文 QQ 33445…"), or calls somebody in the group something ("王老师是傻逼"). Null for every other name:
 * people call themselves all sorts of things.
 */
export function verdictOnName(
  { group, message }: Pick<MessageUnderPolicy, 'group' | 'message'>,
  { moderator, policy }: GroupModeration,
): Verdict | null {
  if (message.senderRole !== 'learner') return null;
  const [found] = moderator.examine([{ text: message.senderName, groupId: group.id }]);
  const { verdict, normalised } = found!; // one in, one out
  const { category } = verdict;
  const isAdvert =
    (category === 'advertising' && verdict.evidence.some(({ reason }) => REACHES.has(reason))) ||
    isOfferingName(normalised, { reads: category === 'advertising' || category === 'piracy' });
  if (!isAdvert && !isInsultingName(normalised)) return null;
  const ofName: Verdict = {
    ...verdict,
    ...(isAdvert
      ? ({
          category: 'advertising',
          confidence: Math.max(SAID_OUTRIGHT, category === 'advertising' ? verdict.confidence : 0),
          severity: verdict.severity ?? 'medium',
        } as const)
      : ({ category: 'personal_attack', confidence: SAID_OUTRIGHT, severity: 'medium' } as const)),
    id: message.messageId,
    // Nothing in the message itself can be marked.
    evidence: [{ start: 0, end: 0, text: message.senderName, reason: 'name' }],
    alerts: [],
    needsReview: true,
  };
  return withMeasures(ofName, PLANNED, policy, languageOf(message.text, group.language));
}

/** Opens the case of a name, in the caller's transaction; one while the name is the same, whatever became of it. */
export async function openNameCase(
  tx: Repositories,
  underPolicy: MessageUnderPolicy,
  verdict: Verdict,
  now: number,
): Promise<void> {
  const { group, message } = underPolicy;
  const known = await tx.violations.list({
    groupId: group.id,
    senderId: message.senderId,
    ...(verdict.category === 'none' ? {} : { category: verdict.category }),
    limit: LOOKED_AT,
  });
  const isKnown = known.some(
    (one) => isOfName(one.verdict) && one.senderName === message.senderName && one.status !== 'withdrawn',
  );
  if (isKnown) return;
  await openCase(tx, underPolicy, { verdict, planned: PLANNED, hardEvidence: false, floods: false }, now);
}
