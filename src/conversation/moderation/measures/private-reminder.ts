import type { Delivery } from '../../../domain/conversation/channel.ts';
import type { Language } from '../../../domain/language/language.ts';
import { isTakenDown, MEASURE_JOB } from '../cases/measures-due.ts';
import { languageOfViolation } from '../cases/violation-language.ts';
import { deliverPrivately } from '../in-private/deliver-privately.ts';
import type { ModerationParts } from '../moderation-parts.ts';
import type { MeasureAttempt } from './measure-attempt.ts';

/** Tells a case's sender in private what is held against them, and where to appeal; once a case and matter. */
export async function remindPrivately(
  parts: ModerationParts,
  { violation, group }: Pick<MeasureAttempt, 'violation' | 'group'>,
  { text, about }: { text: string; about: 'reminder' | 'taken_down' | 'mute' | 'remove' },
): Promise<Delivery> {
  const language = languageOfViolation(violation, group);
  const link = parts.appealLink(violation.id);
  const lines = [
    text,
    ...((await isTakenDown(parts.store, violation.id)) ? [TAKEN_DOWN[language]] : []),
    ...(link === null ? [] : [APPEAL_HERE[language](link)]),
  ];
  return await deliverPrivately(parts, {
    channel: violation.channel,
    groupId: group.id,
    learnerId: violation.senderId,
    text: lines.join('\n'),
    about,
    violationId: violation.id,
    replyTo: null,
    key: `${MEASURE_JOB}:${violation.id}:${about}`,
  });
}

/** Whoever looks for their message finds it gone: they are not to wonder who did that. */
export const TAKEN_DOWN: Record<Language, string> = {
  zh: '你发的那条消息已经从群里撤下。',
  en: 'The message you posted has been taken down from the group.',
};

const APPEAL_HERE: Record<Language, (link: string) => string> = {
  zh: (link) => `也可以从这里申诉：${link}`,
  en: (link) => `Or appeal here: ${link}`,
};
