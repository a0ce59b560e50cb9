import type { Passage } from '../../domain/course.ts';
import { foldText } from '../words/character-folding.ts';

/** Longest name of one of two things that are compared, in characters. */
const LONGEST_NAME = 24;
/** A longer question is not one comparison. */
const LONGEST_QUESTION = 120;

const CODE_BLOCK = /^(```|~~~)[\s\S]*?^\1/gm;

const CHINESE =
  /^(?:请问|问一下|想问|老师|python)?[里中,，\s]*(.+?)\s*(?:和|与|跟|同|还是|、|vs\.?)\s*(.+?)\s*(?:之间|两者|两个)?(?:到底)?(?:有|是|的)?(?:什么|啥|哪些|何)?(?:主要)?(?:的)?(?:区别|差别|差异|不同|不一样|异同|差在哪|差在什么|怎么区分|如何区分|怎么分)/i;
const ENGLISH =
  /\bdifferences? between (?:an? |the )?(.+?) (?:and|vs\.?) (?:an? |the )?(.+?)(?: in .+)?[?.!\s]*$/i;

/** The two things that a question asks to tell apart, folded; null where it asks something else. */
export function comparedThings(question: string): [string, string] | null {
  if (question.length > LONGEST_QUESTION) return null;
  const match = CHINESE.exec(question.trim()) ?? ENGLISH.exec(question);
  const [first = '', second = ''] = match ? [plain(match[1] ?? ''), plain(match[2] ?? '')] : [];
  const named = (name: string): boolean => name !== '' && name.length <= LONGEST_NAME;
  return named(first) && named(second) ? [first, second] : null;
}

/** In one clause with both: it says how they differ. */
const CONTRAST = /区别|差别|差异|不同|不一样|不像|相比|却|但|而|whereas|unlike|differ|but/;

/**
 * Does a passage tell the two apart: a clause on one beside a clause on the other in one sentence, or one about their difference? What only
 * lists them side by side ("不能放列表和字典") or puts one into the other does not. Its own title, question and prose count: a chapter's
 * heading names what many passages are about, and a listing may hold any word.
 */
export function tellsApart(
  passage: Pick<Passage, 'title' | 'question' | 'text'>,
  [first, second]: readonly [string, string],
): boolean {
  return sentencesOf(passage).some((clauses) => {
    let before: 'first' | 'second' | null = null;
    return clauses.some((clause) => {
      const hasFirst = names(clause, first, second);
      const hasSecond = names(clause, second, first);
      if (hasFirst && hasSecond) {
        before = null;
        return CONTRAST.test(clause);
      }
      const isSubject = (thing: string): boolean => beginsWith(clause, thing);
      const alone = hasFirst && isSubject(first) ? 'first' : hasSecond && isSubject(second) ? 'second' : null;
      const isBeside = alone !== null && before !== null && alone !== before;
      before = alone;
      return isBeside;
    });
  });
}

/** Characters before a clause's subject: "其中的 append", "而元组"; in English whole words: "while `sorted()`", "use a tuple". */
const BEFORE_SUBJECT = 4;
const ENGLISH_BEFORE_SUBJECT = /^\s*(?:(?:while|whereas|but|and|unlike|use|the|an?|for|with|in)\s+){1,3}$/;

/** Is the clause on the thing: named where its subject stands, not as what something else is done to or found in? */
const beginsWith = (clause: string, thing: string): boolean => {
  const at = clause.indexOf(thing);
  return at >= 0 && (at <= BEFORE_SUBJECT || ENGLISH_BEFORE_SUBJECT.test(clause.slice(0, at)));
};

/** 「列表推导式」 does not name 「列表」 where these two are compared. */
function names(clause: string, thing: string, other: string): boolean {
  // A word in Latin letters stands for itself: "print" is no "int".
  if (LATIN_WORD.test(thing)) return new RegExp(`(?<![a-z0-9_])${thing}(?![a-z0-9_])`).test(clause);
  const said = clause.replaceAll(' ', '');
  return (other.includes(thing) ? said.replaceAll(other, '') : said).includes(thing);
}

const LATIN_WORD = /^[a-z0-9_]+$/;

/** Characters that a title has beside the name of what its passage is on: 「浮点数 float」, 「self 的含义」. */
const BESIDE_NAME = 6;
/**
 * How a passage that is on a thing opens: with its name, behind an article or, where it has Latin letters, behind what kind of thing it
 * is ("整数类型 int"), and going on with what it is or does; 「循环变量」 and 「字典的值」 are other things.
 */
const BEFORE_NAME = /^(?:an? |the )?$/;
const KIND_BEFORE_NAME = /^\p{Script=Han}{1,6} ?$/u;
const OPENING = 60;
const GOES_ON =
  /^(?:\(\))? ?(?:[(（是指把会只能用让则为有就既]|表示|代表|可以|方法|函数|语句|表达式|类型|is\b|are\b|means?\b|stops?\b|adds?\b|[a-z]+s\b)/;

function isOn({ title, text }: Pick<Passage, 'title' | 'text'>, thing: string, other: string): boolean {
  const name = folded(title);
  if (!names(name, thing, other) || names(name, other, thing)) return false;
  if (plain(title).length > plain(thing).length + BESIDE_NAME) return false;
  const opening = folded(text.slice(0, OPENING));
  const at = opening.indexOf(thing);
  if (at < 0 || !GOES_ON.test(opening.slice(at + thing.length))) return false;
  const before = opening.slice(0, at);
  return BEFORE_NAME.test(before) || (LATIN_WORD.test(thing) && KIND_BEFORE_NAME.test(before));
}

/** Places of two passages, one on each of the two things: side by side they tell them apart. Null where one is missing. */
export function pairOn(
  passages: readonly Pick<Passage, 'title' | 'text'>[],
  [first, second]: readonly [string, string],
): [number, number] | null {
  const one = passages.findIndex((passage) => isOn(passage, first, second));
  const other = passages.findIndex((passage) => isOn(passage, second, first));
  return one >= 0 && other >= 0 ? [one, other] : null;
}

/** Do the first two of what was found stand side by side for the two things, because none alone tells them apart? */
export const isPairOn = (
  passages: readonly Pick<Passage, 'title' | 'question' | 'text'>[],
  compared: readonly [string, string],
): boolean =>
  passages.length > 1 &&
  pairOn(passages.slice(0, 2), compared) !== null &&
  !tellsApart(passages[0]!, compared) &&
  !tellsApart(passages[1]!, compared);

/** Beside the two, in the title of what is written to tell them apart. */
const BETWEEN =
  /和|与|跟|及|vs\.?|的|区别|不同|差别|差异|对比|比较|怎么选|如何选|选择|还是|or|and|[、:：?？]/g;

/** Whether its own title or question is the two and nothing else: it is written to tell them apart. */
export function isAboutBoth(
  { title, question }: Pick<Passage, 'title' | 'question'>,
  [first, second]: readonly [string, string],
): boolean {
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
    sentences = `${title}\n${question ?? ''}\n${text.replace(CODE_BLOCK, '')}`
      .split(SENTENCE_END)
      .map((sentence) =>
        sentence
          .split(CLAUSE_END)
          .map(folded)
          .filter((clause) => clause.trim() !== ''),
      );
    known.set(passage, sentences);
  }
  return sentences;
}

/** A text as its things are compared: folded, without marks that only set off. */
export const folded = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[`*"“”「」『』]/g, '')
    .replace(/\s+/g, ' ');

const plain = (text: string): string => folded(text).replace(/[_ ]/g, '');
