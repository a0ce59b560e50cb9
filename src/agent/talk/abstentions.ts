import { LANGUAGES } from '../../domain/language/language.ts';
import { type Phrases, phrasesFor } from '../phrases.ts';

/** Openings of what was said, in either language: the words before what differs each time. */
export const openingsOf = (say: (phrases: Phrases) => string): string[] =>
  LANGUAGES.map((language) => say(phrasesFor(language)).split('“', 1)[0] ?? '');

/** As earlier versions said it: a group's talk still holds these, and may be gone on with. */
const SAID_BEFORE = ['There is no more in the material, so a teacher had better explain it.'];

/** The material did not answer, or a person has it already. */
const ABSTENTIONS = [
  ...openingsOf(({ abstained }) => abstained),
  ...openingsOf(({ forTeacher }) => forTeacher),
  ...openingsOf(({ workForTeacher }) => workForTeacher),
  ...openingsOf(({ inDanger }) => inDanger),
  ...openingsOf(({ nearest }) => nearest('', '')),
  ...openingsOf(({ nothingFurther }) => nothingFurther),
  ...openingsOf(({ stillUnclear }) => stillUnclear),
  ...openingsOf(({ waiting }) => waiting),
  ...openingsOf(({ stillWithTeacher }) => stillWithTeacher),
  ...SAID_BEFORE,
];

/** Whether something that the assistant said passed a question on, or said that it was. */
export const isAbstention = (said: string): boolean =>
  ABSTENTIONS.some((opening) => said.startsWith(opening));
