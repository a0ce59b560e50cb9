import { codeApart, codeTokensOf, isComment } from '../../../domain/language/code-tokens.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { urlsIn } from '../../bounds/leading-out/links.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { kinIn } from '../words/kin.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import type { Clause, Sentence } from './clauses/clause.ts';
import { isMeasure, type NumberFact } from './numbers/number-facts.ts';
import { rememberedOf } from './passage-memory.ts';
import { readSentences } from './reading.ts';
import { tablesTold } from './tables/tables-told.ts';

/** A part of a passage that a statement is compared with. */
export interface HeldClause {
  /** Keys with how they are said: 1 plainly, 2 negated, 3 both. */
  own: Map<string, number>;
  /** Keys of the rest of its sentence and of the headings above it. */
  context: Set<string>;
  names: Set<string>;
  /** The names it speaks of and the values in it, as they are written. */
  rivals: string[];
  /** They are carried on from a clause before. */
  carried: boolean;
  /** What it speaks of, where that is a thing with no name of its own. */
  subject: string | null;
  /** It speaks of an "it". */
  pronoun: boolean;
  /** And begins with it. */
  pronounLeads: boolean;
  numbers: NumberFact[];
  quantifiers: Set<string>;
  code: { text: string; negated: boolean | null }[];
  denies: boolean;
  /** Keys of the case that it tells. */
  supposed: Set<string>;
  /** What comes of its opposite follows. */
  orElse: boolean;
  /** It denies, and no word that counts is denied. */
  dangles: boolean;
  /** Keys in the order in which they stand; see `sequenceOf`. */
  sequence: string[];
}

/** A passage as the checks need it. Read once, whatever the number of statements. */
export interface HeldPassage {
  clauses: HeldClause[];
  /** All keys of its prose, its question and the comments of its code. */
  keys: Set<string>;
  /** Keys of its headings. */
  headKeys: Set<string>;
  /** All identifiers, lower case, dotted ones also in their parts. */
  names: Set<string>;
  /** Words of its prose. */
  spoken: Set<string>;
  numbers: NumberFact[];
  quantifiers: Set<string>;
  /** The groups of words that its prose has one of. */
  kin: ReadonlySet<number>;
  /** The Chinese characters of its prose. */
  characters: Set<string>;
  /** Everything it says, lower case, without white space: for what is compared as it stands. */
  flat: string;
  /** The same without its headings. */
  body: string;
  /** Its prose as it is written. */
  said: string;
  /** Pairs of neighbouring tokens of its code, in blocks and between backticks. */
  codePairs: Set<string>;
  urls: Set<string>;
  han: boolean;
}

export const heldPassage: (passage: Passage) => HeldPassage = rememberedOf((passage) =>
  readPassage(soundPassage(passage)),
);

export const PLAIN = 1;
export const NEGATED = 2;

const HAN_EACH = /\p{Script=Han}/gu;

/** What a tool says is no lesson: it answers what was asked of it, in words. */
export const isLesson = ({ courseId }: Passage): boolean => courseId !== '';

/** By what it says in words, or by its headings where all of it is code. */
export const isInChinese = (
  { title, headings, text }: Passage,
  prose: string = codeApart(text).prose,
): boolean => holdsHan(prose) || (prose.trim() === '' && holdsHan([...headings, title].join('\n')));
const CODE_SPAN = /`([^`\n]+)`/g;

export function readPassage(
  passage: Passage,
  read: (text: string) => Sentence[] = readSentences,
): HeldPassage {
  const { prose: written, code } = codeApart(passage.text);
  const prose = tablesTold(written, ', ');
  const comments = codeTokensOf(code)
    .filter(isComment)
    .map((comment) => comment.slice(1));
  const head = [...new Set([...passage.headings, passage.title])].join('\n');
  const headings = read(head);
  const asked = read(passage.question ?? '');
  const above = [...headings, ...asked];
  const said = read(prose);
  const remarks = read(comments.join('\n'));
  const headKeys = new Set(keysOf(above));
  const held: HeldPassage = {
    clauses: [
      ...clausesOf([...said, ...remarks, ...headings.filter(asserts)], headKeys),
      // What answers the question with yes or no stands for all of the answer.
      ...clausesOf(verdictOn(asked, prose), new Set([...headKeys, ...keysOf(said)])),
    ],
    keys: new Set([...keysOf(asked), ...keysOf(said), ...keysOf(remarks)]),
    headKeys: new Set(keysOf(headings)),
    names: new Set(),
    spoken: new Set(
      `${passage.question ?? ''}\n${prose} ${passage.courseId}`.toLowerCase().match(/[a-z_]\w*/g),
    ),
    numbers: [...above, ...said, ...remarks].flat().flatMap((clause) => clause.numbers),
    quantifiers: new Set([...above, ...said].flat().flatMap((clause) => clause.quantifiers)),
    flat: flatten(`${head}\n${passage.question ?? ''}\n${passage.text}`),
    body: flatten(`${passage.question ?? ''}\n${passage.text}`),
    said: prose,
    kin: kinIn(`${head}\n${passage.question ?? ''}\n${prose}`),
    characters: new Set(prose.match(HAN_EACH)),
    codePairs: new Set(),
    urls: new Set(urlsIn(passage.text)),
    han: isInChinese(passage, prose),
  };
  const spans = [...matchesIn(prose, CODE_SPAN), ...matchesIn(passage.question ?? '', CODE_SPAN)].map(
    ([, span = '']) => span,
  );
  for (const piece of [...spans, ...code.split('\n')]) {
    const tokens = codeTokensOf(piece.normalize('NFKC')).map((token) => token.replace(/\s+/g, ''));
    for (const [position, token] of tokens.entries()) {
      held.codePairs.add(`${tokens[position - 1] ?? ''} ${token}`);
      if (/^\d/.test(token)) held.numbers.push({ values: [token], unit: '', weak: false, inCode: true });
    }
  }
  for (const identifier of `${head} ${passage.question ?? ''} ${passage.text} ${passage.courseId}`.match(
    /[A-Za-z_]\w*/g,
  ) ?? [])
    held.names.add(identifier.toLowerCase());
  for (const name of `${head} ${passage.text}`.match(
    /[A-Za-z]\w*(?:[.-]\w+)+|\p{Script=Han}+(?:·\p{Script=Han}+)+/gu,
  ) ?? [])
    held.names.add(name.toLowerCase());
  return held;
}

/** "生成器只能用一次" says something, "闭包" and "列表的增删改" do not. */
const asserts = (heading: Sentence): boolean =>
  heading.some((clause) => clause.quantifiers.length > 0 || clause.denies || clause.numbers.length > 0);

export const flatten = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const keysOf = (sentences: Sentence[]): string[] =>
  sentences.flatMap((sentence) => sentence.flatMap((clause) => clause.terms.map((term) => term.key)));

/** A key as alignment sees it: opposites stand at the same place. */
export function placeOf(key: string): string {
  const axis = groundingLexicon().axisOf.get(key);
  return axis === undefined ? key : `axis:${axis}`;
}

/** A word that does not stand right behind the one before it. */
const APART = '\u00a0';

/** A clause's keys in order, those marked that a word which does not count sets apart from the one before. */
export const sequenceOf = (clause: Clause): string[] =>
  clause.terms.map((term) => (term.apart ? APART + term.key : term.key));
export const bare = (key: string): string => (key.startsWith(APART) ? key.slice(1) : key);

/** Things that statements are made about, and that stand for each other in wrong ones. */
const THINGS = new Set(
  `函数 方法 变量 对象 类 闭包 模块 包 列表 元组 字典 集合 字符串 生成器 迭代器 可迭代 装饰器 异常 文件
    父类 子类 实例属性 类属性 位置参数 关键字参数 全局变量 局部变量 讲师 班主任 技术 财务客服 作业
    结业项目 回放 讲义 直播 答疑 学科问题 事务问题`.split(/\s+/),
);
export const isThing = (key: string): boolean => THINGS.has(key);

/** Numbers tell clauses apart as words do. */
export const numberKeys = ({ weak, unit, values }: NumberFact): string[] =>
  weak ? [] : values.map((value) => (isMeasure(unit) ? `#${value} ${unit}` : `#${value}`));

/** "No." below a question denies what it asks, "Yes." says it. */
function verdictOn(asked: Sentence[], answer: string): Sentence[] {
  if (/^\s*(?:yes\b|能|可以|会|是的|有的)/i.test(answer)) return asked;
  if (!/^\s*(?:no\b|不能|不会|不可以|不是|不用|不需要|不要|没有)/i.test(answer)) return [];
  return asked.map((sentence) =>
    sentence.map((clause) => ({
      ...clause,
      denies: !clause.denies,
      terms: clause.terms.map((term) => ({ ...term, negated: null })),
    })),
  );
}

function clausesOf(sentences: Sentence[], headKeys: Set<string>): HeldClause[] {
  const spoken: Spoken = { names: new Set() };
  return sentences.flatMap((sentence) => clausesOfSentence(sentence, headKeys, spoken));
}

/** What the last sentences spoke of. */
interface Spoken {
  names: Set<string>;
}

function clausesOfSentence(sentence: Sentence, headKeys: Set<string>, spoken: Spoken): HeldClause[] {
  const context = new Set([...headKeys, ...keysOf([sentence])].flatMap((key) => [key, placeOf(key)]));
  for (const clause of sentence)
    for (const number of clause.numbers) for (const key of numberKeys(number)) context.add(key);
  let inherited: string[] = [];
  let subject: string | null = null;
  return sentence.map((clause) => {
    const own = ownKeys(clause);
    const named = clause.terms.filter((term) => term.kind === 'name');
    // "… `map()` 改变元素，而不改变数量": what follows is still said of the name before it.
    if (named.length > 0) {
      spoken.names = new Set(named.map((term) => term.key));
      inherited = named.map((term) => term.written);
    }
    if (clause.lead !== null) subject = isThing(clause.lead) ? clause.lead : null;
    const literals = clause.terms.filter((term) => term.kind === 'literal').map((term) => term.written);
    return {
      own,
      context,
      names: spoken.names,
      rivals: [...inherited, ...literals],
      carried: named.length === 0,
      subject,
      pronoun: clause.pronoun,
      pronounLeads: clause.pronounLeads,
      numbers: clause.numbers,
      quantifiers: new Set(clause.quantifiers),
      code: clause.code,
      denies: clause.denies,
      supposed: new Set(clause.terms.filter((term) => term.supposed).map((term) => term.key)),
      orElse: clause.orElse,
      dangles: clause.denies && !clause.terms.some((term) => term.negated),
      sequence: sequenceOf(clause),
    };
  });
}

function ownKeys(clause: Clause): Map<string, number> {
  const own = new Map<string, number>();
  for (const word of clause.quantifiers) own.set(`?${word}`, PLAIN);
  for (const number of clause.numbers) for (const key of numberKeys(number)) own.set(key, PLAIN);
  for (const { key, negated } of clause.terms) {
    const said = negated === null ? PLAIN | NEGATED : negated ? NEGATED : PLAIN;
    own.set(key, (own.get(key) ?? 0) | said);
    const place = placeOf(key);
    if (place !== key) own.set(place, (own.get(place) ?? 0) | said);
  }
  return own;
}
