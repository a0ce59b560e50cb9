import { eitherOf } from '../../domain/language/either-of.ts';
import { SPOKEN_NUMBER, spokenNumber } from '../../domain/language/spoken-numbers.ts';
import type { Course, GradedWork } from '../../domain/school/course.ts';
import { gradedWorkIn, withoutNamesOf } from '../graded-work/named.ts';
import { type DayOfCourse, HAN_OF_DAYS } from './days/day-sayings.ts';
import { type DaysMeant, daysMeant } from './days/days-meant.ts';
import { type PlaceInRow, placeInRow } from './place-in-row.ts';

/*
 * What a question asks of the calendar. A question is taken for one only where it says nothing else: every word of it
 * is a day, a thing that the calendar holds, or a way of asking. "明天有课吗" is one, "明天的课讲的闭包是什么" is not.
 */

export type Subject =
  | 'class'
  | 'office_hours'
  | 'deadline'
  | 'lesson'
  | 'anything'
  | 'course_length'
  | 'course_start'
  | 'course_end'
  | 'date'
  | 'clock'
  | 'week_number';

export interface CalendarQuery {
  subject: Subject | null;
  days: DaysMeant | null;
  work: { course: Course; work: GradedWork } | null;
  /** Of the lesson that is asked about. */
  lesson: number | null;
  /** How many of them. */
  counts: boolean;
  /** In all, those that are past as well. */
  inAll: boolean;
  /** The one after the next. */
  again: boolean;
  /** Which of all of them, where one is asked for by its place in their row. */
  place: PlaceInRow | null;
  /** These were asked about before, and the next one is none of them. */
  behind: DaysMeant | null;
  /** The work that was asked about before, where the one that is due after it is meant. */
  after: CalendarQuery['work'];
  /** A time is asked for, or whether there is one at all; without it a text only names things. */
  asks: boolean;
}

export const NOTHING_ASKED: CalendarQuery = {
  subject: null,
  days: null,
  work: null,
  lesson: null,
  counts: false,
  inAll: false,
  again: false,
  place: null,
  behind: null,
  after: null,
  asks: false,
};

const HOW_LONG = '(?:多久|多长|多少[周天个]|几(?:周|个?月|个?星期))';
/** "这课学多久", and no lesson of it, nothing by the week, and not what is left. */
const COURSE_LENGTH = new RegExp(
  [
    `^(?!.*(?:节|堂|次|每|直播|答疑|还|剩|了$)).*(?:${[
      `课程?(?:的|要|得|一共|总共|共|需要|有|学习|学|上|持续|讲|开)*${HOW_LONG}`,
      `(?:学完?|上完?)(?:这门课|课程?)?(?:一共|总共|共|需要|要|得)*(?:学|上)?${HOW_LONG}`,
      '课程?的?(?:总?时长|周期|学制)|^学制',
      `^(?:一共|总共)[学上]${HOW_LONG}`,
    ].join('|')})`,
    '\\bhow (?:long|many (?:weeks|months)) (?:is|does|will|do|to|are)\\b.{0,20}\\bcourse\\b(?! (?:open|available))',
    '\\b(?:length|duration) of (?:the|this) course\\b|\\bcourse (?:length|duration)\\b',
  ].join('|'),
  'i',
);

/** Of what can be asked, the more particular first. */
const SUBJECTS: [Subject, RegExp][] = [
  ['course_length', COURSE_LENGTH],
  [
    'course_end',
    eitherOf(
      /结课|结业(?=还有|什么时候)|课程?.{0,8}(?:结束|上完|学完)/i,
      /(?:什么时候|啥时候|哪天|几号|多久|几周)(?:能|才)?(?:上完|学完)/i,
      /\b(?:course|classes)\b.{0,8}\b(?:ends?|finish(?:es)?|over)\b/i,
      /\bend of the course\b/i,
    ),
  ],
  ['course_start', /开课|课程?.{0,8}开始(?=的|了)|\bcourse\b.{0,8}\b(?:starts?|began|begins?|started)\b/i],
  ['week_number', /第?几周了?$|第几个?(?:周|星期)|\b(?:which|what) week\b/i],
  [
    'clock',
    eitherOf(
      /^(?:请问)?(?:现在|北京时间)+(?:是)?(?:几点|什么时间|啥时间)了?$|^几点了$/i,
      /\bwhat time is it\b|\bwhat'?s the time\b/i,
    ),
  ],
  [
    'lesson',
    eitherOf(
      /(?:讲|学|教|预习|复习)(?:到|了|的)?(?:是)?(?:什么|啥|哪)|上(?:的)?(?:是)?(?:什么|啥|哪)(?:内容|课)?/i,
      /第[^课]{1,3}课|哪(?:一)?课|进度|[节次堂]课?的?内容|\b(?:class|lesson|session) (?:is |was )?about\b/i,
      /\bwhat(?:'?s| is| was) .{0,12}(?:class|lesson|session) on$/i,
      /\b(?:learn|learning|cover|covering|covered|study|studying)\b|\b(?:which|what) lesson\b|\blesson \w+\b/i,
      /\btopic\b/i,
    ),
  ],
  ['deadline', /作业|截止|截至|交|\bddl\b|deadline|\bdue\b|homework|assignment|hand in|\bsubmit\b/i],
  ['office_hours', /答疑|office hours?|\bq ?(?:&|and) ?a\b/i],
  ['class', /课(?!表)|直播|\bclass(?:es)?\b|\blive\b|\blessons?\b|\bsessions?\b/i],
  [
    'anything',
    eitherOf(
      /安排|日程|活动|课表|日子|有(?:什么|啥|哪些)|(?:什么|啥)事/i,
      /\bschedule\b|\bcalendar\b|happening|going on|planned|\bwhat(?:'?s| is) on\b|\banything\b/i,
    ),
  ],
];

const ASKS = eitherOf(
  /什么|啥|哪|几|多少|多久|多长|时长|周期|学制|length|duration|吗|么$|日程|课表|\bschedule\b/i,
  /\bcalendar\b|没有?$|不$|有没有|上不上|是不是|还有|还剩|下(?:一)?[次节]|最晚|安排|[?？]/i,
  /\b(?:when|what|which|how|is|are|any|do|does|did|will|next|due|deadline)\b/i,
);
/** What comes again and again; null where it was said before. */
const PLACED: ReadonlySet<Subject | null> = new Set(['class', 'office_hours', null]);
const COUNTS = eitherOf(
  /(?:几|多少)[次节堂场个门]/i,
  /\bhow many (?:more )?(?:live |online )?(?:class|lesson|session|deadline|assignment|homework|office)/i,
);
const IN_ALL = /一共|总共|全部|\b(?:altogether|in (?:total|all))\b/i;
const STILL = /还|剩|\b(?:left|more|remaining|still)\b/i;
/** How often somebody may hand in is no number of dates. */
const MAY_BE_DONE =
  /(?:能|可以?|允许|最多|限)[^，,。]{0,4}(?:交|提交)[^，,。]{0,2}几[次遍回]|\bhow many times\b/i;
/** A place is no date: 「交到哪」. */
const WHERE_HANDED_IN = /交[到在去给](?:哪(?![天周次节日一])|谁)/;
const AGAIN = eitherOf(
  /再下(?:一)?[次节个]|下下(?:一)?[次节个]|再往后|之后那|^(?:那|再|它|这)*(?:之后|以后|后面)(?:的|呢|一[次节])/i,
  /\bthe (?:one|next) after\b|\bafter that\b/i,
);
const DATE = eitherOf(
  /^(?:是)?(?:几月)?(?:几号|几日|多少号|星期几|周几|礼拜几|什么日期|哪几天|哪天|几号到几号)$/i,
  /^(?:what(?:'?s| is)? ?(?:the )?)?(?:day|date)(?: of the week)?(?: is it)?(?: is)?$/i,
);

/** Words that ask, lead up to or soften, and what the calendar holds: longest first within a kind. */
const CHINESE_WORDS = eitherOf(
  /直播课|直播间|直播|上课|课程表|课程|课表|听课|讲课|课|答疑|大作业|作业|截止日期|截止时间|截止|截至/g,
  /提交|上交|日程|活动|安排|内容|进度|日子|日期|时间|计划|预习|复习|学习|开课|结课|结业|结束|开始/g,
  /什么时候|啥时候|什么|啥|何时|哪一?[天周课次节日]|哪些|哪个|哪|多少|多久|多长|时长|周期|学制|持续|整个/g,
  /有没有|还有|还剩|剩下?|没有|上不上|是不是|要不要|距离?|离|几[月日号点周天次节堂场个门]|星期几|礼拜几/g,
  /下下?(?:一)?[次节堂个]|再下?(?:一)?[次节堂个]?|第?几[课讲章]/g,
  /第[一二三四五六七八九十\d]{1,3}[课次节周]|请问|请教|想问|问一?下|知道|告诉|查一?下|看一?下|帮我|老师/g,
  /助教|你好|您好|我们|咱们|大家|同学|群里|学校|那天|这天|当天|时候|晚上|早上|上午|中午|下午|夜里|白天/g,
  /目前|现在|本期|全部|总共|一共|之前|之后|以前|以后|往后|前面|后面|最晚|最迟|最早|必须|应该|需要|可以|开始|一下|所有/g,
  /最后|最末|首|提前|有人|有空|那边|这边|会不会|[一两]?节课|[一两]次|今年|明年|ddl/g,
  /[天日周月次节堂场个门号点分有没不无要得会能需该是在到就都还也又再那这的了啊呀呢吗么嘛哈哦噢吧上下讲教学开来做交前后第我你他它事完给跟和与]/g,
);
const ENGLISH_WORDS = eitherOf(
  /\b(?:what'?s|when'?s|there'?s|is|are|was|were|be|there|a|an|the|any|anything|something|do|does|did)\b/gi,
  /\b(?:we|i|you|us|me|my|our|have|has|had|got|get|will|would|can|could|to|for|on|in|at|of|by|until)\b/gi,
  /\b(?:before|from|it|its|that|this|next|last|first|second|third|fourth|fifth|final|very|upcoming)\b/gi,
  /\b(?:when|what|which|how|many|much|long)\b/gi,
  /\b(?:days?|weeks?|months?|length|duration|whole|entire|total|takes?|lasts?|runs?|each|every|per)\b/gi,
  /\b(?:hours?|left|remain(?:ing)?|until|till|time|date|live|class(?:es)?|lessons?|lecture|sessions?)\b/gi,
  /\bq ?(?:&|and) ?a\b/gi,
  /\b(?:office|homework|hw|assignments?|deadlines?|due|hand|submit|turn|course|start(?:s|ed)?|begins?)\b/gi,
  /\b(?:ends?|finish(?:es)?|over|schedule|calendar|happening|going|planned|plans?|scheduled|need)\b/gi,
  /\b(?:please|hi|hello|hey|and|also|or|about|one|ones|then|topic|cover(?:ing|ed)?|learn(?:ing)?)\b/gi,
  /\b(?:study(?:ing)?|again|after|so|ok|now|current(?:ly)?|taking|place|coming|come|out|opens?)\b/gi,
  /\b(?:released?|available|up|be|morning|afternoon|evening|everyone|all|are)\b/gi,
);

/** "when is lesson 5"; what it is about is asked otherwise. */
const ASKS_WHEN_ENGLISH = /\b(?:when|what (?:day|date|time)|which (?:day|week))\b/i;

/** When a lesson comes out, which it does in its week: 「第四课的讲义什么时候发」. */
const LESSON_COMES_OUT = eitherOf(
  /第[一二三四五六七八九十\d]{1,3}课.{0,8}(?:什么时候|啥时候|何时|几号|哪天).{0,3}(?:发|出|更|放|上线|开放|解锁)/,
  /(?:什么时候|啥时候|何时|几号|哪天)(?:才|会|能)*(?:发|出|更|放|上线|开放|解锁).{0,3}第[一二三四五六七八九十\d]{1,3}课/,
);
const COMING_OUT = /讲义|课件|视频|资料|发布|发出来|发|更新|更|上线|开放|解锁|放出来|放出|放|出来?/g;

const LONGEST = 80;

/**
 * Null where the text speaks of something else as well. What it leaves out (`subject`, `days`) may have been said
 * before.
 */
export function calendarQuery(text: string, courses: Course[], on: DayOfCourse): CalendarQuery | null {
  const plain = text.normalize('NFKC').trim();
  const said = LESSON_COMES_OUT.test(plain) ? plain.replace(COMING_OUT, '') : plain;
  if (said === '' || said.length > LONGEST) return null;
  if (MAY_BE_DONE.test(said) || WHERE_HANDED_IN.test(said)) return null;
  const work = gradedWorkIn(said, courses);
  if (!work && speaksOfMore(said)) return null;
  const days = daysMeant(said, on);
  const rest = (days ? said.replace(days.words, ' ') : said).replace(
    /[，,。.！!~～、;；:：…“”"()（）]/g,
    ' ',
  );
  const named = work ? withoutNamesOf(work.work, rest, '作业') : rest;
  const withoutWork = ASKS_WHEN_ENGLISH.test(said) ? named.replace(LESSON, ' ') : named;
  const other = withoutWork
    .replace(ENGLISH_WORDS, '')
    .replace(/'s\b/g, '')
    .replace(CHINESE_WORDS, '')
    .replace(/[\s?？'-]+/g, '');
  if (other !== '') return null;
  const core = rest.replace(/[?？]/g, '').replace(/\s+/g, ' ').trim();
  const bare = core
    .replace(/^(?:请问|老师|助教|你好)+|(?<![啊呀呢吗嘛哈哦噢])[啊呀呢吗嘛哈哦噢]+$/g, '')
    .trim();
  const subject = subjectOf(bare);
  // "这周学多久" asks for hours.
  if (subject === 'course_length' && days !== null) return null;
  return {
    subject: DATE.test(bare) && (days !== null || /\b(?:day|date)\b/.test(bare)) ? 'date' : subject,
    days,
    work,
    lesson: lessonIn(said),
    counts: COUNTS.test(core),
    inAll: IN_ALL.test(core) && !STILL.test(core),
    again: AGAIN.test(core),
    place: PLACED.has(subject) ? placeInRow(core) : null,
    behind: null,
    after: null,
    asks: ASKS.test(rest),
  };
}

const HAN = /\p{Script=Han}/gu;
const HAN_OF_THE_CALENDAR = new Set(CHINESE_WORDS.source.match(HAN));

/**
 * Has a character that neither a day nor the calendar is spoken of with: most questions have, and need no closer look.
 */
const speaksOfMore = (text: string): boolean =>
  (text.match(HAN) ?? []).some(
    (character) => !HAN_OF_THE_CALENDAR.has(character) && !HAN_OF_DAYS.has(character),
  );

const subjectOf = (text: string): Subject | null =>
  SUBJECTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const LESSON = new RegExp(`第\\s*(${SPOKEN_NUMBER})\\s*课|\\blesson (${SPOKEN_NUMBER})\\b`, 'i');
function lessonIn(text: string): number | null {
  const [, han, english] = LESSON.exec(text) ?? [];
  const number = han ?? english;
  return number === undefined ? null : spokenNumber(number);
}
