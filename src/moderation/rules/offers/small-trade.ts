import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';

/**
 * How people sell who would not call it an advert: an aunt's chilli sauce by the jar, a cousin's repairs, a room of
 * one's own to let. Somebody who sells, a price by the piece and takers called for; two of the three together. Our own
 * patterns, on the plain text. Honest talk has them too, so they only tell an offer that leans that way already.
 */
const KIN =
  '(?:家里?|妈妈?|爸爸?|姐姐?|哥|弟弟?|妹妹?|[姨舅叔婶姑]妈?|老公|老婆|男朋友|女朋友|朋友|闺蜜|表[哥弟姐妹]|堂[哥弟姐妹]|亲戚|同事|老乡|师傅|老师)';
const SELLER = eitherOf(
  inTurn(
    new RegExp(`(?:我们?|咱们?|俺)(?:的|有个|认识个)?${KIN}[^,，。!！?？]{0,6}`),
    /(?:店|厂|铺|馆|工作室|公司|代理|专[看做卖接]|做|卖|开|跑|接|种|养|包的|批发|直发|刚?开了?|带学生|新到|出|有)/,
  ),
  /我们?(?:店|家店|工作室|公司|团队|家新|新开的?|代理|专门|这(?:边|儿|里)|那(?:边|儿|里)|手[里上])|(?:闺蜜|亲戚|阿姨|师傅)[^,，。!！?？]{0,6}(?:自己)?(?:做|种|养|开|卖)/,
  /(?:家|店|工作室|馆)(?:里)?(?:新到|新开|周年庆|开业|做活动|搞活动|有活动)|试营业|余单|尾货|一手|现摘|货(?:到了|源|多)/,
  inTurn(
    /(?<![a-z])(?:i|we|my (?:\w+(?:'s)? ){1,2}|our (?:\w+ )?(?:studio|shop|team|store) )(?:also |just |can |also |now )?/,
    eitherOf(
      /(?:sells?|bakes?|makes?|rents?|repairs?|fix(?:es)?|builds?|prints?|cuts?|imports?|stocks?|designs?|tutors?|refurbish\w*)/,
      /(?:installs?|manages?|fill out|rescue|resell|edits?|grooms?|cleans?|does? (?:nails|hair|car|lash|brow|dog|photo|same)|does (?:\w+ )?\w+ing)/,
    ),
    /(?![a-z])/,
  ),
  /(?<![a-z])(?:selling|for sale|just (?:opened|launched|went live)|doing \w+ (?:out of|from) my|orders? (?:close|before)|i(?:'ve| have)? got (?:a (?:guy|few)|plenty|stock))(?![a-z])/,
);
const NUMBER = '[一二两三四五六七八九十百千\\d]';
const UNIT = '[瓶斤台张双趟份条片次节天只套本包盒锅位户单篇科对款件杯箱桌罐晚把捆袋]';
const PRICED = eitherOf(
  new RegExp(
    `(?:[一每两三十]|${NUMBER}\\s?)${UNIT}(?:装)?(?:只要|才|卖|收)?${NUMBER}{1,5}(?:块|元|毛|出头)?(?!${UNIT}|[个道页字遍次点分秒])`,
  ),
  new RegExp(`${NUMBER}{1,5}(?:块|元|毛)?(?:钱)?[一每]${UNIT}`),
  /[\d一二两三四五六七八九十百千]+(?:块|元)|打?[一二三四五六七八九\d]折|(?:学生|同学|群友|内部|批发|出厂|拿货|员工|团购|老学员|学员)价|半价|买[一二三四五\d]+送|满[\d一二三五百千]+(?:减|送|包邮)/,
  /比[^,，。!！?？]{1,8}便宜|便宜(?:一半|[一二三四五六七八九]|\d|好几)|(?:免费|免)(?:检视|量房|打样|设计|挂号费|配送)|假一赔|坏果包赔|不收一分钱/,
  /[$£€]\s?\d|(?<![a-z\d])\d+ (?:bucks|quid|dollars|each|flat|all in|for \d|per )/,
  /(?<![a-z\d])\d+ an? (?:piece|pop|loaf|dozen|month|page|head|session|hour|form|kit|fade|week|go)(?![a-z])/,
  /(?<![a-z])(?:half (?:price|off)|at cost|a (?:tenner|fiver)|(?:fifty|thirty|twenty) (?:per|an?|each))(?![a-z])|\d% off|cheaper than|under face value/,
);
const TAKERS = eitherOf(
  /(?:要|想要|需要|想[^,，。!！?？]{1,6}|缺)的(?:同学|姐妹|朋友|宝妈|家长)?(?:们)?[^,，。!！?？]{0,3}(?:来|报|说|问|接龙|举手|留|登记|$|[,，。])|要(?:几|哪|多少)[张瓶款个份双件台]|谁(?:家)?要/,
  /报(?:我|学校|群)?(?:的)?名字|报数|接龙|提前(?:说|跟我|讲|订)|截单|现货|有货|包邮|送货|送上门|上门|长期做|都接|来问|问我|找我|捧场|随叫随到|下单|预[订定]|统计(?:下|一下)?数量|存个我|凭群|试听|先(?:用|看|试)后付/,
  /(?:最后|还剩|只剩|只带|限)(?:下)?[\d一二两三四五六七八九十]+|手慢|晚了就|档期|名额|懂的来|了解(?:一下|方法)?的|可以(?:试试|问我|聊聊|谈)|先聊聊|怎么样都/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /shout|ask me|ask around|dm|pm|message|say i sent you|mention (?:me|the group|this)|put your name|order (?:by|before|now)/,
      /who wants|who else|anyone (?:need|want|looking)|anybody (?:need|want)|let me know|pics on request|have a look|sign ?up|use my/,
      /(?:slots?|spots?|openings?)|pass your details|book(?:ing)?|first (?:fifty|hundred|\d+|half|lesson|call)|free (?:quote|trial|dessert)|which (?:\w+ ){0,3}(?:do you )?(?:need|want)|tell me (?:your|which|what)/,
    ),
    /(?![a-z])/,
  ),
);

/** Is something sold by the way: two signs of three, who sells, for how much, and to whom? */
export function sellsByTheWay({ plain: { text } }: NormalisedText): boolean {
  const priced = PRICED.test(text);
  const called = TAKERS.test(text);
  if (priced && called) return true;
  return (priced || called) && SELLER.test(text);
}
