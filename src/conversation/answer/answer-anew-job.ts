import { z } from 'zod';
import { mayBeAskedAnew } from '../../desk/index.ts';
import { type Language, languageOf } from '../../domain/language/language.ts';
import { type JobHandler, jobHandler } from '../../queue/index.ts';
import type { AnswerRecord, Store } from '../../store/index.ts';
import { coursesOfGroup } from '../scope.ts';
import { recordSaid } from './after-answer.ts';
import type { AnswerJobParts } from './answer-job.ts';
import { ANSWER_ANEW_JOB, replyKey } from './answer-key.ts';
import { answerIdFor } from './answering.ts';
import { readAsked } from './asked.ts';
import { burstAround, questionOf } from './burst.ts';
import { whyUnwanted } from './look-again.ts';
import { sameWords, saysTheSame } from './same-wording.ts';
import { sayAnswer } from './say-answer.ts';
import { stopSignal } from './stop-signal.ts';
import { messagesAround, threadBefore } from './thread.ts';

const payload = z.object({ messageRowId: z.string(), revision: z.int() });

const LEAD: Record<Language, string> = {
  zh: '问题改过了，按现在的说法重新回答：\n',
  en: 'You edited the question. To what it says now:\n',
};

/**
 * A question that was edited after it had been answered: where its new words call for another answer, that is given as
 * a reply which says so, once a wording. What a person answered, or is answering, is left to them.
 */
export function answerAnewJob(parts: AnswerJobParts): JobHandler {
  const { store } = parts;
  return jobHandler(ANSWER_ANEW_JOB, payload, async ({ messageRowId, revision }, { job, signal }) => {
    const asked = await readAsked(store, messageRowId, false, job);
    // Edited once more: the job of that wording answers.
    if (asked?.message.revision !== revision) return;
    const { message, group } = asked;
    const key = replyKey(message.id, revision);
    const [sent, known, before, unwanted, question, around, courses] = await Promise.all([
      store.messages.sentUnder(key),
      parts.answering.find(answerIdFor(message.id, revision)),
      answeredBefore(store, message.id, revision),
      whyUnwanted(parts, message, false),
      store.questions.byMessage(message.id),
      messagesAround(store, message),
      coursesOfGroup(store, group),
    ]);
    // Cut off between the sending and its record.
    if (sent) {
      if (known) await recordSaid(parts, asked, known, sent.id);
      return;
    }
    const language = languageOf(message.body, group.language);
    const lead = { key, lead: LEAD[language] };
    if (unwanted) return;
    if (known) return await sayAnswer(parts, asked, known, lead);
    // Not answered yet: the answer reads it as it stands.
    if (!before || !(await mayBeAskedAnew(store, question))) return;
    const { pieces, takenOver } = burstAround(message, around);
    const wording = questionOf(pieces, language);
    if (takenOver || sameWords(before.question, wording)) return;
    const stop = stopSignal(parts, asked);
    try {
      const answer = await parts.answering.answerAnew(
        {
          question: wording,
          history: threadBefore(pieces[0] ?? message, around),
          courses,
          group,
          quoted: message.quoted?.text ?? null,
          overheard: false,
          signal: AbortSignal.any([signal, stop.signal]),
        },
        { group, askerId: message.senderId, askerName: message.senderName, messageRowId: message.id },
        { revision, saysTheSame: (result) => saysTheSame(before.answer, result) },
      );
      if (answer) await sayAnswer(parts, asked, answer, lead);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      stop.end();
    }
  });
}

/** The last answer to an earlier wording; null where none was given. */
async function answeredBefore(
  store: Store,
  messageRowId: string,
  revision: number,
): Promise<AnswerRecord | null> {
  for (let earlier = revision - 1; earlier >= 1; earlier--) {
    const found = await store.answers.get(answerIdFor(messageRowId, earlier));
    if (found) return found;
  }
  return null;
}
