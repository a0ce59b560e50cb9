import { escaped } from '../../../domain/language/escaped.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { PERSON } from '../../question/asked-for/persons.ts';

/** "whos the skipper": of one or two words, which nobody in particular is. */
const WHO_IS = inTurn(
  /^(?:so |and |but |hi,? |hey,? |ok,? )*who(?:'s|’s|s| is| are) (?:the|our|my|your) /i,
  /([a-z]{3,20}(?: (?!for\b|in\b|of\b|to\b|who\b)[a-z]{3,20})?)[\s?!.]*$/i,
);

/**
 * Is it asked who somebody is, and does a text say it: by a name, or "the skipper is …"? "Wear it whenever the skipper
 * says so" does not. True of any other question.
 */
export function saysWhoItIs(question: string, text: string): boolean {
  const who = WHO_IS.exec(question.trim())?.[1];
  if (who === undefined || PERSON.test(text)) return true;
  const named = escaped(who).replace(/s$/, 's?');
  return new RegExp(`\\b${named}s?(?: is| are| was| were|,? called| named|:)(?![a-z])`, 'i').test(text);
}
