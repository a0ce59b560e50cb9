import { type Likeness, likenessOf, type Standing, standing } from './alignment.ts';
import type { Clause, Sentence, Term } from './reading/clause.ts';
import {
  bare,
  type HeldClause,
  type HeldPassage,
  isThing,
  NEGATED,
  numberKeys,
  PLAIN,
  placeOf,
  sequenceOf,
} from './reading/held-passage.ts';
import { agrees, boundOtherwise, comparable, type NumberFact, numberMissing } from './reading/numbers.ts';
import { groundingLexicon } from './words/lexicon.ts';

/** So much more alike has what says otherwise to be; in weights of words. */
const AHEAD = 0.2;
/** Where nothing bears it out, what says otherwise has to share this much. */
const ENOUGH = 1;
/** Weight of what stands around a denial, not in it. */
const AROUND_DENIED = 0.4;
/** So much more alike has to be what denies elsewhere. */
const WELL_AHEAD = 0.5;
/** Of a short clause, this share. */
const ENOUGH_OF_SHORT = 0.3;

/** What a statement says otherwise than its passage, or null. */
export function contradiction(
  sentence: Sentence,
  held: HeldPassage,
  asked: readonly NumberFact[],
  isConverse: boolean,
  compares: boolean,
): string | null {
  for (const clause of sentence) {
    const found =
      againstNumbers(clause, sentence, held, asked) ??
      // "shorter than" says of the one what "longer than" says of the other.
      (isConverse ? null : againstOpposites(clause, sentence, held)) ??
      againstNegation(clause, sentence, held) ??
      (compares ? null : againstNames(clause, sentence, held)) ??
      againstSubject(clause, sentence, held) ??
      againstQuantifiers(clause, sentence, held) ??
      againstDenial(clause, sentence, held) ??
      againstSequence(clause, held);
    if (found) return found;
  }
  return againstWhole(sentence, held) ?? againstExchange(sentence, held);
}

/** The same across languages, where the order of words and what stands right behind a "not" are a language's own. */
export const contradictionAcross = (
  sentence: Sentence,
  held: HeldPassage,
  asked: readonly NumberFact[],
): string | null =>
  sentence.reduce<string | null>(
    (found, clause) =>
      found ??
      againstNumbers(clause, sentence, held, asked) ??
      againstOpposites(clause, sentence, held) ??
      againstQuantifiers(clause, sentence, held),
    null,
  );

const outweighs = ({ same, otherwise, available }: Standing): boolean =>
  otherwise >= Math.min(ENOUGH, available * ENOUGH_OF_SHORT) && otherwise > same + AHEAD;

function againstNumbers(
  clause: Clause,
  sentence: Sentence,
  held: HeldPassage,
  asked: readonly NumberFact[],
): string | null {
  const likeness = likenessOf(clause, sentence);
  const isSaid = (other: NumberFact): boolean => clause.numbers.some((own) => agrees(own, other));
  for (const number of clause.numbers) {
    if ((number.weak && number.unit !== 'ordinal') || countsNames(number, clause)) continue;
    if (clause.conditional && asked.some((other) => agrees(other, number))) continue;
    const [except = ''] = numberKeys(number);
    if (standsTogether(clause, held)) continue;
    const stands = standing(held, likeness, except, (unit) => {
      const same = unit.numbers.filter((other) => comparable(other, number) && agrees(other, number));
      if (same.some((other) => !boundOtherwise(other, number))) return 'same';
      if (same.length > 0) return 'otherwise';
      // Of two numbers of one measure the other may be what stands there: 一年以上不满三年.
      return unit.numbers.some((other) => other.unit === number.unit && !isSaid(other)) ? 'otherwise' : null;
    });
    if (outweighs(stands)) return numberMissing(number);
  }
  return null;
}

/** "…, 95 percent within two": of a row only the first says it in full, but each has its numbers together. */
function standsTogether({ numbers }: Clause, held: HeldPassage): boolean {
  const said = numbers.filter(({ weak }) => !weak);
  return (
    said.length > 1 &&
    said.some(({ unit }) => unit === '%') &&
    held.clauses.some(
      (unit) =>
        said.length === unit.numbers.filter(({ weak }) => !weak).length &&
        said.every((number) =>
          unit.numbers.some(
            (other) => comparable(other, number) && agrees(other, number) && !boundOtherwise(other, number),
          ),
        ),
    )
  );
}

/** "`a` 和 `b` 是两个…": the number only counts what is named. */
export function countsNames({ unit, values }: NumberFact, clause: Clause): boolean {
  const named = new Set(clause.terms.filter((term) => term.kind === 'name').map((term) => term.key));
  return unit === 'count' && named.size > 1 && values.includes(String(named.size));
}

const ONCE = '一次';

function againstOpposites(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf, valuesOf } = groundingLexicon();
  const likeness = likenessOf(clause, sentence);
  const said = new Set(clause.terms.map((term) => term.key));
  for (const term of clause.terms) {
    const axis = axisOf.get(term.key);
    if (axis === undefined || term.weight === 0) continue;
    // 再吃一次, 每删一点就跑一次: no one counts how often.
    if (term.key === ONCE && (said.has('再') || clause.quantifiers.includes('each'))) continue;
    const place = placeOf(term.key);
    const stands = standing(held, likeness, place, (unit) => {
      if (!unit.own.has(place)) return null;
      const says = unit.own.get(term.key);
      if (says !== undefined)
        return says & (term.negated ? NEGATED : PLAIN) || term.negated === null ? 'same' : null;
      // What is not empty is filled: of two values the one denied is the other said.
      if (term.negated === true && valuesOf(axis) === 2) return 'same';
      // A statement that has both values contrasts them as its passage does.
      return unit.sequence.some((key) => placeOf(bare(key)) === place && !said.has(bare(key)))
        ? 'otherwise'
        : null;
    });
    if (outweighs(stands)) return `the opposite of ${term.written}`;
  }
  return null;
}

function againstNegation(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf, valuesOf } = groundingLexicon();
  const likeness = likenessOf(clause, sentence);
  for (const term of clause.terms) {
    if (term.negated === null || (term.kind === 'gram' && term.key.length < 2)) continue;
    if (clause.terms.some((other) => other.key === term.key && other.negated !== term.negated)) continue;
    if (quoted(term, clause, held) || isDeniedThere(term, held)) continue;
    const axis = axisOf.get(term.key);
    const isOneOfTwo = term.negated && axis !== undefined && valuesOf(axis) === 2;
    const stands = standing(held, likeness, placeOf(term.key), (unit) => {
      const says = unit.own.get(term.key);
      if (says === undefined) return isOneOfTwo && unit.own.has(placeOf(term.key)) ? 'same' : null;
      if (says === (PLAIN | NEGATED)) return 'both';
      if ((says === NEGATED) === term.negated) return 'same';
      // 空格和 Tab 不要混用, where the passage has 不要把空格和 Tab 混用: the same is denied of it.
      return !term.negated && unit.denies && deniesTheSame(clause, unit) ? 'both' : 'otherwise';
    });
    if (outweighs(stands) && !(term.negated && deniedElsewhere(likeness, term, held, stands.otherwise)))
      return `its negation: ${term.written}`;
  }
  return null;
}

/** What stands between a denial and the word that it denies, at the most. */
const BETWEEN = 2;
const DENIAL_BEFORE = new RegExp(`(?:不是|没有|防止|避免|免得|以免)\\p{Script=Han}{0,${BETWEEN}}$`, 'u');

/** 不是括号, where the passage has 而不是圆括号; 不会被改掉, where it has 防止被改动: the denial stands right before the word. */
function isDeniedThere({ negated, written }: Term, { flat }: HeldPassage): boolean {
  if (negated !== true || !HAN_WORD.test(written)) return false;
  for (let at = flat.indexOf(written); at !== -1; at = flat.indexOf(written, at + 1))
    if (DENIAL_BEFORE.test(flat.slice(Math.max(0, at - BETWEEN - 2), at))) return true;
  return false;
}
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/** "gap adds no space at the edges" for "sets the space between items but not at the edges": the denial stands at the rest. */
const deniedElsewhere = (likeness: Likeness, term: Term, held: HeldPassage, otherwise: number): boolean =>
  held.clauses.some(
    (unit) => unit.denies && likeness(unit, placeOf(term.key), AROUND_DENIED) > otherwise + WELL_AHEAD,
  );

const deniesTheSame = (clause: Clause, unit: HeldClause): boolean =>
  clause.denies &&
  clause.terms.some((term) => term.negated && ((unit.own.get(term.key) ?? 0) & NEGATED) !== 0);

/** What is denied is only ever said plainly in the passage: too strict for its own retellings, not for an asker's claim. */
export function isDeniedByNobody(clause: Clause, held: HeldPassage): boolean {
  const denied = clause.terms.filter((term) => term.negated === true && term.weight >= 1);
  const speaking = held.clauses.filter((unit) => denied.some((term) => unit.own.has(term.key)));
  return speaking.length > 0 && !speaking.some((unit) => unit.denies);
}

/** So much of a clause must stand in a passage's clause for the two to be the same sentence, denied or not. */
const NEARLY_ALL = 0.9;
/** And so much of the passage's clause in it. */
const MOSTLY = 0.5;

/** The very same clause, denied in one of the two. */
function againstDenial(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const likeness = likenessOf(clause, [clause]);
  // "Without it, the dough collapses" for "A dough without salt collapses": what is denied stands a clause apart.
  const apart = sentence.filter((other) => other !== clause && other.denies);
  let total = 0;
  for (const [, weight] of new Map(clause.terms.map((term) => [term.key, term.weight]))) total += weight;
  if (total < 2) return null;
  if (clause.terms.some((term) => quoted(term, clause, held))) return null;
  const said = new Set(clause.terms.map((term) => term.key));
  let same = 0;
  let otherwise = 0;
  for (const unit of held.clauses) {
    const score = likeness(unit, '', 0);
    if (unit.sequence.filter((key) => said.has(bare(key))).length < unit.sequence.length * MOSTLY) continue;
    if (unit.denies === clause.denies || apart.some((other) => deniesTheSame(other, unit)))
      same = Math.max(same, score);
    else if (dangles(clause) || unit.dangles || clause.terms.some((term) => saidOtherwise(term, unit)))
      otherwise = Math.max(otherwise, score);
  }
  return otherwise >= total * NEARLY_ALL && otherwise > same + AHEAD ? 'its negation' : null;
}

/** "The item at `stop` is not", 不用小心: denied, and no word that counts is. */
const dangles = (clause: Pick<Clause, 'denies' | 'terms'>): boolean =>
  clause.denies && !clause.terms.some((term) => term.negated);

/** "None 表示没有值": all that is said is a denial that stands in the passage as it is. Of a case (只有在他不清醒时) what comes of it decides. */
const quoted = (term: Term, clause: Clause, held: HeldPassage): boolean =>
  clause.terms.length <= 2 &&
  !clause.conditional &&
  !clause.quantifiers.includes('only') &&
  term.denied !== undefined &&
  held.flat.includes(term.denied);

function saidOtherwise(term: Term, unit: HeldClause): boolean {
  const says = unit.own.get(term.key);
  return says !== undefined && says !== (term.negated ? NEGATED : PLAIN);
}

/** The passage says it of another: "`print()` 把结果交给程序" where it is `return` that does. */
function againstNames(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const names = clause.terms.filter((term) => term.kind === 'name' || term.kind === 'literal');
  if (names.length === 0 || names.length === clause.terms.length) return null;
  // "Set `end`: it changes …": the clause is about what another has named.
  const spoken = clause.pronounLeads ? sentence.flatMap(({ terms }) => terms) : clause.terms;
  const known = new Set(spoken.map((term) => term.key));
  const likeness = likenessOf(clause, sentence);
  const shown = clause.code
    .filter(({ text }) => held.flat.includes(text.toLowerCase()))
    .map(({ text }) => text);
  for (const name of names) {
    if (isOfItsCode(name, shown, held)) continue;
    const kind = kindOfName(name.written);
    const stands = standing(
      held,
      likeness,
      name.key,
      (unit) => {
        if (unit.own.has(name.key)) return 'same';
        if (unit.names.has(name.key)) return 'carried';
        // "it decides …": of whom is not said.
        if (unit.pronounLeads) return null;
        const rival = unit.rivals.some(
          (other) => kindOfName(other) === kind && !known.has(other.toLowerCase()),
        );
        return rival ? (unit.carried ? 'otherwise_carried' : 'otherwise') : null;
      },
      false,
    );
    if (outweighs(stands)) return `another name than ${name.written}`;
  }
  return null;
}

/** `python --version`: a line of its code, or a name in one, that none of its sentences speaks of is nobody's rival. */
const isOfItsCode = ({ key, written }: Term, shown: readonly string[], { clauses }: HeldPassage): boolean =>
  shown.some((code) => key === `\`${code.toLowerCase()}` || (code !== written && code.includes(written))) &&
  !clauses.some(({ own, names }) => own.has(key) || names.has(key));

/** Only names of one kind stand for each other. */
function kindOfName(name: string): 'error' | 'literal' | 'other' {
  if (/(?:Error|Exception|Warning|Interrupt|Exit|Iteration)$/.test(name)) return 'error';
  return /^(?:True|False|None)$/.test(name) ? 'literal' : 'other';
}

/** Strong words, those of a passage that bear them out, and those that say otherwise. */
const STRONG = new Map([
  ['all', { bearing: ['all', 'each', 'always'], against: ['some', 'only'] }],
  ['always', { bearing: ['always', 'all', 'each'], against: ['some', 'only'] }],
  ['each', { bearing: ['each', 'all', 'always'], against: ['only'] }],
  ['only', { bearing: ['only'], against: ['all', 'always'] }],
]);

function againstQuantifiers(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const likeness = likenessOf(clause, sentence);
  if (isWeakened(clause, held, likeness)) return 'less than all';
  for (const quantifier of clause.quantifiers) {
    const strong = STRONG.get(quantifier);
    // 总电阻只有单个的一半: of an amount it says that it is little.
    if (!strong || (quantifier === 'only' && clause.numbers.some(({ weak }) => !weak))) continue;
    // "Only the first row" is not every row.
    const against =
      quantifier === 'only' && isOneOfARow(clause) ? [...strong.against, 'each'] : strong.against;
    const bears = (unit: HeldClause): boolean => strong.bearing.some((word) => unit.quantifiers.has(word));
    if (quantifier !== 'each' && quantifier !== 'only' && !held.clauses.some(bears))
      return `the word for "${quantifier}"`;
    const stands = standing(held, likeness, '', (unit) => {
      if (bears(unit)) return 'same';
      return against.some((word) => unit.quantifiers.has(word)) ? 'otherwise' : null;
    });
    if (outweighs(stands)) return `the word for "${quantifier}"`;
    if (quantifier === 'each' || quantifier === 'only') continue;
    const unsaid = standing(held, likeness, '', (unit) => (bears(unit) ? 'same' : 'otherwise'));
    if (unsaid.otherwise > unsaid.same + UNSAID) return `the word for "${quantifier}"`;
  }
  return null;
}

/** How the axes of the first and the last begin. */
const IN_A_ROW = '首末';

const isOneOfARow = ({ terms, numbers }: Clause): boolean =>
  numbers.some(({ unit }) => unit === 'ordinal') ||
  terms.some(({ key }) => groundingLexicon().axisOf.get(key)?.startsWith(IN_A_ROW));

/** Keys of a majority, and of some. */
const WEAK = new Set(['some']);
const MAJORITY = '多数';

/** "Usually a string" where the passage has "always": who reads it looks for the case in which it is none. */
function isWeakened(clause: Clause, held: HeldPassage, likeness: Likeness): boolean {
  const isWeak =
    clause.quantifiers.some((word) => WEAK.has(word)) || clause.terms.some(({ key }) => key === MAJORITY);
  if (!isWeak || clause.quantifiers.some((word) => STRONG.has(word))) return false;
  const stands = standing(held, likeness, MAJORITY, (unit) => {
    if (unit.quantifiers.has('some') || unit.own.has(MAJORITY)) return 'same';
    return unit.quantifiers.has('all') || unit.quantifiers.has('always') ? 'otherwise' : 'both';
  });
  return outweighs(stands);
}

/** A strong word may be added to what the passage says plainly, unless what it says strongly is quite another thing. */
const UNSAID = 0.7;

/** 内层函数变量 where the passage has 外层函数变量: the same words around the opposite. */
function againstSequence(clause: Clause, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  const said = sequenceOf(clause);
  for (const [position, term] of clause.terms.entries()) {
    const axis = axisOf.get(term.key);
    const [before, next, second] = [said[position - 1], said[position + 1], said[position + 2]];
    if (axis === undefined || next === undefined || term.negated) continue;
    const found = new Set<string>();
    for (const { sequence } of held.clauses) {
      for (let at = 0; at + 1 < sequence.length; at++) {
        if (axisOf.get(bare(sequence[at]!)) !== axis || sequence[at + 1] !== next) continue;
        // Two words behind it, or, at the end, one before and one behind.
        if (
          sequence[at + 2] === second &&
          (second !== undefined || (before !== undefined && sequence[at - 1] === before))
        )
          found.add(bare(sequence[at]!));
      }
    }
    if (found.size > 0 && !found.has(term.key)) return `the opposite of ${term.written}`;
  }
  return null;
}

/** Words that count of a passage's clause, at the least, and the share of them that a sentence has. */
const LEAST_OF_WHOLE = 3;
const OF_WHOLE = 0.75;

/**
 * A clause of the passage told in several: 物价下跌时，…成本偏低，利润偏高 for 物价上涨时成本偏低、利润偏高. Each part of it is most
 * like the same clause, which says the opposite of one word and the same of all others.
 */
function againstWhole(sentence: Sentence, held: HeldPassage): string | null {
  if (sentence.length < 2) return null;
  const { axisOf } = groundingLexicon();
  const said = new Map(sentence.flatMap(({ terms }) => terms.map((term) => [term.key, term] as const)));
  const shareOf = (unit: HeldClause, except: string): number => {
    const rest = unit.sequence.map(bare).filter((key) => placeOf(key) !== except);
    return rest.length < LEAST_OF_WHOLE ? 0 : rest.filter((key) => said.has(key)).length / rest.length;
  };
  const conditions = sentence.filter(({ conditional }) => conditional).flatMap(({ terms }) => terms);
  for (const term of conditions) {
    const axis = axisOf.get(term.key);
    if (axis === undefined || term.weight === 0 || term.negated !== false) continue;
    const place = placeOf(term.key);
    let same = 0;
    let otherwise = 0;
    for (const unit of held.clauses) {
      if (!unit.own.has(place)) continue;
      const share = shareOf(unit, place);
      const values = unit.sequence.map(bare).filter((key) => placeOf(key) === place);
      if (values.some((key) => said.has(key))) same = Math.max(same, share);
      else if (!unit.denies) otherwise = Math.max(otherwise, share);
    }
    if (otherwise >= OF_WHOLE && otherwise > same) return `the opposite of ${term.written}`;
  }
  return null;
}

/** A word that stands in the rest of its sentence bears out less than one beside it, and by so much an exchange has to be ahead. */
const BESIDE = 0.65;
const EXCHANGE_AHEAD = 0.6;

/**
 * Of two cases each with what comes of the other: 收小了背景虚，开大了远近都清楚. A statement that has both values contrasts
 * them as its passage does, so neither is told as the opposite by itself.
 */
function againstExchange(sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  // What opens a clause is its case; elsewhere it is what is said of it.
  const caseOf = ({ terms }: Clause): Term | null => {
    const [first] = terms;
    return first && axisOf.has(first.key) && first.negated === false ? first : null;
  };
  for (const [at, one] of sentence.entries()) {
    const mine = caseOf(one);
    if (mine === null) continue;
    const axis = axisOf.get(mine.key);
    for (const two of sentence.slice(at + 1)) {
      const theirs = caseOf(two);
      if (theirs === null || theirs.key === mine.key || axisOf.get(theirs.key) !== axis) continue;
      const bearing = (clause: Clause, rival: Clause, value: string): number => {
        const rest = clause.terms.filter(
          ({ key }) => axisOf.get(key) !== axis && !rival.terms.some((other) => other.key === key),
        );
        return Math.max(
          0,
          ...held.clauses
            .filter((unit) => unit.own.has(value))
            .map((unit) => {
              const isContrasted = [...unit.own.keys(), ...unit.context].some(
                (key) => key !== value && axisOf.get(key) === axis,
              );
              return rest.reduce((sum, { key, weight }) => {
                if (unit.own.has(key)) return sum + weight;
                return !isContrasted && unit.context.has(key) ? sum + weight * BESIDE : sum;
              }, 0);
            }),
        );
      };
      const asSaid = bearing(one, two, mine.key) + bearing(two, one, theirs.key);
      const exchanged = bearing(one, two, theirs.key) + bearing(two, one, mine.key);
      if (exchanged > asSaid + EXCHANGE_AHEAD)
        return `${mine.written} and ${theirs.written} have changed places`;
    }
  }
  return null;
}

/** The same of things that have no name of their own: 生成器要同时保存全部元素, where it is the list that does. */
function againstSubject(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const subject = clause.terms.find((term) => term.key === clause.lead);
  if (!subject || !isThing(subject.key) || clause.terms.length < 3) return null;
  const likeness = likenessOf(clause, sentence);
  const stands = standing(held, likeness, subject.key, (unit) => {
    if (unit.own.has(subject.key)) return 'same';
    if (unit.subject === null) return null;
    return unit.subject === subject.key ? 'carried' : 'otherwise';
  });
  return outweighs(stands) ? `another subject than ${subject.written}` : null;
}
