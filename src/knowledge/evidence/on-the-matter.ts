import type { Passage } from '../../domain/school/course.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { type EvidenceFeatures, LIKENESS_UNTOLD } from './evidence.ts';

/*
 * What single features of the evidence say of the best passage by themselves, whatever the confidence: whether it is
 * on the question's matter and worth showing, and whether it lacks what the question names.
 */

/**
 * Of a question's subject in the passage's title, and of likeness: above either, a passage is on the question's matter.
 */
const TITLE_ON_MATTER = 0.02;
const LIKENESS_ON_MATTER = LIKENESS_UNTOLD;

/**
 * Is the best passage on the question's matter, whether it answers or not? Of our own questions in the middle band,
 * what was shown as the nearest place was beside the matter 5 times in 45 where this says yes, 16 times in 26 where
 * it says no.
 */
export const isOnTheMatter = ({ title, likeness }: EvidenceFeatures): boolean =>
  title >= TITLE_ON_MATTER || likeness > LIKENESS_ON_MATTER;

/**
 * Of a question that crossed into another language a few common words are left ("teacher class"), which are like much.
 */
const TITLE_ON_MATTER_ACROSS = 0.2;

/** The same of a passage in another language than the question. */
export const isOnTheMatterAcross = ({ title }: EvidenceFeatures): boolean => title >= TITLE_ON_MATTER_ACROSS;

/** Less of its names than this, and a passage answers another question. */
const LEAST_NAMES = 0.4;

/**
 * Does the best passage lack what a Chinese question names? Of 211 such on our own and public sets, 17 were answered
 * by its sentences; another passage may still answer.
 */
export const lacksNames = ({ names }: EvidenceFeatures): boolean => names < LEAST_NAMES;

/**
 * Of the content words of a thing to be defined; less, and a passage is on another thing: 「深空天体是什么」 on how
 * to find faint ones.
 */
const LEAST_DEFINED = 0.7;
/** Code and what stands in it has words of its own. */
const PLAIN_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}a-zー ,-]+$/u;

/**
 * Does the best passage lack part of what a question would have defined? One that is titled by it lacks nothing, where
 * the question says in what else it stands: 「class 里的 self 是什么」, of 「self 的含义」.
 */
export function lacksDefined(
  question: string,
  { wordsHeld }: EvidenceFeatures,
  { title }: Pick<Passage, 'title'>,
): boolean {
  const subject = subjectToDefine(question);
  if (subject === null || !PLAIN_NAME.test(subject) || wordsHeld >= LEAST_DEFINED) return false;
  return !title.toLowerCase().includes(subject.toLowerCase());
}
