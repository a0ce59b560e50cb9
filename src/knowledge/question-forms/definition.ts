import { holdsHan } from '../../domain/language/han.ts';
import type { Passage } from '../../domain/school/course.ts';
import { withBlankListings } from '../words/markdown-cleaning.ts';
import { titleOf } from '../words/passage-reading.ts';
import { bare } from './bare.ts';
import { LONGEST_SUBJECT } from './definition-asked.ts';
import { isTitledInCode } from './titled-in-code.ts';

/** Characters in which a definition says its subject and goes on to say what it is. */
const OPENING = 3 * LONGEST_SUBJECT;

/** "Features are unique to …", "is also allowed", "are defined in" say something of a thing that is known. */
const SAID_OF_IT =
  '\\w+(?:ed|ing|ly)\\b|(?:also|at|available|different|important|in|not|on|only|optional|similar|the same|unique|useful)\\b';
const IS_SAID = new RegExp(`^s?\\s+(?:(?:is|are)\\s+(?!${SAID_OF_IT})|(?:means?|stands? for|refers? to)\\b)`);

/** Does the passage open by saying what the subject is: "闭包是…", "`range()` 函数返回…" does not, "A closure is…" does. */
export function definesAtOnce(passage: Pick<Passage, 'text'>, subject: string): boolean {
  const opening = openingOf(passage);
  if (!opening.startsWith(subject)) return false;
  const rest = opening.slice(subject.length).replace(/^\s*[(（][^)）]{0,40}[)）]/, '');
  return (
    /^\s*(?:是|指|就是|也叫|又叫|叫做|表示|代表|用来|用于|意思是|的意思是|的全称)/.test(rest) ||
    IS_SAID.test(rest)
  );
}

/** What kind of thing a subject is, said behind it: 「break 语句」 is break. */
const KIND =
  '(?:语句|函数|方法|类型|运算符|关键字|表达式|命令|模块|属性|参数|语法|操作|模式|指令|标签|协议|算法|公式|定律|定理|原理|法则|效应|架|法)';

/** Behind it, and behind the word for its kind. */
const IS = '是(?!否|不)|指的?是?|就是|意思是|表示|代表|相当于|能够|用来|用于';

/** A shorter one in Chinese may be said to be this or that without being defined: 「证书是电子版」. */
const LEAST_SUBJECT = 3;

/** What stands right before a subject where it is defined, and what right behind it. */
interface Surroundings {
  before: RegExp;
  behind: RegExp;
}

/**
 * Sticky, so that they are tried at a subject's place: made once, where patterns with a subject in them were made for
 * every question.
 */
const surroundings = (before: string, behind: string): Surroundings => ({
  before: new RegExp(`(?<=${before})`, 'uy'),
  behind: new RegExp(behind, 'uy'),
});

const IS_SOMETHING = `\\s*(?:${KIND}\\s*)?(?:${IS})`;

/**
 * As a glossary has it: on a line of its own or as an item of a list, and behind a colon what it means. A number
 * there is a value.
 */
const IN_A_GLOSSARY = surroundings(
  '(?:^|\\n)\\s*(?:[-+]\\s+)?',
  '\\s*(?:[（(][^）)\\n]{1,40}[）)])?\\s*(?:：|:\\s)\\s*(?=[^\\d\\s][^\\n]{3})',
);

/** Where a clause begins; whose it is may be said: "Rust’s closures are …". */
const AT_A_CLAUSE = "(?:^|[.,;:(]\\s|\\n)\\s*(?:[-+]\\s+)?(?:an?\\s+|the\\s+|[a-z]+['’]s\\s+)?";

/** "Known as a trait bound" says what a bound is. */
const ENDS_THERE =
  '(?![a-z0-9_-]|\\s+(?!(?:and|as|because|but|by|for|if|in|is|it|or|since|that|they|to|we|when|where|which|who|with|you)\\b)[a-z])';

/**
 * What comes behind a subject where it is said what it is: "are anonymous functions you can …", not "are represented
 * by …".
 */
const IS_IN_ENGLISH = [
  'is\\s+(?:an?|the|what|where|when|how|one|any|used)\\b',
  'are\\s+(?:the|those|what)\\b',
  `(?:is|are)\\s+(?!${SAID_OF_IT})(?:[a-z-]+\\s+){1,4}?(?:that|which|who|whose|you|where|for)\\b`,
  '(?:lets|allows|enables|measures|says|states|tells|describes|gives|defines|represents)\\b',
  'means?\\b',
  'stands?\\s+for',
  'refers?\\s+to',
].join('|');

const AROUND_LATIN: readonly Surroundings[] = [
  IN_A_GLOSSARY,
  surroundings('\\b(?:called|known as|termed)\\s+(?:an?\\s+|the\\s+)?', ENDS_THERE),
  surroundings(AT_A_CLAUSE, `s?\\s+(?:${IS_IN_ENGLISH})`),
  surroundings('(?:^|[，。；：、（(\\s])\\s*', IS_SOMETHING),
  surroundings('(?:叫做?|叫作|称作|称为|简称)\\s*', '(?![a-z0-9_-]|\\s*\\p{Script=Han})'),
];

const AROUND_SHORT_HAN: readonly Surroundings[] = [
  IN_A_GLOSSARY,
  surroundings('(?:叫做?|叫作|称作|称为|被称为|简称|也叫|又叫)\\s*', '(?!\\p{Script=Han})'),
];

/** Where a book first says a term it says it in English as well: 「非极大值抑制（non-maximum suppression，NMS）」. */
const INTRODUCED = surroundings('', '\\s*[（(]\\s*[a-z][a-z -]{2,60}[^）)]{0,20}[）)]');

const AROUND_HAN: readonly Surroundings[] = [
  ...AROUND_SHORT_HAN,
  surroundings('(?:^|[，。；：、（(\\n])\\s*', IS_SOMETHING),
];

function aroundOf(subject: string): readonly Surroundings[] {
  if (!holdsHan(subject)) return AROUND_LATIN;
  return subject.length < LEAST_SUBJECT ? AROUND_SHORT_HAN : AROUND_HAN;
}

const OF_ITS_KIND = new RegExp(`^ ?${KIND}$`, 'u');

/** "Raid 1" and "RAID-1" are one name. */
const BETWEEN_WORDS = /(?<=[a-z0-9])[ -](?=[a-z0-9])/;
const BETWEEN_WORDS_ALL = new RegExp(BETWEEN_WORDS, 'g');
const HYPHEN = /(?<=[a-z0-9])-(?=[a-z0-9])/g;

/**
 * Where a passage defines the subject, whatever it opens with: the offset of its name in 「那个点叫辐射点」, "a trick
 * called tangzhong", a sentence or clause that begins "持续经营是…", "a price taker is a…"; or 0 where it is titled
 * by the subject with its kind and opens so («break 语句»: "`break` 语句立即结束…"). Null where it does not.
 */
export function definedAt(passage: Pick<Passage, 'title' | 'text'>, subject: string): number | null {
  if (isTitledByKind(passage, subject) || isTitledInCode(passage.title, subject)) return 0;
  const lower = passage.text.toLowerCase();
  // Most passages do not have its first word.
  if (!lower.includes(subject.split(/[ -]/, 1)[0]!)) return null;
  const row = rowOfCall(lower, subject);
  if (row !== null) return row;
  const isOfWords = BETWEEN_WORDS.test(subject);
  const named = isOfWords ? subject.replace(BETWEEN_WORDS_ALL, ' ') : subject;
  const text = isOfWords ? spaced(lower).replace(HYPHEN, ' ') : spaced(lower);
  const around = aroundOf(subject);
  return placeIn(around, text, named) ?? (holdsHan(subject) ? placeIn([INTRODUCED], text, named) : null);
}

/** Where a name first stands in one of these surroundings. */
function placeIn(around: readonly Surroundings[], text: string, name: string): number | null {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (around.some((one) => standsIn(one, text, at, at + name.length))) return at;
  return null;
}

/** Is the subject only introduced by its English name, in a sentence that may say anything of it? */
export function onlyIntroduces(passage: Pick<Passage, 'title' | 'text'>, subject: string): boolean {
  if (!holdsHan(subject) || definesAtOnce(passage, subject)) return false;
  const at = definedAt(passage, subject);
  if (at === null) return false;
  const text = spaced(passage.text.toLowerCase());
  return (
    standsIn(INTRODUCED, text, at, at + subject.length) && placeIn(aroundOf(subject), text, subject) === null
  );
}

/** Does a passage say what the subject is, at once or further on? */
export const saysWhatIs = (passage: Pick<Passage, 'title' | 'text'>, subject: string): boolean =>
  definesAtOnce(passage, subject) || definedAt(passage, subject) !== null;

/**
 * What stands around the name of a function in the first cell of a table's row: «| `a.append(x)` | adds one item at
 * the end |».
 */
const BEFORE_CALL = /(?:^|\n)[ \t]*\|[ \t]*`(?:[a-z]\w*\.)?$/;
const BEHIND_CALL = /^(?:\([^`|\n]{0,40}\))?`[ \t]*\|[ \t]*\S/;

/** Where a table has a row of its own for what is asked about: the offset of its name; null where it has none. */
function rowOfCall(lower: string, subject: string): number | null {
  if (!LATIN_NAME.test(subject) || !lower.includes('|')) return null;
  for (let at = lower.indexOf(subject); at >= 0; at = lower.indexOf(subject, at + 1)) {
    const before = lower.slice(Math.max(0, at - LONGEST_SUBJECT), at);
    if (BEFORE_CALL.test(before) && BEHIND_CALL.test(lower.slice(at + subject.length, at + OPENING)))
      return at;
  }
  return null;
}

function isTitledByKind(passage: Pick<Passage, 'title' | 'text'>, subject: string): boolean {
  const opening = openingOf(passage);
  if (!opening.startsWith(subject)) return false;
  const title = bare(passage.title);
  return (
    title.startsWith(subject) && OF_ITS_KIND.test(title.slice(subject.length)) && opening.startsWith(title)
  );
}

function standsIn({ before, behind }: Surroundings, text: string, start: number, end: number): boolean {
  before.lastIndex = start;
  behind.lastIndex = end;
  return behind.test(text) && before.test(text);
}

/** Keeps offsets: a mark that is set around a name becomes a space, and so does a listing, in which nothing is said. */
const spaced = (lower: string): string => withBlankListings(lower).replace(/[`*_"“”「」『』]/g, ' ');

const BETWEEN_NAMES = /[\s()（）、，,/]+/;

/**
 * Is the passage's own title the subject, or one of the names in it («感光度 ISO»)? Then it opens with what the
 * subject is about.
 */
export function isTitled(passage: Passage, subject: string): boolean {
  const title = bare(titleOf(passage) ?? '');
  if (title === subject) return true;
  return holdsHan(title) && title.split(BETWEEN_NAMES).includes(subject);
}

/** How passages open; passages are never written to. */
const openings = new WeakMap<object, string>();

function openingOf(passage: Pick<Passage, 'text'>): string {
  let opening = openings.get(passage);
  if (opening === undefined) {
    opening = bare(passage.text.slice(0, OPENING)).replace(/^(?:an?|the)\s+/, '');
    openings.set(passage, opening);
  }
  return opening;
}

const LATIN_NAME = /^[a-z_][\w.]*$/;

/**
 * Is a passage of Chinese material titled by a longer name in Latin letters, which is another thing: `yield from`,
 * where `yield` is asked about?
 */
export function isOfLongerName({ title, text }: Pick<Passage, 'title' | 'text'>, subject: string): boolean {
  if (!LATIN_NAME.test(subject) || !holdsHan(text)) return false;
  const [first, ...others] = bare(title).split(' ');
  return first === subject && others.length > 0 && others.every((word) => LATIN_NAME.test(word));
}
