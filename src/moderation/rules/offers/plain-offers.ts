import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { stanceOf } from '../stance.ts';

/**
 * Offers that say outright what is sold, where honest talk has no such words: somebody's access to a course, another's
 * homework, a copy at hand, goods behind a name to look up. Our own patterns, on the plain text. Named by such a
 * pattern alone, a message only goes to a person.
 */

const ACCESS =
  '(?:账号|帐号|账户|会员号?|vip|年卡|季卡|月卡|课程?的?号|名额|(?<![a-z])(?:login|account|acc|membership|subscription|(?:course|lifetime) access)(?![a-z]))';
const HANDS_OVER =
  '(?<![退登输导指给突演外付支])(?:出售?|转让?|转手|转卖|甩?卖|出租)(?:掉|了|一?个|我的?|自己的?|闲置的?|一下){0,2}';
/** Without it whoever speaks of an account sells none: "账号想转给同学，找谁办". */
const FOR_WHOM = eitherOf(
  /\d\s?折|[一二三四五六七八九]折|打折|半价|便宜|低价|[\d十百千]\s?(?:块|元|出|拿走)/,
  /拿走|带走|要的|想要|需要的|谁要|有要|懂的|私|聊|滴|戳|联系/,
  /(?<![a-z])(?:cheap|half price|\d+\s?(?:bucks|quid|dollars|euros)|dm|pm|ping|inbox|offers)(?![a-z])/,
  /[$£€]\s?\d|\d% off/,
);
const SELLS_ACCESS = rarely(
  new RegExp(
    [
      `${HANDS_OVER}[^,，。!！?？]{0,8}${ACCESS}(?!登|密|安全|封|里|上)`,
      `${ACCESS}[^,，。!！?？]{0,6}(?:低价|便宜|打折|打?[\\d五六七八九]折|半价|闲置)?(?:出|转让?|转手|转卖|卖)(?:了|掉|吧|给需要的|$|[,，。!！])`,
      `(?:^|[,，。!！])(?:账?号)(?:卖|出|转)(?:了|掉)?[,，]`,
      `(?:想要|谁要|有人(?:想|想要|要))我的?(?:课程?)?${ACCESS}`,
      `(?:谁|有人|有没有人)(?:想)?要[^,，。!！?？]{0,6}${ACCESS}的?[吗么]?[,，?？][^。!！?？]{0,10}(?:用不[上着]|[出转卖])`,
      '买课找我|(?:报名|买课)[^,，。!！?？]{0,4}我(?:这)?给[^,，。!！?？]{0,4}打[\\d五六七八九]折',
      '(?:会员|vip|网课)[^,，。!！?？]{0,6}(?:代充|充值|代开|代买)',
      '(?:找我|走我这|从我这|通过我)(?:报名?|买|下单|充)[^,，。!！?？]{0,6}(?:折|优惠|便宜|内部价|返)|打[\\d五六七八九]折(?:转|出)我?的?',
      `(?<![a-z])(?:selling|reselling|sell|transferring|renting out|anyone (?:want|need|interested in|buying)|want to buy) (?:my |a |an |the |course )?(?:\\w+ )?${ACCESS}`,
      '(?:\\d% off|discount|cheaper)[^.?!]{0,24}(?:through|via|from|with) me(?![a-z])',
    ].join('|'),
  ),
);

const WORK =
  '(?:作业|论文|毕设|课设|课程设计|实验报告?|周报|报告|ppt|程序|代码|网课|考试|(?<![a-z])(?:essays?|assignments?|homework|coursework|thesis|dissertation|exams?)(?![a-z]))';
const AT_A_PRICE = eitherOf(
  /\d\s?折|[一二三四五六七八九]折|便宜|[价块元]|先(?:写|看|做)后付/,
  /包过|保密|懂的|找我|交给我|私|老客户?|接单|长期|需要的|吱一?声/,
  /(?:[都可]以?|任何|各类|各种)[^,，。]{0,4}接/,
  /看不出来|当天/,
  /(?<![a-z])(?:cheap|price|dm|pm|inbox|pay|any subject)(?![a-z])/,
  /[$£€]/,
);
const DOES_WORK = rarely(
  new RegExp(
    [
      `(?:代|替|帮)(?:你|您|人|忙)?(?:写|做|考|上|刷|挂|答|完成)[^,，。!！?？]{0,4}${WORK}|${WORK}(?:代写|代做|代劳|代考)|(?<!没|不)代(?:写|考)(?!码)`,
      '降重|降ai(?:gc)?率',
      `接(?:单|急单|活)[^,，。!！?？]{0,6}${WORK}`,
    ].join('|'),
  ),
);
/** What nobody says who helps. */
const WARRANTED = rarely(
  new RegExp(
    [
      `(?:学时|课时|打卡|视频|题目?|${WORK})[^,，。!！?？]{0,3}(?:也|都)(?:能|可以?)代(?:刷|看|挂|做|写|答|打)`,
      '代(?:刷|看|挂|答|听)代(?:刷|看|挂|答|听|考)',
      `${WORK}[^。!！?？]{0,14}包(?:运行|跑通|答辩|讲解|过(?!程)|改(?!成)|售后|查重|通过|原创)`,
      '(?:有人|谁)(?:要|想|需要)?(?:找人)?(?:写|做)(?:作业|论文|毕设|大作业|课设)的?[吗么]?[,，?？\\s]{1,2}我(?:接|来接|能接)',
      `(?<!直|间)接(?:各类|各种|各科)[^,，。!！?？]{0,6}${WORK}`,
      `${WORK}[^,，。]{0,8}其实就是(?:帮|代)`,
    ].join('|'),
  ),
);

/** A certificate, a test or an essay without the work for it, in the words of the trade. */
const WITHOUT_THE_WORK = rarely(
  eitherOf(
    // Nobody has to come, and yet it is passed.
    /(?:不用|无需|免|不必)(?:去|来|到场|考试?|上课|培训|动手|出门|本人)[^。!！?？]{0,10}(?:拿证|出证|下证|包过|保过|必过|领证|有证|过科|天(?:拿|出|到))/,
    /(?:人|本人)(?:不用|无需|不必)(?:动手|来|到|去|到场)[^。!！?？]{0,14}(?:成绩|过|证|稳|学时)/,
    /(?:机考|网考|远程(?:考试|协助)?|线上考试?)[^。!！?？]{0,10}(?:协助|助考|代|包过|保过|稳过)[^。!！?？]{0,20}/,
    /(?:找|有|要|接|需要|招)(?:人|个)?[“"「]?(?:枪手|替考|助考)[”"」]?|(?:枪手|替考|助考)[^。!！?？]{0,10}(?:八级|价|保|包|过|靠谱)/,
    /(?:证书?|建造师|[一二]建|消防|药师|护士证|教资)[^,，。!！?？]{0,4}(?:挂靠|挂出去|租出去|挂证)[^。!！?？]{0,16}(?:一年|年薪|[\d一二三四五六七八九]万|[\d一二三四五六七八九]千|找我|私)/,
    // What a model wrote is to look as if nobody had it written.
    /(?:去|降|消)(?:除|低|掉)?(?:ai|人工智能)(?:味|率|痕迹?|检测|腔)?[^。!！?？]{0,16}(?:包过|保过|千字|一篇|再付|后付|接|代|[价块元])/,
    /(?:降重|降ai|查重率?|aigc|ai(?:检测|率|痕|论文))[^。!！?？]{0,14}(?:包过|保过|保[证]?[\d一二三四五六七八九]+|包[\d一二三四五六七八九]+|过了再付|再付|后付|千字)/,
    /(?:期末|论文|作业|毕设|课设|加急|急)[^,，。!！?？]{0,4}(?:急单|加急单|单子)[^。!！?？]{0,6}(?:可接|接|来)|急单可接/,
    inTurn(
      /(?<![a-z])(?:humani[sz]e|rewrite|rephrase|make|undetect\w*)[^.?!]{0,40}(?:essays?|papers?|text|assignments?)[^.?!]{0,30}/,
      /(?:passes?|undetect\w*|\d+ (?:cents|bucks|dollars)|[$£€]\d|a (?:word|page)|dm|pm|detectors?)/,
    ),
    inTurn(
      /(?<![a-z])(?:know|got|have) (?:an? |some(?:one|body) )?(?:examiner|invigilator|proctor|insider|inside(?: the)?|guy (?:at|in))[^.?!]{0,30}/,
      /(?:helps?|pass(?:es)?|guarantee\w*|pm|dm|inbox|fix)/,
    ),
    inTurn(
      /(?<![a-z])i(?:'ll| will| can) (?:take|sit|write|do|pass) (?:your|ur|the) (?:\w+ )?(?:exam|test|quiz|class|course|theory|ielts|toefl|nclex)[^?!]{0,30}/,
      /(?:for you|guarantee\w*|bucks|quid|[$£€]|dm|pm|cheap)/,
    ),
  ),
);

/** Money without questions, or that grows by itself. */
const EASY_MONEY = rarely(
  eitherOf(
    /(?:贷款?|借款?|网贷|学生贷|信用贷|下款|额度)[^。!！?？]{0,20}(?:秒批|秒到|秒下|当天(?:到|下|放)|无视|黑户|不看征信|不上征信|只要身份证|无抵押)/,
    /(?:黑户|无视征信|不看征信|征信花)[^。!！?？]{0,10}(?:能|可|也|都)(?:下|办|贷|做|批)/,
    /(?:静态|动态|日|月|天)(?:收益|化|息|回报)率?[^,，。!！?？]{0,4}\d+(?:\.\d+)?%|(?:早上车|早入场|早进场|原始股|内盘|拉盘|带单)[^。!！?？]{0,10}(?:早|赚|吃肉|翻|稳|收益)/,
    inTurn(
      /(?<![a-z])(?:no credit check|bad credit(?: is)? (?:ok|fine)|instant approval)[^.?!]{0,40}/,
      /(?:loans?|cash|money|funds)|(?<![a-z])(?:loans?|cash)[^.?!]{0,30}(?:no credit check|bad credit (?:ok|fine)|no questions)/,
    ),
  ),
);

/** The way to be reached stands where no filter reads: in a picture, or behind a face. */
const SEEN_ELSEWHERE = rarely(
  eitherOf(
    /(?:图|图片|照片|海报|截图)(?:上|里|中)?(?:面|边)?(?:有|看|见|是)(?:我的?)?(?:联系方式|微信|vx|群|群码|群二维码|二维码|码)[^。]{0,14}(?:今晚|截止|领|进群|名额|送|资料|加|先到)/,
    /(?:的|想[^,，。]{1,8}|要[^,，。]{0,6})(?:家长|同学|姐妹|朋友|宝妈|宝子)?(?:可以|都|直接)?(?:看|翻|戳|点)(?:看|一下|开)?我(?:的)?(?:朋友圈|主页|头像|简介)[^。]{0,20}(?:天|月|逆袭|改变|提分|见效|名额|上岸|$)/,
    /(?:想[^,，。]{1,6}的?|要[^,，。]{1,8}的?|需要的)(?:找|问|私)我(?:要|拿|推)(?:一下)?(?:她|他|老师|师傅|教练|医生)?的?(?:名片|微信|联系方式)/,
    /(?<![a-z])scan me[^.?!]{0,50}(?:group|seats?|answers?|exam|free|channel|room)/,
  ),
);

const COPY_AT_HAND = rarely(
  eitherOf(
    /(?:书|教材|》|专栏|付费课|网课)[^,，。!！?？]{0,8}(?:pdf|电子版|扫描版)[,，]?我(?:这|手里|手上|这里|这边)?有[^。?？]{0,10}(?:自取|拿|要的|发|分享|网盘)/,
    /我有[^,，。!！?？]{0,10}(?:录屏|录播|翻录)[^。?？]{0,16}交换/,
    /(?:更|更新)(?:到|至)(?:第)?[\d一二三四五六七八九十]+(?:讲|集|课|期)[^。]{0,14}(?:进群|进[^,，。]{0,4}群|老规矩|自取|想要的)/,
    /(?:录屏|录播|翻录)的?[,，]?我(?:这|手里|手上)?(?:里|边|儿)?有[^。?？]{0,6}(?:拿|要的|自取|分享|随便看)/,
    /(?:真题|考题|期末题|题库)的?答案[,，]?我(?:这|手里|手上)(?:里|边|儿)?有/,
    /(?:我?(?:这|手)(?:里|边|儿|上)|我)(?:也|就)?有(?:个|一份)?(?:破解|盗版|和谐|绿色)(?:版|的)(?:$|[,，。!！~]|[^的,，。?？]{1,8}(?:要|拿|自取))/,
    inTurn(
      /(?<![a-z])(?:cracked|pirated|leaked|ripped)(?: \w+){1,4},? /,
      /(?:i have (?:it|them)|i've got (?:it|them)|help yoursel(?:f|ves)|who wants it)(?![a-z])/,
    ),
    inTurn(
      eitherOf(/注册机|激活码|破解补丁|序列号|算号器/, /(?<![a-z])(?:key ?gen|crack|activator)s?(?![a-z])/),
      /[^,，。?？]{0,4}(?:也|都|我|一起){0,2}(?:在里[面头]|放里[面头]|放(?:进|在)|打包|附上)/,
    ),
    inTurn(
      /(?<![a-z])(?:key ?gen|crack|activator|serial)s?(?: (?:is|are)|'s)(?: \w+)? /,
      /(?:in (?:there|it|the (?:zip|folder|rar))|included|inside)(?![a-z])/,
    ),
    inTurn(
      /(?:i have|i've got|got) (?:the |this |last )?(?:\w+'s )?/,
      /(?:actual |real )?(?:exam|test|quiz|midterm)[^?!]{0,60}who wants/,
    ),
    inTurn(
      /(?:exam|test|quiz|midterm)[^.?!]{0,40}(?:not public|isn't public|leaked)/,
      /[^.?!]{0,12}(?:ping|dm|pm|message|text|ask) me/,
    ),
    inTurn(
      /(?<![a-z])(?:(?:anyone|who|anybody) wants?[^.!]{0,50}[?,.] ?)?(?:i )?(?:scraped|ripped|dumped|copied|screen ?recorded) /,
      /(?:it |them )?(?:all|the (?:whole|entire|full|paid)|every(?:thing)?)(?:[^.!]{0,40}(?:who wants|anyone want|questions|here|share|free|drop|want it)|$)/,
    ),
  ),
);

const BAIT = '(?:惊喜|福利|红包|真题|答案|题库|优惠|会员|券|白嫖|领|送)';
const BEHIND_A_NAME = rarely(
  new RegExp(
    [
      `(?:扫|看|点|戳|进)(?:一?下)?我?的?(?:头像|主页|签名|资料|空间|朋友圈|简介)[^。?？]{0,10}(?:有|送|领|拿)[^。?？]{0,4}${BAIT}`,
      `(?:头像|主页|空间|签名)[^。?？]{0,3}有(?:码|二维码|链接|联系方式)[^。?？]{0,8}${BAIT}`,
      `(?:加|扫|关注)(?:我|个|一下|下)?(?:微信|qq|v|群|公众号|码)[^。?？]{0,8}(?:领|送|拿|免费)[^。?？]{0,4}${BAIT}`,
      `(?:公号|公众号|gzh|小红书|抖音|[某淘]宝|某书|闲鱼|拼多多|百度|快手|橱窗|浏览器)[^。?？]{0,16}(?:回复|搜|输入?)[^。?？]{0,16}(?:领|送|优惠|全套|券|新人|[\\d一二三四五六七八九十]+[块元])`,
      [
        [
          '(?<=[\\p{Script=Han}a-z\\d-]{2}\\s?)点\\s?',
          '(?:康姆|扣姆|抗母|烤母|com|cn|net|top|vip|xyz|cc)(?![a-z])[^?？]{0,16}',
          '(?:领|送|券|新人|注册|优惠|免费)',
        ].join(''),
        '浏览器[^?？]{0,12}点\\s?(?:康姆|扣姆|抗母|烤母|com|cn|net|top|vip|xyz|cc)(?![a-z])',
      ].join('|'),
      [
        [
          '(?<![a-z])(?:google|search(?: for)?|look up) "?[\\w .]{3,30}"?[^.?!]{0,30}',
          '(?:use code|discount|% off|free trial|(?:first )?(?:week|month) (?:is )?(?:free|on us))',
        ].join(''),
        'into (?:your|the) browser[^.?!]{0,24}(?:free|on us|off|discount)',
      ].join('|'),
    ].join('|'),
    'u',
  ),
);

/** Remedies that are hawked to the old: what is to be taken, what it does, and what is given to whoever comes. */
const REMEDY = rarely(
  eitherOf(
    /老中医|祖传|秘方|偏方|膏方|膏药|药酒|保健品|酵素|理疗|磁疗|排毒|干细胞|鹿茸|灵芝|蜂胶/,
    /(?<![a-z])(?:supplements?|detox|herbal|remedy|stem cells?)(?![a-z])/,
  ),
);
const CURES = eitherOf(
  /停药|不(?:用|再)吃药|根治|断根|治好|治愈|见效|包好|疗程/,
  /(?:降|治)(?:血?压|血?糖|风湿|关节|失眠)|(?:治|吃|调)好(?:过|了)/,
  /[血高](?:压|糖|脂)/,
  /(?<![a-z])(?:cures?|off (?:your|their) (?:pills|meds|medication)|heals?|reverses?)(?![a-z])/,
);
const LURE = eitherOf(
  /(?:免费|送|领|发)[^,，。]{0,6}(?:鸡蛋|大?米|面|油|礼品?|体验|听课|试)/,
  /报名|接龙|名额|订购|预定|联系我?|私我|加我|半价|买[一二三\d]送|了解一?下|有需要|需要的/,
  /(?<![a-z])(?:free (?:talk|seminar|sample|lunch|trial)|order|dm|ring me|discount)(?![a-z])/,
);
/** Whoever tells of it hawks nothing. */
const OF_THE_FAMILY =
  /我(?:妈|爸|奶|爷|姥|外婆|婆婆|家里?|老伴)|差点|听说|据说|忽悠|(?<![a-z])my (?:mum|mom|dad|gran\w*)(?![a-z])/;
const hawksRemedy = (text: string): boolean =>
  REMEDY.test(text) && CURES.test(text) && LURE.test(text) && !OF_THE_FAMILY.test(text);
/** "dm me for a price list": what only a shop has. */
const HAS_A_SHOP = rarely(
  inTurn(
    /(?<![a-z])(?:dm|pm|message|text|inbox|contact|whatsapp) me for (?:an? |my |the |our |free )?/,
    /(?:samples?|price ?list|prices?|pricing|rates?|catalog(?:ue)?|menu|quote|discount|bulk|wholesale)/,
    /(?![a-z])/,
  ),
);

/** Whoever asks, warns, tells or works on the matter sells nothing. */
const NO_OFFER = eitherOf(
  /骗|推销|那种|举报|违规|违法|处分|抓到?|被(?:盗|封|抓|踢|人|判)|开除|小心|警惕/,
  /别(?:信|买|找|加|碰|用|扫|点)|不(?:要|能|许|得|准|可以|想|会)|禁止|严禁|拒绝|抵制|算不算|是不是|怎么/,
  /如何|为什么|为啥|什么|多少|几折|能不能|可不可以|能否|可以[^,，。]{0,10}吗|安全|靠谱/,
  /课上(?:讲|说|老师|提)|案例|题目|这题|那题|例题|文案|样本|分类|数据|正则|变量|函数|字段|翻译|公告|学校/,
  /官方|官网|班主任|(?:老师|助教)(?:发|给|让|说|同意|允许|传|那|要|教|的课件)|客服|图书馆/,
  /咱们(?:学校|班|课)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /scams?|report|illegal|cheating|allowed|legit/,
      /beware|don't|never|teacher|school|official|library/,
    ),
    /(?![a-z])/,
  ),
);

/** Questions that only a seller puts, and that name somebody as a report does. */
const ASKS_FOR_TAKERS = eitherOf(
  /(?:谁|有人|有没有人)(?:还)?(?:想|需|不想)?要?[^,，。]{0,8}[吗么]?[,，?？\s]{0,2}(?:我(?:接|来接|能接|有|用不)|[^,，。]{0,6}(?:拿走|带走|元出|百出|块出))/,
  /(?<![a-z])(?:anyone (?:want|need)|who wants)(?![a-z])/,
);

type Offered = 'advertising' | 'piracy' | null;

let lastMessage: NormalisedText | undefined;
let lastOffered: Offered = null;

/** What is offered outright, or null. Asked twice of a message, it is worked out once. */
export function plainOfferIn(message: NormalisedText): Offered {
  if (message !== lastMessage) {
    lastMessage = message;
    lastOffered = offeredIn(message);
  }
  return lastOffered;
}

function offeredIn(message: NormalisedText): Offered {
  const { text } = message.plain;
  if (text.length > LONGEST) return null;
  const sold =
    (SELLS_ACCESS.test(text) && FOR_WHOM.test(text)) ||
    (DOES_WORK.test(text) && AT_A_PRICE.test(text)) ||
    WARRANTED.test(text) ||
    hawksRemedy(text) ||
    HAS_A_SHOP.test(text) ||
    WITHOUT_THE_WORK.test(text) ||
    EASY_MONEY.test(text) ||
    SEEN_ELSEWHERE.test(text) ||
    BEHIND_A_NAME.test(text);
  const offered = sold ? 'advertising' : COPY_AT_HAND.test(text) ? 'piracy' : null;
  if (offered === null || NO_OFFER.test(text)) return null;
  const { asking, reporting, complaint, permitted, ownWork, notice } = stanceOf(message);
  if (permitted || ownWork || notice || (complaint && offered === 'advertising')) return null;
  return (asking || reporting) && !ASKS_FOR_TAKERS.test(text) ? null : offered;
}

/** In UTF-16 units: whoever writes more says enough to be judged by it. */
const LONGEST = 120;
