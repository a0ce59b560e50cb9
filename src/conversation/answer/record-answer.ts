import type { AgentResult } from '../../agent/index.ts';
import {
  askAnew,
  countOnWaitingAlert,
  handOff,
  nearestPassage,
  ownerName,
  promiseSentence,
} from '../../desk/index.ts';
import type { Answer, HandOff } from '../../domain/conversation/answer.ts';
import {
  isAnswered,
  type NearestPassage,
  type Question,
  type QuestionKind,
} from '../../domain/conversation/question.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Group } from '../../domain/school/group.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import type { Repositories } from '../../store/index.ts';
import { draftOf } from './draft.ts';

/** Who asked, and where, for the record and the desk. */
export interface AskedBy {
  group: Group | null;
  askerId: string | null;
  askerName: string;
  /** The group message it was asked in; null over REST. */
  messageRowId: string | null;
  /** Nobody waits for a person: none takes over but for an alert, and without one nothing is written down. */
  isTrial?: boolean;
}

/** What the agent made of a question. */
export interface Given {
  /** The answer's own identifier. */
  id: string;
  result: AgentResult;
  asked: string;
  /** The same as a person reads it who was not there. */
  forAPerson: string;
  by: AskedBy;
  /** By which a person's reply is promised; null where nobody is to take over. */
  calendar: ServiceCalendar | null;
  /** Another wording of the same message was answered before. */
  isAnew?: boolean;
}

/** Passages shown to the operator. */
const NEAREST_ON_DESK = 5;

/** Writes the answer down, with the promise of a reply behind it where a person is to take over. */
export async function recordAnswer(tx: Repositories, given: Given, now: number): Promise<Answer> {
  const { result, asked, by, calendar } = given;
  if (given.isAnew && by.messageRowId !== null) await askAnew(tx, by.messageRowId, given.forAPerson, now);
  let question: Question | null = null;
  let text = result.text;
  if (result.handOff && calendar) {
    question = await onDesk(tx, given, { ...result.handOff, calendar }, now);
    const promise = promiseSentence({
      owner: ownerName(calendar, question.owner ?? 'subject'),
      promisedAt: question.promisedAt ?? now,
      now,
      timeZone: by.group?.timeZone ?? calendar.timeZone,
      language: result.language,
      kind: question.kind,
    });
    text += `${pauseAfter(text, result.language)}${promise}`;
  }
  const answer = { ...unrecorded(given), text, handoff: question ? handOffOf(question) : null };
  await tx.answers.insert({
    answer,
    groupId: by.group?.id ?? null,
    courseId: result.courseId,
    askerId: by.askerId,
    question: asked,
    questionId: question?.id ?? null,
    sameAs: result.sameAs,
    createdAt: now,
  });
  return answer;
}

/** The answer as nobody has written it down: without the promise. */
export const unrecorded = ({ id, result }: Pick<Given, 'id' | 'result'>): Answer => ({
  id,
  outcome: result.outcome,
  text: result.text,
  mode: result.mode,
  label: result.label,
  confidence: result.confidence,
  citations: result.citations,
  handoff: null,
  usage: result.usage,
  timings: result.timings,
});

/** On the desk; an alert that waits there for the same asker counts instead. */
async function onDesk(
  tx: Repositories,
  { id, result, forAPerson, by }: Given,
  { kind, reason, calendar }: { kind: QuestionKind; reason: string; calendar: ServiceCalendar },
  now: number,
): Promise<Question> {
  const { group, askerId, messageRowId } = by;
  if (kind === 'alert' && askerId !== null && messageRowId === null) {
    const groupId = group?.id ?? null;
    if (reason === 'alert_minor' && groupId !== null) await tx.restrictions.markMinor(groupId, askerId, now);
    const place = group ?? { language: result.language, timeZone: calendar.timeZone };
    const again = { group: place, message: null, words: forAPerson };
    const counted = await countOnWaitingAlert(tx, { groupId, askerId, reason }, again, now);
    if (counted) return counted;
  }
  return await handOff(
    tx,
    {
      group,
      calendar,
      courseId: result.courseId,
      messageRowId,
      answerId: id,
      asker: { id: askerId ?? 'anonymous', name: by.askerName },
      text: forAPerson,
      kind,
      reason,
      // Beside an alert nothing is prepared: it is read as it is, and answered by a person.
      ...(kind === 'alert'
        ? { nearest: [], draft: '' }
        : { nearest: nearestOf(result), draft: draftOf(result) }),
      told: group?.mode !== 'copilot',
    },
    now,
  );
}

/** After a quoted passage and its mark the promise has a line of its own. */
function pauseAfter(text: string, language: Language): string {
  if (language === 'en') return ' ';
  return text.endsWith(']') ? '\n' : '';
}

/** Where a question on the desk stands, as its answer says it. */
export function handOffOf(question: Question): HandOff {
  return {
    questionId: question.id,
    dueAt: question.promisedAt ?? question.createdAt,
    status: question.status,
    // A dismissal's reply is its reason.
    ...(isAnswered(question) && question.reply !== null
      ? { reply: question.reply, repliedBy: question.repliedBy ?? undefined }
      : {}),
  };
}

const nearestOf = (result: AgentResult): NearestPassage[] =>
  result.found.slice(0, NEAREST_ON_DESK).map(nearestPassage);
