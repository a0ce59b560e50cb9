import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { rarely } from '../text/needed-signs.ts';

/**
 * Money and papers go honest ways too, in the words of fraud: a learner who runs an errand of the class collects a
 * few coins from each, and a notice sends everybody to the school's own page or counter. Our own patterns, on the
 * plain text.
 */

/** Somebody whom the class itself has chosen, and nobody of the school: "我是三班班长", "我是家委小雨妈妈". */
const CHOSEN =
  '(?:课代表|副?班长|学委|[\\p{Script=Han}]{2}委员|团支书|[小副]?组长|队长|寝室长|宿舍长|舍长|楼长|社长|会长|社团财务|家委|家长代表|值日家长|志愿者)';
const CLASS_ERRAND = new RegExp(
  [
    `(?:我|本人|也)是[^,，。!！?？]{0,6}${CHOSEN}`,
    [
      "i(?:'m| am) ",
      `(?:${[
        '(?:the |your )?(?:[a-z]+ )?(?:rep|representative|president|treasurer)',
        "(?:from|on) the (?:[a-z]+'? )?committee",
        'collecting (?:the )?(?:money|cash)',
      ].join('|')})`,
      '(?![a-z])',
    ].join(''),
  ].join('|'),
  'u',
);
/** What one of many pays; thousands are no share of a printing bill. */
const SMALL_SHARE = /(?:一人|每人|每家|每位)\s?\d{1,2}(?!\d)/;
const OWN_PURSE = /小组|(?:一人|每人)\s?\d{1,2}(?!\d)/;
/** Or a number to be paid by. */
const LARGE = /\d{4}|[一二三四五六七八九十]千|万/;
/** What no class collects among its own: what the school is paid for a course, and what opens an account. */
const NOT_OF_A_CLASS = /学费|奖学金|助学金|定金|验证码|密码|银行卡|tuition|password/;

/** Does a learner collect for the class? `poses`: something in it is said as somebody of the school would say it. */
export const isClassErrand = (text: string, poses: boolean): boolean =>
  (CLASS_ERRAND.test(text) && !NOT_OF_A_CLASS.test(text) && (!LARGE.test(text) || SMALL_SHARE.test(text))) ||
  (!poses && OWN_PURSE.test(text));

/** The school's own pages and counters. */
const OWN_PLACE = rarely(
  eitherOf(
    inTurn(
      /(?:在|去|到|登录|登陆|走|用|上)[\p{Script=Han}\d]{0,5}/u,
      eitherOf(
        /小程序|官网|官方(?:网站|平台|app)|教务系统|学工系统|缴费平台|自助机/u,
        /窗口|办公室|财务处|教务处|学生处|行政楼|\d{3}(?:室|教室|房)/u,
      ),
    ),
    /(?:小程序|官网|自助机|窗口)(?:里|上|内)?(?:交|缴|领|查|办|填|核对|登记|修改)/u,
    inTurn(
      /(?<![a-z])(?:in|on|through|via|at) (?:the |our )?(?:student |school |official |course )?/u,
      /(?:portal|website|front (?:desk|office)|office)(?![a-z])/u,
    ),
  ),
);
/**
 * Any other way that is offered beside it: an account, a number, a code to scan, a person. Links are the caller's to
 * look at.
 */
const OTHER_WAY = eitherOf(
  /\d{5}|扫|(?:微信|qq|扣扣|企鹅|vx|wx)号?[\s:：是]{0,3}[a-z\d]|二维码|收款码|付款码/,
  /(?:加|添加|联系)[^,，。]{0,6}(?:微信|qq|扣|好友|客服|专员|老师|我)/,
  inTurn(
    /(?<!不用|不要|不必|别|无需)/,
    /(?:(?:转|打|汇|付|交|发|报|告诉)(?:到|给|至)?(?:我|个人|私人)|(?:转账?|打|汇款?|付款?)(?:到|给|至|进|入)|的(?:支付宝|微信|账户|账号|银行卡))/,
  ),
  /(?:回复|提供|发来|发过来)[^,，。]{0,10}(?:验证码|密码|卡号)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /whatsapp|telegram|venmo|paypal|zelle|cash ?app|reply|gift ?cards?/,
      /(?:send|pay|tell|give|text|transfer)(?: it)?(?: to)? (?:me|us)/,
    ),
    /(?![a-z])/,
  ),
);

/** What is to be paid by stands in a paper that all have: "财务老师的收款码在缴费通知第二页". */
const IN_THE_PAPER = inTurn(
  /(?:收款码|付款码|二维码|账户|账号)[^,，。!！?？]{0,4}(?:在|见|印在|看)[^,，。!！?？]{0,6}/,
  /(?:通知书?|缴费单|告知书|须知|手册|说明书?|合同)[^,，。!！?？]{0,4}(?:第[\d一二三四五六七八九十]{1,3}[页张条]|背面|末页|最后一页|封底)/,
);

/** Is everybody sent to a page, a paper or a counter of the school, and nowhere else? */
export const goesToTheSchool = (text: string): boolean =>
  (OWN_PLACE.test(text) && !OTHER_WAY.test(text)) ||
  (IN_THE_PAPER.test(text) && !OTHER_WAY.test(text.replace(IN_THE_PAPER, '')));
