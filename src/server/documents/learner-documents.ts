import { z } from 'zod';
import type { Violation } from '../../domain/moderation/violation.ts';
import { isoOrNull, toIso } from '../../domain/time/clock.ts';
import { GROWING_PARTS, type Learner, type Standing } from '../../store/index.ts';
import { instant } from './fields.ts';
import { caseInBriefSchema } from './moderation-documents.ts';

/** Learners as the REST interface gives them: by name, with their standing, and with all that is kept of them. */

export const learnerSchema = z
  .object({ id: z.string(), channel: z.string(), accountId: z.string(), name: z.string() })
  .meta({ id: 'Learner' });

export const helperSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    helped: z.int().describe('questions of others that they answered in 90 days, as the askers confirmed'),
    core: z.boolean(),
  })
  .meta({ id: 'Helper' });

const strikeSchema = z.object({
  groupId: z.string(),
  category: z.string(),
  at: instant,
  clearedAt: instant.nullable(),
});
const restrictionSchema = z.object({
  groupId: z.string(),
  mutedUntil: instant.nullable(),
  removedAt: instant.nullable(),
  minor: z.boolean(),
  consentAt: instant.nullable().describe('when a guardian’s consent was noted'),
});
const membershipSchema = z.object({
  groupId: z.string(),
  role: z.string(),
  joinedAt: instant,
  leftAt: instant.nullable().describe('when they left the group, as its channel told; null: they are in it'),
  core: z.boolean(),
});

const standingSchema = learnerSchema.extend({
  memberships: z.array(membershipSchema),
  standing: z.object({ strikes: z.array(strikeSchema), restrictions: z.array(restrictionSchema) }),
});

/** As staff look at somebody: with the cases there were, also those that came to nothing. */
export const lookedAtSchema = standingSchema
  .extend({ cases: z.array(caseInBriefSchema) })
  .meta({ id: 'LearnerWithStanding' });

export const exportSchema = standingSchema
  .extend({
    messages: z.array(
      z.object({ groupId: z.string(), messageId: z.string(), text: z.string(), sentAt: instant }),
    ),
    revisions: z.array(
      z.object({ groupId: z.string(), messageId: z.string(), text: z.string(), replacedAt: instant }),
    ),
    questions: z.array(
      z.object({
        id: z.string(),
        groupId: z.string().nullable(),
        text: z.string(),
        status: z.string(),
        reply: z.string().nullable(),
        repliedBy: z.string().nullable(),
        createdAt: instant,
      }),
    ),
    answers: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        text: z.string(),
        label: z.string().nullable(),
        createdAt: instant,
      }),
    ),
    corrections: z.array(
      z.object({ questionId: z.string(), text: z.string(), by: z.string(), correctedAt: instant }),
    ),
    keptAnswers: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        answer: z.string(),
        verifiedBy: z.string(),
        createdAt: instant,
      }),
    ),
    feedback: z.array(
      z.object({
        answerId: z.string(),
        verdict: z.string(),
        comment: z.string().nullable(),
        createdAt: instant,
      }),
    ),
    privateMessages: z.array(
      z.object({ groupId: z.string(), direction: z.string(), text: z.string(), sentAt: instant }),
    ),
    verdicts: z.array(
      z.object({
        groupId: z.string(),
        messageId: z.string(),
        category: z.string().describe('what moderation took the message for; none: for nothing'),
        decidedBy: z.string(),
        sentAt: instant,
      }),
    ),
    violations: z.array(
      z.object({
        id: z.string(),
        groupId: z.string(),
        category: z.string(),
        status: z.string(),
        text: z.string(),
        decidedAt: instant.nullable(),
        note: z.string().nullable(),
        createdAt: instant,
      }),
    ),
    measures: z.array(
      z.object({
        violationId: z.string(),
        kind: z.string(),
        state: z.string(),
        text: z.string(),
        updatedAt: instant,
      }),
    ),
    appeals: z.array(
      z.object({
        id: z.string(),
        groupId: z.string(),
        violationId: z.string(),
        text: z.string(),
        status: z.string(),
        reply: z.string().nullable(),
        createdAt: instant,
      }),
    ),
    cut: z
      .array(z.object({ part: z.enum(GROWING_PARTS), from: instant }))
      .describe(
        'Parts that hold more than one export gives: what is of this time and later comes with ?from=',
      ),
    exportedAt: instant,
  })
  .meta({ id: 'LearnerExport' });

export const learnerDocument = ({ id, channel, externalId, name }: Learner) => ({
  id,
  channel,
  accountId: externalId,
  name,
});

export const caseOfLearner = ({ id, groupId, category, severity, status, text, sentAt }: Violation) => ({
  id,
  groupId,
  category,
  severity,
  status,
  text,
  sentAt: toIso(sentAt),
});

/** `groupId`: all that a token of one group is shown; null for the whole school's. */
export function standingDocument(learner: Learner, standing: Standing, groupId: string | null) {
  const visible = (of: { groupId: string }) => groupId === null || of.groupId === groupId;
  return {
    ...learnerDocument(learner),
    memberships: standing.memberships
      .filter(visible)
      .map((one) => ({ ...one, joinedAt: toIso(one.joinedAt), leftAt: isoOrNull(one.leftAt) })),
    standing: {
      strikes: standing.strikes.filter(visible).map((one) => ({
        groupId: one.groupId,
        category: one.category,
        at: toIso(one.at),
        clearedAt: isoOrNull(one.clearedAt),
      })),
      restrictions: standing.restrictions.filter(visible).map((one) => ({
        ...one,
        mutedUntil: isoOrNull(one.mutedUntil),
        removedAt: isoOrNull(one.removedAt),
        consentAt: isoOrNull(one.consentAt),
      })),
    },
  };
}
