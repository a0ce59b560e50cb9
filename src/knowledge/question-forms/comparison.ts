import { eitherOf } from '../../domain/language/either-of.ts';
import { escaped } from '../../domain/language/escaped.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { Passage } from '../../domain/school/course.ts';
import { isKana } from '../words/kana.ts';
import { withoutListings } from '../words/markdown-cleaning.ts';
import { folded } from './bare.ts';

/** In one clause with both: it says how they differ. */
const CONTRAST = /区别|差别|差异|不同|不一样|不像|相比|却|但|而|whereas|unlike|differ|but/;

/** In one clause with both, that they do not differ: 「ぢ 和 じ 读音相同」. */
const SAME = /相同(?!的)/;

/**
 * In one clause with both, when to take which: "take grid for the page as a whole and flexbox for a row of things
 * inside it".
 */
const CHOOSES = /\b(?:use|take|choose|pick|prefer|write)\b.*\b(?:for|when|where|if|unless)\b/;

type Told = Pick<Passage, 'title' | 'question' | 'text'>;

/**
 * Does a passage tell the two apart: a clause on one beside a clause on the other in one sentence, a sentence on
 * each, or a clause about their difference? What only lists them side by side ("不能放列表和字典") or puts one into
 * the other does not. Its own title, question and prose count: a chapter's heading names what many passages are
 * about, and a listing may hold any word.
 */
export const tellsApart = (passage: Told, compared: readonly [string, string]): boolean =>
  howToldApart(passage, compared) !== 'not';

/** The same in one sentence: what says something of each in another place may be about a third thing. */
export const tellsApartAtOnce = (passage: Told, compared: readonly [string, string]): boolean =>
  howToldApart(passage, compared) === 'at once';

function howToldApart(passage: Told, compared: readonly [string, string]): 'at once' | 'apart' | 'not' {
  const [first, second] = isAboutBoth(passage, compared) ? withoutKinds(compared) : compared;
  /** Things that some clause is on. */
  const opened = new Set<string>();
  const isAtOnce = sentencesOf(passage).some((clauses) => {
    let before: string | null = null;
    return clauses.some((clause) => {
      const hasFirst = names(clause, first, second);
      const hasSecond = names(clause, second, first);
      if (hasFirst && hasSecond) {
        before = null;
        return CONTRAST.test(clause) || SAME.test(clause) || CHOOSES.test(clause);
      }
      const named = hasFirst ? first : hasSecond ? second : null;
      const subject = named !== null && beginsWith(clause, named) ? named : null;
      const isBeside = subject !== null && before !== null && subject !== before;
      before = subject;
      if (subject !== null) opened.add(subject);
      return isBeside;
    });
  });
  if (isAtOnce) return 'at once';
  return opened.size === 2 ? 'apart' : 'not';
}

/**
 * Characters before a clause's subject: "其中的 append", "而元组"; in English whole words: "while `sorted()`", "use a
 * tuple".
 */
const BEFORE_SUBJECT = 4;
const ENGLISH_BEFORE_SUBJECT =
  /^\s*(?:(?:while|whereas|but|and|unlike|use|the|an?|for|with|in)\s+){0,3}(?:\w+\.)?$/;

/**
 * Is the clause on the thing: named where its subject stands, or given its name, not as what something else is done
 * to or found in?
 */
const beginsWith = (said: string, thing: string): boolean => {
  const clause = LATIN_WORDS.test(thing) ? said : said.replaceAll(' ', '');
  const at = clause.indexOf(thing);
  if (at < 0) return false;
  const before = clause.slice(0, at);
  const rest = clause.slice(at + thing.length);
  if (OR_ANOTHER.test(rest)) return false;
  const isLast = /^s?\s*$/.test(rest);
  if (isLast && IS_TIME_FOR.test(before)) return true;
  if (WITH_OR_FROM.test(before) && !CONTRAST.test(clause)) return false;
  return at <= BEFORE_SUBJECT || ENGLISH_BEFORE_SUBJECT.test(before) || (isLast && NAMES_IT.test(before));
};

/** "The colon after `if`, `for`, `while` or `def`" is on none of them. */
const OR_ANOTHER = /^\s*(?:or|and|或者?|以及)\s+\S/;

/** 「写法与 list() 相同」 is on what is written, not on `list`; 「与 while 相比」 is on both. */
const WITH_OR_FROM = /[与和跟同把比像给对从用]\s*$/;

/** 「次数已知时用 for」 tells of `for` when it is to be used. */
const IS_TIME_FOR = /(?:[时候]|的话|情况下?)(?:就|则|才|该|要|应该?)?[用选]\s*$/;

/** A clause that ends with the thing's name tells what has it: "this is adverse selection", 「这样的点叫辐射点」. */
const NAMES_IT =
  /(?:\b(?:this|that|it) is(?: called)?|\bcalled|\bknown as)(?: an?| the)? $|(?:叫做?|称为|称作)$/;

/** 「列表推导式」 does not name 「列表」 where these two are compared. */
function names(clause: string, thing: string, other: string): boolean {
  // Words in Latin letters stand for themselves: "print" is no "int".
  if (LATIN_WORDS.test(thing)) {
    const rest = other.includes(thing) ? clause.replace(withItsModule(other), '') : clause;
    // Most clauses do not have it at all: no pattern is made for them.
    if (!rest.includes(thing)) return false;
    return new RegExp(`(?<![a-z0-9_])${escaped(thing)}(?:e?s)?(?![a-z0-9_])`).test(rest);
  }
  // 「タクシー」 does not name 「シ」.
  if (isKana(thing)) return new RegExp(`(?<!${KANA})${thing}(?!${KANA})`, 'u').test(clause);
  const said = clause.replaceAll(' ', '');
  return (other.includes(thing) ? said.replaceAll(other, '') : said).includes(thing);
}

const KANA = '[\\u3041-\\u309e\\u30a1-\\u30fe]';

/** 「copy.deepcopy()」 does not name `copy` beside `deepcopy`. */
const withItsModule = (name: string): RegExp => new RegExp(`(?:\\w+\\.)?${escaped(name)}`, 'g');

const LATIN_WORDS = /^[a-z0-9_][a-z0-9_ .-]*$/;

/** Characters that a title has beside the name of what its passage is on: 「浮点数 float」, 「self 的含义」. */
const BESIDE_NAME = 6;
/**
 * How a passage that is on a thing opens: with its name, behind an article or, where it has Latin letters, behind
 * what kind of thing it is ("整数类型 int"), and going on with what it is or does; 「循环变量」 and 「字典的值」 are
 * other things.
 */
const BEFORE_NAME = /^(?:an? |the )?$/;
const KIND_BEFORE_NAME = /^\p{Script=Han}{1,6} ?$/u;
const OPENING = 60;
const GOES_ON = inTurn(
  /^(?:\(\))? ?/,
  eitherOf(
    /[(（是指把会只能用让则为有就既]|表示|代表|可以|方法|函数|语句|表达式|类型/,
    /is\b|are\b|means?\b|stops?\b|adds?\b|[a-z]+s\b/,
  ),
);

function isOn({ title, text }: Pick<Passage, 'title' | 'text'>, thing: string, other: string): boolean {
  const name = folded(title);
  if (!names(name, thing, other) || names(name, other, thing)) return false;
  if (plain(title).length > plain(thing).length + BESIDE_NAME) return false;
  const start = folded(text.slice(0, OPENING));
  const opening = LATIN_WORDS.test(thing) ? start : start.replaceAll(' ', '');
  const at = opening.indexOf(thing);
  // Where the title is the name and nothing else, what follows the name in the text is said of it.
  const isTitled = plain(title) === plain(thing);
  if (at < 0 || !(isTitled || GOES_ON.test(opening.slice(at + thing.length)))) return false;
  const before = opening.slice(0, at);
  return BEFORE_NAME.test(before) || (LATIN_WORDS.test(thing) && KIND_BEFORE_NAME.test(before));
}

/**
 * Places of two passages, one on each of the two things: side by side they tell them apart. Null where one is missing.
 */
export function pairOn(
  passages: readonly Pick<Passage, 'title' | 'text'>[],
  [first, second]: readonly [string, string],
): [number, number] | null {
  const one = passages.findIndex((passage) => isOn(passage, first, second));
  const other = passages.findIndex((passage) => isOn(passage, second, first));
  return one >= 0 && other >= 0 ? [one, other] : null;
}

/** Do the first two of what was found stand side by side for the two things, because none alone tells them apart? */
export const isPairOn = (passages: readonly Told[], compared: readonly [string, string]): boolean =>
  passages.length > 1 &&
  pairOn(passages.slice(0, 2), compared) !== null &&
  !tellsApartAtOnce(passages[0]!, compared) &&
  !tellsApartAtOnce(passages[1]!, compared);

/** Beside the two, in the title of what is written to tell them apart. */
const BETWEEN =
  /和|与|跟|及|vs\.?|的|区别|不同|差别|差异|对比|比较|怎么选|如何选|选择|还是|or|and|[、:：?？]/g;

const NAME_OF_KIND =
  /^([a-z][\w.]*)(?:循环|语句|函数|方法|类型|运算符|关键字|表达式|命令|标签|属性|模块|协议|模式)$/u;

/** As a section on both may call them: 「for 循环」 is `for` in 「for 与 while 的选择」. */
const withoutKinds = ([first, second]: readonly [string, string]): [string, string] => [
  NAME_OF_KIND.exec(first)?.[1] ?? first,
  NAME_OF_KIND.exec(second)?.[1] ?? second,
];

/** Whether its own title or question is the two and nothing else: it is written to tell them apart. */
export function isAboutBoth(
  { title, question }: Pick<Passage, 'title' | 'question'>,
  compared: readonly [string, string],
): boolean {
  const [first, second] = withoutKinds(compared);
  return [title, question ?? ''].map(plain).some((name) => {
    if (!name.includes(first) || !name.includes(second)) return false;
    return name.replace(first, '').replace(second, '').replace(BETWEEN, '') === '';
  });
}

const SENTENCE_END = /[。！？!?\n]|\.\s/;
const CLAUSE_END = /[；;，,|]/;

/** What passages say, sentence by sentence in clauses, folded; passages are never written to. */
const known = new WeakMap<object, string[][]>();

function sentencesOf(passage: Pick<Passage, 'title' | 'question' | 'text'>): string[][] {
  let sentences = known.get(passage);
  if (!sentences) {
    const { title, question, text } = passage;
    sentences = `${title}\n${question ?? ''}\n${withoutListings(text)}`.split(SENTENCE_END).map((sentence) =>
      sentence
        .split(CLAUSE_END)
        .map(folded)
        .filter((clause) => clause.trim() !== ''),
    );
    known.set(passage, sentences);
  }
  return sentences;
}

const plain = (text: string): string => folded(text).replace(/[_ ]/g, '');
