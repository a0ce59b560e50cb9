import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { CALLS_AWAY, type Finding, type FindingKind } from '../finding.ts';
import { asksForPrivateWord } from './private-word.ts';

/**
 * A class that buys its own books or kits together, or passes used ones on, in the words of adverts:
 * "教材团购，一本三十八，要的 报名", "group order for the workbook". What it does not have is a stranger to be added,
 * a link or an income; and a file is no book. Our own patterns, on the plain text.
 */
const THING = `(?:${[
  '教材|课本|教科书|练习[册本]|习题[集册]|工具书|单词书|参考书',
  '书|开发板|实验(?:箱|盒|服|器材)|元器件|画材|文具|校服|班服',
  '(?<![a-z])(?:text ?books?|workbooks?|course books?|official books?|lab (?:kit|coat)s?|dev boards?|calculators?)(?![a-z])',
].join('|')})`;
const TOGETHER = `(?:${[
  '团购|拼单|拼团|合买|合订|一起(?:买|订|团|拼)',
  '统一(?:买|订|购)|集体(?:买|订|购)|凑(?:够|满|单|满减)|代订',
  '(?<![a-z])(?:group (?:buy|order|purchase)|bulk (?:buy|order)|(?:order|buy)(?:ing)? (?:the |a |some )?(?:[a-z]+ ){0,2}together|order(?:ing)? in bulk|chip in)(?![a-z])',
].join('|')})`;
const BUYS = new RegExp(
  [
    `${THING}[^。!！?？]{0,24}${TOGETHER}|${TOGETHER}[^。!！?？]{0,24}${THING}`,
    '(?<![a-z])order(?:ing)? (?:the |our )?(?:lab kit|workbook|text ?book)s? together',
  ].join('|'),
);
/** Dues that a class owes itself: "订校服的最后一天了，没交钱的同学赶紧，80一套". */
const DUES = inTurn(
  /(?:订|交|收|补交)(?:班费|校服|班服|教材费?|书费|水费|餐费|门票|车费|材料费)[^。!！?？]{0,20}/,
  /(?:最后一天|截止|没交(?:钱|的)?|还没交|名单|接龙|报名|登记|明细|公示)/,
);
/** Somebody whom the class has chosen collects a few coins: "学委收资料打印费，一人三块五". */
const COLLECTS = inTurn(
  /(?:课代表|班长|学委|生活委员|组长|家委|团支书)[^,，。!！?？]{0,4}(?:收|代收|垫)[^,，。!！?？]{0,8}(?:费|钱|款)[^。!！]{0,4}/,
  /(?:一人|每人|一家|每家|每位)/,
);
/** What a class ordered has come, and is to be fetched: "咱们班团购的围裙到了，下课来领". */
const HAS_COME = inTurn(
  /(?:咱们?|我们|本|这个?|[\p{Script=Han}\d])?(?:班|组|群里|宿舍)[^,，。!！?？]{0,4}/u,
  /(?:团购|拼单|统一订|集体订|一起(?:买|订))(?:了|好)?的[^,，。!！?？]{1,12}(?:到了|到货|已到|发下来)/u,
);
/** A class goes out together, and somebody counts heads: "周末公园写生，门票20，想去的扣1，我统计人数". */
const GOES_OUT = inTurn(
  /(?:写生|秋游|春游|郊游|爬山|聚餐|团建|聚会|看展|参观|野餐|烧烤|彩排|演出|包车|大巴|门票)[^。!！?？]{0,30}/,
  /(?:我(?:来)?(?:统计|订|登记)|aa制?(?![a-z])|平摊|均摊|多退少补|团体票|人均)/,
);
/** "出一本二手高数，八成新，20块，自取": one thing, used, fetched by hand. */
const PASSES_ON = new RegExp(
  [
    `(?:[出转卖]|转让)(?:掉|了|一下)?[一二两三]?本[^,，。!！?？]{0,10}(?:二手|旧|用过|用不[上着])|(?:二手|旧|用过的?)的?${THING}[^私加联系]{0,24}(?:自取|当面|楼下|前台)`,
    `(?:used|second[- ]?hand|old) ${THING}[^.?!]{0,30}(?:pick (?:it )?up|collect|in person)`,
  ].join('|'),
);
/**
 * Any other tool of one's lessons that is passed on: that it was used, and that it is handed over in person.
 * Monitors, bicycles and lamps are sold elsewhere.
 */
const TOOL = [
  `${THING}|美甲灯|假人头|(?:理发)?推子|卷发棒|烘焙模具|打蛋器|裱花[嘴袋]|万用表|电烙铁`,
  '焊台|毛笔|砚台|毛毡|舞鞋|舞服|舞扇|瑜伽垫|球拍|吉他|古筝|二胡|葫芦丝|画[架板笔纸册]',
  '颜料|水彩|马克笔|速写本|数位[板屏]|手绘[板屏]|黄皮书|单词书|计算器|《[^》]{2,24}》',
  [
    '(?<![a-z])',
    `(?:${[
      'text ?books?|novels?|easels?|drawing tablets?|wacom|paints?|brushes',
      'sketchbooks?|uv lamps?|mannequin heads?|clippers|piping tips',
      'multimeters?|soldering irons?|dance shoes|yoga mats?|guitars?|violins?',
    ].join('|')})`,
    '(?![a-z])',
  ].join(''),
].join('|');
const SPARE = new RegExp(
  [
    `(?:二手|闲置|旧|用过的?|[七八九]\\d?成新的?|[789]\\d?成新的?|没(?:怎么)?[用写]过?的?|用不[上着]的?|多买的?)[^。!！?？]{0,16}(?:${TOOL})`,
    `(?:${TOOL})[^。!！?？]{0,16}(?:二手|闲置|[七八九789]\\d?成新|用过|没(?:怎么)?[用写]过|用不[上着]|吃灰|多买)`,
    `(?<![a-z])(?:old|used|spare|second[- ]?hand)(?: \\w+){0,3} (?:${TOOL})`,
  ].join('|'),
);
const IN_PERSON = eitherOf(
  /自提|自取|面交|当面|同校|校内|本校|宿舍|楼下|[东西南北]校区|上课(?:时|的时候)?带|运费自理|不要钱/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /pick(?: it)? ?up|collect|in person|hand(?:ed)? over/,
      /on campus|bring (?:it|them) to|the dorms?|first come/,
    ),
    /(?![a-z])/,
  ),
);
const SHOP = eitherOf(
  /店|支持|售后|保修|发货|多[台件款]|各种|型号|回收|收购|长期/,
  /(?<![a-z])(?:store|shop|shipping|warranty|stock|bulk|units|order)(?![a-z])/,
);
/** In UTF-16 units: a shop has more to say. */
const LONGEST_OFFER = 90;
const LONGEST_IN_LETTERS = 160;
const isShort = (text: string): boolean =>
  text.length <= LONGEST_OFFER || (text.length <= LONGEST_IN_LETTERS && !/\p{Script=Han}/u.test(text));
const passesOnTool = (text: string): boolean =>
  isShort(text) && SPARE.test(text) && IN_PERSON.test(text) && !SHOP.test(text);
/** Books of one's own that are used, or that one has no more room for; any other tool is handed over. */
const OWN_BOOKS = new RegExp(
  [
    '(?:毕业|搬(?:家|宿舍|校区)|断舍离|考完)[^。!！?？]{0,6}(?:清|出|甩|处理|转)[^。!！?？]{0,8}书',
    '清书',
    '(?:出|转)[^,，。!！?？]{0,4}(?:旧|闲置|用过的)书',
    `(?:二手|旧|用过的?)(?:的)?[^,，。!！?？]{0,8}${THING}`,
    `(?:${THING}|黄皮书|《[^》]{2,24}》)[^。!！?？]{0,8}(?:用过|翻过|有笔记|写过一点)`,
    `(?<![a-z])(?:old|used|second[- ]?hand)(?: \\w+){0,3} (?:books?|${THING})`,
  ].join('|'),
);
/** Whoever has books to pass on in person: "出书：《概率论》8元、《C语言》5元，西门自取". */
const HAS_BOOKS = eitherOf(
  /(?:^|[,，。!！\s])(?:出|转|卖|清)(?:几本|一些|点|些)?书/,
  /(?:《[^》]{1,24}》[^《》。]{0,10}){2}/,
  inTurn(
    /(?<![a-z])(?:selling|sell|passing on|giving away) my (?:\w+ ){0,3}/,
    /(?:books?|textbooks?|workbooks?|cop(?:y|ies) of)(?![a-z])/,
  ),
);
/** Whoever looks for a used one sells none. */
const WANTS = /(?:^|[,，。!！\s])(?:想?收|求购?|蹲|想买)[一个本台套块]{0,2}(?:二手|旧|闲置|用过)/;
const passesOnBooks = (text: string): boolean =>
  isShort(text) &&
  (passesOnTool(text) ||
    (!SHOP.test(text) &&
      (WANTS.test(text) || OWN_BOOKS.test(text) || (HAS_BOOKS.test(text) && IN_PERSON.test(text)))));
/** What a trader says, and what a copy is. */
const IS_TRADE = eitherOf(
  /pdf|电子版|扫描版|影印|网盘|盗版|厂家|货源|批发|直销|代理|一手|招|返|佣/,
  /(?<!\d)[五六七八九十百千\d]+套|大量|长期|全新|账号|帐号|会员|网课|课程|题库|押题|答案/,
  /(?<![a-z])(?:ebooks?|accounts?|logins?|wholesale|factory|commission)(?![a-z])/,
);
const REACHES_OUT: readonly FindingKind[] = [...CALLS_AWAY, 'income_promise', 'prize'];

export function buysTogether({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean {
  if (IS_TRADE.test(text)) return false;
  const reaching = trade.filter(({ kind }) => REACHES_OUT.includes(kind));
  if (reaching.length > 0)
    return reaching.every((one) => asksForPrivateWord(text, one)) && passesOnBooks(text);
  return (
    BUYS.test(text) ||
    DUES.test(text) ||
    COLLECTS.test(text) ||
    GOES_OUT.test(text) ||
    HAS_COME.test(text) ||
    PASSES_ON.test(text) ||
    passesOnBooks(text)
  );
}
