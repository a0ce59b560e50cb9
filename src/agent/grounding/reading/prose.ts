import { codeApart } from '../../../domain/language/code-tokens.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { rememberedOf } from './passage-memory.ts';
import { tablesAmong } from './tables/table-cells.ts';
import { tablesTold } from './tables/tables-told.ts';

/** "A stands for any number and B for exactly one": the verb is said once, and meant twice. */
const GAP =
  /\b(stands|stand|comes|come|goes|go|leads|lead|points|point|refers|refer|belongs|belong|works|work|serves|serve|depends|depend|runs|run|turns|turn|feeds|feed|flows|flow|lives|live|grows|grow|begins|begin|ends|end|is used|are used|is made|are made) (for|to|from|in|on|at|with|by|into|of) ([^,.;:\n]{2,60}?) and ((?:the|an?|each) [a-z]+(?: [a-z]+)?) \2 (?=[a-z])/giu;
const withGapsFilled = (text: string): string => text.replace(GAP, '$1 $2 $3, and $4 $1 $2 ');

/** What a passage says in words, as an answer may use it: taken out once for all that is read from it. */
export const proseOf = rememberedOf((passage) => withGapsFilled(codeApart(soundPassage(passage).text).prose));

/** The same without the rows of its tables, which stand to each other as `relations/tables/rows.ts` knows. */
export const runningProseOf = rememberedOf((passage) => {
  const prose = proseOf(passage);
  if (!prose.includes('|')) return prose;
  const lines = prose.split('\n');
  const tables = tablesAmong(lines);
  return lines.filter((_, at) => !tables.some(({ from, to }) => at >= from && at < to)).join('\n');
});

/** The same with each cell of its tables told as a sentence. */
export const toldProseOf = rememberedOf((passage) => tablesTold(proseOf(passage), '\n'));
