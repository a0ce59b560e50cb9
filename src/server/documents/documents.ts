import { z } from 'zod';
import { PRIORITY_REASONS } from '../../desk/index.ts';
import { ANSWER_MODES, type Answer, OUTCOMES, type StandingAnswer } from '../../domain/answer.ts';
import { isoOrNull, toIso } from '../../domain/clock.ts';
import type { Passage } from '../../domain/course.ts';
import { ATTACHMENT_KINDS, SENDER_ROLES } from '../../domain/message.ts';
import { QUESTION_KINDS, QUESTION_OWNERS, QUESTION_STATUSES, type Question } from '../../domain/question.ts';
import { instant } from './fields.ts';

/** The documents of the REST interface, each with its schema, and how ours become them. */

export const citationSchema = z
  .object({
    index: z.int(),
    courseId: z.string(),
    source: z.string(),
    title: z.string(),
    locator: z.string(),
    quote: z.string(),
    passageId: z.string(),
  })
  .meta({ id: 'Citation' });

export const answerSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(OUTCOMES),
    text: z.string(),
    mode: z.enum(ANSWER_MODES),
    label: z.string().nullable(),
    confidence: z.number().min(0).max(1),
    citations: z.array(citationSchema),
    handoff: z
      .object({
        questionId: z.string(),
        dueAt: instant,
        status: z.string(),
        reply: z.string().optional(),
        /** Who signs the reply. */
        repliedBy: z.string().optional(),
      })
      .nullable(),
    usage: z.object({ modelCalls: z.number(), inputTokens: z.number(), outputTokens: z.number() }),
    timings: z.object({ retrieveMs: z.number(), generateMs: z.number(), totalMs: z.number() }),
  })
  .meta({ id: 'Answer' });

/** An answer that is asked for again. */
export const standingAnswerSchema = answerSchema
  .extend({
    /** What staff put in its place since it was given; absent where nothing was wrong. */
    correction: z.object({ text: z.string(), by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'StandingAnswer' });

export function answerDocument(answer: Answer): z.input<typeof answerSchema> {
  return {
    ...answer,
    handoff: answer.handoff ? { ...answer.handoff, dueAt: toIso(answer.handoff.dueAt) } : null,
  };
}

export const standingAnswerDocument = ({
  correction,
  ...answer
}: StandingAnswer): z.input<typeof standingAnswerSchema> => ({
  ...answerDocument(answer),
  ...(correction ? { correction: { ...correction, at: toIso(correction.at) } } : {}),
});

export const messageSchema = z
  .object({
    id: z.string(),
    messageId: z.string(),
    groupId: z.string(),
    sender: z.object({ id: z.string(), name: z.string(), role: z.enum(SENDER_ROLES), ours: z.boolean() }),
    text: z.string(),
    replyToMessageId: z.string().nullable(),
    quoted: z.object({ senderName: z.string().optional(), text: z.string() }).nullable(),
    attachments: z.array(
      z.object({
        kind: z.enum(ATTACHMENT_KINDS),
        name: z.string().optional(),
        url: z.string().optional(),
      }),
    ),
    revision: z.int(),
    sentAt: instant,
    editedAt: instant.nullable(),
    recalled: z.boolean(),
    removed: z.boolean(),
    answer: z
      .object({
        answerId: z.string().nullable(),
        outcome: z.string(),
        label: z.string().nullable(),
        signedBy: z.string().nullable(),
        citations: z.array(citationSchema),
        dueAt: instant.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Message' });

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

export function questionDocument(
  question: Question,
  place: {
    groupName: string | null;
    messageId: string | null;
    duplicates: number;
    priority: z.input<typeof questionSchema>['priority'];
  },
): z.input<typeof questionSchema> {
  return {
    id: question.id,
    groupId: question.groupId,
    groupName: place.groupName,
    courseId: question.courseId,
    messageId: place.messageId,
    asker: { id: question.askerId, name: question.askerName },
    text: question.text,
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

export const passageSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    headings: z.array(z.string()),
    locator: z.string(),
    kind: z.string(),
    question: z.string().nullable(),
    text: z.string(),
    source: z.string(),
  })
  .meta({ id: 'Passage' });

export const passageDocument = (passage: Passage): z.input<typeof passageSchema> => ({
  id: passage.id,
  title: passage.title,
  headings: passage.headings,
  locator: passage.locator,
  kind: passage.kind,
  question: passage.question,
  text: passage.text,
  source: passage.source,
});

/** A list as every list is given. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const pageQuery = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The identifier to go on from, where the page came back full. */
export const nextCursor = (items: { id: string }[], limit: number): string | null =>
  items.length === limit ? (items.at(-1)?.id ?? null) : null;
