import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { type Forms, groundingLexicon } from '../words/lexicon.ts';
import type { Sentence } from './clauses/clause.ts';
import { createHanReader } from './clauses/han-words.ts';
import { createLatinReader } from './clauses/latin-words.ts';
import { withWhatIsLeftOut } from './clauses/left-out.ts';
import { rewritten } from './clauses/negation.ts';
import { withRefuted } from './clauses/refuted.ts';
import { createSentences, GRAM_WEIGHT, LITERALS, NAME_WEIGHT } from './clauses/sentences-in-progress.ts';
import { boundOf } from './numbers/number-bounds.ts';
import { numberAt } from './numbers/numbers.ts';
import { withUnitsOfRanges } from './numbers/ranges.ts';

/** Tells what stands at a place of a text. Sticky, so that the text is gone through once. */
const TOKEN = eitherOf(
  /`([^`\n]*)`|([\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Cyrillic}]+)/uy,
  /(?:https?:\/\/|www\.)\S+/uy,
  /([A-Za-z_][\w]*(?:[.'’-][A-Za-z_]\w*|-\d+)*)(\(\))?/uy,
  /(\d)|(\p{Script=Han}+(?:·\p{Script=Han}+)*)|([。！？!?\n]+|；|\.(?=\s|$))/uy,
  /([,，、:：——…;|()（）]|\s-\s)|([“"「『])([^”"」』\n]{1,16})[”"」』]/uy,
);
/** Numbers and dashes at the start of a line are not part of what it says. */
const LIST_MARKER = /^[ \t]*(?:\d{1,2}[.)、][ \t]+|[-*+•>#]+[ \t]+)+/gm;
/** 列表（list）是…: the same thing in another language, no part of its own. */
const GLOSS = /(?<=\p{Script=Han})\s*\(([A-Za-z][\w.]{0,24}(?: [A-Za-z]\w{0,24}){0,2})\)/gu;
/** NFKC would make one of the two of them: the Chinese one ends a sentence, the other does not. */
const FULL_WIDTH_SEMICOLON = '\u{F0000}';

/** "KeyError: 'Name'": of a message only the error is a name. */
const ERROR_MESSAGE = /^([A-Z]\w*): /;

/** "from a throw-in, a goal kick or a corner kick": things in a row, not clauses. */
const LIST_GOES_ON = inTurn(
  /^\s*/,
  eitherOf(
    /nor\b/,
    /(?:(?:an?|the)\s+)?[a-z-]+(?:\s+[a-z-]+)?\s+(?:or|nor)\s+(?:(?:an?|the)\s+)?[a-z-]+(?:\s+[a-z-]+)?\s*[,.;]/,
  ),
);
const NUMERIC = /^-?\d[\d.]*$/;
/** A quotation that is the label of something to press or to open, by what stands before and behind it. */
const PRESSED =
  /(?:点|点击|点开|双击|选|选择|打开|按|按下|勾|勾上|勾选|进入|在|到|choose|click|open|select|press|tick)\s*$/i;
const PLACE = /^\s*(?:页|按钮|选项|菜单|里|中|一栏|文件夹|page|button|menu)/i;
/** A name or a call of one without arguments, or a text with words of its own. */
const SIMPLE_CODE = /^@?[\w.]+(?:\(\))?$|^[A-Z]\w*:|^[\p{L}\p{N}\s]*$/u;

/** `\d` names nothing; `\Users` does. */
const ESCAPE = /\\[A-Za-z](?![\w.])/g;
/** `no-cache` is one name, as it is without its marks. */
const HYPHENATED = /^[a-z]{2,}(?:-[a-z]{2,})+$/i;
const LATIN_ONE = /^[A-Za-z]{2,}$/;
/** A command of several words is one name: `git restore file` is another than `git restore --staged file`. */
const COMMAND = /^[a-z][\w-]*(?: [\w.-]+)+$/;

/** `forms`: the words that are known, where they are other ones than the lexicon's own. */
export function readSentences(text: string, forms: Forms = groundingLexicon()): Sentence[] {
  const reader = createReader(holdsHan(text), forms);
  const plain = text
    .replace(/；/g, FULL_WIDTH_SEMICOLON)
    .normalize('NFKC')
    .replace(LIST_MARKER, '')
    .replace(GLOSS, ' $1 ')
    .replaceAll(FULL_WIDTH_SEMICOLON, '；');
  const normal = withUnitsOfRanges(rewritten(withRefuted(withWhatIsLeftOut(plain))));
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
    const [whole, code, foreign, latin, call, digit, han, stop, comma, , quoted] = match;
    at += whole.length;
    if (stop !== undefined) reader.endSentence();
    else if (comma !== undefined) {
      if (comma !== '、' && !LIST_GOES_ON.test(normal.slice(at, at + 80))) reader.endClause();
    } else if (code !== undefined) reader.code(code);
    else if (foreign !== undefined) reader.foreign(foreign);
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
      at = reader.latin({
        text: normal,
        at: at - whole.length,
        word: latin,
        isCall: call !== undefined,
        isFirst: afterFullStop,
      });
    afterFullStop = stop !== undefined || (afterFullStop && !/[\p{L}\p{N}]/u.test(whole));
  }
  return reader.end();
}

function createReader(hanText: boolean, forms: Forms) {
  const words = createSentences();
  const { add, name, wordPassed, endClause } = words;

  return {
    endClause,
    endSentence: words.endSentence,
    han: createHanReader(words, forms),
    latin: createLatinReader(words, forms, hanText),
    end: words.end,
    // A word of a language that is taught: に and で are told apart like names, and bear little out.
    foreign(word: string): void {
      add({ key: word, weight: GRAM_WEIGHT, kind: 'name', written: word });
      wordPassed();
    },
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
      for (const identifier of HYPHENATED.test(code)
        ? [text]
        : (code.replace(ESCAPE, ' ').match(/[A-Za-z_][\w.]*/g) ?? [])) {
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
      // "“不会”是…": a word that is spoken of denies nothing.
      words.clause.terms.push(...inner.map((term) => (term.negated ? { ...term, negated: null } : term)));
    },
    number(text: string, at: number): number {
      const number = numberAt(text.slice(at, at + 40));
      if (!number) return at + 1;
      const ordinal = /第\s*$/.test(text.slice(Math.max(0, at - 3), at));
      const bound = boundOf(text, at, at + number.length);
      words.clause.numbers.push(ordinal ? { ...number.fact, unit: 'ordinal' } : { ...number.fact, bound });
      return at + number.length;
    },
  };
}
