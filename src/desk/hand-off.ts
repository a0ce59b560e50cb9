import type { Group } from '../domain/group.ts';
import { newId } from '../domain/ids.ts';
import type { NearestPassage, Question, QuestionKind } from '../domain/question.ts';
import { responseClock, type ServiceCalendar } from '../domain/service-hours.ts';
import type { Repositories } from '../store/index.ts';

export interface HandOffRequest {
  group: Group | null;
  courseId: string | null;
  messageRowId: string | null;
  answerId: string | null;
  asker: { id: string; name: string };
  text: string;
  kind: QuestionKind;
  reason: string;
  nearest: NearestPassage[];
  draft: string;
}

/** Where a school has set no calendar: around the clock, with the handbook's minutes. */
export const ALWAYS_STAFFED: ServiceCalendar = {
  id: 'always',
  timeZone: 'Asia/Shanghai',
  staffed: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]])),
  holidays: [],
  workdays: [],
  quiet: ['22:30', '08:00'],
  responseMinutes: { subject: 30, logistics: 60, complaint: 15, quarrel: 5, alert: 5 },
  owners: { subject: '讲师', study: '班主任', technical: '技术', money: '财务客服' },
};

/** Puts a question on the desk, in the caller's transaction. A message's question is put there once. */
export async function handOff(tx: Repositories, request: HandOffRequest, now: number): Promise<Question> {
  if (request.messageRowId !== null) {
    const known = await tx.questions.byMessage(request.messageRowId);
    if (known) return known;
  }
  const calendar = await calendarOf(tx, request.group);
  const { dueAt, promisedAt } = responseClock(calendar, request.kind, now);
  const question: Question = {
    id: newId('q', now),
    groupId: request.group?.id ?? null,
    courseId: request.courseId,
    messageRowId: request.messageRowId,
    answerId: request.answerId,
    askerId: request.asker.id,
    askerName: request.asker.name,
    text: request.text,
    kind: request.kind,
    status: 'handed_off',
    reason: request.reason,
    nearest: request.nearest,
    draft: request.draft,
    dueAt,
    promisedAt,
    claimedBy: null,
    leaseUntil: null,
    reply: null,
    repliedBy: null,
    answeredBy: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  };
  await tx.questions.insert(question);
  return question;
}

/** A REST caller without a group is served by the school's calendar where there is one. */
export async function calendarOf(tx: Repositories, group: Group | null): Promise<ServiceCalendar> {
  return (await tx.calendars.get(group?.calendarId ?? 'school')) ?? ALWAYS_STAFFED;
}

/** Who answers for a kind of question, in the calendar's words. */
export function ownerOf(calendar: ServiceCalendar, kind: QuestionKind): string {
  const desk = {
    subject: 'subject',
    logistics: 'study',
    complaint: 'money',
    quarrel: 'study',
    alert: 'study',
  }[kind];
  return calendar.owners[desk] ?? '老师';
}
