import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { seededRandom } from '../../../src/domain/random/seeded-random.ts';

/**
 * Disguises for measuring, none of them among those that training makes (scripts/moderation-training/disguise.ts):
 * other signs, other spellings, other characters, and two at once.
 */

type Random = () => number;
type Perturb = (text: string, random: Random) => string;

const isHan = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff';
const isLetter = (sign: string): boolean => /[a-z]/i.test(sign);

const pick = (from: readonly string[], random: Random): string =>
  from[Math.floor(random() * from.length)] ?? '';

function each(text: string, random: Random, share: number, change: (sign: string) => string): string {
  return [...text].map((sign) => (random() < share ? change(sign) : sign)).join('');
}

const traditional = new Map<string, string>();
for (const pair of traditionalToSimplified.split('|')) {
  const [written = '', simplified = ''] = pair.split(' ');
  if (!traditional.has(simplified)) traditional.set(simplified, written);
}

/** How the characters that offers and insults are made of are said; what a sender would type in their place. */
const PINYIN: Record<string, string> = {
  微: 'wei',
  信: 'xin',
  加: 'jia',
  群: 'qun',
  傻: 'sha',
  逼: 'bi',
  妈: 'ma',
  狗: 'gou',
  废: 'fei',
  物: 'wu',
  脑: 'nao',
  残: 'can',
  钱: 'qian',
  免: 'mian',
  费: 'fei',
  课: 'ke',
  私: 'si',
  聊: 'liao',
  号: 'hao',
  码: 'ma',
  兼: 'jian',
  职: 'zhi',
  贷: 'dai',
  款: 'kuan',
  代: 'dai',
  写: 'xie',
  资: 'zi',
  料: 'liao',
  盘: 'pan',
  网: 'wang',
  破: 'po',
  解: 'jie',
  滚: 'gun',
  死: 'si',
  贱: 'jian',
  垃: 'la',
  圾: 'ji',
  蠢: 'chun',
  智: 'zhi',
  障: 'zhang',
  刷: 'shua',
  单: 'dan',
  日: 'ri',
  结: 'jie',
  赚: 'zhuan',
  领: 'ling',
  送: 'song',
  优: 'you',
  惠: 'hui',
  提: 'ti',
  取: 'qu',
  录: 'lu',
  屏: 'ping',
  丑: 'chou',
  笨: 'ben',
  猪: 'zhu',
  恶: 'e',
  心: 'xin',
  穷: 'qiong',
  女: 'nv',
}; // prettier-ignore

/** Characters that sound the same; other ones than training uses. */
const SAME_SOUND: Record<string, string> = {
  微: '威',
  信: '心',
  加: '佳',
  群: '峮',
  傻: '啥',
  逼: '碧',
  妈: '马',
  狗: '够',
  废: '肺',
  物: '误',
  脑: '闹',
  残: '餐',
  钱: '潜',
  免: '棉',
  费: '飞',
  课: '刻',
  私: '丝',
  聊: '辽',
  号: '耗',
  码: '玛',
  兼: '间',
  职: '直',
  贷: '袋',
  款: '筷',
  代: '戴',
  写: '卸',
  资: '姿',
  料: '廖',
  盘: '攀',
  网: '罔',
  破: '坡',
  解: '皆',
  滚: '棍',
  死: '四',
  贱: '剑',
  垃: '啦',
  圾: '机',
  蠢: '纯',
  智: '制',
  障: '帐',
  刷: '耍',
  单: '丹',
  日: '曰',
  结: '洁',
  赚: '撰',
  领: '岭',
  送: '颂',
  优: '尤',
  惠: '会',
  提: '题',
  取: '曲',
  录: '路',
  屏: '平',
  丑: '瞅',
  笨: '苯',
  猪: '诸',
  恶: '饿',
  穷: '琼',
  女: '钕',
  你: '泥',
  他: '它',
}; // prettier-ignore

/** Characters taken apart. */
const SPLIT: Record<string, string> = {
  加: '力口',
  群: '君羊',
  好: '女子',
  信: '亻言',
  钱: '钅戋',
  课: '讠果',
  私: '禾厶',
  码: '石马',
  职: '耳只',
  款: '士示欠',
  你: '亻尔',
  妈: '女马',
  死: '歹匕',
  智: '知日',
  蠢: '春虫虫',
  脑: '月囟',
  狗: '犭句',
  猪: '犭者',
  贱: '贝戋',
  滚: '氵衮',
  解: '角刀牛',
  破: '石皮',
  提: '扌是',
  联: '耳关',
  赚: '贝兼',
  程: '禾呈',
  领: '令页',
  优: '亻尤',
  载: '车戈',
  请: '讠青',
}; // prettier-ignore

const PICTURES: Record<string, string> = {
  加: '➕',
  钱: '💰',
  狗: '🐕',
  猪: '🐖',
  妈: '🐎',
  信: '💌',
  飞: '✈️',
  电: '⚡',
  书: '📚',
  脑: '🧠',
  火: '🔥',
  死: '💀',
  滚: '🥚',
  红包: '🧧',
  手机: '📱',
  鸡: '🐔',
  马: '🐎',
  码: '🐎',
  二: '2️⃣',
  三: '3️⃣',
}; // prettier-ignore

const GREEK: Record<string, string> = {
  a: 'α',
  b: 'β',
  e: 'ε',
  i: 'ι',
  k: 'κ',
  n: 'η',
  o: 'ο',
  p: 'ρ',
  t: 'τ',
  u: 'υ',
  v: 'ν',
  x: 'χ',
  y: 'γ',
  w: 'ω',
}; // prettier-ignore
const SIGNS_FOR_LETTERS: Record<string, string> = {
  a: '@',
  b: '8',
  g: '9',
  i: '!',
  l: '1',
  o: '()',
  s: '$',
  t: '+',
  z: '2',
  v: '\\/',
};
const ACCENTED: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'ê',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ÿ',
};

/** Letters of mathematics and in circles: bold, script, double-struck, circled. */
const LETTER_STARTS = [0x1d41a, 0x1d4ea, 0x1d552, 0x24d0];

function styled(sign: string, first: number): string {
  return /[a-z]/i.test(sign) ? String.fromCodePoint(first + sign.toLowerCase().charCodeAt(0) - 0x61) : sign;
}

/** Words of two characters or more are pulled apart by a sign that means nothing. */
const SIGNS_BETWEEN = ['、', '°', '丶', '‖', '※', '◆', '→', '﹏', '`', '∶', '　', '…', '✿'];
const UNSEEN = ['\u00ad', '\u061c', '\u2061', '\u2063', '\ufeff', '\u180e', '\u{e0101}', '\u034f'];
const PICTURES_BETWEEN = ['🌸', '💧', '🍀', '⭐', '🎈', '💫'];

const withinHan = (text: string, random: Random, share: number, between: () => string): string => {
  const signs = [...text];
  return signs
    .map((sign, i) =>
      isHan(sign) && isHan(signs[i + 1] ?? '') && random() < share ? sign + between() : sign,
    )
    .join('');
};

/** By name; each leaves the message readable to a person. */
export const PERTURBATIONS: Record<string, Perturb> = {
  'unseen signs': (text, random) => each(text, random, 0.4, (sign) => sign + pick(UNSEEN, random)),
  'signs between': (text, random) => {
    const sign = pick(SIGNS_BETWEEN, random);
    return withinHan(text, random, 0.45, () => sign);
  },
  'pictures between': (text, random) => {
    const sign = pick(PICTURES_BETWEEN, random);
    return withinHan(text, random, 0.3, () => sign);
  },
  'spelt letter by letter': (text, random) => {
    const sign = pick([' ', '.', '-', '_', '*'], random);
    return text.replace(/[a-z]{3,9}/gi, (word) => (random() < 0.25 ? [...word].join(sign) : word));
  },
  traditional: (text) => [...text].map((sign) => traditional.get(sign) ?? sign).join(''),
  pinyin: (text, random) => each(text, random, 0.5, (sign) => PINYIN[sign] ?? sign),
  'same sound': (text, random) => each(text, random, 0.6, (sign) => SAME_SOUND[sign] ?? sign),
  'taken apart': (text, random) => each(text, random, 0.7, (sign) => SPLIT[sign] ?? sign),
  'pictures for words': (text, random) =>
    each(
      text.replaceAll('红包', '🧧').replaceAll('手机', '📱'),
      random,
      0.8,
      (sign) => PICTURES[sign] ?? sign,
    ),
  'Greek letters': (text, random) => each(text, random, 0.35, (sign) => GREEK[sign.toLowerCase()] ?? sign),
  'signs for letters': (text, random) =>
    each(text, random, 0.25, (sign) => SIGNS_FOR_LETTERS[sign.toLowerCase()] ?? sign),
  'styled letters': (text, random) => {
    const first = LETTER_STARTS[Math.floor(random() * LETTER_STARTS.length)]!;
    return each(text, random, 0.9, (sign) => styled(sign, first));
  },
  accents: (text, random) => each(text, random, 0.5, (sign) => ACCENTED[sign.toLowerCase()] ?? sign),
  'letters doubled': (text, random) =>
    each(text, random, 0.15, (sign) => (isLetter(sign) ? sign + sign : sign)),
  'a line a character': (text, random) => withinHan(text, random, 0.9, () => '\n'),
};

const SIMPLE = Object.entries(PERTURBATIONS);

/** One disguise that changes the text, chosen by the seed; where none does, the text itself. */
export function perturbed(text: string, seed: number): { text: string; name: string } {
  const random = seededRandom(seed);
  for (let tries = 0; tries < 12; tries++) {
    const [name, perturb] = SIMPLE[Math.floor(random() * SIMPLE.length)]!;
    const made = perturb(text, random);
    if (made !== text) return { text: made, name };
  }
  return { text, name: 'unchanged' };
}

/** Two different disguises, one upon the other. */
export function perturbedTwice(text: string, seed: number): string {
  return perturbed(perturbed(text, seed).text, seed + 7919).text;
}
