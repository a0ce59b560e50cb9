import { isFormulaLine } from '../../words/formula-line.ts';
import type { Candidate } from '../candidates.ts';
import { leansBack } from '../reading/leaning.ts';

/** The passage that answers, unit by unit. */
export interface AnsweringPassage {
  text: string;
  /** In reading order: each stands at its ordinal. */
  own: readonly Candidate[];
  textOf(candidate: Candidate): string;
}

/** The sentence goes on behind it. */
const GOES_ON = /[；;]$/;
/** It ends in the middle. */
const UNFINISHED = /[\p{L}\p{N}]\s*$/u;

/** A formula of TeX that is set on a line of its own. */
export const isDisplayed = (text: string): boolean => /^\s*\$\$/.test(text);

export const isSentence = ({ unit }: Candidate): boolean => unit.kind === 'sentence';

/**
 * A unit with what it needs to be understood, in reading order: the rest of its sentence, what it leans back on, its
 * formula.
 */
export function bundleOf(candidate: Candidate, { text, own, textOf }: AnsweringPassage): Candidate[] {
  if (!isSentence(candidate)) return [candidate];

  /** Where one gets to from a unit, backwards or on, as long as two neighbours belong together. */
  const reach = (
    from: number,
    step: 1 | -1,
    belong: (one: Candidate, next: Candidate) => boolean,
  ): number => {
    let at = from;
    for (let there = own[at + step]; there; there = own[at + step]) {
      const here = own[at]!;
      if (!(step > 0 ? belong(here, there) : belong(there, here))) break;
      at += step;
    }
    return at;
  };
  const isFollowed = (one: Candidate, next: Candidate): boolean =>
    isSentence(one) && isSentence(next) && !text.slice(one.unit.end, next.unit.start).includes('\n');
  const goesOn = (one: Candidate, next: Candidate): boolean =>
    GOES_ON.test(textOf(one)) && isFollowed(one, next);
  const leans = (one: Candidate, next: Candidate): boolean =>
    goesOn(one, next) || (leansBack(textOf(next)) && isFollowed(one, next));
  // 「一个随机变量的期望表示为」 says nothing without the formula below it, nor that without what it is.
  const endsInFormula = (one: Candidate, next: Candidate): boolean =>
    isDisplayed(textOf(next)) && UNFINISHED.test(textOf(one));
  const areFormulas = (one: Candidate, next: Candidate): boolean =>
    isFormulaLine(textOf(one)) && isFormulaLine(textOf(next));

  let from = reach(candidate.ordinal, -1, leans);
  let to = reach(candidate.ordinal, 1, goesOn);
  from = reach(from, -1, endsInFormula);
  to = reach(to, 1, endsInFormula);
  if (isFormulaLine(textOf(candidate))) {
    from = reach(from, -1, areFormulas);
    to = reach(to, 1, areFormulas);
  }
  return own.slice(from, to + 1);
}
