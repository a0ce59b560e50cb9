import type { Judgement } from '../judging/judge.ts';
import { asksForPrivateWord, buysTogether, findTrade } from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';

/** In UTF-16 units: more says something of its own. */
const LONGEST = 16;
/** So many of the last messages may tell what is passed on. */
const LOOKED_AT = 3;

/**
 * "毕业清书：高数15，线代10" – "要的私聊我": read alone the second looks for takers of anything; after the first it
 * is plain that used books are passed on. `pieces`: the sender's own last messages, oldest first.
 */
export function goesOnAboutOwnBooks({
  last,
  message,
  pieces,
  read,
}: {
  last: Judgement;
  message: NormalisedText;
  pieces: readonly string[];
  read: (text: string) => { normalised: NormalisedText };
}): boolean {
  const { text } = message.plain;
  if (last.category !== 'advertising' || pieces.length === 0 || text.length > LONGEST) return false;
  if (!findTrade(message).every((one) => asksForPrivateWord(text, one))) return false;
  const { normalised } = read([...pieces.slice(-LOOKED_AT), message.original].join('\n'));
  return buysTogether(normalised, findTrade(normalised));
}
