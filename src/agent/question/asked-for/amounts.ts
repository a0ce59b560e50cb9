import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Kind, Want } from './kind.ts';
import { LISTED } from './members.ts';

/** A sign that a number is written with. */
export const FIGURE = '[\\d〇零一二两三四五六七八九十百千半]';

export const NUMERAL = /\d|[零一二两三四五六七八九十百千万半]/;

/** A number, said to be the latest. */
const LATEST = eitherOf(
  /\b(?:latest|newest|current|most recent|stable|now at|as of)\b[^.!?]{0,60}\d+(?:\.\d+)+/i,
  /\d+(?:\.\d+)+[^.!?]{0,60}\b(?:latest|newest|current|most recent)\b/i,
);

/** A number with a unit behind it, that is no year and no ordinal; or what a thing is set beside. */
const MEASURED = eitherOf(
  inTurn(
    /(?<![第\d])/,
    eitherOf(
      /\d+(?:[.,]\d+)?(?!\d|\s*[年届世个人次号])/,
      /[零一二两三四五六七八九十百千万亿半几]+[多余来]?(?=[毫厘分公千海英光]?[米里尺寸克斤吨秒分时天周倍层两度节码]|小时|个月|公尺)/,
    ),
  ),
  /相当于|[一同]样|不(?:限|超过)|[大高长重快]约|取决|看|按|根据|越|至少|最多|左右|以[上下内]/,
);

/** How many or how much. */
export const OF_AMOUNT: readonly Kind[] = [
  {
    asks: /(?:多少|(?<![这那好前后])几)分(?!钟|类|支|布|之)|满分(?:是)?(?:多少|几)/,
    holds: [/[\d一二三四五六七八九十百]\s*分(?!钟)|分[值数]?：\d|\d\s*%|百分之|[\d一二三四五六七八九]\s*折/],
  },
  {
    asks: eitherOf(
      /(?:几岁|多少岁|多大(?:年纪|年龄|岁数|的?(?:孩子|小孩|小朋友)|(?:了)?(?:可以|能|才能|就能)(?:报名|学|参加|上课|来))|年龄(?:限制|要求|范围))/i,
      /\bhow old\b/i,
      /\bage (?:limit|requirement|range)\b/i,
    ),
    holds: [
      eitherOf(
        /岁|年龄|[小中大]学|[初高]中|成年|成人|不限/i,
        wholeWords(
          /years?|aged?|ages|old|adults?|children|kids|teens?|born/i,
          /found(?:ed|ation)|established|built|since|century/i,
        ),
      ),
    ],
  },
  {
    asks: /\b(?:latest|newest|current|most recent) (?:stable )?(?:version|release)\b/i,
    holds: [LATEST],
  },
  {
    // Which of two is ahead is told by setting one against the other.
    asks: inTurn(
      /^(?:so |and |but |hi,? |hey,? |ok,? )*(?:is|are|does|do|was|were|will|would|can)/i,
      / .{1,60}\b(?:[a-z]{2,10}er|more [a-z]+|less [a-z]+|worse) than\b/i,
    ),
    holds: [
      eitherOf(
        /^\W*(?:yes|no)\b/i,
        /\b(?:than|unlike|whereas|compar\w+|both|neither|equal\w*|same|depends?|prefer\w*)\b/i,
        /\bas [a-z]+ as\b/i,
      ),
    ],
  },
  {
    asks: /(?<![这那好前后头])几[个次台遍条种门节周]|多少[个次台遍条种门节周天]|\bhow (?:many|often)\b/i,
    holds: [
      NUMERAL,
      LISTED,
      eitherOf(
        /不限|没有(?:限制|上限)|无限|每[个次天周]|都可以/i,
        wholeWords(
          /one|two|three|four|five|six|seven|eight|nine|ten/i,
          /once|twice|any number|no limit|every|each|both/i,
        ),
      ),
    ],
  },
  {
    // So many that they are worth counting: 「一个列表」 counts none.
    asks: /多少个/,
    holds: [/\d|[二两三四五六七八九十百千万亿半]|只有一个|[不无没](?:有)?(?:限|上限)|任意(?:多|个)/],
  },
  {
    // How high, heavy, fast: in a unit, or beside something else.
    asks: /多[高重快远深宽厚长](?!时间|的?时候|时|期|久)(?=[\s?？呢啊呀]*$)/,
    holds: [MEASURED],
  },
];

/** 「按多深」 is told by a depth, 「跑多快」 by a rate. */
export const MEASURE_OF_PLACE: readonly Want[] = Object.entries({
  深: '深',
  高: '高',
  宽: '宽',
  厚: '厚',
  远: '远|距离?|米',
  重: '重|斤|克',
  快: '每(?:分钟?|秒|小时)|速度?',
}).map(([asked, told]) => ({
  asks: new RegExp(`多${asked}`),
  holds: [
    eitherOf(
      new RegExp(`(?:${told})[^，。；,;]{0,8}${FIGURE}`),
      new RegExp(`${FIGURE}[^，。；,;]{0,8}(?:${told})`),
    ),
  ],
}));

export const MARKS_OF_PLACE: readonly Want[] = [
  { asks: /(?:多少|(?<![这那好前后])几)分(?!钟|类|支|之)/, holds: [new RegExp(`${FIGURE}+\\s*分(?!钟)`)] },
];

export const COUNT_OF_PLACE: readonly Want[] = [
  {
    asks: /(?:多少|(?<![这那好前后])几)(?:个|道|份|张|次|节|讲|人|页|题|遍|台)/,
    holds: [new RegExp(`${FIGURE}+\\s*(?:个|道|份|张|次|节|讲|人|页|题|遍|台|名|位)|不限|随便`)],
  },
];
