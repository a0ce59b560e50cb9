import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { isInJest } from './to-the-face.ts';

/** Where somebody may be found is known, found out or to be shown to others. Our own patterns, on the plain text. */
const FOUND = rarely(
  eitherOf(
    inTurn(
      /(?:你|您|他|她)们?(?:的|家|家里|爸妈?|妈|住|在哪个?|哪个?|所在的?){0,3}/,
      eitherOf(
        /地址|住址|住哪(?:儿|里)?|ip|真名|实名|学校|公司|单位/,
        /宿舍|寝室|小区|学号|号码|手机号|电话|身份证|照片|老底/,
      ),
      /[^,，。!！?？\n]{0,3}(?:我|我们|早就?|已经?|都)[^,，。!！?？不没\n]{0,5}/,
      /(?:查|扒|搜|翻|知道|清楚|一清二楚|掌握|拿到)/,
    ),
    inTurn(
      /(?:查到|扒到|扒出|搜到|知道|找到)(?:了)?(?:你|您|他|她)们?(?:的|家|爸妈?|妈|住|在){0,3}/,
      eitherOf(
        /地址|住址|哪(?:儿|里|上班|上学|个)/,
        /ip/,
        /真名|学校|公司|单位|宿舍|寝室|小区|学号|身份证|照片|老底/,
      ),
    ),
    inTurn(
      /(?:把|将)(?:你|您|他|她)们?的?(?:家|真名|照片|地址|住址|学校|单位|电话|身份证|聊天记录)[^,，。!！?？\n]{0,6}/,
      /(?:发|挂|曝|公开|贴|传)(?:到|在|给|出|上)?(?:网|群|贴吧|朋友圈|你|公司|学校|来|去|光)/,
    ),
    inTurn(
      /(?:know|found|have|got|post|leak|share) (?:your|ur|where you|which (?:school|company|street) you)/,
      /(?: home| real| full)? ?(?:address|name|ip|live|work|school|go to|number|house)/,
    ),
  ),
);
/** And they had better look out. "你的地址我查到了，快递明天到" threatens nobody. */
const LOOK_OUT = eitherOf(
  /再[^,，。!！?？\n]{0,2}(?:杠|骂|说|嘴|bb|哔哔|叫|狂|吵|喷|嘲|装|怼|废话|多嘴)[^,，。!！?？\n]{0,4}试试/,
  /信不信|掂量|等着|看着办|小心(?:点|着|你|我)|别怂|有种|走着瞧|别逼我|别后悔|让你好看/,
  /say (?:that|it) again|watch (?:out|your back|it)|be careful/,
  /you'?ll (?:see|regret|be sorry)/,
  /try me|or else/,
);

/** Where somebody lives, works or is to be reached, told to all … */
const SHOWN = rarely(
  eitherOf(
    /(?:住|家在|电话|手机号?|宿舍|寝室|单位|公司|学校|微博|小号|真名|地址)(?:是|在|叫|号|我有|[:：])?[^。!！?？]{0,20}/,
    /(?<![a-z])(?:lives? (?:at|on|in)|address is|number is|works at|real name is)(?![a-z])/,
  ),
);
/** … and all are set on them. */
const SET_ON = eitherOf(
  /(?:大家|都|快|一起|兄弟们|姐妹们)[^,，。!！?？不别]{0,5}(?:骂|喷|人肉|网暴|轰炸|教训|骚扰|围攻|堵)(?:死|爆|一下)?(?:他|她|这人|这个人)/,
  /(?<![a-z])(?:tell|let) (?:him|her|them) (?:what we (?:all )?think|have it)/,
  /(?<![a-z])(?:spam|harass|bombard|troll) (?:him|her|them)(?![a-z])/,
);

/** What is somebody's own was dug up, or stands here for all: a name, a house, a number of a paper … */
const DUG_UP = rarely(
  eitherOf(
    /(?:扒|人肉|挖|查|搜)(?:到|出来?|清楚)(?:了)?[^。!！?？]{0,24}(?:真名|本名|姓名|住|家|单位|公司|学校|电话|手机|身份证|照片|微博|小号)/,
    /(?:他|她|这人|这货|这个?(?:人|女的?|男的?|骗子|骗人的[^,，。]{0,4}))(?:的)?(?:真名|本名|电话|手机号?|身份证号?|家|住址?|单位|公司|地址)[^。!！?？]{0,6}(?:是|叫|在|住|[:：\d])/,
    /(?:谁|有人)(?:有|知道)(?:他|她|这人|那人|这货)(?:的|家)?(?:住址|家?地址|电话|手机号?|单位|学校|照片|住哪儿?)/,
    /(?:他|她)们?的?(?:领导|老板|单位|学校|家人?|爸妈|邻居)(?:的)?(?:电话|邮箱|微信|地址|联系方式)[^,，。]{0,4}(?:有|在这|是|[:：])/,
    inTurn(
      /(?<![a-z])(?:found|dox+ed|tracked) (?:him|her|them|this (?:guy|girl|clown|creep))(?: down)?(?![a-z])/,
      /[^!?]{0,60}(?:\d|works? |lives? |road|street|address|number|school)/,
    ),
    inTurn(
      /(?<![a-z])(?:her|his|their) (?:private |real |home |full |phone )?(?:\w+ )?(?:and (?:phone )?)?/,
      /(?:number|address|insta(?:gram)?|name|phone|photos?|pics)(?: is| are|:| and)/,
    ),
  ),
);
/** … and is to be used against them. */
const TO_HOUND = eitherOf(
  /(?:去|来|上门|打电话)(?:问候|慰问|拜访|会会|关照|堵|骂|闹|敲门|招呼)|(?:随便|尽管|可劲|使劲|轮流|往死里)(?:打|骂|骚扰|轰炸|加)/,
  /(?:大家|都|一起)?(?:认认|认清|避雷|围观|转发|扩散|传开|转起来)|让(?:他|她)(?:好看|出名|尝尝|社死|混不下去|知道厉害|后悔)/,
  /人肉|网暴|骚扰|轰炸|尝尝/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /(?:go )?(?:say hi|pay (?:him|her|them) a visit|do your (?:thing|worst)|give (?:him|her|them) hell)/,
      /spread (?:it|this|them)|pass it on|make (?:him|her|them) (?:famous|pay|regret)|blow up (?:his|her) phone/,
      /(?:ring|call|message|spam) (?:him|her|them) (?:all|day and night|nonstop|everyone)/,
    ),
    /(?![a-z])/,
  ),
);
/** What somebody wrote or looks like goes to those who must not see it. */
const EXPOSES = rarely(
  inTurn(
    /(?:他|她|你)们?的?(?:聊天记录|照片|视频|录音|丑事|破事|截图|真面目|黑历史)[^。!！?？]{0,14}/,
    /(?:发|挂|曝|传|放|捅|寄)(?:到|在|上|给)?[^。!！?？]{0,8}(?:网|群|朋友圈|单位|公司|领导|学校|家|贴吧|[,，])/,
    /[^。!！?？]{0,10}(?:让|叫|给)[^。!！?？]{0,3}(?:单位|大家|全校|全班|同学|同事|老板|领导|家里|所有人|老公|老婆)[^。!！?？]{0,6}(?:看|知道|瞧|认识|开眼)/,
  ),
);
/** It is told, asked about, done to oneself, or a picture of a trip. */
const OF_SOMETHING_ELSE = eitherOf(
  /[?？吗]\s*$|[“”"「」]|有人|我被|被(?:人肉|扒|挂)|违法|侵犯|隐私|不要|别(?:人肉|去|发|转)|举报|案例|法条|课上|作业/,
  /(?:活动|合影|毕业|旅行|春游|表演|获奖|寻人|走失|走丢)/,
  /(?<![a-z])(?:someone|somebody|doxx?ing|illegal|don't|never|missing|lost|case|report)(?![a-z])/,
);

const isHounded = (text: string): boolean =>
  ((DUG_UP.test(text) && TO_HOUND.test(text)) || EXPOSES.test(text)) && !OF_SOMETHING_ELSE.test(text);

/** Is somebody threatened with being found, or shown to others for them to hound? */
export function isThreatToFind(message: NormalisedText): boolean {
  const { text } = message.plain;
  return (
    ((FOUND.test(text) && LOOK_OUT.test(text)) ||
      (SHOWN.test(text) && SET_ON.test(text)) ||
      isHounded(text)) &&
    !isInJest(message)
  );
}
