import { isString } from '../../../domain/language/code-tokens.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { heldPassage } from '../reading/held-passage.ts';
import { HANDLE, MOST_LETTERS } from './code-names.ts';
import { shownBy, textOf } from './code-shown.ts';

/** Characters of a text of its own: "apple"; of Chinese, 小明. */
const LONGEST_FRESH_STRING = 12;
const LONGEST_FRESH_HAN = 4;

/** A text in code that no passage shows and that says something; one that only exemplifies is added to `fresh`. */
export function strangeString(tokens: string[], passages: Passage[], fresh: Set<string>): string | null {
  for (const token of tokens) {
    if (!isString(token)) continue;
    const text = textOf(token);
    if (text.trim() === '' || passages.some((passage) => shownBy(passage).strings.has(text))) continue;
    // Of an f-string the braces hold code; the rest is its text.
    const said = text.replace(/\{[^{}]*\}/g, '').trim();
    const han = said.match(/\p{Script=Han}/gu)?.length ?? 0;
    if ([...said].length > LONGEST_FRESH_STRING || han > LONGEST_FRESH_HAN || HANDLE.test(said))
      return `the text "${text}"`;
    const spelt = said.split(NO_WORD).filter((word) => word.length === 1);
    if (spelt.length > MOST_LETTERS) return `the text "${text}"`;
    // Somebody's marks, age, money: "Tom got 61".
    if (/\p{L}{2}/u.test(said) && (said.match(/\d{2,}/g) ?? []).some((number) => !isShown(number, passages)))
      return `the text "${text}"`;
    if (!isSample(said) && !said.split(NO_WORD).every((word) => isKnown(word, passages)))
      return `the text "${text}"`;
    fresh.add(said);
  }
  return null;
}

const isShown = (number: string, passages: Passage[]): boolean =>
  passages.some((passage) => heldPassage(passage).flat.includes(number));

const NO_WORD = /[^\p{L}]+/u;
/** Words of examples, which say nothing to whoever reads them. */
const SAMPLES = new Set(
  `hello hi world apple banana pear orange cherry grape cat dog bird fish red green blue yellow alice
    bob carol dave eve tom jerry ann ben foo bar baz spam eggs ham test demo text word name key value
    item data one two three start end done yes no ok error result total sum count even odd big small
    left right python java abc xyz 小明 小红 小刚 小华 小丽 张三 李四 王五 你好 您好 再见 苹果 香蕉 梨
    橙子 葡萄 西瓜 猫 狗 鸟 鱼 红 绿 蓝 黄 北京 上海 广州 深圳 语文 数学 英语 开始 结束 完成 成功 失败
    结果 姓名 年龄 错误 偶数 奇数 甲 乙 丙`.split(/\s+/),
);
const isSample = (said: string): boolean =>
  said
    .toLowerCase()
    .split(NO_WORD)
    .every((word) => word.length < 2 || SAMPLES.has(word));

/** A word that a passage has, in its text or its code. */
const isKnown = (word: string, passages: Passage[]): boolean =>
  word.length < 2 ||
  passages.map(heldPassage).some(({ flat, spoken, names }) => {
    const key = word.toLowerCase();
    return holdsHan(word) ? flat.includes(key) : spoken.has(key) || names.has(key);
  });
