import { eitherOf } from '../../../domain/language/either-of.ts';
import { DO_ABOUT_IT } from './follow-up-signs.ts';

/** One thing that a short message may want to be told, and by what form a sentence is known to tell it. */
export interface Want {
  asks: RegExp;
  /** The plainest first; a sentence is taken by the next only where none has that. */
  holds: readonly RegExp[];
}

const NUMBER = '[\\d〇零一二两三四五六七八九十百千半]';
const ENGLISH_NUMBER =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundred|half an)';

/** An hour of the day. */
const CLOCK = eitherOf(
  new RegExp(`\\d{1,2}[:：]\\d{2}|${NUMBER}+\\s*点(?![一二三四五六七八九\\d]*[元块%])|中午|凌晨`, 'i'),
  /\b(?:noon|midnight)\b|\b\d{1,2} ?(?:a\.?m|p\.?m|o'?clock)\b/i,
);
/** A day, of the week or of the year, or counted from another. */
const DAY = eitherOf(
  /(?:周|星期|礼拜)[一二三四五六日天末]|每[周天日月]|当[天日晚]|次日|第二天/i,
  new RegExp(`\\d{1,2}\\s*月\\s*\\d|${NUMBER}+\\s*月|${NUMBER}+[号日](?!常)|第${NUMBER}+[周讲课天]`, 'i'),
  new RegExp(`[前后]${NUMBER}+[天周]`, 'i'),
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweek (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/i,
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|christmas)\b|\b\d{1,2} may\b/i,
);
/** How long; 「第 3 周」 is none. */
const SPAN = eitherOf(
  new RegExp(
    `(?<!第\\s?)(?<!\\d)${NUMBER}+\\s*个?多?(?:半?(?:秒|分钟|小时|钟头|学时)|工作日|天|日内|周|星期|个?月|年|学期)`,
    'i',
  ),
  new RegExp(
    `\\b(?:\\d+|an?|${ENGLISH_NUMBER})(?: working| more)?[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b`,
    'i',
  ),
);
const FROM_TO = /\d{1,2}[:：]\d{2}\s*(?:到|至|[-–—~]|to|until)\s*\d/i;
const MONEY = eitherOf(
  new RegExp(`${NUMBER}+\\s*(?:元|块|折)|[¥￥$€£]\\s*\\d`, 'i'),
  /免费|自理|自付|自费|工本费|[另不]收费|不要钱|包?含/i,
  /\b(?:free|included|no charge|costs?|pay|euros?|dollars?|pounds?)\b/i,
);

/** How much it measures: 「按多深」 is told by a depth, 「跑多快」 by a rate. */
const MEASURES: readonly Want[] = Object.entries({
  深: '深',
  高: '高',
  宽: '宽',
  厚: '厚',
  远: '远|距离?|米',
  重: '重|斤|克',
  快: '每(?:分钟?|秒|小时)|速度?',
}).map(([asked, told]) => ({
  asks: new RegExp(`多${asked}`),
  holds: [
    eitherOf(
      new RegExp(`(?:${told})[^，。；,;]{0,8}${NUMBER}`),
      new RegExp(`${NUMBER}[^，。；,;]{0,8}(?:${told})`),
    ),
  ],
}));

/** What something is done to: 「要带什么」 is told by what is taken along. */
const DONE_TO: readonly Want[] = [...'带贴吃喝穿戴填涂抹盖买装交选学考查'].map((verb) => ({
  asks: new RegExp(`${verb}(?:点|些)?(?:什么|啥|哪些)`),
  holds: [new RegExp(`(?<![不没别])${verb}(?!什么|啥|[了过到])[^，。；、,;]{2}`)],
}));

export const WANTS: readonly Want[] = [
  {
    // What is to be done about trouble that was told of.
    asks: eitherOf(
      DO_ABOUT_IT,
      /^(?:so |and |but |ok(?:ay)?,? )*how (?:do|can|should|would|to)(?: (?:i|you|we|one))? (?:fix|avoid|solve|prevent|handle|repair|get (?:around|rid of)) (?:it|this|that|them)\b/i,
    ),
    holds: [
      eitherOf(
        /(?:解决|避免|防止|处理|补救|应对|改正|修改)|办法|改[成为用]|换[成用]|应[当该]/i,
        /\b(?:fix|avoid|solve|prevent|instead|make sure|when you (?:meet|see|get))\b/i,
      ),
    ],
  },
  {
    // 「那应该怎么写」: after what is wrong, what is right.
    asks: /(?:应该|该|应当|要|得)(?:怎么|如何|咋)(?:写|做|用|说)|(?:怎么|咋)(?:写|做|用)才(?:对|行|好)|正确的?(?:写法|做法|用法|方法)/,
    holds: [/正确|应[当该]|写成|改[成为用]|换[成用]|要用|只要/, /可以|办法/],
  },
  { asks: /\binstead[\s?.!]*$/i, holds: [/\binstead\b/i] },
  ...MEASURES,
  ...DONE_TO,
  { asks: /几点|\bwhat time\b/i, holds: [CLOCK] },
  {
    asks: /什么时候|啥时候|何时|几时|哪(?:一)?天|几号|周几|星期几|(?<!\bhow )\bwhen\b|\bwhat (?:day|date)\b/i,
    holds: [
      eitherOf(CLOCK, DAY),
      new RegExp(`(?:${SPAN.source})(?:之?内|以?[前后])|\\b(?:within|after)\\b`, 'i'),
    ],
  },
  {
    asks: /多久|多长(?:时间)?|几(?:天|个?工作日|小时|分钟|个?月|周|年)|\bhow (?:long|soon|many (?:days|weeks|months|hours|minutes))\b/i,
    holds: [eitherOf(SPAN, /永久|一直/i, FROM_TO)],
  },
  {
    asks: eitherOf(
      /多少钱|[要得]?(?:另外|额外)?(?:要|花|收|交|付|出|给)(?:钱|费)|免费|收费|贵(?:不贵|吗)/i,
      /\bhow much\b|\b(?:cost|free|charged?|pay)\b/i,
    ),
    holds: [MONEY],
  },
  { asks: /(?:多少|(?<![这那好前后])几)分(?!钟|类|支|之)/, holds: [new RegExp(`${NUMBER}+\\s*分(?!钟)`)] },
  {
    asks: /[在去到从上]哪|哪里|哪儿|什么地方|\bwhere\b/i,
    holds: [
      eitherOf(
        /[在到](?!期|时|手|线|职|后|前|内|校|家|场)[^，。；,;]{1,20}(?:[页楼室层里上栏营]|平台|邮箱|中心|小程序|下载|看|查|办|填|交|点)/i,
        /“[^”]{2,12}”|邮箱|页面/i,
        /\b(?:under|in|on|at|by mail|by e-?mail) (?:the |your )?[a-z]+/i,
      ),
    ],
  },
  {
    asks: /(?:找|问|联系|跟|和|向)(?:谁|哪个|哪位)|谁(?:管|负责|来)|\bwho (?:do|can|should|to)\b/i,
    holds: [
      eitherOf(
        /(?:找|问|联系|告诉|私聊|向|发给|交给)[^，。；]{0,6}(?:老师|班主任|客服|技术|教务|教练|公司|中心|助教|我们|财务)/i,
        /\b(?:write|ask|contact|tell|post|e-?mail)\b/i,
      ),
    ],
  },
  { asks: /提前/, holds: [/提前|[之以]?前/] },
  {
    // A class that fell out.
    asks: /补课|补(?:上|回来)?(?:吗|么|不补|[？?\s]*$)|顺延/,
    holds: [/补(?!交|考|办|发)|顺延|推迟|延后/, /改到|照常/],
  },
  {
    asks: /纸质|纸的|电子版|实体|\b(?:paper|printed)\b/i,
    holds: [/纸|电子版|\b(?:paper|print\w*|pdf|digital)\b/i, /电子/],
  },
  {
    asks: /(?:多少|(?<![这那好前后])几)(?:个|道|份|张|次|节|讲|人|页|题|遍|台)/,
    holds: [new RegExp(`${NUMBER}+\\s*(?:个|道|份|张|次|节|讲|人|页|题|遍|台|名|位)|不限|随便`)],
  },
];
