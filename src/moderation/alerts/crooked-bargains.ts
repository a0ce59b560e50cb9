import { eitherOf } from '../../domain/language/either-of.ts';
import { rarely } from '../text/needed-signs.ts';

/**
 * Bargains that no school makes, whoever offers them: a fee before what is one's own is let go, a bank account lent
 * for others' money, a result bought from within, and money that is to go round the school and not be spoken of. Our
 * own patterns, on the plain text; whoever tells of one or asks is left alone by the caller.
 */

/** What is held back … */
const HELD_BACK = rarely(
  eitherOf(
    /证书|准考证|学籍|档案|成绩|录取|名额|账号|账户|资格|保证金|奖品?|中了|学位/,
    /(?<![a-z])(?:certificate|results?|seat|place|letter|account|transcript|prize|draw|visa|stipend)(?![a-z])/,
  ),
);
/** … until a fee is paid that only such bargains know. */
const FEE_TO_FREE = eitherOf(
  /(?:解冻|激活|解封|开权限|保价|清关|认证|加急办理)费|解封[^。!！?？]{0,8}(?:交|付|转)|安全账户/,
  /(?:付|交|出)(?:个|一下)?(?:邮费|运费|个税|税)[^。!！?？]{0,10}(?:[\d一二两三四五六七八九十]|就寄|即寄|就发)/,
  /(?<![a-z])(?:release|activation|unlock(?:ing)?|processing|clearance) (?:fee|charge)/,
  /(?<![a-z])(?:until|unless|before) you (?:send|pay|transfer)[^.?!]{0,40}(?:zelle|venmo|paypal|cash ?app|gift ?card)/,
  /(?<![a-z])cover (?:the )?(?:shipping|postage|insurance)[^.?!]{0,30}[$£€]?\d/,
);

/** Others' money through one's own account, or one's own card in others' hands. */
const LENDS_ACCOUNT = rarely(
  eitherOf(
    /(?:银行卡|卡|账户|微信|支付宝)(?:借|租|给)(?:给)?(?:我|我们)(?:用|登记|走|收|使)/,
    /帮忙?(?:走账|过账|收款|过一下?流水)|(?:用|走)(?:你|自己|你自己)的?(?:银行)?卡[^。!！?？]{0,6}(?:收|过)[^。!！?？]{0,6}(?:再)?(?:转|打)/,
    /(?<![a-z])(?:use|borrow|rent) your (?:bank )?(?:account|card)[^.?!]{0,30}(?:receive|transfers?|payments?|money)/,
  ),
);

/** A result, a place or a record … */
const RESULT = rarely(
  eitherOf(
    /改(?:分|成绩)|(?:考官|监考|阅卷|评委|招生)[^。!！?？]{0,12}(?:亲戚|熟人|认识|红包)|挂科记录|考勤记录|内定|走后门/,
    /(?<![a-z])(?:grade change|change your grade|absences? (?:removed|deleted|erased)|leaked exam)/,
    /(?<![a-z])(?:have|get) your (?:\w+ )?(?:grades?|absences?|record|score) (?:removed|changed|deleted|erased|raised)/,
  ),
);
/** … that is to be paid for. */
const PAID_FOR = eitherOf(
  /(?:定金|先付|先交|先转|付款|打点|红包|一半)|[\d一二两三四五六七八九十][千百万](?:一门|一科|元|块|[,，。]|$)|转(?:给)?我/,
  /(?<![a-z])(?:up front|pay me|half now|deposit)(?![a-z])|[$£€]\d/,
);

/** Money … */
const MONEY = rarely(
  eitherOf(
    /[\d一二两三四五六七八九十百千万]{1,6}(?:元|块)|转(?:给)?我|差价|学费|费用?|缴费|尾款|付款|打款|[一二两三四五六七八九]?[百千万](?=[,，。给])/,
    /[$£€]\s?\d|(?<![a-z])(?:payment|tuition|fees?|pay)(?![a-z])/,
  ),
);
/** … by a private way, … */
const PRIVATELY = eitherOf(
  /(?:转|打|付|汇)(?:给|到)?(?:我|他|她)?(?:的)?(?:个人|私人|爱人)|个人的?(?:收款|付款)?码|私人(?:账户|码)|现金|(?:微信|支付宝)/,
  /(?<![a-z])(?:venmo|zelle|paypal|cash ?app|gift ?cards?|this account|my (?:\w+ )?account)(?![a-z])/,
);
/** … round the school or behind its back. */
const ROUND_THE_SCHOOL = eitherOf(
  /(?:别|不要|不用|无需)(?:再)?(?:走|通过|去|在)(?:官网|平台|系统|学校|窗口|前台)|别(?:跟|和|告诉|让)(?:别人|其他人|老师|任何人|同学)(?:说|讲|知道)?/,
  /(?<![a-z])(?:ignore|skip|don't use|instead of) the (?:portal|website|office|desk|official)/,
  /(?<![a-z])(?:don't|do not) (?:mention|tell|say)[^.?!]{0,20}(?:desk|office|anyone|anybody|school|staff|teacher)/,
);

/** Talk about such bargains, refused or studied, and what friends settle among themselves. */
const ONLY_TALK = eitherOf(
  /课上|作业|案例|新闻|题目|违法|犯法|犯罪|违规|坐牢|帮信罪|不(?:能|可以|会|敢|该)|拒绝|别信|被骗|听说|聊到/,
  /[?？]\s*$|[吗么呢]\s*$|室友|生日|礼物|惊喜|聚餐|奶茶/,
  /(?<![a-z])(?:illegal|chapter|lesson|homework|scams?|fraud|never|surprise|birthday|roommate)(?![a-z])/,
);

export const isCrookedBargain = (text: string): boolean =>
  ((HELD_BACK.test(text) && FEE_TO_FREE.test(text)) ||
    LENDS_ACCOUNT.test(text) ||
    (RESULT.test(text) && PAID_FOR.test(text)) ||
    (MONEY.test(text) && PRIVATELY.test(text) && ROUND_THE_SCHOOL.test(text))) &&
  !ONLY_TALK.test(text);
