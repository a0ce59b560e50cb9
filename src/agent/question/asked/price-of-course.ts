/*
 * What everybody asks before they join, in words that say little: "这课多少钱", "怎么收费". Of 多少钱 and 这课
 * nothing can be looked up; the material says 学费.
 */

const LEADS = '(?:请问|问下|那么?|所以|你们|咱们|我们|上|学|报|听|买|参加|[，,\\s])';
const COURSE = '(?:这?个?(?:门|套|期|节)?(?:课程?|班|训练营)|报名|报个?班|本课程?)';
const ADVERBS = '(?:的|要|得|需要|是|大概|大约|一共|总共|花|交|收|卖)';
const PRICE =
  '(?:多少钱|多少费用|几块钱|几个钱|怎么(?:收费|卖)|咋(?:收费|卖)|(?:啥|什么)价[格位钱]?|(?:价格|费用|收费|价钱)(?:是|要)?(?:多少|怎么样|怎样|咋样)?|收不?收费|收费|贵不贵)';
const CLOSES = '[啊呀呢吗哈么哦\\s?？。.!！~～]';
const ASKED = new RegExp(`^${LEADS}{0,4}(${COURSE})?${ADVERBS}{0,4}${PRICE}${CLOSES}{0,8}$`, 'u');

const AS_WRITTEN = '学费多少';

/**
 * A question for the price of the course and nothing else, as material has it: 「学费多少」. After others it must
 * name the course, since "多少钱" may be of what was spoken of. Null for everything else.
 */
export function priceOfCourse(question: string, isAfterOthers: boolean): string | null {
  const asked = ASKED.exec(question.trim());
  return asked !== null && (asked[1] !== undefined || !isAfterOthers) ? AS_WRITTEN : null;
}
