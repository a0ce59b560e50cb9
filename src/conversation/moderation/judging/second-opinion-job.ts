import { z } from 'zod';
import { languageOf } from '../../../domain/language/language.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
import {
  measuresFor,
  OPINIONS_A_CALL,
  type SecondOpinion,
  withMeasures,
  withOpinion,
} from '../../../moderation/index.ts';
import { type JobHandler, jobHandler } from '../../../queue/index.ts';
import type { JudgedMessage, Repositories } from '../../../store/index.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import { followVerdict } from './follow-verdict.ts';
import { judgeOn } from './judging.ts';

const SECOND_OPINION_JOB = 'second_opinion';
const payload = z.object({ groupId: z.string() });

/** Messages are gathered for so long, so that one call serves many. */
const GATHER_MS = 30_000;
/** A few may wait a little longer for company; nobody is kept waiting but the verdict. */
const FEW = 5;
const LONGEST_WAIT_MS = 180_000;
const MAX_CALLS = 5;
/** What was said just before a message. */
const BEFORE = 2;
const LOOKED_BACK_MS = 10 * MINUTE_MS;

export async function enqueueSecondOpinion(tx: Repositories, groupId: string, now: number): Promise<void> {
  const next = Math.floor(now / GATHER_MS) + 1;
  await tx.jobs.enqueue(
    {
      kind: SECOND_OPINION_JOB,
      payload: { groupId },
      groupId,
      dedupeKey: `${SECOND_OPINION_JOB}:${groupId}:${next}`,
      runAt: next * GATHER_MS,
    },
    now,
  );
}

/** Asks the model about what a group's rules and classifier were unsure of, and gives those verdicts. */
export function secondOpinionJob(parts: ModerationParts & { opinion: SecondOpinion }): JobHandler {
  const { store, clock } = parts;
  return jobHandler(SECOND_OPINION_JOB, payload, async ({ groupId }, { signal }) => {
    const group = await store.groups.get(groupId);
    if (!group) return;
    const waiting = await store.verdicts.waiting(groupId, OPINIONS_A_CALL * MAX_CALLS);
    if (waiting.length === 0) return;
    const oldest = Math.min(...waiting.map(({ sentAt }) => sentAt));
    if (waiting.length < FEW && clock.now() - oldest < LONGEST_WAIT_MS) {
      await store.transaction((tx) => enqueueSecondOpinion(tx, groupId, clock.now()));
      return;
    }
    const moderation = await parts.school.forGroup(group);
    const asked = await Promise.all(
      waiting.map(async (message) => ({ text: message.text, before: await saidBefore(store, message) })),
    );
    const opinions = await parts.opinion(group, moderation.policy, asked, { signal });
    for (const [at, judged] of waiting.entries()) {
      const message = judged.messageRowId === null ? null : await store.messages.get(judged.messageRowId);
      if (!message || message.recalledAt !== null || message.revision !== judged.revision) continue;
      const opinion = opinions[at] ?? null;
      await store.transaction(async (tx) => {
        const again = await judgeOn(tx, group, moderation, message);
        let { verdict, planned } = again;
        if (opinion) {
          verdict = withOpinion(verdict, opinion, message.text);
          const strikes = (await tx.strikes.of(message.channel, message.senderId)).filter(
            (strike) => strike.clearedAt === null && strike.at <= message.sentAt,
          );
          const { hardEvidence } = again;
          planned = measuresFor(verdict, { hardEvidence, strikes, at: message.sentAt }, moderation.policy);
          const language = languageOf(message.text, group.language);
          verdict = withMeasures(verdict, planned, moderation.policy, language);
        }
        const given = await tx.verdicts.give(groupId, judged.messageId, judged.revision, verdict);
        if (!given) return;
        const underPolicy = { group, message, policy: moderation.policy };
        await followVerdict(tx, underPolicy, { ...again, verdict, planned }, clock.now());
      });
    }
  });
}

/** The lines before a message, without what alerts keep from a model. */
async function saidBefore(store: Repositories, message: JudgedMessage): Promise<string[]> {
  const from = message.sentAt - LOOKED_BACK_MS;
  const timeline = await store.verdicts.timeline(message.groupId, from, message.sentAt, BEFORE + 1);
  return timeline
    .filter((other) => other.messageId !== message.messageId && (other.verdict?.alerts.length ?? 0) === 0)
    .slice(-BEFORE)
    .map(({ text }) => text);
}
