import {
  type Agent,
  type AgentListener,
  type AgentRequest,
  type AgentResult,
  standsAlone,
} from '../agent/index.ts';
import { calendarOf, handOff, nearestPassage, ownerName, promiseSentence, saidAgain } from '../desk/index.ts';
import type { Answer, HandOff } from '../domain/answer.ts';
import type { Clock } from '../domain/clock.ts';
import { UnavailableError } from '../domain/errors.ts';
import type { Group } from '../domain/group.ts';
import type { Guardian } from '../domain/guardian.ts';
import { newId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { NearestPassage, Question, QuestionKind, QuestionStatus } from '../domain/question.ts';
import type { ServiceCalendar } from '../domain/service-hours.ts';
import { saysUnderFourteen } from '../moderation/index.ts';
import type { Repositories, Store } from '../store/index.ts';
import { createLine } from './line.ts';

/** Who asked, and where, for the record and the desk. */
export interface AskedBy {
  group: Group | null;
  askerId: string | null;
  askerName: string;
  /** The group message it was asked in; null over REST. */
  messageRowId: string | null;
}

/** Answers a question and takes the consequences: the answer is stored, an abstention handed to a person. */
export interface Answering {
  answer(request: AgentRequest, by: AskedBy, listener?: AgentListener): Promise<Answer>;
  /** The stored answer with the hand-off as it stands now. */
  find(answerId: string): Promise<Answer | null>;
}

/** What the agent made of a question. */
interface Given {
  /** The answer's own identifier. */
  id: string;
  result: AgentResult;
  asked: string;
  /** The same as a person reads it who was not there. */
  forAPerson: string;
  by: AskedBy;
  /** By which a person's reply is promised; null where nobody is to take over. */
  calendar: ServiceCalendar | null;
}

/** Answers that share a commit: of these alone SQLite writes some 25,000 a second, in 4 ms. */
const MOST_TOGETHER = 100;
/** Batches under way: while the store writes one, the next is put together. With one, both took turns to wait. */
const LEAST_LANES = 2;

/** Passages shown to the operator. */
const NEAREST_ON_DESK = 5;

export function createAnswering(parts: { store: Store; agent: Agent; clock: Clock }): Answering {
  const { store, clock } = parts;
  /** Answers given at one moment share a commit; those of one group are kept one after the other. */
  const keep = createLine<Given, Answer>({
    keyOf: ({ id, by }) => by.group?.id ?? id,
    handle: (answers) =>
      store.together(answers.map((given) => (tx: Repositories) => record(tx, given, clock.now()))),
    most: MOST_TOGETHER,
    lanes: Math.max(LEAST_LANES, store.writers),
  });
  return {
    async answer(request, by, listener) {
      // In a group the message's job looks for itself, and passes the question on to a person.
      if (by.messageRowId === null && (await store.assistantSwitches.isOff(by.group?.id ?? null))) {
        throw new UnavailableError('assistant_off', 'The assistant is switched off by its operators.', {
          fix: 'Switch it on again in the console, or ask a person.',
        });
      }
      const guardian = await guardianOf(store, request, by);
      const id = by.messageRowId === null ? newId('ans', clock.now()) : answerIdFor(by.messageRowId);
      const result = withHandOffOf(
        request,
        await parts.agent.answer(
          {
            ...request,
            askerId: by.askerId,
            guardian,
            answerId: id,
            // In a group many ask the same; a program that repeats a request wants it done again.
            reuse: by.group !== null,
          },
          listener,
        ),
      );
      const calendar = result.handOff && (await calendarOf(store, by.group));
      const asked = request.question;
      const answer = await keep({ id, result, asked, forAPerson: forAPerson(request, by), by, calendar });
      // The promise of a hand-off follows what the agent said, so that the deltas add up to the text.
      const promise = answer.text.slice(result.text.length);
      if (promise !== '') listener?.({ type: 'delta', text: promise });
      return answer;
    },
    async find(answerId) {
      const stored = await store.answers.get(answerId);
      if (!stored) return null;
      const question = stored.questionId === null ? null : await store.questions.get(stored.questionId);
      return { ...stored.answer, handoff: question ? handOffOf(question) : null };
    },
  };
}

/**
 * What is known of a guardian's consent. In a group nothing of a child comes as far as this before it; over REST what
 * was said earlier in the talk counts, for the asker need not be known.
 */
async function guardianOf(
  store: Store,
  { question, history }: AgentRequest,
  { group, askerId, messageRowId }: AskedBy,
): Promise<Guardian> {
  const overRest = messageRowId === null;
  const saidBefore = overRest && history.some(({ role, text }) => role === 'user' && saysUnderFourteen(text));
  const known =
    group !== null && askerId !== null && (overRest || saysUnderFourteen(question))
      ? (await store.restrictions.of(group.id, askerId)).guardian
      : 'not_asked';
  if (known === 'consented') return known;
  return saidBefore || (overRest && known === 'awaited') ? 'awaited' : 'not_asked';
}

/**
 * Who is to take over. A question that was only overheard is the group's own to answer; in copilot every
 * answer goes over an operator's desk as a draft.
 */
function withHandOffOf(request: AgentRequest, result: AgentResult): AgentResult {
  if (request.overheard) return { ...result, handOff: null };
  const drafted = request.group?.mode === 'copilot' && result.outcome !== 'small_talk';
  return drafted ? { ...result, handOff: result.handOff ?? { kind: 'subject', reason: 'copilot' } } : result;
}

/** Earlier questions that the desk is told. */
const MOST_BEFORE = 3;

/** A group's desk shows the talk around a message; over REST "没看懂" and "转人工" bring along what they follow. */
function forAPerson({ question, history }: AgentRequest, by: AskedBy): string {
  if (by.messageRowId !== null || standsAlone(question)) return question;
  const before = history.flatMap(({ role, text }) => (role === 'user' ? [text] : [])).slice(-MOST_BEFORE);
  return [...before, question].join('\n');
}

/** One answer for one message: a job that runs again after a crash finds it by this identifier. */
export const answerIdFor = (messageRowId: string): string =>
  `ans_${messageRowId.slice(messageRowId.indexOf('_') + 1)}`;

async function record(tx: Repositories, given: Given, now: number): Promise<Answer> {
  const { id, result, asked, by, calendar } = given;
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
  const answer: Answer = {
    id,
    outcome: result.outcome,
    text,
    mode: result.mode,
    label: result.label,
    confidence: result.confidence,
    citations: result.citations,
    handoff: question ? handOffOf(question) : null,
    usage: result.usage,
    timings: result.timings,
  };
  await tx.answers.insert({
    answer,
    groupId: by.group?.id ?? null,
    courseId: result.courseId,
    askerId: by.askerId,
    question: asked,
    questionId: question?.id ?? null,
    createdAt: now,
  });
  return answer;
}

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
    await tx.locks.hold(`alert:${groupId}:${askerId}`);
    if (reason === 'alert_minor' && groupId !== null) await tx.restrictions.markMinor(groupId, askerId, now);
    const waiting = await tx.questions.waitingAlert({ groupId, askerId, reason });
    const place = group ?? { language: result.language, timeZone: calendar.timeZone };
    const counted =
      waiting && (await saidAgain(tx, waiting, { group: place, message: null, words: forAPerson }, now));
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
        : { nearest: nearestOf(result), draft: result.candidate }),
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

/** Statuses in which `reply` is an answer; a dismissal's is its reason. */
const HAS_REPLY: QuestionStatus[] = ['answered', 'resolved'];

function handOffOf(question: Question): HandOff {
  return {
    questionId: question.id,
    dueAt: question.promisedAt ?? question.createdAt,
    status: question.status,
    ...(HAS_REPLY.includes(question.status) && question.reply !== null ? { reply: question.reply } : {}),
  };
}

const nearestOf = (result: AgentResult): NearestPassage[] =>
  result.found.slice(0, NEAREST_ON_DESK).map(nearestPassage);
