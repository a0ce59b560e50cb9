import type { Kind } from './kind.ts';

/** Of somebody or something: a number, an address. */
const CONTACT = /\d{5,}|\d{3,4}-\d{3,}|@|https?:|www\./i;

const ROLE_CHINESE = '(?:老师|讲师|教师|主讲|教练|班主任|校长|作者|创始人|负责人)';

const ROLE_ENGLISH =
  '(?:instructor|teacher|tutor|lecturer|professor|author|presenter|host|coach|founder|baker|speaker|head)';

const PERSON = /叫(?!做|作)|姓|[A-Z][a-z]+ (?:(?:van|de|von|der) )*[A-Z][a-z]+|\b(?:Mr|Ms|Mrs|Dr|Prof)\b/;

/** Somebody who did it: a name beside a word for that. */
const NAME = '(?:[A-Z][\\w.-]+(?: (?:van|de|von|der|and|&))?(?: [A-Z][\\w.-]+)*)';

const MAKING =
  '(?:wrote|written|authored?|authors?|invent(?:ed|or|ion)|creat(?:ed|or)|found(?:ed|er)|design(?:ed|er)|discover(?:ed|y|er)|compos(?:ed|er)|made|develop(?:ed|s|er|ers)|maintain(?:ed|s|er|ers)|own(?:ed|s|er)|runs?|work of|idea of)';

const MADE_BY = new RegExp(
  `\\b${MAKING}\\b[^.!?]{0,60}\\b(?:by|is|was|are|were) (?:the |a |an )?${NAME}|${NAME}[^.!?]{0,40}\\b${MAKING}\\b`,
);

/** Who it is and how they are reached. */
export const OF_PERSON: readonly Kind[] = [
  {
    asks: /(?:找|问|联系|跟)(?:谁|哪个|哪位)(?:说|反映|办|要)?[\s?？呢啊呀]*$/,
    holds: [
      /找|联系|问|私聊|投诉|反映|告诉|电话|老师|班主任|助教|客服|管理员|邮|@|\d{5}|谁|\b(?:ask|contact|write|email|tell|staff|tutor)\b/i,
    ],
  },
  {
    asks: /(?:电话|手机号|微信号?|qq号?|邮箱|联系方式)(?:号码|地址)?(?:是|有)?(?:多少|什么|啥|几号|发我|给我|给个|给一[个下])|\b(?:what(?:'s| is)|give me|tell me)\b.{0,24}\b(?:phone(?: number)?|e-?mail(?: address)?|wechat|whatsapp)\b/i,
    holds: [CONTACT],
  },
  {
    asks: new RegExp(
      `${ROLE_CHINESE}(?:是谁|是哪位|叫(?:什么|啥)|贵姓|姓(?:什么|啥))|\\bwho(?:'s| is| are)\\s+(?:the|our|my|your)\\s+(?:\\w+\\s+)?${ROLE_ENGLISH}\\b`,
      'i',
    ),
    holds: [PERSON],
  },
  {
    asks: /(?:哪(?:个|位)?(?:老师|讲师|教练|助教)|谁)(?:来|给我们|负责)?(?:讲课?|教课?|主讲|带课|授课)(?:的)?[\s?？呢啊呀]*$/,
    holds: [PERSON, /[\p{Script=Han}]{1,3}(?:老师|讲师|教授|教练|博士)|(?:老师|讲师|教授|教练|博士)是|主讲/u],
  },
  {
    asks: /^(?:so |and |hi,? |ok,? )*who (?:(?:first|originally|actually) )?(?:wrote|authored|invented|created|founded|designed|discovered|composed|made|develop(?:s|ed)|maintains|owns|runs)\b/i,
    holds: [MADE_BY],
  },
];
