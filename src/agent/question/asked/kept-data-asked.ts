import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';

/** Says what the lessons are about, not what becomes of anybody's words here. */
const OF_A_LESSON =
  /文件|列表|字典|变量|数据库|表格|代码|程序|脚本|函数|网页|爬|机器人怎么|作业|视频|回放|直播|[A-Za-z_]{2,}|\d/;
const OF_A_LESSON_IN_ENGLISH = eitherOf(
  wholeWords(
    /files?|lists?|dict\w*|variables?|databases?|tables?|cache|functions?/i,
    /code|python|script|program|bot'?s|lesson|video|recording/i,
  ),
  /[`_(){}[\]=]/i,
);

const HERE = '(?:你们?|助教|老师|学校|平台|机构|群里?|这里|这个群)';
const KEEP = '(?:保存|存(?:下来?|起来|着|多久|多长)|记录|保留|留着|收集|泄露|外泄)';
const MINE = '(?:我们?|大家|本人|学员)(?:自己)?(?:在(?:这里?|群里?|这个群里?))?';
const WORDS = '(?:聊天记录|聊天内容|聊天|消息|发言|提问|说的话?|发的(?:东西|内容|消息)?|话)';
const PERSONAL = '(?:个人信息|个人数据|个人资料|隐私|聊天记录|聊天内容)';
const DATA = `(?:${PERSONAL}|消息|信息|数据|资料|记录)`;

const ASKS_WHAT_IS_KEPT = [
  `${HERE}.{0,6}${KEEP}.{0,6}(?:${MINE}.{0,3}${WORDS}|${MINE}的?${PERSONAL}|${PERSONAL}|${MINE}说|${MINE}发)`,
  `${HERE}.{0,4}(?:把|将)?${MINE}(?:的)?(?:${WORDS}|${PERSONAL}).{0,6}(?:${KEEP}|记下来)`,
  `${MINE}的?(?:${WORDS}|${PERSONAL}).{0,4}(?:会|要|被|是不是|会不会|安全)(?:.{0,4}${KEEP}|.{0,4}$)`,
  `(?:群|群里|聊天|群聊)的?(?:${WORDS}|记录).{0,4}(?:保存|存|保留|留)(?:.{0,3}(?:多久|多长|几天|多少天)|.{0,2}[吗么])`,
  `(?:谁|哪些人|别人|其他人).{0,3}(?:能|可以|会).{0,3}看(?:得)?[到见].{0,4}${MINE}.{0,2}(?:${WORDS}|${PERSONAL}|问)`,
  `${MINE}的?(?:${WORDS}|${PERSONAL}).{0,3}(?:谁|别人|其他人).{0,3}(?:能|可以|会)?看得?[到见]`,
  `${HERE}.{0,4}(?:怎么|拿)(?:用|使用|处理)?${MINE}的?(?:${PERSONAL}|数据)`,
].map((pattern) => new RegExp(pattern, 'u'));

const CHANGE = '(?:删除?掉?|清除|清空|抹掉|注销|销毁|导出|更正|修改|查看|看看?|要回)';
const WANTS_IT_DEALT_WITH = [
  `${CHANGE}.{0,3}${MINE}的?(?:所有的?|全部的?)?${PERSONAL}`,
  `${CHANGE}.{0,3}${MINE}在(?:这里?|群里?|你们这)里?的?(?:所有的?|全部的?)?${DATA}`,
  `(?:把|将)?${MINE}的?${PERSONAL}.{0,4}(?:删|清|注销|抹|更正)`,
  `(?:不想|不要|别|不同意|拒绝|不愿意|撤回同意).{0,6}(?:${KEEP}|存)(?:我|本人)的?`,
  `(?:存|保存|记录|收集)了?(?:我|关于我的?)(?:的)?(?:哪些|什么)(?:信息|数据|资料|东西)`,
].map((pattern) => new RegExp(pattern, 'u'));

const ASKS_WHAT_IS_KEPT_IN_ENGLISH = [
  inTurn(
    /\b(?:do|does|will|are|is)\b.{0,16}\b(?:stor\w+|keep\w*|kept|sav\w+|log\w*|record\w*|collect\w*)/i,
    /\b.{0,8}\b/i,
    eitherOf(
      /my (?:messages?|chats?|questions?|conversations?|personal data)/i,
      /(?:our|this) chats?|what (?:i|we) (?:say|ask|write)/i,
    ),
    /\b/i,
  ),
  inTurn(
    /\b(?:are|is|will)\b /i,
    /(?:my (?:messages?|chats?|questions?|personal data)|this chat|what i (?:say|ask|write))/i,
    /(?: here)?(?: be)? (?:stored|kept|saved|logged|recorded|private|safe)\b/i,
  ),
  eitherOf(
    /\bhow long\b.{0,12}\b(?:messages?|chats?|chat history|personal data)\b.{0,10}\b(?:kept|stored|saved)\b/i,
    /\bhow long do you (?:keep|store|save)\b.{0,12}\b(?:messages?|chats?|history|data)\b/i,
  ),
  /\bwho (?:can|could|will) (?:see|read)\b.{0,6}\b(?:my (?:messages?|questions?|chats?)|what i (?:say|ask|write))\b/i,
];
const WANTS_IT_DEALT_WITH_IN_ENGLISH = [
  inTurn(
    /\b(?:delete|erase|remove|export|correct|see|copy of)\b.{0,6}\bmy /i,
    /(?:personal (?:data|information)|chat history|messages here)\b/i,
  ),
  eitherOf(
    /\bmy (?:personal )?(?:data|information) (?:deleted|erased|removed|corrected)\b/i,
    /\b(?:want|like|please|can you).{0,12}\b(?:delete|erase) my (?:personal )?(?:data|information)\b/i,
  ),
  /\bwhat\b.{0,16}\b(?:have|stored?|keep|kept|know)\b.{0,10}\b(?:about|on) me\b/i,
];

/** In characters; a longer message asks something else as well. */
const LONGEST = 48;
const LONGEST_ENGLISH = 80;

/**
 * What a message asks about the learner's own words and data in this group: `kept`, what becomes of them; `rights`, to
 * have them shown, put right or erased. Null for everything else: how data are kept is a matter of many a course.
 */
export function keptDataAsked(text: string): 'kept' | 'rights' | null {
  const said = text.trim();
  const isIn = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(said));
  if (said.length <= LONGEST && !OF_A_LESSON.test(said)) {
    if (isIn(WANTS_IT_DEALT_WITH)) return 'rights';
    if (isIn(ASKS_WHAT_IS_KEPT)) return 'kept';
  }
  if (said.length > LONGEST_ENGLISH || OF_A_LESSON_IN_ENGLISH.test(said)) return null;
  if (isIn(WANTS_IT_DEALT_WITH_IN_ENGLISH)) return 'rights';
  return isIn(ASKS_WHAT_IS_KEPT_IN_ENGLISH) ? 'kept' : null;
}
