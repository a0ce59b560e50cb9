import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { rarely } from '../text/needed-signs.ts';

/**
 * Whether somebody seeks a child or a young learner out: in groups of parents and of pupils a stranger asks for the
 * age, for pictures, for a secret kept from the parents, and has presents. Each alone is said in honest talk (a coach
 * asks for a video of the exercise, a child hides a birthday card); two of different kinds, of which one is a secret,
 * a picture of the body or a meeting alone, are not. Our own patterns, on the plain text.
 */

/** Kept from those who look after the child; one's own parents are one's own affair. */
const SECRET_FROM_PARENTS = rarely(
  eitherOf(
    inTurn(
      /(?:别|不要|不许|不能|千万别|先别|不用)(?:去)?(?:和|跟|对|让|给|告诉)(?:你|他|她)?(?:们)?的?/,
      /(?:爸爸?妈妈?|爸妈|爸爸?|妈妈?|父母|爹妈|家长|家里人?|大人|老师)/,
      /(?:们)?(?:说|讲|知道|看见|看到|看|提|听见|发现|[哦喔呀啊噢哟]|好吗|[,，。!！~\s]|$)/,
    ),
    inTurn(
      /(?:don't|do not|dont|no need to|never) (?:tell|show|mention (?:it|this) to|let) (?:your|ur) /,
      /(?:mum|mom|mommy|mummy|dad|daddy|parents?|folks|family|teacher)(?![a-z])/,
    ),
  ),
);
/** Shared with whoever asks, and with nobody else. */
const SECRET_OF_TWO = rarely(
  eitherOf(
    /(?:我们|咱们|咱俩|我俩|你我)(?:俩|两个?人?|之间)的?(?:小)?秘密/,
    /(?:our|a) (?:little |own )?secret(?! (?:key|santa|ingredient|sauce|agent|manager|store))(?![a-z])/,
    /(?:keep|stays?|just) (?:it |this )?(?:just )?between (?:us|you and me)(?! (?:teachers|staff|all))(?![a-z])/,
  ),
);
/** Pictures of somebody, as nobody needs them for a lesson. */
const PICTURES = rarely(
  eitherOf(
    /不(?:用|要)?露脸[^。!！?？]{0,8}(?:照|视频|图|自拍)|(?:照片?|视频|自拍)[^。!！?？]{0,6}不(?:用|要)?露脸/,
    /(?:照片?|视频|图)[^,，。!！?？]{0,6}(?:穿得?少|脱|泳[衣装]|睡衣|内衣|校服|裙子)/,
    /(?:脱|泳[衣装]|睡衣|内衣|洗澡|换衣服|穿校服|穿裙子)[^,，。!！?？]{0,8}(?:照片?|视频|自拍|看看)/,
    /(?:开|打|连)(?:个|一个)?视频[^。!！?？]{0,6}(?:给|让|陪|跟)(?:哥哥?|叔叔?|姐姐|大叔|我)/,
    inTurn(
      /(?:send|show|give)(?: me| us)? (?:some |a |your |more )?(?:\w+ )?/,
      /(?:selfies?|pics?|pictures?|photos?|videos?) (?:of (?:you|u)(?![a-z])|in (?:your|ur|a) )/,
    ),
    /(?:in|without) (?:your|ur) (?:uniform|swimsuit|bikini|pyjamas|pajamas|underwear|bra|shirt)(?![a-z])/,
  ),
);
/** A meeting without the others. */
const ALONE = rarely(
  eitherOf(
    /(?:来|去|到)(?:我|哥哥|叔叔|老师)(?:的)?(?:家|房间|宿舍|车(?:里|上)|住处)/,
    /一个人(?:在家|来|出来|过来)|(?:单独|私下|偷偷)(?:出来|见面?|来|碰面)/,
    /(?:come|drop by|sleep over) (?:over )?(?:to|at) my (?:place|house|flat|room|car)(?![a-z])/,
    /(?:are you|you're|u|you) (?:home )?alone(?: at home| tonight| now)?(?![a-z])|meet (?:up )?alone/,
  ),
);
/** A child is spoken to, or a young learner looked for. */
const OF_A_CHILD = rarely(
  eitherOf(
    /(?:^|[,，。!！?？~\s@])小?(?:妹妹|弟弟|妹子)(?!的|说|也|在|今年)|小(?:妹妹|弟弟|姑娘|宝贝|可爱)/,
    /(?:你|妹妹|弟弟|小朋友)(?:今年)?(?:几岁|多大|上几年级|读几年级|几年级)|你(?:还)?(?:在)?(?:读|上)?(?:小学|初中|初[一二三])/,
    /(?:初|小|高)[一二三四五六](?:是吧|了吧|吗|的吧)|(?:越小越好|未成年也|要学生|学生优先|(?:小学|初中|高中)(?:生|女生|男生|妹))/,
    /(?:how old (?:are|r) (?:you|u)|what grade (?:are|r) (?:you|u)|what year are you in)/,
    /(?:mature|grown[- ]up|pretty|cute|tall) for (?:your|ur) age|(?:you're|u r|you are) (?:so |very )?mature(?![a-z])/,
    /(?<![a-z])(?:1[0-5]|eleven|twelve|thirteen|fourteen|fifteen) is (?:\w+ )?(?:fine|ok|okay|mature|old enough|perfect|my favou?rite)/,
    /(?<![a-z])(?:sweetie|sweetheart|little (?:girl|boy|one)|kiddo|baby girl|princess)(?![a-z])/,
  ),
);
/** What is to be had for it. */
const PRESENT = rarely(
  eitherOf(
    /(?:给|送|发|买|请)(?:你|妹妹|弟弟)?[^,，。!！?？]{0,6}(?:红包|皮肤|点卡|零花钱|礼物|手机|奶茶|零食|糖|玩具|游戏币)/,
    /(?:赚|挣)(?:点|些)?零花钱|(?:一张|一条|一次|一单)[\d一二两三五十]+[块元]/,
    inTurn(
      /(?:i'll|i will|i can|let me|gonna) (?:buy|get|give|send|treat|help|gift) (?:you|u)(?: with)?/,
      /[^.?!]{0,24}(?:robux|v-?bucks|skins?|gifts?|presents?|money|cash|phone|candy|homework|followers)/,
    ),
    inTurn(
      /(?:and|then) i'll (?:help you|do|buy|give|pay|send)[^.?!]{0,24}/,
      /(?:homework|robux|skins?|gift|money|pay|cash|phone)/,
    ),
  ),
);
/** By another way than the group's. */
const AWAY = rarely(
  eitherOf(
    /(?:加|私)(?:一?下)?(?:叔叔?|哥哥?|姐姐|大叔|我)(?:的)?(?:微信|qq|v|好友)?/,
    /(?<![a-z])(?:add|dm|text|snap|message) me(?![a-z])|my snap(?:chat)?(?![a-z])/,
  ),
);

/** It is told of, warned of, asked about or taught. */
const NOT_DONE = eitherOf(
  /[“”"「」]|警惕|提醒|小心|防|骗|报警|举报|有人|陌生人|那种|案例|法条|课上|作业|讲座|绘本|故事|小说|台词/,
  /我(?:的)?(?:女儿|儿子|孩子|闺女|娃|妹妹|弟弟|爸|妈)|家长(?:们|群|会)|教(?:孩子|他|她|育)|请家长|监护人/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /someone|somebody|stranger|report|police|warn\w*|beware|creep\w*|predator|grooming|novel|story|case/,
      /my (?:\w+ )?(?:daughter|son|kid|child|sister|brother|mum|mom|dad|parents)|(?:asked|told|messaged) (?:me|her|him)/,
    ),
    /(?![a-z])/,
  ),
);

export function seeksAChild(text: string): boolean {
  const secret = SECRET_FROM_PARENTS.test(text);
  const ofTwo = SECRET_OF_TWO.test(text);
  const pictures = PICTURES.test(text);
  const alone = ALONE.test(text);
  if (!(secret || ofTwo || pictures || alone)) return false;
  const child = OF_A_CHILD.test(text);
  const drawn = PRESENT.test(text) || AWAY.test(text);
  const kinds = [secret, ofTwo, pictures, alone, child, drawn].filter(Boolean).length;
  // A secret or a picture is a sign of its own; a lesson at home and a present are both honest.
  const grave = secret || ofTwo || pictures ? kinds >= 2 : child && drawn;
  return grave && !NOT_DONE.test(text);
}
