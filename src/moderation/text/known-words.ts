import { ATTACK_WORDS } from '../lexicon/attack-words.ts';
import { TRADE_WORDS } from '../lexicon/trade-words.ts';

/** Words that an offer or an insult is likely to disguise, beside those of the word classes. */
const MORE_WORDS = `
  teacher complete completely account accounts acct password video videos lecture lectures telegram
  whatsapp girls boys people please message today every money instant quick online access method details
  trust learn lesson lessons student students mother father family brain group nobody loser absolute
  total totally actual really never always
`;

let known: Set<string> | undefined;

/** The words in Latin letters that a disguise may stand for, three letters long or longer. */
export function knownWords(): ReadonlySet<string> {
  if (known) return known;
  known = new Set(MORE_WORDS.trim().split(/\s+/));
  for (const written of [...Object.values(ATTACK_WORDS), ...Object.values(TRADE_WORDS)]) {
    for (const word of written.split(/[\s_*]+/)) if (/^[a-z]{3,}$/.test(word)) known.add(word);
  }
  return known;
}
