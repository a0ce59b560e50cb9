import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { thingInstead } from '../follow-up/thing-instead.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

const WHO = '(?:老师们?|助教(?:老师)?|讲师|班主任|教练|真人|人工|客服|工作人员|值班(?:老师|人员|的)?)';
/** Days and times of day, and words that say nothing. */
const AROUND = `(?:${[
  '请问|那么?|你们|咱们|我们|学校|群里|这里|平时|一般|通常|都|也|还|会|是|每天|天天|今[天晚]',
  '明[天晚]|后天|现在|这会儿|这个点|晚上|早上|上午|中午|下午|半夜|[这下本]?周[一二三四五六日天末]',
  '工作日|[一二三四五六七八九十\\d]+[点号月日]半?|元旦|除夕|春节|过年|清明|五一',
  '劳动节|端午|中秋|国庆|假期|放假|节假日|那天|那几天|期间|的时候|时候|[，,\\s]',
].join('|')})`;
const WHEN = '(?:几点(?:钟)?|什么时候|啥时候|什么时间|哪个?时间段?|哪几天|周几)';
const THERE = '(?:在线?|上班|下班|上线|下线|值班|有空|休息|来|在群里|能回|回(?:复|消息|答)?|[管理答]|在岗)';
const CLOSES = '(?:的|啊|呀|呢|吗|么|不|没有?|不在|[？?。\\s])*';
const ASKED = eitherOf(
  // 「老师几点在」, 「晚上老师几点下班」
  new RegExp(
    `^${AROUND}*${WHO}${AROUND}*(?:从|到)?${WHEN}(?:到${WHEN})?${AROUND}*(?:才|能|可以)?${THERE}${CLOSES}$`,
    'i',
  ),
  // 「周末老师在吗」, 「老师元旦上班吗」: of a day; a lone 「老师在吗」 greets
  new RegExp(`^${AROUND}+${WHO}${AROUND}*(?:能|可以)?${THERE}${CLOSES}$`, 'i'),
  new RegExp(`^${WHO}${AROUND}+(?:能|可以)?${THERE}${CLOSES}$`, 'i'),
  // 「周末有人值班吗」
  new RegExp(`^${AROUND}*有(?:没有)?(?:${WHO}|人)${AROUND}*(?:能)?${THERE}${CLOSES}$`, 'i'),
  // 「明天有老师吗」
  new RegExp(`^${AROUND}+有(?:没有)?${WHO}${CLOSES}$`, 'i'),
  // 「值班时间」, 「老师的工作时间是几点到几点」
  new RegExp(
    `^${AROUND}*(?:${WHO}的?)?(?:值班|在线|工作|上班)(?:的)?时间段?(?:是|有|表|${WHEN}|到|多少|怎么样?|安排)*${CLOSES}$`,
    'i',
  ),
  inTurn(
    /^(?:so |and |ok,? )*(?:when|what (?:time|hours)) (?:is|are|do|does|can i find) (?:there )?/i,
    /(?:an?y? |the |your )?/i,
    /(?:teachers?|tutors?|instructors?|staff|someone|somebody|anyone|anybody|people|humans?)/i,
    /(?: (?:usually|normally|here))* /i,
    /(?:there|around|online|available|on duty|in|here|work|reachable|working)[\s?!.]*$/i,
  ),
  inTurn(
    /^(?:so |and |ok,? )*(?:is|are|will) (?:there )?(?:an?y? |the |your )?/i,
    /(?:teachers?|tutors?|instructors?|staff|someone|somebody|anyone|anybody|one)(?: be)?/i,
    /(?: (?:there|around|online|available|on duty|in|here|working|reachable))? /i,
    /(?:on|at|over|during|today|tomorrow|tonight|now|right now|this|in the)\b[a-z0-9' :]{0,24}[\s?!.]*$/i,
  ),
  /^(?:so |and |ok,? )*(?:what are |when are )?(?:the |your )?(?:staff(?:ed)?|working|support|service) hours[\s?!.]*$/i,
);
const LONGEST = 60;

/** Whether it is asked when somebody of the school is there to answer, and nothing else. */
export function asksStaffHours(message: string): boolean {
  const said = withoutClosingMarks(message);
  return said.length <= LONGEST && ASKED.test(said);
}

const DAY_ALONE = new RegExp(
  `^(?:那|那么|and |what about |how about )*${AROUND}+(?:也?(?:在|上班|有人?|一样))?${CLOSES}$`,
  'i',
);
const ENGLISH_DAY_ALONE =
  /^(?:and |what about |how about )(?:on |at |over )?(?:the )?[a-z' ]{3,20}[\s?!.]*$/i;

/** 「周末也在吗」, 「春节呢」 after that was asked. */
export const asksThemOfAnotherDay = (message: string): boolean => {
  const said = withoutClosingMarks(message);
  return DAY_ALONE.test(said) || (ENGLISH_DAY_ALONE.test(said) && thingInstead(said) !== null);
};
