import type { AlertKind } from '../../domain/moderation.ts';
import type { PhraseMatcher } from '../lexicon/phrase-matcher.ts';
import { fold } from '../text/fold.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { crisisOf } from './crisis.ts';
import { ownAgeUnderFourteen } from './own-age.ts';
import { findPersonalData } from './personal-data.ts';

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
  if (ownAgeUnderFourteen(message.folded.text)) raise('minor', 'own_age');
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

function isFraud(text: string): boolean {
  return (
    MONEY_MATTER.test(text) &&
    AWAY_FROM_SCHOOL.test(text) &&
    (POSES_AS_STAFF.test(text) || /通知|统一|视为放弃|逾期/.test(text)) &&
    !TELLS_OR_ASKS.test(text)
  );
}

/** For what is no group message. */
export const saysUnderFourteen = (text: string): boolean => ownAgeUnderFourteen(fold(text).text);
