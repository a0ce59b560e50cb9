import { holdsHan } from '../../domain/language/han.ts';
import { segmentsOf } from './function-words.ts';
import { tokenise } from './tokens.ts';

/*
 * What a learner tells of the case at hand: how much of something (「迟到十分钟」, "for 750g of flour", "3 days
 * late"), whose it is, where and when it was. What the material says holds of other cases as well: that it does not
 * name this one speaks neither for nor against it, and that it does speaks for it.
 */

const HAN_NUMERAL = '[零一二两三四五六七八九十百千万半]';
const HAN_UNIT =
  '秒钟?|分钟|个?小时|个半小时|个?钟头|天|个?星期|个?礼拜|周|个月|个多月|(?<!\\d{3})年|次|遍|趟|公里|米|厘米|公分|毫米|克|公斤|千克|斤|毫升|升|块钱?|元';
/** 第三次 and 每三天 are told apart by their number, 三年级 is a class; 1998年 and 三月 are dates. */
const CHINESE = new RegExp(
  `(?<![第每几多\\d.a-z_${HAN_NUMERAL.slice(1, -1)}-])(?:\\d{1,6}(?:\\.\\d{1,3})?|${HAN_NUMERAL}{1,6})[多来]?(?:${HAN_UNIT})(?![级制型])`,
  'g',
);

const ENGLISH_NUMBER =
  '(?:\\d{1,6}(?:[.,]\\d{1,3})?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const ENGLISH_UNIT = `(?:${[
  'g|kg|mg|grams?|kilos?|ml|litres?|liters?|cups?|oz|lbs?|pounds?|mm|cm|km|m',
  'metres?|meters?|inch(?:es)?|miles?|secs?|seconds?|mins?|minutes?|hrs?|hours?',
  'days?|nights?|weeks?|months?|years?|times?|euros?|dollars?|bucks|percent',
].join('|')})`;
const ENGLISH = new RegExp(`(?<![\\w.,/:$-])${ENGLISH_NUMBER}[ -]?${ENGLISH_UNIT}(?![\\w-])`, 'gi');

/**
 * People and places around the learner, what befell whom, how it is felt and judged. No relation, no age and no time
 * of day: leave for a funeral, first aid for a child and watering at noon hang on these.
 */
const CHINESE_WORDS = new Set(
  (
    '公司 老板 领导 上司 女朋友 男朋友 女友 男友 朋友 室友 舍友 邻居 网友 对方 我家 家里 宿舍 网上 那边 这边 附近 外面 路上 店里 ' +
    '当时 那会 到时 到时候 每次 平日 花 占 忘 忘记 接着 直接 决定 准备 碰到 遇到 碰上 遇上 担心 害怕 纠结 犹豫 好奇 怀疑 听人说 提到 轮到 ' +
    '正常 合法 合理 犯法 算数 要紧 严重 靠谱 可行 办法 不小心 偷偷 私下 悄悄 顺便 顺手 干脆 好不容易 本来 原来 原本 刚好 正好 ' +
    '万一 假如 如果 要是 比如 例如 说不定 按理 按理说 照理 实际上 事实上 基本 基本上 完全 根本 压根 绝对 稍微 尽量 尽快 赶紧 赶快 慢慢 好好 常常 偶尔 同 ' +
    '那一 这一 坨 一坨 一堆 一大堆'
  ).split(' '),
);
const ENGLISH_WORDS = new Set(
  (
    'friend friends roommate flatmate neighbour neighbor neighbours neighbors colleague colleagues ' +
    'coworker coworkers boss guy ' +
    'new old next big huge tiny little lots barely enough nice crazy overnight yesterday tonight already ' +
    'currently recently anymore ' +
    'accidentally suddenly properly correctly completely totally literally honestly apparently personally ' +
    'privately normally usually sometimes somehow anyway ' +
    'forgot forget forgotten went gone goes ran put noticed decided wondering wondered guess hope hoping ' +
    'believe worried afraid struggling stuck curious ' +
    'bought told heard saw seen'
  ).split(' '),
);

/** The terms of a folded question, in lower case, that stand in nothing but what it tells of its own case. */
export function termsOfOwnCase(folded: string): ReadonlySet<string> {
  let rest = PATTERNS.reduce((text, pattern) => text.replace(pattern, blanks), folded);
  if (holdsHan(folded)) {
    for (const { text, start } of segmentsOf(folded))
      if (CHINESE_WORDS.has(text) && !ASKED_FOR.test(rest.slice(0, start)))
        rest = rest.slice(0, start) + blanks(text) + rest.slice(start + text.length);
  } else rest = rest.replace(WORD, (word) => (ENGLISH_WORDS.has(word) ? blanks(word) : word));
  if (rest === folded) return NONE;
  const others = new Set(tokenise(rest));
  return new Set(tokenise(folded).filter((term) => !others.has(term)));
}

const PATTERNS = [CHINESE, ENGLISH];
const WORD = /[a-z]+/g;
/** 「哪家公司」 asks for one. */
const ASKED_FOR = /(?:哪|什么|啥)[一个家位些种]{0,2}$/;
const blanks = (text: string): string => ' '.repeat(text.length);
const NONE: ReadonlySet<string> = new Set();
