import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Question, QuestionKind, QuestionStatus } from '../../domain/conversation/question.ts';
import { newId } from '../../domain/random/ids.ts';
import { type Group, onlyCourseOf } from '../../domain/school/group.ts';
import { responseClock } from '../../domain/time/response-clock.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import { ownerKeyOf } from './owners.ts';
import { kindOf } from './question-kind.ts';

/** What is known of a question when it begins its life. */
export interface NewQuestion {
  groupId: string | null;
  courseId: string | null;
  messageRowId: string | null;
  asker: { id: string; name: string };
  text: string;
  kind: QuestionKind;
  status: QuestionStatus;
  reason: string;
  addressed: boolean;
  core: boolean;
}

/** A question with its clocks running from `now`. */
export function newQuestion(calendar: ServiceCalendar, begun: NewQuestion, now: number): Question {
  const { dueAt, promisedAt } = responseClock(calendar, begun.kind, now);
  return {
    id: newId('q', now),
    groupId: begun.groupId,
    courseId: begun.courseId,
    messageRowId: begun.messageRowId,
    answerId: null,
    askerId: begun.asker.id,
    askerName: begun.asker.name,
    text: begun.text,
    kind: begun.kind,
    status: begun.status,
    reason: begun.reason,
    nearest: [],
    draft: '',
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
    owner: ownerKeyOf(begun.kind, begun.text),
    addressed: begun.addressed,
    duplicateOf: null,
    answerMessageRowId: null,
    answeredAt: null,
    resolution: null,
    resolvedAt: null,
    solvedAt: null,
    clockFrom: now,
    clockStage: 'arrived',
    clockAt: now,
    told: false,
    missed: 0,
    reopened: 0,
    core: begun.core,
  };
}

/** What a learner wrote in a group, as a question of theirs that is open. */
export const questionOfMessage = (
  calendar: ServiceCalendar,
  { message, group, core }: { message: GroupMessage; group: Group; core: boolean },
  now: number,
): Question =>
  newQuestion(
    calendar,
    {
      groupId: group.id,
      courseId: onlyCourseOf(group),
      messageRowId: message.id,
      asker: { id: message.senderId, name: message.senderName },
      text: message.body,
      kind: kindOf(message.body),
      status: 'open',
      reason: message.mentionsAssistant ? 'asked' : 'overheard',
      addressed: message.mentionsAssistant,
      core,
    },
    now,
  );
