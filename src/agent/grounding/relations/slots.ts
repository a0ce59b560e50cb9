import type { Passage } from '../../../domain/course.ts';
import { matchesIn } from '../../../domain/matches.ts';
import type { Term } from '../reading/clause.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import { readSentences } from '../reading/reading.ts';
import { EDGE, ENDS, EVERYDAY, isHan, isWord, type Unit, unitsOf, written } from '../reading/units.ts';
import type { ReadStatement } from '../statement.ts';
import { kinOfHan } from '../words/kin.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { comparedOtherwise, exchangedIn } from './exchanged.ts';
import { type Block, blocksOf, matched } from './line-up.ts';

/**
 * Statements that say a sentence of the passage with another filling: 科举创立于唐朝 for 创立于隋朝, 转大火 for
 * 转中小火, "resistors in parallel add up" for "in series". No lexicon knows these words; what tells is that all
 * around them is the same.
 */

const DETERMINERS = new Set('in of to by with than at on from into for as'.split(' '));

/** Names between backticks, as units. */
const codedIn = (text: string): Set<Unit> =>
  new Set(matchesIn(text, CODED).flatMap(([, name = '']) => unitsOf(name).filter((unit) => unit !== EDGE)));
const CODED = /`([A-Za-z_][\w.]*(?:\(\))?)`/g;

interface Spoken {
  sentences: Unit[][];
  coded: Set<Unit>;
  flat: string;
}

const spokenBy = rememberedOf((passage): Spoken => {
  const prose = proseOf(passage);
  const sentences = prose
    .split(ENDS)
    .map(unitsOf)
    .filter((units) => units.length > 3);
  return { sentences, coded: codedIn(prose), flat: sentences.map((units) => units.join(' ')).join(' ') };
});

/** Cheap: counts what could be shared at all before it is lined up. */
function sharedIn(said: Unit[], sentence: Unit[]): number {
  const there = new Set(sentence);
  let count = 0;
  for (const unit of said) if (unit !== EDGE && there.has(unit)) count++;
  return count;
}

/** Share of a statement that its sentence has, for the two to be the same but for a filling. */
const SAME = 0.5;
/** The same of a single clause. */
const SAME_CLAUSE = 0.7;
/** Longer than this, in units, and two stretches are two ways to say something. */
const LONGEST_FILLING = 7;
/** More units than this in a statement or a sentence are not compared: the work grows with their product. */
const LONGEST = 120;

/** Units beside names of code that make a frame. */
const FRAME = 4;

/** The sentence word for word but for its names of code: the first of them that is another, or null. */
function renamedIn(said: Unit[], sentence: Unit[], { mine, theirs }: Around['names']): string | null {
  const inner = said.slice(1, -1);
  if (mine.size === 0 || inner.filter((unit) => unit !== EDGE && !mine.has(unit)).length < FRAME) return null;
  for (let at = 0; at + inner.length <= sentence.length; at++) {
    const isFrame = inner.every((unit, step) => {
      const there = sentence[at + step] ?? EDGE;
      return unit === there || (mine.has(unit) && theirs.has(there));
    });
    if (!isFrame) continue;
    return inner.find((unit, step) => unit !== sentence[at + step]) ?? null;
  }
  return null;
}

/** What a statement says in the place of something else, or null. */
export function otherFilling(
  { text: statement, units: said }: Pick<ReadStatement, 'text' | 'units'>,
  passage: Passage,
): string | null {
  if (said.length > LONGEST) return null;
  const weight = said.filter((unit) => unit !== EDGE).length;
  const { sentences, flat, coded } = spokenBy(passage);
  // What stands there as it is says nothing in the place of something else.
  if (` ${flat} `.includes(` ${said.slice(1, -1).join(' ')} `)) return null;
  const names = { mine: codedIn(statement), theirs: coded };
  const renamed = sentences.map((sentence) => renamedIn(said, sentence, names)).find((one) => one !== null);
  if (renamed) return renamed;
  const alike = sentences
    .map((sentence) => ({ sentence, shared: sentence.length > LONGEST ? 0 : sharedIn(said, sentence) }))
    .filter(({ shared }) => shared > 0 && shared >= weight * SAME)
    .sort((a, b) => b.shared - a.shared);
  const [most] = alike;
  if (!most) return null;
  // Things that changed places stand in no stretches that could be lined up.
  const exchanged = exchangedIn(said, most.sentence, EVERYDAY);
  if (exchanged !== null) return exchanged;
  let best: { sentence: Unit[]; blocks: Block[]; score: number } | null = null;
  for (const { sentence, shared } of alike) {
    if (shared < (best?.score ?? 0)) break;
    const blocks = blocksOf(said, sentence);
    const score = matched(blocks, said);
    if (!best || score > best.score) best = { sentence, blocks, score };
  }
  if (!best || best.score < weight * SAME) return null;
  const compared = comparedOtherwise(said, best.sentence);
  if (compared !== null) return compared;
  const of = { statement, flat, names };
  const filling = fillingIn(said, best, of);
  if (filling !== null) return filling;
  // Lined up with all of a sentence, an end may find its like in another clause.
  for (const clause of clausesIn(best.sentence)) {
    const blocks = blocksOf(said, clause);
    if (matched(blocks, said) < weight * SAME_CLAUSE) continue;
    const inClause = fillingIn(said, { sentence: clause, blocks }, of);
    if (inClause !== null) return inClause;
  }
  return null;
}

function clausesIn(sentence: Unit[]): Unit[][] {
  const clauses: Unit[][] = [[]];
  for (const unit of sentence) {
    if (unit === EDGE) clauses.push([]);
    else clauses.at(-1)?.push(unit);
  }
  const whole = clauses.filter((clause) => clause.length > 2);
  return whole.length > 1 ? whole.map((clause) => [EDGE, ...clause, EDGE]) : [];
}

function fillingIn(
  said: Unit[],
  best: { sentence: Unit[]; blocks: Block[] },
  of: Pick<Around, 'statement' | 'flat' | 'names'>,
): string | null {
  const gaps = gapsOf(said, best.sentence, best.blocks);
  // Of the sentence only the clauses that the statement shares something with.
  const clauses = clausesOf(best.sentence, best.blocks).join(' ');
  const around: Around = { said: said.join(' '), clauses, ...of };
  // One that has only moved denies the same.
  const oneDenies = denialsIn(said) !== denialsIn(clauses.split(' '));
  const other = gaps.find((gap) => isOther(gap, gaps, around) || (oneDenies && isDenial(gap)));
  if (other) return written(other.mine) || `not ${written(other.theirs)}`;
  const turned = gaps.find((gap, at) => isTurned(gap, best.blocks[at], said, best.sentence.join(' ')));
  return turned ? written(turned.mine) : null;
}

interface Around {
  /** As it is written; `said` has its units without light words. */
  statement: string;
  said: string;
  clauses: string;
  /** All of the passage. */
  flat: string;
  /** Names of code of the statement and of the passage. */
  names: { mine: ReadonlySet<Unit>; theirs: ReadonlySet<Unit> };
}

function clausesOf(sentence: Unit[], blocks: Block[]): Unit[] {
  const shared = new Set(blocks.flatMap(({ b, length }) => Array.from({ length }, (_, step) => b + step)));
  const kept: Unit[] = [];
  let clause: Unit[] = [];
  let count = 0;
  for (const [at, unit] of sentence.entries()) {
    if (unit === EDGE) {
      if (count > 1) kept.push(...clause, EDGE);
      clause = [];
      count = 0;
      continue;
    }
    clause.push(unit);
    if (shared.has(at)) count++;
  }
  return kept;
}

/** 联合匈奴夹击大月氏 where the passage has 联合大月氏夹击匈奴. */
function isTurned(gap: Gap, next: Block | undefined, said: Unit[], sentence: string): boolean {
  if (!next || gap.mine.length < 3) return false;
  // "Takes space and makes writing slower": of two that are joined either may stand first.
  if (JOINED.has(gap.mine.at(-1) ?? '')) return false;
  const behind = said.slice(next.a, next.a + next.length);
  const edge = behind.indexOf(EDGE);
  const last = edge === -1 ? behind : behind.slice(0, edge);
  if (last.length < 2) return false;
  for (let at = 2; at < gap.mine.length; at++) {
    const turned = [...last, ...gap.mine.slice(at), ...gap.mine.slice(0, at)].join(' ');
    if (sentence.includes(turned)) return true;
  }
  return false;
}

const JOINED = new Set(['and', 'or', '和', '或']);

/** What stands between two shared stretches, on either side. */
interface Gap {
  mine: Unit[];
  theirs: Unit[];
  /** The units before and behind it. */
  before: Unit;
  behind: Unit;
  /** What is shared behind it, up to the next punctuation. */
  ahead: Unit[];
  /** Units of the stretches before and behind; an edge is one. */
  shared: number;
}

/** A gap at the beginning or the end is looked at up to the next punctuation. */
function gapsOf(said: Unit[], sentence: Unit[], blocks: Block[]): Gap[] {
  const gaps: Gap[] = [];
  const last: Block = { a: said.length, b: sentence.length, length: 0 };
  let before: Block = { a: 0, b: 0, length: 0 };
  for (const block of [...blocks, last]) {
    let mine = said.slice(before.a + before.length, block.a);
    let theirs = sentence.slice(before.b + before.length, block.b);
    let shared = before.length + block.length;
    if (before.length === 0 && mine[0] === EDGE) {
      mine = mine.slice(1);
      theirs = theirs.slice(theirs.lastIndexOf(EDGE) + 1);
      shared++;
    }
    if (block === last && mine.at(-1) === EDGE) {
      mine = mine.slice(0, -1);
      theirs = theirs.slice(0, theirs.indexOf(EDGE));
      shared++;
    }
    const at = before.a + before.length - 1;
    const behind = said.slice(block.a, block.a + block.length);
    const ahead = behind.includes(EDGE) ? behind.slice(0, behind.indexOf(EDGE)) : behind;
    gaps.push({ mine, theirs, shared, ahead, before: said[at] ?? EDGE, behind: said[block.a] ?? EDGE });
    before = block;
  }
  return gaps;
}

/** Units that stand behind a filling elsewhere in the passage as well, for the two to be its own phrase. */
const AHEAD = 3;

/** The stretches around a filling have to share this many units. */
const SHARED = 4;

function isOther(gap: Gap, gaps: Gap[], around: Around): boolean {
  const { mine, theirs } = gap;
  if (mine.length === 0 || theirs.length === 0 || mine.includes(EDGE) || theirs.includes(EDGE)) return false;
  if (mine.length > LONGEST_FILLING || theirs.length > LONGEST_FILLING) return false;
  const [x, y] = [written(mine), written(theirs)];
  if (isOtherWord(gap) || isOtherName(gap, around)) return true;
  if (gap.shared < SHARED) return false;
  if (isOtherContent(gap)) return true;
  if (isOppositeCharacter(x, y)) return true;
  if (saysNothing(mine) || saysNothing(theirs) || sameWords(x, y) || saysLess(mine, theirs)) return false;
  // 用|处 and 用|途: another end of a word that says the same.
  const joint = isHan(gap.before) ? '' : ' ';
  if (gap.before !== EDGE && sameWords(gap.before + joint + x, gap.before + joint + y)) return false;
  // 先看|最后一行 stands in the next sentence, 最重要的是|最后一行 in this one.
  if (gap.ahead.length >= AHEAD && around.flat.includes(` ${[...mine, ...gap.ahead].join(' ')} `))
    return false;
  // 匈奴 and 大月氏 have changed places.
  if (gaps.some((one) => written(one.mine) === y && written(one.theirs) === x)) return true;
  // What the passage says of another: 唐朝 stands in it, but not here. A word may share its end: 唐|朝, 隋|朝.
  for (const [left, right] of [
    [[], []],
    [[gap.before], []],
    [[], [gap.behind]],
  ] as Unit[][][]) {
    const inMine = [...(left ?? []), ...mine, ...(right ?? [])];
    const inTheirs = [...(left ?? []), ...theirs, ...(right ?? [])];
    if (inMine.includes(EDGE) || (inMine.length < 2 && x.length < 3)) continue;
    const [here, there] = [inMine.join(' '), inTheirs.join(' ')];
    if (around.flat.includes(here) && !around.clauses.includes(here) && !around.said.includes(there))
      return true;
  }
  return isStranger(gap, around);
}

/** 贵不少 is 贵得多. */
const isOppositeCharacter = (x: string, y: string): boolean =>
  OPPOSITE_CHARACTERS.has(x.slice(-1) + y.slice(-1)) &&
  x.length <= 2 &&
  y.length <= 2 &&
  DENIALS.has(x.charAt(0)) === DENIALS.has(y.charAt(0));

/** 连|着写|的 for 连|续写的多个|: all that is said stands there, and nothing that turns it round is left out. */
function saysLess(mine: Unit[], theirs: Unit[]): boolean {
  if (denialsIn(mine) !== denialsIn(theirs)) return false;
  let at = 0;
  for (const unit of theirs) if (unit === mine[at]) at++;
  if (at === mine.length) return true;
  // 同样|错 for 同一个|错误.
  const known = new Set(termsOf(written(theirs)).map(({ key }) => key));
  const own = termsOf(written(mine));
  return (
    own.length > 1 &&
    own.every(({ key, written: word }) => known.has(key) || [...word].every((unit) => theirs.includes(unit)))
  );
}

const termsOf = (text: string): Term[] =>
  readSentences(text)
    .flat()
    .flatMap(({ terms }) => terms);

/** "has" for "with", 用 for 把. */
const saysNothing = (units: Unit[]): boolean =>
  units.some(isHan) ? EVERYDAY.test(written(units)) : !units.some(isWord);

/** `True` 判断两个名字 where the passage has `is` 判断两个名字. */
function isOtherName({ mine, theirs, shared }: Gap, { names }: Around): boolean {
  const [x = '', y = ''] = [mine[0], theirs[0]];
  if (mine.length !== 1 || theirs.length !== 1 || shared < SHARED) return false;
  return names.mine.has(x) && names.theirs.has(y) && x !== y;
}

const DENIALS = new Set(['不', '没', '没有', '未', '别', 'not', 'never']);
const denialsIn = (units: Unit[]): number => units.filter((unit) => DENIALS.has(unit)).length;
/** 不仅, 不同 and the like deny nothing. */
const AFTER_NO_DENIAL = new Set([...'仅但光只止断妨过管论错久少同如然']);
/** Units around a denial, for the two to be one sentence with and without it. */
const AROUND_DENIAL = 6;

/** The very same sentence, with a denial more or less: 两者能混用 for 两者不能混用. */
function isDenial({ mine, theirs, before, behind, shared }: Gap): boolean {
  if (mine.length > 0 === theirs.length > 0 || shared < AROUND_DENIAL) return false;
  if (before === behind || AFTER_NO_DENIAL.has(behind)) return false;
  return DENIALS.has(written(mine.length > 0 ? mine : theirs));
}

const CONTENT_WORD = /^[a-z]{4}/;

/** "in the mitochondria" for "in the chloroplasts" */
function isOtherWord({ mine, theirs, before, shared }: Gap): boolean {
  const [x = '', y = ''] = [mine[0], theirs[0]];
  if (mine.length !== 1 || theirs.length !== 1 || !CONTENT_WORD.test(x) || !CONTENT_WORD.test(y))
    return false;
  return DETERMINERS.has(before) && shared >= SHARED - 1 && isWord(x) && isWord(y) && !sameWords(x, y);
}

/** Units around a word, for the two to be one sentence but for it. */
const AROUND_WORD = 6;

/** "git stash drop brings the changes back" for "git stash pop". */
function isOtherContent({ mine, theirs, before, shared }: Gap): boolean {
  const [x = '', y = ''] = [mine[0], theirs[0]];
  if (mine.length !== 1 || theirs.length !== 1 || shared < AROUND_WORD) return false;
  if (sameWords(`${before} ${x}`, `${before} ${y}`)) return false;
  return [x, y].every((word) => CONTENT_WORD.test(word) && isWord(word)) && !sameWords(x, y);
}

/** Behind these stands a thing: 从泉州港出发, 用果蝇做实验. */
const BEFORE_A_THING = new Set([...'从用由在到与和向以被对是为叫比跟于选']);
const HAN_WORD = /^\p{Script=Han}{2,4}$/u;
const HAN_SOME = /^\p{Script=Han}{1,4}$/u;
const HAN_ONE = /^\p{Script=Han}$/u;
/** Around one character of a word the frame has to be this long, in units: 以膝关节为轴 for 以髋关节为轴. */
const AROUND_ONE = 5;

/** Behind these, as it is written, the next word is a thing too: 流动的啤酒, 那只耳朵, 把电池. */
const BEFORE_ANY_THING =
  /[的把将被用喝吃每各某那这只个条张片块支台本份种位名头匹颗粒滴瓶杯碗盒袋根棵座间家件双套层些量]$/;
/** Units around such a one, for the two to be one sentence but for it. */
const AROUND_ANY_THING = 7;

/**
 * Another thing where a thing stands, of which the passage knows nothing; or another part of a word. Verbs have more
 * ways to say the same (答应 for 承诺), so that what stands before decides: of 2,465 true sentences this takes none.
 */
function isStranger(gap: Gap, { flat, statement }: Around): boolean {
  const { mine, theirs, before, behind, shared } = gap;
  const [x, y] = [written(mine), written(theirs)];
  const isUnheard = (): boolean =>
    HAN_WORD.test(x) && HAN_SOME.test(y) && !flat.includes(mine.join(' ')) && isUnknownWord(x);
  if (!BEFORE_A_THING.has(before))
    return (
      shared >= AROUND_ANY_THING &&
      [...x].every((character) => !y.includes(character)) &&
      BEFORE_ANY_THING.test(statement.slice(0, Math.max(0, statement.indexOf(x)))) &&
      isUnheard()
    );
  if (HAN_ONE.test(x) && HAN_ONE.test(y))
    return behind !== EDGE && shared >= AROUND_ONE && !saysNothingOfThings(x + behind);
  return isUnheard();
}

/** 用|大约八百万 for 用|需约八百万: a part of a word that names nothing. */
const saysNothingOfThings = (word: string): boolean => groundingLexicon().han.get(word)?.generic === true;

/** A word that the lexicon does not have: of those it has the other checks know what they stand for. */
const isUnknownWord = (text: string): boolean =>
  readSentences(text)
    .flat()
    .flatMap((clause) => clause.terms)
    .some((term) => term.kind === 'gram' && term.written.length > 1);

/** Characters that make opposites of words which are otherwise the same. */
const OPPOSITE_CHARACTERS = new Set(
  '大小 多少 高低 高矮 胖瘦 老少 长短 快慢 冷热 冰热 冷烫 东西 南北 前后 左右 上下 正反 正负 正倒 虚实 宏微 新旧 早晚 内外 升降 增减 加减 真假 同反 同异 公私 深浅 粗细 干湿 软硬 轻重 强弱 文武 首末 先后 买卖 借贷 进出 输赢 主客 奇偶 横纵 横竖 阴阳 凹凸 吸放 原备 开关 收支 盈亏 生死 男女 显隐 进销 酸碱 凉热 远近 厚薄 松紧 咸淡 胜负 得失 供求 雌雄 公母 昼夜 晨昏 春秋 冬夏 升沉 涨落 涨跌 聚散 分合 首尾 始终 头尾 难易 繁简 优劣 好坏 善恶 美丑 贫富 贵贱 有无 虚满 动静 攻守 吐吞 呼吸'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** "accept" and "acceptance", as stems. */
const OTHER_FORM =
  /^([a-z]{4,}?)(?:e?s|ed|ing|anc|ation|ion|ment|ness|iti|ly)? \1(?:e?s|ed|ing|anc|ation|ion|ment|ness|iti|ly)?$/;

/** Two ways to say the same, as far as the lexicon knows. */
function sameWords(x: string, y: string): boolean {
  if (OTHER_FORM.test(`${x} ${y}`) || kinOfHan(x).some((group) => kinOfHan(y).includes(group))) return true;
  const keys = (text: string): string =>
    readSentences(text)
      .flat()
      .flatMap((clause) => clause.terms.map((term) => term.key))
      .sort()
      .join(' ');
  const [a, b] = [keys(x), keys(y)];
  return a !== '' && a === b;
}
