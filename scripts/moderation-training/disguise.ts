import { syllableOfHan } from '../../src/moderation/lexicon/syllables.ts';

/**
 * Disguises for training: what people do to a message to slip past a filter. The bench has its own, so that
 * it measures disguises that training has not seen; characters of the same sound are drawn here from all of
 * GB 2312, and the bench has one of its own for each.
 */

type Random = () => number;

const isHan = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff';
const isLetter = (sign: string): boolean => /[a-z]/i.test(sign);

const SEPARATORS = [' ', '.', '·', '*', '-', '_', '|', '/'];
const INVISIBLE = ['\u200b', '\u200d', '\u2060', '\ufe0f'];
const SOUND_ALIKE: Record<string, string> = {
  微: '薇',
  信: '芯',
  加: '家',
  群: '裙',
  傻: '沙',
  逼: '笔',
  妈: '玛',
  狗: '苟',
  废: '费',
  物: '勿',
  脑: '恼',
  残: '惨',
  钱: '前',
  免: '勉',
  费: '废',
  课: '科',
  私: '思',
  聊: '撩',
  号: '浩',
  码: '马',
  兼: '坚',
  职: '值',
  贷: '带',
  款: '宽',
  代: '带',
  写: '泻',
  资: '姿',
  料: '廖',
  盘: '磐',
  网: '往',
  破: '泼',
  解: '姐',
  滚: '衮',
  死: '似',
  贱: '见',
  垃: '拉',
  圾: '级',
  蠢: '春',
  智: '至',
  障: '章',
};
const LOOK_ALIKE: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  y: 'у',
};
const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

const some = (text: string, random: Random, share: number, change: (sign: string) => string): string =>
  [...text].map((sign) => (random() < share ? change(sign) : sign)).join('');

const pick = (from: readonly string[], random: Random): string =>
  from[Math.floor(random() * from.length)] ?? '';

let ofSound: Map<number, string[]> | undefined;

/** The characters that are read as a character is, itself among them. */
function soundsLike(sign: string): readonly string[] {
  if (!ofSound) {
    ofSound = new Map();
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const syllable = syllableOfHan(code);
      if (syllable === 0) continue;
      const alike = ofSound.get(syllable);
      if (alike) alike.push(String.fromCharCode(code));
      else ofSound.set(syllable, [String.fromCharCode(code)]);
    }
  }
  return ofSound.get(syllableOfHan(sign.charCodeAt(0))) ?? [sign];
}

const DISGUISES: ((text: string, random: Random) => string)[] = [
  (text, random) => some(text, random, 0.3, (sign) => sign + pick(INVISIBLE, random)),
  (text, random) => {
    const separator = pick(SEPARATORS, random);
    return some(text, random, 0.35, (sign) => (isHan(sign) ? sign + separator : sign));
  },
  (text, random) => some(text, random, 0.6, (sign) => SOUND_ALIKE[sign] ?? sign),
  (text, random) => some(text, random, 0.25, (sign) => (isHan(sign) ? pick(soundsLike(sign), random) : sign)),
  (text, random) =>
    some(text, random, 0.4, (sign) => (isLetter(sign) ? (LOOK_ALIKE[sign.toLowerCase()] ?? sign) : sign)),
  (text, random) =>
    some(text, random, 0.2, (sign) => (isLetter(sign) ? (LEET[sign.toLowerCase()] ?? sign) : sign)),
  (text, random) =>
    some(text, random, 0.5, (sign) =>
      /[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign,
    ),
  (text, random) => some(text, random, 0.3, (sign) => (isLetter(sign) ? sign.toUpperCase() : sign)),
  (text, random) =>
    some(text, random, 0.15, (sign) => sign + pick(['😂', '🔥', '❤', '✨', '~', '!'], random)),
];

export function disguise(text: string, random: Random): string {
  const change = DISGUISES[Math.floor(random() * DISGUISES.length)];
  return change ? change(text, random) : text;
}
