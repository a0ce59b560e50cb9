import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { ASKS } from '../asking-words.ts';
import { matterOf } from '../matter.ts';
import { asksAfterAll } from './asks-after-all.ts';
import { asksForCause } from './asks-for-cause.ts';
import { asksForShorter } from './asks-for-shorter.ts';
import { asksForSource } from './asks-for-source.ts';
import { furtherAsked } from './further-asked.ts';
import { thingInstead } from './thing-instead.ts';

/*
 * Does a question stand on its own? In a chat most follow-ups are fragments: what they are about was said before.
 * Fragments show by pointing back, by carrying on, or by holding no matter of their own.
 */

const ORDINAL = '[一二三四五六七八九十\\d]+';
/** Openings that carry a question on, and words that point back at what was said before. */
const POINTS_BACK = new RegExp(
  [
    '^(?:那|那么|所以|然后|还有|再|又|可是|但是|不过|或者|继续)(?![a-z])',
    '^(?:and|but|or|so|then|also|what about|how about|what if|same)(?![a-z])',
    '它|^[这那该]|[这那](?:个|俩|两|些|样|种|里|次|是|怎么|为什么|啥|句|段|条|行)',
    '上面|下面那|刚才|前面|(?:后|前|另|另外)(?:一个|面那个)|前者|后者|两者|二者',
    `第${ORDINAL}[个条点种步行项次]|最后一?[个条点种步行项]`,
    '^(?:please )?(?:continue|go on)\\W*$',
    '\\b(?:its?|they|them|that|this|those|these|the (?:first|second|third|last|former|latter)(?: one)?|the other(?: ones?)?|back to)\\b',
    '\\b(?<!\\b(?:which|no|any|some|every|a|new) )one[\\s?.!]*$',
  ].join('|'),
  'i',
);

/** Is there whatever was said before: "这课多少钱". Not 这课堂, 这课件. */
const THIS_COURSE = /(?:这个?|这门|这套)课程?(?![程表堂件时后前])/u;

/** Openings of a predicate whose subject was named before: "有没有不报错的写法", "没及格怎么办". */
const NO_SUBJECT = inTurn(
  /^(?:老师|助教)?[，, ]*/,
  eitherOf(
    /有没有|有(?=.*[吗么？?]$)|没有?|不|多了|少了|超过|要是|如果|万一|假如|还|也|只|具体|换成/,
    /改成|除了|必须|一定|非要|最多|最少|最晚|最早|谁|能不能不?|可不可以|可以|会不会|是不是/,
  ),
);
/** What only a subject has, asked for without one: "顺序是怎样的", "有什么步骤". */
const OF_A_SUBJECT = inTurn(
  /^(?:那|有|具体|请问)*(?:什么|哪些)?/u,
  eitherOf(
    /顺序|次序|步骤|流程|格式|参数|条件|规则|要求|范围|原因|结果|好处/u,
    /坏处|优点|缺点|优缺点|语法|原理|返回值|默认值|注意事项|费用/u,
  ),
  /(?:是|有|都|分别|要|呢|啥|吗|怎么?|什么|哪些|的|样|[？?。\s])*$/u,
);
/** The same in English: "what are the conditions?". */
const OF_A_SUBJECT_IN_ENGLISH = inTurn(
  /^(?:(?:and|so|but|ok|okay)[, ]+)?what(?:'s|s| is| are) the (?:main |exact )?/i,
  eitherOf(
    /conditions?|requirements?|steps|procedure|order|rules?|exceptions?|limits?/i,
    /reasons?|advantages?|disadvantages?|benefits?|drawbacks?|risks?|costs?|fees?/i,
    /deposit|penalty|deadline|dose|dosage|temperature|parameters?|syntax|default/i,
  ),
  /[\s?.!]*$/i,
);
/** 「换成元组也可以吗」: as what was spoken of before. */
const IS_SO_TOO = /也.{0,3}[吗么嘛][？?。\s]*$/;
/** What is to be done about it, and nothing said of what: 「怎么解决」, "how do i fix it". */
export const DO_ABOUT_IT = inTurn(
  /^(?:老师|助教|请问|那|这|该|要|应该|得|怎样|[，,\s])*(?:怎么|如何|咋|怎样)/i,
  /(?:去|来|才能|能|可以|样)?(?:解决|处理|应对|补救|避免|改进?|修|调整?|弄|办|整|搞|破)/i,
  /(?:掉|一下|它|好|啊|呀|呢|吧|的|[\s？?。.!！~～])*$/i,
);
export const asksWhatToDo = (text: string): boolean => DO_ABOUT_IT.test(text.trim());

const ENDS_IN_NE = /呢[？?。.!！~～\s]*$/;

/** In Han characters. */
const SHORT = 24;
/** A Latin letter says about half as much. */
const LATIN_LETTER = 0.5;

/** Is a text as short as a follow-up? A longer one is taken to stand on its own, whatever it points at. */
export function isShort(text: string): boolean {
  const letters = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return text.length - letters * (1 - LATIN_LETTER) <= SHORT;
}

/** Of the answer before it and of nothing else. */
export const goesOn = (text: string): boolean =>
  furtherAsked(text) !== null || asksForSource(text) || asksForShorter(text) || asksAfterAll(text);

/** A short question that cannot be understood without what was said before it. */
export function needsContext(question: string): boolean {
  const asked = question.trim();
  if (!isShort(asked)) return false;
  if (POINTS_BACK.test(asked.replace(THIS_COURSE, '课程')) || goesOn(asked) || asksForCause(asked))
    return true;
  if (asksWhatToDo(asked)) return true;
  if (IS_SO_TOO.test(asked) && thingInstead(asked) !== null) return true;
  if (ENDS_IN_NE.test(asked) && !ASKS.test(asked.replace(ENDS_IN_NE, ''))) return true;
  const matter = matterOf(asked);
  if ((matter.length === 1 && OF_A_SUBJECT.test(asked)) || OF_A_SUBJECT_IN_ENGLISH.test(asked)) return true;
  return matter.length === 0 || (matter.length === 1 && NO_SUBJECT.test(asked));
}

/** Asks for something in particular: a time, a number, a person, a place, a difference. */
const ASKS_FOR = eitherOf(
  /多久|多长|多少|几[个次天台点]|谁|哪|什么时候|啥时候|区别|差别|不同/i,
  /how (?:long|much|many|often)|\b(?:when|where|who|which|differ\w*)\b/i,
);

/** Worth searching for beside what it follows; words that only ask find whatever else is asked that way. */
export const saysSomething = (question: string): boolean =>
  !goesOn(question) && !asksForCause(question) && (ASKS_FOR.test(question) || matterOf(question).length > 0);
