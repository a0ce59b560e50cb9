import {
  type Agent,
  type AgentListener,
  type AgentRequest,
  type AgentResult,
  standsAlone,
} from '../../agent/index.ts';
import { calendarOf, correctionOf } from '../../desk/index.ts';
import type { Answer, StandingAnswer } from '../../domain/conversation/answer.ts';
import { AccessError, UnavailableError } from '../../domain/faults/errors.ts';
import { newId } from '../../domain/random/ids.ts';
import type { Guardian } from '../../domain/school/guardian.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { saysUnderFourteen } from '../../moderation/index.ts';
import type { Repositories, Store } from '../../store/index.ts';
import { createLine } from '../line.ts';
import { type AskedBy, type Given, handOffOf, recordAnswer, unrecorded } from './record-answer.ts';

/** Answers a question and takes the consequences: the answer is stored, an abstention handed to a person. */
export interface Answering {
  answer(request: AgentRequest, by: AskedBy, listener?: AgentListener): Promise<Answer>;
  /**
   * To a message whose wording was answered before and has changed since; null where `saysTheSame` of what would be
   * said now, and nothing is written down.
   */
  answerAnew(
    request: AgentRequest,
    by: AskedBy & { messageRowId: string },
    anew: { revision: number; saysTheSame: (result: AgentResult) => boolean },
  ): Promise<Answer | null>;
  /** The stored answer with the hand-off as it stands now, and with what was put right since. */
  find(answerId: string): Promise<StandingAnswer | null>;
}

/** Answers that share a commit: of these alone SQLite writes some 25,000 a second, in 4 ms. */
const MOST_TOGETHER = 100;
/** Of a store that can still be read. */
const MERELY_UNWRITTEN = new Set(['store_full', 'store_read_only', 'store_locked']);
/** Batches under way: while the store writes one, the next is put together. With one, both took turns to wait. */
const LEAST_LANES = 2;

export function createAnswering(parts: { store: Store; agent: Agent; clock: Clock }): Answering {
  const { store, clock } = parts;
  /** Answers given at one moment share a commit; those of one group are kept one after the other. */
  const keep = createLine<Given, Answer>({
    keyOf: ({ id, by }) => by.group?.id ?? id,
    handle: (answers) =>
      store.together(answers.map((given) => (tx: Repositories) => recordAnswer(tx, given, clock.now()))),
    most: MOST_TOGETHER,
    lanes: Math.max(LEAST_LANES, store.writers),
  });
  /** What the agent makes of it, not written down yet. */
  async function given(
    request: AgentRequest,
    by: AskedBy,
    id: string,
    listener?: AgentListener,
  ): Promise<Given> {
    const guardian = await guardianOf(store, request, by);
    const result = withHandOffOf(
      request,
      by,
      await parts.agent.answer(
        {
          ...request,
          askerId: by.askerId,
          guardian,
          answerId: id,
          // In a group many ask the same; a program that repeats a request wants it done again.
          reuse: by.group !== null && by.isTrial !== true,
        },
        listener,
      ),
    );
    const calendar = result.handOff && (await calendarOf(store, by.group));
    return { id, result, asked: request.question, forAPerson: forAPerson(request, by), by, calendar };
  }

  return {
    async answer(request, by, listener) {
      // In a group the message's job looks for itself, and passes the question on to a person.
      if (by.messageRowId === null && (await store.assistantSwitches.isOff(by.group?.id ?? null))) {
        throw new UnavailableError('assistant_off', 'The assistant is switched off by its operators.', {
          fix: 'Switch it on again in the console, or ask a person.',
        });
      }
      await refuseIfLeft(store, by);
      const id = by.messageRowId === null ? newId('ans', clock.now()) : answerIdFor(by.messageRowId);
      const made = await given(request, by, id, listener);
      const { result } = made;
      if (by.isTrial && result.handOff === null) return unrecorded(made);
      const answer = await keep(made).catch((error: unknown) => {
        if (!isOfUseUnrecorded(made, error)) throw error;
        return unrecorded(made);
      });
      // The promise of a hand-off follows what the agent said, so that the deltas add up to the text.
      const promise = answer.text.slice(result.text.length);
      if (promise !== '') listener?.({ type: 'delta', text: promise });
      return answer;
    },
    async answerAnew(request, by, { revision, saysTheSame }) {
      const made = await given(request, by, answerIdFor(by.messageRowId, revision));
      return saysTheSame(made.result) ? null : await keep({ ...made, isAnew: true });
    },
    async find(answerId) {
      const stored = await store.answers.get(answerId);
      if (!stored) return null;
      const question = stored.questionId === null ? null : await store.questions.get(stored.questionId);
      return {
        ...stored.answer,
        handoff: question ? handOffOf(question) : null,
        correction: await correctionOf(store, stored),
      };
    },
  };
}

/**
 * What a full disk, or a store that may only be read, keeps from being written down helps whoever waits for it all the
 * same. A promise needs its row, and so does what a job would say again.
 */
const isOfUseUnrecorded = ({ result, by }: Given, error: unknown): boolean =>
  error instanceof UnavailableError &&
  MERELY_UNWRITTEN.has(error.code) &&
  result.handOff === null &&
  by.messageRowId === null;

/** Nobody asks in the name of a group that they left. What was said in it before is answered there. */
async function refuseIfLeft(store: Store, { group, askerId, messageRowId }: AskedBy): Promise<void> {
  if (group === null || askerId === null || messageRowId !== null) return;
  if (!(await store.learners.hasLeft(group.id, askerId))) return;
  throw new AccessError(403, 'left_group', `The asker has left the group "${group.id}".`, {
    fix: 'Ask of a course, without the group; or report that they joined again.',
  });
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
function withHandOffOf(request: AgentRequest, { isTrial }: AskedBy, result: AgentResult): AgentResult {
  if (request.overheard) return { ...result, handOff: null };
  if (isTrial) return { ...result, handOff: result.handOff?.kind === 'alert' ? result.handOff : null };
  const drafted = request.group?.mode === 'copilot' && result.outcome !== 'small_talk';
  return drafted ? { ...result, handOff: result.handOff ?? { kind: 'subject', reason: 'copilot' } } : result;
}

/** Earlier questions that the desk is told. */
const MOST_BEFORE = 3;

/** A group's desk shows the talk around a message; over REST "没看懂" and "转人工" bring along what they follow. */
function forAPerson({ question, history }: AgentRequest, by: AskedBy): string {
  if (by.messageRowId !== null || history.length === 0 || standsAlone(question)) return question;
  const before = history.flatMap(({ role, text }) => (role === 'user' ? [text] : [])).slice(-MOST_BEFORE);
  return [...before, question].join('\n');
}

/** One answer for one wording of a message: a job that runs again after a crash finds it by this identifier. */
export const answerIdFor = (messageRowId: string, revision = 1): string => {
  const id = `ans_${messageRowId.slice(messageRowId.indexOf('_') + 1)}`;
  return revision === 1 ? id : `${id}_${revision}`;
};
