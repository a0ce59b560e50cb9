import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { isInJest } from './to-the-face.ts';

/**
 * Ways to put somebody down, send them off or threaten them without a rude word. Our own patterns, on the plain text;
 * none alone is a verdict, but where the words lean that way already, it tells a jab from talk that only sounds like
 * one.
 */
const PUT_DOWN = rarely(
  eitherOf(
    // No brains, or ill.
    /(?:没|忘(?:了|记)?|不)(?:带|长|用)(?:点|上|过)?脑子?/,
    /带(?:点|上)脑子/,
    /脑子(?:呢|落|丢|不好使|进水|有坑|有病|瓦特|让|被)/,
    /(?:看看|治治|查查|捐了?)(?:你的?)?(?:脑子|脑袋|眼睛)/,
    /脑回路/,
    /智商(?:税|欠|捉|堪|下限|余额|感人|呢)/,
    /(?:没|忘(?:了|记)?|该|停|断|吃错)(?:吃)?药(?:吧|了|没)/,
    /精神(?:病院|科)|(?:去|该)挂(?:个)?号/,
    // Not up to it; back to where one belongs.
    /不是(?:这块|那块|读书的?|学习的?|编程的?)料/,
    /(?:不适合|别)(?:学|干|做)(?:这行|这个|编程|代码)了?(?:吧|$)/,
    /(?:回|滚)(?:家|去|老家|村)(?:里)?(?:种|喂|养|放|搬|带|抱|遛|看|洗|做饭|吃奶|待着)/,
    /(?:早点|趁早|赶紧|不如|干脆|只配|适合)(?:去|回家|回去){0,2}(?:退|转行|改行|嫁|回家|进厂|送外卖|搬砖|端盘子|种地|养猪|放牛|扫大街|扫厕所|打螺丝|卖红薯)/,
    /(?:少|别)(?:再|来|出来|在这)?(?:浪费|糟蹋)(?:爹妈|爸妈|父母|家里|名额|编制|学位|大家)/,
    /(?:找|进)(?:个)?厂(?:上班|打工|里)?(?:吧|得了|算了)/,
    /幼儿园/,
    /(?:小学|三岁|几岁)(?:生|毕业|小孩|孩子)?(?:都|也)(?:会|懂|比|不如|能)/,
    /(?:拉低|拖垮|拖累|败坏)(?:了)?.{0,6}(?:智商|水平|平均|全组|全班|整个|大家)/,
    /(?:害|坑)(?:死|惨)(?:我们|全组|大家)/,
    /(?:狗|猪|猫|猴子|鹦鹉|石头|块砖|棵树|机器人?|我(?:家|奶奶|姥姥|侄|弟|妹|儿子|女儿|爷爷)).{0,10}(?:都|还|也)(?:[^,，。!！我]{0,4}比|会|能|懂|知道|强)/,
    /(?:教|问|跟|和)(?:你|他|她).{0,8}(?:还)?不如/,
    // Nobody wants them.
    /有(?:你|他|她|这种人)(?:在)?(?:真|可真|算我|也是)(?:是)?(?:倒霉|晦气|倒了)/,
    /猪队友/,
    /(?:这种|那种)人?[^,，。!！?？]{0,4}谁(?:爱|想)?要谁要/,
    /就(?:你|他|她)(?:事|话|屁事|毛病)(?:儿)?多/,
    /(?:没人|没谁|谁)(?:会|还|都)?(?:想|愿意|敢|要|稀罕|乐意)?(?:跟|和|理|带|要|回|搭理|在乎|喜欢)(?:你|他|她)/,
    /(?:别|都别|不要|谁也别)(?:理|带|回|接|搭理|跟)(?:他|她|这人|那个?人)/,
    /(?:跟|和)(?:你|他|她)(?:一组|同组|同班|一个组|一个群|坐).{0,8}(?:倒霉|折寿|晦气|受罪|遭罪|服了|够了)/,
    /(?:看见|看到|听到|听见)(?:你|他|她).{0,8}(?:晦气|就烦|想吐|恶心|来气|倒胃口)/,
    /(?:你|他|她)(?:也|还)?配|配不配|就凭(?:你|他|她)|就(?:你|他|她)(?:也|还|这)/,
    /(?:你|他|她)算(?:什么|老几|哪)|轮(?:得|不)到(?:你|他|她)/,
    /谁(?:给|借)(?:你|他|她)的?(?:脸|胆|勇气|自信)/,
    /(?:照照|买面)镜子|要不要脸|脸皮|好意思/,
    // May they fare ill; they had better look out.
    /活该/,
    /(?:祝|愿|希望|盼)(?:你|他|她).{0,10}(?:挂科|失业|失败|破产|单身|车撞|倒霉|滚|考不上|找不到|没)/,
    /(?:注定|这辈子|一辈子|永远)(?:都)?(?:也)?(?:考不上|找不到|学不会|没出息|嫁不|娶不|失败|被)/,
    /(?:你|他|她)(?:给我)?等着|走着瞧/,
    /(?:你|他|她)(?:最好|给我)(?:别|小心|祈祷|当心)/,
    /后果自负|有(?:你|他|她)好看/,
    /(?:让|叫)(?:你|他|她).{0,6}(?:混不下去|好看|毕不了业|待不下去|吃不了|后悔|闭嘴)/,
    /别后悔|别逼我|信不信我|见(?:你|他|她)一次|堵(?:你|他|她)|找人(?:收拾|揍|弄)|放学别走/,
    /(?:知道|清楚|查到|扒到|扒出|有)(?:了)?(?:你|他|她)(?:的)?(?:家|住|地址|单位|公司|学校|宿舍|电话|学号|照片|老底|哪个)/,
    /(?:真名|姓名|单位|住址|地址|学号|照片|电话|聊天记录|截图).{0,8}(?:挂|曝|发(?:到|给|出|群)|公开|贴)/,
    /(?:大家|快|都|一起)(?:来)?(?:看|围观|笑|嘲笑|乐)(?:看)?(?:他|她|这人|这个人|笑话)/,
    /笑(?:他|她|你)(?:退|一年|死)|年度(?:笑话|最蠢|最佳)|反面教材/,
    // Everybody knows who is meant; away with them.
    /说的就是(?:你|@|他|她|楼上)/,
    /(?:把|谁把|让|将)[^,，。!！?？我]{1,8}(?:踢|移|赶|轰|请)(?:了|出|掉|走)/,
    /(?:踢|移|赶|轰)(?:了|出去?|掉|走)(?:这|那|他|她)/,
    inTurn(
      /(?:not|n't|never) (?:really |exactly )?(?:cut out|made|built|meant)/,
      / for (?:this|it|coding|programming|school|college|maths?)/,
    ),
    inTurn(
      /maybe (?:you should )?(?:just )?(?:try|stick to|consider) /,
      /(?:something|a \w+) [^.?!]{0,20}(?:easier|simpler|fewer|without)/,
    ),
    /dead ?weight/,
    inTurn(
      /learn (?:to speak )?(?:english|the language|to read|to spell|some manners)/,
      /[^.?!]{0,10} before (?:you )?(?:com|mov|post|talk|speak)/,
    ),
    /(?:com(?:e|ing)|came|mov(?:e|ing)) (?:over )?(?:here|to (?:our|this|my) country)/,
    /go back (?:to )?(?:where you|your (?:own )?country)/,
    /half a brain|have a brain|brain or (?:is it )?just/,
    // English.
    /(?:off|forgot|forget|take|taken|skip(?:ped)?|out of) (?:your|ur|his|her) meds/,
    /(?:no ?body|no one) (?:wants?|likes?|asked|needs?|cares about|would miss) (?:for )?(?:you|him|her|your)/,
    /do (?:us|everyone|me) (?:all )?a favou?r/,
    inTurn(
      eitherOf(
        /cat|dog|hamster|goldfish|rock|toaster/,
        /grand(?:ma|mother|pa)|toddler|nephew|niece|kid|monkey|bot/,
      ),
      /s?(?: \w+){0,5} (?:better|faster|smarter|more) (?:\w+ )?than (?:you|him|her|u)(?![a-z])/,
    ),
    inTurn(
      /(?:who|how|why) (?:did|do|does|on earth|in the world)?(?: \w+)? ?/,
      /(?:let|hired?|pass(?:ed)?|accept(?:ed)?|admit(?:ted)?) (?:you|him|her|this (?:guy|girl|clown))/,
    ),
    /(?:near|touch|away from) (?:a |the |any )?(?:keyboard|computer|code)(?: again| ever)?/,
    /(?:stick|go back) to (?:\w+ )?(?:knitting|cooking|gardening|kindergarten|preschool|farming|school|sleep|flipping)/,
    inTurn(
      /(?:i|we) (?:know|have|found|'ll find|will find|can find)(?: out)? /,
      /(?:your|where you|his|her) ?(?:address|live|house|home|work|school|number|ip)?/,
    ),
    /watch your back|see you after class/,
    /(?:get|got) (?:a |some )?(?:help|therapy|life|brain)(?![a-z])/,
    /(?:your|his|her) (?:accent|voice|face|english|breath) (?:is|makes?|hurts?|sounds?)/,
    /embarrass(?:ment|ing) to/,
    /should(?:n't| not)? (?:be ashamed|have been born|breed|exist)/,
    /(?:vote|kick|mute|ignore|ban) (?:him|her|this (?:guy|girl|clown|loser))/,
  ),
);
const OF_ANOTHER = eitherOf(
  /[你您他她@]|[把将](?:这|那)|(?:这|那)(?:个?人|位|货|家伙)/,
  /某|有的?人|有些人|老师|助教|客服|班主任/,
  inTurn(
    /(?<![a-z])/,
    /(?:you|your|you're|ur|u|he|she|him|her|his|this guy|that guy|(?:some|these|those|certain) people)/,
    /(?![a-z])/,
  ),
);
/** What is said to another, whoever is not named: nobody orders themselves about. */
const ORDERS = eitherOf(
  /(?:趁早|赶紧|早点)(?:去)?(?:转行|改行|送外卖|退学|进厂)吧/,
  /少(?:再|来|出来|在这)?(?:浪费|糟蹋)/,
  /(?:这种|那种)[^,，。!！?？]{0,4}(?:谁(?:爱|想)?要|猪队友)/,
  /(?<![a-z])maybe (?:learn|try|stick)(?![a-z])/,
);
const OF_ONESELF = /[我咱俺]|自己|(?<![a-z])(?:i|i'm|me|my)(?![a-z])/;

export const saysPutDown = (text: string): boolean =>
  PUT_DOWN.test(text) && (OF_ANOTHER.test(text) || (ORDERS.test(text) && !OF_ONESELF.test(text)));

/** Is somebody put down, sent off or threatened, and not in jest? */
export function isPutDown(message: NormalisedText): boolean {
  const { text } = message.plain;
  return saysPutDown(text) && !isInJest(message);
}
