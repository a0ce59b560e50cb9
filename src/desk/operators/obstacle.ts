import { isAnswered, type Question } from '../../domain/conversation/question.ts';
import { ConflictError } from '../../domain/faults/errors.ts';
import { toIso } from '../../domain/time/clock.ts';

/** Why this operator cannot have the question now, or null where they can. */
export function obstacle(question: Question, operator: string, now: number): ConflictError | null {
  if (isAnswered(question)) {
    const at = toIso(question.answeredAt ?? question.closedAt ?? question.updatedAt);
    const holder = question.repliedBy ?? SOMEBODY;
    return new ConflictError('question_answered', `${holder} has answered this question already, at ${at}.`, {
      details: { holder, at },
    });
  }
  if (question.status === 'dismissed') {
    const at = toIso(question.closedAt ?? question.updatedAt);
    const holder = question.repliedBy ?? SOMEBODY;
    return new ConflictError('question_dismissed', `${holder} dismissed this question at ${at}.`, {
      details: { holder, at },
    });
  }
  const leaseUntil = question.leaseUntil ?? 0;
  const isHeld = question.status === 'claimed' && question.claimedBy !== operator && leaseUntil > now;
  if (!isHeld) return null;
  const until = toIso(leaseUntil);
  const holder = question.claimedBy ?? SOMEBODY;
  return new ConflictError(
    'question_taken',
    `${holder} is answering this question; it is theirs until ${until}.`,
    {
      fix: 'Leave it to them, or wait until they release it.',
      details: { holder, until },
    },
  );
}

const SOMEBODY = 'Somebody';
