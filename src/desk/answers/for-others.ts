import type { Question } from '../../domain/conversation/question.ts';
import { withoutName } from '../../domain/language/without-name.ts';
import { maskPersonalData } from '../../moderation/index.ts';

type Asker = Pick<Question, 'askerId' | 'askerName'>;

/**
 * Staff call whoever asked by name: "小张同学，周末不开". Others who asked the same are told the same, and are not
 * called so. A name that only stands in the middle of a sentence may be a word of the matter: it stays.
 */
export const toldTo = (asker: Asker, text: string, writtenTo: Asker): string =>
  asker.askerId === writtenTo.askerId ? text : withoutName(text, writtenTo.askerName, { isOrdinary: true });

/** A correction as whoever is given it reads it: those who asked together are told together, others as strangers. */
export const correctedFor = (question: Question, text: string, first: Question): string =>
  (question.duplicateOf ?? question.id) === (first.duplicateOf ?? first.id)
    ? toldTo(question, text, first)
    : forStrangers(text, first);

/** What staff wrote to one learner as strangers may read it: what is kept of it, and what is told elsewhere. */
export const forStrangers = (text: string, writtenTo: Pick<Asker, 'askerName'>): string =>
  withoutName(maskPersonalData(text), writtenTo.askerName, { isOrdinary: true });
