import { knownLately } from '../../domain/caches/known-lately.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { segmentsIn } from '../../domain/language/segments.ts';
import { GENERIC, GENERIC_ENGLISH, NEGATORS } from '../grounding/words/function-words.ts';

/** What is said in asking, not what is asked about. */
const ASKING = new Set(
  `为什么 为啥 怎么 咋 咋办 怎么办 怎么样 咋样 啥 啥意思 什么意思 意思 例子 举例 没事 反过来 能说 再说 举个 举 给 给个 具体 详细 详细点 详解 简单 简单点 懂 没懂 看懂 不懂 明白 解释 展开 接着 继续
   找 联系 说说 讲讲 细说 老师 助教 请问 谢谢 呗 咧 哈 嗯 哦 整 弄 搞 改 写 用 做 关 删 加 会 样 怎样 快 慢 好 行 行不行 可以 报错 问题 回事 怎么回事 再 点 一下 法 写法 改法 用法 处理 区别
   差别 不同
   example examples explain simply simpler simple clearer detail details long much often fix happen happens happened
   wrong work works difference different really sure give show please more again elaborate`
    .split(/\s+/)
    .filter(Boolean),
);
const GENERIC_WORDS = new Set(`${GENERIC} ${GENERIC_ENGLISH} ${NEGATORS}`.split(/\s+/).filter(Boolean));

const ORDINALS = /第\s*[一二三四五六七八九十\d]+\s*[个条点种步项类句]/g;
/** "几张", "多少页": what is counted was named before. */
const COUNTS = /(?:几|多少)[张个份页条种遍次台道门步块元天节周人题项篇行列]/g;
const isMatter = (word: string): boolean => !ASKING.has(word) && !GENERIC_WORDS.has(word);
/** Beside Chinese an English word is a name, whatever it says in English: `while`, `for`. */
const isNameBeside = (word: string): boolean => LATIN.test(word) && !ASKING.has(word) && word.length > 1;
const LATIN = /^[a-z]/;

/** The words of a question that say what it is about. */
export const matterOf = knownLately((question): readonly string[] =>
  readMatter(question, holdsHan(question)),
);

/** The same of a part of one; `isChinese`: of the whole. */
export const matterOfPart = (part: string, isChinese: boolean): readonly string[] =>
  readMatter(part, isChinese);

function readMatter(question: string, isChinese: boolean): string[] {
  const matter: string[] = [];
  let split = '';
  const join = (): void => {
    if (split !== '' && isMatter(split)) matter.push(split);
    split = '';
  };
  for (const { segment, isWordLike } of segmentsIn(
    question.toLowerCase().replace(ORDINALS, ' ').replace(COUNTS, ' '),
  )) {
    // The segmenter cuts words that it does not know into single characters: 纸质, 报错.
    if (isWordLike && /^\p{Script=Han}$/u.test(segment) && isMatter(segment)) {
      split += segment;
      continue;
    }
    join();
    if (isWordLike && (isMatter(segment) || (isChinese && isNameBeside(segment)))) matter.push(segment);
  }
  join();
  return matter;
}
