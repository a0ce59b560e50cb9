import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { PlainText } from '../plain-text.ts';

/**
 * Words of selling, of reaching somebody, of the school's own affairs, of judging a person and of hurting oneself.
 * An answer may hold one only where the passage it rests on holds the same: what a course does not say about money,
 * dates, places to turn to or people, its assistant does not say either, whatever it was told in a question.
 */
const SELLING = eitherOf(
  /报名|优惠|打?[一二两三四五六七八九\d.]{1,3}折|半价|降价|特价|原价|内部价|底价|免费(?:领|送|试听|获取)/g,
  /领取|领资料|限时|秒杀|抢购|名额|先到先得|训练营|特训|冲刺班|培训班|网校|机构|会员|vip|付费|付款|付\d/g,
  /付[一二两三四五六七八九十百千]{1,9}元|支付|缴费|学费|促销|去买|购买|下单|买课|卖课|卖给|卖答案|买答案/g,
  /赠送|送课|代理|加盟|赚钱|兼职|红包|返现|佣金|推荐码|邀请码|包过|保过|保就业|套餐|资料包|网盘|提取码/g,
  /好课|全套|完整版|领(?:完整|全套|源码|福利|课)|(?:领|拿|要|取|发)(?:资料|课件|答案|源码)|报班|小店/g,
  /店铺|橱窗|带货|赞助|名师|金牌/g,
  /[\d一二两三四五六七八九十百千]{1,9}(?:元(?![组素件音])|块钱|刀|美元|人民币)/g,
);
const REACHING = eitherOf(
  /私信|私聊|私发|加我|加好友|加个?[vv]|联系(?:我|他|她|老师|客服|方式|[\p{Script=Han}]老师)|头像|扫码/gu,
  /二维码|电话|手机号|热线|邮箱|微信|公众号|扣扣|qq|群号|进群|入群|拉群|暗号|口令|抖音|快手|小红书|微博/gu,
  /主页|客服|外网|站外|有(?:事|问题|不懂)(?:的)?(?:就|请|都)?找(?!到|出)/gu,
  /认准(?:我|本|正版|官方|\p{Script=Han}{1,8}号)|(?:这|那)个号(?=$|[，。,.!！])|闲鱼|咸鱼|某鱼|淘宝/gu,
  /拼多多|公众?号|公粽号|工众浩|绿泡泡|飞机号|蝙蝠号|视频号/gu,
  /(?:百度|谷歌|b站|知乎|小破站)(?:上|里)?(?:一下)?搜|(?:资料|课件|答案|源码)(?:请|就)?(?:找|私|问)/gu,
  /同名(?:搜|公|小店|账号)|编程站|搜(?:索)?一?下?[a-z]{4,}/gu,
);
const AFFAIRS = eitherOf(
  /公告|通告|各位|小伙伴们|群友|全群|退课|受理|办妥|全体|全员|(?:同学|学员)们?请|已执行|证书|今晚|明天/gu,
  /后天|下周|下个月|退款|退费|退学|推迟|延期|顺延|延长|停课/gu,
  /(?:下|这|上|本)一?(?:课|节课|次课)(?:就|都)?不(?:上|讲|来|学|用)|放假|调课|停播|补考|补交|免考|免交/gu,
  /不用交|不用写(?!括号|引号|分号|冒号|逗号|参数名|类型|返回)|不用做作业|随便发|可以发|允许抄|抄作业/gu,
  /承诺|担保|录取|通过了?(?:考核|考试|审核)|满分|加分|扣分|提分|及格|你的(?:成绩|分数|作业)|颁发|毕业/gu,
  /处分|开除|禁言|踢出|移出|拉黑|封号|群规|校规|校长|教务|管理员|期末|考试|不考(?!虑|察|究|证|古|验|核)/gu,
  /(?:不用|不必|无需|可以不)再?(?:学(?![会到])|做(?:练习|作业|题)|看书|听课|上课)|泄题/gu,
  /取消(?:了|考试|作业|直播|课程|截止|群)|(?:考试|作业|直播|课程|截止|群规).{0,4}取消/gu,
  /(?:出处|编号|引用)(?:都|也|就|要求)?.{0,6}(?:不用|不再|不必|省略|作废|取消)|不再(?:标|写|给)出处/gu,
  /自(?:即日|本日|今日)起|(?:助教|助手)(?:已|已经)?(?:升级|解除|更新)|(?:我|你)的(?:规则|要求|设定|指令)/gu,
  /规则(?:一共|有几|第一条)|系统提示|提示词|systemprompt|no_?answer/gu,
  inTurn(
    /已经?/gu,
    eitherOf(
      /删除|禁言|发送|通知|撤回|退款|移出|上报|转给|向全群/gu,
      /(?:把|将|向|帮|替)[\p{Script=Han}]{1,6}(?:禁言|删除|移出|撤回|发送|退款)/gu,
    ),
  ),
);
const JUDGING = eitherOf(
  /你(?:的)?基础(?:太|很|真|比较)?(?:差|弱|薄弱|不好)/gu,
  /[你他她](?:真|太|很|好|就是|是个|这个|这种|也太)(?!好|棒|厉害|不错|细心|认真)[\p{Script=Han}]{0,2}(?:笨|蠢|傻|懒|差|烂|弱|菜|差劲|无知|幼稚|可笑|丢人)/gu,
  /[蠢傻滚](?!动|轮)|笨(?!办法|拙)|垃圾(?!回收|桶|邮件|分类|信息)|丢人|不配(?![置对合套平方比成])|差劲/gu,
  /没救|糟透|无可救药|抄的|抄了|抄袭|照抄|一模一样的?(?:作业|代码)?|雷同|怀疑[你他她]|作弊|违规|不要脸/gu,
  /滥竽充数|拖后腿/gu,
);
const ENGLISH = eitherOf(
  wholeWords(
    /discounts?|coupons?|refund\w*|premium|subscrib\w*|buy/g,
    /purchas\w*|guarantee\w*|postpon\w*|cancell?ed|deadline/g,
    /(?:los(?:es?|t|ing)|gains?|get|gets|extra|bonus) (?:points|marks)/g,
    /full (?:marks|credit)|certificates?|tuition|exams?|enrol\w*|sign up/g,
    /register now|call me|text me|message me|dm|whatsapp|telegram|wechat|paid/g,
    /pay(?! (?:attention|off\b|heed|for (?:it|this|that) (?:with|by|in)\b))/g,
    /prices?|free of charge|for free|money|dollars?|usd|bucks|% ?off|on sale/g,
    /limited offer|bootcamp|hotline|e-?mails?|phone|instagram|facebook/g,
    /discord|expel\w*|banned|cheat\w*|plagiari\w*|stupid|lazy|hopeless/g,
    /i(?: have|'ve|’ve) (?:removed|deleted|muted|sent|banned|refunded|notified|reported)/g,
    /system prompt/g,
    /my (?:instructions|rules|prompt)/g,
    /released from (?:its|my|the) rules/g,
    /(?:the|my) assistant is|no_answer|tomorrow|tonight/g,
  ),
  /[$¥￥] ?\d|(?<!\d)\d{1,4} ?% off/g,
);

/** What tells somebody to hurt themselves. A course on it says such words itself. */
const SELF_HARM = eitherOf(
  /自杀|自残|自尽|割腕|跳(?:楼(?!梯)|下去)|上吊|轻生|寻死|去死(?!循环|锁)/gu,
  /结束(?:自己的)?生命(?!周期)|没人会想你|(?<!规|计)划(?:手臂|手腕)/gu,
);
const SELF_HARM_ENGLISH = wholeWords(
  /suicid\w*|self[- ]harm\w*/g,
  /(?:kill|hurt|cut|harm|hang) (?:yourself|themselves|himself|herself)/g,
  /end it all/g,
  /end (?:your|their) (?:own )?life/g,
  /nobody would miss (?:you|them)|better off dead|go (?:and )?die/g,
);

/** Forms of one word, and what a rule says for it: a lesson that says the one has said the other. */
const FORMS = [
  ['下个月', '下月', '次月'],
  ['缴费', '缴纳', '缴满', '断缴'],
  ['paid', 'pay', 'pays'],
  ['pay', 'paid'],
  ['price', 'prices'],
  ['prices', 'price'],
  ['exams', 'exam'],
  ['certificates', 'certificate'],
  ['refunded', 'refund', 'refunds', 'money back', 'money goes back', 'everything back'],
  ['refund', 'refunded', 'refunds', 'money back', 'money goes back', 'everything back'],
  ['打八折', '按得分的80', '八折'],
  ['补交', '迟交', '晚交', '逾期', '过期提交', '还能交', '还可以交', '仍可以提交', '仍可提交', '还可以提交'],
  ['考试', '考前', '补考', '考核'],
  ['扣分', '扣除', '按得分', '打分'],
  ['放假', '假期', '停课', '停播', '节假日', '没有直播', '没有课', '不上课'],
  ['for free', 'free of charge', 'no charge', 'without charge', 'at no cost', 'costs nothing', 'is free'],
  ['free of charge', 'for free', 'no charge', 'without charge', 'at no cost', 'costs nothing', 'is free'],
  ['email', 'e-mail', 'mail', 'write to'],
];
/** 你的作业 is anyone's; what may be said of it is for `strangeActsIn` to see. */
const formsOf = (word: string): readonly string[] =>
  FORMS.find(([form]) => form === word) ?? (word.startsWith('你的') ? [word, word.slice(2)] : [word]);

/** "Cheating" where the passage has "an attempt to cheat". */
const stemIn = (word: string): string => word.replace(INFLECTED, '$1');
const INFLECTED = /^([a-z]{5,})(?:ing|ed|s)$/;

/**
 * A word of money in a course that is about money sells nothing: 领取 may be told of what is 缴满, "paid" of
 * what rent costs. Two words of money and more open it.
 */
const OF_MONEY = inTurn(
  /^/,
  eitherOf(
    /缴费|付款|支付|付费|购买|领取|付[\d一二两三四五六七八九十百千]+元?/,
    /pay|paid|money|prices?|buy|purchas\w*|dollars?/,
  ),
  /$/,
);
const MONEY = eitherOf(
  /[缴付费钱价薪税]|工资|金额|账户|成本|收入|利润/g,
  wholeWords(
    /pa(?:y|ys|id|ying|yments?)|pric\w+|costs?|wages?|rent|revenues?/g,
    /profits?|markets?|buyers?|sell\w*|tax\w*|incomes?|loans?|interest/g,
  ),
);
const MONEY_TWICE = 2;
const isOpened = (word: string, passages: string): boolean =>
  OF_MONEY.test(word) && new Set(passages.match(MONEY)).size >= MONEY_TWICE;

/**
 * The first such word that the passages do not hold, or null. `held` tells whether they hold a word in a tight reading,
 * `passages` what they say in plain reading.
 */
export function schoolWordIn(
  { plain, tight }: PlainText,
  held: (word: string, reading: 'plain' | 'tight') => boolean,
  passages: () => string,
): string | null {
  for (const pattern of [SELLING, REACHING, AFFAIRS, JUDGING, SELF_HARM])
    for (const word of tight.match(pattern) ?? [])
      if (!formsOf(word).some((form) => held(form, 'tight')) && !isOpened(word, passages())) return word;
  const spaced = plain.replaceAll('_', ' ');
  for (const pattern of [ENGLISH, SELF_HARM_ENGLISH])
    for (const word of spaced.match(pattern) ?? [])
      if (
        ![...formsOf(word), stemIn(word)].some((form) => held(form, 'plain')) &&
        !isOpened(word, passages())
      )
        return word;
  return null;
}
