import { z } from 'zod';
import type { AgentEvent } from '../agent/index.ts';
import { type AssistantSwitches, silenceOver } from '../desk/index.ts';
import type { Answer } from '../domain/answer.ts';
import type { Clock } from '../domain/clock.ts';
import type { Course } from '../domain/course.ts';
import type { Group } from '../domain/group.ts';
import { languageOf } from '../domain/language.ts';
import type { Logger } from '../domain/logger.ts';
import type { GroupMessage, MessageAnswer } from '../domain/message.ts';
import { recallTopic, type Wake } from '../domain/wake.ts';
import { type JobHandler, jobHandler } from '../queue/index.ts';
import type { Store } from '../store/index.ts';
import { type Answering, answerIdFor } from './answering.ts';
import type { Outbound } from './outbound.ts';
import { threadBefore } from './thread.ts';

export const ANSWER_JOB = 'answer';
const payload = z.object({ messageRowId: z.string(), overheard: z.boolean() });

/** One answer a message, however often it is delivered or edited. */
export const answerKey = (messageRowId: string): string => `${ANSWER_JOB}:${messageRowId}`;

export interface AnswerJobParts {
  store: Store;
  clock: Clock;
  logger: Logger;
  answering: Answering;
  outbound: Outbound;
  /** Tells of a recall, wherever it came in, so that an answer under way can be stopped. */
  wake: Wake;
  switches: AssistantSwitches;
}

/** Answers a group message: reads it as it stands now, asks the agent, looks again, and replies. */
export function answerJob(parts: AnswerJobParts): JobHandler {
  const { store } = parts;
  return jobHandler(ANSWER_JOB, payload, async ({ messageRowId, overheard }, { signal }) => {
    const message = await store.messages.get(messageRowId);
    if (!message || message.recalledAt !== null) return;
    const group = await store.groups.get(message.groupId);
    if (!group) return;
    const key = `reply:${message.id}`;
    if (await store.messages.sentUnder(key)) return;
    if (await aPersonAnswered(store, message, overheard)) return;
    if (await mustKeepOut(parts, message)) return;

    const abort = new AbortController();
    // A nudge may be a false one; the row tells. Where it cannot be read, it is looked at again before sending.
    const unsubscribe = parts.wake.subscribe(recallTopic(message.id), () => {
      store.messages.get(message.id).then(
        (now) => now?.recalledAt !== null && abort.abort(new Error('the question was recalled')),
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
      if (!(await stillWanted(parts, message, overheard))) {
        await closeHandOff(parts, message, answer);
        return;
      }
      if (overheard && answer.outcome !== 'answered') return;
      // In copilot the assistant never speaks: what it would have said lies on the desk as a draft.
      if (group.mode === 'copilot') return;
      const delivery = await parts.outbound.say({
        group,
        replyTo: message,
        text: answer.text,
        answer: shown(answer),
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
      }
    } catch (error) {
      // Recalled or switched off while the answer was being written: nothing is said, and that is the end of it.
      if (!abort.signal.aborted) throw error;
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
  const stream = createDeltaStream(parts, message, group, key);
  const answer = await parts.answering.answer(
    {
      question:
        message.body === '' && message.attachments.length > 0
          ? PICTURE_ONLY[languageOf(message.body, group.language)]
          : message.body,
      courses,
      group,
      history: await threadBefore(store, message),
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

const shown = (answer: Answer): MessageAnswer => ({
  answerId: answer.id,
  outcome: answer.outcome,
  label: answer.label,
  signedBy: null,
  citations: answer.citations,
  dueAt: answer.handoff?.dueAt ?? null,
});

/** Looked at before the work and once more before sending: whoever was answered by a person is left in peace. */
async function aPersonAnswered(store: Store, message: GroupMessage, overheard: boolean): Promise<boolean> {
  const replies = await store.messages.repliesTo(message.groupId, message.messageId);
  return replies.some(
    (reply) =>
      reply.recalledAt === null &&
      !reply.ours &&
      reply.senderId !== message.senderId &&
      (reply.senderRole === 'staff' || (overheard && reply.senderRole === 'learner')),
  );
}

/** Recalled, or answered by a person, while the agent was at it: the desk need not look at it either. */
async function closeHandOff(
  { store, clock }: AnswerJobParts,
  message: GroupMessage,
  answer: Answer,
): Promise<void> {
  if (!answer.handoff) return;
  const now = clock.now();
  const recalled = (await store.messages.get(message.id))?.recalledAt !== null;
  const closed = recalled
    ? ({ status: 'dismissed', closedAt: now } as const)
    : ({ status: 'answered', answeredBy: 'staff', closedAt: now } as const);
  await store.questions.move(answer.handoff.questionId, ['open', 'handed_off'], closed, now);
}

async function stillWanted(
  parts: AnswerJobParts,
  message: GroupMessage,
  overheard: boolean,
): Promise<boolean> {
  const now = await parts.store.messages.get(message.id);
  return (
    now !== null &&
    now.recalledAt === null &&
    !(await aPersonAnswered(parts.store, message, overheard)) &&
    !(await mustKeepOut(parts, message))
  );
}

/** The assistant was switched off, or a person looks after this thread. */
async function mustKeepOut(
  { store, switches, clock }: AnswerJobParts,
  message: GroupMessage,
): Promise<boolean> {
  return (await switches.isOff(message.groupId)) || (await silenceOver(store, message, clock.now())) !== null;
}
