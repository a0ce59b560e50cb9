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

/** Is somebody threatened with being found, or shown to others for them to hound? */
export function isThreatToFind(message: NormalisedText): boolean {
  const { text } = message.plain;
  return (
    ((FOUND.test(text) && LOOK_OUT.test(text)) || (SHOWN.test(text) && SET_ON.test(text))) &&
    !isInJest(message)
  );
}
