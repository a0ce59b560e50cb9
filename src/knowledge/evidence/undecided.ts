import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { type EvidenceFeatures, sizeOf } from './evidence.ts';

const ONE_WORD = sizeOf(1);
/**
 * Of the title, and ahead of any other passage: less is none. Of 19 answers of our own to one word that no title has,
 * 17 stand above.
 */
const LEAST_TITLE = 0.02;
const LEAST_LEAD = 0.05;
const LEAST_AHEAD = 0.01;

/**
 * Is a question one word that several passages hold as well, and none in its title? Then nothing tells which of them
 * it is about: "lid on or off", "pricing?". Nor, asked what a thing is, where others speak of it as much.
 */
export const isUndecided = (question: string, { words, title, lead, ahead }: EvidenceFeatures): boolean =>
  title < LEAST_TITLE &&
  ahead < LEAST_AHEAD &&
  ((words <= ONE_WORD && lead < LEAST_LEAD) || subjectToDefine(question) !== null);
