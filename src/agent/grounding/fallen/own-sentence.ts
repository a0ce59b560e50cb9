import { writtenIn } from '../../../domain/language/language.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { type AloneSentence, sentencesAlone } from '../../../knowledge/index.ts';
import { isLesson } from '../reading/held-passage.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { shareTold, type Told, toldIn } from './share-told.ts';

/*
 * A model tells freely what the material says, and the check, which knows words and not what is meant, lets only the
 * nearer half of that through. What falls mostly has its sentence in the material, which is as good for the learner,
 * and true whatever the model made of it.
 */

/** A sentence of the material, and the passage (from 1) it is of. */
export interface OwnSentence extends AloneSentence {
  index: number;
  /**
   * 0..1, to the statement in whose place it may stand: by itself or with what goes before it, whichever is more alike.
   */
  likeness: number;
}

/**
 * How alike a statement and a sentence of a passage that it cites have to be, see `likenessOf`; and of one that it
 * does not.
 */
const ALIKE = 0.35;
const ALIKE_ELSEWHERE = 0.45;
/**
 * Of a passage that bears the statement out: it is known to speak of the same, and what is nearest there is what was
 * meant.
 */
const ALIKE_WHERE_BORNE_OUT = 0.2;

/** Some ten sentences a passage, each read in some 50 µs. */
const sentencesOf = rememberedOf((passage) =>
  sentencesAlone(passage).map((alone) => {
    const told = toldIn(alone.sentence);
    return { alone, told, inAll: alone.before.length === 0 ? told : toldIn(alone.text) };
  }),
);

/** Where a statement (without its marks) may have its sentence: passages from 1. */
export type Whence =
  /** What the model names of it. Another passage will do where one of these has nothing near. */
  | { cited: readonly number[] }
  /** It stands, and these bear it out. No other says it in its place. */
  | { borneOutBy: readonly number[] };

/** The material's own sentence that says what a statement was to say, in the same language; null where none is near. */
export function ownSentence(
  statement: string,
  passages: readonly Passage[],
  whence: Whence,
): OwnSentence | null {
  const said = toldIn(statement);
  const language = writtenIn(statement);
  const nearest = (indices: readonly number[], least: number): OwnSentence | null => {
    let best: OwnSentence | null = null;
    for (const index of indices) {
      const passage = passages[index - 1];
      if (!passage || !isLesson(passage) || writtenIn(passage.text) !== language) continue;
      for (const { alone, told, inAll } of sentencesOf(passage)) {
        const likeness = Math.max(likenessOf(said, told), likenessOf(said, inAll));
        if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { ...alone, index, likeness };
      }
    }
    return best;
  };
  if ('borneOutBy' in whence) return nearest(whence.borneOutBy, ALIKE_WHERE_BORNE_OUT);
  const { cited } = whence;
  const others = passages.map((_, position) => position + 1).filter((index) => !cited.includes(index));
  return nearest(cited, ALIKE) ?? nearest(others, ALIKE_ELSEWHERE);
}

/** Does a text say by itself most of what a sentence says? Then that is not said once more. */
export const isToldIn = (text: string, sentence: string): boolean =>
  shareTold(toldIn(sentence), toldIn(text)) >= TOLD;
const TOLD = 0.7;

/** 0..1: of what both say, how much each has of the other, as harmonic mean. */
function likenessOf(a: Told, b: Told): number {
  const [there, here] = [shareTold(a, b), shareTold(b, a)];
  return there + here === 0 ? 0 : (2 * there * here) / (there + here);
}
