import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { fold } from '../text/fold.ts';

/** Whose matter a complaint is. */
export type ComplaintOwner = 'money' | 'study';

/**
 * Whether a learner complains about the school: its prices, promises, lessons, staff or service. Never a violation,
 * and never deleted. A calm question about how a refund works is none: the subject and the displeasure are both
 * needed, or a word that says it all. Our own patterns, measured on `data/eval/conversations.jsonl`.
 */
export function complaintIn(text: string): ComplaintOwner | null {
  const folded = fold(text).text;
  if (OFFERS.test(folded) || TELLS.test(folded)) return null;
  const money = MONEY.test(folded);
  if (OUTRIGHT.test(folded)) return money ? 'money' : 'study';
  if (PROCEDURE.test(folded)) return null;
  if (PRICEY.test(folded) && NOT_WORTH_IT.test(folded)) return 'money';
  const about = SCHOOL.test(folded) || money;
  if (!about || !DISPLEASED.test(folded)) return null;
  return money ? 'money' : 'study';
}

const MONEY = eitherOf(
  /退(?:钱|费|款|课)|学费|课费|价格|收费|多收|乱扣|扣(?:了)?(?:我)?(?:的)?钱|涨价|降价|差价|发票/,
  /这么贵|太贵|割韭菜|refund|money back|overcharg|charged (?:me )?twice|tuition|rip-?off|scammed/,
);
const SCHOOL = eitherOf(
  /你们(?:学校|机构|平台|课程?|老师|班主任|客服|助教|家|这|的|也|就|真|到底|根本|一直)?|学校|机构|平台/,
  /这(?:个|门|破|种|节)?课(?!后)|课程|老师|讲师|班主任|客服|助教|售后|服务(?!器|端)|回放|直播|答疑/,
  inTurn(
    /(?:the|this|your) (?:whole |entire |stupid )?/,
    eitherOf(
      /school|course|teachers?|instructors?|tutors?|platform|support|help ?desk|lessons?|staff/,
      /(?:class|videos?|grading|marking|website|app) (?:is|are|was|were)/,
    ),
    /\b/,
  ),
  /you guys/,
);
const DISPLEASED = eitherOf(
  /垃圾(?:课|学校|机构|平台|老师|客服|助教)|就这(?:[?？!！。]|水平|质量|$)|凭什么/,
  /什么(?:破|垃圾|烂|鬼|态度|玩意)/,
  /(?:太|真|也太|实在太|简直)(?:差|坑|烂|黑|失望|不负责|敷衍|离谱|过分|水|恶心|垃圾)|骗(?:人|钱|子|局)/,
  /坑(?:人|钱|我)|忽悠|套路|虚假|货不对板|不(?:负责|作为|专业|靠谱|理人|回(?:消息|复|我)|给退|值)/,
  /没(?:人|有人)(?:管|理|回|解决|处理|答)/,
  /(?:等|拖|催)了?.{0,6}(?:天|周|星期|个月|遍|次|小时).{0,10}(?:还|没|不|都)/,
  /(?:天|周|个月|次|遍)了?(?:还|都|也)?(?:没|不|不见)(?:人|回|解决|处理|退|到账|消息)|说好的|承诺/,
  /当初(?:说|讲|答应)|一问三不知|敷衍|照(?:着)?(?:ppt|稿子?|书)念|念稿|太水|后悔(?:报|买|交)|失望/,
  /(?:客服|老师|平台|学校|机构|你们|售后|助教|班主任|官方)[^,，。!！]{0,3}装(?:死|聋|看不见|没看见)/,
  /踢皮球|推来推去/,
  /(?:报|买|交)了?[^,，。!！?？没]{0,6}后悔(?!没)/,
  /浪费(?:钱|时间|我)|给(?:个|我)(?:说法|解释|交代)|还我|赶紧退|必须退|强烈(?:要求|不满)|差评|不满|气死/,
  /无语(?:了|死|！|!|。|$)|worst|terrible|awful|useless|waste of (?:money|time)|ridiculous|unacceptable/,
  /nobody (?:answers|replies|cares|helps)|no one (?:answers|replies|responds)/,
  inTurn(
    /\b(?:is|are|was|were|such|what) /,
    /(?:an? |just |so |all |total(?:ly)? |complete(?:ly)? |really |very )?/,
    /(?:joke|scam|unfair(?! competition)|crap|rubbish|garbage(?! coll)|pathetic)\b/,
  ),
  /\bsucks\b|nobody (?:ever )?(?:answers|replies)|never (?:replied|answered|respond)/,
  /still (?:no|waiting|haven'?t)|disappointed|not worth|you promised|lied|misleading|rude/,
  /i want my money|i demand|fed up/,
);
/** These say it all. */
const OUTRIGHT = eitherOf(
  /我要(?:投诉|退钱|维权|举报你们)|(?:投诉|举报|曝光|起诉)你们|(?:去|打|找)\s?12315|消协|消费者协会/,
  /维权群|退钱[!！]/,
  /(?<!(?:怎么|如何|想要?|申请|可以|办理?)[^,，。!！]{0,2})(?:退费|退款)[!！]/,
  /(?:还|退)我(?:的)?(?:钱|学费)|骗子(?:机构|学校|平台|公司)|黑心(?:机构|学校|平台)/,
  /(?:要求|申请).{0,4}全额退/,
  /(?:i want|give me|i demand) (?:a |my )?(?:full )?(?:refund|money back)(?!.{0,4}\bhow\b)/,
  /file a complaint|report you to|complaint about (?:the|your)/,
);
/** A price alone is haggled over or asked about; that it is not worth it is displeasure. */
const PRICEY = /(?:太|这么|那么|真|好|死|忒)贵|too expensive|overpriced/;
const NOT_WORTH_IT =
  /退(?:钱|费|款|课|我|给我)|不值|坑|骗|差劲|[么太真]差|烂|垃圾|refund|money back|not worth/;
const PROCEDURE = eitherOf(
  /(?:怎么|如何|在哪|哪里|可以|能不能|能否|支不支持|多久|几天|什么时候|流程|步骤|入口|联系谁|找谁).{0,12}(?:退(?:费|款|课|钱)|发票|投诉|交费|缴费|到账)/,
  /(?:退(?:费|款|课|钱)|发票|投诉).{0,10}(?:怎么|如何|流程|入口|多久|在哪|找谁|条件|政策|规定)/,
  /how (?:do|can) i (?:get|ask|apply|request).{0,20}refund|(?:refund|money back).{0,4}\bhow\b/,
  /refund policy/,
);
/** Somebody who sells, or who tells of another. */
const OFFERS = eitherOf(
  /加(?:我|v|微|q|裙)|代(?:办|理)|专业退费|退费(?:专员|群|律师|代理)|帮(?:你|您|大家)(?:退|维权)|私我/,
  /(?:dm|message|whatsapp|telegram) me/,
);
const TELLS = eitherOf(
  /(?:之前|以前|上次)(?:那家|的机构|别的机构|另一家)/,
  /(?:别家|别的|另一家|隔壁)(?:的)?(?:机构|学校|平台|课)(?!.{0,12}(?:你们|才))/,
  /客户(?:投诉|要求)|用户(?:投诉|退款)/,
  /(?:写|做|实现)(?:一个|个)?(?:投诉|退款|退费)(?:功能|接口|系统|模块|页面)/,
);
