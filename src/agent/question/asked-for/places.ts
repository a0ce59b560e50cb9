import { eitherOf } from '../../../domain/language/either-of.ts';
import { simplified } from '../../../domain/language/simplified.ts';
import { type Kind, madeWhenAsked, type Want } from './kind.ts';

/** Every country as a language calls it, without what stands beside it in brackets. */
function countriesIn(language: string): readonly string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return CODES.flatMap((code) => names.of(code)?.split(/[(（]/, 1) ?? [])
    .map((name) => name.trim())
    .filter((name) => /^[\p{L} ]{2,}$/u.test(name));
}
/** AA to ZZ: to ask for all of them takes some 10 ms a language. */
const CODES = Array.from({ length: 26 * 26 }, (_, at) =>
  String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
);
/** On the mainland and in Taiwan: 意大利, 义大利. Of old they were dynasties. */
const CHINESE_COUNTRY = madeWhenAsked(() => {
  const names = [...countriesIn('zh'), ...countriesIn('zh-Hant').map(simplified)];
  return new RegExp(
    `${names.join('|')}|[秦汉魏晋隋唐宋辽金元明清]朝|[东西南北前后][汉魏晋宋周齐梁陈唐蜀赵燕秦凉]|王朝|帝国|[\\p{Script=Han}](?<![全各本该外祖两多别诸强大小])国(?![家际王会内外民歌旗籍产画学企语务防库])|苏联|英格兰|苏格兰|朝鲜|罗马|波斯`,
    'u',
  );
});
/** Its people's name tells it too. */
const ENGLISH_COUNTRY = madeWhenAsked(
  () =>
    new RegExp(
      `\\b(?:${countriesIn('en').join('|')}|U\\.?S\\.?A?\\b|U\\.?K\\b|Britain|England|Scotland|Wales|America|Korea|Holland|Soviet|Prussia|[A-Z][a-z]+(?:ish|ese|ians?|eans?|cans?|ench|utch|reek|wiss|hai|raqi|aeli))\\b`,
    ),
);
const HAN_PLACE = eitherOf(
  /\p{Script=Han}[省市县州国洲镇村乡区城岛港山江河湖海]|[位生]于/u,
  /地处|坐落|出生(?:在|地)|[老故]家|[故家]乡|祖籍|原籍|籍贯/u,
);

/** Where something is. */
export const OF_PLACE: readonly Kind[] = [
  {
    asks: /(?:去|在|到|上)哪(?:里|儿|个部门)?(?:能|可以)?(?:去)?(?:办(?:理)?|登记|申请|投诉|告|鉴定)[\s?？呢啊呀]*$/,
    holds: [
      eitherOf(
        /[到去向在](?!期|时|手|职|线)[^。；\n]{1,16}(?:办|登记|申请|投诉|提|告|鉴定|点|填|交)/,
        /窗口|官网|平台|中心|小程序|电话|订单|页/,
      ),
    ],
  },
  {
    asks: eitherOf(
      /(?:公司|学校|机构|校区|总部|办公室|办公地点)(?:是|具体)?(?:在|位于)?(?:哪(?:里|儿|个城市|个地方)?|什么地方)/,
      /(?:公司|学校|机构|校区)(?:的)?地址/,
    ),
    holds: [/[\p{Script=Han}](?:省|市|区|县|路|街|大厦|大学|楼|号)|地址|校区/u],
  },
  {
    asks: eitherOf(
      /(?:哪|哪里|哪儿)(?:能|可以|有)?(?:去)?(?:购?买|下单)/i,
      /\bwhere (?:can|do|should|could) (?:i|we|you|one) (?:buy|order|purchase)\b/i,
    ),
    holds: [
      eitherOf(
        /[买购卖店]|商城|淘宝|京东|下单|网上|官网/i,
        /\b(?:buy|bought|sells?|sold|shops?|stores?|orders?|online|markets?|websites?|suppliers?)\b|https?:/i,
      ),
    ],
  },
  {
    asks: /哪(?:一)?个国家|哪国/,
    holds: [CHINESE_COUNTRY, ENGLISH_COUNTRY],
  },
  {
    asks: /^(?:so |and |but |ok,? )*(?:(?:in|from|to|of) )?(?:what|which) country\b/i,
    holds: [ENGLISH_COUNTRY, CHINESE_COUNTRY],
  },
  {
    // Where somebody is from.
    asks: eitherOf(
      /(?:出生|生|是)(?:在|于)?(?:哪(?:里|儿|个地方|个城市)|什么地方|何[地处])(?:出生)?(?:的?人|的)?[\s?？呢啊呀]*$/,
      /出生地是|籍贯/,
    ),
    holds: [
      HAN_PLACE,
      CHINESE_COUNTRY,
      /(?<![诗文军工商名后世本个类女男老年等客成别他有作猎众古今])人(?=[，。、；（(]|$)/,
    ],
  },
  {
    asks: /^(?:so |and |but |ok,? )*where (?:was|were|is|are) .{1,60}\bborn\b/i,
    holds: [/\b(?:born|birth\w{0,5}|native|hometown|raised|grew up|comes? from|came from)\b/i],
  },
];

export const WHERE_OF_PLACE: readonly Want[] = [
  {
    asks: /[在去到从上]哪|哪里|哪儿|什么地方|\bwhere\b/i,
    holds: [
      eitherOf(
        /[在到](?!期|时|手|线|职|后|前|内|校|家|场)[^，。；,;]{1,20}(?:[页楼室层里上栏营]|平台|邮箱|中心|小程序|下载|看|查|办|填|交|点)/i,
        /“[^”]{2,12}”|邮箱|页面/i,
        /\b(?:under|in|on|at|by mail|by e-?mail) (?:the |your )?[a-z]+/i,
      ),
    ],
  },
];
