import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { SURNAMES } from '../../bounds/people/surnames.ts';
import type { Kind, Want } from './kind.ts';

/** Of somebody or something: a number, an address. */
const CONTACT = /\d{5,}|\d{3,4}-\d{3,}|@|https?:|www\./i;

const ROLE_CHINESE = '(?:老师|讲师|教师|主讲|教练|班主任|校长|作者|创始人|负责人)';

const ROLE_ENGLISH =
  '(?:instructor|teacher|tutor|lecturer|professor|author|presenter|host|coach|founder|baker|speaker|head)';

/** Somebody by name, in either language. */
export const PERSON =
  /叫(?!做|作)|姓|[A-Z][a-z]+ (?:(?:van|de|von|der) )*[A-Z][a-z]+|\b(?:Mr|Ms|Mrs|Dr|Prof)\b/;

/** A name where a clause or a role ends before it, or one from abroad, written by its sounds. */
const CHINESE_NAME = new RegExp(
  [
    `(?:^|[，。、；：》（“”\\s是由为即年间]|[者师人家长授教])[${SURNAMES}]\\p{Script=Han}{1,2}(?![\\p{Script=Han}])`,
    `(?:^|[，。、；：》（“”\\s是由为即年间]|[者师人家长授教])[${SURNAMES}]\\p{Script=Han}{1,2}[在于用将把从以是的和与等首最所]`,
    '\\p{Script=Han}·\\p{Script=Han}',
    '[艾安奥巴贝本比伯布查达戴德迪丁多恩尔法菲芬弗伏福夫盖戈格哥古哈赫亨胡霍基加伽杰卡开凯康考科克肯孔库拉莱兰朗勒雷里利林列卢鲁伦罗洛马曼梅门米密摩莫姆穆纳内尼牛诺欧帕佩皮普奇齐乔琼萨塞赛桑森沙莎史士斯施舒索塔泰坦汤唐特图托瓦万威韦维魏温沃乌西希席夏谢休雅亚耶伊因约扎芝爱白略顿登迦]{3,}',
  ].join('|'),
  'u',
);
/** What makers are said to do, and what they are. */
const MAKES = eitherOf(
  /发明|提出|创[作造立建办制始]|首创|写[成下出过了的于]|所[写作著]|著(?![名称])|撰/,
  /编[写著纂成]|[作谱]曲|绘|画[的了]|设计|发现[了的]|建立|建造|主持|研[制究]出|阐述|作者/,
  /之父|创始人|[作画学]家|诗人|教授|博士|先生|老师|团队|公司|出自|笔下|由(?![于此])/,
);

const NAME = '(?:[A-Z][\\w.-]+(?: (?:van|de|von|der|and|&))?(?: [A-Z][\\w.-]+)*)';

const MAKING = `(?:${[
  'wrote|written|authored?|authors?|invent(?:ed|or|ion)|creat(?:ed|or)',
  'found(?:ed|er)|design(?:ed|er)|discover(?:ed|y|er)|compos(?:ed|er)|made',
  'develop(?:ed|s|er|ers)|maintain(?:ed|s|er|ers)|own(?:ed|s|er)|runs?|work of|idea of',
].join('|')})`;

/** Somebody who did it: a name beside a word for that. */
const MADE_BY = new RegExp(
  `\\b${MAKING}\\b[^.!?]{0,60}\\b(?:by|is|was|are|were) (?:the |a |an )?${NAME}|${NAME}[^.!?]{0,40}\\b${MAKING}\\b`,
);

/** Who it is and how they are reached. */
export const OF_PERSON: readonly Kind[] = [
  {
    // What the teacher has at home no lesson says that tells how such a thing is kept.
    asks: eitherOf(
      /^(?:请问|那么?|老师|助教|[，,\s])*你(?:自己|平时|平常|现在|一般|都|在)*(?:用|喝|吃|喜欢|买|穿|听|玩|爱)的?(?:是|哪|什么|啥)/i,
      /\b(?:what|which)\b.{0,30}\bdo you (?:yourself|personally)\b|\bdo you .{1,30}\b(?:yourself|personally)\b/i,
    ),
    holds: [/我|本人|老师|助教|课程|本课|大家|统一|\b(?:i|we|our|us|teachers?|instructors?|course)\b/i],
  },
  {
    asks: /(?:找|问|联系|跟)(?:谁|哪个|哪位)(?:说|反映|办|要)?[\s?？呢啊呀]*$/,
    holds: [
      eitherOf(
        /找|联系|问|私聊|投诉|反映|告诉|电话|老师|班主任|助教|客服|管理员|邮|@|\d{5}|谁/i,
        /\b(?:ask|contact|write|email|tell|staff|tutor)\b/i,
      ),
    ],
  },
  {
    asks: eitherOf(
      /(?:电话|手机号|微信号?|qq号?|邮箱|联系方式)(?:号码|地址)?(?:是|有)?(?:多少|什么|啥|几号|发我|给我|给个|给一[个下])/i,
      /\b(?:what(?:'s| is)|give me|tell me)\b.{0,24}\b(?:phone(?: number)?|e-?mail(?: address)?|wechat|whatsapp)\b/i,
    ),
    holds: [CONTACT],
  },
  {
    asks: new RegExp(
      `${ROLE_CHINESE}(?:是谁|是哪位|叫(?:什么|啥)|贵姓|姓(?:什么|啥))|\\bwho(?:'s| is| are)\\s+(?:the|our|my|your)\\s+(?:\\w+\\s+)?${ROLE_ENGLISH}\\b`,
      'i',
    ),
    holds: [PERSON, CHINESE_NAME],
  },
  {
    asks: /(?:哪(?:个|位)?(?:老师|讲师|教练|助教)|谁)(?:来|给我们|负责)?(?:讲课?|教课?|主讲|带课|授课)(?:的)?[\s?？呢啊呀]*$/,
    holds: [PERSON, /[\p{Script=Han}]{1,3}(?:老师|讲师|教授|教练|博士)|(?:老师|讲师|教授|教练|博士)是|主讲/u],
  },
  {
    asks: inTurn(
      /^(?:so |and |hi,? |ok,? )*who (?:(?:first|originally|actually) )?/i,
      eitherOf(
        /wrote|authored|invented|created|founded|designed|discovered/i,
        /composed|made|develop(?:s|ed)|maintains|owns|runs/i,
      ),
      /\b/i,
    ),
    holds: [MADE_BY],
  },
  {
    asks: /谁(?:最[早先初]|首[先次]|第一个)?(?:发明|提出|写|创[作造立建办]|发现|设计|画|编|谱|建[立造]?)(?:出来|出)?[的了]/,
    holds: [MAKES, CHINESE_NAME, PERSON],
  },
  {
    asks: /(?<!是|理)由谁(?!说了算)/,
    holds: [/[由被](?![于此])|负责|归|自己|自行/, CHINESE_NAME, PERSON],
  },
  {
    asks: inTurn(
      /^(?:so |and |but |ok,? )*(?:who|which (?:team|country|side|player|nation))/i,
      / (?:has |have |first |last )?won\b/i,
    ),
    holds: [
      wholeWords(
        /w[io]n|wins|winners?|winning|beat|beat(?:en|ing)|defeat\w{0,3}|champions?/i,
        /victor\w{0,4}|triumph\w{0,4}|titles?|gold|trophy|awarded|elected/i,
      ),
    ],
  },
];

export const PERSON_OF_PLACE: readonly Want[] = [
  {
    asks: /(?:找|问|联系|跟|和|向)(?:谁|哪个|哪位)|谁(?:管|负责|来)|\bwho (?:do|can|should|to)\b/i,
    holds: [
      eitherOf(
        /(?:找|问|联系|告诉|私聊|向|发给|交给)[^，。；]{0,6}(?:老师|班主任|客服|技术|教务|教练|公司|中心|助教|我们|财务)/i,
        /\b(?:write|ask|contact|tell|post|e-?mail)\b/i,
      ),
    ],
  },
];
