import { z } from 'zod';
import { calendarOf } from '../../desk/index.ts';
import type { Clock } from '../../domain/clock.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { BadInputError, ConflictError, NotFoundError } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';
import { addStaffedMinutes } from '../../domain/service-hours.ts';
import { signValue, verifyValue } from '../../domain/signed-value.ts';
import { unknown } from '../../domain/unknown.ts';
import type { Appeal, Violation } from '../../domain/violation.ts';
import { DECISION_TEXTS } from '../../moderation/index.ts';
import type { Repositories, Store } from '../../store/index.ts';
import { startAppealClock } from './case-clocks.ts';
import { languageOfViolation } from './measure-job.ts';
import { overturnCase } from './overturn.ts';
import { enqueueWord } from './word-job.ts';

/** A learner's way back: to a person, and where possible to another one than decided first. */
export interface Appeals {
  /** The part of an address that lets whoever holds it appeal against one violation. */
  token(violationId: string): string;
  /** What a link is about; throws where it is not ours or is too old. */
  read(token: string): Promise<Violation>;
  open(violationId: string, via: Appeal['via'], text: string): Promise<Appeal>;
  decide(
    id: string,
    by: { operator: string; accepted: boolean; reply: string; alone?: boolean | undefined },
  ): Promise<Appeal>;
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

    async open(violationId, via, text) {
      return await store.transaction(async (tx) => {
        const now = clock.now();
        const violation = await tx.violations.get(violationId);
        if (!violation) throw unknown('violation', violationId);
        if (violation.status === 'overturned' || violation.status === 'withdrawn')
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
        await tx.appeals.insert(appeal);
        await startAppealClock(tx, appeal);
        const detail = { appealId: appeal.id, via };
        await tx.moderationAudit.append(
          { violationId, groupId: violation.groupId, actor: 'learner', action: 'appealed', detail },
          now,
        );
        await say(tx, violation, { appeal, about: 'received', text: (texts) => texts.received }, now);
        return appeal;
      });
    },

    async decide(id, { operator, accepted, reply, alone }) {
      return await store.transaction(async (tx) => {
        const now = clock.now();
        const appeal = await tx.appeals.get(id);
        const violation = appeal ? await tx.violations.get(appeal.violationId) : null;
        if (!appeal || !violation) throw unknown('appeal', id);
        if (violation.decidedBy === operator && alone !== true)
          throw new ConflictError('same_person', `${operator} made the decision that is appealed against.`, {
            fix: 'Let a colleague decide. Where nobody else is there, send "alone": true; the record will say so.',
          });
        if (!accepted && reply.trim() === '')
          throw new BadInputError('reason_needed', 'A rejected appeal needs a reason for the learner.');
        const decided = await tx.appeals.decide(
          id,
          { status: accepted ? 'accepted' : 'rejected', decidedBy: operator, reply },
          now,
        );
        if (!decided)
          throw new ConflictError(
            'appeal_decided',
            `${appeal.decidedBy ?? 'Somebody'} has decided this appeal already.`,
          );
        await tx.moderationAudit.append(
          {
            violationId: violation.id,
            groupId: violation.groupId,
            actor: operator,
            action: accepted ? 'appeal_accepted' : 'appeal_rejected',
            detail: { appealId: id, reply, alone: alone === true },
          },
          now,
        );
        if (!accepted) {
          await say(
            tx,
            violation,
            { appeal: decided, about: 'rejected', text: (texts) => texts.rejected(operator, reply) },
            now,
          );
          return decided;
        }
        const why = reply.trim() === '' ? 'appeal' : reply;
        if (violation.status !== 'overturned')
          await overturnCase(tx, violation.id, { operator, reason: why }, now);
        // Where nothing had been done there is no apology to carry the news.
        const measures = await tx.violationMeasures.of([violation.id]);
        const isSaid = measures.some(({ state }) => state === 'done');
        const words = reply.trim();
        if (!isSaid || words !== '')
          await say(
            tx,
            violation,
            {
              appeal: decided,
              about: 'accepted',
              text: (texts) =>
                [isSaid ? '' : texts.accepted, words === '' ? '' : texts.words(operator, words)]
                  .filter((part) => part !== '')
                  .join('\n'),
            },
            now,
          );
        return decided;
      });
    },
  };
}

/** Tells the learner in private how their appeal stands. */
async function say(
  tx: Repositories,
  violation: Violation,
  {
    appeal,
    about,
    text,
  }: {
    appeal: Appeal;
    about: 'received' | 'rejected' | 'accepted';
    text: (texts: (typeof DECISION_TEXTS)['zh']) => string;
  },
  now: number,
): Promise<void> {
  const group = await tx.groups.get(violation.groupId);
  if (!group) return;
  const language = languageOfViolation(violation, group);
  await enqueueWord(
    tx,
    {
      channel: violation.channel,
      groupId: group.id,
      learnerId: violation.senderId,
      text: text(DECISION_TEXTS[language]),
      about: `appeal_${about}`,
      violationId: violation.id,
      replyTo: null,
      key: `appeal:${appeal.id}:${about}`,
    },
    // That it was received need not be passed on by hand; the outcome must.
    { mayFail: about === 'received' },
    now,
  );
}
