import { eitherOf } from '../domain/language/either-of.ts';
import { inTurn } from '../domain/language/in-turn.ts';

/**
 * Whether a message asks for a copy rather than passing one on: "有没有人有这课的网盘？". Asking breaks no rule and
 * gets a friendly pointer. Whoever brings a link, a code or a price is not asking.
 */
export function asksForCopy(text: string): boolean {
  if (text.length > LONGEST || BRINGS.test(text) || OFFICIAL.test(text)) return false;
  return ASKS_ZH.test(text) || ASKS_EN.test(text);
}

/** A request is short; a longer text is about something else. */
const LONGEST = 80;
const BRINGS = eitherOf(
  /https?:\/\/|www\./i,
  /(?:提取码|密码|code)\s*[:：是]?\s*[a-z0-9]{4}/i,
  /\d+\s*(?:元|块|折)|(?:加|\+)\s*(?:我|v|微|q)|私我(?!$)/i,
  /自取|拿去|分享给大家|我(?:这|这里|这儿)?有(?!没有)/i,
);
/**
 * The school's own place for it is looked for, or a program to record one's own screen with: nobody needs to be told
 * of the proper way.
 */
const OFFICIAL = eitherOf(
  /公告|官方|官网|群文件|学习平台|课程平台|教务|失效|过期|老师的(?:网盘|云盘)/i,
  /录屏(?:的)?(?:软件|工具|app|功能|插件|作业|要求|怎么)/i,
  /(?:用什么|拿什么|怎么)录屏|syllabus|official|announcement|pinned|expired|\b(?:404|broken)\b/i,
);
const COPY =
  '(?:网盘|云盘|百度云|夸克|(?:课程|视频|网课|教程)的?(?:资源|种子|录屏)|破解版|盗版|录屏|视频下载|下载链接|离线包)';
const ASKS_ZH = new RegExp(
  `(?:有没有|谁有|有谁有|有人有|哪(?:里|儿)(?:有|能|可以)|(?<![请需要追恳寻])求|想要|能不能(?:发|给|分享)|可以(?:发|给|分享)|有无).{0,16}${COPY}|${COPY}.{0,10}(?:有吗|有没有|谁有|求|有么|在哪)`,
);
const ASKS_EN = eitherOf(
  inTurn(
    /\b(?:anyone|anybody|somebody|does any|who)\b.{0,20}\b(?:has|have|got|share)\b.{0,40}\b/i,
    /(?:torrent|cracked|pirated|rip|mega link|google drive|download|copy of the (?:course|videos))\b/i,
  ),
  /\bwhere (?:can|could) (?:i|we) (?:download|get)\b.{0,30}\b(?:course|videos|lessons)\b/i,
);
