import { z } from 'zod';
import type { AgentRequest } from '../../agent/index.ts';
import type { Answer } from '../../domain/conversation/answer.ts';
import { languageOf } from '../../domain/language/language.ts';
import type { Wake } from '../../domain/signals/wake.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import { coursesOfGroup } from '../scope.ts';
import { handOffUnanswered, recordSaid } from './after-answer.ts';
import { enqueueAnswerAnew, mayCallForAnother } from './answer-anew.ts';
import { ANSWER_JOB, replyKey } from './answer-key.ts';
import { type Answering, answerIdFor } from './answering.ts';
import { type Asked, readAsked } from './asked.ts';
import { alone, burstAround, questionOf } from './burst.ts';
import { createDeltaStream } from './delta-stream.ts';
import { whyUnwanted } from './look-again.ts';
import { tellNoAnswerComes } from './no-answer-comes.ts';
import { type SayingParts, sayAnswer } from './say-answer.ts';
import { stopSignal } from './stop-signal.ts';
import { messagesAround, threadBefore } from './thread.ts';

const payload = z.object({ messageRowId: z.string(), overheard: z.boolean() });

export interface AnswerJobParts extends SayingParts {
  answering: Answering;
  /** Tells of a recall, wherever it came in, so that an answer under way can be stopped. */
  wake: Wake;
}

/** Answers a group message: reads it as it stands now, asks the agent, looks again, and replies. */
export function answerJob(parts: AnswerJobParts): JobHandler {
  const { store } = parts;
  return jobHandler(ANSWER_JOB, payload, async ({ messageRowId, overheard }, { job, signal }) => {
    const asked = await readAsked(store, messageRowId, overheard, job);
    if (!asked) return await tellOfWithheld(parts, messageRowId);
    const { message, group } = asked;
    const [sent, known, unwanted, around, courses] = await Promise.all([
      store.messages.sentUnder(replyKey(message.id)),
      parts.answering.find(answerIdFor(message.id)),
      whyUnwanted(parts, message, overheard),
      messagesAround(store, message),
      coursesOfGroup(store, group),
    ]);
    // Cut off between the sending and its record: what is in the log was said, and is recorded now.
    if (sent) {
      if (known) await recordSaid(parts, asked, known, sent.id);
      return;
    }
    const { pieces, takenOver } = overheard ? alone(message) : burstAround(message, around);
    if ((takenOver || unwanted) && !overheard) await tellNoAnswerComes(parts, message);
    // Said in pieces, the last of which is addressed as well: one answer, to that one.
    if (takenOver) return;
    if (unwanted) {
      if (unwanted === 'switched_off' && !overheard) await handOffUnanswered(parts, asked, 'assistant_off');
      return;
    }

    const stop = stopSignal(parts, asked);
    try {
      const answer =
        known ??
        (await answerTo(parts, asked, {
          question: questionOf(pieces, languageOf(message.body, group.language)),
          history: threadBefore(pieces[0] ?? message, around),
          courses,
          signal: AbortSignal.any([signal, stop.signal]),
        }));
      await sayAnswer(parts, asked, answer);
      await lookForEdit(parts, asked);
    } catch (error) {
      // Recalled or switched off while the answer was being written: nothing is said, and that is the end of it.
      if (!stop.signal.aborted) throw error;
      if (overheard) return;
      await tellNoAnswerComes(parts, message);
      if (await parts.switches.isOff(group.id)) await handOffUnanswered(parts, asked, 'assistant_off');
    } finally {
      stop.end();
    }
  });
}

/** Kept from the assistant before its turn came, while it is still read in the group. */
async function tellOfWithheld(parts: AnswerJobParts, messageRowId: string): Promise<void> {
  const message = await parts.store.messages.get(messageRowId);
  if (message?.withheld) await tellNoAnswerComes(parts, message);
}

/** Edited while its answer was being written: the job of the new wording found none yet. */
async function lookForEdit({ store, clock }: AnswerJobParts, { message, overheard }: Asked): Promise<void> {
  const now = overheard ? null : await store.messages.get(message.id);
  if (now && now.revision > message.revision && mayCallForAnother(message, now))
    await store.transaction((tx) => enqueueAnswerAnew(tx, now, clock.now(), ':after'));
}

/** The answer to a message, passed on while it is written. */
async function answerTo(
  parts: AnswerJobParts,
  asked: Asked,
  request: Pick<AgentRequest, 'question' | 'history' | 'courses' | 'signal'>,
): Promise<Answer> {
  const { message, group, overheard } = asked;
  const stream = createDeltaStream(parts, asked);
  const answer = await parts.answering.answer(
    { ...request, group, quoted: message.quoted?.text ?? null, overheard },
    { group, askerId: message.senderId, askerName: message.senderName, messageRowId: message.id },
    // A draft is not shown while it is written, and an overheard question may end in silence.
    group.mode === 'copilot' || overheard ? undefined : stream.listener,
  );
  await stream.settled();
  return answer;
}
