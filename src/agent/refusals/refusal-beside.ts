import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { Passage } from '../../domain/school/course.ts';
import { type PlainText, plainTextOf } from '../bounds/plain-text.ts';
import { roomWordIn } from '../bounds/strange-words/room-words.ts';
import { schoolWordIn } from '../bounds/strange-words/school-words.ts';
import { rememberedOf } from '../grounding/reading/passage-memory.ts';
import { refusals } from './refusals.ts';

/**
 * Why a text may not leave that rests on what stands beside its passage's matter, or null: that opens nothing.
 * `coherent` are the passages without it. A page that speaks of the like itself, and of the school's own affairs,
 * says of them what it likes.
 */
export function refusalBeside(text: PlainText, coherent: readonly Passage[]): string | null {
  for (const reason of refusals(text, coherent)) {
    if (OF_ANY_LESSON.test(reason)) continue;
    const isAffair = OF_AFFAIRS.test(reason);
    // What a tool says is all of the school's affairs: of one that was asked for, and of no other.
    const pages = coherent.filter(({ courseId }) => courseId !== '').map(pageOf);
    if (!pages.some(({ isOfAffairs, kinds }) => (isAffair && isOfAffairs) || kinds.has(kindOf(reason))))
      return reason;
  }
  return null;
}

/** What a page speaks of by itself. */
const pageOf = rememberedOf(({ headings, title, question, text }) => {
  const read = plainTextOf([...headings, title, question ?? '', text].join('\n'));
  const nowhere = (): boolean => false;
  return {
    isOfAffairs: schoolWordIn(read, nowhere, () => '') !== null || roomWordIn(read, nowhere) !== null,
    kinds: new Set([...refusals(read, [])].map(kindOf)),
  };
});

/** What lessons say in passing: what is not to be done, an "our", a "him", letters of another language. */
const OF_ANY_LESSON = /^(?:a ban|what is forbidden|a request|the speaker|the stranger|the letters)/i;
/** What a page of the school's affairs speaks of: not of medicine, of relatives, of somebody by name. */
const OF_AFFAIRS = inTurn(
  /^/,
  eitherOf(
    /the word|the school|a day|a waiver|money|another place|an affair/,
    /a secret|what the reader|a source|somebody|what only people/,
  ),
);
const kindOf = (reason: string | null): string => (reason ?? '').replace(/[:"].*$/s, '');
