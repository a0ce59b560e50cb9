import { eitherOf } from '../../domain/language/either-of.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import { saysPutDown, tellsNotToMind } from '../rules/index.ts';
import { fold } from '../text/fold.ts';

/**
 * How hostile a message is towards somebody who is there: 0 calm, 1 a jab, 2 an open attack. Alone a jab is no
 * violation; what it tells is whether people have stopped talking about the matter. Our own patterns, measured on
 * `data/eval/conversations.jsonl` (`npm run bench -- conversations`).
 */
export function hostilityOf(text: string): 0 | 1 | 2 {
  const folded = fold(text).text;
  if (CALMS.test(folded) || tellsNotToMind(folded)) return 0;
  if (OPEN_ZH.test(folded) || OPEN_EN.test(folded)) return QUOTES.test(folded) ? 0 : 2;
  if (JAB_ZH.test(folded) || JAB_EN.test(folded)) return QUOTES.test(folded) ? 0 : 1;
  return saysPutDown(folded) && !QUOTES.test(folded) ? 1 : 0;
}

/** Somebody who gives way, jokes or thanks is not quarrelling, whatever words they use. */
const CALMS = eitherOf(
  /对不起|抱歉|不好意思|是我(?:不对|错了|看错)|我错了|消消气|别吵了|都少说|冷静|开(?:个)?玩笑/,
  /哈哈|哈{2}|笑死|lol|lmao|sorry|my bad|apolog|calm down|just kidding|jk\b|thank/,
);
/** Words that are spoken about: quoted, reported, in a book or a program. */
const QUOTES = /[「“"『].{0,12}[」”"』]|骂我|说我是|叫我|报错|提示|函数|变量|代码里|标题|called me|said i/;

const OPEN_ZH = eitherOf(
  /你(?:他妈|妈的|个)?(?:有病|脑残|弱智|智障|傻[逼叉x×b]?|蠢货|废物|垃圾|白痴|神经病|滚)/,
  /(?:滚|闭嘴|住口|给我滚|去死)(?:吧|！|!|。|$|远点|出去)/,
  /(?:傻[逼叉x]|煞笔|沙比|sb|脑残|弱智|智障|废物|贱人|狗东西)(?:吧|一个|东西|！|!|$)/,
  /你算(?:什么|哪根葱|老几|个什么)|(?:神经|有)病(?:吧|啊|呀)你|没(?:教养|素质|家教)/,
  /(?:你|他)(?:是不是)?(?:脑子|脑袋)(?:有(?:病|问题|坑)|进水|被)|不要脸|要点脸|臭不要脸/,
  /(?:信不信|小心)我(?:揍|打|弄|找)|(?:弄|揍|打)死你|你等着|出来(?:单挑|打一架)|有种(?:你|出来|单挑|报)/,
);
const OPEN_EN = wholeWords(
  /shut (?:the \w+ )?up|fuck (?:you|off)|idiot|moron|stupid (?:ass|idiot|person)?/,
  /dumbass|piece of (?:shit|trash)|go to hell|screw you/,
  /you(?:'re| are) (?:pathetic|trash|an? (?:joke|clown|loser|disgrace)|so stupid|brain ?dead)/,
  /get lost|i'?ll find you|you('?ll)? regret/,
);

const JAB_ZH = eitherOf(
  /你(?:才|先|自己)(?:看看|是|去|有|没|不|搞|管|学|好好)|你懂(?:什么|个|不懂)|关你(?:什么事|屁事|啥事)/,
  /管(?:得着|好你自己)|你(?:急|酸|慌|破防|玻璃心|装)(?:什么|了|啥)|装什么(?:大神|大佬|蒜|懂)?/,
  /(?:说|骂|阴阳|针对|内涵)谁(?:呢|啊)|你(?:再说|再讲)一(?:遍|句|次)/,
  /有(?:意见|本事)(?:就|你|直说|单独|别)|就你(?:懂|会|厉害|能|聪明|行)/,
  /(?:杠精|抬杠|键盘侠|喷子|巨婴|圣母|玻璃心|阴阳怪气|带节奏|站着说话不腰疼)/,
  /跟你(?:说不通|没法(?:说|聊|沟通)|讲不清)|(?:不会|不懂|看不懂)(?:就|还)(?:别|在这|瞎)/,
  /(?:水平|智商|情商|理解能力)(?:真|也就|就这|堪忧|感人|有问题|这么)|(?:呵呵|切|嘁)(?:[,，。~\s]|$)/,
  /懒得(?:理你|跟你|和你|搭理)|谁(?:求|让|请)你|你谁啊|你以为你(?:是谁|很|多)|搞笑(?:吧|呢)(?:你)?/,
  /(?:丢人|可笑|幼稚|无聊)(?:不|吧|啊|！|!|$)/,
  /别(?:在这|搁这|老|总)(?:装|秀|显摆|教育|指手画脚|带节奏|吠|叫)|(?:少|别)(?:来教|教育|管|跟我)/,
  /爱(?:学|听|看|信)(?:不|不信)|你行你上|嘴(?:真|这么)?(?:臭|贱)|态度(?:能不能|放)/,
  /(?<!我)(?:也|还)好意思(?:发|说|问|来|在)/,
  /(?<!我)(?:还是|趁早|要不|建议)(?:别|不要)再?(?:学|来|发|问)(?!我)[^,，。?？我]{0,8}(?:了|吧|$)/,
  /(?<![我想])退群(?:吧|算了|得了)|回炉(?:重造|小学)/,
  /(?:幼儿园|小学生)(?:的)?水平(?!的?(?:题|教材|课|考试|测试))|(?:智商|脑子)(?:真)?是(?:硬伤|个?摆设)/,
  /(?<!我)(?:拖|扯)[^,，。我]{0,4}后腿的(?:就|都)?是(?!我)|问了(?:你)?也(?:听|看)不懂/,
  /全[群班]就(?:[你他她])(?:一个)?(?:人)?(?:不会|不懂|没)/,
);
const JAB_EN = eitherOf(
  /\b(?:what do you know|mind your own|who asked (?:you|for)|nobody asked|speak for yourself)\b/,
  /\b(?:you don'?t (?:even )?(?:know|get|understand) (?:anything|what you)|say that again)\b/,
  /\b(?:what'?s your problem|are you (?:kidding|serious|blind|deaf)|grow up|get over yourself)\b/,
  /\b(?:cry (?:about it|more)|know-it-all|stop (?:showing off|whining|lecturing)|learn to read)\b/,
  /\b(?:your attitude|you people|so full of yourself|pathetic|you started it|you clearly)\b/,
  /\b(?:(?:just|maybe|should) (?:drop|quit) (?:the |this )?(?:class|course|group|out))\b/,
  /\b(?:never gets (?:anything|it)|nobody wants (?:you|her|him)|imagine being (?!able)\w+$)\b/,
);
