import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding, FindingKind } from '../finding.ts';

/**
 * Too large for the platform, what learners made themselves goes the way that copies go: "作业太大，放网盘了，提取码 hw03，
 * 老师查收". What tells the two apart is whose it is, or who is to receive it, and that nothing bought is named. Our own
 * patterns, on the plain text.
 */
const WORK = `(?:${[
  '作业|作品集?|习作|练习|实验报告|报告|大作业|毕设|课设|演示视频|答辩',
  '讲解视频|照片|参考图|手稿|草稿|画稿|错题|笔记|思维导图|提纲|总结',
  '(?<![a-z])(?:assignment|homework|submission|project|portfolio|essay|draft|sketch(?:es)?|photos?|film|lab report|notes)(?![a-z])',
].join('|')})`;
const OWN = new RegExp(
  [
    [
      '(?:我|俺|本人|自己|我们(?:组|小组)?)(?:自己|昨天|今天|周末|上周|刚){0,2}',
      '(?:拍|画|写|做|录|剪|渲染?|设计|整理|总结|记|抄|打|敲)(?:的|了|好|完)[^,，。!！?？]{0,8}',
      `(?:${WORK}|题目?|单词表|词表|卡片)`,
    ].join(''),
    `(?:我|我们|我们(?:组|小组)|咱们?(?:组|小组))的[^,，。!！?？的]{0,6}${WORK}`,
    `(?:小组|我们组|咱们?组|组里|组内)[^,，。!！?？]{0,4}(?:作业|项目|素材|资料|文件|视频|ppt|分工)`,
    `(?<![a-z])(?:my|our)(?: own)?(?: \\w+){0,2} ${WORK}`,
  ].join('|'),
);
const HANDED_IN = new RegExp(
  [
    `${WORK}[^。!！]{0,60}(?:老师|助教|教授|班主任|您)[^,，。!！]{0,6}(?:查收|收一?下|批改?|点评|看一?[下看]|能?打开|指导|过目)`,
    `(?:老师|助教|教授|班主任)[^。!！]{0,12}${WORK}[^。!！]{0,12}(?:传|放|发|交)(?:到|在|了|这)`,
  ].join('|'),
);
/** What is bought, what is another's, and takers looked for among strangers. */
const OF_OTHERS = eitherOf(
  /课程|网课|录播|直播|回放|付费|收费|专栏|全套|全集|教材|教科书|电子书|讲义|课件|题库|真题|押题|原题/,
  /答案|电子版|扫描|破解|盗|激活|会员|买的|购买|报名|别人|(?:老师|名师|学长|学姐|学霸|机构|别家)的|内部/,
  /转存|搬运|去水印|无水印|想要的|需要的|要的|私我/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /course|lectures?|lessons?|textbook|premium|paid|bought/,
      /cracked|ripped|leaked|answer key|instructor's|teacher's/,
    ),
    /(?![a-z])/,
  ),
);
const SELLS: readonly FindingKind[] = [
  'price',
  'offer',
  'contact_invitation',
  'group_invitation',
  'contact_handle',
];
const COPIES: readonly FindingKind[] = ['copied_material', 'licence_bypass', 'account_sharing'];

/** What learners make to study with, and others use as it is. */
const STUDY_AID =
  '(?:笔记|思维导图|提纲|总结|错题|词表|单词[表卡]|卡片|卡组|anki|口诀|模板|公式表|速查表|时间表|学习计划|题解)';
const STUDY_AID_EN =
  '(?:anki|deck|flash ?cards?|quiz(?:zes)?|notes|summary|cheat ?sheet|mind ?map|template|timetable|study (?:guide|plan)|glossary|practice (?:sheet|test|problems))(?![a-z])';
const MADE_BY_ONESELF = new RegExp(
  [
    `(?:我|自己|本人|亲手|手)(?:自己)?(?:整理|写|做|画|总结|记|抄|打|敲|编)(?:的|了|好|完)[^,，。!！?？]{0,8}${STUDY_AID}`,
    `(?:^|[.!]\\s*|(?<![a-z])i(?:'ve)? )(?:just )?(?:made|wrote|built|created|put together|designed)(?: up)? (?:an? |some |my |this |the |us )?(?:[\\w-]+ ){0,3}${STUDY_AID_EN}`,
  ].join('|'),
);
const OWN_NOTES = eitherOf(
  MADE_BY_ONESELF,
  /(?:我|自己|本人|手|亲手)(?:自己)?(?:整理|写|做|画|总结|记|抄|打|敲)(?:的|了|好|完)[^,，。!！?？]{0,8}(?:笔记|思维导图|提纲|总结|错题|词表|单词表|卡片)/,
  /(?:我|自己)的[^,，。!！?？的]{0,6}(?:笔记|思维导图|提纲|错题)/,
  inTurn(
    /(?<![a-z])(?:my|our) (?:own |hand-?written |messy ){0,2}(?:[\w-]+ ){0,2}/,
    /(?:notes|summary|summaries|flash ?cards|mind ?map|cheat ?sheet)(?![a-z])/,
  ),
);
const BESIDE_NOTES: readonly FindingKind[] = ['link', 'netdisk_link'];

/** "免费拿去用" is no offer of a shop where nothing else speaks of one. */
const isForNothing = (text: string, { kind, start, end }: Finding): boolean =>
  kind === 'offer' && /^(?:免费[拿用]|for free|free)$/.test(text.slice(start, end));

/** Are one's own notes given away, by a link at most? */
export const isOwnNotes = (
  { plain: { text } }: NormalisedText,
  trade: readonly Finding[],
  copies: readonly Finding[],
): boolean =>
  OWN_NOTES.test(text) &&
  !OF_OTHERS.test(text) &&
  trade.every((one) => BESIDE_NOTES.includes(one.kind) || isForNothing(text, one)) &&
  !copies.some(({ kind }) => COPIES.includes(kind));

/** Is it one's own work that is passed on or handed in? */
export const isOwnFile = (
  { plain: { text } }: NormalisedText,
  trade: readonly Finding[],
  copies: readonly Finding[],
): boolean =>
  (OWN.test(text) || HANDED_IN.test(text)) &&
  !OF_OTHERS.test(text) &&
  !trade.some(({ kind }) => SELLS.includes(kind)) &&
  !copies.some(({ kind }) => COPIES.includes(kind));
