import { inTurn } from '../../../domain/language/in-turn.ts';
import { cleanSentence, sentencesIn } from '../../../knowledge/index.ts';
import { tellsATime } from '../../question/asked-for/times.ts';
import { matterOf } from '../../question/matter.ts';

/** "when is the potting hour": what it is that comes. */
const WHEN_IS = inTurn(
  /^(?:so |and |but |hi,? |hey,? |ok,? )*when(?:'s|s| is| are)/i,
  / (?:the |our |your |next )*([a-z][a-z' -]{2,40}?)[\s?!.]*$/i,
);

/**
 * Is it asked when something is, and does a text that speaks of it tell a time there? "We may show them in the
 * potting hour. Water the pot an hour before." does not. True of any other question, and where no sentence names the
 * thing.
 */
export function tellsWhenOfIt(question: string, text: string): boolean {
  const thing = WHEN_IS.exec(question.trim())?.[1];
  const words = thing === undefined ? [] : matterOf(thing);
  if (words.length === 0) return true;
  const named = sentencesIn(text)
    .map((sentence) => cleanSentence(sentence))
    .filter((sentence) => words.every((word) => sentence.toLowerCase().includes(word)));
  return named.length === 0 || named.some(tellsATime);
}
