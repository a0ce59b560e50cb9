import { groundingLexicon, type LexiconEntry, stemOf } from './lexicon.ts';
import {
  ARTICLES,
  DENYING,
  OPEN_SPEECH,
  PLAIN_SPEECH,
  PROHIBITING,
  PROHIBITIONS,
  rewritten,
} from './negation.ts';
import { boundOf } from './number-bounds.ts';
import {
  beginsHanNumber,
  englishNumberAt,
  hanNumberAt,
  type NumberFact,
  namedDateAt,
  numberAt,
} from './numbers.ts';

/** A word of a statement that can be compared. */
export interface Term {
  /** Words that say the same have the same key. */
  key: string;
  /** How much of the statement it is. */
  weight: number;
  /** The sense is turned round here: 不改变, "does not change". Null where it is left open: 省略默认值. */
  negated: boolean | null;
  /** `name`: code, errors, people; must stand in the material. `claim`: likewise. `gram`: two characters of an unknown word. */
  kind: 'name' | 'literal' | 'claim' | 'word' | 'gram';
  /** As it is written, for telling what was missing. */
  written: string;
  /** A word that does not count stands between it and the word before. */
  apart?: boolean;
  /** With the denial before it: 没有值. */
  denied?: string;
}

/** A part of a sentence up to a comma or a turn such as 而, "but": what is compared with a part of a passage. */
export interface Clause {
  terms: Term[];
  numbers: NumberFact[];
  /** Keys of how much is spoken of: `all`, `always`, `never`, `some`, `only`. */
  quantifiers: string[];
  /** The word that opens it: what it is about. */
  lead: string | null;
  /** It speaks of an "it" that was named before. */
  pronoun: boolean;
  /** And begins with it. */
  pronounLeads: boolean;
  /** Says when something else holds: 数到 7 的时候. */
  conditional: boolean;
  /** A word that does not count went by. */
  gap: boolean;
  /** Whether it denies, by the number of its negations. */
  denies: boolean;
  /** Code as it stands between backticks, without white space. */
  code: { text: string; negated: boolean | null }[];
}

/** The clauses of one sentence. */
export type Sentence = Clause[];

/** Tells what stands at a place of a text. Sticky, so that the text is gone through once. */
const TOKEN =
  /`([^`\n]*)`|(?:https?:\/\/|www\.)\S+|([A-Za-z_][\w]*(?:[.'’-][A-Za-z_]\w*|-\d+)*)(\(\))?|(\d)|(\p{Script=Han}+(?:·\p{Script=Han}+)*)|([。！？!?\n]+|；|\.(?=\s|$))|([,，、:：——…;|()（）]|\s-\s)|([“"「『])([^”"」』\n]{1,16})[”"」』]/uy;
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
/** NFKC would make one of the two of them: the Chinese one ends a sentence, the other does not. */
const FULL_WIDTH_SEMICOLON = '\u{F0000}';
const HAN = /\p{Script=Han}/u;
/** Latin words that a Chinese sentence uses as its own. */
const LOAN_WORDS = new Set('ok bug app pc ide demo vs python ta'.split(' '));

const UNWORD = /^un(?!der|i|til)([a-z]*(?:ed|[ai]ble|ing|al|ary|own|ain|aid|afe|air|even|ear))$/;

/** Values that are written like names; many things have them. */
const LITERALS = new Set(['True', 'False', 'None']);
/** "KeyError: 'Name'": of a message only the error is a name. */
const ERROR_MESSAGE = /^([A-Z]\w*): /;

/** "… is included and the item at `stop` is not": a clause of its own. */
const AND_ALSO =
  /^and (?:`[^`]+` (?:is|was|does|gives|returns|means|takes)\b|(?:the|it|its|they|you|is|are|was|can|will|does|do|then|also|even|returns?|gives?|puts?|another|how|what)\b)/i;

/** "from a throw-in, a goal kick or a corner kick": things in a row, not clauses. */
const LIST_GOES_ON =
  /^\s*(?:nor\b|(?:(?:an?|the)\s+)?[a-z-]+(?:\s+[a-z-]+)?\s+(?:or|nor)\s+(?:(?:an?|the)\s+)?[a-z-]+(?:\s+[a-z-]+)?\s*[,.;])/;
const FIRST = /^第一/;
const NUMERIC = /^-?\d[\d.]*$/;
/** A quotation that is the label of something to press or to open, by what stands before and behind it. */
const PRESSED = /(?:点|点击|选|选择|打开|按|勾选|进入|在|到|choose|click|open|select|press|tick)\s*$/i;
const PLACE = /^\s*(?:页|按钮|选项|菜单|里|中|一栏|文件夹|page|button|menu)/i;
/** A name or a call of one without arguments, or a text with words of its own. */
const SIMPLE_CODE = /^[\w.]+(?:\(\))?$|^[A-Z]\w*:|^[\p{L}\p{N}\s]*$/u;

/** `\d` names nothing; `\Users` does. */
const ESCAPE = /\\[A-Za-z](?![\w.])/g;
/** A command of several words is one name: `git restore file` is another than `git restore --staged file`. */
const COMMAND = /^[a-z][\w-]*(?: [\w.-]+)+$/;

const PRONOUNS = new Set('it they them 它 它们 两者 前者 后者'.split(' '));
const CONDITIONS = new Set('时 时候 的时候 如果 要是 假如 若 当 when if while'.split(' '));
/** The axis of words that say an order of steps. */
const ORDER = '次序';

const NAME_WEIGHT = 1.5;
const GRAM_WEIGHT = 0.5;

export function readSentences(text: string): Sentence[] {
  const reader = createReader(HAN.test(text));
  const normal = rewritten(
    text
      .replace(/；/g, FULL_WIDTH_SEMICOLON)
      .normalize('NFKC')
      .replace(LIST_MARKER, '')
      .replaceAll(FULL_WIDTH_SEMICOLON, '；'),
  );
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
      if (comma !== '、' && !LIST_GOES_ON.test(normal.slice(at, at + 80))) reader.endClause();
    } else if (code !== undefined) reader.code(code);
    else if (quoted !== undefined)
      reader.quoted(
        quoted,
        PRESSED.test(normal.slice(Math.max(0, at - whole.length - 8), at - whole.length)) ||
          PLACE.test(normal.slice(at, at + 8)),
      );
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
  let polarity = PLAIN_SPEECH;
  let negation = '';
  /** A word of the clause went by that is not structural. */
  let spoken = false;

  function endClause(): void {
    polarity = PLAIN_SPEECH;
    const empty =
      clause.terms.length + clause.numbers.length + clause.code.length + clause.quantifiers.length === 0;
    if (!empty) sentence.push(clause);
    clause = emptyClause();
    spoken = false;
  }

  function endSentence(): void {
    endClause();
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  }

  const add = (term: Omit<Term, 'negated'> & { negated?: boolean | null }): void => {
    if (!spoken) clause.lead = term.key;
    spoken = true;
    const denied = polarity.here ? { denied: (negation + term.written).toLowerCase() } : {};
    const { gap } = clause;
    clause.gap = false;
    clause.terms.push({ negated: polarity.here, ...term, ...denied, ...(gap ? { apart: true } : {}) });
  };
  const wordPassed = (): void => {
    polarity = polarity.next();
  };

  function meet(entry: LexiconEntry, written: string): void {
    if (TURNS.has(written)) endClause();
    if (lexicon.quantifiers.has(entry.key)) clause.quantifiers.push(entry.key);
    if (PRONOUNS.has(written)) {
      clause.pronounLeads ||= !spoken && !clause.pronoun;
      clause.pronoun = true;
    }
    if (CONDITIONS.has(written)) clause.conditional = true;
    if (entry.generic && !ARTICLES.has(written)) clause.gap = true;
    if (entry.generic && !entry.ends && !ARTICLES.has(written)) spoken = true;
    if (entry.negates) negation = written;
    if (entry.omits) polarity = OPEN_SPEECH;
    else if (entry.negates) {
      clause.denies = !clause.denies;
      polarity =
        polarity.here === true && !polarity.reached
          ? PLAIN_SPEECH
          : PROHIBITIONS.has(written)
            ? PROHIBITING
            : DENYING;
    } else if (entry.ends) polarity = polarity.ended(written);
    else if (entry.generic && !ARTICLES.has(written)) polarity = polarity.apart();
    if (lexicon.axisOf.get(entry.key) === ORDER) {
      // 先 and 再 only count by what follows them.
      clause.terms.push({ key: entry.key, weight: 0, kind: 'word', negated: null, written });
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
    const key = written.toLowerCase();
    add({ key, weight: NAME_WEIGHT, kind: LITERALS.has(written) ? 'literal' : 'name', written });
    wordPassed();
  }

  function hanForm(run: string, at: number): { form: string; entry: LexiconEntry } | null {
    const longest = lexicon.longestHan.get(run.charAt(at)) ?? 0;
    for (let length = Math.min(longest, run.length - at); length > 0; length--) {
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
      clause.code.push({ text, negated: polarity.here });
      const { prohibits } = polarity;
      // `names[0]` is another thing than `names[1]`, `key=len` than `key=len()`; `print()` is `print`.
      if (!SIMPLE_CODE.test(text) || COMMAND.test(code))
        add({
          ...(prohibits ? { negated: null } : {}),
          key: `\`${text.toLowerCase()}`,
          weight: 1,
          kind: 'name',
          written: code,
        });
      if (NUMERIC.test(text)) clause.numbers.push({ values: [text], unit: '', weak: false });
      const message = ERROR_MESSAGE.exec(code)?.[1];
      for (const identifier of code.replace(ESCAPE, ' ').match(/[A-Za-z_][\w.]*/g) ?? []) {
        const key = identifier.toLowerCase();
        if (LITERALS.has(identifier)) add({ key, weight: 1, kind: 'literal', written: identifier });
        else if (message !== undefined && identifier !== message)
          add({ key, weight: GRAM_WEIGHT / 2, kind: 'gram', written: identifier });
        else add({ key, weight: NAME_WEIGHT, kind: 'name', written: identifier });
      }
      wordPassed();
    },
    quoted(quoted: string, label: boolean): void {
      if (label)
        add({
          key: `\`${quoted.toLowerCase().replace(/\s+/g, '')}`,
          weight: 1,
          kind: 'name',
          written: quoted,
        });
      for (const part of readSentences(quoted)) for (const inner of part) clause.terms.push(...inner.terms);
    },
    han(run: string, after: string): void {
      let unknown = '';
      let at = 0;
      const flush = (): void => {
        if (unknown !== '') unknownHan(unknown);
        unknown = '';
      };
      // A foreign name: where it begins and ends cannot be told, but its middle can.
      for (let dot = run.indexOf('·'); dot !== -1; dot = run.indexOf('·', dot + 1))
        name(run.slice(Math.max(0, dot - 2), dot + 3));
      while (at < run.length) {
        const ordinal =
          run[at] === '第' && !hanForm(run, at) ? hanNumberAt(run.slice(at + 1) + after, '') : null;
        if (ordinal) {
          flush();
          clause.numbers.push({ ...ordinal.fact, unit: 'ordinal', weak: false });
          at += 1 + Math.min(ordinal.length, run.length - at - 1);
          continue;
        }
        const number = beginsHanNumber(run.charAt(at))
          ? hanNumberAt(run.slice(at) + after, run.slice(Math.max(0, at - 2), at))
          : null;
        const form = hanForm(run, at);
        // "First" has its own words; among 第七次 and its like it is a number as well.
        if (form && FIRST.test(form.form))
          clause.numbers.push({ values: ['1'], unit: 'ordinal', weak: true });
        if (
          number &&
          number.length <= run.length - at &&
          (!form || form.entry.generic || form.form.length <= number.length)
        ) {
          flush();
          clause.numbers.push({ ...number.fact, bound: boundOf(run + after, at, at + number.length) });
          if (form && number.fact.weak) meet(form.entry, form.form);
          at += Math.max(number.length, form && number.fact.weak ? form.form.length : 0);
        } else if (form?.form === '不' && run[at - 1] === run[at + 1]) {
          at++; // 显不显示: asks, does not deny.
        } else if (form) {
          flush();
          meet(form.entry, form.form);
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
      const ordinal = /第\s*$/.test(text.slice(Math.max(0, at - 3), at));
      const bound = boundOf(text, at, at + number.length);
      clause.numbers.push(ordinal ? { ...number.fact, unit: 'ordinal' } : { ...number.fact, bound });
      return at + number.length;
    },
    /** Takes one or more words; where the reading goes on. */
    latin(text: string, at: number, word: string, call: boolean, first: boolean): number {
      const end = at + word.length + (call ? 2 : 0);
      const here = text.slice(at, at + 40);
      if (AND_ALSO.test(here)) endClause();
      const date = namedDateAt(here);
      if (date) {
        clause.numbers.push(date.fact);
        return at + date.length;
      }
      if (call || LITERALS.has(word) || CODE_LIKE.test(word)) {
        name(word);
        return end;
      }
      const number = hanText ? null : englishNumberAt(here, word);
      const phrase = latinPhrase(here);
      if (number) {
        clause.numbers.push({ ...number.fact, bound: boundOf(text, at, at + number.length) });
        if (phrase && !phrase.entry.generic) meet(phrase.entry, phrase.written.toLowerCase());
        return at + number.length;
      }
      if (phrase && !hanText) {
        meet(phrase.entry, phrase.written.toLowerCase());
        return at + phrase.written.length;
      }
      if (hanText) {
        if (!LOAN_WORDS.has(word.toLowerCase())) name(word);
      } else if (/^[A-Z]/.test(word) && !first) {
        if (!LOAN_WORDS.has(word.toLowerCase())) name(word);
      } else {
        const turned = UNWORD.exec(word)?.[1];
        const term = { key: stemOf(turned ?? word), weight: 1, kind: 'word' as const, written: word };
        if (turned === undefined) add(term);
        else {
          // "unsorted" is "not sorted", "not unsorted" is not.
          clause.denies = !clause.denies;
          add({ ...term, negated: polarity.here === null ? null : !polarity.here });
        }
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
    const longest = lexicon.longestLatin.get(stemOf((words[0] ?? '').toLowerCase())) ?? 0;
    for (let count = Math.min(words.length, longest); count > 0; count--) {
      const taken = words.slice(0, count);
      const entry = lexicon.latin.get(taken.map((word) => stemOf(word.toLowerCase())).join(' '));
      if (entry) return { written: taken.join(' '), entry };
    }
    return null;
  }
}

const emptyClause = (): Clause => ({
  terms: [],
  numbers: [],
  quantifiers: [],
  lead: null,
  pronoun: false,
  pronounLeads: false,
  conditional: false,
  gap: false,
  denies: false,
  code: [],
});
