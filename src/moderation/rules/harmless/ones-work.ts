import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/**
 * What somebody made, up to the word that it is called: "你这代码写得跟屎一样", "your essay reads like garbage". To
 * say what is wrong with a piece of work is what a group is for; to call it filth is said to whoever made it.
 */
const WORK_CALLED = new RegExp(
  [
    '(?:^|[^我给对跟和替为让帮])(?:你|您|楼上)(?:们|俩|自己)?(?:的|这|那|个|些|种|破|烂){0,4}',
    `(?:${[
      '(?:代码|程序|作业|论文|报告|文章|作文|方案|设计|ppt|答案|回答|解法|算法|注释|文档|笔记|图|画|字|翻译|英语|口语|发音|普通话|中文|简历|项目|作品|技术|逻辑)(?:写|做|画|翻译|讲|说|编|搞|弄)?',
      '写|做|画|翻译|讲|编|搞|弄',
    ].join('|')})`,
    '(?:出来)?(?:得|的)?(?:代码|东西|玩意儿?)?(?:这|那|就|也|都|才|真|简直|全|纯|跟|像|和|如|似|好像|是|的|太|么|什么|啥|一|坨|堆|团|个|狗){0,6}$',
    '|(?<![a-z])(?:your|ur) (?:[a-z]{1,12} )?(?:code|essay|homework|project|work|answer|solution|program|app|design|slides|presentation|report|english|writing|drawing|function|script|logic)',
    '(?: (?:is|are|was|looks?|reads?|smells?|sounds?|runs?|like|just|so|really|absolute(?:ly)?|total(?:ly)?|complete(?:ly)?|pure|utter(?:ly)?|fucking|literal(?:ly)?|a|an|pile|piece|heap|load|of|such|actual)){1,6} $',
  ].join(''),
);
/** Without it there is nothing to look for. */
const MADE_BY_YOU = /[你您]|楼上|(?:your|ur) /;
/** "垃圾回收", "garbage collection", "shit hot": with what follows it is another word. */
const ANOTHER_WORD = inTurn(
  /^/,
  eitherOf(
    /回收|邮件|短信|分类|桶|箱|袋|车|站|场|数据|食品|信息|文件|评论|网站|处理/,
    /\s?(?:collect|can(?![a-z])|bag|truck|hot(?![a-z]))/,
  ),
);

/**
 * Is a rude word, by what stands `before` and `after` it in the plain text, said of what the one spoken to has made?
 */
export const isOfOnesWork = (before: string, after: string): boolean =>
  MADE_BY_YOU.test(before) && WORK_CALLED.test(before) && !ANOTHER_WORD.test(after);
