import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { PlainText } from '../plain-text.ts';

/*
 * The key of a test, "For quiz 2 the answers run b, d, a, a, c": nobody is helped by it, whatever page it stands on.
 */

const KEY = inTurn(
  /(?:答案|选|测验|小测|习题|考题|\banswers?\b|\bkeys?\b|\bquiz(?:zes)?\b|\bquestions?\b)/giu,
  /[^。.!?\n]{0,40}?(?<![a-z\d])/giu,
  /((?:\d{1,2}[.)、:：]? ?)?[a-e](?:[,、，;； ]{1,3}(?:\d{1,2}[.)、:：]? ?)?[a-e]){3,})/giu,
  /(?![a-z\d])/giu,
);

/** Choices one after the other as they are listed, "a, b, c, d", are no key. */
function isListed(run: string): boolean {
  const letters = [...run.toLowerCase().replace(/[^a-e]/g, '')];
  return letters.every((letter, at) => at === 0 || letter > (letters[at - 1] ?? ''));
}

export const holdsAnswerKey = ({ plain }: PlainText): boolean =>
  matchesIn(plain, KEY).some(([, run = '']) => !isListed(run));
