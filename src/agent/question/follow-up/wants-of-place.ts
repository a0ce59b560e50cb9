import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { COUNT_OF_PLACE, MARKS_OF_PLACE, MEASURE_OF_PLACE } from '../asked-for/amounts.ts';
import type { Want } from '../asked-for/kind.ts';
import { MONEY_OF_PLACE } from '../asked-for/money.ts';
import { PERSON_OF_PLACE } from '../asked-for/persons.ts';
import { WHERE_OF_PLACE } from '../asked-for/places.ts';
import { SPAN_OF_PLACE } from '../asked-for/spans.ts';
import { TIME_OF_PLACE } from '../asked-for/times.ts';
import { DO_ABOUT_IT } from './follow-up-signs.ts';

/** What is to be done. */
const WAY: readonly Want[] = [
  {
    // About trouble that was told of.
    asks: eitherOf(
      DO_ABOUT_IT,
      inTurn(
        /^(?:so |and |but |ok(?:ay)?,? )*how (?:do|can|should|would|to)(?: (?:i|you|we|one))? /i,
        /(?:fix|avoid|solve|prevent|handle|repair|get (?:around|rid of)) (?:it|this|that|them)\b/i,
      ),
    ),
    holds: [
      eitherOf(
        /(?:解决|避免|防止|处理|补救|应对|改正|修改)|办法|改[成为用]|换[成用]|应[当该]/i,
        /\b(?:fix|avoid|solve|prevent|instead|make sure|when you (?:meet|see|get))\b/i,
      ),
    ],
  },
  {
    // 「那应该怎么写」: after what is wrong, what is right.
    asks: eitherOf(
      /(?:应该|该|应当|要|得)(?:怎么|如何|咋)(?:写|做|用|说)/,
      /(?:怎么|咋)(?:写|做|用)才(?:对|行|好)/,
      /正确的?(?:写法|做法|用法|方法)/,
    ),
    holds: [/正确|应[当该]|写成|改[成为用]|换[成用]|要用|只要/, /可以|办法/],
  },
  { asks: /\binstead[\s?.!]*$/i, holds: [/\binstead\b/i, /\b(?:cure|remedy|way out|workaround|safer)\b/i] },
];

/** What something is done to: 「要带什么」 is told by what is taken along. */
const DONE_TO: readonly Want[] = [...'带贴吃喝穿戴填涂抹盖买装交选学考查'].map((verb) => ({
  asks: new RegExp(`${verb}(?:点|些)?(?:什么|啥|哪些)`),
  holds: [new RegExp(`(?<![不没别])${verb}(?!什么|啥|[了过到])[^，。；、,;]{2}`)],
}));

/** What is arranged for a lesson, and what is given out at one. */
const ARRANGED: readonly Want[] = [
  { asks: /提前/, holds: [/提前|[之以]?前/] },
  {
    // A class that fell out.
    asks: /补课|补(?:上|回来)?(?:吗|么|不补|[？?\s]*$)|顺延/,
    holds: [/补(?!交|考|办|发)|顺延|推迟|延后/, /改到|照常/],
  },
  {
    asks: /纸质|纸的|电子版|实体|\b(?:paper|printed)\b/i,
    holds: [/纸|电子版|\b(?:paper|print\w*|pdf|digital)\b/i, /电子/],
  },
];

/** What a short message may want of the place that was spoken of. */
export const WANTS: readonly Want[] = [
  ...WAY,
  ...MEASURE_OF_PLACE,
  ...DONE_TO,
  ...TIME_OF_PLACE,
  ...SPAN_OF_PLACE,
  ...MONEY_OF_PLACE,
  ...MARKS_OF_PLACE,
  ...WHERE_OF_PLACE,
  ...PERSON_OF_PLACE,
  ...ARRANGED,
  ...COUNT_OF_PLACE,
];
