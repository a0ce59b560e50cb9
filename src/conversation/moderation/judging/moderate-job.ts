import { z } from 'zod';
import type { GroupMessage } from '../../../domain/conversation/message.ts';
import type { Group } from '../../../domain/school/group.ts';
import {
  asksForCopy,
  type GroupModeration,
  lookBackMs,
  mayEndInsult,
  mayEndOffer,
} from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { JudgedMessage, Repositories } from '../../../store/index.ts';
import { messageInGroup } from '../../message-in-group.ts';
import { openNameCase, verdictOnName } from '../cases/name-case.ts';
import { openCase } from '../cases/open-case.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { maySpanMessages } from './across-messages.ts';
import { createCalmJoining } from './calm-joining.ts';
import { followVerdict } from './follow-verdict.ts';
import { judgeRecalled } from './judge-recalled.ts';
import { judgedMessage } from './judged-message.ts';
import { type Judged, judgeAlone, judgeOn } from './judging.ts';
import { enqueueSecondOpinion } from './second-opinion-job.ts';

const MODERATE_JOB = 'moderate';
const payload = z.object({ messageRowId: z.string(), revision: z.int() });
/** Before answers: a quarrel must silence them, a flood must end. */
const MODERATE_PRIORITY = 10;
/** Later messages of a sender that a late arrival is held against. */
const LOOKED_AT_AGAIN = 200;

/** Once a revision, in the caller's transaction. */
export async function enqueueModeration(tx: Repositories, message: GroupMessage, now: number): Promise<void> {
  if (message.senderRole === 'bot' || message.ours) return;
  await tx.jobs.enqueue(
    {
      kind: MODERATE_JOB,
      payload: { messageRowId: message.id, revision: message.revision },
      groupId: message.groupId,
      dedupeKey: `${MODERATE_JOB}:${message.id}:${message.revision}`,
      priority: MODERATE_PRIORITY,
    },
    now,
  );
}

/** Gives a message its verdict and lets follow what follows, in one transaction; run again, it finds it done. */
export function moderateJob(parts: ModerationParts & { asksModel: boolean }): JobHandler {
  const { store, clock, asksModel } = parts;
  const joinCalmly = createCalmJoining(parts);
  return jobHandler(MODERATE_JOB, payload, async ({ messageRowId, revision }, { job }) => {
    const inGroup = await messageInGroup(store, messageRowId, job);
    if (!inGroup) return;
    const { message, group } = inGroup;
    // An edit has its own job, which reads the message as it stands then.
    if (message.revision !== revision) return;
    const moderation = await parts.school.forGroup(group);
    const judged = judgeAlone(group, moderation, message);
    const { flooding } = moderation.policy;
    const ofName = verdictOnName({ group, message }, moderation);
    if (message.recalledAt !== null) {
      if (ofName === null && isCalm(group, message, judged, asksModel)) return;
      return await store.transaction((tx) =>
        judgeRecalled(tx, { group, message }, moderation, ofName, clock.now()),
      );
    }
    if (ofName === null && isCalm(group, message, judged, asksModel)) {
      if (await joinCalmly({ judged: onTimeline(message, judged, 'given'), flooding })) return;
    }
    await store.transaction(async (tx) => {
      const now = clock.now();
      await moderateMessage(tx, group, message, moderation, { asksModel, now });
      const underPolicy = { group, message, policy: moderation.policy };
      if (ofName) await openNameCase(tx, underPolicy, ofName, now);
    });
  });
}

/** By its words nothing follows from its verdict. */
const isCalm = (group: Group, message: GroupMessage, judged: Judged, asksModel: boolean): boolean =>
  message.senderRole !== 'learner' ||
  // An edit may settle a case of what it read before.
  (message.revision === 1 &&
    judged.verdict.category === 'none' &&
    judged.verdict.alerts.length === 0 &&
    !(asksModel && isForModel(judged)) &&
    !asksForCopy(message.text) &&
    !mayEndOffer(judged.alone) &&
    !mayEndInsult(judged.alone) &&
    !maySpanMessages(group, message, judged.verdict));

const onTimeline = (
  message: GroupMessage,
  { readText, verdict }: Judged,
  state: JudgedMessage['state'],
): JudgedMessage => judgedMessage(message, { text: readText, state, verdict });

async function moderateMessage(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  moderation: GroupModeration,
  { asksModel, now }: { asksModel: boolean; now: number },
): Promise<void> {
  const known = await tx.verdicts.get(group.id, message.messageId, message.revision);
  if (known?.messageRowId === message.id) return;
  const judged = await judgeOn(tx, group, moderation, message);
  const underPolicy = { group, message, policy: moderation.policy };
  if (known?.verdict) {
    // Judged before it was handed in (`POST /v1/moderations`): that verdict stands.
    await tx.verdicts.tie(group.id, message.messageId, message.id);
    await followVerdict(tx, underPolicy, { ...judged, verdict: known.verdict }, now);
    return;
  }
  const waits = asksModel && isForModel(judged) && message.senderRole === 'learner';
  await tx.verdicts.join(onTimeline(message, judged, waits ? 'waiting' : 'given'), now);
  if (waits) await enqueueSecondOpinion(tx, group.id, now);
  else await followVerdict(tx, underPolicy, judged, now);
  await lookAgainAtLater(tx, group, message, moderation, now);
}

/** Only what neither rules nor classifier are sure of, and never a matter for a person alone. */
const isForModel = ({ alone, verdict, flood }: Judged): boolean =>
  alone.judgement.unsure && flood === null && verdict.alerts.length === 0;

/** A message that came in late may make a flood of what was said after it: the one thing that adds to a verdict. */
async function lookAgainAtLater(
  tx: Repositories,
  group: Group,
  message: GroupMessage,
  moderation: GroupModeration,
  now: number,
): Promise<void> {
  const { flooding } = moderation.policy;
  const reach = lookBackMs(flooding);
  if (message.senderRole !== 'learner') return;
  const around = await tx.verdicts.timeline(
    group.id,
    message.sentAt - reach,
    message.sentAt + reach,
    LOOKED_AT_AGAIN,
  );
  const own = around.filter((other) => other.senderId === message.senderId);
  if (own.length < Math.min(flooding.stickers, flooding.repeats)) return;
  for (const other of own) {
    const isLater =
      other.sentAt > message.sentAt ||
      (other.sentAt === message.sentAt && other.messageId > message.messageId);
    const isCalm =
      other.state === 'given' && other.verdict?.category === 'none' && other.verdict.alerts.length === 0;
    if (!isLater || !isCalm || other.messageRowId === null) continue;
    const stored = await tx.messages.get(other.messageRowId);
    if (!stored || stored.recalledAt !== null) continue;
    const again = await judgeOn(tx, group, moderation, stored);
    if (again.flood === null || again.verdict.category !== 'spam') continue;
    await tx.verdicts.addFlood(group.id, other.messageId, other.revision, again.verdict);
    await openCase(
      tx,
      { group, message: stored, policy: moderation.policy },
      { ...again, floods: true },
      now,
    );
  }
}
