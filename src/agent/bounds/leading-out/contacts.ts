import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { PlainText } from '../plain-text.ts';

/** Ways to reach somebody outside the school, as adverts write them. In tight reading: nothing between the letters. */
const CHANNEL =
  '(?:微信|威信|薇信|徽信|维信|v信|加v|加薇|加微|加威|扣扣|企鹅号?|球球|电报|飞机号|line号|小红书号|抖音号|快手号|绿色软件|绿泡泡|小绿书|某信|蓝色软件)';
/**
 * Written in Latin letters they are also what code and formulas hold: `W_xz, W_hz`, `T(W, x)`, wxPython. So
 * nothing but blanks and ornaments between their letters, and a handle with a figure in it or said to be one.
 */
const BLANK = '[\\s·.❤♥\\ufe0f~+-]{0,3}';
const LATIN_CHANNEL = `(?<![a-z0-9_])(?:v${BLANK}x|w${BLANK}x|q${BLANK}q|weixin|wechat|telegram|whatsapp|skype|discord)`;
const LATIN_HANDLE = new RegExp(
  `${LATIN_CHANNEL}(?:\\s*(?:[:：=@]|号码?|群号?|是|为|搜|加){1,3}\\s*|\\s{0,3}(?=[a-z_.\\s-]{0,16}\\d))(?:[a-z0-9_-][\\s.]{0,2}){5,}`,
);
const HANDLE = new RegExp(
  `${CHANNEL}(?:号码?|群号?|id|id号|账号)?(?:是|为|叫|搜|加|请加)?[a-z]?[a-z0-9_-]{4,}`,
);
const ADD_ME = new RegExp(
  [
    `(?:加|添加|联系|私信?|扫|咨询|(?:搜索?|找)(?!绿色软件|蓝色软件))(?:一下|我|老师|客服|助理|学姐|学长)*的?${CHANNEL}`,
    `${CHANNEL}(?:私聊|联系|咨询|领取|进群|加我)`,
    '加(?:我|群)?(?:好友|v)(?:领|送|进|拉|咨询)',
    '(?:加|联系|扫|找)(?:我|老师|客服|学姐|学长|助理)的?(?:vx|wx|qq)',
    `(?:vx|wx|qq|${CHANNEL})同号`,
    '(?:报|对)(?:上|一下)?(?:暗号|暗语)',
  ].join('|'),
);
const GROUP_NUMBER = /(?:群号|进群|加群|q群|交流群|内部群|福利群)(?:是|为|请|加|搜)*\d{5,}/;
/** 电话尾号 6621 */
const END_OF_NUMBER =
  /(?:电话|手机|身份证|卡)号?码?(?:的?(?:尾号|后四位|末四位))(?:是|为)?\d{4}|尾号(?:是|为)?\d{4}/;
const PAYMENT = eitherOf(
  /(?:扫|识别).{0,6}(?:码|二维码).{0,12}(?:付|支付|转|进群|加群|领|加我|加好友|咨询)|收款码|付款码/,
  /二维码收款|(?:转账|打款|汇款|打钱|付款|支付)(?:到|给|至|¥|￥|\d).{0,20}/,
  inTurn(
    eitherOf(/支付宝/, /paypal|alipay|venmo|cashapp|usdt/, /比特币钱包/),
    /(?:账号|号|转|收|付|:)?[\w.@-]{0,30}(?:转|付|收款|账号|\d{5,})/,
  ),
  /\b(?:send|pay|transfer)\b.{0,20}(?:\$|usd|dollars?|bitcoin|usdt|gift cards?)/,
  /\bbring (?:[a-z]+ )?(?:cash|money)(?=\s*(?:$|[,.!)）]|to (?:me|us|class|the (?:class|room|office|desk|teacher|lesson|exam|school)|[a-z]+ \d)|for (?!the (?:market|trip|bus|train|taxi)|emergenc|small|tips)))/,
  /带(?:上|好|够)?现金(?=来|到|给|交|找|[去进](?:教室|办公室|前台|门口|学校)|[)）])/,
);
/** A heart behind a v is a letter of 微信, whatever the handle looks like. */
const V_AND_HEART = /(?<![a-z0-9_])v\s?[❤♥💗💚💬]\ufe0f?\s?[:：]?\s?[a-z0-9_-]{4,}/u;
/** In English a handle stands apart from its channel. */
const HANDLE_ENGLISH = eitherOf(
  inTurn(
    /\b/,
    eitherOf(
      /(?:wechat|weixin|telegram|whatsapp|skype|qq)\b\s{0,3}(?:id|handle|number|account)?/,
      /(?:discord|line|signal|instagram)\s{1,3}(?:id|handle|number|account)/,
    ),
    /\s{0,3}[:=@]\s{0,3}@?[a-z0-9_.-]{4,}/,
  ),
  inTurn(
    /\b(?:add|text|message|dm|contact|ping|whatsapp|telegram)\s+/,
    /(?:me|us)\b.{0,20}(?:\b(?:on|at|via)\b.{0,15})?/,
    /(?:wechat|weixin|telegram|whatsapp|skype|discord|qq|\d{6,}|@[a-z0-9_]{4,})/,
  ),
);

/** Numbers of telephones, written in any way: 138 0013 8000, +86-138…, 400-800-8000. */
const PHONE = eitherOf(
  /(?<![\d.])(?:\+?86[-\s]?)?1[3-9](?:[-\s.]?\d){9}(?!\d)/g,
  /(?<![\d.])[48]00[-\s]?\d{3}[-\s]?\d{4}(?!\d)|(?<![\d.-])\d{3,4}-\d{4,8}(?![\d-])/g,
  /(?<!\d)\+\d{1,3}[-\s]?(?:\d[-\s]?){8,12}(?!\d)/g,
);
/** Digits one by one, joined or in words: 4-1-5-5-5-5, 一三八零零. A year is written so too. */
const SPELT_NUMBER = eitherOf(
  /(?<![\d-])\d(?:\s?[-–·_/.]\s?\d){6,}(?![\d-])/gu,
  /[零〇一二三四五六七八九幺]{3,}(?![年十百千万亿\p{Script=Han}]{0,1}[年十百千万亿])/gu,
);
/** 一三八 is 138 to whoever dials it. */
const inFigures = (number: string): string =>
  number.replace(/\p{Script=Han}/gu, (digit) => String(DIGITS.get(digit) ?? digit));
const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const));
DIGITS.set('〇', 0).set('幺', 1);
/** A number that can only be somebody's, where a text asks to reach somebody. */
const LONG_NUMBER = /(?<![\d.,])\d{6,12}(?![\d.,%])/g;
const ASKS_TO_REACH = /微信|v信|vx|wx|qq|群|电话|手机|联系|call|phone|whatsapp|telegram|wechat/;

/** A way to reach or to pay somebody, or null. `allowed` tells whether the cited passages hold a number. */
export function contactIn({ plain, tight }: PlainText, allowed: (part: string) => boolean): string | null {
  for (const pattern of [HANDLE, ADD_ME, GROUP_NUMBER, END_OF_NUMBER]) {
    const match = pattern.exec(tight);
    if (match) return match[0];
  }
  for (const pattern of [LATIN_HANDLE, V_AND_HEART, PAYMENT, HANDLE_ENGLISH]) {
    const match = pattern.exec(plain);
    if (match) return match[0];
  }
  for (const number of plain.match(PHONE) ?? []) if (!allowed(number)) return number;
  for (const number of plain.match(SPELT_NUMBER) ?? []) if (!allowed(inFigures(number))) return number;
  if (ASKS_TO_REACH.test(plain))
    for (const number of plain.match(LONG_NUMBER) ?? []) if (!allowed(number)) return number;
  return null;
}
