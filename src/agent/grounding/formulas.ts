import type { Passage } from '../../domain/course.ts';
import { withFormulas, withReadableFormulas } from '../../knowledge/index.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { rememberedOf } from './reading/passage-memory.ts';

/*
 * A formula is right as a whole or not at all: it has to stand in a passage, however either of them writes it in TeX, and what is said
 * around it is looked at without it. A quantity alone, "$n$", is a word of its sentence.
 */

/** One name, number or both, with what is raised or lowered. */
const QUANTITY = /^[-−]?[\p{L}\p{N}\p{M}.,%°′]{1,12}$/u;

/** Two ways of writing the same: TeX's minus is a hyphen, its products need no sign. */
const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[\s·×*]+/g, '')
    .toLowerCase();

const formulasOf = rememberedOf((passage) => flat(withReadableFormulas(soundPassage(passage).text)));

export interface WithoutFormulas {
  /** The statement with its quantities as they read, and without its formulas. */
  text: string;
  /** How many there are. */
  formulas: string[];
}

export function withoutFormulas(statement: string): WithoutFormulas {
  const formulas: string[] = [];
  const text = outsideCode(statement, (part) =>
    withFormulas(part, (formula) => {
      if (QUANTITY.test(formula)) return formula;
      formulas.push(formula);
      return ' ';
    }),
  );
  if (formulas.length === 0) return { text, formulas };
  const prose = text.replace(/[ \t]{2,}/g, ' ').trim();
  return { text: LEADS_UP.test(prose) ? '' : prose, formulas };
}

/** "The formula is", 用公式表示就是: nothing is said beside the formula. */
const LEADS_UP =
  /^(?:(?:(?:the|its|this|as a|in) )?(?:formula|equation|expression|symbols)(?: form)?(?: (?:is|reads|for (?:it|this) is))?|(?:对应的|计算)?(?:用|写成)?(?:公式|算式|式子)(?:来)?(?:表示|写)?(?:就)?(?:是|为)?)?[\s:：,，.。；;]*$/iu;

/** A piece of an answer with its formulas as they read in a chat, which sets no TeX. */
export const withFormulasRead = (piece: string): string => outsideCode(piece, withReadableFormulas);

const CODE = /(`{3,}[\s\S]*?(?:`{3,}|$)|~{3,}[\s\S]*?(?:~{3,}|$)|`[^`\n]*`)/;

/** What stands between backticks stays: `$HOME` is no formula. */
const outsideCode = (text: string, change: (part: string) => string): string =>
  text.includes('$') || text.includes('\\')
    ? text
        .split(CODE)
        .map((part, at) => (at % 2 === 1 ? part : change(part)))
        .join('')
    : text;

/** Whether a passage has all of them. */
export const holdsFormulas = (passage: Passage, formulas: readonly string[]): boolean => {
  const held = formulasOf(passage);
  return formulas.every((formula) => held.includes(flat(formula)));
};
