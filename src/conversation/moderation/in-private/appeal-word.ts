import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { DECISION_TEXTS } from '../../../moderation/index.ts';
import type { Repositories } from '../../../store/index.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import { enqueuePrivateMessage } from './private-message-job.ts';

/** What there is to say of an appeal, in the learner's language. */
export type AppealTexts = (typeof DECISION_TEXTS)['zh'];

/** Tells the learner in private how their appeal stands. */
export async function tellOfAppeal(
  tx: Repositories,
  violation: Violation,
  {
    appeal,
    about,
    text,
  }: {
    appeal: Appeal;
    about: 'received' | 'rejected' | 'accepted';
    text: (texts: AppealTexts) => string;
  },
  now: number,
): Promise<void> {
  const group = await tx.groups.get(violation.groupId);
  if (!group) return;
  const language = languageOfViolation(violation, group);
  await enqueuePrivateMessage(
    tx,
    {
      channel: violation.channel,
      groupId: group.id,
      learnerId: violation.senderId,
      text: text(DECISION_TEXTS[language]),
      about: `appeal_${about}`,
      violationId: violation.id,
      replyTo: null,
      key: `appeal:${appeal.id}:${about}`,
    },
    // That it was received need not be passed on by hand; the outcome must.
    { mayFail: about === 'received' },
    now,
  );
}
