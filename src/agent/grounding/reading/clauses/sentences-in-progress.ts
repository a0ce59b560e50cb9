import { WHETHER, WHETHER_ENGLISH } from '../../words/function-words.ts';
import { groundingLexicon, type LexiconEntry } from '../../words/lexicon.ts';
import { tellCase } from './cases.ts';
import { type Clause, emptyClause, type Sentence, type Term } from './clause.ts';
import {
  ARTICLES,
  DENYING,
  NOBODIES,
  OF_NOBODY,
  OPEN_SPEECH,
  PLAIN_SPEECH,
  PROHIBITING,
  PROHIBITIONS,
  REFUTED,
} from './negation.ts';
import { REFUTERS } from './refuted.ts';

/** A turn within a sentence: what follows is said of something else, or the other way round. */
const TURNS = new Set([
  '而',
  '而是',
  '而不是',
  '而非',
  '但',
  '但是',
  '不过',
  '否则',
  '不然',
  '然而',
  '却',
  'but',
  'while',
  'whereas',
  'otherwise',
  'instead of',
  'rather than',
]);

/** Values that are written like names; many things have them. */
export const LITERALS = new Set(['True', 'False', 'None']);
/** Behind them a further denial goes on with the one before. */
const DENIES_ON = new Set(['nor', '也', '又', '或', '和', '以及']);
const PRONOUNS = new Set('it they them both 它 它们 两者 前者 后者'.split(' '));
/** Behind these stands a further case. */
const JOINS = new Set('或 或者 or 甚至'.split(' '));
const CONDITIONS = new Set('时 时候 的时候 如果 要是 假如 若 当 when if while'.split(' '));
/** What is said before does not hold of what is named here. */
const EXCEPTIONS = new Set('除外 例外'.split(' '));
const SHAPES = new Set([...PRONOUNS, ...CONDITIONS, ...JOINS, ...EXCEPTIONS]);
const WHETHERS = new Set([...WHETHER.split(' '), WHETHER_ENGLISH]);
/** The axis of words that say an order of steps. */
const ORDER = '次序';

export const NAME_WEIGHT = 1.5;
export const GRAM_WEIGHT = 0.5;

/** 办理时间是 3 月 1 日, "the temperature is 800 degrees": of what kind a number is its unit tells as well. */
const NAMED_BY_UNIT: Record<string, ReadonlySet<string>> = {
  dur: new Set('时间 时长 time duration'.split(' ')),
  date: new Set('时间 日期 date time'.split(' ')),
  degree: new Set('温度 temperature'.split(' ')),
  money: new Set('金额 数额 amount'.split(' ')),
  '%': new Set('比例 占比 百分比 percentage share'.split(' ')),
};
const isNamedByUnit = ({ written }: Term, { numbers }: Clause): boolean =>
  numbers.some(({ unit, weak }) => !weak && NAMED_BY_UNIT[unit]?.has(written.toLowerCase()) === true);

/** The sentences of a text while their words come in: what each does to the clause that it stands in. */
export function createSentences() {
  const lexicon = groundingLexicon();
  const sentences: Sentence[] = [];
  let sentence: Sentence = [];
  let clause = emptyClause();
  let polarity = PLAIN_SPEECH;
  let negation = '';
  /** The form of the lexicon right before. */
  let before = '';
  /** A word of the clause went by that is not structural. */
  let spoken = false;

  function endClause(): void {
    polarity = PLAIN_SPEECH;
    for (const term of clause.terms) if (isNamedByUnit(term, clause)) term.weight = 0;
    const empty =
      clause.terms.length + clause.numbers.length + clause.code.length + clause.quantifiers.length === 0;
    if (!empty) sentence.push(clause);
    clause = emptyClause();
    spoken = false;
    before = '';
  }

  function endSentence(): void {
    endClause();
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  }

  const add = (read: Omit<Term, 'negated'> & { negated?: boolean | null }): void => {
    if (!spoken) clause.lead = read.key;
    spoken = true;
    before = '';
    const term: Term = { negated: polarity.here, ...read };
    if (polarity.here) term.denied = (negation + read.written).toLowerCase();
    if (clause.gap) term.apart = true;
    if (clause.joining) term.joined = true;
    if (clause.supposing) term.supposed = true;
    clause.gap = false;
    clause.joining = false;
    clause.terms.push(term);
  };
  const wordPassed = (): void => {
    polarity = polarity.next();
  };

  /** What a word does to its clause beside being said in it: hardly any does. */
  function shape(written: string): void {
    if (PRONOUNS.has(written)) {
      clause.pronounLeads ||= !spoken && !clause.pronoun;
      clause.pronoun = true;
    }
    if (CONDITIONS.has(written)) clause.conditional = true;
    if (JOINS.has(written)) clause.joining = true;
    if (EXCEPTIONS.has(written)) clause.denies = !clause.denies;
  }

  function meet(entry: LexiconEntry, written: string, kin?: readonly number[]): void {
    if (TURNS.has(written)) endClause();
    const joins = entry.negates && (DENIES_ON.has(written) || DENIES_ON.has(before));
    tellCase(written, clause, sentence.at(-1));
    before = written;
    if (lexicon.quantifiers.has(entry.key)) clause.quantifiers.push(entry.key);
    if (SHAPES.has(written)) shape(written);
    const isApart = entry.generic && !ARTICLES.has(written);
    if (isApart) clause.gap = true;
    if (isApart && !entry.ends) spoken = true;
    if (entry.negates) negation = written;
    // 不用管能不能跑通: denied, whatever is asked.
    const isOpen = entry.omits && !(polarity.here === true && WHETHERS.has(written));
    if (isOpen) polarity = OPEN_SPEECH;
    else if (entry.negates) {
      // "Neither … nor", 既不…也不: what is denied twice over is denied of each.
      if (!(clause.denies && joins)) clause.denies = !clause.denies;
      polarity =
        polarity.here === true && !polarity.reached
          ? PLAIN_SPEECH
          : REFUTERS.has(written)
            ? REFUTED
            : PROHIBITIONS.has(written)
              ? PROHIBITING
              : NOBODIES.has(written)
                ? OF_NOBODY
                : DENYING;
    } else if (entry.ends) polarity = polarity.ended(written);
    else if (isApart) polarity = polarity.apart();
    if (lexicon.axisOf.get(entry.key) === ORDER) {
      // 先 and 再 only count by what follows them.
      clause.terms.push({ key: entry.key, weight: 0, kind: 'word', negated: null, written });
      return;
    }
    if (entry.generic) return;
    add({
      key: entry.key,
      weight: 1,
      kind: entry.claim ? 'claim' : 'word',
      written,
      ...(kin ? { kin } : {}),
    });
    wordPassed();
  }

  function unknownHan(run: string): void {
    if (run.length === 1) add({ key: run, weight: GRAM_WEIGHT / 2, kind: 'gram', written: run });
    for (let i = 0; i + 1 < run.length; i++)
      add({ key: run.slice(i, i + 2), weight: GRAM_WEIGHT, kind: 'gram', written: run });
    if (run.length > 1) wordPassed();
  }

  function name(written: string): void {
    const key = written.toLowerCase();
    add({ key, weight: NAME_WEIGHT, kind: LITERALS.has(written) ? 'literal' : 'name', written });
    wordPassed();
  }

  return {
    get clause() {
      return clause;
    },
    get polarity() {
      return polarity;
    },
    endClause,
    endSentence,
    add,
    wordPassed,
    meet,
    unknownHan,
    name,
    end(): Sentence[] {
      endSentence();
      return sentences;
    },
  };
}

export type SentencesInProgress = ReturnType<typeof createSentences>;
