import { ANSWERED_STATUSES, type Question } from '../../domain/conversation/question.ts';
import type { Repositories } from '../../store/index.ts';

/**
 * Whether the assistant may answer an edited question once more: nobody else answered it, nobody is at it, and it
 * stands for its asker alone.
 */
export async function mayBeAskedAnew(
  tx: Pick<Repositories, 'questions'>,
  question: Question | null,
): Promise<boolean> {
  if (question === null) return true;
  if (question.duplicateOf !== null || question.status === 'claimed') return false;
  if (ANSWERED_STATUSES.includes(question.status)) return question.answeredBy === 'assistant';
  return (await tx.questions.duplicatesOf(question.id)).length === 0;
}

/** The question of a message that reads otherwise now is open again, in its new words: whatever answered it did not. */
export async function askAnew(
  tx: Repositories,
  messageRowId: string,
  text: string,
  now: number,
): Promise<void> {
  const question = await tx.questions.byMessage(messageRowId);
  if (question === null) return;
  await tx.questions.move(
    question.id,
    ['open', 'handed_off', ...ANSWERED_STATUSES, 'dismissed'],
    {
      status: 'open',
      text,
      nearest: [],
      draft: '',
      answerId: null,
      answeredBy: null,
      answeredAt: null,
      answerMessageRowId: null,
      closedAt: null,
      resolution: null,
      resolvedAt: null,
      clockStage: 'arrived',
      clockAt: now,
    },
    now,
  );
}
