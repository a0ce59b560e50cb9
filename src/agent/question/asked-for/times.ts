import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { FIGURE, NUMERAL } from './amounts.ts';
import type { Kind, Want } from './kind.ts';
import { SO_LONG } from './spans.ts';

const WEEKDAY =
  /周[一二三四五六日天末]|星期[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|weekend/i;

/** Written large: learners may do much, and go to markets. */
const MONTH = eitherOf(
  wholeWords(
    /Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?/,
    /Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?/,
  ),
  /\bMay \d|\d May\b/,
);

/** Hours without a number. */
const HOUR = /傍晚|半夜|中午|凌晨|清晨|日出|日落|\b(?:noon|midnight|sunrise|sunset)\b/i;

const COUNT = '(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten)';

/** A point in time or what it hangs on; how long something lasts is none. */
const POINT_IN_TIME = new RegExp(
  [
    String.raw`\d{1,2}[:.]\d{2}|\b\d{1,2} ?(?:a\.?m|p\.?m|o'?clock)|\b\d{4}\b`,
    String.raw`\b(?:noon|midnight|morning|afternoon|evening|night|tonight|today|tomorrow|immediately|at once|any ?time|always)\b`,
    String.raw`\b(?:weeks?|days?|months?|units?|chapters?|lessons?|terms?) ${COUNT}`,
    String.raw`\b(?:within|after|before|until|till|during|every|each|once|when(?! to\b)|as soon as|at the end|end of)\b`,
    String.raw`\b(?:in|by|on|from|since|next|last) (?:the )?(?:${COUNT}|first|second|third|week|day|month|spring|summer|autumn|fall|winter)`,
  ].join('|'),
  'i',
);

/** Does a text tell a point in time, in English? */
export const tellsATime = (text: string): boolean =>
  [WEEKDAY, MONTH, POINT_IN_TIME, /\d/].some((pattern) => pattern.test(text));

/** When something is. */
export const OF_TIME: readonly Kind[] = [
  {
    asks: /几号|几月|哪(?:一)?天|\bwhat date\b|\bwhich (?:date|day)s?\b/i,
    holds: [
      /\d\s*[月日号]|\d{4}[-年]|[一二三四五六七八九十][月号日]|当天|当日|次日|第二天|前一天|后一天/,
      WEEKDAY,
      MONTH,
    ],
  },
  { asks: /几点|\bwhat time\b/i, holds: [NUMERAL, HOUR] },
  {
    // When somebody is to do it: at a time, or upon what. How it is done tells neither; "when do I use a tuple" asks
    // what for.
    asks: /^(?:so |and |but |hi,? |hey,? |ok,? )*when do (?:i|we) (?:have|need) to /i,
    holds: [
      WEEKDAY,
      MONTH,
      POINT_IN_TIME,
      eitherOf(
        /\d/i,
        wholeWords(
          /spring|summer|autumn|fall|winter|early|late|soon|if/i,
          /by|while|whenever|then|first|last|finally|time|ready/i,
        ),
      ),
    ],
  },
  {
    asks: /哪(?:一)?年(?!级)|\b(?:which|what) year\b/i,
    holds: [/\d{4}|[〇零一二三四五六七八九]{4}年|[今明去前]年|世纪|年代|\bcentury\b/i],
  },
  {
    // Said of the order in which things are done; a first finger is no answer.
    asks: /^(?:so |and |ok,? )*(?:which|what)\b.{0,60}\bfirst[\s?!.]*$/i,
    holds: [
      eitherOf(
        /\b(?:begin|begins|beginning|start|starts|starting|before|firstly|first of all)\b/im,
        /\bfirst,|(?:^|[.!?;:] )first\b|\bfirst(?=[.;:!]|$)/im,
      ),
    ],
  },
  {
    asks: eitherOf(
      /^(?:so |and |but |hi,? |hey,? |ok,? )*when(?:'s|s| is| are| was| were| will) (?!it\b|an?\b)/i,
      inTurn(
        /^(?:so |and |but |hi,? |hey,? |ok,? )*when (?:do|does|did)\b.{0,60}\b/i,
        /(?:start|begin|end|finish|open|close|come out|take place|happen)s?[\s?!.]*$/i,
      ),
    ),
    holds: [WEEKDAY, MONTH, POINT_IN_TIME],
  },
  {
    // When it begins is said beside that it begins: a ledger that begins empty, and until when it is handed in, is
    // not that.
    asks: /(?:什么时候|啥时候|何时|几时|几号|哪天).{0,6}(?:开始(?![交缴算用])|布置|发布|放出|开放)(?!.*(?:结束|截止))/,
    holds: [
      eitherOf(
        /(?:\d|周|天|[前后]|当[天日]|随时)[^。；;\n]{0,30}(?:开始|布置|发布|放出|开放|上线|解锁)/,
        /(?:开始|布置|发布|放出|开放|上线|解锁)[^。；;\n]{0,30}(?:\d|周|天|[前后]|当[天日]|随时)/,
      ),
      /^\P{Script=Han}*$/u,
    ],
  },
  {
    // From when something can be seen, and not until when it is kept.
    asks: inTurn(
      /(?:回放|录播|录像|录屏|视频|讲义|课件|资料)[^，。？?]{0,4}(?:什么时候|啥时候|何时|几点|几时|多久)/,
      /(?:才|就)?(?:能|可以|会)?(?:看(?:到|见)?|出来?|有|上传?|更新|放出来?)[\s？?呢啊呀了]*$/,
    ),
    holds: [
      /上传|放出|发布|更新|开放|上线|上架|[能可]以?看|(?:以?后|起)[^，。；]{0,12}看|提供/,
      /^\P{Script=Han}*$/u,
    ],
  },
  {
    // The next one has a date; that it comes every two years is none.
    asks: /下一?次.{0,16}(?:什么时候|啥时候|何时|几时|哪天|几号)|(?:什么时候|啥时候|何时|几时).{0,12}下一?次/,
    holds: [
      eitherOf(
        /\d\s*[月日号点:：]|\d{4}[-年]|[一二三四五六七八九十][月号日点]/,
        /下周|下个?月|[今明后]天|[今明后]年|[春夏秋冬][天季]/,
      ),
      WEEKDAY,
    ],
  },
];

/** An hour of the day. */
const CLOCK = eitherOf(
  new RegExp(`\\d{1,2}[:：]\\d{2}|${FIGURE}+\\s*点(?![一二三四五六七八九\\d]*[元块%])|中午|凌晨`, 'i'),
  /\b(?:noon|midnight)\b|\b\d{1,2} ?(?:a\.?m|p\.?m|o'?clock)\b/i,
);
/** A day, of the week or of the year, or counted from another. */
const DAY = eitherOf(
  /(?:周|星期|礼拜)[一二三四五六日天末]|每[周天日月]|当[天日晚]|次日|第二天/i,
  new RegExp(`\\d{1,2}\\s*月\\s*\\d|${FIGURE}+\\s*月|${FIGURE}+[号日](?!常)|第${FIGURE}+[周讲课天]`, 'i'),
  new RegExp(`[前后]${FIGURE}+[天周]`, 'i'),
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i,
  /\bweek (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/i,
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|christmas)\b/i,
  /\b\d{1,2} may\b/i,
);

export const TIME_OF_PLACE: readonly Want[] = [
  { asks: /几点|\bwhat time\b/i, holds: [CLOCK] },
  {
    asks: eitherOf(
      /什么时候|啥时候|何时|几时|哪(?:一)?天|几号|周几|星期几/i,
      // "when would i use one" asks what for.
      /(?<!\bhow )\bwhen\b(?! (?:to|(?:would|should|do|can|could) (?:i|you|we|one)) (?:ever |really )?use\b)/i,
      /\bwhat (?:day|date)\b/i,
    ),
    holds: [
      eitherOf(CLOCK, DAY),
      new RegExp(`(?:${SO_LONG.source})(?:之?内|以?[前后])|\\b(?:within|after)\\b`, 'i'),
    ],
  },
];
