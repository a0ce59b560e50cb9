import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { rarely } from '../text/needed-signs.ts';

/**
 * The schemes by which learners and parents lose money, each known by what has to stand together in it: who asks, for
 * what, and by which way that no school has. Our own patterns, on the plain text; whoever tells of one is left alone
 * by the caller.
 */
/** Somebody of the school: as they say of themselves, in the head of a notice, or as it is signed. */
const OFFICE =
  '(?:教务|财务|招生|学籍|客服|售后|退款|退费|官方|技术|平台|学院|班主任|助教|辅导员|教学秘书|老师|校长|主任|医务)';
const STAFF = new RegExp(
  [
    `(?:我|这边|这里|本人)是[^,，。!！?？]{0,8}${OFFICE}`,
    `^\\s*(?:【[^】]{0,10}】)?[\\p{Script=Han}]{0,4}${OFFICE}(?:部|处|办|中心|人员|专员)?(?:老师|提示|通知|提醒|公告)?[:：]`,
    `[,，。!！(（—\\s](?:班主任|辅导员)?[\\p{Script=Han}]{1,2}老师[)）]?\\s*$|[,，。!！(（—\\s](?:班主任|辅导员)[\\p{Script=Han}]{0,2}[)）]?\\s*$`,
    [
      "(?<![a-z])(?:this is|it's|i'm|i am) (?:the |your |our )?(?:new )?(?:\\w+ )?(?:from (?:the )?)?",
      `(?:${[
        'admissions?|coordinator|registrar|bursar|finance|accounts|support',
        'professor|prof|dr|mr|mrs|ms|ta|teacher|instructor|principal|dean',
      ].join('|')})`,
      '(?![a-z])',
    ].join(''),
    '(?<![a-z])(?:accounts?|admissions?|refunds?|finance|registrar|bursar|billing|support)(?: \\w+)? (?:office|department|team|desk)(?![a-z])|^dear (?:parents?|students?)(?![a-z])',
  ].join('|'),
  'u',
);
const HANDED_TO_ONESELF = rarely(
  eitherOf(
    /(?:转|打|汇|付|交|垫)(?:到|给|至|进)?(?:我(?!们)|这边(?!的)|这个(?:号|账号|账户|微信)|这张卡|私人|个人(?:账户|账号|微信|卡))/,
    /私下(?:转|付|交)/,
    inTurn(
      /(?:pay|send|wire|transfer)(?:ing)?(?: it| the money| \$\d+)? (?:to )?/,
      /(?:me(?: directly)?|my \w+|this account|the account below)(?: |$|[.,!])/,
    ),
    /(?:zelle|venmo|paypal|cash ?app) (?:it to )?me(?![a-z])/,
    /directly (?:to me|through|via) (?:zelle|venmo|paypal|cash ?app)/,
  ),
);
const SUM = eitherOf(
  /\d{2,}\s?[元块]|[¥$£€]\s?\d|[一二两三四五六七八九十\d]万|\d{3,}(?!\d*[-号群班课章页题])/u,
  /[\p{Script=Han}]费|尾款|定金|押金|tuition|deposit|fees?(?![a-z])|payment/u,
);

const NEW_WAY = rarely(
  eitherOf(
    /新(?:的)?(?:微信|号码?|手机号)/,
    /换(?:了|个)?(?:新)?(?:号|微信|手机)/,
    /手机(?:摔|坏|丢|进水)/,
    /(?:老师|班主任)的?(?:账号|微信)(?:被|不能|没法)/,
    /new (?:number|phone|account)/,
  ),
);
const CANNOT_TALK = rarely(
  /(?:开会|会议|上课|监考|外面)[^。!！?？]{0,10}不方便|不方便(?:接|说|语音|打)[^。!！?？]{0,3}(?:电话|话)?/,
);
const LENDS = /(?:先|帮)[^。!！?？]{0,14}(?:转|垫|打|汇)[^。!！?？]{0,8}(?:\d{4,}|万)/;

const TEACHER_IN_NEED = rarely(
  eitherOf(
    /(?:老师|班主任)的?(?:微信|手机|账号|支付宝|钱包)[^,，。]{0,4}(?:被|丢|坏|登不)/,
    /(?:this is|it'?s) your (?:teacher|professor|instructor|ta)(?![a-z])/,
  ),
);
const NEEDS_MONEY =
  /(?:借|转|垫|充)(?:给)?我[^。]{0,6}[\d一二两三四五六七八九]|急用钱|send me \$?\d|gift cards?/;

const ANOTHERS_CHILD =
  /(?:(?:您|你)(?:家)?的?|家长[^。!！?？我]{0,6})(?:孩子|小孩|儿子|女儿)|your (?:child|son|daughter|kid)/;
const HURT = rarely(
  /急诊|住院|手术|抢救|车祸|摔伤|受伤|急病|病危|accident|hospital|emergency|injured|surgery/,
);
const MONEY_NOW = eitherOf(
  /(?:交|缴|转|打|汇|垫)[^。!！?？]{0,8}(?:押金|费|[\d一二两三四五六七八九十]万|钱|\d{3,})/,
  /(?:押金|费用?|[\d一二两三四五六七八九十]万|钱)[^。!！?？]{0,6}(?:打|转|汇)(?:过来|来|到|给)/,
  /(?:send|pay|transfer|wire)[^.!?]{0,20}(?:deposit|bill|fee|money|\$)/,
);

const REMOTE = rarely(
  eitherOf(
    /共享屏幕|屏幕共享|(?:打开|开启|开一下)共享|远程(?:操作|控制|协助)|下载[^。!！?？]{0,6}(?:会议|远程|投屏)/,
    /anydesk|teamviewer|share your screen/,
  ),
);
const SETTLES = /退|扣费|扣款|续费|关闭|取消|注销|办理|征信|百万保障|refund|cancel|subscription/;
/** A loan nobody took and an insurance nobody bought, to be cancelled with a stranger. */
const CANCELS = rarely(
  /(?:注销|关闭|取消)[^。!！?？]{0,10}(?:贷款?(?:账户|账号|记录)?|校园贷|白条|百万保障|会员|扣费)[^。!！?？]{0,30}(?:专员|客服|qq|微信|共享|\d{6})/,
);
/** Or its limit to be drawn out and handed on. */
const EMPTIES_LOAN = rarely(
  /(?:校园贷|学生贷|贷款|借呗|白条)[^!！?？]{0,40}额度[^。!！?？]{0,8}(?:转|清零|提|取)|额度[^。!！?？]{0,6}(?:转出|取出|提现)来?[^。!！?？]{0,6}清零/,
);
/** Whoever leads the school asks no learner to lay money out. */
const HEAD_OF_SCHOOL = rarely(/我是(?:你们?的?|咱们?的?)?(?:[\p{Script=Han}]{0,3})(?:校长|院长|导师|主任)/u);
const BUYS_CARDS = rarely(/(?<![a-z])(?:buy|get|pick up|purchase) (?:me )?(?:\w+ )?(?:\w+ )?gift ?cards/);
const NEW_GROUP = rarely(
  /(?:原|旧|老|本)群[^。!！?？]{0,8}(?:停用|解散|作废|不用)[^。]{0,20}(?:扫码|新群)[^。]{0,20}(?:缴|交)[^。]{0,8}费/,
);

/** What a school is paid for, and a private account that it would be paid to. */
const STUDY_MONEY = rarely(
  eitherOf(
    /学费|报名|缴费|补报|补缴|尾款|订金|定金/,
    /(?:教材|书本|资料|考试|检查|体检|画材|服务|住宿|校服)费/,
    /奖学金|助学金|tuition/,
    /(?:course|exam|lab|school) fees?/,
    /scholarship|registration|enrol/,
  ),
);
const PRIVATE_ACCOUNT = eitherOf(
  /(?:交给|转给?|打给?|打到|汇到)我(?!们)(?:卡|这|个人|私人|微信|支付宝|[,，。!！\s]|$)/u,
  /我(?:的)?卡(?:上|号)?\s?\d{4}|[\p{Script=Han}]{1,3}(?:主任|老师|经理)的?(?:支付宝|微信|银行卡|账户)(?!群|里|上|说|通知)/u,
  /(?<![a-z])(?:mrs?|ms|dr|prof(?:essor)?)\.? [a-z]+'s (?:paypal|venmo|zelle|cash ?app)/u,
  /(?:付|转|打|汇)(?:至|到|入|进)[^。!！?？]{0,14}(?:个人|私人)/u,
  /(?<!对公[\p{Script=Han}]{0,4})(?:账户|账号|个人卡|银行卡)[^。!！?？]{0,12}\d{16,19}(?!\d)/u,
  /(?:收款码|付款码)[^。!！?？]{0,12}(?:回复|接龙)/u,
  /(?<![a-z])(?:to|on) (?:this|my|the following) (?:personal |own |private )?(?:paypal|venmo|zelle|cash ?app|account|card)/u,
  /(?:paypal|cash ?app|venmo|zelle)(?:: ?[$@a-z\d]| [$@][a-z\d])/u,
);
/** Who collects for everybody, as no office does: all of it to one person, by a code or a private way. */
const COLLECTS = rarely(
  eitherOf(
    /(?:由|都|统一)(?:由|交|转|付)?(?:给)?我(?:这边|统一|来|负责)?(?:代?收|收取|收款|收齐)|我(?:来|统一|负责)(?:代?收|收取|收款)|统一(?:代收|收取)/,
    /(?:扫|加)[^,，。!！?？]{0,6}(?:二维码|收款码|付款码)[^,，。!！?？]{0,4}(?:付款|付|交|转|缴)|(?:红包|转账?)[^,，。!！?？]{0,3}(?:给|到)我|直接(?:发|转)(?:红包)?给我/,
    /(?:send|pay|transfer|resend|e-?transfer)[^.?!]{0,40} (?:to|via|by|on|at) (?:my|this|our new) (?:\w+ )?(?:paypal|venmo|zelle|cash ?app|account|card|revolut)/,
  ),
);
/** A fee of the school, and not what friends share. */
const FEE = eitherOf(
  /(?:教材|书本?|资料|考务|考试|报名|保险|研学|活动|押金|服装|校服|证书|服务|材料|补考|实训|耗材)费?|学费|尾款|押金/,
  /(?<![a-z])(?:fees?|tuition|deposit|trip money|enrol?ment|exam)(?![a-z])/,
);
/** Parents and class officers collect too. */
const OF_THE_PARENTS = /家委|班长|组长|学委|家长代表|课代表|(?<![a-z])(?:class rep|committee)(?![a-z])/;
/** Somebody new, or in the place of another whom everybody knows. */
const STEPS_IN = eitherOf(
  /(?:我|这边|这里)是[^,，。!！?？]{0,6}(?:新来的?|新任|新的)?[^,，。!！?？]{0,6}(?:老师|班主任|助教|教务|财务|助理)/,
  /(?:老师|班主任)[^,，。]{0,2}(?:手机|号|微信)[^,，。]{0,3}(?:坏|丢|换|停|被盗)|(?:老师|班主任)换号/,
  inTurn(
    /(?<![a-z])(?:i'm|i am|this is) (?:the |your |our )?(?:new )?(?:\w+ )?/,
    /(?:(?:teaching |admin )?assistant|ta|teacher|tutor|registrar|admin|instructor)(?![a-z])/,
  ),
  /(?<![a-z])(?:mrs?|ms|miss|dr|prof(?:essor)?)\.? [a-z]+(?:'s assistant)?[^.?!]{0,20}(?:lost|broke|stolen|new) (?:her|his|their)? ?(?:phone|wallet|number|card|bag)/,
);

/** A notice that threatens, and a page of nobody's that would put it right. */
const NOTICE_OF_LOSS = rarely(
  eitherOf(
    /(?:成绩|学籍|考籍|资格|准考证|档案|学历|报名|账号|信息)[^,，。!！?？]{0,6}(?:异常|未核验|未认证|待核实|有误|被锁|冻结|失效|注销|取消)/,
    /(?<![a-z])(?:results?|grades?|account|enrol?ment|admission|place|records?) (?:\w+ )?(?:is|are|will be|has been|have been) (?:\w+ )?(?:on hold|suspended|locked|flagged|void(?:ed)?|cancel+ed|frozen)/,
  ),
);
const CONFIRM_THERE = eitherOf(
  /(?:登录|点击?|打开|访问|进入)[^。!！?？]{0,40}(?:验证|核验|认证|核实|确认|解除|恢复)/,
  /(?<![a-z])(?:verify|confirm|log ?in|sign ?in|validate)(?![a-z])/,
);
const OR_LOSE = eitherOf(
  /否则|逾期|取消|今日|今天|今晚|24小时|过期|视为|作废|尽快|立即/,
  /(?<![a-z])(?:within|or (?:they|it|you)|today|immediately|hours|otherwise|before)(?![a-z])/,
);

/** Learners who settle among themselves: what one laid out, what is shared, a present, the class's own purse. */
const AMONG_LEARNERS = eitherOf(
  /垫|一人|每人\d{1,2}(?!\d)|平摊|(?<![a-z])aa(?![a-z])|拼单|班费|班长|课代表/,
  /学委|组长|小组|家委|一起(?:给|交)|汇总|奶茶|生日|礼物|室友|份子|聚餐|团建|订餐/,
  /pizza|birthday|each for|split|lunch|class rep/,
);
/** A secret is asked for, whoever asks, with what is to be had or lost by it. */
const SECRET = rarely(
  /支付密码|登录密码|密码|验证码|短信码|银行卡|卡号|身份证|cvv|ssn|card details|password/,
);
const GIVE =
  /(?:发|报|拍照?|说|填|私发)(?:一下|给|我|过来|来|到)|提供|登记|回复|reply with|enter your|send (?:me|us)/;
const AT_STAKE = eitherOf(
  /奖学金|助学金|补贴|退款|退费|退还|返还|对账|补录|核验|核对|解封|迁移|清退|过期|冻结|扣费/,
  /on hold|suspended|forgiven|refund|release/,
);
const OWN = eitherOf(
  /我的|我把|我想|我要|我填|忘|收不到|没收到|怎么|为什么|能不能|可以吗|是不是|哪里/,
  /(?:老师|客服|辅导员|教务)(?:让|叫|说|要)/,
  /代码|数据库|接口|表单|不(?:要|会|用|能)|别|纸质/,
  /(?<![a-z])(?:my|never|don't|how|why|form|field)(?![a-z])/,
);

/** Talk about such schemes, and the school's own page. */
const NOT_DONE = eitherOf(
  /课上|课程里|作业|案例|题目|骗|诈|不用(?:转|交)|(?:老师|班主任|家委)[^,，。]{0,3}说/,
  /平台(?:上|里)?(?:交|缴)|以?官网(?:为准|上?(?:交|缴))|[?？]\s*$|[吗么]\s*$/,
  /(?<![a-z])(?:scams?|homework|assignment|abused?|example|how long)(?![a-z])/,
  /^\s*(?:can|do|does|is|are|who|what|how|where|when|should) (?:i|we|you|the|it)(?![a-z])/,
);

export const isFraudScheme = (text: string): boolean =>
  (isOutOfTheOrdinary(text) || asksForPayment(text) || asksForSecrets(text)) && !NOT_DONE.test(text);

/** What nobody of a school asks for in a group, whoever says it. */
const isOutOfTheOrdinary = (text: string): boolean =>
  (REMOTE.test(text) && SETTLES.test(text) && (STAFF.test(text) || /客服|官方|您|售后/.test(text))) ||
  (CANNOT_TALK.test(text) && LENDS.test(text)) ||
  (TEACHER_IN_NEED.test(text) && NEEDS_MONEY.test(text)) ||
  (HURT.test(text) && ANOTHERS_CHILD.test(text) && MONEY_NOW.test(text)) ||
  CANCELS.test(text) ||
  EMPTIES_LOAN.test(text) ||
  (HEAD_OF_SCHOOL.test(text) && LENDS.test(text)) ||
  (STAFF.test(text) && BUYS_CARDS.test(text)) ||
  NEW_GROUP.test(text) ||
  (COLLECTS.test(text) && FEE.test(text) && STEPS_IN.test(text) && !OF_THE_PARENTS.test(text));

/** Are learners sent to a stranger's page, lest they lose something? `leadsAway`: by a link not the school's own. */
export const isFalseNotice = (text: string, leadsAway: boolean): boolean =>
  leadsAway &&
  NOTICE_OF_LOSS.test(text) &&
  CONFIRM_THERE.test(text) &&
  OR_LOSE.test(text) &&
  !NOT_DONE.test(text) &&
  !OWN.test(text);

const asksForPayment = (text: string): boolean =>
  ((HANDED_TO_ONESELF.test(text) &&
    SUM.test(text) &&
    (STAFF.test(text) || (NEW_WAY.test(text) && /老师|班主任|学费|课程/.test(text)))) ||
    (STUDY_MONEY.test(text) && PRIVATE_ACCOUNT.test(text) && !OWN.test(text))) &&
  !AMONG_LEARNERS.test(text);

const asksForSecrets = (text: string): boolean =>
  SECRET.test(text) &&
  GIVE.test(text) &&
  (STAFF.test(text) || AT_STAKE.test(text)) &&
  !OWN.test(text) &&
  !AMONG_LEARNERS.test(text);
