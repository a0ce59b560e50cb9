import { MARKED_CODE } from '../../../domain/language/code-marks.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { plainReading } from '../plain-text.ts';
import { BEGINNERS } from './wares.ts';

/** Another sentence behind a word that ends none: "… of the outer function Slow people read this". */
const RUN_ON = inTurn(
  /(?<=(?<![A-Za-z])[a-z]{2,20})/g,
  /(?<!\b(?:of|the|an?|in|on|at|by|to|from|for|and|or|with|under|into|like|as|is|are|called|named))/g,
  / ([A-Z][a-z]+) [a-z]+(?= )/g,
);
const WHOLE = /`[^`\n]*`|"[^"\n]*"|[“][^”\n]*[”]|\*\*[^*\n]*\*\*/g;

/**
 * In what is no code: `python main.py` does not write Python small, nor who writes it large in the middle of a
 * sentence.
 */
function writesSmall({ text }: Passage, word: string, plain: string): boolean {
  const prose = text.replace(MARKED_CODE, ' ');
  return (
    new RegExp(`(?<![A-Za-z])${plain}`).test(prose) && !new RegExp(`[a-z,] ${word}(?![A-Za-z])`).test(prose)
  );
}

/**
 * Where an English sentence begins in the middle of another, or null. Its first word is an everyday one, or one that
 * the passages write small; a name and a label have their capital there too.
 */
export function runsOnAt(text: string, cited: readonly Passage[]): string | null {
  if (holdsHan(text)) return null;
  for (const [run, word = ''] of matchesIn(text.replace(WHOLE, '"'), RUN_ON)) {
    const begin = run.trim();
    if (cited.some((passage) => [passage.title, passage.text].join('\n').includes(begin))) continue;
    const plain = plainReading(word);
    const isSmall = cited.some((passage) => writesSmall(passage, word, plain));
    if (BEGINNERS.has(plain) || isSmall) return begin;
  }
  return null;
}
