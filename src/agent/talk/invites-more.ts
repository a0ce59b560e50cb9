import { LANGUAGES } from '../../domain/language/language.ts';
import { phrasesFor } from '../phrases.ts';
import { talkOf } from '../question/intents/small-talk.ts';
import type { Talk } from '../question/intents/talk-patterns.ts';

/** What asks a learner to send something: the question, the error as text, the lines they are stuck on. */
const INVITATIONS: readonly string[] = LANGUAGES.map(phrasesFor).flatMap((phrases) => [
  phrases.hello,
  phrases.emptyMention,
  ...Object.values(phrases.unreadable),
  phrases.unclear,
  phrases.errorUntold,
  phrases.codeUnseen,
  phrases.workUnseen,
  phrases.showWhatCame,
  phrases.homework,
  phrases.hintQuestion,
  phrases.hintQuestionOfAnySubject,
  phrases.furtherStep,
  phrases.furtherStepOfAnySubject,
]);

/**
 * Whether something that the assistant said asks for more, so that whoever read it just sends that, without a mention.
 */
export const invitesMore = (said: string): boolean => INVITATIONS.some((asked) => said.includes(asked));

/** Shown, though it cannot be read. */
const SHOWN: readonly Talk[] = ['picture', 'voice', 'video', 'file', 'link'];

/** Whether a message is only talk: thanks, a laugh, a greeting. What was sent in the place of words is something. */
export function isOnlyTalk(text: string): boolean {
  const talk = talkOf(text);
  return talk !== null && !SHOWN.includes(talk);
}
