import type { NormalisedText } from '../text/normalise.ts';
import { CALLS_AWAY, type Finding } from './finding.ts';
import { asksForPrivateWord } from './harmless/private-word.ts';

/** A word of up to four signs, or two in letters: what somebody answers. "付费课", "学生价吗", "copy paste". */
const ONE_WORD = /^\s*(?:\p{Script=Han}{1,4}|[a-z]{2,12}(?: [a-z]{2,12})?)[\p{P}\s]*$/u;
/**
 * Is a message a single word that calls nobody away? Alone it answers a question ("收费吗？" – "付费课"), and the
 * words of adverts, copies and chain letters are those of lessons too. Made whole by others, it is read with them.
 */
export const isOneWord = ({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean =>
  ONE_WORD.test(text) &&
  trade.every((one) => !CALLS_AWAY.includes(one.kind) || asksForPrivateWord(text, one));
