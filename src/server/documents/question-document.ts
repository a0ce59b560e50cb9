import { z } from 'zod';
import { inReadersLanguage } from '../../conversation/index.ts';
import { PRIORITY_REASONS } from '../../desk/index.ts';
import {
  QUESTION_KINDS,
  QUESTION_OWNERS,
  QUESTION_STATUSES,
  type Question,
} from '../../domain/conversation/question.ts';
import type { Language } from '../../domain/language/language.ts';
import { isoOrNull, toIso } from '../../domain/time/clock.ts';
import { instant } from './fields.ts';

export const questionSchema = z
  .object({
    id: z.string(),
    groupId: z.string().nullable(),
    groupName: z.string().nullable(),
    courseId: z.string().nullable(),
    messageId: z.string().nullable(),
    asker: z.object({ id: z.string(), name: z.string() }),
    text: z.string(),
    kind: z.enum(QUESTION_KINDS),
    status: z.enum(QUESTION_STATUSES),
    reason: z.string(),
    nearest: z.array(
      z.object({
        passageId: z.string(),
        courseId: z.string(),
        source: z.string(),
        title: z.string(),
        locator: z.string(),
        text: z.string(),
        score: z.number(),
      }),
    ),
    draft: z.string(),
    dueAt: instant.nullable(),
    promisedAt: instant.nullable(),
    claimedBy: z.string().nullable(),
    leaseUntil: instant.nullable(),
    reply: z.string().nullable(),
    repliedBy: z.string().nullable(),
    answeredBy: z.string().nullable(),
    createdAt: instant,
    closedAt: instant.nullable(),
    owner: z.enum(QUESTION_OWNERS).nullable(),
    addressed: z.boolean(),
    /** The question it joined, which carries the clock and the answer of both. */
    duplicateOf: z.string().nullable(),
    /** How many joined it. */
    duplicates: z.int(),
    answeredAt: instant.nullable(),
    resolution: z.enum(['confirmed', 'assumed']).nullable(),
    resolvedAt: instant.nullable(),
    solvedAt: instant.nullable(),
    /** What its clock does next, and when. */
    clock: z.object({ stage: z.string(), at: instant }).nullable(),
    told: z.boolean(),
    missed: z.int(),
    reopened: z.int(),
    core: z.boolean(),
    /** Where it stands in the line, and why; null where nobody waits. */
    priority: z
      .object({
        score: z.number(),
        reasons: z.array(z.object({ reason: z.enum(PRIORITY_REASONS), points: z.number() })),
      })
      .nullable(),
  })
  .meta({ id: 'Question' });

/** Of these the text is not what a learner asked. */
const OF_OUR_WORDS: ReadonlySet<Question['kind']> = new Set(['alert', 'quarrel']);

export function questionDocument(
  question: Question,
  place: {
    groupName: string | null;
    messageId: string | null;
    duplicates: number;
    priority: z.input<typeof questionSchema>['priority'];
    /** Of whoever reads it; null: as it was written. */
    language: Language | null;
  },
): z.input<typeof questionSchema> {
  return {
    id: question.id,
    groupId: question.groupId,
    groupName: place.groupName,
    courseId: question.courseId,
    messageId: place.messageId,
    asker: { id: question.askerId, name: question.askerName },
    text:
      place.language !== null && OF_OUR_WORDS.has(question.kind)
        ? inReadersLanguage(question.text, place.language)
        : question.text,
    kind: question.kind,
    status: question.status,
    reason: question.reason,
    nearest: question.nearest,
    draft: question.draft,
    dueAt: isoOrNull(question.dueAt),
    promisedAt: isoOrNull(question.promisedAt),
    claimedBy: question.claimedBy,
    leaseUntil: isoOrNull(question.leaseUntil),
    reply: question.reply,
    repliedBy: question.repliedBy,
    answeredBy: question.answeredBy,
    createdAt: toIso(question.createdAt),
    closedAt: isoOrNull(question.closedAt),
    owner: question.owner,
    addressed: question.addressed,
    duplicateOf: question.duplicateOf,
    duplicates: place.duplicates,
    answeredAt: isoOrNull(question.answeredAt),
    resolution: question.resolution,
    resolvedAt: isoOrNull(question.resolvedAt),
    solvedAt: isoOrNull(question.solvedAt),
    clock:
      question.clockStage === null || question.clockAt === null
        ? null
        : { stage: question.clockStage, at: toIso(question.clockAt) },
    told: question.told,
    missed: question.missed,
    reopened: question.reopened,
    core: question.core,
    priority: place.priority,
  };
}
