import { GENERIC, GENERIC_ENGLISH, NEGATORS } from '../../grounding/words/function-words.ts';
import { asksForSource } from './asks-for-source.ts';
import { furtherAsked } from './further-asked.ts';

/*
 * Does a question stand on its own? In a chat most follow-ups are fragments: what they are about was said before.
 * Fragments show by pointing back, by carrying on, or by holding no matter of their own.
 */

/** Words that point back at what was said before, and openings that carry a question on. */
const POINTS_BACK =
  /^(那|那么|所以|然后|还有|再|又|可是|但是|不过|或者|继续|and|but|or|so|then|also|what about|how about|what if|same)(?![a-z])|它|^(?:这|那|该)|(?:这|那)(?:个|俩|两|些|样|种|里|次|是|怎么|为什么|啥|句|段|条|行)|上面|下面那|刚才|前面|(?:后|前|另|另外)(?:一个|面那个)|前者|后者|两者|二者|第[一二三四五六七八九十\d]+[个条点种步行项次]|最后一?[个条点种步行项]|^(?:please )?(?:continue|go on)\W*$|\b(it|its|they|them|that|this|those|these|the (first|second|third|last|former|latter)(?: one)?|back to)\b/i;

/** Is there whatever was said before: "这课多少钱". Not 这课堂, 这课件. */
const THIS_COURSE = /(?:这个?|这门|这套)课程?(?![程表堂件时后前])/u;

/** Openings of a predicate whose subject was named before: "有没有不报错的写法", "没及格怎么办". */
const NO_SUBJECT =
  /^(?:老师|助教)?[，, ]*(?:有没有|有(?=.*[吗么？?]$)|没有?|不|多了|少了|超过|要是|如果|万一|假如|还|也|只|具体|换成|改成|除了|必须|一定|非要|最多|最少|最晚|最早|谁|能不能不?|可不可以|可以|会不会|是不是)/;
/** What only a subject has, asked for without one: "顺序是怎样的", "有什么步骤". */
const OF_A_SUBJECT =
  /^(?:那|有|具体|请问)*(?:什么|哪些)?(?:顺序|次序|步骤|流程|格式|参数|条件|规则|要求|范围|原因|结果|好处|坏处|优点|缺点|优缺点|语法|原理|返回值|默认值|注意事项|费用)(?:是|有|都|分别|要|呢|啥|吗|怎么?|什么|哪些|的|样|[？?。\s])*$/u;
/** Words that ask. */
export const ASKS =
  /什么|怎么|为何|哪|谁|几|多少|吗|么[？?]?$|如何|啥|咋|是不是|能不能|会不会|有没有|多久|多长|what|how|why|when|where|which|who/i;
const ENDS_IN_NE = /呢[？?。.!！~～\s]*$/;

/** What is said in asking, not what is asked about. */
const ASKING = new Set(
  `为什么 为啥 怎么 咋 咋办 怎么办 怎么样 咋样 啥 啥意思 什么意思 意思 例子 举例 没事 反过来 能说 再说 举个 举 给 给个 具体 详细 详细点 详解 简单 简单点 懂 没懂 看懂 不懂 明白 解释 展开 接着 继续
   找 联系 说说 讲讲 细说 老师 助教 请问 谢谢 呗 咧 哈 嗯 哦 整 弄 搞 改 写 用 做 关 删 加 会 样 怎样 快 慢 好 行 行不行 可以 报错 问题 回事 怎么回事 再 点 一下 法 写法 改法 用法 处理 区别 差别 不同
   example examples explain simply simpler simple clearer detail details long much often fix happen happens happened wrong work works difference different really sure give show please more again elaborate`
    .split(/\s+/)
    .filter(Boolean),
);
const GENERIC_WORDS = new Set(`${GENERIC} ${GENERIC_ENGLISH} ${NEGATORS}`.split(/\s+/).filter(Boolean));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const ORDINALS = /第\s*[一二三四五六七八九十\d]+\s*[个条点种步项类句]/g;
/** "几张", "多少页": what is counted was named before. */
const COUNTS = /(?:几|多少)[张个份页条种遍次台道门步块元天节周人题项篇行列]/g;
const isMatter = (word: string): boolean => !ASKING.has(word) && !GENERIC_WORDS.has(word);
/** Beside Chinese an English word is a name, whatever it says in English: `while`, `for`. */
const isNameBeside = (word: string): boolean => LATIN.test(word) && !ASKING.has(word) && word.length > 1;
const LATIN = /^[a-z]/;
const HAN = /\p{Script=Han}/u;

/** The words of a question that say what it is about. `isChinese`: where it is a part of one, of the whole. */
export function matterOf(question: string, isChinese: boolean = HAN.test(question)): string[] {
  const matter: string[] = [];
  let split = '';
  const join = (): void => {
    if (split !== '' && isMatter(split)) matter.push(split);
    split = '';
  };
  for (const { segment, isWordLike } of segmenter.segment(
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

/** Longer than this and a question is taken to stand on its own, whatever it points at. In Han characters. */
const SHORT = 24;
/** A Latin letter says about half as much. */
const LATIN_LETTER = 0.5;

export function isShort(text: string): boolean {
  const letters = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return text.length - letters * (1 - LATIN_LETTER) <= SHORT;
}

/** Of the answer before it and of nothing else. */
export const goesOn = (text: string): boolean => furtherAsked(text) !== null || asksForSource(text);

/** A short question that cannot be understood without what was said before it. */
export function needsContext(question: string): boolean {
  const asked = question.trim();
  if (!isShort(asked)) return false;
  if (POINTS_BACK.test(asked.replace(THIS_COURSE, '课程')) || goesOn(asked)) return true;
  if (ENDS_IN_NE.test(asked) && !ASKS.test(asked.replace(ENDS_IN_NE, ''))) return true;
  const matter = matterOf(asked);
  if (matter.length === 1 && OF_A_SUBJECT.test(asked)) return true;
  return matter.length === 0 || (matter.length === 1 && NO_SUBJECT.test(asked));
}

/** Asks for something in particular: a time, a number, a person, a place, a difference. */
const ASKS_FOR =
  /多久|多长|多少|几[个次天台点]|谁|哪|什么时候|啥时候|区别|差别|不同|how (?:long|much|many|often)|\b(?:when|where|who|which|differ\w*)\b/i;

/** Worth searching for beside what it follows; words that only ask find whatever else is asked that way. */
export const saysSomething = (question: string): boolean =>
  !goesOn(question) && (ASKS_FOR.test(question) || matterOf(question).length > 0);

/**
 * "那集合呢？", "试用期也是吗", "what about tuples?": the one thing that a follow-up puts in the place of another. A compound that the
 * dictionary takes apart is one thing: 法定节假日.
 */
export function thingInstead(question: string): string | null {
  const [, han, latin, also, bare] =
    /^(?:老师|助教)?[，, ]*(?:那么?|还有|换成)?\s*(.{1,12}?)(?:的话)?呢[？?。.!！~～\s]*$|^(?:and|but|what about|how about|and what about)\s+(.{1,24}?)[?.!\s]*$|^(?:那么?)?(.{1,12}?)也(?:是|一样|这样|是这样)?(?:吗|么|嘛)[？?。.!！~～\s]*$|^那么?\s*(?![么个些样就我你他她它是要不有太好])([\p{Script=Han}a-z_.]{2,8})(?<![了吧啊呀哦嗯后天])[？?\s]*$/iu.exec(
      question.trim(),
    ) ?? [];
  const named = (han ?? latin ?? also ?? bare)?.trim();
  if (named === undefined || ASKS.test(named)) return null;
  const matter = matterOf(named, HAN.test(question));
  return matter.length === 1 || isCompound(named, matter) ? named : null;
}

/** Words of matter and nothing else, without a break; what somebody does or did is a case, and no thing: 「密码忘了呢」. */
const isCompound = (named: string, matter: readonly string[]): boolean =>
  matter.length > 1 && HAN_ONLY.test(named) && matter.join('') === named && !OF_A_CLAUSE.test(named);
const HAN_ONLY = /^\p{Script=Han}+$/u;
const OF_A_CLAUSE = /[我你您他她咱谁想要会能不没了过着被把]|自己/;
