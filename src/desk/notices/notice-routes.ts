import { z } from 'zod';
import { QUESTION_OWNERS, type QuestionOwner } from '../../domain/conversation/question.ts';
import { MEASURE_EVENTS } from '../../domain/moderation/case-measure.ts';
import { CASE_CLOCK_STAGES } from '../../domain/moderation/moderation-clock.ts';
import type { Repositories } from '../../store/index.ts';

/** Staff are told of a question at these moments, each once. */
export const QUESTION_STAGES = [
  'arrived',
  'warning',
  'breach',
  'escalation',
  'missed_again',
  'solution_warning',
  'solution',
  'follow_up',
] as const;

/** What people are told of. */
const STAGES = [...QUESTION_STAGES, ...CASE_CLOCK_STAGES] as const;
/** What the assistant says in a group, as a chat system posts it that is connected by webhook. */
const REPLY = 'reply';
/** What programs may be told of as well: for people every measure would be noise. */
const STAGES_FOR_PROGRAMS = [...STAGES, ...MEASURE_EVENTS, REPLY] as const;
export type RoutedStage = (typeof STAGES_FOR_PROGRAMS)[number];

/** Up the ladder: these go to the lead as well. */
const FOR_THE_LEAD: ReadonlySet<RoutedStage> = new Set([
  'escalation',
  'missed_again',
  'solution',
  'case_escalation',
  'appeal_overdue',
]);

/** Only of what is theirs; `lead` hears what was escalated. Absent: of all. */
const forWhom = z
  .array(z.enum([...QUESTION_OWNERS, 'lead']))
  .min(1)
  .max(8)
  .optional();
const forPeople = { for: forWhom, stages: z.array(z.enum(STAGES)).min(1).optional() };

/** One way to reach staff, or a program of the school's. */
export const noticeRoute = z.discriminatedUnion('via', [
  z.strictObject({ via: z.literal('channel'), groupId: z.string().min(1).max(100), ...forPeople }),
  z.strictObject({
    via: z.literal('webhook'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .describe(
        'https://, or http:// on this machine (localhost, 127.0.0.1, [::1]) to try it out; redirects are not followed',
      ),
    for: forWhom,
    stages: z.array(z.enum(STAGES_FOR_PROGRAMS)).min(1).optional(),
  }),
  z.strictObject({ via: z.literal('email'), to: z.array(z.email()).min(1).max(20), ...forPeople }),
]);
export type NoticeRoute = z.infer<typeof noticeRoute>;

export const noticeSettings = z.strictObject({ routes: z.array(noticeRoute).max(20) });
export type NoticeSettings = z.infer<typeof noticeSettings>;

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Addresses to which learners' words would go in the clear. They are refused where routes are set; those that an
 * earlier version took are still told, and `doctor` names them.
 */
export const plainWebhooks = ({ routes }: NoticeSettings): string[] =>
  routes.flatMap((route) => {
    if (route.via !== 'webhook') return [];
    const { protocol, hostname } = new URL(route.url);
    return protocol === 'https:' || THIS_MACHINE.test(hostname) ? [] : [route.url];
  });

const settingKey = (groupId: string | null): string =>
  groupId === null ? 'desk_notices' : `desk_notices:${groupId}`;

/** A group's own routes, or null where it has none; without a group the school's. */
export async function readNotices(
  settings: Pick<Repositories['settings'], 'get'>,
  groupId: string | null,
): Promise<NoticeSettings | null> {
  return noticesIn(await settings.get(settingKey(groupId)));
}

const noticesIn = (stored: string | null): NoticeSettings | null =>
  stored === null ? null : noticeSettings.parse(JSON.parse(stored));

export async function writeNotices(
  settings: Pick<Repositories['settings'], 'set'>,
  groupId: string | null,
  notices: NoticeSettings,
): Promise<void> {
  await settings.set(settingKey(groupId), JSON.stringify(notices));
}

/** What is set up for telling staff. */
export interface NoticeWays {
  /** Letters are to go out to somebody, by the school's routes or a group's own. */
  letters: boolean;
  /** Of these groups nobody is told anything: neither they nor the school have a route. */
  silent: string[];
  /** Webhooks that are told in the clear. */
  plain: string[];
}

export async function noticeWays({
  settings,
  groups,
}: Pick<Repositories, 'settings' | 'groups'>): Promise<NoticeWays> {
  const ofSchool = (await readNotices(settings, null))?.routes ?? [];
  const ways: NoticeWays = {
    letters: ofSchool.some(({ via }) => via === 'email'),
    silent: [],
    plain: plainWebhooks({ routes: ofSchool }),
  };
  for (const { id } of await groups.list()) {
    const own = (await readNotices(settings, id))?.routes;
    ways.letters ||= own?.some(({ via }) => via === 'email') ?? false;
    if ((own ?? ofSchool).length === 0) ways.silent.push(id);
    ways.plain.push(...plainWebhooks({ routes: own ?? [] }));
  }
  return ways;
}

/** Whether a route is told of something of this owner at this stage. */
function concerns(route: NoticeRoute, stage: RoutedStage, owner: QuestionOwner | null): boolean {
  if (isForPrograms(stage) && route.via !== 'webhook') return false;
  // Many a day, and whole texts: only where it was asked for.
  if (stage === REPLY && route.stages === undefined) return false;
  // Each route knows a part of them.
  if (route.stages && !(route.stages as readonly RoutedStage[]).includes(stage)) return false;
  if (!route.for) return true;
  const isOwners = owner !== null && route.for.includes(owner);
  return isOwners || (route.for.includes('lead') && FOR_THE_LEAD.has(stage));
}

const isForPrograms = (stage: RoutedStage): boolean =>
  stage === REPLY || MEASURE_EVENTS.some((event) => event === stage);

/**
 * Every route that a stage concerns, with its place among all: the group's own where it has some, else the school's.
 */
export async function routesFor(
  settings: Pick<Repositories['settings'], 'firstOf'>,
  groupId: string | null,
  stage: RoutedStage,
  owner: QuestionOwner | null,
): Promise<{ route: NoticeRoute; index: number }[]> {
  const chosen = noticesIn(
    await settings.firstOf(groupId === null ? [settingKey(null)] : [settingKey(groupId), settingKey(null)]),
  );
  return (chosen?.routes ?? [])
    .map((route, index) => ({ route, index }))
    .filter(({ route }) => concerns(route, stage, owner));
}
