import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { LINK_KINDS } from '../text/links.ts';
import { rarely } from '../text/needed-signs.ts';
import { PLACEHOLDERS } from '../text/normalise.ts';
import { isCrookedBargain } from './crooked-bargains.ts';
import { isFalseNotice, isFraudScheme } from './fraud-schemes.ts';
import { goesToTheSchool, isClassErrand } from './honest-ways.ts';
import { isMoneyLure } from './money-lures.ts';

const POSES_AS_STAFF = eitherOf(
  inTurn(
    /(?:我|这边|这里|本人|您好.{0,6})(?:这边)?(?:是|就是)(?:你们?的?|咱们?的?|本|新来的?|新的?)?/,
    /(?:班|校|机构|平台|学校|课程)?(?:的|里的)?.{0,6}/,
    eitherOf(
      /教务|班主任|客服|财务|官方|助教|讲师|老师|平台|学校|机构/,
      /退费|退款|售后|校区|理赔|主管|运营|助理|校长|顾问|技术/,
    ),
  ),
  /(?:教务|财务|官方|客服|平台|学校|运营)(?:处|部|中心|通知|让我|老师|统一|这边)/,
  /退(?:费|款)(?:专员|客服|专线|中心|老师|部门)|校长(?:信箱|办公室)[:：]/,
  inTurn(
    /(?:i am|i'm|this is|we are|here is|calling|writing) (?:from )?(?:your |the |our )?(?:new )?/,
    /(?:(?:it|tech|technical) )?(?:student |learner |course |customer )?/,
    eitherOf(
      /school|academy|services|records office|registry/,
      /(?:registration|enrol?lment|admissions?|exams?|scholarships?|bursary) (?:team|office|desk|department)/,
      /finance|support|official|admin|staff|accounts?|billing|refund|help ?desk|customer|class teacher/,
      /course (?:team|manager|advisor|coordinator)/,
      /registrar|bursar|head teacher|tutor|instructor|(?:teaching |admin |course )?assistant/,
      /lecturer|prof(?:essor)?(?![a-z])|mentor|ta(?![a-z])/,
    ),
  ),
);
const MONEY_MATTER = rarely(
  eitherOf(
    /自动(?:续费|扣费|扣款)|(?:领取|发放|申领)(?:学费|补贴|奖学金|助学金|退款|理赔)|退(?:费|款|学费|还|回)/,
    inTurn(
      eitherOf(
        /学费|课程费|补贴|奖学金|助学金|保证金|押金|余额|差价|尾款|报名费/,
        /资料费|材料费|服务费|考试费|证书费|工本费|注册费|班费|费用|欠费/,
      ),
      /.{0,10}(?:退|返|领|补|交|缴|转|汇|付|打|扫|清)/,
    ),
    /(?:转账|转我|转|打款|打到|汇款|缴费|交费|缴纳|补缴|补交|付款|支付|付|交).{0,8}(?:到|至|给|我|学费|费用|尾款|费|\d)/,
    /理赔|垫付|先垫|gift ?card|解冻|认证|登记银行卡|银行卡|收款码|付款码|refund|reimburs|compensation/,
    /tuition|(?:pay|transfer|send) (?:the|your|to|me|it|\$|£)/,
    /(?:payments?|fees) (?:has |have |are |is )?(?:now )?moved|verify your (?:account|card|bank)/,
    /bank (?:card|account|details)/,
  ),
);
/** Any link but to a place that is the school's own or known to all. */
const TO_STRANGERS = LINK_KINDS.filter((kind) => kind !== 'trusted')
  .map((kind) => PLACEHOLDERS[kind])
  .join('');
const STRANGERS_LINK = new RegExp(`[${TO_STRANGERS}]`);
/** A link that is only spoken of: it stands in a picture, or in the next message. */
const LINK_SPOKEN_OF = eitherOf(
  /(?:点击?|打开|进入?|在)(?:下面|下方|此|这个|以下|上面)的?(?:链接|网址|网页|页面)|点进去/,
  /(?<![a-z])(?:at|on|via|open|use) the (?:page|link|form|site) (?:below|above)|(?<![a-z])click within(?![a-z])/,
);
const leadsToStrangers = (text: string): boolean => STRANGERS_LINK.test(text) || LINK_SPOKEN_OF.test(text);

const AWAY_FROM_SCHOOL = new RegExp(
  [
    [
      '(?:加|进|入|添加|扫|联系|点击?|登录|打开|join|add|contact|click|scan|whatsapp|telegram|text|call).{0,14}',
      `(?:${[
        '群|裙|微信|qq|扣|企鹅|二维码|码|链接|网址|专员|私人',
        `group|link|number|channel|chat|[${TO_STRANGERS}]|\\d{5}`,
      ].join('|')})`,
    ].join(''),
    '私人(?:账户|账号|微信|卡)|个人(?:账户|账号|卡|微信)|群号|(?:微信|qq)(?:群|号)?[\\s:：是]{0,3}[\\d一二三四五六七八九零幺〇a-z]',
    '(?:转|打|汇|付)(?:到|给|进|至)?.{0,8}(?:卡|账户|账号|支付宝|微信|我)',
    '(?:支付宝|收款码|付款码|二维码|这个码|个人的码|下面的码|这张卡|这个账户|这个账号)',
    `[${PLACEHOLDERS.download}${PLACEHOLDERS.other}]`,
    '(?:联系|找|私聊|私信|加|发给|告诉)我.{0,16}(?:卡号|银行卡|验证码|身份证|密码|转)|(?:卡号|银行卡号?|验证码)(?:发|给|告诉|报)',
    '(?:my|this|our) (?:personal )?(?:whatsapp|telegram|number|wechat|line)',
    '垫(?:付|钱|一下|上)|gift ?cards?|send me the codes?',
    // A school has a domain of its own; a free mailer is anybody's.
    '(?:pay|transfer|send|转|付|汇)[^!?。！？]{0,60}[\\w.+-]@(?:gmail|outlook|hotmail|yahoo|proton(?:mail)?|qq|163|126)(?![a-z])',
    'my (?:paypal|venmo|cash ?app|account|card|wechat|alipay)|to (?:this|the following) (?:paypal|account|card|number|wallet|link)',
  ].join('|'),
);
/** An office to be reached by a private account: "财务QQ", "添加教务老师微信". */
const OFFICE_CONTACT =
  /(?:教务|财务|客服|退费|退款|缴费|官方)(?:专员|老师|客服|处|部)?的?(?:qq|微信|扣扣|企鹅|vx|wx|号)[\s:：是]{0,3}[a-z_\d]{5}/;
const TELLS_OR_ASKS = eitherOf(
  /是不是(?:骗|真|学校|官方)|是(?:骗子|骗局|假的|诈骗|学校的|官方的|真的)[吗么嘛]|真的假的|骗子|骗局/,
  /诈骗|反诈|防骗|举报|小心|当心|警惕|谨防|别(?:信|加|进|点|转)|不要(?:信|加|进|点|转)|没敢/,
  /(?:有人|刚有人|谁|对方|他|她)(?:拉|加|私信|自称|说|打电话|发|让)/,
  /收到(?:一条|个|条)?.{0,6}(?:短信|电话|私信|消息)|自称|冒充|找谁/,
  /(?:收到|遇到|接到|碰到)过?(?:一样|同样|类似|这种|这样|这类)/,
  /差(?:一)?点(?:儿|就)?(?:也|真)?(?:信|上当|上钩|被骗|中招|转)/,
  /(?:在|从)?哪(?:里|儿)?(?:办|申请|退|找|交|缴|付)|怎么(?:退|申请|办|交|缴|付)|入口|多久/,
  /几个?(?:工作日|天)|进度|到账(?:了)?[吗没]|[吗么呢]\s*[?？]|[吗呢]\s*$|scam|fake|phishing/,
  /(?:见|看到|听说|碰到|遇到|收到)过(?:一[条个种])?\s?[“"「『]|[”"」』](?:这种|这类|之类|那种|这样的|一类)/,
  /(?:almost|nearly) (?:fell|clicked|sent|paid|believed)|(?:got|received|had) (?:the same|a similar|one like)/,
  /is this (?:real|legit|official)|someone|anyone|beware|where (?:do|can)|how (?:do|can|long)|\?\s*$/,
);

/** A code, a password, a number of a card or a paper: what nobody from a school asks for in a group. */
const SECRET = `(?:${[
  '密码|验证码',
  '短信[^,，。]{0,6}(?:[四六46]位数?|数字)',
  '银行卡(?:正反面|照片)|动态码|校验码|支付码|付款码|银行卡号?|卡号|身份证(?:号码?|照片|正反面)?',
  'cvv|otp|pin(?: code)?|passwords?|passcode',
  '(?:portal|student|account|course) logins?',
  'login (?:details|info|credentials)',
  '(?:verification|security|login|one-time|sms) codes?',
  '(?:card|account|bank) (?:number|details)',
  'the (?:[\\w-]+ )?code (?:you|that)',
].join('|')})`;
const HANDS_OVER = `(?:${[
  '发(?:我|到|给|过来|来|一下|至|送)',
  '私(?:我|发)|告(?:诉|知)|提供|报(?:给|一下|我)',
  '给(?:我|到|一下)|回复|登记|核(?:实|对)|拍(?:给|照给)我?',
  'share|send|reply with|give (?:me|us)|provide|tell (?:me|us)|forward|dm me|message me',
].join('|')})`;
const SECRETS = rarely(new RegExp(SECRET));
const FILLS_IN = /填写?|输入|上传|提交|登录|认证|验证|enter|submit|confirm|verify|log ?in/;
/** "把验证码告诉我核实", "reply with your password". */
const ASKS_FOR_SECRETS = new RegExp(
  `${SECRET}[^。！？!?]{0,16}${HANDS_OVER}|${HANDS_OVER}[^。！？!?]{0,24}${SECRET}|(?:confirm|verify) (?:me )?your (?:\\w+ ){0,3}${SECRET}`,
);
/** Who speaks for an office without saying "I am": "教务通知", "IT desk here", "系统检测到". */
const SPEAKS_FOR_OFFICE = eitherOf(
  inTurn(
    /(?:教务|财务|官方|客服|平台|学校|学院|系统|后台|安全中心)(?:老师)?/,
    eitherOf(/统一|通知|提醒|提示|升级|检测|维护|迁移|换(?:号|了)/, /qq/, /微信/),
  ),
  /(?:通知|公告)】/,
  inTurn(
    /(?:support|billing|security|admin|it|refunds?|finance|accounts?|payments?|admissions?)/,
    / (?:team|desk|department|office)/,
  ),
  /official (?:notice|announcement|reminder)/,
  /student (?:services|records|affairs|accounts?) (?:here|team|office|desk)|help ?desk/,
  /(?:new |your )?course manager/,
);
/** Heads of notices: "【学籍处】", "【缴费提醒】". */
const OFFICE_HEADING = /【[^】]{0,6}(?:处|部|办|中心|通知|公告|提醒)】/;
/** Somebody's own account, and no office's: "QQ 3021998877", "WhatsApp +1 202…". */
const PRIVATE_ACCOUNT =
  /(?:qq|微信|扣扣|企鹅|vx|wx|whatsapp|telegram)(?:群|号|群号)?[\s:：是]{0,3}[a-z_+\d][a-z_\d-]{4}/;
/** Who does not hurry loses something. */
const TIME_RUNS_OUT = rarely(
  eitherOf(
    /逾期|过期(?:不|作)|作废/,
    /(?:视(?:为|作)|自动)(?:自动)?(?:放弃|弃考|退出|退学)/,
    /不予(?:受理|补办)|不补(?:办|发)?(?:$|[,，。!！])/,
    /will (?:be (?:cancel+ed|void|removed|forfeited)|expire|lapse)/,
    /or (?:lose|forfeit)/,
  ),
);
/** Something is wrong with the account, and a stranger's page would put it right. */
const ACCOUNT_AT_RISK = rarely(
  eitherOf(
    /(?:账号|帐号|账户|学籍|学习账户|学员信息|信息)(?:信息)?(?:存在|出现|有|已|将|会)?(?:被)?(?:异常|冻结|锁定|注销|清空|停用|封停|失效|过期|异地登录)/,
    /(?:重新|立即)(?:登录|认证|验证)|解除(?:冻结|限制|异常)|unusual (?:login|log-in|sign-?in)/,
    /account (?:will be|has been|is) (?:suspended|locked|closed|deactivated|limited|deleted|removed)/,
    /(?:verify|confirm) your (?:account|identity|password|login)/,
  ),
);
/** A learner who cannot log in, who did as they were told, or who writes such a page for an exercise. */
const OWN_TROUBLE = eitherOf(
  /我的(?:账号|帐号|密码|验证码|身份证)|我(?:已经|刚才?|也|把|想|该|要不要|这边登|填|输|交|发)/,
  /我们(?:把|也|已经|该|班)|忘(?:了|记)|没(?:有)?(?:收|发|填|交|看)到?|收不到|登不(?:上|进)|登录不了/,
  /报错|提示|怎么|为什么|能不能|可以吗|是不是|不(?:用|需要|会)|代码|函数|接口|页面|表单|字段|正则|加密/,
  /哈希|明文|数据库|my (?:account|password|code|card)|i (?:sent|gave|typed|entered|forgot|already)/,
  /(?:how|why|what|which|can) (?:do|does|is|can|should|i|we)|form|input|field|regex|hash|login page/,
  /function|variable|never|not? (?:ask|share|need)/,
);
/** "教务老师说要填身份证号": what an office said is told on; nobody asks for it to be given to themselves. */
const TOLD_ON =
  /(?:老师|教务|财务|客服|班主任|学校|平台|系统)(?:处|部)?(?:那边)?(?:刚|昨天|上次|今天)?(?:说|讲|让|叫|要求?)(?:过|了|的|我|我们|咱|大家|同学)?(?!通知|转告)/;
/** Whoever says not to give it away asks for nothing, unless it is to be given to them alone. */
const WARNS_OFF = new RegExp(
  `(?:不要|别|切勿|请勿|勿)[^,，。！!？?]{0,10}(?:发|告诉|提供|给|填|报|透露|泄露)|(?:do not|don't|never) (?:ever )?(?:send|give|share|reply|tell|enter|type|hand)[^.!?]{0,24}${SECRET}`,
);
const TO_ME = eitherOf(
  /(?:send|give|tell|dm|share|forward)[^.!?]{0,24} (?:me|us)(?![a-z])/,
  /(?:发给?|告诉|私发?给?|报给?|提供给|转给|填给|拍给|回复)我/,
);

/**
 * Does somebody pose as the school to get at money or at what opens an account? Says why, or null. Who tells of it,
 * warns of it or asks whether it is true does not. Plain text; staff are known and never asked about.
 */
export function fraudIn(
  text: string,
): 'poses_as_staff' | 'asks_for_secrets' | 'money_lure' | 'scheme' | null {
  if (isMoneyLure(text) && !TELLS_OR_ASKS.test(text) && !OWN_TROUBLE.test(text)) return 'money_lure';
  if (goesToTheSchool(text) && !STRANGERS_LINK.test(text)) return null;
  const isScheme = isFraudScheme(text) || isCrookedBargain(text);
  if (isScheme && !TELLS_OR_ASKS.test(text) && !isClassErrand(text, true)) return 'scheme';
  if (isFalseNotice(text, leadsToStrangers(text)) && !TELLS_OR_ASKS.test(text)) return 'scheme';
  // What most messages lack is looked for first.
  const money = MONEY_MATTER.test(text) && AWAY_FROM_SCHOOL.test(text);
  const secrets = SECRETS.test(text);
  const atRisk = ACCOUNT_AT_RISK.test(text);
  const hurried = TIME_RUNS_OUT.test(text) && PRIVATE_ACCOUNT.test(text);
  if (!(money || secrets || atRisk || hurried) || TELLS_OR_ASKS.test(text)) return null;
  const poses = POSES_AS_STAFF.test(text);
  if (isClassErrand(text, poses)) return null;
  const speaksForOffice = SPEAKS_FOR_OFFICE.test(text);
  if (
    money &&
    (poses || speaksForOffice || OFFICE_CONTACT.test(text) || /通知|统一|视为放弃|逾期/.test(text))
  )
    return 'poses_as_staff';
  if (hurried && (poses || speaksForOffice || OFFICE_HEADING.test(text))) return 'poses_as_staff';
  if (secrets && WARNS_OFF.test(text) && !TO_ME.test(text)) return null;
  if (!(secrets || atRisk) || OWN_TROUBLE.test(text) || (TOLD_ON.test(text) && !TO_ME.test(text)))
    return null;
  const speaksAsSchool = poses || speaksForOffice;
  if (speaksAsSchool && ASKS_FOR_SECRETS.test(text)) return 'asks_for_secrets';
  const leadsAway = leadsToStrangers(text) && FILLS_IN.test(text);
  return leadsAway && (atRisk || ((speaksAsSchool || money) && secrets)) ? 'asks_for_secrets' : null;
}
