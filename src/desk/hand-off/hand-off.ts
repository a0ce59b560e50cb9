import {
  isWaiting,
  type NearestPassage,
  QUESTION_STATUSES,
  type Question,
  type QuestionKind,
  type QuestionStatus,
} from '../../domain/conversation/question.ts';
import type { Group } from '../../domain/school/group.ts';
import { afterQuiet } from '../../domain/time/quiet-hours.ts';
import { responseClock } from '../../domain/time/response-clock.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import type { Repositories } from '../../store/index.ts';
import { calendarOf } from '../service-calendar.ts';
import { enqueueDeskWord } from './desk-word.ts';
import { newQuestion } from './new-question.ts';
import { ownerKeyOf } from './owners.ts';
import { kindOf } from './question-kind.ts';
import { silenceThread } from './silence.ts';

export interface HandOffRequest {
  group: Group | null;
  /** The group's, where it was read before: read in a transaction, it keeps others waiting. */
  calendar?: ServiceCalendar | undefined;
  courseId: string | null;
  messageRowId: string | null;
  answerId: string | null;
  asker: { id: string; name: string };
  text: string;
  kind: QuestionKind;
  reason: string;
  nearest: NearestPassage[];
  draft: string;
  /** The learner is told the promised time, with the words that announce the hand-off. */
  told?: boolean | undefined;
  /** Beside the sender: who else takes part in a quarrel. */
  participants?: string[] | undefined;
}

/** A person must see these at once, and the assistant stays out of them. */
export const URGENT_KINDS: ReadonlySet<QuestionKind> = new Set(['complaint', 'quarrel', 'alert']);

/** Whoever posted a phone number may ask about the course a minute later: only the message itself is left alone. */
const ABOUT_ONE_MESSAGE: ReadonlySet<string> = new Set(['alert_personal_data']);

/**
 * Puts a question on the desk, in the caller's transaction. A message's question is put there once; one that was only
 * followed so far moves there, and one that turns out to be a complaint, a quarrel or an alert becomes that. Those
 * silence the assistant on their thread in the same transaction and reach their owner with the clocks' next look.
 */
export async function handOff(tx: Repositories, asked: HandOffRequest, now: number): Promise<Question> {
  // Who answers from lessons takes everything for the lessons' matter; the words tell what lies around them.
  const request = asked.kind === 'subject' ? { ...asked, kind: kindOf(asked.text, asked.nearest) } : asked;
  const known = request.messageRowId === null ? null : await tx.questions.byMessage(request.messageRowId);
  const question = known ? await bringToDesk(tx, known, request, now) : await openOnDesk(tx, request, now);
  const isUrgent = URGENT_KINDS.has(request.kind);
  if (isUrgent && question.kind === request.kind && !ABOUT_ONE_MESSAGE.has(request.reason)) {
    await silenceThread(tx, question, request.participants ?? [], now);
    if (request.kind === 'complaint' && !question.told) await acknowledge(tx, question, request, now);
  }
  return question;
}

async function openOnDesk(tx: Repositories, request: HandOffRequest, now: number): Promise<Question> {
  const calendar = request.calendar ?? (await calendarOf(tx, request.group));
  const message = request.messageRowId === null ? null : await tx.messages.get(request.messageRowId);
  const question: Question = {
    ...newQuestion(
      calendar,
      {
        groupId: request.group?.id ?? null,
        courseId: request.courseId,
        messageRowId: request.messageRowId,
        asker: request.asker,
        text: request.text,
        kind: request.kind,
        status: 'handed_off',
        reason: request.reason,
        addressed: message?.mentionsAssistant ?? true,
        core: message ? await tx.learners.isCore(message) : false,
      },
      now,
    ),
    answerId: request.answerId,
    nearest: request.nearest,
    draft: request.draft,
    told: request.told ?? false,
  };
  await tx.questions.insert(question);
  await tx.questionEvents.append(
    { questionId: question.id, kind: 'handed_off', actor: null, detail: { reason: request.reason } },
    now,
  );
  return question;
}

/** Of what was done with: it waits as if nobody had said anything to it. */
const ANEW = { reply: null, repliedBy: null, resolution: null, resolvedAt: null, solvedAt: null, missed: 0 };

/** A question that is known already: on its way to the desk, or turning into something graver. */
async function bringToDesk(
  tx: Repositories,
  known: Question,
  request: HandOffRequest,
  now: number,
): Promise<Question> {
  const graver = URGENT_KINDS.has(request.kind) && !URGENT_KINDS.has(known.kind);
  // Put otherwise since, what was answered, settled or closed may be a complaint now.
  const from: QuestionStatus[] = graver ? [...QUESTION_STATUSES] : ['open'];
  if (!from.includes(known.status)) return known;
  const kind = URGENT_KINDS.has(known.kind) ? known.kind : request.kind;
  const calendar = request.calendar ?? (await calendarOf(tx, request.group));
  const clockFrom = isWaiting(known) ? known.clockFrom : now;
  const { dueAt } = responseClock(calendar, kind, clockFrom);
  const change = {
    ...(graver ? { text: request.text } : {}),
    ...(isWaiting(known) ? {} : ANEW),
    clockFrom,
    status: known.status === 'claimed' ? ('claimed' as const) : ('handed_off' as const),
    kind,
    owner: ownerKeyOf(kind, request.text),
    reason: request.reason,
    courseId: request.courseId ?? known.courseId,
    answerId: request.answerId ?? known.answerId,
    nearest: request.nearest.length > 0 ? request.nearest : known.nearest,
    draft: request.draft === '' ? known.draft : request.draft,
    dueAt,
    // Told now, so it counts from now: a promise in the past would be none.
    promisedAt: responseClock(calendar, kind, now).promisedAt,
    told: known.told || (request.told ?? false),
    duplicateOf: graver ? null : known.duplicateOf,
    answeredBy: null,
    answeredAt: null,
    closedAt: null,
    clockStage: 'arrived' as const,
    clockAt: now,
  };
  const moved = await tx.questions.move(known.id, from, change, now);
  if (!moved) return known;
  await tx.questionEvents.append(
    { questionId: known.id, kind: 'handed_off', actor: null, detail: { reason: request.reason, kind } },
    now,
  );
  return moved;
}

/**
 * Whoever complains hears once that a person has it, and until when; nothing else is said in the thread. At night only
 * whoever addressed the assistant: the others of the group sleep.
 */
async function acknowledge(
  tx: Repositories,
  question: Question,
  { group, calendar }: HandOffRequest,
  now: number,
): Promise<void> {
  if (group === null || question.groupId === null || question.messageRowId === null) return;
  const { quiet } = calendar ?? (await calendarOf(tx, group));
  const runAt = question.addressed ? now : afterQuiet(now, group.timeZone, quiet);
  const to = { groupId: question.groupId, once: `${question.id}:received`, runAt };
  await enqueueDeskWord(tx, { questionId: question.id, word: 'received' }, to, now);
}
