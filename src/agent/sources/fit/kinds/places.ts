import type { Kind } from './kind.ts';

/** Where something is. */
export const OF_PLACE: readonly Kind[] = [
  {
    asks: /(?:去|在|到|上)哪(?:里|儿|个部门)?(?:能|可以)?(?:去)?(?:办(?:理)?|登记|申请|投诉|告|鉴定)[\s?？呢啊呀]*$/,
    holds: [
      /[到去向在](?!期|时|手|职|线)[^。；\n]{1,16}(?:办|登记|申请|投诉|提|告|鉴定|点|填|交)|窗口|官网|平台|中心|小程序|电话|订单|页/,
    ],
  },
  {
    asks: /(?:公司|学校|机构|校区|总部|办公室|办公地点)(?:是|具体)?(?:在|位于)?(?:哪(?:里|儿|个城市|个地方)?|什么地方)|(?:公司|学校|机构|校区)(?:的)?地址/,
    holds: [/[\p{Script=Han}](?:省|市|区|县|路|街|大厦|大学|楼|号)|地址|校区/u],
  },
  {
    asks: /(?:哪|哪里|哪儿)(?:能|可以|有)?(?:去)?(?:购?买|下单)|\bwhere (?:can|do|should|could) (?:i|we|you|one) (?:buy|order|purchase)\b/i,
    holds: [
      /[买购卖店]|商城|淘宝|京东|下单|网上|官网|\b(?:buy|bought|sells?|sold|shops?|stores?|orders?|online|markets?|websites?|suppliers?)\b|https?:/i,
    ],
  },
];
