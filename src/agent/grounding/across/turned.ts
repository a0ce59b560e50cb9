import { holdsHan } from '../../../domain/language/han.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { Sentence, Term } from '../reading/clauses/clause.ts';
import { isAmong } from './among.ts';
import { fullWordsOf } from './full-words.ts';

/*
 * Turns of a sentence that have all its words: from and to, and who does it to whom. Chinese and English both put the
 * one who does it before the verb and whom it is done to behind; an English passive turns the two.
 */

const ENGLISH_ENDS = /\bfrom ([^,.;]{2,60}?) (?:to|towards?|into) ([^,.;]{2,60})/giu;
const CHINESE_ENDS =
  /[从由自]([^，。；,;]{1,20}?)(?:[流走移传运变转送开飞写]?[到向往至])([^，。；,;]{1,20})/gu;

export interface Ends {
  from: readonly Term[];
  to: readonly Term[];
}

/** What goes from where to where, as words. */
export function endsIn(text: string, read: (text: string) => Sentence[]): Ends[] {
  return [...matchesIn(text, ENGLISH_ENDS), ...matchesIn(text, CHINESE_ENDS)].map(
    ([, from = '', to = '']) => ({
      from: fullWordsOf(from, read),
      to: fullWordsOf(to, read),
    }),
  );
}

/** Whether a statement goes from where its passage goes to. */
export const endsTurned = (said: readonly Ends[], originals: readonly Ends[]): boolean =>
  said.some((one) =>
    originals.some(
      (there) =>
        (shares(one.from, there.to) && !shares(one.from, there.from)) ||
        (shares(one.to, there.from) && !shares(one.to, there.to)),
    ),
  );

const shares = (mine: readonly Term[], theirs: readonly Term[]): boolean =>
  mine.some((term) => isAmong(term, theirs));

/** Words that turn who does it and whom it is done to, or leave it open. */
const OPEN = /[被由把将给受为比和与跟]|\b(?:by|which|that|who|whom|when|if|because|before|after|than)\b/iu;
/** "Is built", "is": what stands first does nothing. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being|gets?|got)\b/iu;
/** "Built from two stacks", 用两个栈: what it is done with stands behind in English, before in Chinese. */
const MEANS = /\b(?:with|using|from|out of)\b|用/iu;

interface ReadText {
  terms: readonly Term[];
  text: string;
}

/**
 * Whether two things stand around a verb the other way than in the passage: "vehicles going straight give way to
 * turning vehicles", 转弯的车辆让直行的车辆. All of what both have on the one side has to stand on the other.
 */
export function rolesTurned(said: ReadText, there: ReadText): boolean {
  if (OPEN.test(said.text) || OPEN.test(there.text)) return false;
  const isTurned = PASSIVE.test(holdsHan(said.text) ? there.text : said.text);
  if (isTurned && !(MEANS.test(said.text) && MEANS.test(there.text))) return false;
  const mine = said.terms.filter(
    (term) => term.weight >= 1 && there.terms.filter((other) => isAmong(term, [other])).length === 1,
  );
  for (let at = 1; at + 1 < mine.length; at++) {
    const verb = mine[at];
    if (verb === undefined) continue;
    const where = there.terms.findIndex((term) => isAmong(verb, [term]));
    const sides = [there.terms.slice(where + 1), there.terms.slice(0, where)];
    const [ofOne = [], ofOther = []] = isTurned ? sides.reverse() : sides;
    if (
      mine.slice(0, at).every((term) => isAmong(term, ofOne)) &&
      mine.slice(at + 1).every((term) => isAmong(term, ofOther))
    )
      return true;
  }
  return false;
}
