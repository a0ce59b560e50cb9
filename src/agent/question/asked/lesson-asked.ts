import { SPOKEN_NUMBER, spokenNumber } from '../../../domain/language/spoken-numbers.ts';

/** A longer message asks more than what a lesson is about. */
const LONGEST = 40;

const HAN_UNIT = '(?:节?课|讲|章|单元|模块)';
const LATIN_UNIT = '(?:lesson|lecture|chapter|unit|module)';
const NUMBERED = new RegExp(
  `第\\s*(${SPOKEN_NUMBER})\\s*${HAN_UNIT}|\\b${LATIN_UNIT}\\s*(?:no\\.?\\s*|number\\s*|#\\s*)?(${SPOKEN_NUMBER})\\b`,
  'i',
);

const MARKS = '[，,、。.!！?？~～\\s]*';
const SUM_UP =
  '(?:(?:帮我|给我|能不能|可以|麻烦|请|简单)*(?:总结|概括|梳理|归纳|介绍|讲讲|说说|回顾)(?:一下|下)?)';
const CONTENT = '(?:主要|核心)?(?:内容|大纲|重点|要点|目录|知识点|主题)';
/** Around 「第三课」: 「总结一下…」, 「…讲什么」, 「…的主要内容」. */
const HAN_AROUND = new RegExp(
  [
    `^${MARKS}`,
    `(?:${[
      `${SUM_UP}#(?:的)?${CONTENT}?`,
      '#(?:的)?(?:主要|都|要|会|是|在|到底)*(?:讲|学|教|说|介绍)(?:了|的)?(?:是)?(?:什么|啥|哪些|些什么)(?:内容|东西|知识)?',
      `#(?:的)?(?:${CONTENT})(?:是|有|包括)?(?:什么|啥|哪些)?`,
      '#(?:是)?(?:有|包括)(?:什么|啥|哪些)(?:内容|知识点)',
      '#(?:是)?(?:什么|啥|关于什么的?)',
    ].join('|')})`,
    `(?:呢|啊|呀|吗|吧|的)?${MARKS}$`,
  ].join(''),
  'u',
);
const LATIN_AROUND = new RegExp(
  [
    `^${MARKS}`,
    `(?:${[
      "what(?:'s| is| does| do| will)?(?: we| you| i)?(?: learn| cover| study| do)? (?:in |is )?#(?: about| cover| teach| (?:all )?about)?",
      '#(?: is)?(?: about)? what',
      "what(?:'s| is) (?:in|covered in) #",
      '(?:please )?(?:sum up|summari[sz]e|outline) #',
      '(?:an? |the )?(?:summary|overview|outline|contents?|topics) (?:of|in|for) #',
      '#,? (?:summary|overview|outline|contents?|topics)',
    ].join('|')})`,
    `${MARKS}$`,
  ].join(''),
  'i',
);

/**
 * The number of the lesson that a question asks the content of (「第三课讲什么」, "what is lesson 5 about"); null
 * where it asks something else.
 */
export function lessonAsked(question: string): number | null {
  if (question.length > LONGEST) return null;
  const named = NUMBERED.exec(question);
  if (!named) return null;
  const around = question.replace(named[0], '#');
  if (!(HAN_AROUND.test(around) || LATIN_AROUND.test(around))) return null;
  return spokenNumber(named[1] ?? named[2] ?? '');
}

/**
 * A document's number in its course, as its title opens with it: 3 of 「第3课 函数」 and of "Lesson 3: Functions";
 * null where it has none.
 */
export function lessonNumber(title: string): number | null {
  const named = NUMBERED.exec(title);
  return named?.index === 0 ? spokenNumber(named[1] ?? named[2] ?? '') : null;
}
