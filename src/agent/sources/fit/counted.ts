import { LISTED } from '../../question/asked-for/members.ts';

/*
 * Questions that ask how many of a unit: an answer counts in that unit, or in another of its kind (多少天: 两周). A
 * text that has some number on the matter ("有几颗卫星": 每十三个月) does not.
 */

/** Units by what they measure; what a passage counts in one of a kind may be asked in another. */
const KINDS_OF_UNIT: readonly string[] = [
  '秒钟?|分钟|小时|钟头|天|日|晚|夜|周|星期|个?工作日|个?月|季度|学期|年|岁',
  '次|遍|回|趟',
  '人|位|名',
  '毫米|厘米|公分|米|公里|千米|光年',
  '毫克|克|千克|公斤|斤|两|吨',
  '道题?|题',
  ...[
    '台',
    '条|根|支',
    '只|头|匹',
    '层',
    '座',
    '棵|株',
    '种|类',
    '门',
    '节',
    '份',
    '张',
    '颗',
    '口',
    '页',
    '章',
    '首',
    '件',
    '组',
    '度|[°℃℉]',
    '倍',
    '字',
    // 几块 alone is of money.
    '块(?![钱啊呢吗呀了的])(?=\\p{Script=Han})',
  ],
];
const HAN_NUMERAL = '[\\d零一二两三四五六七八九十百千万亿半]';
const ASKED = new RegExp(`(?:多少|(?<![这那好前后头十]|只有)几)个?(${KINDS_OF_UNIT.join('|')})`, 'u');

/** Who is told which they are can count them. */
const OF_THINGS = /^[种类门组章件]$/;
const WHICH_THEY_ARE = /哪几/;
/** Six legs are three pairs. */
const PAIRED = new RegExp(`${HAN_NUMERAL}\\s*(?:对(?![于应比面方象])|双)`);
const COME_IN_PAIRS = /^[条根支只颗]$/;

/** How many times in a week is told by how many days of it. */
const TIMES_ASKED = /[一每](?:个?星期|周|个?月|年)[^，。,？?]{0,8}几次/;
const DAYS_OF_IT =
  /[一每](?:个?星期|周|个?月|年)[^，。；\n]{0,4}[\d一二两三四五六七八九十][^，。；\n]{0,2}天|每天|隔[一两]?天/;

const ENGLISH_TIME = '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)';
const ENGLISH_ASKED = new RegExp(`\\bhow many ${ENGLISH_TIME}\\b`, 'i');
const ENGLISH_COUNTED = new RegExp(
  `(?:\\d|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred|half|few|several|every|each|per|of))[\\s-]+(?:[a-z]+[\\s-]+)?${ENGLISH_TIME}\\b|\\b(?:daily|weekly|monthly)\\b`,
  'i',
);
const PEOPLE = '(?:people|persons?|students?|learners?|participants?|members?|tutors?|teachers?)';
const PEOPLE_ASKED = new RegExp(`\\bhow many (?:other )?${PEOPLE}\\b`, 'i');
const PEOPLE_COUNTED = new RegExp(
  `(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|few|several|most|every|half|nobody|all))[\\s-]+(?:of (?:the )?)?(?:[a-z]+[\\s-]+)?${PEOPLE}(?!['’])\\b`,
  'i',
);
/** "how many calories is that": of what was spoken of, in a unit that a text on it may not know. */
const OF_IT_ASKED =
  /\bhow (?:many|much) ([a-z]{4,}?)(?:e?s)? (?:is|are|does|do|has|have|would) (?:that|it|this|they|those|these)\b/i;

/** No number, and an answer all the same. */
const UNCOUNTED =
  /不限|没有限制|无限|随便|每[个次天周日月年]|都可以|都行|一直|永久|\b(?:no limit|unlimited|any)\b/i;

const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half)\b/i;

/**
 * True where nothing is to be counted. `faq`: the question that the text was written for, which may say of what its
 * number is.
 */
export function countsWhatIsAsked(question: string, text: string, faq: string | null = null): boolean {
  const [unit] = ENGLISH_ASKED.exec(question) ?? [];
  if (unit !== undefined && faq?.toLowerCase().includes(unit.toLowerCase()) && NUMBER.test(text)) return true;
  if (unit !== undefined) return ENGLISH_COUNTED.test(text) || UNCOUNTED.test(text);
  const ofIt = OF_IT_ASKED.exec(question)?.[1]?.toLowerCase();
  if (ofIt !== undefined) return text.toLowerCase().includes(ofIt) || UNCOUNTED.test(text);
  if (PEOPLE_ASKED.test(question)) return PEOPLE_COUNTED.test(text) || UNCOUNTED.test(text);
  const counted = ASKED.exec(question)?.[1];
  if (counted === undefined) return true;
  if (TIMES_ASKED.test(question) && DAYS_OF_IT.test(text)) return true;
  const kind = KINDS_OF_UNIT.find((units) => new RegExp(`^(?:${units})$`).test(counted)) ?? counted;
  if ((OF_THINGS.test(counted) || WHICH_THEY_ARE.test(question)) && LISTED.test(text)) return true;
  if (COME_IN_PAIRS.test(counted) && PAIRED.test(text)) return true;
  return new RegExp(`${HAN_NUMERAL}\\s*[多来几余]?个?半?(?:${kind})`).test(text) || UNCOUNTED.test(text);
}
