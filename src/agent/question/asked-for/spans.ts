import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { FIGURE } from './amounts.ts';
import type { Kind, Want } from './kind.ts';

/** An amount of anything ("how long must an essay be"), or a time without one; 「一样」 and 「一般」 count nothing. */
const DURATION = eitherOf(
  /\d|[二三四五六七八九十百千万两半几]|一[个天年周月小分秒夜晚次整]|永[久远]|一直|随时|立[刻即]|马上/i,
  /当[天日晚]|次日|直到|为止|不限|长期/i,
  wholeWords(
    /one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|half/i,
    /an? (?:hour|day|week|month|year|minute|second|night)/i,
    /until|forever|always|never|overnight|immediately|at once|as long as|while|till?|expires?/i,
    /(?:hours|days|weeks|months|years|minutes|seconds)/i,
  ),
);

/**
 * An amount of time: 「六寸」 and 「三处」 are numbers too. The unit may be Latin, and what only says when it is over
 * or that it is not long tells it as well.
 */
const TIME_SPAN = eitherOf(
  inTurn(
    /(?:[\d二两三四五六七八九十百千万半几]|一(?!样|般|些|直))[ \u00a0]?多?[个整来]?多?[ \u00a0]?/iu,
    eitherOf(
      /毫?秒|分|刻|小时|钟|天|(?:个?工作)?日|夜|晚|周|星期|礼拜|月|季|年|学期|学年|课时|节课?/iu,
      /[smhd]\b|min|sec|hours?|days?|weeks?|months?|years?/iu,
    ),
  ),
  /永[久远]|一直|随时|立[刻即]|马上|当[天日晚]|次日|直到|为止|不限|不定|长期|短期|终身|整[天夜晚]|隔夜/iu,
  /期间|期满|等.{1,8}[来到再后]/iu,
);

const ENGLISH_NUMBER =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundred|half an)';

/** How long something takes and how often it comes. */
export const OF_SPAN: readonly Kind[] = [
  { asks: /(?:(?<![这那])多久|多长时间)(?![^，。？?]{0,12}一[次回遍])/, holds: [TIME_SPAN] },
  {
    // How often: by the week, by the use, or by what shows that it is time.
    asks: /(?:(?<![这那])多久|多长时间)[^，。？?]{0,12}一[次回遍]/,
    holds: [TIME_SPAN, /每(?:个|隔|一)?(?:[天日周月年季次晚早回]|星期|礼拜|小时|学期)|定期|经常|只要/],
  },
  { asks: /\bhow long\b/i, holds: [DURATION] },
  {
    // For how long something holds: so many of a unit, or that it has no end.
    asks: /\bhow long (?:is|are|will)\b.{2,40}\b(?:good for|valid)\b/i,
    holds: [
      TIME_SPAN,
      new RegExp(`\\b${ENGLISH_NUMBER} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b`, 'i'),
      wholeWords(
        /expires?|expiry|until|till|forever|for (?:life|good|ever)|lifelong|never|always|permanent(?:ly)?/i,
      ),
    ],
  },
  {
    // That something has no end is trouble: what it does and where others end tell nothing of it.
    asks: eitherOf(
      /\bnever (?:ends?|stops?|finish(?:es)?|terminates?)[\s.!?:(]*$/i,
      /\b(?:doesn'?t|does not|won'?t|will not) (?:ever )?(?:end|stop|finish|terminate)[\s.!?:(]*$/i,
      /\b(?:runs?|running|loops?|looping|goes on|keeps going) forever[\s.!?:(]*$/i,
    ),
    holds: [
      /\b(?:forever|infinite\w*|endless\w*|ctrl|interrupt\w*|terminat\w*|run(?:s|ning)? on|hangs?)\b/i,
      /\b(?:never|not|n't|without) (?:ever )?(?:end|stop|finish|becom)/i,
    ],
  },
];

/** So many of a unit of time; 「第 3 周」 is none. */
export const SO_LONG = eitherOf(
  new RegExp(
    `(?<!第\\s?)(?<!\\d)${FIGURE}+\\s*个?多?(?:半?(?:秒|分钟|小时|钟头|学时)|工作日|天|日内|周|星期|个?月|年|学期)`,
    'i',
  ),
  new RegExp(
    `\\b(?:\\d+|an?|${ENGLISH_NUMBER})(?: working| more)?[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b`,
    'i',
  ),
);
const FROM_TO = /\d{1,2}[:：]\d{2}\s*(?:到|至|[-–—~]|to|until)\s*\d/i;

export const SPAN_OF_PLACE: readonly Want[] = [
  {
    asks: eitherOf(
      /多久|多长(?:时间)?|几(?:天|个?工作日|小时|分钟|个?月|周|年)/i,
      /\bhow (?:long|soon|many (?:days|weeks|months|hours|minutes))\b/i,
    ),
    holds: [eitherOf(SO_LONG, /永久|一直/i, FROM_TO)],
  },
];
