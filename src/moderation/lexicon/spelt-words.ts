import { ATTACK_WORDS } from './attack-words.ts';
import type { Condition, Phrase } from './phrase-matcher.ts';
import { pinyinOf } from './pinyin.ts';
import { isSpeltOut } from './spelt-out.ts';

/**
 * Words with some of their characters spelt by sound: "废wu", "zhi障", "jian zhi", "sha bi". Made from the words
 * themselves, so that no spelling has to be listed. Latin letters within a Chinese word stand in no ordinary text;
 * where every character is spelt, Chinese or more of the same has to stand beside it, for "ziliao" may be the name of
 * a folder.
 */

/** What offers, copies and ways to be reached are made of. */
const TRADED = `
  微信 加微信 加我 论文 作业 加群 进群 拉群 私聊 私信 扫码 公众号 联系 代写 代考 替考 代做 代刷 刷课
  网课 刷单 兼职 日结 赚钱 副业 佣金 贷款 网贷 套现 办证 答案 真题 题库 押题 包过 保过 免费 领取 红包
  福利 优惠 返现 折扣 会员 账号 资料 网盘 提取码 破解 盗版 录屏 激活码 中奖 赌博 博彩 彩票 股票 炒股
  荐股 开户 外汇 裸聊 约炮
`;
const SENT_AWAY = '去死 死吧 滚蛋 滚开 闭嘴 有病 恶心 垃圾 傻子 小丑';
/** Two characters can be told from other words by sound, four are hardly ever spelt. */
const SPELT = /^[\u4e00-\u9fff]{2,3}$/;
/** "ma de", "er zi": so few letters are too often something else. */
const FEWEST_LETTERS = 5;

const BESIDE_BEFORE = /[\u4e00-\u9fff][\s,，。!！?？、:：]{0,2}$/;
const BESIDE_AFTER = /^[\s,，。!！?？、:：]{0,2}[\u4e00-\u9fff]/;

/** Directly, or past a blank and a mark; or in a message that is spelt from end to end. */
const besideChinese: Condition = (text, start, end) =>
  isSpeltOut(text) ||
  BESIDE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) ||
  BESIDE_AFTER.test(text.slice(end, end + 3));

/** What offers and insults are made of, two or three characters each. */
export const WORDS_IN_DISGUISE: ReadonlySet<string> = new Set(
  [ATTACK_WORDS.curse, ATTACK_WORDS.insult, SENT_AWAY, TRADED]
    .flatMap((written) => written.split(/\s+/))
    .filter((word) => SPELT.test(word)),
);

export function speltWords(): Phrase<string>[] {
  const phrases: Phrase<string>[] = [];
  const known = new Set<string>();
  for (const word of WORDS_IN_DISGUISE) {
    for (const { text, whole } of spellingsOf(word)) {
      if (known.has(text)) continue;
      known.add(text);
      phrases.push({ text, value: word, when: whole ? besideChinese : undefined });
    }
  }
  return phrases;
}

/** Every choice of characters to spell, what is spelt written together or a blank apart. */
function spellingsOf(word: string): { text: string; whole: boolean }[] {
  const signs = [...word];
  const sounds = signs.map(pinyinOf);
  if (sounds.includes(null)) return [];
  const spellings: { text: string; whole: boolean }[] = [];
  for (let chosen = 1; chosen < 1 << signs.length; chosen++) {
    const isSpelt = (at: number): boolean => ((chosen >> at) & 1) === 1;
    const whole = chosen === (1 << signs.length) - 1;
    if (whole && sounds.join('').length < FEWEST_LETTERS) continue;
    const parts = signs.map((sign, at) => (isSpelt(at) ? sounds[at] : sign));
    for (const between of ['', ' ']) spellings.push({ text: parts.join(between), whole });
  }
  return spellings;
}
