import { z } from 'zod';
import type { Answer } from '../../domain/conversation/answer.ts';
import { languageOf } from '../../domain/language/language.ts';
import type { Wake } from '../../domain/signals/wake.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import { coursesOfGroup } from '../scope.ts';
import { handOffUnanswered, recordSaid } from './after-answer.ts';
import { ANSWER_JOB, replyKey } from './answer-key.ts';
import { type Answering, answerIdFor } from './answering.ts';
import { type Asked, readAsked } from './asked.ts';
import { burstAround, questionOf } from './burst.ts';
import { createDeltaStream } from './delta-stream.ts';
import { whyUnwanted } from './look-again.ts';
import { type SayingParts, sayAnswer } from './say-answer.ts';
import { stopSignal } from './stop-signal.ts';
import { threadBefore } from './thread.ts';

const payload = z.object({ messageRowId: z.string(), overheard: z.boolean() });

export interface AnswerJobParts extends SayingParts {
  answering: Answering;
  /** Tells of a recall, wherever it came in, so that an answer under way can be stopped. */
  wake: Wake;
}

/** Answers a group message: reads it as it stands now, asks the agent, looks again, and replies. */
export function answerJob(parts: AnswerJobParts): JobHandler {
  const { store } = parts;
  return jobHandler(ANSWER_JOB, payload, async ({ messageRowId, overheard }, { signal }) => {
    const asked = await readAsked(store, messageRowId, overheard);
    if (!asked || (await wasSaid(parts, asked))) return;
    // Said in pieces, the last of which is addressed as well: one answer, to that one.
    if (!overheard && (await burstAround(store, asked.message)).takenOver) return;
    const unwanted = await whyUnwanted(parts, messageRowId, overheard);
    if (unwanted) {
      if (unwanted === 'switched_off' && !overheard) await handOffUnanswered(parts, asked, 'assistant_off');
      return;
    }

    const stop = stopSignal(parts, asked);
    try {
      const answer = await answerTo(parts, asked, AbortSignal.any([signal, stop.signal]));
      await sayAnswer(parts, asked, answer);
    } catch (error) {
      // Recalled or switched off while the answer was being written: nothing is said, and that is the end of it.
      if (!stop.signal.aborted) throw error;
      if (!overheard && (await parts.switches.isOff(asked.group.id)))
        await handOffUnanswered(parts, asked, 'assistant_off');
    } finally {
      stop.end();
    }
  });
}

/** Cut off between the sending and its record: what is in the log was said, and is recorded now. */
async function wasSaid(parts: AnswerJobParts, asked: Asked): Promise<boolean> {
  const { message } = asked;
  const sent = await parts.store.messages.sentUnder(replyKey(message.id));
  if (!sent) return false;
  const answer = await parts.answering.find(answerIdFor(message.id));
  if (answer) await recordSaid(parts, asked, answer, sent.id);
  return true;
}

/** The answer to a message as it was given before, or as it is given now. */
async function answerTo(parts: AnswerJobParts, asked: Asked, signal: AbortSignal): Promise<Answer> {
  const { store } = parts;
  const { message, group, overheard } = asked;
  const known = await parts.answering.find(answerIdFor(message.id));
  if (known) return known;
  const courses = await coursesOfGroup(store, group);
  const { pieces } = overheard ? { pieces: [message] } : await burstAround(store, message);
  const stream = createDeltaStream(parts, asked);
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
