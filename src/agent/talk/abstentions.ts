import { LANGUAGES } from '../../domain/language/language.ts';
import { type Phrases, phrasesFor } from '../phrases.ts';

/** Openings of what was said, in either language: the words before what differs each time. */
export const openingsOf = (say: (phrases: Phrases) => string): string[] =>
  LANGUAGES.map((language) => say(phrasesFor(language)).split('“', 1)[0] ?? '');

/** The material did not answer, or a person has it already. */
const ABSTENTIONS = [
  ...openingsOf(({ abstained }) => abstained),
  ...openingsOf(({ forTeacher }) => forTeacher),
  ...openingsOf(({ workForTeacher }) => workForTeacher),
  ...openingsOf(({ nearest }) => nearest('', '')),
  ...openingsOf(({ nothingFurther }) => nothingFurther),
  ...openingsOf(({ stillUnclear }) => stillUnclear),
  ...openingsOf(({ waiting }) => waiting),
  ...openingsOf(({ stillWithTeacher }) => stillWithTeacher),
];

/** Whether something that the assistant said passed a question on, or said that it was. */
export const isAbstention = (said: string): boolean =>
  ABSTENTIONS.some((opening) => said.startsWith(opening));
