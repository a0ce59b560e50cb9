import { eitherOf } from '../../domain/language/either-of.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import type { Passage } from '../../domain/school/course.ts';
import { readingOf } from '../words/passage-reading.ts';

/** Kinds of answer that can be recognised by their form. */
export type AnswerType = 'time' | 'number' | 'frequency' | 'calculation' | 'notation';

const ASKS_TIME = eitherOf(
  /何时|何時|什么时候|什麼時候|啥时候|哪一?年|哪一?天/iu,
  /几年|幾年|何年|几月|几号|几点|周几|星期几|多久/iu,
  /哪一?[个個]?(?:世纪|世紀|朝代|时期|時期|年代|时间|時間)/iu,
  /\bwhen\b/iu,
  /\bwhat (?:year|date|day|time)\b/iu,
  /\bwhich year\b|\bhow long\b/iu,
);
const ASKS_FREQUENCY = /(?:多久|多长时间|隔多久|几天).{0,6}[一1]次|\bhow often\b|\bhow frequently\b/iu;
const ASKS_NUMBER = eitherOf(
  /多少|几[个位条种次]|幾[個位條種次]|多[大长長高远遠重]|第几|第幾/iu,
  /\bhow (?:many|much|old|tall|far|big|large)\b/iu,
);

/** 「怎么算」 at the end; 「怎么算迟到」 asks what counts as that. */
const ASKS_CALCULATION = eitherOf(
  /(?:怎么|如何|怎样|咋)(?:来|去)?(?:计算|算(?:出来)?(?:的|呢|啊|呀|吗)?(?=$|[\s，,。？?！!]))/iu,
  /计算(?:公式|方法)|(?:什么|啥|的)公式|\bformula for\b/iu,
  /\bhow (?:do|does|can|should|would|to|is|are)\b.{0,40}\b(?:calculated?|computed?|work(?:ed)? out)\b/iu,
);

/** How something is written: 「for 循环怎么写」. */
const ASKS_NOTATION = eitherOf(
  /(?:怎么|如何|怎样|咋)(?:去|来)?写(?:法|的|呢|啊|呀|吗)?(?=$|[\s，,。？?！!])/iu,
  /(?:怎么|如何|怎样|咋)(?:定义|声明|表示)/iu,
  /写法|语法(?!错)|\bsyntax (?:for|of)\b/iu,
  /\bhow (?:do|can|should) (?:i|you|we) (?:write|define|declare)\b/iu,
);

const HOLDS_TIME = eitherOf(
  /\d{2,4}\s*年|\d{1,2}[:：]\d{2}|\d+\s*[月日号號]|世[纪紀]|[时時][代期]|年[间間代]|朝|\d{4}/iu,
  /[\d一二三四五六七八九十百千万亿两半几]{1,12}\s*个?(?:分钟|分鐘|小时|小時|工作日|天|周|週|月|年|秒|点|點)/iu,
  /星期|[周週][一二三四五六日末]|[早晚]上|[上下]午|傍晚|半夜|夜里|凌晨/iu,
  wholeWords(
    /january|february|march|april|may|june|july|august|september|october|november|december/iu,
    /century|years?|months?|weeks?|days?|hours?|minutes?|seconds?|noon|midnight|overnight/iu,
    /nights?|mornings?|afternoons?|evenings?|dawn|dusk|weekends?/iu,
    /(?:mon|tues|wednes|thurs|fri|satur|sun)days?/iu,
  ),
);
const HOLDS_FREQUENCY = eitherOf(
  /每|[一两二三四五六七八九十\d][天周月年小时]{1,2}[一1]次/iu,
  /\b(?:every|each|once|twice|times|daily|weekly|monthly|per|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/iu,
);
const HOLDS_NUMBER = eitherOf(
  /\d/iu,
  /[一二三四五六七八九十百千万萬亿億两兩][个個位人种種次年天座条條张張间間名米公里%％颗顆度倍克斤份门門节節块塊元寸等分秒周月小步层層支台字句页頁題题项項]/iu,
  /[百千万]字/iu,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b/iu,
);
const HOLDS_CALCULATION = eitherOf(
  /等于|除以|乘以?|减去|加上|之[和差积比]|公式/iu,
  /[=＝×÷]|\d\s*[+*/-]\s*\d|按[^。，]{1,12}[算付赔扣]|百分之|[%％]/iu,
  /\b(?:equals?|divided by|times|multipl(?:y|ied)|minus|plus|formula|sum of|ratio of|percent(?:age)?)\b/iu,
);
/** Says what is done with what, and not only that something comes to so many percent. */
const OPERATES = eitherOf(
  /等于|除以|乘以?|减去|加上|之[和差积比]|[=＝×÷]/iu,
  /\b(?:equals?|divided by|times|multipl(?:y|ied)|minus|plus|sum of|ratio of)\b/iu,
);
const HOLDS_NOTATION =
  /(?:写法|格式|语法)(?!如下)|写成|写作|写为|写在|写上|记作|形式是|\b(?:written|write|syntax|form)\b/iu;
const HOLDS: Record<AnswerType, RegExp> = {
  time: HOLDS_TIME,
  number: HOLDS_NUMBER,
  frequency: HOLDS_FREQUENCY,
  calculation: HOLDS_CALCULATION,
  notation: HOLDS_NOTATION,
};

/** What form the answer must have; null where the question does not say, or the form cannot be recognised. */
export function answerTypeOf(question: string): AnswerType | null {
  if (ASKS_FREQUENCY.test(question)) return 'frequency';
  if (ASKS_TIME.test(question)) return 'time';
  if (ASKS_NUMBER.test(question)) return 'number';
  if (ASKS_CALCULATION.test(question)) return 'calculation';
  return ASKS_NOTATION.test(question) ? 'notation' : null;
}

/** Could this sentence be an answer of that form? */
export const holdsAnswerType = (type: AnswerType, sentence: string): boolean => HOLDS[type].test(sentence);

/** Asked how something is calculated: does this sentence tell the operation? */
export const tellsOperation = (sentence: string): boolean => OPERATES.test(sentence);

/** Which units of passages could be an answer of a form; passages are never written to. */
const known: Record<AnswerType, WeakMap<Passage, readonly boolean[]>> = {
  time: new WeakMap(),
  number: new WeakMap(),
  frequency: new WeakMap(),
  calculation: new WeakMap(),
  notation: new WeakMap(),
};

/** For each unit of the passage's reading, whether it could be an answer of that form. */
export function unitsOfType(type: AnswerType, passage: Passage): readonly boolean[] {
  let open = known[type].get(passage);
  if (!open) {
    const { units } = readingOf(passage);
    open = units.map(({ start, end }) => holdsAnswerType(type, passage.text.slice(start, end)));
    known[type].set(passage, open);
  }
  return open;
}
