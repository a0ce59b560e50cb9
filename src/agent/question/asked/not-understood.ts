import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

/** Longer, and more is told than that something was not understood. In UTF-16 units. */
const LONGEST = 60;
/** A longer rest is no name of a thing. */
const LONGEST_THING = 30;

const WHO = '(?:我们?|本人|小白|新手)';
const HOW_MUCH =
  '(?:还是?|也|都|又|就是?|是|总是?|一直|老是|根本|完全|真的?|实在|有(?:点儿?|些)?|一点儿?|始终|怎么[也都]|[学看听][了过]?[一两三几]遍)';
const STUDIED = '(?:听|看|搞|弄|整|学|读|闹|理解|分)';
/** 「没太听懂」, 「搞不明白」, 「不太理解」, 「懵了」 */
const NOT_UNDERSTOOD = `(?:${[
  `(?:[没不](?:有|太|大|怎么|能|是很)?)?${STUDIED}?(?:[没不](?:太|大|怎么)?)(?:能)?${STUDIED}?(?:懂|明白|理解|清楚|会(?=$|[了的啊，,\\s])|清(?=$|[了的啊，,\\s])|跟上|听到|听见)`,
  '跟不上',
  '(?:[懵晕糊]|糊涂|迷糊|搞混|弄混)(?=$|[了的逼啊，,\\s])',
].join('|')})`;
const TAUGHT = [
  `(?:${[
    '(?:(?:[今昨前]天|刚才|刚刚|上(?:一)?[节次堂]课?|这[节次堂]课?|课上|课堂上?|上课|视频里?|直播|书上|回放里?|第[一二三四五六七八九十\\d]{1,3}[课章节讲](?:里)?)(?:的时候)?)',
    '(?:\\p{Script=Han}?老师|讲师|助教)(?:上课)?',
  ].join('|')}){0,3}`,
  '(?:(?:[讲说教](?:的|到的?|过的?)?|的|里面?的)?)',
].join('');
/** 「那里」, 「这块」: the lesson's part on it, and nothing of its name. */
const PART = '(?:[那这](?:里|块|部分|儿|边|一?[节段章课个点])|的?(?:部分|内容|用法|概念|知识点?|时候)|坑)?';
const AFTER_IT =
  '(?:[，,\\s]{0,3}(?:太[快难绕抽深]\\p{Script=Han}?了?|走神了|(?:能不能|能|可以|麻烦|求|请)?(?:老师|助教)?(?:帮忙)?(?:再)?(?:给我)?[讲说解][讲说解释一1]{0,2}[遍下]?[吗么呗啊]?)){0,3}';
const SPOKEN = '(?:了|啊|呀|呢|的|诶|唉|哎|哦|呜|[，,\\s]){0,5}';

const TOLD_AFTER = new RegExp(
  `^(?:${WHO}|${HOW_MUCH}|[唉哎啊，,\\s]){0,5}${TAUGHT}([^，,。]{1,30}?)${PART}(?:[，,\\s]|${WHO}|${HOW_MUCH}|太[快难绕深]了?|的时候){0,5}${NOT_UNDERSTOOD}${SPOKEN}${AFTER_IT}$`,
  'iu',
);
const TOLD_BEFORE = new RegExp(
  `^(?:${WHO}|${HOW_MUCH}|[唉哎啊，,\\s]){0,5}(?:${NOT_UNDERSTOOD})(?:的是)?${TAUGHT}([^，,。]{1,30}?)${PART}${SPOKEN}${AFTER_IT}$`,
  'iu',
);
/** 「对继承不太理解」 */
const TOLD_OF = new RegExp(
  `^(?:${WHO}|${HOW_MUCH}){0,4}对于?([^，,。]{1,30}?)${PART}(?:${HOW_MUCH}){0,3}(?:${NOT_UNDERSTOOD}|没(?:有)?(?:什么|啥)?概念)${SPOKEN}${AFTER_IT}$`,
  'iu',
);
/** 「能讲讲异常处理吗」, 「求讲解一下浅拷贝」 */
const TO_BE_TAUGHT = new RegExp(
  [
    '^',
    `(?:${[
      '能不能|可不可以|能否|能|可以|可否|麻烦|求|请|帮忙?|想(?:听|请)?|老师|助教',
      '(?:有没有|有|哪位|谁)(?:人|大佬|同学|大神)?',
      '大佬|大神|你|您|给我们?|[，,\\s]',
    ].join('|')}){0,8}`,
    '(?:再|重新)?(?:帮忙?|给我们?|详细|仔细|具体|简单){0,3}',
    '(?:讲解|讲讲|说说|讲|解释|介绍|科普|聊聊)(?:[一1]?[下遍]|一讲)?(?:关于)?([^，,。]{1,30}?)',
    `${PART}(?:好吗|可以吗|行吗|[吗么呗啊呀吧不]){0,3}$`,
  ].join(''),
  'iu',
);

const SOMEHOW =
  '(?:(?:still|really|quite|fully|just|totally|completely|so|very|a bit|a little|kinda|kind of|sort of|honestly) ){0,4}';
const I_AM = "(?:i'?m |i am |am |i )?";
const PART_OF =
  '(?:(?:the |that )?(?:part|bit|section|lesson|topic|stuff|concept|idea|chapter|whole thing)s? (?:about|on|of|with) )?';
const IN_THE_END =
  '(?: (?:again|once more|one more time|please|pls|yet|at all|to me|for me|properly|anymore|any more|here)){0,3}';
const ENGLISH = [
  [
    `(?:sorry |but |and |so ){0,2}${I_AM}${SOMEHOW}`,
    "(?:don'?t|do not|didn'?t|did not|can'?t|cannot|couldn'?t|not sure (?:i|that i))",
    '(?: (?:really|quite|fully|even|seem to|manage to)){0,2} (?:get|understand|follow|grasp)',
    '(?! (?:my|your|the|an?|any|it|this|that|to|in|on|paid|access|email)\\b(?! (?:part|bit|section|lesson|topic|concept|idea|difference|point)))',
    `(?: the (?:concept|idea|point) of)? ${PART_OF}(.{1,30}?)`,
  ].join(''),
  `${I_AM}${SOMEHOW}(?:confused|lost|stuck|struggling|unclear|puzzled|clueless|having trouble)(?: (?:about|by|on|with|over|understanding)){1,2} ${PART_OF}(.{1,30}?)`,
  [
    `${PART_OF}(.{1,30}?)(?: (?:part|bit|section|lesson|stuff))? ${SOMEHOW}`,
    `(?:${[
      'makes? (?:no|zero|little) sense',
      `(?:is|are) ${SOMEHOW}(?:confusing|over my head|hard to (?:get|understand|follow))`,
      '(?:went|goes|go|is|are) (?:right |way |straight )?over my head',
      'lost me|confuses? me',
    ].join('|')})`,
  ].join(''),
  `i (?:just )?(?:can'?t|cannot|couldn'?t) (?:seem to )?(?:wrap|get) my head (?:around|round) ${PART_OF}(.{1,30}?)`,
  [
    '(?:can|could|would|will) (?:you|someone|somebody|anyone|u)',
    '(?: please| pls| just| quickly| maybe){0,2} ',
    `(?:explain|clarify|go over|go through|walk (?:me|us) through|cover)(?: to me)? ${PART_OF}`,
    '(.{1,30}?)',
  ].join(''),
].map((pattern) => new RegExp(`^${pattern}${IN_THE_END}$`, 'i'));

/** It is pointed at, or is all of the course: nothing that could be looked up. */
const NO_THING = eitherOf(
  inTurn(
    /^/iu,
    eitherOf(
      /[这那它此]|上面|下面|前面|后面|刚才|题目?|问题|要求|作业|代码|视频|内容|课程?/iu,
      /老师|所有|全部|很多|什么|啥|意思|为了|我|你|他|一|几|\d|it|this|that|these/iu,
      /those|they|them|what you|everything|anything|nothing|something|you|me|my|your/iu,
      /the (?:course|lesson|class|video|question|task|homework|assignment|teacher)/iu,
      /homework|assignments?|python|code/iu,
    ),
    /(?:$|[\s题个些里边块段句都])/iu,
  ),
  /[=(){}[\]<>]|报错|作业|错误信息/iu,
);

/** One of these is in all that follows: most messages have none. */
const CUE = eitherOf(
  /懂|明白|理解|清楚|没概念|[没不]会|[没不]清|跟不?上/i,
  /听[到见]|[懵晕糊混]|讲|说说|解释|介绍|科普|聊聊/i,
  wholeWords(
    /get|understand|follow|grasp|confus\w+|lost|stuck|struggling|unclear|puzzled/i,
    /clueless|trouble|sense|head|hard|explain|clarify|go over|go through|walk|cover/i,
  ),
);

/**
 * What somebody says they have not understood, or asks to be taught once more: 「老师讲的闭包我没听懂」 and
 * "decorators make no sense to me" name a thing, and are answered by what the material says of it. Null where nothing
 * is named, or more is said.
 */
export function notUnderstood(message: string): string | null {
  const said = withoutClosingMarks(message);
  if (said.length > LONGEST || !CUE.test(said)) return null;
  const patterns = holdsHan(said) ? [TOLD_OF, TOLD_BEFORE, TOLD_AFTER, TO_BE_TAUGHT] : ENGLISH;
  for (const pattern of patterns) {
    const thing = pattern.exec(said)?.[1]?.trim();
    if (thing === undefined || thing.length < 2 || thing.length > LONGEST_THING) continue;
    return NO_THING.test(thing) ? null : thing;
  }
  return null;
}
