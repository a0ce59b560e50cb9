import { z } from 'zod';
import { QUESTION_OWNERS, type Question } from '../domain/question.ts';
import type { Repositories } from '../store/index.ts';

/** Staff are told of a question at these moments, each once. */
export const NOTICE_STAGES = [
  'arrived',
  'warning',
  'breach',
  'escalation',
  'missed_again',
  'solution_warning',
  'solution',
  'follow_up',
] as const;
export type NoticeStage = (typeof NOTICE_STAGES)[number];

/** Up the ladder: these go to the lead as well. */
const FOR_THE_LEAD: ReadonlySet<NoticeStage> = new Set(['escalation', 'missed_again', 'solution']);

const audience = {
  /** Only of questions that are theirs; `lead` hears what was escalated. Absent: of all. */
  for: z
    .array(z.enum([...QUESTION_OWNERS, 'lead']))
    .min(1)
    .max(8)
    .optional(),
  stages: z.array(z.enum(NOTICE_STAGES)).min(1).optional(),
};

/** One way to reach staff. */
export const noticeRoute = z.discriminatedUnion('via', [
  z.strictObject({ via: z.literal('channel'), groupId: z.string().min(1).max(100), ...audience }),
  z.strictObject({
    via: z.literal('webhook'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .describe('http:// or https://; redirects are not followed'),
    ...audience,
  }),
  z.strictObject({ via: z.literal('email'), to: z.array(z.email()).min(1).max(20), ...audience }),
]);
export type NoticeRoute = z.infer<typeof noticeRoute>;

export const noticeSettings = z.strictObject({ routes: z.array(noticeRoute).max(20) });
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const NOTICE_JOB = 'desk_notice';
const NOTICE_PRIORITY = 30;

export const noticePayload = z.object({
  questionId: z.string(),
  stage: z.enum(NOTICE_STAGES),
  route: noticeRoute,
  /** Names this notice for whoever receives it, however often it is tried. */
  delivery: z.string(),
});

const settingKey = (groupId: string | null): string =>
  groupId === null ? 'desk_notices' : `desk_notices:${groupId}`;

/** A group's own routes, or null where it has none; without a group the school's. */
export async function readNotices(
  settings: Pick<Repositories['settings'], 'get'>,
  groupId: string | null,
): Promise<NoticeSettings | null> {
  const stored = await settings.get(settingKey(groupId));
  return stored === null ? null : noticeSettings.parse(JSON.parse(stored));
}

export async function writeNotices(
  settings: Pick<Repositories['settings'], 'set'>,
  groupId: string | null,
  notices: NoticeSettings,
): Promise<void> {
  await settings.set(settingKey(groupId), JSON.stringify(notices));
}

/** Whether a route is told of a question at this stage. */
export function concerns(route: NoticeRoute, stage: NoticeStage, question: Pick<Question, 'owner'>): boolean {
  if (route.stages && !route.stages.includes(stage)) return false;
  if (!route.for) return true;
  const isOwners = question.owner !== null && route.for.includes(question.owner);
  return isOwners || (route.for.includes('lead') && FOR_THE_LEAD.has(stage));
}

/**
 * Enqueues a notice on every route that it concerns, in the caller's transaction: the group's own routes where it has
 * some, else the school's. Once a stage: the same stage of the same turn is never enqueued again.
 */
export async function notify(
  tx: Repositories,
  question: Question,
  stage: NoticeStage,
  now: number,
): Promise<void> {
  const own = question.groupId === null ? null : await readNotices(tx.settings, question.groupId);
  const settings = own ?? (await readNotices(tx.settings, null));
  for (const [index, route] of (settings?.routes ?? []).entries()) {
    if (!concerns(route, stage, question)) continue;
    const turn = `${question.id}:${question.reopened}.${question.missed}:${stage}:${index}`;
    await tx.jobs.enqueue(
      {
        kind: NOTICE_JOB,
        payload: { questionId: question.id, stage, route, delivery: turn },
        groupId: question.groupId ?? undefined,
        dedupeKey: `${NOTICE_JOB}:${turn}`,
        priority: NOTICE_PRIORITY,
      },
      now,
    );
  }
}
