import type { Passage } from '../../domain/school/course.ts';
import { withFormulas, withReadableFormulas } from '../../knowledge/index.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { rememberedOf } from './reading/passage-memory.ts';

/*
 * A formula is right as a whole or not at all: it has to stand in a passage, however either of them writes it in TeX,
 * and what is said around it is looked at without it. A quantity alone, "$n$", is a word of its sentence.
 */

/** One name, number or both, with what is raised or lowered. */
const QUANTITY = /^[-−]?[\p{L}\p{N}\p{M}.,%°′]{1,12}$/u;

/** A text in which two ways of writing the same are one: TeX's minus is a hyphen, its products need no sign. */
interface Flat {
  /** Without blanks and signs of products. */
  text: string;
  /** With them. */
  raw: string;
  /** Where in `raw` each UTF-16 unit of `text` stands. */
  at: readonly number[];
}

const LEFT_OFF = /[\s·×*]/;

function flat(written: string): Flat {
  const raw = written.normalize('NFKC').replace(/[−–]/g, '-').toLowerCase();
  const at: number[] = [];
  let text = '';
  for (let place = 0; place < raw.length; place++)
    if (!LEFT_OFF.test(raw[place]!)) {
      text += raw[place]!;
      at.push(place);
    }
  return { text, raw, at };
}

const formulasOf = rememberedOf((passage) => flat(withReadableFormulas(soundPassage(passage).text)));

const EQUATION = /[=≈≤≥<>]/;
/** What an equation goes on with: of y = a + bx the half y = a + b is another one. */
const GOES_ON = /^(?:[a-z0-9_^(]|\s?[-+*/×·^=]\s?(?:\d|[a-z](?![a-z])|[(√∑]))/;
const COMES_FROM = /(?:[a-z0-9_^)]|[a-z0-9)]\s?[-+*/×·=]\s?)$/;
/** Units on either side that tell it. */
const BESIDE = 5;

/** Whether a formula stands in a text, an equation as a whole. */
function stands(formula: string, held: Flat): boolean {
  const { text } = flat(formula);
  if (text === '') return true;
  for (let from = held.text.indexOf(text); from >= 0; from = held.text.indexOf(text, from + 1)) {
    const [start, end] = [held.at[from]!, held.at[from + text.length - 1]! + 1];
    const isPart =
      GOES_ON.test(held.raw.slice(end, end + BESIDE)) ||
      COMES_FROM.test(held.raw.slice(Math.max(0, start - BESIDE), start));
    if (!EQUATION.test(text) || !isPart) return true;
  }
  return false;
}

export interface WithoutFormulas {
  /** The statement with its quantities as they read, and without its formulas. */
  text: string;
  /** As they read. */
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
export const holdsFormulas = (passage: Passage, formulas: readonly string[]): boolean =>
  formulas.every((formula) => stands(formula, formulasOf(passage)));
