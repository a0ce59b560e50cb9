import { z } from 'zod';
import type { AgentEvent } from '../agent/index.ts';
import { assistantAnswered, closeWithAnswer, handOff } from '../desk/index.ts';
import type { Answer } from '../domain/answer.ts';
import type { Course } from '../domain/course.ts';
import type { Group } from '../domain/group.ts';
import { languageOf } from '../domain/language.ts';
import type { Logger } from '../domain/logger.ts';
import { type GroupMessage, isOffLimits, type MessageAnswer } from '../domain/message.ts';
import { recallTopic, type Wake } from '../domain/wake.ts';
import { type JobHandler, jobHandler } from '../queue/index.ts';
import { ANSWER_JOB } from './answer-key.ts';
import { type Answering, answerIdFor } from './answering.ts';
import { burstAround, questionOf } from './burst.ts';
import { type LookingParts, type Unwanted, whyUnwanted } from './look-again.ts';
import type { Outbound } from './outbound.ts';
import { threadBefore } from './thread.ts';

const payload = z.object({ messageRowId: z.string(), overheard: z.boolean() });

/** What the assistant says to a message is sent at most once under this key. */
export const replyKey = (messageRowId: string): string => `reply:${messageRowId}`;

export interface AnswerJobParts extends LookingParts {
  logger: Logger;
  answering: Answering;
  outbound: Outbound;
  /** Tells of a recall, wherever it came in, so that an answer under way can be stopped. */
  wake: Wake;
}

/** Answers a group message: reads it as it stands now, asks the agent, looks again, and replies. */
export function answerJob(parts: AnswerJobParts): JobHandler {
  const { store } = parts;
  return jobHandler(ANSWER_JOB, payload, async ({ messageRowId, overheard }, { signal }) => {
    const message = await store.messages.get(messageRowId);
    if (!message || isOffLimits(message)) return;
    const group = await store.groups.get(message.groupId);
    if (!group) return;
    const key = replyKey(message.id);
    const sent = await store.messages.sentUnder(key);
    if (sent) {
      // Cut off between the sending and its record: what is in the log was said.
      const answer = await parts.answering.find(answerIdFor(message.id));
      if (answer) await recordSaid(parts, message, group, answer, sent.id);
      return;
    }
    // Said in pieces, the last of which is addressed as well: one answer, to that one.
    if (!overheard && (await burstAround(store, message)).takenOver) return;
    const unwanted = await whyUnwanted(parts, message.id, overheard);
    if (unwanted) {
      if (unwanted === 'switched_off' && !overheard) await passOn(parts, message, group, 'assistant_off');
      return;
    }

    const abort = new AbortController();
    // A nudge may be a false one; the row tells. Where it cannot be read, it is looked at again before sending.
    const unsubscribe = parts.wake.subscribe(recallTopic(message.id), () => {
      store.messages.get(message.id).then(
        (now) => (now === null || isOffLimits(now)) && abort.abort(new Error('the question was recalled')),
        () => {},
      );
    });
    const unwatch = parts.switches.watch(group.id, () =>
      abort.abort(new Error('the assistant was switched off')),
    );
    try {
      const answer = await answerTo(
        parts,
        message,
        group,
        overheard,
        key,
        AbortSignal.any([signal, abort.signal]),
      );
      if (!answer) return;
      const unwantedNow = await whyUnwanted(parts, message.id, overheard);
      if (unwantedNow) {
        await unsaid(parts, answer, unwantedNow);
        if (unwantedNow === 'switched_off' && !overheard && !answer.handoff)
          await passOn(parts, message, group, 'assistant_off');
        return;
      }
      // Not sure enough to join in: the question stays the group's, and its clock runs.
      if (overheard && answer.outcome !== 'answered') {
        if (answer.outcome !== 'abstained' && answer.outcome !== 'hint')
          await recordSaid(parts, message, group, answer, null);
        return;
      }
      // In copilot the assistant never speaks: what it would have said lies on the desk as a draft.
      if (group.mode === 'copilot') {
        if (!answer.handoff) await recordSaid(parts, message, group, answer, null);
        return;
      }
      const delivery = await parts.outbound.say({
        group,
        replyTo: message,
        text: answer.text,
        answer: shownAnswer(answer),
        key,
        staff: null,
      });
      if (delivery.status === 'failed' && delivery.retryable)
        throw new Error(`the reply could not be delivered: ${delivery.reason}`);
      if (delivery.status !== 'sent') {
        parts.logger.error(
          { messageRowId, delivery },
          'the channel did not take a reply; the question needs a person',
        );
        if (!overheard) await passOn(parts, message, group, 'not_delivered');
        return;
      }
      const reply = await store.messages.sentUnder(key);
      await recordSaid(parts, message, group, answer, reply?.id ?? null);
    } catch (error) {
      // Recalled or switched off while the answer was being written: nothing is said, and that is the end of it.
      if (!abort.signal.aborted) throw error;
      if (!overheard && (await parts.switches.isOff(group.id)))
        await passOn(parts, message, group, 'assistant_off');
    } finally {
      unsubscribe();
      unwatch();
    }
  });
}

async function answerTo(
  parts: AnswerJobParts,
  message: GroupMessage,
  group: Group,
  overheard: boolean,
  key: string,
  signal: AbortSignal,
): Promise<Answer | null> {
  const { store } = parts;
  const known = await parts.answering.find(answerIdFor(message.id));
  if (known) return known;
  const courses = (await Promise.all(group.courseIds.map((id) => store.courses.get(id)))).filter(
    (course): course is Course => course !== null,
  );
  const { pieces } = overheard ? { pieces: [message] } : await burstAround(store, message);
  const stream = createDeltaStream(parts, message, group, key);
  const answer = await parts.answering.answer(
    {
      question: questionOf(pieces, PICTURE_ONLY[languageOf(message.body, group.language)]),
      courses,
      group,
      history: await threadBefore(store, pieces[0] ?? message),
      quoted: message.quoted?.text ?? null,
      overheard,
      signal,
    },
    {
      group,
      askerId: message.senderId,
      askerName: message.senderName,
      messageRowId: message.id,
    },
    // A draft is not shown while it is written, and an overheard question may end in silence.
    group.mode === 'copilot' || overheard ? undefined : stream.listener,
  );
  await stream.settled();
  return answer;
}

/** A picture alone asks nothing that can be read; the agent's small talk asks for the text. */
const PICTURE_ONLY = { zh: '[图片]', en: '[picture]' };

/**
 * Passes a generated answer on sentence by sentence as events. An extractive answer is there at once: its
 * reply follows within milliseconds, and a delta would only make the page flicker.
 */
function createDeltaStream(
  { store, clock, logger }: AnswerJobParts,
  message: GroupMessage,
  group: Group,
  key: string,
) {
  let writing: Promise<unknown> = Promise.resolve();
  let generated = false;
  let index = 0;
  return {
    listener(event: AgentEvent) {
      if (event.type === 'outcome') generated = event.mode === 'generated';
      if (event.type !== 'delta' || !generated) return;
      const data = {
        replyToMessageId: message.messageId,
        key,
        index: index++,
        text: event.text,
        done: false,
      };
      writing = writing
        .then(() => store.transaction((tx) => tx.events.append(group.id, 'delta', data, clock.now())))
        .catch((error: unknown) =>
          logger.warn(
            { error: String(error) },
            'a streamed sentence could not be passed on; the whole reply follows',
          ),
        );
    },
    settled: () => writing,
  };
}

/** What a reply shows beside its text. */
export const shownAnswer = (answer: Answer): MessageAnswer => ({
  answerId: answer.id,
  outcome: answer.outcome,
  label: answer.label,
  signedBy: null,
  citations: answer.citations,
  dueAt: answer.handoff?.dueAt ?? null,
});

/** The question's life goes on with what was said. */
async function recordSaid(
  { store, clock }: AnswerJobParts,
  message: GroupMessage,
  group: Group,
  answer: Answer,
  replyRowId: string | null,
): Promise<void> {
  await store.transaction((tx) => assistantAnswered(tx, { message, group, answer, replyRowId }, clock.now()));
}

/** Addressed, and the assistant cannot speak: a person can. */
async function passOn(
  { store, clock }: AnswerJobParts,
  message: GroupMessage,
  group: Group,
  reason: 'assistant_off' | 'not_delivered',
): Promise<void> {
  await store.transaction((tx) =>
    handOff(
      tx,
      {
        group,
        courseId: group.courseIds.length === 1 ? (group.courseIds[0] ?? null) : null,
        messageRowId: message.id,
        answerId: null,
        asker: { id: message.senderId, name: message.senderName },
        text: message.body,
        kind: 'subject',
        reason,
        nearest: [],
        draft: '',
      },
      clock.now(),
    ),
  );
}

/** What was promised in words that were never said was not promised; and a question that a person answered is closed. */
async function unsaid({ store, clock }: AnswerJobParts, answer: Answer, why: Unwanted): Promise<void> {
  if (!answer.handoff) return;
  const { questionId } = answer.handoff;
  const now = clock.now();
  await store.transaction(async (tx) => {
    const question = await tx.questions.move(
      questionId,
      ['open', 'handed_off', 'claimed'],
      { told: false },
      now,
    );
    if (!question) return;
    if (why === 'recalled') {
      const change = { status: 'dismissed', closedAt: now, clockStage: null, clockAt: null } as const;
      await tx.questions.move(questionId, ['open', 'handed_off'], change, now);
    }
    if (why === 'answered') {
      const answer = { answeredBy: 'staff', actor: null, reply: null, answerMessageRowId: null } as const;
      await closeWithAnswer(tx, question, ['open', 'handed_off'], answer, now);
    }
  });
}
