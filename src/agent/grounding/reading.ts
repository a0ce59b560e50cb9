import { groundingLexicon, type LexiconEntry, stemOf } from './lexicon.ts';
import { englishNumberAt, hanNumberAt, type NumberFact, namedDateAt, numberAt } from './numbers.ts';

/** A word of a statement that can be compared. */
export interface Term {
  /** Words that say the same have the same key. */
  key: string;
  /** How much of the statement it is. */
  weight: number;
  /** The sense is turned round here: 不改变, "does not change". */
  negated: boolean;
  /** `name`: code, errors, people; must stand in the material. `claim`: likewise. `gram`: two characters of an unknown word. */
  kind: 'name' | 'claim' | 'word' | 'gram';
  /** As it is written, for telling what was missing. */
  written: string;
}

/** A part of a sentence up to a comma or a turn such as 而, "but": what is compared with a part of a passage. */
export interface Clause {
  terms: Term[];
  numbers: NumberFact[];
  /** Keys of how much is spoken of: `all`, `always`, `never`, `some`, `only`. */
  quantifiers: string[];
  /** Code as it stands between backticks, without white space. */
  code: { text: string; negated: boolean }[];
}

/** The clauses of one sentence. */
export type Sentence = Clause[];

/** Tells what stands at a place of a text. Sticky, so that the text is gone through once. */
const TOKEN =
  /`([^`\n]*)`|(?:https?:\/\/|www\.)\S+|([A-Za-z_][\w]*(?:[.'’-][A-Za-z_]\w*|-\d+)*)(\(\))?|(\d)|(\p{Script=Han}+(?:·\p{Script=Han}+)*)|([。！？!?\n]+|[;；]|\.(?=\s|$))|([,，、:：——…]|\s-\s)|([“"「『])([^”"」』\n]{1,16})[”"」』]/uy;
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

/** Names of code: dotted, with an underscore, an inner or an all capital, or a call. */
const CODE_LIKE =
  /[_.\d]|[a-z][A-Z]|^[A-Z]{2,}s?$|^[A-Z][a-z]+(?:Error|Exception|Warning|Interrupt|Exit|Iteration)$/;
/** Numbers and dashes at the start of a line are not part of what it says. */
const LIST_MARKER = /^[ \t]*(?:\d{1,2}[.)、][ \t]+|[-*+>#]+[ \t]+)+/gm;
const HAN = /\p{Script=Han}/u;
/** Latin words that a Chinese sentence uses as its own. */
const LOAN_WORDS = new Set('ok bug app pc ide demo vs python ta'.split(' '));

const NAME_WEIGHT = 1.5;
const GRAM_WEIGHT = 0.5;
/** Content words that a negation turns round at most. */
const REACH = { han: 2, latin: 3 };

export function readSentences(text: string): Sentence[] {
  const reader = createReader(HAN.test(text));
  const normal = text.normalize('NFKC').replace(LIST_MARKER, '');
  const length = normal.length;
  let at = 0;
  let afterFullStop = true;
  while (at < length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(normal);
    if (!match) {
      at++;
      continue;
    }
    const [whole, code, latin, call, digit, han, stop, comma, , quoted] = match;
    at += whole.length;
    if (stop !== undefined) reader.endSentence();
    else if (comma !== undefined) {
      if (comma !== '、') reader.endClause();
    } else if (code !== undefined) reader.code(code);
    else if (quoted !== undefined) reader.quoted(quoted);
    else if (han !== undefined) reader.han(han, normal.slice(at, at + 12));
    else if (digit !== undefined) at = reader.number(normal, at - 1);
    else if (latin !== undefined)
      at = reader.latin(normal, at - whole.length, latin, call !== undefined, afterFullStop);
    afterFullStop = stop !== undefined || (afterFullStop && !/[\p{L}\p{N}]/u.test(whole));
  }
  return reader.end();
}

function createReader(hanText: boolean) {
  const lexicon = groundingLexicon();
  const sentences: Sentence[] = [];
  let sentence: Sentence = [];
  let clause = emptyClause();
  let reach = 0;
  let turned = false;

  function endClause(): void {
    reach = 0;
    turned = false;
    if (clause.terms.length + clause.numbers.length + clause.code.length + clause.quantifiers.length === 0)
      return;
    sentence.push(clause);
    clause = emptyClause();
  }

  function endSentence(): void {
    endClause();
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  }

  const add = (term: Omit<Term, 'negated'>): void => {
    clause.terms.push({ ...term, negated: reach > 0 && turned });
  };
  const wordPassed = (): void => {
    if (reach > 0) reach--;
  };

  function meet(entry: LexiconEntry, written: string, reachOf: number): void {
    if (TURNS.has(written)) endClause();
    if (lexicon.quantifiers.has(entry.key)) clause.quantifiers.push(entry.key);
    if (entry.negates) {
      turned = reach > 0 ? !turned : true;
      reach = reachOf;
      return;
    }
    if (entry.ends) {
      reach = 0;
      return;
    }
    if (entry.generic) return;
    add({ key: entry.key, weight: 1, kind: entry.claim ? 'claim' : 'word', written });
    wordPassed();
  }

  function unknownHan(run: string): void {
    if (run.length === 1) add({ key: run, weight: GRAM_WEIGHT / 2, kind: 'gram', written: run });
    for (let i = 0; i + 1 < run.length; i++)
      add({ key: run.slice(i, i + 2), weight: GRAM_WEIGHT, kind: 'gram', written: run });
    if (run.length > 1) wordPassed();
  }

  function name(written: string): void {
    const key = written.toLowerCase().replace(/\(\)$/, '');
    add({ key, weight: NAME_WEIGHT, kind: 'name', written: key });
    wordPassed();
  }

  function hanForm(run: string, at: number): { form: string; entry: LexiconEntry } | null {
    for (let length = Math.min(lexicon.longestHan, run.length - at); length > 0; length--) {
      const form = run.slice(at, at + length);
      const entry = lexicon.han.get(form);
      if (entry) return { form, entry };
    }
    return null;
  }

  return {
    endClause,
    endSentence,
    code(code: string): void {
      const text = code.replace(/\s+/g, '');
      if (text === '') return;
      clause.code.push({ text, negated: reach > 0 && turned });
      for (const identifier of code.match(/[A-Za-z_][\w.]*/g) ?? []) {
        const key = identifier.toLowerCase();
        add({ key, weight: NAME_WEIGHT, kind: 'name', written: identifier });
      }
      wordPassed();
    },
    quoted(quoted: string): void {
      for (const part of readSentences(quoted)) for (const inner of part) clause.terms.push(...inner.terms);
    },
    han(run: string, after: string): void {
      let unknown = '';
      let at = 0;
      const flush = (): void => {
        if (unknown !== '') unknownHan(unknown);
        unknown = '';
      };
      if (run.includes('·')) {
        name(run);
        return;
      }
      while (at < run.length) {
        const number = hanNumberAt(run.slice(at) + after);
        const form = hanForm(run, at);
        if (
          number &&
          number.length <= run.length - at &&
          (!form || form.entry.generic || form.form.length <= number.length)
        ) {
          flush();
          clause.numbers.push(number.fact);
          at += Math.max(number.length, form && number.fact.weak ? form.form.length : 0);
        } else if (form) {
          flush();
          meet(form.entry, form.form, REACH.han);
          at += form.form.length;
        } else {
          unknown += run[at];
          at++;
        }
      }
      flush();
    },
    number(text: string, at: number): number {
      const number = numberAt(text.slice(at, at + 40));
      if (!number) return at + 1;
      clause.numbers.push(number.fact);
      return at + number.length;
    },
    /** Takes one or more words; where the reading goes on. */
    latin(text: string, at: number, word: string, call: boolean, first: boolean): number {
      const end = at + word.length + (call ? 2 : 0);
      const here = text.slice(at, at + 40);
      const date = namedDateAt(here);
      if (date) {
        clause.numbers.push(date.fact);
        return at + date.length;
      }
      if (call || CODE_LIKE.test(word)) {
        name(word);
        return end;
      }
      const number = hanText ? null : englishNumberAt(here, word);
      if (number) {
        clause.numbers.push(number.fact);
        return at + number.length;
      }
      const phrase = latinPhrase(here);
      if (phrase && !(hanText && /^[a-z]+$/.test(phrase.written) && !phrase.entry.generic)) {
        meet(phrase.entry, phrase.written.toLowerCase(), REACH.latin);
        return at + phrase.written.length;
      }
      if (hanText) {
        if (!LOAN_WORDS.has(word.toLowerCase())) name(word);
      } else if (/^[A-Z]/.test(word) && !first) {
        if (!LOAN_WORDS.has(word.toLowerCase())) name(word);
      } else {
        add({ key: stemOf(word), weight: 1, kind: 'word', written: word });
        wordPassed();
      }
      return end;
    },
    end(): Sentence[] {
      endSentence();
      return sentences;
    },
  };

  /** The longest form of the lexicon that begins a text; words of a phrase stand a space apart. */
  function latinPhrase(text: string): { written: string; entry: LexiconEntry } | null {
    const words = /^[A-Za-z'’-]+(?: [A-Za-z'’-]+){0,3}/.exec(text)?.[0].split(' ') ?? [];
    for (let count = Math.min(words.length, lexicon.longestLatin); count > 0; count--) {
      const taken = words.slice(0, count);
      const entry = lexicon.latin.get(taken.map((word) => stemOf(word.toLowerCase())).join(' '));
      if (entry) return { written: taken.join(' '), entry };
    }
    return null;
  }
}

const emptyClause = (): Clause => ({ terms: [], numbers: [], quantifiers: [], code: [] });
