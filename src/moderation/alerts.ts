import type { AlertKind } from '../domain/moderation.ts';
import { crisisOf } from './crisis.ts';
import type { NormalisedText } from './normalise.ts';
import { findPersonalData } from './personal-data.ts';
import type { PhraseMatcher } from './phrase-matcher.ts';

/** Measured on 3,000 clean lines of the bench: none is taken for a crisis at .85, one is at .75. */
const CRISIS_LIKELY = 0.85;

export interface Alert {
  kind: AlertKind;
  reason: string;
}

/** The school's own words, by kind of alert; shipped empty but for a few obscene ones. */
export interface AlertLists {
  political: PhraseMatcher<true>;
  obscene: PhraseMatcher<true>;
}

export interface AlertContext {
  lists: AlertLists;
  /** Known staff may speak for the school. */
  fromStaff: boolean;
  /** The message offers something for sale: its phone number is meant to be seen. */
  isOffer: boolean;
  /** The classifier's probability of a crisis. */
  crisis: number;
}

// --- fraud: somebody poses as staff, or calls to a made-up refund.

const POSES_AS_STAFF = new RegExp(
  [
    '(?:我|这边|这里|本人|您好.{0,6})(?:这边)?(?:是|就是)(?:你们?的?|咱们?的?|本|新来的?|新的?)?(?:班|校|机构|平台|学校|课程)?(?:的|里的)?.{0,6}(?:教务|班主任|客服|财务|官方|助教|讲师|老师|平台|学校|机构|退费|退款|售后|校区|理赔|主管|运营|助理|校长|顾问)',
    '(?:教务|财务|官方|客服|平台|学校|运营)(?:处|部|中心|通知|让我|老师|统一|这边)|退(?:费|款)(?:专员|客服|专线|中心|老师|部门)',
    "(?:i am|i'm|this is|we are|here is|calling|writing) (?:from )?(?:your |the |our )?(?:new )?(?:school|academy|finance|support|official|admin|staff|accounts?|billing|refund|help ?desk|customer|class teacher|course (?:team|manager|advisor)|head teacher|tutor|instructor|lecturer|professor|mentor)",
  ].join('|'),
);
const MONEY_MATTER =
  /(?:领取|发放|申领)(?:学费|补贴|奖学金|助学金|退款|理赔)|退(?:费|款|学费|还|回)|(?:学费|课程费|补贴|奖学金|助学金|保证金|押金|余额|差价|尾款|报名费|资料费|材料费|服务费|考试费|证书费|工本费|注册费|班费|费用|欠费).{0,10}(?:退|返|领|补|交|缴|转|汇|付|打|扫|清)|(?:转账|转我|转|打款|打到|汇款|缴费|交费|缴纳|补缴|补交|付款|支付|付|交).{0,8}(?:到|至|给|我|学费|费用|尾款|费|\d)|理赔|垫付|先垫|gift ?card|解冻|认证|登记银行卡|银行卡|收款码|付款码|refund|reimburs|compensation|tuition|(?:pay|transfer|send) (?:the|your|to|me|it|\$|£)|verify your (?:account|card|bank)|bank (?:card|account|details)/;
const AWAY_FROM_SCHOOL = new RegExp(
  [
    `(?:加|进|入|添加|扫|联系|点击?|登录|打开|join|add|contact|click|scan|whatsapp|telegram|text|call).{0,14}(?:群|裙|微信|qq|扣|企鹅|二维码|码|链接|网址|专员|私人|group|link|number|channel|chat|[\ue010-\ue019]|\\d{5})`,
    '私人(?:账户|账号|微信|卡)|个人(?:账户|账号|卡|微信)|群号|(?:微信|qq)(?:群|号)?[\\s:：是]{0,3}[\\d一二三四五六七八九零幺〇a-z]',
    '(?:转|打|汇|付)(?:到|给|进|至)?.{0,8}(?:卡|账户|账号|支付宝|微信|我)|(?:支付宝|收款码|付款码|二维码|这个码|下面的码|这张卡|这个账户|这个账号)|[\ue012\ue016]',
    '(?:联系|找|私聊|私信|加|发给|告诉)我.{0,16}(?:卡号|银行卡|验证码|身份证|密码|转)|(?:卡号|银行卡号?|验证码)(?:发|给|告诉|报)',
    '(?:my|this|our) (?:personal )?(?:whatsapp|telegram|number|wechat|line)',
    '垫(?:付|钱|一下|上)|gift ?cards?|send me the codes?',
    'my (?:paypal|venmo|cash ?app|account|card|wechat|alipay)|to (?:this|the following) (?:paypal|account|card|number|wallet|link)',
  ].join('|'),
);
const TELLS_OR_ASKS =
  /是不是(?:骗|真|学校|官方)|是(?:骗子|骗局|假的|诈骗|学校的|官方的|真的)[吗么嘛]|真的假的|骗子|骗局|诈骗|反诈|防骗|举报|小心|当心|警惕|谨防|别(?:信|加|进|点|转)|不要(?:信|加|进|点|转)|没敢|(?:有人|刚有人|谁|对方|他|她)(?:拉|加|私信|自称|说|打电话|发|让)|收到(?:一条|个|条)?.{0,6}(?:短信|电话|私信|消息)|自称|冒充|找谁|(?:在|从)?哪(?:里|儿)?(?:办|申请|退|找|交|缴|付)|怎么(?:退|申请|办|交|缴|付)|入口|多久|几个?(?:工作日|天)|进度|到账(?:了)?[吗没]|[吗么呢]\s*[?？]|[吗呢]\s*$|scam|fake|phishing|is this (?:real|legit|official)|someone|anyone|beware|where (?:do|can)|how (?:do|can|long)|\?\s*$/;

// --- minor: under fourteen, and speaking of themselves.

const OWN_AGE_ZH =
  /(?:^|[^\u4e00-\u9fff]|老师|本人|其实|因为|可是|但|而)(?:我|俺|本人)(?:今年|现在|才|刚|刚满|只有|还|还不到|是|虚岁|周岁)?\s?(\d{1,2}|[六七八九十]|十[一二三四五])\s?(?:周?岁(?!的)|(?=[,，。.!！\s]|$))/;
const OWN_GRADE_ZH =
  /(?:我|俺|本人)(?:今年|现在|才|刚|刚上|还|还在|是|正在|在)?(?:上|读|念)?(?:个)?(?:小学(?:生|[一二三四五六]年级)?(?!班|老师|同学|时|的时候|就|那|毕业|语文|数学)|[一二三四五六]年级(?!的时候|的课|时|就|那|组|老师)|小[一二三四五六](?!时|组|白|题)|初一(?!就|的时候|十五|那))/;
const GRADE_ALONE =
  /(?:^|[,，。.!！\s])(?:小学|小学生|[一二三四五六]年级|小[一二三四五六]|初一)(?:的)?(?:学生|在读|生|水平|刚上)?.{0,4}(?:能|可以|可不可以|也能|想)(?:学|报|听|跟|参加|加入|问)/;
const OWN_AGE_EN =
  /(?:^|[^a-z])(?:i am|i'm|im|i just turned|i turned)\s(?:only |just )?(\d{1,2}|eight|nine|ten|eleven|twelve|thirteen)(?:\s?(?:years?|yrs?|y)[\s-]?(?:old|o)?|(?=[,.!\s]*(?:$|and|so|but|my|can|old|in \d)))/;
const OWN_GRADE_EN =
  /(?:^|[^a-z])(?:i am|i'm|im)\s(?:still )?in (?:the )?([1-7](?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh) grade|i(?:'m| am) in (?:primary|elementary|grade) school|i(?:'m| am|m) (?:only |just )?an? (?:[1-7](?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh)[- ]grader/;
const ABOUT_A_CHILD =
  /我(?:家|的)?(?:儿子|女儿|孩子|小孩|闺女|娃|弟弟|妹妹|侄|外甥|学生|表弟|表妹)|my (?:son|daughter|kid|child|brother|sister|nephew|niece|student)|(?:当年|那年|以前|小时候|那时候|那会儿).{0,8}(?:岁|年级)|(?:岁|年级)(?:的时候|那年|时|开始|就)|when i was/;
const ADULT_FROM = 14;
const AGES: Record<string, number> = {
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  十三: 13,
  十四: 14,
  十五: 15,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
};

/** Matters that a person must see at once, beside the categories. Most messages raise none. */
export function findAlerts(message: NormalisedText, context: AlertContext): Alert[] {
  const text = message.plain.text;
  const alerts: Alert[] = [];
  const raise = (kind: AlertKind, reason: string): void => {
    alerts.push({ kind, reason });
  };
  if (isListed(text, context.lists.political)) raise('political', 'school_list');
  if (!context.fromStaff && isFraud(text)) raise('fraud', 'poses_as_staff');
  if (isListed(text, context.lists.obscene)) raise('obscene', 'school_list');
  const crisis = crisisOf(text) ?? (context.crisis >= CRISIS_LIKELY ? 'wording' : null);
  if (crisis) raise('crisis', crisis);
  if (!context.isOffer && !context.fromStaff) {
    const personal = findPersonalData(message.original).find(
      (one) =>
        one.kind !== 'email' &&
        (one.kind !== 'password' || OWN_PASSWORD.test(message.original.slice(0, one.start))) &&
        !isMadeUp(message.original.slice(0, one.start)),
    );
    if (personal) raise('personal_data', personal.kind);
  }
  if (isMinor(message.folded.text)) raise('minor', 'own_age');
  return alerts;
}

/** The password of somebody's own account; that of an archive or a meeting is meant to be passed on. */
const OWN_PASSWORD =
  /(?:邮箱|登录|学号|教务|校园网|微信|qq|支付宝|手机|银行卡?|我的?|my (?:[a-z]+ )?)(?:的)?(?:密码|password)(?:是|为|:|：|=|is|\s)*$/i;

/** A value in code, or one that is said to be an example. It is masked all the same. */
function isMadeUp(before: string): boolean {
  return /(?:[=(:]\s*["'`]|测试(?:数据|号)?|样例|示例|例如|比如|假数据|mock|fake|example|e\.g\.)[\s:：,，]*$/i.test(
    before.slice(-24),
  );
}

function isListed(text: string, list: PhraseMatcher<true>): boolean {
  for (let i = 0; i < text.length; i++) if (list.longestAt(text, i)) return true;
  return false;
}

/** Signs one of which every phrase of a child about itself holds: spares the long patterns on ordinary talk. */
const OF_MINOR = /岁|[小初]|年级|我|i'?m |i am |turned|school|grade/;

function isFraud(text: string): boolean {
  return (
    MONEY_MATTER.test(text) &&
    AWAY_FROM_SCHOOL.test(text) &&
    (POSES_AS_STAFF.test(text) || /通知|统一|视为放弃|逾期/.test(text)) &&
    !TELLS_OR_ASKS.test(text)
  );
}

function isMinor(text: string): boolean {
  if (!OF_MINOR.test(text) || ABOUT_A_CHILD.test(text)) return false;
  if (OWN_GRADE_ZH.test(text) || OWN_GRADE_EN.test(text) || GRADE_ALONE.test(text)) return true;
  const age = OWN_AGE_ZH.exec(text)?.[1] ?? OWN_AGE_EN.exec(text)?.[1];
  if (age === undefined) return false;
  const years = AGES[age] ?? Number(age);
  return years >= 5 && years < ADULT_FROM;
}
