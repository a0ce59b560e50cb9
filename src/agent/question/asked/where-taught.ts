import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

/** A longer message asks more than where something is taught. */
const LONGEST = 50;
const LONGEST_THING = 24;

const WHICH = '(?:第几|哪一?)(?:节?课|[节章讲周]|单元|部分)(?:里面?|中)?';
const TEACHES = '(?:会|有|要|是)?(?:[讲学教说提]|介绍|涉及|出现|包括|安排)(?:到|了|过|的|会)?(?:是)?';
const POLITE = '(?:请问|老师|助教|那|想知道|问下|，|,|\\s)*';
const END = '(?:[呀啊呢吗么的来着]|\\s)*';
const CHINESE = [
  // 「哪一课讲装饰器」, 「第几讲有字典」
  `^${POLITE}(?:是|在)?${WHICH}(?:是)?(?:${TEACHES}|有|能学到|开始学)(?:关于)?(.{1,24}?)(?:的(?:内容|知识|用法))?${END}$`,
  // 「闭包在第几课」, 「文件读写是第几课讲的」
  `^${POLITE}(.{1,24}?)(?:的(?:内容|知识|用法|部分))?(?:是|在|属于|放在|应该看|该看|要看|看)*${WHICH}(?:${TEACHES}|的内容)?${END}$`,
  // 「有没有讲 lambda 的地方」, 「课程里哪里讲了虚拟环境」
  `^${POLITE}(?:有没有|有)(?:专门)?(?:${TEACHES})(.{1,24}?)的(?:地方|课|章节?|部分|那?一?[节课])${END}$`,
  `^${POLITE}(?:课程|课|讲义|教材|视频)(?:里面?|中)?(?:哪里|哪儿|什么地方|哪个地方)${TEACHES}(.{1,24}?)${END}$`,
].map((pattern) => new RegExp(pattern, 'iu'));

const UNIT = '(?:lessons?|chapters?|units?|sections?|parts?|modules?|weeks?|lectures?)';
const ENGLISH = [
  [
    `^(?:in )?(?:which|what) ${UNIT} (?:do we |do you |will |does it )?`,
    `(?:${[
      'covers?|teach(?:es)?|explains?|introduces?|learn(?: about)?',
      'deals? with|talks? about|(?:is|are) (?:about|on)|mentions?|has|have',
    ].join('|')})`,
    '(?: about)? (.{1,24}?)$',
  ].join(''),
  `^(?:which|what) ${UNIT} (?:is|are) (.{1,24}?) (?:in|taught|covered|explained|part of)(?: in)?$`,
  `^where (?:is|are|in the course (?:is|are)) (.{1,24}?) (?:taught|covered|explained|introduced|in the course)$`,
  `^where (?:do|can|could|will) (?:we|i|you) (?:learn|read|find something|find more|study)(?: about| on)? (.{1,24}?)$`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Pointed at, or nothing of the material: the calendar knows these. */
const NO_THING = eitherOf(
  inTurn(
    /^/iu,
    eitherOf(
      /[这那它此现]|目前|今天|明天|昨天|今晚|本周|下周|上周|下节|上节|我们|你们/iu,
      /咱们|直播|作业|答疑|考试|老师|什么|啥/iu,
      /it|this|that|they|them|we|today|tomorrow|homework|the (?:course|class|live)/iu,
    ),
  ),
  /什么|怎么|哪|几|\bhow\b|\bwhat\b/iu,
);

/**
 * What a question wants to know the place of in the course: 闭包 of 「闭包在第几课」, "closures" of "which lesson
 * covers closures"; null for any other.
 */
export function whereTaught(question: string): string | null {
  const said = withoutClosingMarks(question);
  if (said.length > LONGEST) return null;
  for (const pattern of holdsHan(said) ? CHINESE : ENGLISH) {
    const thing = pattern.exec(said)?.[1]?.trim();
    if (thing === undefined || thing.length < 2 || thing.length > LONGEST_THING) continue;
    return NO_THING.test(thing) ? null : thing;
  }
  return null;
}
