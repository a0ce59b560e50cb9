import { answerTypeOf, convertsAsAsked, holdsAnswerType } from '../../../knowledge/index.ts';
import { tellsTheAmount } from './amount-told.ts';
import { countsWhatIsAsked } from './counted.ts';
import { saysTheSuperlative } from './superlative-asked.ts';

/**
 * Questions that ask for one thing in particular, and what an answer to them must hold. A passage on the right
 * matter that lacks it (how to change to the next course, where the day of its start was asked) does not answer.
 */
const NUMERAL = /\d|[零一二两三四五六七八九十百千万半]/;
const WEEKDAY =
  /周[一二三四五六日天末]|星期[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|weekend/i;
/** Written large: learners may do much, and go to markets. */
const MONTH =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|\bMay \d|\d May\b/;

/** Hours without a number. */
const HOUR = /傍晚|半夜|中午|凌晨|清晨|日出|日落|\b(?:noon|midnight|sunrise|sunset)\b/i;
/** An amount of anything ("how long must an essay be"), or a time without one; 「一样」 and 「一般」 count nothing. */
const DURATION =
  /\d|[二三四五六七八九十百千万两半几]|一[个天年周月小分秒夜晚次整]|永[久远]|一直|随时|立[刻即]|马上|当[天日晚]|次日|直到|为止|不限|长期|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|half|an? (?:hour|day|week|month|year|minute|second|night)|until|forever|always|never|overnight|immediately|at once|as long as|while|till?|(?:hours|days|weeks|months|years|minutes|seconds))\b/i;

/**
 * An amount of time: 「六寸」 and 「三处」 are numbers too. The unit may be Latin, and what only says when it is over or that it
 * is not long tells it as well.
 */
const TIME_SPAN =
  /(?:[\d二两三四五六七八九十百千万半几]|一(?!样|般|些|直))[ \u00a0]?多?[个整来]?多?[ \u00a0]?(?:毫?秒|分|刻|小时|钟|天|日|夜|晚|周|星期|礼拜|月|季|年|学期|学年|课时|节课?|[smhd]\b|min|sec|hours?|days?|weeks?|months?|years?)|永[久远]|一直|随时|立[刻即]|马上|当[天日晚]|次日|直到|为止|不限|不定|长期|短期|终身|整[天夜晚]|隔夜|期间|期满|等.{1,8}[来到再后]/iu;

/** An amount of money, or that none is asked. */
const MONEY =
  /\d[,.]?\s*(?:元|块|刀|美元|人民币|rmb)|[零一二两三四五六七八九十百千万半几]\s*(?:元|块)|[¥￥$€£]\s*\d|\d\s*(?:dollars?|euros?|pounds?|usd|yuan|cents?)\b|(?:dollars|euros|pounds|yuan)\b|全额|一半|半价|百分之|\d\s*%|免费|不收费|不要钱|自理|自费|\bfree\b/i;
/** Of somebody or something: a number, an address. */
const CONTACT = /\d{5,}|\d{3,4}-\d{3,}|@|https?:|www\./i;
const ROLE_CHINESE = '(?:老师|讲师|教师|主讲|教练|班主任|校长|作者|创始人|负责人)';
const ROLE_ENGLISH =
  '(?:instructor|teacher|tutor|lecturer|professor|author|presenter|host|coach|founder|baker|speaker|head)';
const PERSON = /叫(?!做|作)|姓|[A-Z][a-z]+ (?:(?:van|de|von|der) )*[A-Z][a-z]+|\b(?:Mr|Ms|Mrs|Dr|Prof)\b/;

/** Somebody who did it: a name beside a word for that. */
const NAME = '(?:[A-Z][\\w.-]+(?: (?:van|de|von|der|and|&))?(?: [A-Z][\\w.-]+)*)';
const MAKING =
  '(?:wrote|written|authored?|authors?|invent(?:ed|or|ion)|creat(?:ed|or)|found(?:ed|er)|design(?:ed|er)|discover(?:ed|y|er)|compos(?:ed|er)|made|develop(?:ed|s|er|ers)|maintain(?:ed|s|er|ers)|own(?:ed|s|er)|runs?|work of|idea of)';
const MADE_BY = new RegExp(
  `\\b${MAKING}\\b[^.!?]{0,60}\\b(?:by|is|was|are|were) (?:the |a |an )?${NAME}|${NAME}[^.!?]{0,40}\\b${MAKING}\\b`,
);
/** A number, said to be the latest. */
const LATEST =
  /\b(?:latest|newest|current|most recent|stable|now at|as of)\b[^.!?]{0,60}\d+(?:\.\d+)+|\d+(?:\.\d+)+[^.!?]{0,60}\b(?:latest|newest|current|most recent)\b/i;

/** A point in time or what it hangs on; how long something lasts is none. */
const COUNT = '(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten)';
const POINT_IN_TIME = new RegExp(
  [
    String.raw`\d{1,2}[:.]\d{2}|\b\d{1,2} ?(?:a\.?m|p\.?m|o'?clock)|\b\d{4}\b`,
    String.raw`\b(?:noon|midnight|morning|afternoon|evening|night|tonight|today|tomorrow|immediately|at once|any ?time|always)\b`,
    String.raw`\b(?:weeks?|days?|months?|units?|chapters?|lessons?|terms?) ${COUNT}`,
    String.raw`\b(?:within|after|before|until|till|during|every|each|once|when(?! to\b)|as soon as|at the end|end of)\b`,
    String.raw`\b(?:in|by|on|from|since|next|last) (?:the )?(?:${COUNT}|first|second|third|week|day|month|spring|summer|autumn|fall|winter)`,
  ].join('|'),
  'i',
);

const KINDS: { asks: RegExp; holds: RegExp[] }[] = [
  {
    asks: /几号|几月|哪(?:一)?天|\bwhat date\b|\bwhich (?:date|day)s?\b/i,
    holds: [
      /\d\s*[月日号]|\d{4}[-年]|[一二三四五六七八九十][月号日]|当天|当日|次日|第二天|前一天|后一天/,
      WEEKDAY,
      MONTH,
    ],
  },
  { asks: /几点|\bwhat time\b/i, holds: [NUMERAL, HOUR] },
  {
    // Which they are, and not that there are six.
    asks: /(?:哪|有什么)(?:几|[两三四五六七八九十\d]{1,2})[种个类样款门项条位本部]/,
    holds: [/[、：:\n]|和|与|跟|或|及|还有|分别|一是|第一|首先/],
  },
  {
    // When somebody is to do it: at a time, or upon what. How it is done tells neither; "when do I use a tuple" asks what for.
    asks: /^(?:so |and |but |hi,? |hey,? |ok,? )*when do (?:i|we) (?:have|need) to /i,
    holds: [
      WEEKDAY,
      MONTH,
      POINT_IN_TIME,
      /\d|\b(?:spring|summer|autumn|fall|winter|early|late|soon|if|by|while|whenever|then|first|last|finally|time|ready)\b/i,
    ],
  },
  {
    // By what it is told: a sign, a test, or that it is then.
    asks: /\bhow (?:do|can|could|would|will|to|should)(?: (?:i|you|we|one))? (?:know|tell) (?:if|when|whether|that)\b/i,
    holds: [
      /\b(?:means?|meaning|signs?|shows?|indicat\w{1,4}|looks?|looking|checks?|tests?|if|when|until|once|unless|tells?|feels?|smells?|sounds?)\b/i,
    ],
  },
  { asks: /(?:(?<![这那])多久|多长时间)(?![^，。？?]{0,12}一[次回遍])/, holds: [TIME_SPAN] },
  {
    // How often: by the week, by the use, or by what shows that it is time.
    asks: /(?:(?<![这那])多久|多长时间)[^，。？?]{0,12}一[次回遍]/,
    holds: [TIME_SPAN, /每(?:个|隔|一)?(?:[天日周月年季次晚早回]|星期|礼拜|小时|学期)|定期|经常|只要/],
  },
  { asks: /\bhow long\b/i, holds: [DURATION] },
  {
    asks: /哪(?:一)?年(?!级)|\b(?:which|what) year\b/i,
    holds: [/\d{4}|[〇零一二三四五六七八九]{4}年|[今明去前]年|世纪|年代|\bcentury\b/i],
  },
  {
    asks: /多少钱|几块钱|(?:学费|价格|价钱|费用)(?:是|要)?多少|\bhow much (?:is|does|do|are)\b.{0,40}\b(?:cost|pay|price)|^\W*(?:what(?:'s| is| are) |whats )?(?:the )?(?:price|pricing|costs?|fees?|tuition)(?: of (?:it|this|the course|this course))?\W*$|\bwhat (?:does|do) (?:it|this|(?:the|this|your) (?:course|class|subscription|membership|certificate)) cost\b|\bhow much (?:is|are) (?:it|this|(?:the|this|your) (?:whole )?(?:course|class|lessons?|tuition|fees?|subscription|membership|certificate|books?|kit))[\s?!.]*$/i,
    holds: [MONEY],
  },
  {
    asks: /^(?:so |and |hi,? |ok,? )*(?:is|are) (?:it|this|[a-z]+|(?:the|this|your) (?:whole )?[a-z]+) (?:really |completely |totally )?free(?: of charge)?[\s?!.]*$/i,
    holds: [MONEY, /\b(?:paid|pays?|costs?|charged?|fees?|prices?|buy|bought)\b/i],
  },
  {
    asks: /(?:找|问|联系|跟)(?:谁|哪个|哪位)(?:说|反映|办|要)?[\s?？呢啊呀]*$/,
    holds: [
      /找|联系|问|私聊|投诉|反映|告诉|电话|老师|班主任|助教|客服|管理员|邮|@|\d{5}|谁|\b(?:ask|contact|write|email|tell|staff|tutor)\b/i,
    ],
  },
  {
    asks: /(?:去|在|到|上)哪(?:里|儿|个部门)?(?:能|可以)?(?:去)?(?:办(?:理)?|登记|申请|投诉|告|鉴定)[\s?？呢啊呀]*$/,
    holds: [
      /[到去向在](?!期|时|手|职|线)[^。；\n]{1,16}(?:办|登记|申请|投诉|提|告|鉴定|点|填|交)|窗口|官网|平台|中心|小程序|电话|订单|页/,
    ],
  },
  {
    // Of money in whatever form: a part, a multiple, all of it.
    asks: /[退交付赔补扣罚领](?:得到|到|得|给)?多少(?:钱)?[\s?？呢啊呀]*$/,
    holds: [MONEY, NUMERAL, /全额|全部|一律|不[退交付赔补扣罚领]|没有/],
  },
  {
    asks: /(?:公司|学校|机构|校区|总部|办公室|办公地点)(?:是|具体)?(?:在|位于)?(?:哪(?:里|儿|个城市|个地方)?|什么地方)|(?:公司|学校|机构|校区)(?:的)?地址/,
    holds: [/[\p{Script=Han}](?:省|市|区|县|路|街|大厦|大学|楼|号)|地址|校区/u],
  },
  {
    asks: /(?:多少|(?<![这那好前后])几)分(?!钟|类|支|布|之)|满分(?:是)?(?:多少|几)/,
    holds: [/[\d一二三四五六七八九十百]\s*分(?!钟)|\d\s*%|百分之|[\d一二三四五六七八九]\s*折/],
  },
  {
    asks: /(?:几岁|多少岁|多大(?:年纪|年龄|岁数|的?(?:孩子|小孩|小朋友)|(?:了)?(?:可以|能|才能|就能)(?:报名|学|参加|上课|来))|年龄(?:限制|要求|范围))|\bhow old\b|\bage (?:limit|requirement|range)\b/i,
    holds: [
      /岁|年龄|[小中大]学|[初高]中|成年|成人|不限|\b(?:years?|aged?|ages|old|adults?|children|kids|teens?|born|found(?:ed|ation)|established|built|since|century)\b/i,
    ],
  },
  { asks: /贵(?:不贵)?(?:吗|么|不)?[\s?？]*$/, holds: [MONEY, /贵|便宜|划算|[几百千万]块/] },
  {
    asks: /(?:哪|哪里|哪儿)(?:能|可以|有)?(?:去)?(?:购?买|下单)|\bwhere (?:can|do|should|could) (?:i|we|you|one) (?:buy|order|purchase)\b/i,
    holds: [
      /[买购卖店]|商城|淘宝|京东|下单|网上|官网|\b(?:buy|bought|sells?|sold|shops?|stores?|orders?|online|markets?|websites?|suppliers?)\b|https?:/i,
    ],
  },
  {
    // A numbered part of the course; what speaks of no such part at all is about something else that has a 2 in it.
    asks: /第\s*[\d一二三四五六七八九十]+\s*(?:节|讲|次)课?|\b(?:lesson|lecture)\s+(?:no\.?\s*)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
    holds: [
      /[课讲节章次]|直播|回放|视频|\b(?:lessons?|lectures?|class(?:es)?|units?|chapters?|weeks?|videos?|recordings?)\b/i,
    ],
  },
  {
    asks: /(?:电话|手机号|微信号?|qq号?|邮箱|联系方式)(?:号码|地址)?(?:是|有)?(?:多少|什么|啥|几号|发我|给我|给个|给一[个下])|\b(?:what(?:'s| is)|give me|tell me)\b.{0,24}\b(?:phone(?: number)?|e-?mail(?: address)?|wechat|whatsapp)\b/i,
    holds: [CONTACT],
  },
  {
    asks: new RegExp(
      `${ROLE_CHINESE}(?:是谁|是哪位|叫(?:什么|啥)|贵姓|姓(?:什么|啥))|\\bwho(?:'s| is| are)\\s+(?:the|our|my|your)\\s+(?:\\w+\\s+)?${ROLE_ENGLISH}\\b`,
      'i',
    ),
    holds: [PERSON],
  },
  {
    asks: /(?:哪(?:个|位)?(?:老师|讲师|教练|助教)|谁)(?:来|给我们|负责)?(?:讲课?|教课?|主讲|带课|授课)(?:的)?[\s?？呢啊呀]*$/,
    holds: [PERSON, /[\p{Script=Han}]{1,3}(?:老师|讲师|教授|教练|博士)|(?:老师|讲师|教授|教练|博士)是|主讲/u],
  },
  {
    asks: /^(?:so |and |hi,? |ok,? )*who (?:(?:first|originally|actually) )?(?:wrote|authored|invented|created|founded|designed|discovered|composed|made|develop(?:s|ed)|maintains|owns|runs)\b/i,
    holds: [MADE_BY],
  },
  {
    asks: /\b(?:latest|newest|current|most recent) (?:stable )?(?:version|release)\b/i,
    holds: [LATEST],
  },
  {
    // Said of the order in which things are done; a first finger is no answer.
    asks: /^(?:so |and |ok,? )*(?:which|what)\b.{0,60}\bfirst[\s?!.]*$/i,
    holds: [
      /\b(?:begin|begins|beginning|start|starts|starting|before|firstly|first of all)\b|\bfirst,|(?:^|[.!?;:] )first\b|\bfirst(?=[.;:!]|$)/im,
    ],
  },
  {
    asks: /^(?:so |and |but |hi,? |hey,? |ok,? )*when(?:'s|s| is| are| was| were| will) (?!it\b|an?\b)|^(?:so |and |but |hi,? |hey,? |ok,? )*when (?:do|does|did)\b.{0,60}\b(?:start|begin|end|finish|open|close|come out|take place|happen)s?[\s?!.]*$/i,
    holds: [WEEKDAY, MONTH, POINT_IN_TIME],
  },
  {
    asks: /为(?:什么|啥|何)(?:还|都|就|老|总)?(?:需?要|得|非要|必须|一定要)/,
    holds: [
      /因为|由于|所以|这样|否则|不然|要不|避免|以免|免得|省得|才能|才会|好处|原因|理由|目的|为了|防止|能让|可以让|保证|因此|于是|就会|就能|使得|作用|用来|用于|方便|危险|伤|\bbecause\b|\bso that\b/i,
    ],
  },
  {
    // When it begins is said beside that it begins: a ledger that begins empty, and until when it is handed in, is not that.
    asks: /(?:什么时候|啥时候|何时|几时|几号|哪天).{0,6}(?:开始(?![交缴算用])|布置|发布|放出|开放)(?!.*(?:结束|截止))/,
    holds: [
      /(?:\d|周|天|[前后]|当[天日]|随时)[^。；;\n]{0,30}(?:开始|布置|发布|放出|开放|上线|解锁)|(?:开始|布置|发布|放出|开放|上线|解锁)[^。；;\n]{0,30}(?:\d|周|天|[前后]|当[天日]|随时)/,
      /^\P{Script=Han}*$/u,
    ],
  },
  {
    // The next one has a date; that it comes every two years is none.
    asks: /下一?次.{0,16}(?:什么时候|啥时候|何时|几时|哪天|几号)|(?:什么时候|啥时候|何时|几时).{0,12}下一?次/,
    holds: [
      /\d\s*[月日号点:：]|\d{4}[-年]|[一二三四五六七八九十][月号日点]|下周|下个?月|[今明后]天|[今明后]年|[春夏秋冬][天季]/,
      WEEKDAY,
    ],
  },
  {
    asks: /(?:怎么|咋|从哪(?:里|儿)?|打哪儿?)(?:来|产生|形成|诞生)的|(?:由来|来历|起源)(?:是(?:什么|啥))?[\s?？]*$/,
    holds: [
      /来自|源于|古|最早|发明|形成|产生|诞生|变成|变来|组成|构成|因为|得名|分出|留下|掉下|喷|带出|\d{3,4}\s*年|[\d一二三四五六七八九十]\s*世纪/,
    ],
  },
  {
    asks: /为(?:什么|啥|何)(?:会|要)?(?:叫|称|起名|取名)|\bwhy (?:is|are|was|were)\b.{0,40}\b(?:called|named)\b/i,
    // What it is called besides tells nothing of why.
    holds: [
      /叫|称|得名|名字|命名|取自|缩写|(?<!\b(?:also|is) )\bcalled\b|\b(?:named?|stands? for|short for|comes from)\b/i,
    ],
  },
  {
    // Which of two is ahead is told by setting one against the other.
    asks: /^(?:so |and |but |hi,? |hey,? |ok,? )*(?:is|are|does|do|was|were|will|would|can) .{1,60}\b(?:[a-z]{2,10}er|more [a-z]+|less [a-z]+|worse) than\b/i,
    holds: [
      /^\W*(?:yes|no)\b|\b(?:than|unlike|whereas|compar\w+|both|neither|equal\w*|same|depends?|prefer\w*)\b|\bas [a-z]+ as\b/i,
    ],
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
export const holdsWhatIsAsked = (question: string, text: string, faq: string | null = null): boolean =>
  KINDS.every(({ asks, holds }) => !asks.test(question) || holds.some((pattern) => pattern.test(text))) &&
  countsWhatIsAsked(question, text, faq) &&
  tellsTheAmount(question, text) &&
  saysTheSuperlative(question, text) &&
  convertsAsAsked(question, text) &&
  isOfThatPart(question, text) &&
  (answerTypeOf(question) !== 'calculation' || holdsAnswerType('calculation', text));

const PART = '(unit|week|lesson|chapter|module|quiz|essay|assignment|homework)';
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const NUMBER = `(?:\\d{1,2}|${NUMBERS.join('|')})`;
const WHEN_OF_PART = new RegExp(`^(?:\\w+[, ]{1,2}){0,3}?when\\b.{0,40}?\\b${PART} (${NUMBER})\\b`, 'i');
const numberOf = (written: string): number => NUMBERS.indexOf(written.toLowerCase()) + 1 || Number(written);

/** Asked when "week 3" is, what speaks of week 8 alone says nothing of it; what speaks of every week may. */
function isOfThatPart(question: string, text: string): boolean {
  const [, part, asked] = WHEN_OF_PART.exec(question) ?? [];
  if (part === undefined || asked === undefined) return true;
  const named = Array.from(
    text.matchAll(
      new RegExp(`\\b${part}(?:s|es|zes)? (${NUMBER})(?: (?:to|and|or|–|-) (${NUMBER}))?\\b`, 'gi'),
    ),
    ([, from = '', to = from]) => [numberOf(from), numberOf(to)] as const,
  );
  const number = numberOf(asked);
  return named.length === 0 || named.some(([from, to]) => from <= number && number <= to);
}
