/**
 * Questions that ask for one thing in particular, and what an answer to them must hold. A passage on the right
 * matter that lacks it (how to change to the next course, where the day of its start was asked) does not answer.
 */
const NUMERAL = /\d|[零一二两三四五六七八九十百千万半]/;
const WEEKDAY =
  /周[一二三四五六日天末]|星期[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|weekend/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

/** Hours without a number. */
const HOUR = /傍晚|半夜|中午|凌晨|清晨|日出|日落|\b(?:noon|midnight|sunrise|sunset)\b/i;
/** An amount of anything ("how long must an essay be"), or a time without one; 「一样」 and 「一般」 count nothing. */
const DURATION =
  /\d|[二三四五六七八九十百千万两半几]|一[个天年周月小分秒夜晚次整]|永[久远]|一直|随时|立[刻即]|马上|当[天日晚]|次日|直到|为止|不限|长期|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|half|an? (?:hour|day|week|month|year|minute|second|night)|until|forever|always|never|overnight|immediately|at once|as long as|while|till?|(?:hours|days|weeks|months|years|minutes|seconds))\b/i;

const KINDS: { asks: RegExp; holds: RegExp[] }[] = [
  {
    asks: /几号|几月|哪(?:一)?天|\bwhat date\b|\bwhich (?:date|day)s?\b/i,
    holds: [
      /\d\s*[月日号]|\d{4}[-年]|[一二三四五六七八九十]+[月号日]|当天|当日|次日|第二天|前一天|后一天/,
      WEEKDAY,
      MONTH,
    ],
  },
  { asks: /几点|\bwhat time\b/i, holds: [NUMERAL, HOUR] },
  { asks: /(?<![这那])多久|多长时间|\bhow long\b/i, holds: [DURATION] },
  {
    asks: /哪(?:一)?年(?!级)|\b(?:which|what) year\b/i,
    holds: [/\d{4}|[〇零一二三四五六七八九]{4}年|[今明去前]年|世纪|年代|\bcentury\b/i],
  },
  {
    asks: /多少钱|几块钱|\bhow much (?:is|does|do|are)\b.{0,40}\b(?:cost|pay|price)/i,
    holds: [NUMERAL, /免费|free/i],
  },
  {
    asks: /(?<![这那好前后头])几[个次台遍条种门节周]|多少[个次台遍条种门节周天]|\bhow (?:many|often)\b/i,
    holds: [
      NUMERAL,
      /不限|没有限制|无限|每[个次天周]|都可以|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|any number|no limit|every|each|both)\b/i,
    ],
  },
];

/** Whether a text holds what a question asks for; true where it asks for nothing of a kind that can be told. */
export const holdsWhatIsAsked = (question: string, text: string): boolean =>
  KINDS.every(({ asks, holds }) => !asks.test(question) || holds.some((pattern) => pattern.test(text)));
