import { kinOfWords } from '../words/kin.ts';
import { type Forms, groundingLexicon, type LexiconEntry, stemOf, UNWORD } from '../words/lexicon.ts';
import type { Sentence } from './clause.ts';
import { withWhatIsLeftOut } from './left-out.ts';
import { isNegator, rewritten } from './negation.ts';
import { boundOf } from './number-bounds.ts';
import { beginsHanNumber, englishNumberAt, hanNumberAt, namedDateAt, numberAt } from './numbers.ts';
import { withUnitsOfRanges } from './ranges.ts';
import { createSentences, GRAM_WEIGHT, LITERALS, NAME_WEIGHT } from './sentences-in-progress.ts';

/** Tells what stands at a place of a text. Sticky, so that the text is gone through once. */
const TOKEN =
  /`([^`\n]*)`|(?:https?:\/\/|www\.)\S+|([A-Za-z_][\w]*(?:[.'’-][A-Za-z_]\w*|-\d+)*)(\(\))?|(\d)|(\p{Script=Han}+(?:·\p{Script=Han}+)*)|([。！？!?\n]+|；|\.(?=\s|$))|([,，、:：——…;|()（）]|\s-\s)|([“"「『])([^”"」』\n]{1,16})[”"」』]/uy;
/** Names of code: dotted, with an underscore, an inner or an all capital, or a call. */
/** Not the names that their letters would make of them. */
const SAYS_NOTHING = /^(?:i\.e|e\.g|OK)\.?$/i;
const CODE_LIKE =
  /[_.\d]|[a-z][A-Z]|^[A-Z]{2,}s?$|^[A-Z][a-z]+(?:Error|Exception|Warning|Interrupt|Exit|Iteration)$/;
/** Numbers and dashes at the start of a line are not part of what it says. */
const LIST_MARKER = /^[ \t]*(?:\d{1,2}[.)、][ \t]+|[-*+>#]+[ \t]+)+/gm;
/** 列表（list）是…: the same thing in another language, no part of its own. */
const GLOSS = /(?<=\p{Script=Han})\s*\(([A-Za-z][\w.]{0,24}(?: [A-Za-z]\w{0,24}){0,2})\)/gu;
/** NFKC would make one of the two of them: the Chinese one ends a sentence, the other does not. */
const FULL_WIDTH_SEMICOLON = '\u{F0000}';
const HAN = /\p{Script=Han}/u;
/** Latin words that a Chinese sentence uses as its own. */
const LOAN_WORDS = new Set('ok bug app pc ide demo vs python ta'.split(' '));

/** "KeyError: 'Name'": of a message only the error is a name. */
const ERROR_MESSAGE = /^([A-Z]\w*): /;

/** "… is included and the item at `stop` is not": a clause of its own. */
const AND_ALSO =
  /^and (?:`[^`]+` (?:is|was|does|gives|returns|means|takes)\b|(?:the|it|its|they|you|is|are|was|can|will|does|do|then|also|even|returns?|gives?|puts?|another|how|what)\b)/i;

/** "95 percent within two and 99.7 percent within three": the next of a row. */
const AND_SHARE = /^and \d[\d.]*(?:%| percent\b)/i;

/** "from a throw-in, a goal kick or a corner kick": things in a row, not clauses. */
const LIST_GOES_ON =
  /^\s*(?:nor\b|(?:(?:an?|the)\s+)?[a-z-]+(?:\s+[a-z-]+)?\s+(?:or|nor)\s+(?:(?:an?|the)\s+)?[a-z-]+(?:\s+[a-z-]+)?\s*[,.;])/;
const FIRST = /^第一/;
/** What stands before a measure word, and the word that it makes with what it counts. */
const COUNTS = /^[\d一二两三四五六七八九十百千万亿几]$/u;
const NUMBER_OF = '个数';
const NUMERIC = /^-?\d[\d.]*$/;
/** A quotation that is the label of something to press or to open, by what stands before and behind it. */
const PRESSED =
  /(?:点|点击|点开|双击|选|选择|打开|按|按下|勾|勾上|勾选|进入|在|到|choose|click|open|select|press|tick)\s*$/i;
const PLACE = /^\s*(?:页|按钮|选项|菜单|里|中|一栏|文件夹|page|button|menu)/i;
/** A name or a call of one without arguments, or a text with words of its own. */
const SIMPLE_CODE = /^@?[\w.]+(?:\(\))?$|^[A-Z]\w*:|^[\p{L}\p{N}\s]*$/u;

/** `\d` names nothing; `\Users` does. */
const ESCAPE = /\\[A-Za-z](?![\w.])/g;
/** England's: of England. */
const POSSESSIVE = /['’]s$/;
const PLACES = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** "the third quartile"; "second, …" only counts what is said. */
const PLACE_IN_A_ROW = new RegExp(`^(${PLACES.join('|')})(?= [a-z]{3})`, 'i');
/** "the third one": of which things is said before. */
const isPronounOne = (text: string, at: number, word: string): boolean =>
  word === 'one' && PLACE_BEFORE.test(text.slice(Math.max(0, at - 12), at));
const PLACE_BEFORE = new RegExp(`\\b(?:first|last|next|other|same|${PLACES.join('|')}) $`);
/** What stands before a number of things that were told before: 这两个, "the other three". */
const TOLD_BEFORE_HAN = /^[这那此该前后]$/u;
const TOLD_BEFORE = /\b(?:the|these|those|its|their|your|other) $/i;
/** A clean-up cleans up. */
const NOUN_OF_VERB = /(?<=[a-z]{3})-(?:up|off|out|down|in|over)$/i;
const LATIN_ONE = /^[A-Za-z]{2,}$/;
/** Words of a phrase. */
const WORDS_AHEAD = /[A-Za-z]+(?:['’-][A-Za-z]+)*/g;
/** A command of several words is one name: `git restore file` is another than `git restore --staged file`. */
const COMMAND = /^[a-z][\w-]*(?: [\w.-]+)+$/;

/** `forms`: the words that are known, where they are other ones than the lexicon's own. */
export function readSentences(text: string, forms: Forms = groundingLexicon()): Sentence[] {
  const reader = createReader(HAN.test(text), forms);
  const normal = withUnitsOfRanges(
    rewritten(
      withWhatIsLeftOut(
        text
          .replace(/；/g, FULL_WIDTH_SEMICOLON)
          .normalize('NFKC')
          .replace(LIST_MARKER, '')
          .replace(GLOSS, ' $1 ')
          .replaceAll(FULL_WIDTH_SEMICOLON, '；'),
      ),
    ),
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
    else if (han !== undefined)
      reader.han(han, {
        before: normal
          .slice(Math.max(0, at - whole.length - 2), at - whole.length)
          .trim()
          .slice(-1),
        after: normal.slice(at, at + 12),
      });
    else if (digit !== undefined) at = reader.number(normal, at - 1);
    else if (latin !== undefined)
      at = reader.latin(normal, at - whole.length, latin, call !== undefined, afterFullStop);
    afterFullStop = stop !== undefined || (afterFullStop && !/[\p{L}\p{N}]/u.test(whole));
  }
  return reader.end();
}

function createReader(hanText: boolean, forms: Forms) {
  const words = createSentences();
  const { add, meet, name, wordPassed, unknownHan, endClause } = words;

  function hanForm(run: string, at: number): { form: string; entry: LexiconEntry } | null {
    const longest = forms.longestHan.get(run.charAt(at)) ?? 0;
    for (let length = Math.min(longest, run.length - at); length > 0; length--) {
      const form = run.slice(at, at + length);
      const entry = forms.han.get(form);
      if (entry) return { form, entry };
    }
    return null;
  }

  /** 三个|数据 and 五个|值: no 个数. */
  const measureAt = (run: string, at: number): ReturnType<typeof hanForm> =>
    hanForm(run.startsWith(NUMBER_OF, at) ? run.slice(0, at + 1) : run, at);

  return {
    endClause,
    endSentence: words.endSentence,
    end: words.end,
    code(code: string): void {
      const text = code.replace(/\s+/g, '');
      if (text === '') return;
      words.clause.code.push({ text, negated: words.polarity.here });
      const { prohibits } = words.polarity;
      // `names[0]` is another thing than `names[1]`, `key=len` than `key=len()`; `print()` is `print`.
      if (!SIMPLE_CODE.test(text) || COMMAND.test(code))
        add({
          ...(prohibits ? { negated: null } : {}),
          key: `\`${text.toLowerCase()}`,
          weight: 1,
          kind: 'name',
          written: code,
        });
      if (NUMERIC.test(text)) words.clause.numbers.push({ values: [text], unit: '', weak: false });
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
      const parts = readSentences(quoted, forms).flat();
      const inner = parts.flatMap(({ terms }) => terms);
      words.clause.numbers.push(...parts.flatMap(({ numbers }) => numbers));
      // "With "since" we give a starting point": a word that is spoken of, however everyday it is.
      if (inner.length === 0 && !label && LATIN_ONE.test(quoted)) name(quoted);
      words.clause.terms.push(...inner);
    },
    han(run: string, { before, after }: { before: string; after: string }): void {
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
          words.clause.numbers.push({ ...ordinal.fact, unit: 'ordinal', weak: false });
          at += 1 + Math.min(ordinal.length, run.length - at - 1);
          continue;
        }
        const number = beginsHanNumber(run.charAt(at))
          ? hanNumberAt(run.slice(at) + after, run.slice(Math.max(0, at - 2), at))
          : null;
        const form = COUNTS.test(run[at - 1] ?? before) ? measureAt(run, at) : hanForm(run, at);
        // "First" has its own words; among 第七次 and its like it is a number as well.
        if (form && FIRST.test(form.form))
          words.clause.numbers.push({ values: ['1'], unit: 'ordinal', weak: true });
        if (
          number &&
          number.length <= run.length - at &&
          (!form || form.entry.generic || form.form.length <= number.length)
        ) {
          flush();
          words.clause.numbers.push({
            ...number.fact,
            bound: boundOf(run + after, at, at + number.length),
            definite: TOLD_BEFORE_HAN.test(run[at - 1] ?? before),
          });
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
      words.clause.numbers.push(ordinal ? { ...number.fact, unit: 'ordinal' } : { ...number.fact, bound });
      return at + number.length;
    },
    /** Takes one or more words; where the reading goes on. */
    latin(text: string, at: number, word: string, call: boolean, first: boolean): number {
      const end = at + word.length + (call ? 2 : 0);
      const here = text.slice(at, at + 40);
      if (AND_ALSO.test(here) || (words.clause.numbers.length > 1 && AND_SHARE.test(here))) endClause();
      const date = namedDateAt(here);
      if (date) {
        words.clause.numbers.push(date.fact);
        return at + date.length;
      }
      if (SAYS_NOTHING.test(word)) return end;
      if (call || LITERALS.has(word) || CODE_LIKE.test(word)) {
        name(word);
        return end;
      }
      const number = hanText || isPronounOne(text, at, word) ? null : englishNumberAt(here, word);
      const phrase = latinPhrase(here);
      if (number) {
        words.clause.numbers.push({
          ...number.fact,
          bound: boundOf(text, at, at + number.length),
          definite: TOLD_BEFORE.test(text.slice(Math.max(0, at - 12), at)),
        });
        if (phrase && !phrase.entry.generic) meet(phrase.entry, phrase.written.toLowerCase());
        return at + number.length;
      }
      const ordinal =
        hanText || phrase?.written.includes(' ') ? undefined : forms.ordinals?.get(word.toLowerCase());
      if (ordinal !== undefined) {
        words.clause.numbers.push({ values: [String(ordinal)], unit: 'ordinal', weak: false });
        return end;
      }
      const place = hanText || phrase?.written.includes(' ') ? null : PLACE_IN_A_ROW.exec(here);
      if (place) {
        words.clause.numbers.push({
          values: [String(PLACES.indexOf((place[1] ?? '').toLowerCase()) + 2)],
          unit: 'ordinal',
          weak: true,
        });
        return end;
      }
      if (phrase && !hanText) {
        meet(phrase.entry, phrase.written.toLowerCase(), kinOfWords(here.match(WORDS_AHEAD) ?? []));
        return at + phrase.written.length;
      }
      if (hanText) {
        if (!LOAN_WORDS.has(word.toLowerCase())) name(word);
      } else if (/^[A-Z]/.test(word) && !first) {
        const owner = word.replace(POSSESSIVE, '');
        if (!LOAN_WORDS.has(owner.toLowerCase())) name(owner);
      } else {
        const turned = UNWORD.exec(word)?.[1];
        const kin = kinOfWords(here.match(WORDS_AHEAD) ?? []);
        const term = {
          key: stemOf((turned ?? word).replace(POSSESSIVE, '').replace(NOUN_OF_VERB, '')),
          weight: 1,
          kind: 'word' as const,
          written: word,
          kin,
        };
        if (turned === undefined) add(term);
        else {
          // "unsorted" is "not sorted", "not unsorted" is not.
          words.clause.denies = !words.clause.denies;
          add({ ...term, negated: words.polarity.here === null ? null : !words.polarity.here });
        }
        wordPassed();
      }
      return end;
    },
  };

  /** The longest form of the lexicon that begins a text; words of a phrase stand a space apart. */
  function latinPhrase(text: string): { written: string; entry: LexiconEntry } | null {
    const words = /^[A-Za-z'’-]+(?: [A-Za-z'’-]+){0,3}/.exec(text)?.[0].split(' ') ?? [];
    const longest = forms.longestLatin.get(stemOf((words[0] ?? '').toLowerCase())) ?? 0;
    for (let count = Math.min(words.length, longest); count > 0; count--) {
      const taken = words.slice(0, count);
      const entry = forms.latin.get(taken.map((word) => stemOf(word.toLowerCase())).join(' '));
      const written = taken.join(' ');
      // "Note" has the stem of "not", and denies nothing.
      if (entry)
        return {
          written,
          entry: entry.negates && !isNegator(written) ? { ...entry, negates: false } : entry,
        };
    }
    return null;
  }
}
