import type { NormalisedText } from '../text/normalise.ts';
import type { Finding, FindingKind } from './finding.ts';

/**
 * A class that buys its own books or kits together, or passes used ones on, in the words of adverts: "教材团购，一本三十八，要的
 * 报名", "group order for the workbook". What it does not have is a stranger to be added, a link or an income; and a file is
 * no book. Our own patterns, on the plain text.
 */
const THING =
  '(?:教材|课本|教科书|练习[册本]|习题[集册]|工具书|单词书|参考书|书|开发板|实验(?:箱|盒|服|器材)|元器件|画材|文具|校服|班服|(?<![a-z])(?:text ?books?|workbooks?|course books?|official books?|lab (?:kit|coat)s?|dev boards?|calculators?)(?![a-z]))';
const TOGETHER =
  '(?:团购|拼单|拼团|合买|合订|一起(?:买|订|团|拼)|统一(?:买|订|购)|集体(?:买|订|购)|凑(?:够|满|单|满减)|代订|(?<![a-z])(?:group (?:buy|order|purchase)|bulk (?:buy|order)|(?:order|buy)(?:ing)? (?:the |a |some )?(?:[a-z]+ ){0,2}together|order(?:ing)? in bulk|chip in)(?![a-z]))';
const BUYS = new RegExp(
  `${THING}[^。!！?？]{0,24}${TOGETHER}|${TOGETHER}[^。!！?？]{0,24}${THING}|(?<![a-z])order(?:ing)? (?:the |our )?(?:lab kit|workbook|text ?book)s? together`,
);
/** "出一本二手高数，八成新，20块，自取": one thing, used, fetched by hand. */
const PASSES_ON = new RegExp(
  [
    `(?:[出转卖]|转让)(?:掉|了|一下)?[一二两三]?本[^,，。!！?？]{0,10}(?:二手|旧|用过|用不[上着])|(?:二手|旧|用过的?)的?${THING}[^私加联系]{0,24}(?:自取|当面|楼下|前台)`,
    `(?:used|second[- ]?hand|old) ${THING}[^.?!]{0,30}(?:pick (?:it )?up|collect|in person)`,
  ].join('|'),
);
/** What a trader says, and what a copy is. */
const IS_TRADE =
  /pdf|电子版|扫描版|影印|网盘|盗版|厂家|货源|批发|直销|代理|一手|招|返|佣|[五六七八九十百千\d]+套|大量|长期|全新|账号|帐号|会员|网课|课程|题库|押题|答案|(?<![a-z])(?:ebooks?|accounts?|logins?|wholesale|factory|commission)(?![a-z])/;
const REACHES_OUT: readonly FindingKind[] = [
  'contact_handle',
  'contact_invitation',
  'group_invitation',
  'group_link',
  'link',
  'netdisk_link',
  'download_link',
  'income_promise',
  'prize',
  'follow_request',
];

export function buysTogether({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean {
  if (IS_TRADE.test(text) || trade.some(({ kind }) => REACHES_OUT.includes(kind))) return false;
  return BUYS.test(text) || PASSES_ON.test(text);
}
