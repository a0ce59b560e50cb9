import { soundPassage } from '../../bounds/sound-passages.ts';
import { codeApart } from './code-tokens.ts';
import { rememberedOf } from './passage-memory.ts';

/** "A stands for any number and B for exactly one": the verb is said once, and meant twice. */
const GAP =
  /\b(stands|stand|comes|come|goes|go|leads|lead|points|point|refers|refer|belongs|belong|works|work|serves|serve|depends|depend|runs|run|turns|turn|feeds|feed|flows|flow|lives|live|grows|grow|begins|begin|ends|end|is used|are used|is made|are made) (for|to|from|in|on|at|with|by|into|of) ([^,.;:\n]{2,60}?) and ((?:the|an?|each) [a-z]+(?: [a-z]+)?) \2 (?=[a-z])/giu;
const withGapsFilled = (text: string): string => text.replace(GAP, '$1 $2 $3, and $4 $1 $2 ');

/** What a passage says in words, as an answer may use it: taken out once for all that is read from it. */
export const proseOf = rememberedOf((passage) => withGapsFilled(codeApart(soundPassage(passage).text).prose));
