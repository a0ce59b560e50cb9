import type { Answer } from '../../domain/conversation/answer.ts';
import type { GroupMessage } from '../../domain/conversation/message.ts';
import { dismissedAt, type Question } from '../../domain/conversation/question.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Repositories } from '../../store/index.ts';
import { questionOfMessage } from '../hand-off/new-question.ts';
import { calendarOf } from '../service-calendar.ts';
import { closeWithAnswer } from './close-with-answer.ts';

/** Sends an answer that was given once to somebody who asked the same. */
export const REPEAT_ANSWER_JOB = 'repeat_answer';

/**
 * The assistant's reply reached the group: its question is answered, and so is everybody's who asked the same; they
 * get the reply on their own messages. Talk that was no question after all is not followed any further.
 */
export async function assistantAnswered(
  tx: Repositories,
  said: { message: GroupMessage; group: Group; answer: Answer; replyRowId: string | null },
  now: number,
): Promise<void> {
  const { message, group, answer } = said;
  const known = await tx.questions.byMessage(message.id);
  if (answer.outcome === 'small_talk' || answer.outcome === 'refused') {
    if (known)
      await tx.questions.move(known.id, ['open'], { reason: answer.outcome, ...dismissedAt(now) }, now);
    return;
  }
  const question = known ?? (await beginQuestion(tx, message, group, now));
  const closed = await closeWithAnswer(
    tx,
    question,
    ['open'],
    {
      answeredBy: 'assistant',
      actor: null,
      reply: null,
      answerMessageRowId: said.replyRowId,
      answerId: answer.id,
    },
    now,
  );
  for (const joined of closed?.slice(1) ?? []) {
    await tx.jobs.enqueue(
      {
        kind: REPEAT_ANSWER_JOB,
        payload: { questionId: joined.id, answerId: answer.id },
        groupId: group.id,
        dedupeKey: `${REPEAT_ANSWER_JOB}:${joined.id}:${answer.id}`,
      },
      now,
    );
  }
}

/** Addressed, and a question only to whoever understood it: followed from its answer on. */
async function beginQuestion(
  tx: Repositories,
  message: GroupMessage,
  group: Group,
  now: number,
): Promise<Question> {
  const core = await tx.learners.isCore(message);
  const question = questionOfMessage(await calendarOf(tx, group), { message, group, core }, now);
  await tx.questions.insert(question);
  return question;
}
