import { readSentences } from '../../reading/reading.ts';
import { EDGE, EVERYDAY, isHan, isWord, type Unit, written } from '../../reading/units.ts';
import { groundingLexicon } from '../../words/lexicon.ts';
import type { Gap } from './gaps.ts';
import type { Block } from './line-up.ts';
import { DENIALS, sameWords, saysLess } from './same-words.ts';

/** What two fillings of one frame are looked at beside. */
export interface FrameContext {
  /** As it is written; `said` has its units without light words. */
  statement: string;
  said: string;
  clauses: string;
  /** All of the passage. */
  flat: string;
  /** Names of code of the statement and of the passage. */
  names: { mine: ReadonlySet<Unit>; theirs: ReadonlySet<Unit> };
}

/** Longer than this, in units, and two stretches are two ways to say something. */
const LONGEST_FILLING = 7;

/** Units that stand behind a filling elsewhere in the passage as well, for the two to be its own phrase. */
const AHEAD = 3;

/** The stretches around a filling have to share this many units. */
const SHARED = 4;

/**
 * Whether what stands in a gap of the statement is another thing than the passage has there, not the same said
 * otherwise.
 */
export function isOther(gap: Gap, gaps: Gap[], around: FrameContext): boolean {
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
    // 再|放 and 打|在 stand everywhere.
    if (
      x.length < 2 &&
      [left, right].some((units) => units?.some((unit) => isHan(unit) && saysNothing([unit])))
    )
      continue;
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

/** Characters that make opposites of words which are otherwise the same. */
const OPPOSITE_CHARACTERS = new Set(
  `大小 多少 高低 高矮 胖瘦 老少 长短 快慢 冷热 冰热 冷烫 东西 南北 前后 左右 上下 正反 正负 正倒 虚实
    宏微 新旧 早晚 内外 升降 增减 加减 真假 同反 同异 公私 深浅 粗细 干湿 软硬 轻重 强弱 文武 首末 先后
    买卖 借贷 进出 输赢 主客 奇偶 横纵 横竖 阴阳 凹凸 吸放 原备 开关 收支 盈亏 生死 男女 显隐 进销 酸碱
    凉热 远近 厚薄 松紧 咸淡 胜负 得失 供求 雌雄 公母 昼夜 晨昏 春秋 冬夏 升沉 涨落 涨跌 聚散 分合 首尾
    始终 头尾 难易 繁简 优劣 好坏 善恶 美丑 贫富 贵贱 有无 虚满 动静 攻守 吐吞 呼吸`
    .split(/\s+/)
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** "has" for "with", 用 for 把. */
const saysNothing = (units: Unit[]): boolean =>
  units.some(isHan) ? EVERYDAY.test(written(units)) : !units.some(isWord);

/** `True` 判断两个名字 where the passage has `is` 判断两个名字. */
function isOtherName({ mine, theirs, shared }: Gap, { names }: FrameContext): boolean {
  const [x = '', y = ''] = [mine[0], theirs[0]];
  if (mine.length !== 1 || theirs.length !== 1 || shared < SHARED) return false;
  return names.mine.has(x) && names.theirs.has(y) && x !== y;
}

/** 不仅, 不同 and the like deny nothing. */
const AFTER_NO_DENIAL = new Set([...'仅但光只止断妨过管论错久少同如然']);
/** Units around a denial, for the two to be one sentence with and without it. */
const AROUND_DENIAL = 6;

/** The very same sentence, with a denial more or less: 两者能混用 for 两者不能混用. */
export function isDenial({ mine, theirs, before, behind, shared }: Gap): boolean {
  if (mine.length > 0 === theirs.length > 0 || shared < AROUND_DENIAL) return false;
  if (before === behind || AFTER_NO_DENIAL.has(behind)) return false;
  return DENIALS.has(written(mine.length > 0 ? mine : theirs));
}

const DETERMINERS = new Set('in of to by with than at on from into for as'.split(' '));
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
function isStranger(gap: Gap, { flat, statement }: FrameContext): boolean {
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

/** 联合匈奴夹击大月氏 where the passage has 联合大月氏夹击匈奴. */
export function isTurned(gap: Gap, next: Block | undefined, said: Unit[], sentence: string): boolean {
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
