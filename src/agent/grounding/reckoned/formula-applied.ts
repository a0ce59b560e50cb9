import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { HeldPassage } from '../reading/held-passage.ts';

/*
 * "The expected count is row total × column total / grand total", and a model shows it on numbers of its own: with
 * 20, 30 and 200 that is 3. None of the four stands in the passage. Its formula does, and what comes out of it for
 * numbers that are said says no more than the formula: so the passage's formulas are read, and worked out for the
 * numbers of a sentence.
 */

/** One formula: how many things it is about, and what comes out for their amounts. */
interface Formula {
  variables: number;
  of(amounts: readonly number[]): number;
}

type Term = (amounts: readonly number[]) => number;

/** Share of a number by which it may be off that is rounded; a whole number is said as it comes out. */
const NEARLY = 0.006;
const EXACTLY = 1e-6;
/** A formula of more things, and a sentence of more numbers, fit each other by chance. */
const MOST_VARIABLES = 4;
const MOST_AMOUNTS = 7;
/** A page of more of them is about formulas, and each number comes out of one. */
const MOST_FORMULAS = 12;
/**
 * What goes on for longer without a mark is no formula; it would be read from each of its places anew, as deep as its
 * brackets go.
 */
const MOST_TOKENS = 60;

const TIMES = new Set(['×', '*', '·', '乘以', '乘', 'times', 'multiplied by']);
const OVER = new Set(['/', '÷', '除以', 'divided by']);
const PLUS = new Set(['+', '加上', '加', 'plus']);
const MINUS = new Set(['-', '减去', '减', 'minus']);
/** A number with its share, a sign, or what is named: a run of Chinese, or up to seven words. */
const TOKEN = inTurn(
  /\s*/uy,
  eitherOf(
    /(\d+(?:\.\d+)?%?)/uy,
    /([×*·÷/+\-()²]|乘以|除以|加上|减去|(?:multiplied|divided) by\b|(?:times|plus|minus)\b)/uy,
    /((?:(?!乘以|除以|加上|减去)\p{Script=Han})+|[A-Za-z_]\w*(?:\([A-Za-z]\w*\))?(?: (?!(?:times|plus|minus|multiplied|divided)\b)[A-Za-z]\w*){0,6})/uy,
  ),
);
const SIGN = /[×*·÷/+²]| - |乘以|除以|加上|减去|\b(?:multiplied by|divided by|times|plus|minus)\b/u;

interface Token {
  kind: 'number' | 'sign' | 'name';
  text: string;
}

/** TeX and the signs of print as they are typed. */
const typed = (text: string): string =>
  text
    .replace(/\\(?:d|t)?frac\{([^{}]*)\}\{([^{}]*)\}/g, '(($1)/($2))')
    .replace(/\\(?:times|cdot)/g, '×')
    .replace(/\\(?:left|right|,|;)/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[`$]/g, ' ');

const known = new WeakMap<HeldPassage, readonly Formula[]>();

function formulasOf(held: HeldPassage): readonly Formula[] {
  const read = known.get(held) ?? formulasIn(held.said);
  known.set(held, read);
  return read;
}

/** The formulas of a text, sentence by sentence and side by side of each "=". */
export function formulasIn(text: string): Formula[] {
  const formulas: Formula[] = [];
  for (const part of typed(text).split(/[，。；：！？、|\n=≈:;!?]|[.,](?=\s|$)/u)) {
    if (!SIGN.test(part) || formulas.length >= MOST_FORMULAS) continue;
    const tokens = tokensOf(part);
    if (tokens.length > MOST_TOKENS) continue;
    for (let at = 0; at < tokens.length; at++) {
      const read = expressionAt(tokens, at);
      if (read === null) continue;
      at = read.end - 1;
      if (read.signs > 0 && read.variables > 0 && read.variables <= MOST_VARIABLES)
        formulas.push({ variables: read.variables, of: read.term });
    }
  }
  return formulas;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const [whole, number, sign, name] = match;
    at += whole.length;
    if (number !== undefined) {
      tokens.push({ kind: 'number', text: number });
      // 2k + 1
      if (/[A-Za-z(]/.test(text[at] ?? '')) tokens.push({ kind: 'sign', text: '×' });
    } else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'name', text: (name ?? '').trim().toLowerCase() });
  }
  return tokens;
}

function expressionAt(
  tokens: readonly Token[],
  from: number,
): { term: Term; end: number; signs: number; variables: number } | null {
  let at = from;
  let signs = 0;
  const names: string[] = [];
  const isSign = (of: ReadonlySet<string>): boolean =>
    tokens[at]?.kind === 'sign' && of.has(tokens[at]?.text ?? '');
  function factor(): Term | null {
    const token = tokens[at];
    if (token === undefined) return null;
    let term: Term | null = null;
    if (token.kind === 'number') {
      at++;
      const value = token.text.endsWith('%') ? Number(token.text.slice(0, -1)) / 100 : Number(token.text);
      term = () => value;
    } else if (token.kind === 'name') {
      at++;
      const position = names.includes(token.text) ? names.indexOf(token.text) : names.push(token.text) - 1;
      term = (amounts) => amounts[position] ?? Number.NaN;
    } else if (token.text === '(') {
      at++;
      term = sum();
      if (term === null || tokens[at]?.text !== ')') return null;
      at++;
    }
    if (term !== null && tokens[at]?.text === '²') {
      at++;
      signs++;
      const base = term;
      return (amounts) => base(amounts) ** 2;
    }
    return term;
  }
  function chain(
    next: () => Term | null,
    up: ReadonlySet<string>,
    down: ReadonlySet<string>,
    join: (one: number, other: number, isUp: boolean) => number,
  ): Term | null {
    let left = next();
    while (left !== null && (isSign(up) || isSign(down))) {
      const [before, isUp, one]: [number, boolean, Term] = [at, isSign(up), left];
      at++;
      const other = next();
      if (other === null) {
        at = before;
        break;
      }
      signs++;
      left = (amounts) => join(one(amounts), other(amounts), isUp);
    }
    return left;
  }
  const product = (): Term | null =>
    chain(factor, TIMES, OVER, (one, other, isUp) => (isUp ? one * other : one / other));
  function sum(): Term | null {
    return chain(product, PLUS, MINUS, (one, other, isUp) => (isUp ? one + other : one - other));
  }
  const term = sum();
  return term === null ? null : { term, end: at, signs, variables: names.length };
}

/** Whether a number is said for what comes out. */
export const isRounded = (said: number, result: number): boolean =>
  Math.abs(said - result) <= Math.max(1, Math.abs(said)) * (Number.isInteger(result) ? EXACTLY : NEARLY);

/**
 * Whether one of the amounts that are said is what a formula of the passage gives for others of them, and `wanted` is
 * that or one of these. `least`: variables that it has.
 */
export function isOfAFormula(
  wanted: number,
  said: readonly number[],
  held: HeldPassage,
  least: number,
): boolean {
  const amounts = [...new Set(said)];
  if (amounts.length < 2 || amounts.length > MOST_AMOUNTS) return false;
  return formulasOf(held).some(
    ({ variables, of }) =>
      variables >= least &&
      assignments(amounts, variables).some((given) => {
        const result = of(given);
        return amounts.some(
          (one) =>
            !given.includes(one) && (one === wanted || given.includes(wanted)) && isRounded(one, result),
        );
      }),
  );
}

/** So many of the amounts in each order; each for one thing. */
function assignments(amounts: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return assignments(amounts, count - 1).flatMap((given) =>
    amounts.filter((one) => !given.includes(one)).map((one) => [...given, one]),
  );
}
